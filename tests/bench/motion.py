#!/usr/bin/env python3
"""Measures the frames of the window while it zooms, rests and is dragged, on the software renderer.

motion.py [PROGRAM] [--sizes WxH,WxH,…]

PROGRAM (default build/release/regiokaart). Needs Xvfb and xdotool. Prints, for each size of the screen, the median and
the longest of the milliseconds that frames took: from input to picture, without the wait for the next.
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class Window:
    """The program on a screen of its own, which its window fills."""

    def __init__(self, program, width, height, scratch):
        self.width, self.height = width, height
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24",
                                        "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            display = ":" + number.readline().strip()
        settings = scratch / "config" / "regiokaart"
        settings.mkdir(parents=True, exist_ok=True)
        (settings / "settings.json").write_text(f'{{"width": {width}, "height": {height}, "welcomed": true}}')
        self.environment = dict(os.environ, DISPLAY=display, LIBGL_ALWAYS_SOFTWARE="1", GALLIUM_DRIVER="llvmpipe",
                                XDG_CONFIG_HOME=str(scratch / "config"), XDG_STATE_HOME=str(scratch / "state"),
                                REGIOKAART_TRACE="1")
        self.trace = (scratch / f"trace-{width}").open("w+", encoding="utf-8")
        self.program = subprocess.Popen([program], env=self.environment, stdout=subprocess.DEVNULL, stderr=self.trace)
        time.sleep(3)

    def do(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True)

    def frames(self, work):
        """Milliseconds of each frame that is drawn while work() goes on."""
        start = self.trace.seek(0, os.SEEK_END)
        work()
        time.sleep(1)
        self.trace.seek(start)
        return [float(ms) for ms in re.findall(r"trace: frame ([0-9.]+) ms", self.trace.read())]

    def zoom(self):
        for button in (4, 4, 4, 5, 5):
            self.do("click", button)
            time.sleep(0.8)

    def drag(self):
        self.do("mousedown", 1)
        for _ in range(40):
            self.do("mousemove_relative", "--", -6, 3)
            time.sleep(0.02)
        self.do("mouseup", 1)

    def close(self):
        for process in (self.program, self.server):
            process.terminate()
            process.wait()
        self.trace.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program", nargs="?", type=pathlib.Path, default=ROOT / "build/release/regiokaart")
    parser.add_argument("--sizes", default="1280x800,1920x1080,2560x1440,3840x2160")
    options = parser.parse_args()
    print("| screen | zoom and rest: median / longest ms | drag: median / longest ms |")
    print("|---|---|---|")
    for size in options.sizes.split(","):
        width, height = map(int, size.split("x"))
        with tempfile.TemporaryDirectory() as scratch:
            window = Window(str(options.program), width, height, pathlib.Path(scratch))
            try:
                window.do("mousemove", width // 2, height // 2)
                time.sleep(0.5)
                rows = [window.frames(window.zoom), window.frames(window.drag)]
            finally:
                window.close()
        print(f"| {size} | " + " | ".join(f"{statistics.median(ms):.1f} / {max(ms):.1f}" if ms else "no frames"
                                          for ms in rows) + " |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
