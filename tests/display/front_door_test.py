#!/usr/bin/env python3
"""Opens the real window for the first time, under Xvfb: the ways in lie over the map until something is used, and
never come back by themselves.

Usage: front_door_test.py PROGRAM. Exit code 77 (skipped) where Xvfb or xdotool is missing.
"""
import json
import os
import pathlib
import shutil
import sys
import tempfile

from window_test import SKIPPED, Display, Window

SIZE = {"width": 1280, "height": 720}
CARDS = {"story": (415, 578), "municipality": (607, 578), "what_if": (799, 578)}  # their middles in that window


class Home:
    def __init__(self, folder):
        self.folder = str(folder)
        self.file = pathlib.Path(folder) / "regiokaart" / "settings.json"
        self.file.parent.mkdir(parents=True)
        self.file.write_text(json.dumps(SIZE), encoding="utf-8")

    def window(self, program, display, *words):
        session = os.path.join(self.folder, "session.jsonl")
        pathlib.Path(session).unlink(missing_ok=True)
        return Window(program, display.name, session, self.folder, *words)

    def welcomed(self):
        return json.loads(self.file.read_text(encoding="utf-8")).get("welcomed", False)


def selected(lines):
    return [line["code"] for line in lines if line["do"] == "select" and line.get("code")]


def check_what_if(program, display, home):
    """One click opens the switches of the focus; the next window opens without the cards."""
    window = home.window(program, display)
    window.tool("mousemove", *map(str, CARDS["what_if"]), "click", "1")  # at once, as a finger does
    lines = window.saved_until("switches", lambda lines: selected(lines))
    assert selected(lines) == ["GM0150"] and {"do": "what_if_switches", "open": True} in lines, lines
    window.close()
    assert home.welcomed()
    window = home.window(program, display)
    window.click(*CARDS["what_if"])
    lines = window.saved()
    assert len(selected(lines)) == 1 and selected(lines) != ["GM0150"], f"a click on the map: {lines}"
    window.key("shift+F1")  # they can be asked for again
    window.key("Escape")
    assert window.saved() == lines, "Escape takes them away, and nothing else"
    window.close()


def check_municipality(program, display, home):
    window = home.window(program, display)
    for name in ("Tab", "Right", "Return"):
        window.key(name)
    window.key("BackSpace")
    window.tool("type", "--delay", "60", "raalte")
    window.settle()
    window.key("Return")
    window.saved_until("municipality found", lambda lines: selected(lines) == ["GM0177"])
    window.close()
    assert home.welcomed()


def check_left_alone(program, display, home):
    """A window that is closed unused welcomes again; one that was clicked on the map does not."""
    window = home.window(program, display)
    window.process.terminate()
    window.process.wait(timeout=20)
    assert not home.welcomed()
    window = home.window(program, display)
    window.click(640, 460)
    assert len(selected(window.saved())) == 1, "the click was the map's"
    window.close()
    assert home.welcomed()


def main():
    if not all(shutil.which(tool) for tool in ("Xvfb", "xdotool")):
        print("Xvfb or xdotool is missing: the window is not tested")
        return SKIPPED
    program = sys.argv[1]
    with Display() as display:
        for check in (check_what_if, check_municipality, check_left_alone):
            with tempfile.TemporaryDirectory() as folder:
                check(program, display, Home(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
