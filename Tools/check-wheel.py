#!/usr/bin/env python3
"""Checks the installed Python package: check-wheel.py ROOT PROGRAM, where ROOT is the project's folder. Called by check-library.sh."""
import concurrent.futures
import json
import pathlib
import subprocess
import sys

import dateline

root, program = map(pathlib.Path, sys.argv[1:])
pages = sorted((root / "corpus").glob("*.html"))


def expected(page):
    run = subprocess.run([program, "extract", "-", "--quiet", "--url", "https://example.org/"], input=page, stdout=subprocess.PIPE, check=True)
    record = json.loads(run.stdout)
    del record["source"]["path"]
    return record


records = {page: expected(page.read_bytes()) for page in pages}
for page, record in records.items():
    assert dateline.extract(page.read_bytes(), url="https://example.org/") == record, page
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    again = list(pool.map(lambda page: dateline.extract(page.read_bytes(), url="https://example.org/"), pages * 4))
assert again == list(records.values()) * 4, "other records by threads"

text = "Zoë \U0001F600 said: “We closed it.” The bridge at Łódź was closed on Monday."
record = dateline.extract(text, published="2025-04-02", verbatim=True)
assert record["text"] == text
(time,) = [time for time in record["times"] if time["text"] == "Monday"]
assert text[time["start"]:time["end"]] == "Monday" and time["value"] == "2025-03-31"
assert "incidents" not in dateline.clean(text)

for article, code in [(b"", "empty"), (b"%PDF-1.7", "binary")]:
    try:
        dateline.extract(article, id="a1")
        sys.exit(f"no error for {article}")
    except dateline.ArticleError as error:
        assert error.code == code and error.id == "a1", error
try:
    dateline.Extractor(rules=root / "no-such-rules.yaml")
    sys.exit("no error for missing rules")
except dateline.RulesError as error:
    assert "no-such-rules.yaml" in str(error)
own = dateline.Extractor(rules=root / "examples/rules")
assert "chemical-release" in [incident["type"] for incident in own.extract((root / "examples/rules/ammonia-leak.txt").read_bytes())["incidents"]]
assert dateline.__version__ == subprocess.run([program, "--version"], stdout=subprocess.PIPE, text=True).stdout.strip()
print(f"Python: {len(pages)} pages, the same records, also by threads")
