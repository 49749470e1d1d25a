#!/usr/bin/env python3
"""Kills runs of `dateline timeline --store` with SIGKILL at many moments, and checks that nothing is lost, doubled or changed.

    Tools/check-store.py                   # 2,000 invented articles, twelve kills
    Tools/check-store.py --articles 10000 --kills 40

The store is half filled first. Each killed run is followed by the next on what it left; the last one ends, and must write what a run with
a fresh store writes, byte by byte. Then: two runs at once, and a disk that takes no more. Needs an executable: --dateline (default:
.build/release/dateline).
"""
import argparse
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Checks:
    def __init__(self, dateline, folder):
        self.dateline, self.folder, self.failures = dateline, folder, 0

    def start(self, input, store, **options):
        """A run over an input's articles; a store knows all inputs' by the same path, so that one goes on with another's."""
        command = [self.dateline, "timeline", "articles.jsonl", "--store", store, "--quiet"]
        return subprocess.Popen(command, cwd=self.folder / input, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def run(self, input, store, **options):
        process = self.start(input, store, **options)
        output, errors = process.communicate(timeout=600)
        return process.returncode, output, errors.decode(errors="replace")

    def expect(self, what, holds, detail=""):
        if not holds:
            self.failures += 1
            print(f"FAILED  {what} {detail}".rstrip())


def rows(store):
    """The articles of a store, and whether SQLite finds it sound."""
    with sqlite3.connect(store) as database:
        (count,) = database.execute("SELECT count(*) FROM article").fetchone()
        (texts,) = database.execute("SELECT count(*) FROM articleText").fetchone()
        return count, texts, database.execute("PRAGMA integrity_check").fetchone()[0]


def check_kills(checks, count, fresh, seconds, kills, chance):
    """Each run is killed at a later moment than the one before, with some chance in it: while articles are read, at the merging, at the writing."""
    store = checks.folder / "killed.sqlite"
    checks.run("half", store)
    ended = 0
    for number in range(kills):
        process = checks.start("whole", store)
        # What is written is taken in, or a full pipe would hold the run up.
        moment = seconds * (number + chance.random()) / kills
        try:
            process.communicate(timeout=moment)
            ended += 1
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
        # Three out of four kills go on with what is left; the others begin again at the half.
        if number % 4 == 3:
            checks.expect(f"after kill {number}", checks.run("whole", store)[1] == fresh, "the output differs from a fresh run's")
            store.unlink()
            checks.run("half", store)
    status, output, errors = checks.run("whole", store)
    checks.expect("after all kills", (status, output) == (0, fresh), f"status {status}: the output differs from a fresh run's {errors[-300:]}")
    articles, texts, soundness = rows(store)
    whole = (articles, texts, soundness) == (count, count, "ok")
    checks.expect("after all kills", whole, f"{articles} articles and {texts} texts of {count}, {soundness}")
    return kills - ended


def check_two_runs(checks, fresh):
    store = checks.folder / "shared.sqlite"
    first = checks.start("whole", store)
    while not store.exists():
        time.sleep(0.001)
    time.sleep(0.2)
    status, output, errors = checks.run("whole", store)
    checks.expect("a second run at the same time", (status, output) == (1, b"") and "(store-busy)" in errors, f"status {status}: {errors[-300:]}")
    checks.expect("the first of two runs", first.communicate()[0] == fresh, "writes something else")


def check_full_disk(checks, fresh):
    """A limit on the size of files stands for the full disk."""
    store = checks.folder / "full.sqlite"
    checks.run("half", store)
    limit = store.stat().st_size + 100_000

    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    status, output, errors = checks.run("whole", store, preexec_fn=limited, restore_signals=False)
    checks.expect("a full disk", (status, output) == (1, b"") and "(store-f" in errors, f"status {status}: {errors[-300:]}")
    checks.expect("a full disk", rows(store)[2] == "ok", "damages the store")
    checks.expect("after a full disk", checks.run("whole", store)[1] == fresh, "the output differs from a fresh run's")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--dateline", default=ROOT / ".build/release/dateline", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        checks = Checks(options.dateline.resolve(), pathlib.Path(folder))
        make = [ROOT / "Tools/scored-timeline/make.py", "--articles", str(options.articles)]
        lines = subprocess.run(make, capture_output=True, check=True).stdout.splitlines(keepends=True)
        for name, some in [("whole", lines), ("half", lines[: len(lines) // 2])]:
            (checks.folder / name).mkdir()
            (checks.folder / name / "articles.jsonl").write_bytes(b"".join(some))
        begin = time.monotonic()
        status, fresh, errors = checks.run("whole", checks.folder / "fresh.sqlite")
        seconds = time.monotonic() - begin
        checks.expect("a fresh run", status == 0 and fresh, errors[-300:])
        killed = check_kills(checks, len(lines), fresh, seconds, options.kills, random.Random(1))
        check_two_runs(checks, fresh)
        check_full_disk(checks, fresh)
    print(f"{len(lines)} articles, {killed} runs killed, {checks.failures} failures")
    return 1 if checks.failures else 0


if __name__ == "__main__":
    sys.exit(main())
