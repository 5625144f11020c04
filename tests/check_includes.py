#!/usr/bin/env python3
"""Checks that the rooms under src/ include each other as src/CMakeLists.txt says: only the rooms named under
USES, each of which stands before, and none that is named in vain; that each library is included by the rooms
that may know of it; and that headers of the operating system are included in src/platform alone. Prints one
line a fault; exit code 1 if there is any.

check_includes.py [SOURCE_FOLDER]
"""
import pathlib
import re
import sys

# A library's headers: the folders that may include them, and those below; empty: all may.
LIBRARIES = {
    r"(gdal|ogr|cpl_)\w*\.h": "boundaries/gdal",
    r"geos_c\.h": "geometry",
    r"cairo(-\w+)?\.h|zlib\.h": "render/cairo",
    r"SFML/.*": "render/sfml app/input app/story app/motion app/panels app/window",
    r"GL/.*": "render/sfml",
    r"(X11|xcb)/.*": "platform",
    r"imgui\w*\.h|backends/imgui\w+\.h": "app/panels",
    r"utf8\.h|xxhash\.h": "base",
    r"nlohmann/.*": "json report app/state app/window",
    r"ft2build\.h|freetype/.*|fontconfig/.*": "font",
    r"xlsxwriter\.h": "report/xlsx",
    r"qpdf/.*": "render/cairo/qpdf",
    # The operating system: files, modules, signals, threads.
    r"(unistd|fcntl|dlfcn|signal|poll|pthread)\.h|sys/\w+\.h|csignal": "platform",
    r"thread|future|mutex|shared_mutex|condition_variable|stop_token|semaphore|latch|barrier": "platform",
    # The standard library: names without an ending.
    r"[a-z_0-9]+": "",
}


def read_rooms(source):
    """Room → the rooms that it uses, in the order of src/CMakeLists.txt."""
    text = re.sub(r"#.*", "", (source / "CMakeLists.txt").read_text(encoding="utf-8"))
    rooms = {}
    for words in re.findall(r"^\s*regiokaart_room\(([^)]*)\)", text, re.MULTILINE):
        room, *rest = words.split()
        uses = rest[rest.index("USES") + 1:] if "USES" in rest else []
        rooms[room] = uses[:uses.index("LIBRARIES")] if "LIBRARIES" in uses else uses
    return rooms


def room_of(path, rooms):
    """The room of a path below src ("render/cairo/png_file.h"), or None."""
    return max((room for room in rooms if path.startswith(room + "/")), key=len, default=None)


def below(folder, allowed):
    return any(folder == room or folder.startswith(room + "/") for room in allowed.split())


def includes_of(source, path):
    """Pairs (quote, name) of a file; `path` is relative to src."""
    text = (source / path).read_text(encoding="utf-8")
    return re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', text, re.MULTILINE)


def library_fault(name, folder):
    allowed = next((folders for pattern, folders in LIBRARIES.items() if re.fullmatch(pattern, name)), None)
    if allowed is None:
        return f"includes <{name}>, of a library that LIBRARIES in {pathlib.Path(__file__).name} does not list"
    if allowed and not below(folder, allowed):
        return f"includes <{name}>, which only {allowed} may"
    return None


def include_faults(source, path, rooms):
    """Faults of one file."""
    room = room_of(path, rooms)
    if path.endswith(".h") and "#pragma once" not in (source / path).read_text(encoding="utf-8"):
        yield "has no #pragma once"
    for quote, name in includes_of(source, path):
        if quote == "<":
            fault = library_fault(name, path.rpartition("/")[0])
            if fault:
                yield fault
            continue
        target = room_of(name, rooms)
        if not (source / name).is_file():
            yield f'includes "{name}", which is no file below src'
        elif room and target != room and target not in rooms[room]:
            yield f'includes "{name}", but {room} uses only {", ".join(rooms[room]) or "itself"}'
        elif not room and target != "app":
            yield f'includes "{name}", but main may only include app'


def room_faults(source, rooms, files):
    """Rooms that look back, and uses that no include needs. Yields (room, fault)."""
    needed = {room: set() for room in rooms}
    for path in files:
        room = room_of(path, rooms)
        if room:
            needed[room] |= {room_of(name, rooms) for quote, name in includes_of(source, path) if quote == '"'}
    order = list(rooms)
    for room, uses in rooms.items():
        for other in uses:
            if other not in rooms:
                yield room, f"uses {other}, which is no room"
            elif order.index(other) > order.index(room):
                yield room, f"uses {other}, which stands after it"
            elif other not in needed[room]:
                yield room, f"uses {other}, but includes nothing of it"


def source_files(source):
    return sorted(p.relative_to(source).as_posix() for p in source.rglob("*") if p.suffix in (".h", ".cpp"))


def find_faults(source):
    """All faults below a source folder, a line each."""
    rooms = read_rooms(source)
    files = source_files(source)
    if not files or not rooms:
        return [f"no sources or no rooms below {source}"]
    faults = [f"src/{path}: {fault}" for path in files for fault in include_faults(source, path, rooms)]
    faults += [f"src/{p}: belongs to no room" for p in files if not room_of(p, rooms) and p != "main.cpp"]
    faults += [f"src/CMakeLists.txt: {room} {fault}" for room, fault in room_faults(source, rooms, files)]
    return faults


def main():
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "src")
    faults = find_faults(source)
    print("\n".join(faults) if faults else f"{len(source_files(source))} files include in one direction")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
