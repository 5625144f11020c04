#!/usr/bin/env python3
"""What an output file may be: a link, a pipe, a device, an open descriptor, a file of others' making.

Usage: targets_test.py PROGRAM
"""
import os
import socket
import stat
import subprocess
import threading

import hostile


class Targets(hostile.HostileTest):
    def setUp(self):
        super().setUp()
        self.report, _ = self.run_program("report")

    def test_standard_output_by_its_names(self):
        for name in ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
            with self.subTest(name=name):
                out, err = self.run_program("report", "--out", name, "--quiet")
                self.assertEqual((out, err), (self.report, ""))
        self.assertEqual(self.run_program("report", "-o", "-", "--quiet")[0], self.report)

    def test_what_stood_in_a_file_before_stays(self):
        path = self.folder / "all.txt"
        with open(path, "wb") as file:
            file.write(b"before\n")
            file.flush()
            self.run_program("report", "--out", "/dev/stdout", "--quiet", stdout=file)
            file.seek(0, os.SEEK_END)
            file.write(b"after\n")
        self.assertEqual(path.read_bytes(), b"before\n" + self.report + b"after\n")

    def test_standard_output_can_be_a_socket(self):
        ours, theirs = socket.socketpair()
        with ours, theirs:
            process = self.start("report", "--out", "/dev/stdout", "--quiet", stdout=theirs)
            theirs.close()
            seen = b"".join(iter(lambda: ours.recv(65536), b""))
            self.assertEqual(process.wait(timeout=60), 0)
            process.stderr.close()
        self.assertEqual(seen, self.report)

    def test_figures_and_workbooks_on_standard_output(self):
        for kind, magic in (("png", b"\x89PNG"), ("pdf", b"%PDF-"), ("svg", b"<?xml"), ("html", b"<!DOCTYPE")):
            with self.subTest(kind=kind):
                out, err = self.run_program("export", "-", "--format", kind, "--quiet")
                self.assertTrue(out.startswith(magic), out[:20])
                self.run_program("export", "a." + kind, "--quiet")
                self.assertEqual(out, (self.folder / ("a." + kind)).read_bytes())
        out, _ = self.run_program("report", "--format", "xlsx", "--out", "-", "--quiet")
        self.assertTrue(out.startswith(b"PK"))
        for words, says in ((("-",), "--format"), (("-", "--format", "png", "--proof"), "--proof"),
                            (("-", "--format", "png", "--print-caption"), "--print-caption"),
                            (("-", "--format", "gif"), "png, pdf, svg, html")):
            with self.subTest(words=words):
                out, err = self.run_program("export", *words, code=2)
                self.assertEqual((out, err.count("\n")), (b"", 1))
                self.assertIn(says, err)

    def test_standard_input(self):
        def from_pipe(content, *words):
            process = self.start(*words, stdin=subprocess.PIPE)
            _, err = process.communicate(content, timeout=60)
            self.assertEqual(process.returncode, 0, err)
        from_pipe(b'{"figures": [{"file": "a.svg"}]}', "figures", "-", "--out", "out")
        from_pipe(b'{"do": "view", "name": "overlap"}\n', "replay", "-", "--export", "b.svg")
        self.assertEqual(self.names(), ["b.svg", "out/a.svg"])

    def test_names_that_begin_with_a_dash(self):
        self.run_program("export", "--quiet", "--", "-a.svg")
        self.run_program("export", "--quiet", "-o", "-b.svg")
        self.assertEqual(self.names(), ["-a.svg", "-b.svg"])

    def test_a_pipe_is_written_to(self):
        path = self.folder / "pipe"
        os.mkfifo(path)
        self.give(path)
        seen = []
        reader = threading.Thread(target=lambda: seen.append(path.read_bytes()), daemon=True)
        reader.start()
        self.run_program("report", "--out", path, "--quiet")
        reader.join(timeout=20)
        self.assertEqual(seen, [self.report])
        self.assertTrue(stat.S_ISFIFO(os.lstat(path).st_mode))

    def test_devices_are_written_to(self):
        self.run_program("report", "--out", "/dev/null")
        _, err = self.run_program("report", "--out", "/dev/full", code=3)
        self.assertIn("regiokaart: /dev/full ", err)
        for name in ("/dev/null", "/dev/full"):
            self.assertTrue(stat.S_ISCHR(os.lstat(name).st_mode))

    def test_links_permissions_and_protection(self):
        old = self.folder / "old.txt"
        old.write_text("old")
        self.give(old)
        old.chmod(0o640)
        os.symlink("old.txt", self.folder / "link")
        os.symlink("new.txt", self.folder / "dangling")
        self.run_program("report", "--out", "link", "--quiet")
        self.run_program("report", "--out", "dangling", "--quiet")
        self.assertEqual((old.read_bytes(), stat.S_IMODE(old.stat().st_mode)), (self.report, 0o640))
        self.assertEqual((self.folder / "new.txt").read_bytes(), self.report)
        self.assertTrue((self.folder / "link").is_symlink() and (self.folder / "dangling").is_symlink())
        old.write_text("protected")
        old.chmod(0o400)
        _, err = self.run_program("report", "--out", "link", code=3)
        self.assertIn("beveiligd", err)
        self.assertEqual(old.read_text(), "protected")

    def test_a_link_of_others_in_a_shared_folder_is_not_followed(self):
        if os.geteuid() != 0:
            self.skipTest("only root can make a link that is somebody else's")
        shared = self.folder / "shared"
        shared.mkdir()
        shared.chmod(0o1777)
        victim = self.folder / "victim"
        victim.write_text("mine")
        self.give(victim)
        os.symlink(victim, shared / "out.txt")
        os.lchown(shared / "out.txt", 12345, 12345)
        self.run_program("report", "--out", shared / "out.txt", code=3)
        self.assertEqual(victim.read_text(), "mine")

    def test_a_list_stays_in_its_folder(self):
        out = self.folder / "out"
        out.mkdir()
        self.give(out)
        os.symlink("..", out / "up")
        os.symlink("../b.svg", out / "b.svg")
        names = ["a.svg", "up/x.svg", "b.svg", "../c.svg", "/dev/d.svg"]
        content = '{"figures": [%s]}' % ", ".join('{"file": "%s"}' % name for name in names)
        (self.folder / "list.json").write_text(content)
        _, err = self.run_program("figures", "list.json", "--out", "out", code=1)
        self.assertEqual(err.count("fout: "), 4, err)
        self.assertEqual(self.names(), ["list.json", "out/a.svg", "out/b.svg"])
        self.assertTrue((out / "b.svg").is_symlink() and not (out / "b.svg").exists())
        (self.folder / "list.json").write_text('{"figures": [{"file": "b.svg"}, {"file": "../c.svg"}]}')
        self.run_program("figures", "list.json", "--out", "out", "--allow-outside")
        self.assertEqual(self.names(), ["b.svg", "c.svg", "list.json", "out/a.svg", "out/b.svg"])

    def test_closed_standard_output_does_not_end_up_in_a_file(self):
        line = f'"{hostile.program}" export a.svg --print-caption >&- 2>&-'
        done = subprocess.run(["sh", "-c", line], cwd=self.folder, env=self.environment(), check=False,
                              **hostile.ordinary_user())
        self.assertEqual(done.returncode, 3)
        self.run_program("export", "b.svg", "--quiet")
        self.assertEqual((self.folder / "a.svg").read_bytes(), (self.folder / "b.svg").read_bytes())


if __name__ == "__main__":
    hostile.main()
