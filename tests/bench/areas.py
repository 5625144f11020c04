#!/usr/bin/env python3
"""Measures how the figures grow with the number of areas: seconds, peak memory, fitted exponents.

areas.py [PROGRAM] [--counts N,N,…] [--keep FOLDER]

PROGRAM (default build/release/regiokaart). The areas are made up: a grid of cells with crooked borders that share
their vertices, in two provinces, with twelve partnerships of squares around the focus. "first time" reads the file,
the others find its layer in the cache.
"""
import argparse
import json
import math
import os
import pathlib
import random
import struct
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LEFT, BOTTOM, SIDE = 20000, 310000, 250000  # m RD
BENDS = 4  # vertices along each side of a cell
VIEWS = ["overlay", "overlap", "border", "region", "multiples", "upset", "matrix"]


def crooked(a, b, source):
    """The vertices from a to b without b."""
    points = [a]
    for i in range(1, BENDS):
        part, off = i / BENDS, source.uniform(-0.08, 0.08)
        points.append((a[0] + (b[0] - a[0]) * part - (b[1] - a[1]) * off,
                       a[1] + (b[1] - a[1]) * part + (b[0] - a[0]) * off))
    return points


def cells(side):
    """The ring of each cell of a grid of side × side, clockwise and closed, row by row."""
    source, step = random.Random(side), SIDE / side
    node = {(x, y): (LEFT + (x + source.uniform(-0.2, 0.2)) * step, BOTTOM + (y + source.uniform(-0.2, 0.2)) * step)
            for x in range(side + 1) for y in range(side + 1)}
    along = {(x, y): crooked(node[x, y], node[x + 1, y], source) for x in range(side) for y in range(side + 1)}
    upwards = {(x, y): crooked(node[x, y], node[x, y + 1], source) for x in range(side + 1) for y in range(side)}
    for y in range(side):
        for x in range(side):
            top, right, bottom, left = along[x, y + 1], upwards[x + 1, y], along[x, y], upwards[x, y]
            yield [*left, *top, node[x + 1, y + 1], *reversed(right[1:]), node[x + 1, y], *reversed(bottom[1:]), left[0]]


def write_shapefile(stem, side):
    shapes, table, index, at = [], [], [], 50
    for i, ring in enumerate(cells(side)):
        xs, ys = [p[0] for p in ring], [p[1] for p in ring]
        body = struct.pack("<i4diii", 5, min(xs), min(ys), max(xs), max(ys), 1, len(ring), 0)
        body += b"".join(struct.pack("<2d", *p) for p in ring)
        shapes.append(struct.pack(">ii", i + 1, len(body) // 2) + body)
        index.append(struct.pack(">ii", at, len(body) // 2))
        at += 4 + len(body) // 2
        province = 20 + (i % side >= side / 2)
        table.append(f" GM{i:06d}  Gemeente {i:<11d}PV{province}Provincie {province}{1000 + i % 5000:10d}".encode())
    header = lambda words: struct.pack(">7i", 9994, 0, 0, 0, 0, 0, words) + struct.pack(
        "<ii8d", 1000, 5, LEFT - SIDE, BOTTOM - SIDE, LEFT + 2 * SIDE, BOTTOM + 2 * SIDE, 0, 0, 0, 0)
    stem.with_suffix(".shp").write_bytes(header(at) + b"".join(shapes))
    stem.with_suffix(".shx").write_bytes(header(50 + 4 * len(index)) + b"".join(index))
    fields = [("GM_CODE", "C", 10), ("GM_NAAM", "C", 20), ("PV_CODE", "C", 4), ("PV_NAAM", "C", 12), ("INW_2022", "N", 10)]
    described = b"".join(name.encode().ljust(11, b"\0") + kind.encode() + bytes(4) + bytes([size, 0]) + bytes(14)
                         for name, kind, size in fields)
    length = 1 + sum(size for _, _, size in fields)
    assert all(len(row) == length for row in table)
    stem.with_suffix(".dbf").write_bytes(
        struct.pack("<BBBBIHH20x", 3, 126, 1, 1, len(table), 33 + len(described), length) + described + b"\r" +
        b"".join(table) + b"\x1a")
    stem.with_suffix(".prj").write_bytes((ROOT / "geodata/gemeenten_2020.prj").read_bytes())
    stem.with_suffix(".cpg").write_text("UTF-8")


def write_config(folder, side):
    folder.mkdir()
    write_shapefile(folder / "areas", side)
    focus = (side // 2) * side + side // 2
    member = lambda i: {"code": f"GM{i:06d}", "name": f"Gemeente {i}"}
    partnerships = []
    for n in range(12):
        reach = 1 + n * max(1, side // 60)
        rows = [y * side + x for y in range(side // 2 - reach, side // 2 + 1) for x in range(side // 2 - n % 3, side // 2 + reach)]
        partnerships.append({
            "id": f"p{n}", "name": f"Samenwerkingsverband {n}", "short_name": f"Verband {n}", "territory": f"Verband {n}",
            "category": "regionaal", "scope": "regional", "headline": n < 5, "includes_focus": True,
            "members": [member(i) for i in sorted(set(rows))],
            "basis": {"kind": "enumerated", "note": {"nl": "Verzonnen.", "en": "Made up."}, "source": "areas.py"}})
    settings = json.loads((ROOT / "config/regiokaart.json").read_text(encoding="utf-8"))
    settings["focus"] = member(focus)
    settings["boundaries"]["file"] = "areas.shp"
    del settings["surroundings"]  # made-up areas lie nowhere
    (folder / "regiokaart.json").write_text(json.dumps(settings), encoding="utf-8")
    (folder / "partnerships.json").write_text(json.dumps({"partnerships": partnerships}), encoding="utf-8")


def in_child(work, *arguments):
    """Memory that this process once needed would count as that of the programs it starts."""
    child = os.fork()
    if child == 0:
        work(*arguments)
        os._exit(0)
    os.waitpid(child, 0)


def measure(command, environment):
    """Seconds, peak MiB, and whether it succeeded."""
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, environment)
    _, status, usage = os.wait4(process, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024, status == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program", nargs="?", type=pathlib.Path, default=ROOT / "build/release/regiokaart")
    parser.add_argument("--counts", default="5000,20000,50000")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    counts = [int(count) for count in options.counts.split(",")]
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.keep or pathlib.Path(scratch)).resolve()
        sides = [math.isqrt(count) for count in counts]
        for side in sides:
            if not (folder / f"areas-{side}").exists():
                in_child(write_config, folder / f"areas-{side}", side)
        environment = dict(os.environ, XDG_CACHE_HOME=str(pathlib.Path(scratch) / "cache"))
        print("| job | " + " | ".join(f"{side * side}: s / MiB" for side in sides) + " | exponent |")
        print("|---" * (len(sides) + 2) + "|")
        for name in ["first time", *VIEWS]:
            cells_, times = [], []
            for side in sides:
                view = "overlay" if name == "first time" else name
                words = [str(options.program), "export", str(folder / f"{view}-{side}.png"), "--view", view, "--quiet",
                         "--config", str(folder / f"areas-{side}")]
                if view == "region":
                    words += ["--regions", "p3"]
                seconds, mib, good = measure(words, environment)
                cells_.append(f"{seconds:.2f} / {mib:.0f}" if good else "failed")
                times.append(seconds)
            slope = math.log(times[-1] / times[-2]) / math.log(sides[-1] ** 2 / sides[-2] ** 2) if len(sides) > 1 else 0
            print(f"| {name} | " + " | ".join(cells_) + f" | {slope:.1f} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
