#!/usr/bin/env python3
"""Saves, opens and loses sessions in the real window under Xvfb: by name, by kill, in two windows at once.

Usage: sessions_test.py PROGRAM. Exit code 77 (skipped) where Xvfb or xdotool is missing.
"""
import json
import os
import pathlib
import shutil
import sys
import tempfile
import time

from window_test import SKIPPED, Display, Window, wait_for


class Home:
    """The folder of one user: settings, sessions that are kept, documents."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.state = self.folder / "regiokaart"
        self.documents = self.folder / "documents"
        self.documents.mkdir()

    def window(self, program, display, *words, session=None):
        os.environ["XDG_DOCUMENTS_DIR"] = str(self.documents)
        return Window(program, display.name, session, str(self.folder), *words)

    def kept(self, number=1):
        return actions(self.state / "windows" / str(number) / "session.jsonl")

    def wait_kept(self, what, action, number=1):
        wait_for(what, 20, lambda: action in self.kept(number))


def actions(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def type_and_enter(window, key, text):
    window.key(key)
    time.sleep(1.5)  # a slow machine draws the dialog a while later
    window.tool("type", "--delay", "60", text)
    time.sleep(0.5)
    window.key("Return")


def kill(window):
    window.process.kill()
    window.process.wait(timeout=20)


LABELS = {"do": "labels", "on": False}
OVERLAP = {"do": "view", "name": "overlap"}
MATRIX = {"do": "view", "name": "matrix"}


def check_names(program, display, home):
    """Ctrl+S asks for a name once; Ctrl+Shift+S for another; neither replaces a file without a question."""
    raad = home.documents / "raad.jsonl"
    window = home.window(program, display)
    window.key("2")
    type_and_enter(window, "ctrl+s", "raad")
    wait_for("session", 10, raad.exists)
    assert OVERLAP in actions(raad), actions(raad)
    window.key("l")
    window.key("ctrl+s")
    wait_for("second save", 10, lambda: LABELS in actions(raad))
    window.key("6")
    type_and_enter(window, "ctrl+shift+s", "raad")
    time.sleep(1)
    assert MATRIX not in actions(raad), "replaced without a question"
    window.key("Return")  # the answer
    wait_for("replaced session", 10, lambda: MATRIX in actions(raad))
    window.close()
    assert actions(home.state / "last-session.jsonl") == actions(raad)

    # Opened again by name, in a window that starts afresh; undo gives back what was there.
    window = home.window(program, display)
    window.key("3")
    window.key("ctrl+o")
    time.sleep(1.5)
    window.key("Return")  # the newest session is chosen
    time.sleep(1)
    window.key("Escape")
    window.key("h")
    window.key("ctrl+s")
    wait_for("saved to the opened file", 10, lambda: {"do": "patterns", "on": False} in actions(raad))
    assert MATRIX in actions(raad) and {"do": "view", "name": "border"} not in actions(raad), actions(raad)
    for _ in range(2):
        window.key("ctrl+z")
    home.wait_kept("what was there before", {"do": "view", "name": "border"})
    # By search, and a broken one is told and changes nothing.
    raad.write_text('{"do":"fit"}\n{"do":"fi', encoding="utf-8")
    type_and_enter(window, "ctrl+k", "sessie: raad")
    time.sleep(1)
    window.key("Escape")
    window.key("l")
    home.wait_kept("the state before", LABELS)
    assert {"do": "view", "name": "border"} in home.kept(), home.kept()
    window.close()


def check_kill(program, display, home):
    """After a kill the next window goes on; after an ordinary end it starts afresh."""
    window = home.window(program, display)
    window.key("2")
    window.key("l")
    home.wait_kept("session", LABELS)
    kill(window)
    window = home.window(program, display)
    home.wait_kept("session that goes on", LABELS)
    kill(window)  # also where nothing was done after it
    window = home.window(program, display)
    home.wait_kept("session that goes on again", LABELS)
    window.key("ctrl+z")
    home.wait_kept("a step back", {"do": "undo"})
    window.close()
    assert not home.kept(), "an ordinary end leaves nothing"
    window = home.window(program, display)
    window.key("h")
    home.wait_kept("a fresh session", {"do": "patterns", "on": False})
    assert OVERLAP not in home.kept(), home.kept()
    # What was there before is a command away.
    type_and_enter(window, "ctrl+k", "verder waar u was")
    time.sleep(1)
    home.wait_kept("the last session", OVERLAP)
    window.close()


def check_two_windows(program, display, home):
    """Two windows keep two files; what one leaves behind the other does not touch."""
    first = home.window(program, display)
    first.key("l")
    home.wait_kept("first session", LABELS)
    second = home.window(program, display)
    second.id = next(found for found in second.tool("search", "--name", "Regiokaart").split() if found != first.id)
    second.tool("windowfocus", second.id)
    second.key("2")
    home.wait_kept("second session", OVERLAP, 2)
    kill(first)
    assert LABELS in home.kept() and OVERLAP not in home.kept()
    second.tool("windowfocus", second.id)
    second.close()
    assert LABELS in home.kept(), "left behind by the first"
    third = home.window(program, display)
    home.wait_kept("first session again", LABELS)
    third.close()


def check_no_folder(program, display, home):
    """Where nothing can be kept the window works, and its own end is an ordinary one."""
    (home.state / "windows").write_text("", encoding="utf-8")
    window = home.window(program, display)
    window.key("l")
    time.sleep(3)
    window.close()
    assert (home.state / "windows").read_text(encoding="utf-8") == ""


def main():
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        print("Xvfb or xdotool is missing: the window is not tested")
        return SKIPPED
    with Display() as display:
        for check in (check_names, check_kill, check_two_windows, check_no_folder):
            with tempfile.TemporaryDirectory() as folder:
                home = Home(folder)
                home.state.mkdir()
                check(sys.argv[1], display, home)
    return 0


if __name__ == "__main__":
    sys.exit(main())
