#!/usr/bin/env python3
"""Extracts the records of a partitioned data set by Spark: one `dateline` process a partition.

    spark-submit examples/spark/extract.py articles/*.jsonl.gz records/ --dateline /usr/bin/dateline

The input is JSON Lines as `dateline extract` reads them; the output is a folder of JSON Lines, a part a partition, a line an article, in
the input's order. An article that cannot be read is an error object in its place. The executable must stand at the same path on every
machine, or be sent along by `--files dateline` and named `./dateline`.
"""
import argparse
import shlex

from pyspark.sql import SparkSession


def records(lines, dateline):
    """The records of JSON Lines, in their order.

    Status 1 says that some articles failed, and their error objects say why. Any other status is a failure of the partition, which Spark
    tries again: a process that died never passes for one that had little to say.
    """
    extract = f"{shlex.quote(dateline)} extract - --input-format jsonl --output-format jsonl --jobs 1 --quiet"
    return lines.pipe("/bin/sh -c " + shlex.quote(f"{extract}; test $? -le 1"), checkCode=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", nargs="+", help="JSON Lines files or folders, plain or .gz")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--dateline", default="/usr/bin/dateline", help="the executable (default: %(default)s)")
    parser.add_argument("--partitions", type=int, default=2, help="at least so many, where the files can be cut (default: %(default)s)")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("dateline").getOrCreate()
    lines = spark.sparkContext.textFile(",".join(options.input), options.partitions)
    records(lines, options.dateline).saveAsTextFile(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
