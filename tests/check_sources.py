#!/usr/bin/env python3
"""Checks every text file of the project for what only holds on one machine (paths, package hosts), and the
comments of C++ files for sources that do not exist. Prints one line a fault; exit code 1 if there is any.

check_sources.py [ROOT]
"""
import pathlib
import re
import subprocess
import sys

LOCAL = {
    "path of a machine": re.compile(r"(?<![\w.:/-])/(?:work|home|root|farm|tmp)/\w"),
    "host of a package archive": re.compile(
        r"\b(?:deb|security|snapshot|archive)\.(?:debian|ubuntu)\.|\bregistry\.npmjs|\bpypi\.org|\bpythonhosted\.org"
        r"|\bcrates\.io|\bproxy\.golang"),
}
# A source that a comment names by its folder: "scene/style/theme.h".
NAMED_SOURCE = re.compile(r"(?<![\w./:-])(?:\w+/)+\w+\.(?:h|cpp|py)\b")
NOT_OURS = {".git", "build", "out"}


def project_files(root):
    """The tracked files; without git, all but build folders."""
    try:
        listing = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, check=True).stdout
        names = [name for name in listing.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        paths = (p.relative_to(root) for p in root.rglob("*"))
        names = [p.as_posix() for p in paths if NOT_OURS.isdisjoint(p.parts)]
    return sorted(name for name in names if (root / name).is_file())


def local_faults(root, name):
    content = (root / name).read_bytes()
    if b"\0" in content:
        return
    for number, line in enumerate(content.decode("utf-8", errors="replace").splitlines(), 1):
        for what, pattern in LOCAL.items():
            if pattern.search(line):
                yield f"{name}:{number}: {what}: {line.strip()}"


def named_source_faults(root, name):
    if not name.endswith((".h", ".cpp")):
        return
    for number, line in enumerate((root / name).read_text(encoding="utf-8").splitlines(), 1):
        for source in NAMED_SOURCE.findall(line.partition("//")[2]):
            if not any((root / folder / source).is_file() for folder in ("src", "tests", ".")):
                yield f"{name}:{number}: names {source}, which does not exist"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    names = project_files(root)
    if not names:
        sys.exit(f"no files below {root}")
    checks = (local_faults, named_source_faults)
    faults = [fault for name in names for check in checks for fault in check(root, name)]
    print("\n".join(faults) if faults else f"{len(names)} files are clean")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
