"""Runs a case and says what is wrong with how the program took it."""
import hashlib
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import threading
import time

MOST_SECONDS = 20  # of a processor, for the machine may have more to do
HANGS = 120  # seconds after which a case is ended
MOST_MEMORY = 2 << 30  # bytes
SANITIZED = 5  # times as much of both
WALL = 4 << 30  # bytes of data after which the system says no, so that a fault does not take the machine along
BEGINNINGS = ("fout: ", "waarschuwing: ", "regiokaart: ")
WRITTEN = " is geschreven."
# Words of libraries, which stand in brackets after a sentence of the program's own.
RAW = re.compile(r"\b(?:the|failed|unable|cannot|can't|unexpected|exception|errors?|invalid|unrecognized|unsupported"
                 r"|std::|GDAL|GEOS|OGR|sqlite3?|Traceback|Sanitizer|terminate|bad_alloc|parse)\b", re.IGNORECASE)
BRACKETS = re.compile(r"\((?:GDAL|GEOS|SQLite): .*|\([^()]*\)|“[^“”]*”|\"[^\"]*\"")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff\u2028\u2029]")
UNEXPECTED = "onverwachts"


class Run:
    """What came of a case; times (s) and memory (bytes) as without a sanitizer, roughly."""

    def __init__(self, code, waited, seconds, memory, out, err, files, changed):
        self.code, self.waited, self.seconds, self.memory = code, waited, seconds, memory
        self.out, self.err, self.files, self.changed = out, err, files, changed

    def warned(self):
        return b"waarschuwing: " in self.err


class Runner:
    def __init__(self, program, home, user, environment):
        self.program, self.user, self.environment = program, user, environment
        self.home = pathlib.Path(home)
        self.patience = 1
        before = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (WALL, before[1]))  # the program inherits it
        if subprocess.run([program, "--version"], capture_output=True, check=False, cwd="/", **user).returncode != 0:
            # A sanitizer needs room for its notes, and more time and memory.
            resource.setrlimit(resource.RLIMIT_DATA, before)
            self.patience = SANITIZED

    def place(self, case):
        """The folder of a case, with its files, all of which belong to the ordinary user."""
        folder = self.home / f"case {case.number}"
        shutil.rmtree(folder, ignore_errors=True)
        for name, files in (("data", case.data), ("config", case.config), ("out", {})):
            (folder / name).mkdir(parents=True)
            for file, content in files.items():
                (folder / name / file).write_bytes(content)
        if "user" in self.user:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, self.user["user"], self.user["group"])
        return folder

    def run(self, case, keep=False):
        folder = self.place(case)
        places = {name: str(folder / name) for name in ("data", "config", "out")}
        words = [word.format(**places) if "{" in word else word for word in case.words]
        before = stamps(folder)
        said_to = [folder.parent / f"{case.number}.{ending}" for ending in ("out", "err")]
        with open(said_to[0], "wb+") as out, open(said_to[1], "wb+") as err:
            start = time.monotonic()
            process = subprocess.Popen([self.program, *words, "--config", places["config"]], stdin=subprocess.DEVNULL,
                                       stdout=out, stderr=err, env=self.environment, cwd=folder / "out", **self.user)
            alarm = threading.Timer(HANGS * self.patience, process.kill)
            alarm.start()
            _, status, usage = os.wait4(process.pid, 0)
            alarm.cancel()
            waited = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            # The names of the folders differ from case to case.
            said = err.read().replace(os.fsencode(folder), b"")
            result = Run(process.returncode, waited / self.patience,
                         (usage.ru_utime + usage.ru_stime) / self.patience, usage.ru_maxrss * 1024 // self.patience,
                         out.read(), said, digests(folder / "out"), stamps(folder) != before)
        if not keep:
            shutil.rmtree(folder)
            for path in said_to:
                path.unlink()
        return result


def stamps(folder):
    """Names, sizes and times of what must not change."""
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for name in ("data", "config")
            for path in (folder / name).rglob("*")}


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def result_of(case, run):
    """What must be as in the clean case; None where there is no such thing."""
    if case.words[0] == "report":
        report = json.loads(run.out)
        result = {"municipalities": report["data"]["municipalities"], "focus": report["focus"]["code"]}
        for partnership in report["partnerships"]:
            for key in ("members", "population", "area_km2"):
                result[f"{key} of {partnership['id']}"] = partnership[key]
        return result
    if case.words[0] == "figures":
        return {"figures": len(run.files)}
    if case.words[0] == "replay":
        return run.files
    return None


def faults(case, run, clean):
    """Every way in which a run is wrong; `clean`: the result of the case of this kind with nothing broken."""
    if run.code < 0:
        return ["hang" if run.waited >= HANGS else f"crash: signal {-run.code}"]
    found = []
    if run.code > 3:
        found.append(f"crash: exit code {run.code}")
    if run.seconds >= MOST_SECONDS:
        found.append(f"took {run.seconds:.0f} s")
    if run.memory > MOST_MEMORY:
        found.append(f"memory: {run.memory >> 20} MiB")
    if run.changed:
        found.append("wrote beside the input")
    found += wrong_words(run.err)
    if run.code in (1, 2, 3) and not run.err and b"fout" not in run.out:
        found.append("failed without a word")
    if run.code == 0 and not run.warned() and not case.unknowable and not found:
        result = result_of(case, run)
        lost = difference(result, clean) if result is not None else ""
        if lost:
            found.append("silent loss: " + lost)
    return found


def difference(result, clean):
    """What differs. That a number of inhabitants is not known is said by the result itself."""
    names = [name for name in {**clean, **result} if clean.get(name) != result.get(name)
             and not (name.startswith("population") and name in result and result[name] is None)]
    return ", ".join(f"{name} {result.get(name)} instead of {clean.get(name)}" for name in names)[:300]


def wrong_words(err):
    try:
        text = err.decode()
    except UnicodeDecodeError:
        return ["words that are no UTF-8"]
    found = []
    if CONTROL.search(text):
        found.append("control characters")
    for line in text.splitlines():
        bare = line
        while bare != (bare := BRACKETS.sub("", bare)):
            pass
        if not line.startswith(BEGINNINGS) and not line.endswith(WRITTEN):
            found.append(f"words not its own: {line[:200]}")
        elif RAW.search(bare) or UNEXPECTED in bare:
            found.append(f"raw words: {line[:300]}")
    return found[:3]
