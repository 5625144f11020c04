#!/usr/bin/env python3
"""Drives the real window under Xvfb through its habits: search, story, saving a figure, settings that are
remembered, a configuration that changes while the window is open.

Usage: habits_test.py PROGRAM. Exit code 77 (skipped) where Xvfb or xdotool is missing.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from window_test import SKIPPED, Display, Window, wait_for

CONFIG = pathlib.Path(__file__).resolve().parents[2] / "config"


def kinds(lines):
    return [line["do"] for line in lines]


def forget(session):
    pathlib.Path(session).unlink(missing_ok=True)


def open_and_type(window, key, text):
    window.key(key)
    time.sleep(1.5)  # a slow machine draws the box a while later
    window.tool("type", "--delay", "60", text)
    time.sleep(0.3)


def check_search(window):
    """What is found by a name without accents is selected, and the map goes there."""
    open_and_type(window, "ctrl+k", "sudwest")
    window.key("Return")
    lines = window.saved()
    assert {"do": "select", "code": "GM1900"} in lines, lines
    assert lines[-1]["do"] == "move_to", lines[-1]
    # A command is carried out, and Escape leaves everything as it is.
    open_and_type(window, "slash", "matrix: wie")
    window.key("Return")
    assert window.saved()[-1] == {"do": "view", "name": "matrix"}, window.saved()[-1]
    open_and_type(window, "ctrl+k", "zwolle")
    window.key("Escape")
    assert window.saved()[-1] == {"do": "view", "name": "matrix"}
    window.key("1")


def check_story(window):
    """The story comes and goes, and the session knows nothing of it."""
    before = window.saved()
    window.key("F5")
    for name in ("Right", "space", "Next", "End", "Prior", "Home"):
        window.key(name)
    window.key("Escape")
    assert window.saved() == before
    window.key("f")
    assert window.saved()[-1]["do"] in ("fit", "move_to"), "the keys are the window's again"


def check_hall(window):
    """F11 makes everything large and Escape ends it, whatever else is going on; the map stands where it stood."""
    window.key("f")
    before = window.saved()
    window.tool("key", "plus", "key", "F11")  # in the middle of a zoom
    time.sleep(0.5)
    window.key("F5")  # the story comes over it, and goes
    window.key("Escape")
    window.key("F11")
    window.key("F11")
    open_and_type(window, "ctrl+k", "raalte")
    window.key("F11")  # the dialog has the keys
    window.key("Escape")
    window.key("Escape")
    lines = window.saved()
    done = [line for line in lines[len(before):] if line["do"] == "chamber"]
    assert [line["on"] for line in done] == [True, False, True, False], lines[len(before):]
    assert all(line["do"] in ("chamber", "move_to", "zoom", "resize") for line in lines[len(before):]), lines
    window.key("f")


def check_figure(window, pictures):
    """F12 proposes a name and a folder, and says on the spot what is wrong with another one."""
    open_and_type(window, "F12", "plaat")
    window.key("Return")
    wait_for("figure", 20, lambda: (pictures / "plaat.png").exists())
    assert (pictures / "plaat.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    (pictures / "bezet.png").mkdir()
    open_and_type(window, "F12", "bezet")
    window.key("Return")
    window.key("Escape")
    assert sorted(p.name for p in pictures.iterdir()) == ["bezet.png", "plaat.png"]
    before = len(window.saved())
    window.key("plus")
    assert len(window.saved()) >= before, "the dialog is gone"


def check_copy(window):
    """Ctrl+C leaves a summary of what is on view on the clipboard."""
    if not shutil.which("xclip"):
        return
    window.key("2")
    window.key("ctrl+c")

    def copied():
        done = subprocess.run(["xclip", "-selection", "clipboard", "-o"], env=window.environment, capture_output=True,
                              text=True, timeout=20)
        return done.stdout.startswith("Deventer werkt het vaakst samen met Olst-Wijhe")

    wait_for("summary on the clipboard", 15, copied)
    # What another program copies can be pasted where text is typed.
    subprocess.run(["xclip", "-selection", "clipboard"], env=window.environment, input="hattem", text=True, timeout=20,
                   check=True)
    window.key("1")
    open_and_type(window, "ctrl+k", "")
    window.key("ctrl+v")
    time.sleep(1)
    window.key("Return")
    window.saved_until("pasted name", lambda lines: {"do": "select", "code": "GM0244"} in lines)


def check_copied_picture(program, window):
    """Ctrl+Shift+C leaves the picture on the clipboard that an export of the session gives."""
    if not shutil.which("xclip"):
        return

    def clipboard(*words):
        return subprocess.run(["xclip", "-selection", "clipboard", *words, "-o"], env=window.environment,
                              capture_output=True, timeout=20, check=False).stdout

    window.key("ctrl+shift+c")
    wait_for("picture on the clipboard", 30, lambda: b"image/png" in clipboard("-t", "TARGETS"))
    png = clipboard("-t", "image/png")
    window.saved()
    exported = window.session + ".png"
    subprocess.run([program, "replay", window.session, "--export", exported, "--size", "1920x1080", "--quiet"], check=True,
                   timeout=60)
    assert png == pathlib.Path(exported).read_bytes(), f"{len(png)} bytes"
    # It holds no text, and who asks for some is told so at once: this window too.
    assert clipboard("-t", "UTF8_STRING") == b""
    open_and_type(window, "ctrl+k", "")
    window.key("ctrl+v")
    time.sleep(1)
    window.key("Escape")
    time.sleep(1)
    # What is copied next takes its place.
    window.key("ctrl+c")
    wait_for("summary on the clipboard", 15, lambda: b"Deventer" in clipboard())


def check_settings(program, display, session, folder):
    """Size, place and looks are those of the last time; what the command line says holds before them."""
    window = Window(program, display.name, session, folder)
    window.tool("windowsize", window.id, "1100", "700")
    window.tool("windowmove", window.id, "40", "30")
    window.key("l")
    window.key("h")
    window.key("F2")
    window.close()
    settings = json.loads((pathlib.Path(folder) / "regiokaart" / "settings.json").read_text(encoding="utf-8"))
    assert (settings["width"], settings["height"]) == (1100, 700), settings
    assert (settings["labels"], settings["patterns"], settings["language"]) == (False, False, "en"), settings
    forget(session)
    window = Window(program, display.name, session, folder, "--lang", "nl")
    lines = window.saved()
    assert {"do": "labels", "on": False} in lines and {"do": "patterns", "on": False} in lines, lines
    assert (lines[-1]["width"], lines[-1]["height"]) == (1100, 700), lines
    window.close()
    # A broken file is no reason not to start.
    (pathlib.Path(folder) / "regiokaart" / "settings.json").write_text("{broken", encoding="utf-8")
    forget(session)
    window = Window(program, display.name, session, folder)
    assert window.saved()[-1] == {"do": "resize", "width": 1632, "height": 918}, window.saved()  # 85 % of the screen
    window.close()


def check_live_configuration(program, display, session, folder):
    """A file that is changed is read again; a broken one is told, and what was there stays."""
    config = pathlib.Path(folder) / "config"
    shutil.copytree(CONFIG, config)
    main = json.loads((config / "regiokaart.json").read_text(encoding="utf-8"))
    main["boundaries"]["file"] = str((CONFIG / main["boundaries"]["file"]).resolve())
    main["surroundings"]["file"] = str((CONFIG / main["surroundings"]["file"]).resolve())
    (config / "regiokaart.json").write_text(json.dumps(main), encoding="utf-8")
    window = Window(program, display.name, session, folder, "--config", str(config))
    good = (config / "partnerships.json").read_text(encoding="utf-8")
    (config / "partnerships.json").write_text(good[:5000], encoding="utf-8")
    wait_for("complaint", 10, lambda: "files are broken" in window.trace())
    window.key("Escape")
    window.click(730, 460)
    assert window.saved()[-1]["do"] == "select", "the map goes on with what it had"
    other = json.loads(good)
    other["partnerships"] = [p for p in other["partnerships"] if p["id"] != "salland"]
    (config / "partnerships.json").write_text(json.dumps(other), encoding="utf-8")
    wait_for("reading", 10, lambda: "files read again" in window.trace())
    open_and_type(window, "ctrl+k", "cleantech")
    window.key("Return")
    assert {"do": "select_region", "id": "cleantech-regio"} in window.saved()
    window.close()


def main():
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        print("Xvfb or xdotool is missing: the window is not tested")
        return SKIPPED
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder, Display() as display:
        pictures = pathlib.Path(folder) / "pictures"
        pictures.mkdir()
        os.environ["XDG_PICTURES_DIR"] = str(pictures)
        session = os.path.join(folder, "session.jsonl")
        window = Window(program, display.name, session, folder)
        check_search(window)
        check_story(window)
        check_hall(window)
        check_figure(window, pictures)
        check_copy(window)
        check_copied_picture(program, window)
        window.close()
        forget(session)
        check_settings(program, display, session, folder)
        forget(session)
        check_live_configuration(program, display, session, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
