#!/usr/bin/env python3
"""Ends the program at random moments while it writes, and lets two write the same file: whatever stands under the
right name is whole, and nothing else is left.

Usage: kill_test.py PROGRAM. REGIOKAART_KILLS sets how often (200).
"""
import os
import random
import signal
import time

import hostile

KILLS = int(os.environ.get("REGIOKAART_KILLS", "200"))
SEED = 12
LIST = '{"defaults": {"size": "300x200"}, "figures": [{"file": "a.png", "caption-file": true}, {"file": "b.svg"}, ' \
       '{"file": "c.pdf"}, {"file": "d.html"}, {"file": "sub/e.png", "proof": true}]}'
WRITES = [("export", "out/a.png", "--size", "1600x900"), ("export", "out/a.pdf"), ("export", "out/a.svg"),
          ("export", "out/a.html"), ("report", "--format", "xlsx", "--out", "out/a.xlsx"),
          ("figures", "list.json", "--out", "out")]


class Kill(hostile.HostileTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(SEED)
        (self.folder / "list.json").write_text(LIST)
        self.out = self.folder / "out"
        self.empty()
        self.has_nameless_files = self.can_be_nameless()

    def can_be_nameless(self):
        try:
            os.close(os.open(self.out, os.O_TMPFILE | os.O_WRONLY))
            return True
        except OSError:
            return False

    def empty(self):
        if self.out.exists():
            for path in sorted(self.out.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
        self.out.mkdir(exist_ok=True)
        self.give(self.out)

    def contents(self):
        return {name: (self.out / name).read_bytes() for name in self.names(self.out)}

    def undisturbed(self, words):
        """What the command writes, and the seconds that it takes."""
        self.empty()
        began = time.monotonic()
        self.run_program(*words, "--quiet")
        return self.contents(), time.monotonic() - began

    def end_once(self, words, whole, seconds, number):
        """Ends one run. Half of them replace the files of an earlier one."""
        old = {}
        self.empty()
        if self.random.random() < 0.5:
            old = {name: b"old" for name in whole if "/" not in name}
            for name, content in old.items():
                (self.out / name).write_bytes(content)
                self.give(self.out / name)
        process = self.start(*words, "--quiet")
        time.sleep(self.random.uniform(0.2, 1.05) * seconds)
        process.send_signal(number)
        process.communicate(timeout=60)
        for name, content in self.contents().items():
            passing = os.path.basename(name).startswith(".regiokaart-")
            if passing and number == signal.SIGKILL and (old or not self.has_nameless_files):
                # The instant before a rename, which nothing can cover; the file is whole even then, unless it had
                # a name from the beginning.
                self.passing += 1
                if self.has_nameless_files:
                    self.assertTrue(content in whole.values(), words)
                continue
            self.assertTrue(content in (old.get(name), whole.get(name)), f"{words}: {name}, {len(content)} bytes")
        return process.returncode != 0

    def end_often(self, number, times):
        ended = self.passing = 0
        for words in WRITES:
            whole, seconds = self.undisturbed(words)
            for _ in range(times // len(WRITES) + 1):
                ended += self.end_once(words, whole, seconds, number)
        # Else the moments were badly chosen, and nothing was tested.
        self.assertGreater(ended, times // 3)
        print(f"signal {number}: {ended} of {(times // len(WRITES) + 1) * len(WRITES)} were ended in time, "
              f"{self.passing} of them with a passing name")

    def test_kill(self):
        self.end_often(signal.SIGKILL, KILLS)

    def test_interrupt(self):
        self.end_often(signal.SIGINT, KILLS // 10)
        self.end_often(signal.SIGTERM, KILLS // 10)

    def test_two_write_one_file(self):
        variants = []
        for title in ("een", "twee"):
            variants.append(self.undisturbed(("export", "out/a.svg", "--title", title))[0]["a.svg"])
        for _ in range(5):
            self.empty()
            both = [self.start("export", "out/a.svg", "--quiet", "--title", title) for title in ("een", "twee")]
            for process in both:
                process.communicate(timeout=60)
                self.assertEqual(process.returncode, 0)
            self.assertEqual(list(self.contents()), ["a.svg"])
            self.assertIn(self.contents()["a.svg"], variants)


if __name__ == "__main__":
    hostile.main()
