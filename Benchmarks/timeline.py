#!/usr/bin/env python3
"""Times `dateline timeline` over many articles, and tells how much memory it took at its peak.

    Benchmarks/timeline.py                       # 10,000, 30,000 and 100,000 articles
    Benchmarks/timeline.py --sizes 1000 3000

The articles are invented by Tools/scored-timeline/make.py; the same size gives the same articles every time. Three runs of each: from
articles to a feed, the same by way of a new store, and over the same store again, where nothing is new; their feeds must be the same.
The processor's time is beside the clock's, since other programs may run. Needs an executable: --dateline (default:
.build/release/dateline).
"""
import argparse
import filecmp
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def measured(command, output):
    """Seconds by the clock, seconds of the processor, megabytes at the peak."""
    begin = time.monotonic()
    with open(output, "wb") as file:
        process = subprocess.Popen(command, stdout=file)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    parser.add_argument("--dateline", default=ROOT / ".build/release/dateline", type=pathlib.Path)
    options = parser.parse_args()
    dateline = options.dateline.resolve()
    print(f"{'articles':>9} {'run':11} {'seconds':>8} {'CPU s':>8} {'CPU ms/article':>15} {'peak MB':>8}")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            articles, first, feed = folder / "articles.jsonl", folder / "first.json", folder / "feed.json"
            measured([ROOT / "Tools/scored-timeline/make.py", "--articles", str(size)], articles)
            for run in ["no store", "new store", "same store"]:
                store = [] if run == "no store" else ["--store", folder / "store.sqlite"]
                seconds, processor, peak = measured([dateline, "timeline", articles, "--quiet", *store], first if run == "no store" else feed)
                print(f"{size:9,} {run:11} {seconds:8.1f} {processor:8.1f} {1000 * processor / size:15.2f} {peak:8.0f}", flush=True)
                if run != "no store" and not filecmp.cmp(first, feed, shallow=False):
                    sys.exit("the feed is another one")


if __name__ == "__main__":
    sys.exit(main())
