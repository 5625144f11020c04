"""What the tests of robustness share: the program as an ordinary user, in a folder of its own.

Nothing here runs the program as root: where the tests run as root, it runs as "nobody".
"""
import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import tempfile
import unittest

SKIPPED = 77
ORDINARY = "nobody"

program = ""


def ordinary_user():
    """The words for subprocess that make a process an ordinary user's."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam(ORDINARY)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def can_run(path):
    """Whether the ordinary user can run the program in a temporary folder: both may be closed to others."""
    enter_and_run = 'cd "$0" && exec "$1" --version'
    return subprocess.run(["/bin/sh", "-c", enter_and_run, tempfile.gettempdir(), path], capture_output=True,
                          check=False, cwd="/", **ordinary_user()).returncode == 0


class HostileTest(unittest.TestCase):
    """Tests in a folder that the ordinary user owns, with a home that holds a cache of the boundaries."""

    @classmethod
    def setUpClass(cls):
        cls.home = cls.class_folder()
        subprocess.run([program, "report"], env=cls.environment(), stdout=subprocess.DEVNULL, check=True, cwd=cls.home,
                       **ordinary_user())

    def setUp(self):
        self.folder = self.new_folder()

    @classmethod
    def class_folder(cls):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="regiokaart-"))
        cls.addClassCleanup(shutil.rmtree, folder, ignore_errors=True)
        cls.give(folder)
        return folder

    def new_folder(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="regiokaart-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.give(folder)
        return folder

    @staticmethod
    def give(path):
        """Makes the ordinary user the owner."""
        if os.geteuid() == 0:
            user = pwd.getpwnam(ORDINARY)
            os.chown(path, user.pw_uid, user.pw_gid)

    @classmethod
    def environment(cls, **changes):
        names = {"PATH": os.environ["PATH"], "HOME": str(cls.home), "TMPDIR": str(cls.home), "LC_ALL": "C.UTF-8"}
        kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        return {**names, **kept, **changes}

    def start(self, *words, environment=None, **more):
        """Starts the program; `more` goes to subprocess."""
        more.setdefault("cwd", self.folder)
        more.setdefault("stdin", subprocess.DEVNULL)
        more.setdefault("stdout", subprocess.PIPE)
        more.setdefault("stderr", subprocess.PIPE)
        return subprocess.Popen([program, *map(str, words)], env=environment or self.environment(), **ordinary_user(),
                                **more)

    def run_program(self, *words, code=0, **more):
        """(standard output, standard error) of the program, which must end with that exit code."""
        process = self.start(*words, **more)
        out, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, code, err)
        return out, (err or b"").decode()

    def names(self, folder=None):
        return sorted(str(path.relative_to(folder or self.folder)) for path in (folder or self.folder).rglob("*")
                      if not path.is_dir())


def main():
    """The tests of the calling file. Usage: NAME_test.py PROGRAM"""
    global program
    program = os.path.abspath(sys.argv.pop(1))
    if not can_run(program):
        print(f"an ordinary user cannot run {program}: not tested")
        sys.exit(SKIPPED)
    unittest.main(module="__main__")
