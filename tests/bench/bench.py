#!/usr/bin/env python3
"""Measures cold processes: median wall time and peak memory of the figures and of the window's first frame.

bench.py [BUILD_FOLDER] [--runs N] [--peers] [--all]

BUILD_FOLDER (default build/release) is a build with -DREGIOKAART_BENCH=ON. Programs that are compared run in
turn, so that a drifting machine hits all of them alike; files are in the page cache. "First time" rows start
with an empty cache of the user's, as on the day of installing; "unknown file" rows also without what the build
keeps of the shipped boundaries, as for a file that was never seen. The window rows need Xvfb. With --peers, the same jobs by
Mapnik and MapServer where they are installed (peers/peers.py). With --all, the tables of motion.py, scale.py and
areas.py follow, which take a quarter of an hour.
"""
import argparse
import mmap
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent

# Pages: width and height in px of 1/96 inch, device px per page px.
SCREEN = ("1920", "1080", "1")
PRINT = ("1587.2", "1122.56", "3.125")  # A3 at 300 dpi: 4960 x 3508


class Job:
    """One command; `first_time` gives each run an empty cache, `unknown` none at all."""

    def __init__(self, name, command, first_time=False, unknown=False):
        self.name, self.command = name, [str(word) for word in command]
        self.first_time, self.unknown = first_time, unknown
        self.seconds, self.peak_mib, self.failed = [], [], False

    def run(self, environment, scratch):
        if self.first_time:
            environment = dict(environment, XDG_CACHE_HOME=tempfile.mkdtemp(dir=scratch))
        if self.unknown:
            environment = dict(environment, REGIOKAART_NO_CACHE="1")
        start = time.perf_counter()
        pid = os.posix_spawnp(self.command[0], self.command, environment)
        _, status, usage = os.wait4(pid, 0)
        self.seconds.append(time.perf_counter() - start)
        self.peak_mib.append(usage.ru_maxrss / 1024)
        self.failed = self.failed or status != 0

    def row(self):
        if self.failed:
            return (self.name, "failed", "", "", "")
        return (self.name, f"{statistics.median(self.seconds):.3f}", f"{min(self.seconds):.3f}",
                f"{max(self.seconds):.3f}", f"{statistics.median(self.peak_mib):.0f}")


def figure_jobs(build, out):
    program, jobs = build / "regiokaart", build / "regiokaart_jobs"
    return [
        Job("J1 region, PNG", [jobs, "region", *SCREEN, out / "j1.png"]),
        Job("J1 region, PNG, first time", [jobs, "region", *SCREEN, out / "j1.png"], first_time=True),
        Job("J1 region, PNG, unknown file", [jobs, "region", *SCREEN, out / "j1.png"], unknown=True),
        Job("J2 print, PNG", [jobs, "region", *PRINT, out / "j2.png"]),
        Job("J2 print, PDF", [jobs, "region", *PRINT, out / "j2.pdf"]),
        Job("J3 districts, PNG", [jobs, "districts", *SCREEN, out / "j3.png"]),
        Job("J3 districts, PNG, first time", [jobs, "districts", *SCREEN, out / "j3.png"], first_time=True),
        Job("J3 districts, PNG, unknown file", [jobs, "districts", *SCREEN, out / "j3.png"], unknown=True),
        Job("regiokaart export, 1920x1080 PNG",
            [program, "--quiet", "export", out / "overview.png", "--size", "1920x1080"]),
        Job("regiokaart export, A4 PDF", [program, "--quiet", "export", out / "overview.pdf", "--paper", "a4"]),
    ]


def peer_jobs(build, out):
    sys.path.insert(0, str(HERE / "peers"))
    import peers
    return [Job(name, command) for name, command in peers.commands(HERE.parent.parent, build, out)]


class Screen:
    """An Xvfb whose picture can be read as bytes."""

    WIDTH, HEIGHT = 1920, 1080

    def __init__(self, scratch):
        display, write_end = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{self.WIDTH}x{self.HEIGHT}x24", "-fbdir", scratch,
             "-nolisten", "tcp", "-noreset"], pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(display) as number:
            self.display = ":" + number.readline().strip()
        with open(pathlib.Path(scratch) / "Xvfb_screen0", "rb") as file:
            self.picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        self.first_pixel = len(self.picture) - self.WIDTH * self.HEIGHT * 4

    def colours(self):
        """The colours on a few lines across the middle of the screen; black, which an empty screen has, does not count."""
        found = set()
        for y in range(self.HEIGHT // 2 - 40, self.HEIGHT // 2 + 41, 20):
            start = self.first_pixel + y * self.WIDTH * 4
            line = self.picture[start:start + self.WIDTH * 4]
            found.update(line[i:i + 3] for i in range(0, len(line), 12))
        return found - {b"\0\0\0"}

    def close(self):
        self.server.terminate()
        self.server.wait()


def first_frame(command, screen, environment, colours, limit=30.0):
    """Seconds from the start of a program until its window shows that many colours; None if it never does."""
    environment = dict(environment, DISPLAY=screen.display, LIBGL_ALWAYS_SOFTWARE="1", GALLIUM_DRIVER="llvmpipe")
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while process.poll() is None and time.perf_counter() - start < limit:
            if len(screen.colours()) >= colours:
                return time.perf_counter() - start
            time.sleep(0.001)
        return None
    finally:
        process.kill()
        process.wait()
        while screen.colours():
            time.sleep(0.01)


def window_rows(build, runs, environment, scratch):
    """First frames of the program and of an empty window, in turn."""
    # An empty window has one colour, a map has many.
    programs = {"empty SFML window": ([build / "empty_window"], 1),
                "regiokaart window": ([build / "regiokaart"], 12)}
    seconds = {name: [] for name in programs}
    screen = Screen(scratch)
    try:
        for _ in range(runs):
            for name, (command, colours) in programs.items():
                seconds[name].append(first_frame(command, screen, environment, colours))
    finally:
        screen.close()
    for name, found in seconds.items():
        if None in found:
            yield (f"{name}, first frame", "none seen", "", "", "")
        else:
            yield (f"{name}, first frame", f"{statistics.median(found):.3f}", f"{min(found):.3f}", f"{max(found):.3f}", "")


def print_table(rows):
    table = [("job", "median s", "fastest", "slowest", "peak MiB"), *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for number, row in enumerate(table):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("build", nargs="?", type=pathlib.Path, default=HERE.parent.parent / "build/release")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path, help="folder in which the pictures stay")
    options = parser.parse_args()
    build = options.build.resolve()

    with tempfile.TemporaryDirectory() as scratch:
        out = (options.keep or pathlib.Path(scratch)).resolve()
        out.mkdir(parents=True, exist_ok=True)
        environment = dict(os.environ, XDG_CACHE_HOME=str(pathlib.Path(scratch) / "cache"))
        environment.pop("DISPLAY", None)
        jobs = figure_jobs(build, out) + (peer_jobs(build, out) if options.peers else [])
        for job in jobs:  # warm the page cache and the program's own cache
            job.run(environment, scratch)
            job.seconds.clear()
            job.peak_mib.clear()
        for _ in range(options.runs):
            for job in jobs:
                job.run(environment, scratch)
        rows = [job.row() for job in jobs]
        if shutil.which("Xvfb"):
            rows += window_rows(build, options.runs, environment, scratch)
        print_table(rows)
    for table in ("motion.py", "areas.py", "scale.py") if options.all else ():
        print(f"\n{table}\n", flush=True)
        subprocess.run([sys.executable, HERE / table, build / "regiokaart"], check=False)


if __name__ == "__main__":
    main()
