#!/usr/bin/env python3
"""Checks that the rooms under src/ include each other in one direction only, and that each library is
included by the rooms that may know of it. Prints one line a fault; exit code 1 if there is any.

check_includes.py [SOURCE_FOLDER]
"""
import pathlib
import re
import sys

# Room: the rooms that it may include. CMake's LIBRARIES must agree.
ROOMS = {
    "model": "",
    "config": "model",
    "geo": "model",
    "analysis": "model geo",
    "scene": "model geo analysis",
    "font": "model geo analysis scene",
    "render/cairo": "model geo analysis scene font",
    "render/svg": "model geo analysis scene font",
    "render/html": "model geo analysis scene font render/svg",
    "render/sfml": "model geo analysis scene font",
    "report": "model geo analysis",
    "app/state": "model geo analysis scene report",
    "app/cli": "model config geo analysis scene font render/cairo render/svg render/html report app/state",
    "app/input": "model geo analysis scene report app/state",
    "app/panels": "model analysis scene font report app/state app/cli app/input",
    "app/window": "model config scene font report render/sfml app/state app/cli app/input app/panels",
    "app": "model config report app/state app/cli app/window",
}

# A library's headers: the folders that may include them, and those below.
LIBRARIES = {
    r"(gdal|ogr|cpl_)\w*\.h": "geo/gdal",
    r"geos_c\.h": "geo",
    r"cairo(-\w+)?\.h|zlib\.h": "render/cairo",
    r"SFML/.*": "render/sfml app/input app/panels app/window",
    r"GL/.*": "render/sfml",
    r"X11/.*": "app/window",
    r"imgui\w*\.h|backends/imgui\w+\.h": "app/panels",
    r"CLI/.*": "app/cli",
    r"nlohmann/.*": "config report app/state app/window",
    r"ft2build\.h|freetype/.*|fontconfig/.*": "font",
    r"xlsxwriter\.h": "report",
    r"qpdf/.*": "render/cairo/qpdf",
    # The operating system: files, modules, display.
    r"(unistd|fcntl|dlfcn|signal|poll)\.h|sys/\w+\.h": "model config geo font render report app",
    # The standard library: names without an ending.
    r"[a-z_]+": "model config geo analysis scene font render report app",
}


def below(folder, allowed):
    return any(folder == room or folder.startswith(room + "/") for room in allowed.split())


def room_of(path):
    """The room of a path below src ("render/cairo/png_file.h"), or None."""
    return next((room for room in ROOMS if path.startswith(room + "/")), None)


def include_faults(source, path):
    """Faults of one file; `path` is relative to src."""
    room = room_of(path)
    folder = path.rpartition("/")[0]
    text = (source / path).read_text(encoding="utf-8")
    if path.endswith(".h") and "#pragma once" not in text:
        yield "has no #pragma once"
    for quote, name in re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', text, re.MULTILINE):
        if quote == "<":
            allowed = next((rooms for pattern, rooms in LIBRARIES.items() if re.fullmatch(pattern, name)), None)
            if allowed is None:
                yield f"includes <{name}>, of a library that LIBRARIES in {pathlib.Path(__file__).name} does not list"
            elif room and not below(folder, allowed):
                yield f"includes <{name}>, which only {allowed} may"
            continue
        target = room_of(name)
        if not (source / name).is_file():
            yield f'includes "{name}", which is no file below src'
        elif room and target != room and target not in ROOMS[room].split():
            yield f'includes "{name}", but {room} may only include {ROOMS[room] or "itself"}'
        elif not room and target != "app":
            yield f'includes "{name}", but main may only include app'


def cmake_faults(source):
    """Rooms that CMake joins against the direction."""
    for room, allowed in ROOMS.items():
        text = (source / room / "CMakeLists.txt").read_text(encoding="utf-8")
        for library in re.findall(r"\bregiokaart_(\w+)", text):
            other = re.sub("^(render|app)_", r"\1/", library)
            if other in ROOMS and other != room and other not in allowed.split():
                yield f"src/{room}/CMakeLists.txt: links regiokaart_{library}, but may only use {allowed}"


def main():
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "src")
    files = sorted(p.relative_to(source).as_posix() for p in source.rglob("*") if p.suffix in (".h", ".cpp"))
    if not files:
        sys.exit(f"no sources below {source}")
    faults = [f"src/{path}: {fault}" for path in files for fault in include_faults(source, path)]
    faults += [f"src/{p}: belongs to no room" for p in files if not room_of(p) and p != "main.cpp"]
    faults += cmake_faults(source)
    print("\n".join(faults) if faults else f"{len(files)} files include in one direction")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
