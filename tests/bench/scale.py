#!/usr/bin/env python3
"""Measures how the commands grow with the number of partnerships: processor time, peak memory, fitted exponents.

scale.py [PROGRAM] [--counts N,N,…] [--jobs WORD] [--keep FOLDER]

PROGRAM (default build/release/regiokaart). The partnerships are made up: each is a random municipality of
gemeenten_2020 with the 2 to 29 that lie nearest, the same for the same count. A job that takes more than 120 s of
processor time or 4 GiB counts as failed, and larger counts of it are left out. --jobs takes those whose name has the
word; --keep leaves configurations and files in a folder.
"""
import argparse
import json
import math
import os
import pathlib
import random
import resource
import shutil
import struct
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MOST_SECONDS, MOST_BYTES = 120, 4 << 30

# Name, words of the command; OUT is the file that it writes.
JOBS = [
    ("check", "check"),
    ("overlay", "export OUT.png --regions regional"),
    ("overlap", "export OUT.png --view overlap --regions regional"),
    ("border", "export OUT.png --view border --regions regional"),
    ("upset", "export OUT.png --view upset --regions regional"),
    ("matrix", "export OUT.png --view matrix --regions regional"),
    ("multiples", "export OUT.png --view multiples --regions regional"),
    ("overlay, PDF", "export OUT.pdf --regions regional"),
    ("overlay, SVG", "export OUT.svg --regions regional"),
    ("overlay, HTML", "export OUT.html --regions regional"),
    ("text", "report"),
    ("JSON", "report --format json --out OUT.json"),
    ("CSV of municipalities", "report --format csv --table municipalities --out OUT.csv"),
    ("CSV of pairs", "report --format csv --table pairs --out OUT.csv"),
    ("workbook", "report --format xlsx --out OUT.xlsx"),
]


def municipalities():
    """(code, name, x, y) of each municipality; x and y: middle of its box."""
    table = (ROOT / "geodata/gemeenten_2020.dbf").read_bytes()
    count, start, size = struct.unpack("<IHH", table[4:12])
    fields, at = {}, 1
    for place in range(32, start - 1, 32):
        name = table[place:place + 11].split(b"\0")[0].decode()
        fields[name] = (at, table[place + 16])
        at += table[place + 16]
    shapes, place, boxes = (ROOT / "geodata/gemeenten_2020.shp").read_bytes(), 100, []
    while place < len(shapes):
        boxes.append(struct.unpack("<4d", shapes[place + 12:place + 44]))
        place += 8 + 2 * struct.unpack(">I", shapes[place + 4:place + 8])[0]
    found = {}
    for i in range(count):
        record = table[start + i * size:start + (i + 1) * size]
        code, name = (record[fields[f][0]:fields[f][0] + fields[f][1]].decode().strip() for f in ("GM_CODE", "GM_NAAM"))
        x, y = (boxes[i][0] + boxes[i][2]) / 2, (boxes[i][1] + boxes[i][3]) / 2
        found.setdefault(code, (code, name, x, y))
    return sorted(found.values())


def made_up(count):
    """That many partnerships; every fifth holds the focus."""
    places = municipalities()
    focus = next(p for p in places if p[0] == "GM0150")
    source = random.Random(count)
    partnerships = []
    for i in range(count):
        middle = focus if i % 5 == 0 else source.choice(places)
        near = sorted(places, key=lambda p: (p[2] - middle[2]) ** 2 + (p[3] - middle[3]) ** 2)
        members = source.sample(near[:40], source.randint(2, 29))
        members = sorted({middle, *members})
        partnerships.append({
            "id": f"p{i}", "name": f"Samenwerkingsverband {i}", "short_name": f"Verband {i}", "territory": f"Verband {i}",
            "category": "regionaal", "scope": "regional", "headline": i < 5, "includes_focus": focus in members,
            "members": [{"code": code, "name": name} for code, name, _, _ in members],
            "basis": {"kind": "enumerated", "note": {"nl": "Verzonnen.", "en": "Made up."}, "source": "scale.py"}})
    return partnerships


def write_config(folder, count):
    shutil.copytree(ROOT / "config", folder, ignore=shutil.ignore_patterns("story.json", "figures.json"))
    settings = json.loads((folder / "regiokaart.json").read_text(encoding="utf-8"))
    settings["boundaries"]["file"] = str(ROOT / "geodata/gemeenten_2020.shp")
    settings["surroundings"]["file"] = str(ROOT / "geodata/surroundings.json")
    (folder / "regiokaart.json").write_text(json.dumps(settings), encoding="utf-8")
    (folder / "partnerships.json").write_text(json.dumps({"partnerships": made_up(count)}), encoding="utf-8")


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))


def measure(command, log):
    """Processor seconds, peak MiB, and whether it succeeded."""
    child = os.fork()
    if child == 0:
        limit()
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 1)
        os.dup2(descriptor, 2)
        os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, status == 0


def exponent(cells):
    """The slope of the logarithms of time against count, of the two largest counts."""
    (few, fast, _), (many, slow, _) = cells[-2:]
    return math.log(slow / fast) / math.log(many / few)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program", nargs="?", type=pathlib.Path, default=ROOT / "build/release/regiokaart")
    parser.add_argument("--counts", default="75,300,1200,5000")
    parser.add_argument("--jobs", default="")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    counts = [int(count) for count in options.counts.split(",")]
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.keep or pathlib.Path(scratch)).resolve()
        for count in counts:
            if not (folder / f"config-{count}").exists():
                write_config(folder / f"config-{count}", count)
        print("| job | " + " | ".join(f"{count}: s / MiB" for count in counts) + " | exponent |")
        print("|---" * (len(counts) + 2) + "|")
        for name, words in JOBS:
            if options.jobs not in name:
                continue
            row, cells = [], []
            for count in counts:
                if len(row) > len(cells):
                    row.append("")
                    continue
                out = str(folder / f"{name.replace(', ', '-').replace(' ', '-')}-{count}")
                command = [str(options.program), *words.replace("OUT", out).split(), "--quiet", "--config",
                           str(folder / f"config-{count}")]
                seconds, mib, good = measure(command, str(folder / "log"))
                row.append(f"{seconds:.2f} / {mib:.0f}" if good else f"failed after {seconds:.0f} s, {mib:.0f} MiB")
                if good:
                    cells.append((count, seconds, mib))
            print(f"| {name} | " + " | ".join(row) + f" | {exponent(cells):.1f} |" if len(cells) > 1 else
                  f"| {name} | " + " | ".join(row) + " | |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
