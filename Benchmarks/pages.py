#!/usr/bin/env python3
"""Pipes very many pages through one run of `dateline clean`, and tells how its memory grows.

    Benchmarks/pages.py                                     # the pages of corpus/, repeated to 100,000
    Benchmarks/pages.py --data pages.jsonl --pages 30000    # pages of your own, an object with "html" a line

Each page comes with a comment of its own, so that no two are the same. Memory is what the process held at most up to then (VmHWM).
Needs an executable: --dateline (default: .build/release/dateline).
"""
import argparse
import json
import pathlib
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def read_pages(path):
    if path.is_dir():
        return [file.read_text(encoding="utf-8", errors="replace") for file in sorted(path.rglob("*.html"))]
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line)["html"] for line in lines]


def feed(pages, count, pipe):
    texts = [json.dumps(page, ensure_ascii=False)[:-1] for page in pages]
    for number in range(count):
        pipe.write(f'{{"id":"{number}","html":{texts[number % len(texts)]}<!-- {number} -->"}}\n'.encode())
    pipe.close()


def peak(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=ROOT / "corpus", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--dateline", default=ROOT / ".build/release/dateline", type=pathlib.Path)
    options = parser.parse_args()
    pages = read_pages(options.data)
    command = [options.dateline.resolve(), "clean", "-", "--input-format", "jsonl", "--format", "json", "--quiet"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    threading.Thread(target=feed, args=(pages, options.pages, process.stdin), daemon=True).start()
    begin, errors, told = time.monotonic(), 0, {options.pages * share // 100 for share in (1, 3, 10, 30, 60, 99)}
    print(f"{len(pages)} pages of {sum(map(len, pages)) / len(pages) / 1000:.0f} kB on average, repeated")
    for done, line in enumerate(process.stdout, 1):
        errors += line.startswith(b'{"id"') and b'"error":{"code"' in line[:200]
        if done in told:
            print(f"{done:9,} pages  {time.monotonic() - begin:8.1f} s  {peak(process):6.0f} MB at most", flush=True)
    print(f"{done:9,} pages  {time.monotonic() - begin:8.1f} s  {errors} errors, exit status {process.wait()}")
    return 0 if done == options.pages else 1


if __name__ == "__main__":
    sys.exit(main())
