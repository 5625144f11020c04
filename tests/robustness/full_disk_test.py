#!/usr/bin/env python3
"""A full disk: the old file stays or none is there, nothing half and nothing left over, one line that says so.

Usage: full_disk_test.py PROGRAM
"""
import resource
import shutil
import subprocess
import unittest

import hostile

LIMIT = 4096  # bytes; every figure and report below is larger
WRITES = [("export", "a.png"), ("export", "a.pdf"), ("export", "a.svg"), ("export", "a.html"),
          ("export", "a.svg", "--what-if", "+GM0150:regio-zwolle"),
          ("report", "--format", "json", "--out", "a.json"), ("report", "--format", "csv", "--out", "a.csv"),
          ("report", "--format", "xlsx", "--out", "a.xlsx"), ("report", "--out", "a.txt")]


def target(words):
    return words[words.index("--out") + 1] if "--out" in words else words[1]


class FullDisk(hostile.HostileTest):
    def assert_one_line(self, err):
        lines = [line for line in err.splitlines() if not line.startswith("waarschuwing: ")]
        self.assertEqual(len(lines), 1, err)
        self.assertTrue(lines[0].startswith("regiokaart: "), err)
        self.assertNotIn("[ERROR]", err)

    def test_limit_on_file_sizes(self):
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))
        for words in WRITES:
            for old in (False, True):
                with self.subTest(words=words, old=old):
                    folder = self.new_folder()
                    if old:
                        (folder / target(words)).write_text("old")
                        self.give(folder / target(words))
                    _, err = self.run_program(*words, code=3, cwd=folder, preexec_fn=limit)
                    self.assert_one_line(err)
                    self.assertEqual(self.names(folder), [target(words)] if old else [])
                    if old:
                        self.assertEqual((folder / target(words)).read_text(), "old")

    def test_standard_output(self):
        for words in (("--help",), ("--version",), ("export", "--help"), ("check",), ("report",),
                      ("export", "a.svg", "--print-caption"), ("dump-scene",)):
            with self.subTest(words=words), open("/dev/full", "wb") as full:
                _, err = self.run_program(*words, code=3, stdout=full)
                self.assert_one_line(err)

    @unittest.skipUnless(shutil.which("unshare"), "no unshare: no small file system")
    def test_small_file_system(self):
        # Of two pages, the old file has one.
        # A name space of its own, in which an ordinary user may mount.
        inside = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
        mount = 'mount -t tmpfs -o size=8k none "$1" && cd "$1" || exit 99; shift; '
        shell = lambda script, *words: subprocess.run(
            [*inside, mount + script, "sh", self.folder, *words], capture_output=True, text=True, check=False,
            env=self.environment(), timeout=60, cwd="/", **hostile.ordinary_user())
        if shell("true").returncode != 0:
            self.skipTest("no small file system can be mounted")
        for words in WRITES:
            with self.subTest(words=words):
                done = shell('printf old > "$1"; shift; "$@"; echo $?; cat *; ls -A', target(words), hostile.program,
                             *words)
                self.assertEqual(done.stdout, f"3\nold{target(words)}\n", done.stderr)
                self.assert_one_line(done.stderr)


if __name__ == "__main__":
    hostile.main()
