#!/usr/bin/env python3
"""Gives the program 2,000 broken inputs, made from seeds: it ends with an exit code of its own, in bounded time and
memory, in its own words, and either says that something is wrong or gives the result of the whole file.

Usage: broken_files_test.py PROGRAM [--from N] [--to N] [--every N] [--case N]
  --from N    the first case; there is one for every number
  --to N      the case before which to stop
  --every N   only one case in N
  --case N    only that case; its files stay, and what the program said is printed
"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import shutil
import sys
import tempfile

import hostile
from broken import cases, judge, mini

AT_A_TIME = 2


class Table:
    """What came of the cases, by kind."""

    def __init__(self):
        self.codes = collections.defaultdict(collections.Counter)
        self.slowest, self.largest = (0, -1), (0, -1)
        self.failed = []

    def add(self, case, run, faults):
        self.codes[case.kind][run.code] += 1
        self.slowest = max(self.slowest, (run.seconds, case.number))
        self.largest = max(self.largest, (run.memory, case.number))
        if faults:
            self.failed.append(case.number)
            print(f"case {case.number} ({case.kind}: {case.what!a}): exit code {run.code}, {'; '.join(faults)}", flush=True)

    def show(self):
        for kind, codes in sorted(self.codes.items()):
            print(f"{kind:18}{sum(codes.values()):6} cases, exit codes",
                  ", ".join(f"{code}: {count}" for code, count in sorted(codes.items())))
        print(f"slowest {self.slowest[0]:.1f} s (case {self.slowest[1]}), largest {self.largest[0] >> 20} MiB "
              f"(case {self.largest[1]}), failed {len(self.failed)}")


def clean_results(runner):
    """What the whole file of each kind gives."""
    results = {}
    for kind in (*mini.FORMATS, *cases.DOCUMENTS, "session.jsonl"):
        case = cases.clean(kind)
        run = runner.run(case)
        if run.code != 0 or run.warned():
            sys.exit(f"the whole {kind} is not taken: {run.err.decode()}")
        results[kind] = judge.result_of(case, run)
    return results


def run_cases(runner, numbers):
    clean = clean_results(runner)
    table = Table()

    def one(number):
        case = cases.make(number)
        run = runner.run(case)
        return case, run, judge.faults(case, run, clean[case.kind])

    with concurrent.futures.ThreadPoolExecutor(AT_A_TIME) as pool:
        for case, run, faults in pool.map(one, numbers):
            case.data.clear()
            table.add(case, run, faults)
    table.show()
    return 1 if table.failed else 0


def show_case(runner, number):
    case = cases.make(number)
    clean = clean_results(runner)[case.kind]
    run = runner.run(case, keep=True)
    print(f"{case.kind}: {case.what!a}\n{' '.join(case.words)}, in {runner.home}/case {number}")
    print(f"exit code {run.code}, {run.seconds:.2f} s, {run.memory >> 20} MiB; may differ: {case.unknowable}")
    print(ascii(run.out.decode(errors="replace"))[:2000])
    print(ascii(run.err.decode(errors="replace"))[:4000].replace("\\n", "\n"))
    print(judge.faults(case, run, clean) or "no fault")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--from", type=int, default=0, dest="first")
    options.add_argument("--to", type=int, default=cases.COUNT, dest="end")
    options.add_argument("--case", type=int)
    options = options.parse_args()
    program = os.path.abspath(options.program)
    user = hostile.ordinary_user()
    if not hostile.can_run(program):
        print(f"an ordinary user cannot run {program}: not tested")
        return hostile.SKIPPED
    home = pathlib.Path(tempfile.mkdtemp(prefix="regiokaart-"))
    hostile.HostileTest.give(home)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home), "LC_ALL": "C.UTF-8",
                   "REGIOKAART_NO_CACHE": "1",
                   **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}}
    runner = judge.Runner(program, home, user, environment)
    if options.case is not None:
        return show_case(runner, options.case)
    try:
        return run_cases(runner, range(options.first, options.end, options.every))
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    sys.exit(main())
