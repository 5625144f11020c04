#!/usr/bin/env python3
"""Walks at random through the real window under Xvfb: it must go on to answer, and end by its own command.

Usage: walker_test.py PROGRAM [SEED]. Exit code 77 (skipped) where Xvfb or xdotool is missing.
"""
import os
import random
import shutil
import sys
import tempfile
import time

from window_test import SKIPPED, Display, Window

EVENTS = 400
SECONDS = 30  # of walking, on a slow machine
KEYS = ("Tab", "shift+Tab", "Up", "Down", "Left", "Right", "Return", "space", "Home", "F1", "F2", "F5", "shift+F10",
        "1", "2", "3", "6", "7", "8", "m", "u", "p", "i", "l", "h", "c", "f", "plus", "minus", "ctrl+z", "ctrl+y",
        "ctrl+k", "ctrl+equal", "ctrl+minus", "ctrl+0", "BackSpace")
SIZES = ((1280, 800), (1500, 900), (900, 600), (700, 480))
MENU_BUTTON = (1245, 22)  # in a window of 1280 px


def random_words(rng):
    """What xdotool is told in one event."""
    width, height = 1280, 800
    kind = rng.random()
    at = ["mousemove", str(rng.randrange(width)), str(rng.randrange(height))]
    if kind < 0.25:
        return at
    if kind < 0.45:
        return at + ["click", rng.choice("1113")]
    if kind < 0.55:  # the menu, and the pointer in it
        inside = ["mousemove", str(rng.randrange(1050, 1270)), str(rng.randrange(50, 500))]
        return ["mousemove", *map(str, MENU_BUTTON), "click", "1", "sleep", "0.05", *inside, "sleep", "0.1"]
    if kind < 0.67:
        return ["key", "Escape", "key", "Escape"]
    if kind < 0.70:
        return at + ["click", rng.choice("45")]
    if kind < 0.73:
        return at + ["mousedown", "1", "mousemove_relative", "--", str(rng.randrange(-90, 90)),
                     str(rng.randrange(-90, 90)), "mouseup", "1"]
    return ["key", rng.choice(KEYS)]


class Walk:
    """A window, and another one where the walk itself chose to quit."""

    def __init__(self, program, display, folder):
        self.open = lambda: Window(program, display.name, os.path.join(folder, "session.jsonl"), folder)
        self.window = self.open()

    def event(self, rng):
        window = self.window
        chance = rng.random()
        if chance < 0.02:
            window.tool("windowsize", window.id, *map(str, rng.choice(SIZES)), check=False)
        elif chance < 0.04:  # the keys go elsewhere, and come back
            window.tool("windowunmap", window.id, check=False)
            window.tool("windowmap", window.id, "sleep", "0.1", "windowfocus", window.id, check=False)
        else:
            window.tool(*random_words(rng), check=False)
        code = window.process.poll()
        assert code in (None, 0), f"the window ended with {code}\n{window.trace()}"
        if code == 0:
            self.window = self.open()

    def end(self):
        """Leaves whatever is open: a story, a dialog with a list in it, the panel that has the keys."""
        self.window.tool("windowfocus", self.window.id)
        for _ in range(6):
            self.window.key("Escape")
        lines = self.window.saved()
        self.window.key("l")
        assert self.window.saved() != lines, "the window does not answer"
        self.window.close()


def main():
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        print("Xvfb or xdotool is missing: the window is not tested")
        return SKIPPED
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    rng = random.Random(seed)
    events = 0
    with tempfile.TemporaryDirectory() as folder, Display() as display:
        os.environ["XDG_PICTURES_DIR"] = folder
        walk = Walk(sys.argv[1], display, folder)
        end = time.time() + SECONDS
        while events < EVENTS and time.time() < end:
            walk.event(rng)
            events += 1
        print(f"seed {seed}: {events} events")
        walk.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
