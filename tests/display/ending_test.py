#!/usr/bin/env python3
"""Ends the real window in every way under Xvfb, and looks at what it kept.

Usage: ending_test.py PROGRAM. Exit code 77 (skipped) where Xvfb or xdotool is missing.
"""
import json
import os
import pathlib
import shutil
import signal
import sys
import tempfile

from window_test import SKIPPED, Display, Window, wait_for


class Home:
    """The folder of one user's settings and sessions."""

    def __init__(self, folder):
        self.folder = str(folder)
        self.kept = pathlib.Path(folder) / "regiokaart"

    def window(self, program, display, *words):
        return Window(program, display.name, os.path.join(self.folder, "session.jsonl"), self.folder, *words)

    def settings(self):
        file = self.kept / "settings.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}

    def interrupted(self, number=1):
        file = self.kept / "windows" / str(number) / "session.jsonl"
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def check_signal(program, display, home, number):
    """A window that is ended from outside keeps what was done a moment before, and tells who ended it why."""
    window = home.window(program, display)
    window.key("l")
    window.process.send_signal(number)
    code = window.process.wait(timeout=20)
    assert code == -number, f"{number}: {code}\n{window.trace()}"
    assert home.settings()["labels"] is False, home.settings()
    assert {"do": "labels", "on": False} in home.interrupted(), home.interrupted()
    assert "windows/1/session.jsonl" in window.trace(), window.trace()


def check_nothing_done(program, display, home):
    """Where nothing was done there is no session to keep."""
    window = home.window(program, display)
    window.process.terminate()
    assert window.process.wait(timeout=20) == -signal.SIGTERM
    assert "session.jsonl" not in window.trace(), window.trace()
    assert not home.interrupted(), home.interrupted()


def check_lost_display(program, home):
    """A display that goes away: our sentence, exit code 3, and nothing lost."""
    with Display() as display:
        window = home.window(program, display)
        window.key("l")
    code = window.process.wait(timeout=20)
    errors = window.trace()
    assert code == 3, f"{code}: {errors}"
    assert "\nregiokaart: de verbinding met het scherm is verbroken" in errors, errors
    assert "X connection" not in errors, errors
    assert home.settings()["labels"] is False, home.settings()
    assert {"do": "labels", "on": False} in home.interrupted(), home.interrupted()


def check_once(program, display, home):
    """Language and scale of the command line hold for once."""
    window = home.window(program, display)
    window.key("l")
    window.close()
    before = home.settings()
    window = home.window(program, display, "--lang", "en", "--scale", "1.5")
    window.key("h")
    window.close()
    after = home.settings()
    assert after["patterns"] is False, after
    for key in ("language", "scale"):
        assert before.get(key) == after.get(key), (before, after)


def check_two_windows(program, display, home):
    """What one window changes stays when the other, which was open already, changes something else."""
    first = home.window(program, display)
    second = home.window(program, display)
    second.key("l")
    wait_for("labels", 10, lambda: home.settings().get("labels") is False)
    first.process.send_signal(signal.SIGTERM)
    first.process.wait(timeout=20)
    third = home.window(program, display)
    third.key("h")
    wait_for("patterns", 10, lambda: home.settings().get("patterns") is False)
    second.process.terminate()
    second.process.wait(timeout=20)
    third.process.terminate()
    third.process.wait(timeout=20)
    assert (home.settings()["labels"], home.settings()["patterns"]) == (False, False), home.settings()


def main():
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        print("Xvfb or xdotool is missing: the window is not tested")
        return SKIPPED
    program = sys.argv[1]
    checks = [lambda d, h, n=n: check_signal(program, d, h, n) for n in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    checks += [lambda d, h: check_nothing_done(program, d, h), lambda _, h: check_lost_display(program, h),
               lambda d, h: check_once(program, d, h), lambda d, h: check_two_windows(program, d, h)]
    with Display() as display:
        for check in checks:
            with tempfile.TemporaryDirectory() as folder:
                check(display, Home(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
