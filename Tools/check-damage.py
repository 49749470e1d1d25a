#!/usr/bin/env python3
"""Damages the pages of corpus/ (cut, spliced, bytes flipped, encoded anew) and checks that each gives a record or an error.

    Tools/check-damage.py                  # 10,000 pages
    Tools/check-damage.py --pages 500      # the first of them; the same number gives the same pages every time
    Tools/check-damage.py --keep folder/   # where pages are kept on which the program crashed or hung

Needs an executable: --dateline (default: .build/release/dateline). Pages are read a hundred at a time; a crash or a hang names its hundred.
"""
import argparse
import json
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
AT_ONCE = 100
# A page that takes five seconds hangs; the others of its hundred take milliseconds each.
SECONDS = 30


def cut(page, others, chance):
    start, end = sorted(chance.randrange(len(page) + 1) for _ in range(2))
    return page[start:end] if chance.random() < 0.3 else page[:end]


def splice(page, others, chance):
    other = chance.choice(others)
    return page[:chance.randrange(len(page) + 1)] + other[chance.randrange(len(other)):]


def flip(page, others, chance):
    damaged = bytearray(page)
    for _ in range(chance.randint(1, max(1, len(damaged) // 50))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def encode(page, others, chance):
    text = page.decode(chance.choice(["utf-8", "cp1252", "latin-1"]), errors="replace")
    return text.encode(chance.choice(["utf-16", "utf-16-be", "utf-32", "utf-7", "cp1251", "shift_jis", "cp437"]), errors="replace")


def repeat(page, others, chance):
    start = chance.randrange(len(page))
    return page[:start] + page[start:start + chance.randint(1, 40)] * chance.randint(2, 2000) + page[start:]


def damaged(pages, number):
    chance = random.Random(number)
    page = chance.choice(pages)
    for damage in chance.choices([cut, splice, flip, encode, repeat], k=chance.randint(1, 3)):
        page = damage(page, pages, chance) or b"<"
    return page


def check(dateline, folder, count):
    """What is wrong with a run over the folder, or None."""
    try:
        run = subprocess.run([dateline, "extract", folder, "--quiet"], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return "hangs"
    if run.returncode not in (0, 1):
        return f"status {run.returncode}: {run.stderr[-500:].decode(errors='replace')}"
    lines = run.stdout.decode().split("\n")[:-1]
    if len(lines) != count:
        return f"{len(lines)} lines for {count} pages"
    return next((f"neither record nor error: {line[:80]}" for line in map(json.loads, lines) if "text" not in line and "error" not in line), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--dateline", default=ROOT / ".build/release/dateline", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--megabytes", type=int, default=300, help="memory that the program may take (default: %(default)s)")
    options = parser.parse_args()
    pages = [path.read_bytes() for path in sorted((ROOT / "corpus").iterdir()) if path.suffix in (".html", ".txt")]
    wrong = 0
    for first in range(0, options.pages, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, options.pages))
        with tempfile.TemporaryDirectory() as folder:
            for number in numbers:
                (pathlib.Path(folder) / f"{number:06}.html").write_bytes(damaged(pages, number))
            if what := check(options.dateline.resolve(), folder, len(numbers)):
                wrong += 1
                print(f"FAILED  pages {numbers[0]} to {numbers[-1]}: {what}")
                if options.keep:
                    shutil.copytree(folder, options.keep / f"{first:06}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    if peak > options.megabytes:
        wrong += 1
        print(f"FAILED  it took {peak:.0f} MB")
    print(f"{options.pages} damaged pages, {wrong} failures, at most {peak:.0f} MB")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
