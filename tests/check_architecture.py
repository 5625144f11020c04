#!/usr/bin/env python3
"""Checks that docs/architecture.md and docs/architecture.svg tell of the rooms as src/CMakeLists.txt does: the same
rooms in the same order, each with a purpose and with the rooms that it uses, and the picture as it would be drawn
from them. Prints one line a fault; exit code 1 if there is any.

check_architecture.py [--update] [ROOT]

With --update, writes the table's rooms and uses and the picture anew. Purposes stay; a new room has none, which is a
fault until somebody writes it.
"""
import argparse
import pathlib
import sys

from check_includes import read_rooms
from room_picture import draw

HEADING = "| room | what it is for | uses |"
UPDATE = "run tests/check_architecture.py --update"


def split_page(text):
    """The lines before the table's rows, the rows, and the lines after; None without the table."""
    lines = text.splitlines()
    if HEADING not in lines:
        return None
    first = lines.index(HEADING) + 2  # after the heading and the line below it
    last = next((i for i in range(first, len(lines)) if not lines[i].startswith("|")), len(lines))
    return lines[:first], lines[first:last], lines[last:]


def read_row(line):
    """Room, purpose, used rooms of "| `room` | purpose | `a` `b` |"."""
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    room, purpose, uses = (cells + ["", "", ""])[:3]
    return room.strip("`"), purpose, uses.replace("`", " ").split()


def print_row(room, purpose, uses):
    return f"| `{room}` | {purpose} | {' '.join(f'`{other}`' for other in uses)} |"


def table_faults(rows, rooms):
    """What the rows of the table (room, purpose, uses) tell otherwise than src/CMakeLists.txt."""
    told = [room for room, _, _ in rows]
    for room in rooms:
        if room not in told:
            yield f"does not tell of {room}; {UPDATE}"
    for room, purpose, uses in rows:
        if room not in rooms:
            yield f"tells of {room}, which is no room; {UPDATE}"
        elif uses != rooms[room]:
            yield f"says that {room} uses {', '.join(uses) or 'nothing'}; {UPDATE}"
        if not purpose:
            yield f"does not say what {room} is for"
    if sorted(told) == sorted(rooms) and told != list(rooms):
        yield f"has the rooms in another order; {UPDATE}"


def find_faults(root):
    """All faults of a project, a line each."""
    rooms = read_rooms(root / "src")
    page, picture = root / "docs/architecture.md", root / "docs/architecture.svg"
    parts = split_page(page.read_text(encoding="utf-8")) if page.is_file() else None
    if parts is None:
        return [f"docs/architecture.md: has no table that begins with {HEADING}"]
    faults = [f"docs/architecture.md: {fault}" for fault in table_faults([read_row(row) for row in parts[1]], rooms)]
    if not picture.is_file() or picture.read_text(encoding="utf-8") != draw(rooms):
        faults.append(f"docs/architecture.svg: shows other rooms; {UPDATE}")
    return faults


def update(root):
    """Rewrites the rooms and uses of the table, and the picture."""
    rooms = read_rooms(root / "src")
    page = root / "docs/architecture.md"
    before, rows, after = split_page(page.read_text(encoding="utf-8"))
    purposes = {room: purpose for room, purpose, _ in (read_row(row) for row in rows)}
    table = [print_row(room, purposes.get(room, ""), uses) for room, uses in rooms.items()]
    page.write_text("\n".join(before + table + after) + "\n", encoding="utf-8")
    (root / "docs/architecture.svg").write_text(draw(rooms), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("root", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    words = parser.parse_args()
    if words.update:
        update(words.root)
    faults = find_faults(words.root)
    print("\n".join(faults) if faults else f"{len(read_rooms(words.root / 'src'))} rooms are told of as they are")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
