#!/usr/bin/env python3
"""Drives the real window with mouse and keys under Xvfb, and reads what happened from the session it saves.

Usage: window_test.py PROGRAM. Exit code 77 (skipped) where Xvfb or xdotool is missing.
"""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

# The rectangle of the map in a window of 1280 × 800 px, between list, details, tabs and status line.
LIST, DETAILS, TABS, STATUS = 310, 320, 44, 30
SKIPPED = 77


def wait_for(what, seconds, condition):
    end = time.time() + seconds
    while time.time() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"no {what} within {seconds} s")


class Display:
    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.name = ":" + pipe.readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


class Window:
    def __init__(self, program, display, session, folder, *words):
        self.environment = dict(os.environ, DISPLAY=display, LIBGL_ALWAYS_SOFTWARE="1", GALLIUM_DRIVER="llvmpipe",
                                XDG_STATE_HOME=folder, XDG_CONFIG_HOME=folder, REGIOKAART_TRACE="1")
        self.session = session
        # Places in these tests are those of a window of 1280 × 800 px.
        settings = os.path.join(folder, "regiokaart", "settings.json")
        if not os.path.exists(settings):
            os.makedirs(os.path.dirname(settings), exist_ok=True)
            with open(settings, "w") as file:
                json.dump({"width": 1280, "height": 800, "welcomed": True}, file)
        self.errors = open(os.path.join(folder, "errors"), "w+")
        own = ["--session", session] if session else []
        self.process = subprocess.Popen([program, *own, *words], env=self.environment, stderr=self.errors)
        wait_for("first frame", 60, lambda: "first frame" in self.trace())
        self.id = wait_for("window", 20, lambda: self.tool("search", "--name", "Regiokaart", check=False)).split()[0]
        self.tool("windowmove", self.id, "0", "0")
        self.tool("windowfocus", self.id)
        time.sleep(0.5)

    def trace(self):
        with open(self.errors.name) as file:
            return file.read()

    def tool(self, *words, check=True):
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=check)
        return done.stdout

    def click(self, x, y):
        self.tool("mousemove", str(x), str(y))
        time.sleep(0.2)
        self.tool("click", "1")
        time.sleep(0.6)  # longer than a double click
        self.settle()

    def key(self, name):
        self.tool("key", name)
        time.sleep(0.3)
        self.settle()

    def settle(self):
        """Waits until the window has drawn what it was asked for: on a busy machine, until all its threads sleep."""
        def busy():
            ticks = 0
            for task in os.listdir(f"/proc/{self.process.pid}/task"):
                try:
                    with open(f"/proc/{self.process.pid}/task/{task}/stat") as file:
                        fields = file.read().rpartition(")")[2].split()
                except OSError:  # it has ended
                    continue
                if fields[0] == "R":
                    return None
                ticks += int(fields[11]) + int(fields[12])
            return ticks
        before = None
        for _ in range(100):
            try:
                now = busy()
            except OSError:  # the window has closed
                return
            if now is not None and now == before:
                return
            before = now
            time.sleep(0.05)

    def saved(self):
        if os.path.exists(self.session):
            os.remove(self.session)
        for _ in range(3):  # on a busy machine a dialog may still be closing, and take the keys
            self.key("ctrl+s")
            try:
                wait_for("session", 5, lambda: os.path.exists(self.session))
                break
            except AssertionError:
                continue
        assert os.path.exists(self.session), "no session was saved"
        with open(self.session) as file:
            return [json.loads(line) for line in file]

    def picture(self):
        """The window's pixels, as far as they tell two pictures apart."""
        done = subprocess.run(["import", "-window", self.id, "rgb:-"], env=self.environment, capture_output=True,
                              check=True)
        return hashlib.sha256(done.stdout).hexdigest()

    def saved_until(self, what, condition):
        """The saved actions as soon as they meet a condition: a busy machine may be slow."""
        def look():
            lines = self.saved()
            return lines if condition(lines) else None
        return wait_for(what, 15, look)

    def close(self):
        self.key("ctrl+q")
        code = self.process.wait(timeout=20)
        assert code == 0, f"the window ended with {code}\n{self.trace()}"


def check_no_display(program):
    without = {k: v for k, v in os.environ.items() if k != "DISPLAY"}
    for environment in (without, dict(without, DISPLAY=":987")):
        done = subprocess.run([program], env=environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 3, f"without a display: {done.returncode}"
        assert done.stderr.strip().count("\n") == 0 and done.stderr.strip(), done.stderr


def check_panels(program, display, folder):
    """Tabs and panels by key, a filter, the drawer and a what-if by mouse, another language: each changes the
    picture, and each is an action of the session."""
    window = Window(program, display.name, os.path.join(folder, "panels.jsonl"), folder)
    window.tool("windowsize", window.id, "1280", "720")
    window.tool("mousemove", "640", "700")
    time.sleep(1)
    seen = window.picture()

    def changed(what, condition):
        nonlocal seen
        lines = window.saved_until(what, condition)
        before = seen
        seen = wait_for(f"picture of {what}", 10, lambda: (p := window.picture()) != before and p)
        return lines

    def last_is(**expected):
        return lambda lines: lines and all(lines[-1].get(key) == value for key, value in expected.items())

    window.key("2")
    changed("view by key", last_is(do="view", name="overlap"))
    window.key("1")
    changed("view by key", last_is(do="view", name="overlay"))
    window.click(168, 115)  # the third button of the list: none
    changed("choice of partnerships", last_is(do="show", which="none"))
    window.key("ctrl+z")
    changed("undo", last_is(do="undo"))
    window.key("m")
    changed("drawer", last_is(do="drawer", show="matrix"))
    window.key("m")
    changed("drawer", last_is(do="drawer", show="none"))
    window.key("p")
    changed("list folded away", last_is(do="panel", open=False))
    window.key("p")
    changed("list unfolded", last_is(do="panel", open=True))

    # What if: the menu of the selected municipality, by keys alone.
    window.key("shift+Right")
    changed("selection by keys", last_is(do="select", code="GM0150"))
    window.key("shift+F10")
    for name in ("Down",) * 3 + ("Right", "Return"):
        window.key(name)
    lines = changed("what-if", lambda lines: lines and lines[-1]["do"] == "what_if")
    assert lines[-1]["change"][0] in "+-" and "GM0150:" in lines[-1]["change"], lines[-1]
    camera = [line for line in window.saved() if line["do"] in ("zoom", "move_to")]
    window.key("ctrl+equal")
    changed("larger", last_is(do="scale", factor=1.25))
    window.key("ctrl+0")
    changed("normal size", last_is(do="scale", factor=1))
    assert camera == [line for line in window.saved() if line["do"] in ("zoom", "move_to")], "no zoom with Ctrl"
    window.key("F2")
    changed("language", last_is(do="language", name="en"))
    window.click(1200, 705)  # the button of the status line
    changed("what-if reset", last_is(do="reset_what_if"))
    window.close()


def check_window(program, display, folder):
    session = os.path.join(folder, "session.jsonl")
    window = Window(program, display.name, session, folder)
    assert all(line["do"] in ("resize", "move_to") for line in window.saved()), "nothing was done yet"

    # The middle of the map lies in the shown regions: a click there selects a municipality.
    middle = (730, 460)
    window.click(*middle)
    selected = [line for line in window.saved() if line["do"] == "select"]
    assert len(selected) == 1 and selected[0]["code"].startswith("GM"), selected

    window.key("Escape")
    lines = window.saved()
    assert lines[-1]["do"] == "select" and not lines[-1].get("code"), lines[-1]

    # Drag: the map follows the pointer, and what was under it stays under it.
    window.tool("mousemove", "800", "400", "mousedown", "1")
    for _ in range(10):
        window.tool("mousemove_relative", "--", "-8", "5")
    window.tool("mouseup", "1")
    time.sleep(0.3)
    moved = window.saved()[-1]
    assert moved["do"] == "move_to", moved
    scale = moved["m_per_px"]

    # The wheel enlarges around the pointer.
    window.tool("mousemove", "900", "500", "click", "4")
    time.sleep(0.5)
    closer = window.saved()[-1]
    assert closer["do"] in ("move_to", "zoom") and closer.get("m_per_px", 0) < scale, closer

    # The switch of a region in the panel, found by its effect.
    before = [line for line in window.saved() if line["do"] == "toggle_region"]
    window.click(268, 244)
    window.saved_until("region switched by a click in the list", lambda lines:
                       len([line for line in lines if line["do"] == "toggle_region"]) == len(before) + 1)

    window.tool("mousemove", "800", "400")
    window.key("ctrl+z")
    assert window.saved()[-1]["do"] == "undo"
    window.key("Home")
    assert window.saved()[-1]["do"] == "home"

    # Another size: the map goes on to fill the window.
    window.tool("windowsize", window.id, "1500", "900")
    time.sleep(1)
    resized = [line for line in window.saved() if line["do"] == "resize"][-1]
    assert (resized["width"], resized["height"]) == (1500, 900), resized
    window.saved()
    window.close()

    # What was saved can be opened again, and replayed without a window.
    done = subprocess.run([program, "replay", session], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    again = Window(program, display.name, session, folder)
    again.close()


def main():
    if not all(shutil.which(tool) for tool in ("Xvfb", "xdotool", "import")):
        print("Xvfb, xdotool or ImageMagick is missing: the window is not tested")
        return SKIPPED
    program = sys.argv[1]
    check_no_display(program)
    with tempfile.TemporaryDirectory() as folder, Display() as display:
        check_window(program, display, folder)
        check_panels(program, display, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
