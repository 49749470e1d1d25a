#!/usr/bin/env python3
"""Runs the Spark job in local mode over the articles of corpus/, and checks that it writes what one process writes.

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


def run(dateline, work, name):
    command = [sys.executable, HERE / "extract.py", work / "in.jsonl", work / name, "--dateline", dateline, "--partitions", "3"]
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


def main():
    missing = [name for name, there in (("Java", shutil.which("java")), ("pyspark", importlib.util.find_spec("pyspark"))) if not there]
    if missing:
        print(f"Spark: not checked, {' and '.join(missing)} not installed")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "in.jsonl").write_text("\n".join(articles()) + "\n")
        alone = subprocess.run([DATELINE, "extract", "-", "--input-format", "jsonl", "--quiet"], stdin=open(work / "in.jsonl"),
                               capture_output=True, text=True).stdout.splitlines()
        job = run(DATELINE, work, "records")
        parts = sorted((work / "records").glob("part-*"))
        together = [line for part in parts for line in part.read_text().splitlines()]
        failing = run("/bin/false-dateline", work, "none")
        checks = {
            "the job ends well": job.returncode == 0,
            "there are several partitions": len(parts) > 1,
            "all articles are there": len(together) == len(alone) > 5,
            "the records are those of one process, in order": list(without_places(together)) == list(without_places(alone)),
            "an executable that is not there fails the job": failing.returncode != 0 and not (work / "none/_SUCCESS").exists(),
        }
    for name, holds in checks.items():
        print("ok     " if holds else "FAILED ", name)
    if not all(checks.values()):
        print(job.stderr[-2000:])
    return 0 if all(checks.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
