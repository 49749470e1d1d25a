#!/usr/bin/env python3
"""Runs the Spark jobs in local mode over the articles of corpus/, and checks that they write what one process writes: records, and from
these and 300 invented articles, incidents.

    examples/spark/check.py [.build/release/dateline]

Without Java or pyspark it says so and does nothing (exit status 0).
"""
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DATELINE = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/dateline").resolve()


def articles():
    """The corpus as JSON Lines, with a line among them that cannot be read."""
    for path in sorted((ROOT / "corpus").iterdir()):
        if path.suffix in (".html", ".txt"):
            yield json.dumps({"id": path.name, "html" if path.suffix == ".html" else "text": path.read_text(errors="replace")})
    yield '{"id": "damaged", "text": '
    yield json.dumps({"id": "last", "text": "Police arrested two men in Mombasa on Tuesday, the police chief said."})


def run(job, dateline, *paths):
    command = [sys.executable, HERE / job, *paths, "--dateline", dateline, "--partitions", "3"]
    environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable,
                       PYSPARK_SUBMIT_ARGS="--master local[2] --conf spark.ui.enabled=false pyspark-shell")
    return subprocess.run(command, env=environment, capture_output=True, text=True)


def without_places(lines):
    """Records without what tells where in the input they stood, which a partition cannot know."""
    for line in lines:
        record = json.loads(line)
        for place in ("source", "error"):
            for field in ("line", "message"):
                record.get(place, {}).pop(field, None)
        yield record


def alone(*arguments, lines):
    return subprocess.run([DATELINE, *arguments, "-", "--input-format", "jsonl", "--quiet"], input=lines, capture_output=True, text=True).stdout


def written(folder):
    """What a job has written, and in how many parts."""
    parts = sorted(folder.glob("part-*"))
    return "".join(part.read_text() for part in parts), len(parts)


def check_extraction(work):
    (work / "in.jsonl").write_text("\n".join(articles()) + "\n")
    records = alone("extract", lines=(work / "in.jsonl").read_text()).splitlines()
    job = run("extract.py", DATELINE, work / "in.jsonl", work / "records")
    together, parts = written(work / "records")
    failing = run("extract.py", "/bin/false-dateline", work / "in.jsonl", work / "none")
    return job, {
        "the job ends well": job.returncode == 0,
        "there are several partitions": parts > 1,
        "all articles are there": len(together.splitlines()) == len(records) > 5,
        "the records are those of one process, in order": list(without_places(together.splitlines())) == list(without_places(records)),
        "an executable that is not there fails the job": failing.returncode != 0 and not (work / "none/_SUCCESS").exists(),
    }


def check_merging(work):
    """Of the records that the first job wrote, and of articles of which many tell of one event; some come twice."""
    make = [ROOT / "Tools/scored-timeline/make.py", "--articles", "300"]
    invented = subprocess.run(make, capture_output=True, text=True, check=True).stdout
    (work / "invented.jsonl").write_text(invented + "".join(invented.splitlines(keepends=True)[:20]))
    lines = written(work / "records")[0] + (work / "invented.jsonl").read_text()
    incidents = alone("timeline", "--format", "jsonl", lines=lines)
    stored = alone("timeline", "--format", "jsonl", "--store", work / "store.sqlite", lines=lines)
    groups = json.loads(alone("timeline", lines=lines))["_dateline"]["groups"]
    job = run("merge.py", DATELINE, work / "records", work / "invented.jsonl", work / "merged")
    return job, {
        "the merge ends well": job.returncode == 0,
        "there are incidents of several sources": any(len(json.loads(line)["_dateline"]["sources"]) > 2 for line in incidents.splitlines()),
        "the incidents are those of one process, byte by byte": written(work / "merged/incidents")[0] == incidents != "",
        "the incidents are those of a store, byte by byte": stored == incidents,
        "the groups of versions are those of one process": list(map(json.loads, written(work / "merged/groups")[0].splitlines())) == groups != [],
    }


def main():
    missing = [name for name, there in (("Java", shutil.which("java")), ("pyspark", importlib.util.find_spec("pyspark"))) if not there]
    if missing:
        print(f"Spark: not checked, {' and '.join(missing)} not installed")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        failed = False
        for check in (check_extraction, check_merging):
            job, checks = check(work)
            for name, holds in checks.items():
                print("ok     " if holds else "FAILED ", name)
            if not all(checks.values()):
                failed = True
                print(job.stderr[-2000:])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
