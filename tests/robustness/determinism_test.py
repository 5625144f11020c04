#!/usr/bin/env python3
"""The same input gives the same bytes, whatever the locale, the folder, the processors and the cache.

Usage: determinism_test.py PROGRAM
"""
import hashlib
import os
import pathlib
import shutil
import subprocess

import hostile

LOCALES = ["nl_NL", "tr_TR", "C"]
OUTPUTS = [("export", "a.png"), ("export", "a.pdf"), ("export", "a.svg"), ("export", "a.html"),
           ("report", "--format", "json", "--out", "a.json"), ("report", "--format", "csv", "--out", "a.csv"),
           ("report", "--format", "xlsx", "--out", "a.xlsx"), ("report", "--out", "a.txt")]


class Determinism(hostile.HostileTest):
    def digests(self, folder=None, before=(), **changes):
        """The digest of every output, made in `folder` with an environment's changes; `before`: the words of a
        program that runs it."""
        folder = folder or self.new_folder()
        for words in OUTPUTS:
            done = subprocess.run([*before, hostile.program, *words, "--quiet"], cwd=folder, capture_output=True,
                                  env=self.environment(**changes), check=False, timeout=120, **hostile.ordinary_user())
            self.assertEqual(done.returncode, 0, done.stderr)
        return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in self.names(folder)}

    def locales(self):
        """(name, folder of locales) of those that the system has or can compile; None: the system's own."""
        known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
        for name in LOCALES:
            if name == "C":
                yield name, None
            elif f"{name}.utf8" in known:
                yield name + ".UTF-8", None
            elif shutil.which("localedef"):
                folder = self.new_folder()
                subprocess.run(["localedef", "-i", name, "-f", "UTF-8", str(folder / (name + ".UTF-8"))],
                               capture_output=True, check=False)
                if (folder / (name + ".UTF-8")).exists():
                    folder.chmod(0o755)
                    yield name + ".UTF-8", str(folder)

    def test_same_bytes(self):
        cold = self.digests(HOME=str(self.new_folder()))
        self.assertEqual(len(cold), len(OUTPUTS))
        with self.subTest("warm cache"):
            self.assertEqual(self.digests(), cold)
        with self.subTest("no cache"):
            self.assertEqual(self.digests(REGIOKAART_NO_CACHE="1"), cold)
        with self.subTest("other folders and time zone"):
            folder = pathlib.Path(self.new_folder()) / "map met ruimte ë"
            folder.mkdir()
            self.give(folder)
            home = self.new_folder()
            self.assertEqual(self.digests(folder, HOME=str(home), TMPDIR=str(home), TZ="Pacific/Kiritimati"), cold)
        if shutil.which("taskset"):
            with self.subTest("one processor"):
                first = min(os.sched_getaffinity(0))
                self.assertEqual(self.digests(before=["taskset", "-c", str(first)]), cold)
        tested = []
        for name, folder in self.locales():
            with self.subTest(locale=name):
                # The C library leaks its copy of LOCPATH, for which the program would end with 1 under a sanitizer.
                changes = {"LOCPATH": folder, "ASAN_OPTIONS": "detect_leaks=0"} if folder else {}
                self.assertEqual(self.digests(LC_ALL=name, LANG=name, LANGUAGE=name, **changes), cold)
            tested.append(name)
        print("locales:", ", ".join(tested))


if __name__ == "__main__":
    hostile.main()
