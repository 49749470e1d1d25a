#!/usr/bin/env python3
"""Merges what the articles of a partitioned data set tell, by Spark: each incident once, with its sources, as `dateline timeline` does.

    spark-submit examples/spark/merge.py records/ merged/ --dateline /usr/bin/dateline

The input is JSON Lines: the records that extract.py wrote, or articles. The output is two folders of JSON Lines: merged/incidents has what
`dateline timeline --format jsonl` writes over the same articles, byte by byte, and merged/groups the groups of copies and versions.

Spark sorts, joins and groups; `dateline merge STEP` decides, by timeline's own code. Articles that share a key (an address, a band of their
signatures, a long sentence) meet in the order of their numbers, and each finds the earlier version that it is nearest to. So do accounts of
incidents (by a day and a place, a day and a name, …), weighed by how often each word, name and place is told of. What hangs together by
pairs of accounts that are alike is then merged in one piece.

What bounds a process's memory: under a key that many share, it holds 24 things at a time, since they come sorted. What hangs together by pairs
it holds whole, which is the accounts of one event, or of a few much alike. The counts go to each process: a line for each word, name and place
that two accounts or more have. What bounds how evenly work is spread: all that shares a key is one process's work, and most share the type
and the day, or the type alone where articles have no dates.
"""
import argparse
import itertools
import shlex

from pyspark.sql import SparkSession, functions as F


class Merge:
    def __init__(self, spark, dateline, partitions):
        self.spark, self.dateline, self.partitions = spark, dateline, partitions

    def step(self, name, lines, columns, counts=None, tolerates=0):
        """What comes of lines by a step of `dateline merge`. A status beyond the tolerated one fails the partition."""
        if counts:
            lines = lines.mapPartitions(lambda part: itertools.chain(counts.value, part))
        command = f"{shlex.quote(self.dateline)} merge {name} --jobs 1 --quiet; test $? -le {tolerates}"
        rows = lines.pipe("/bin/sh -c " + shlex.quote(command), checkCode=True).map(lambda line: line.split("\t"))
        return self.spark.createDataFrame(rows, ", ".join(f"{column} string" for column in columns.split())).persist()

    def articles(self, lines):
        """Each article once, named by its number in their order. Status 1 says that some cannot be read; they are left out."""
        read = self.step("digests", lines, "place precedence keys words sketch digest", tolerates=1)
        once = read.groupBy("place").agg(F.min(F.struct("precedence", "keys", "words", "sketch", "digest")).alias("article"))
        numbered = once.orderBy("place").select("article.*").rdd.zipWithIndex().map(lambda row: (f"{row[1]:012d}", *row[0][1:]))
        return self.spark.createDataFrame(numbered, "name string, keys string, words string, sketch string, digest string").persist()

    def blocks(self, things, content):
        """Lines of the things that share a key with others: all of a key in one partition, sorted by their names."""
        keys = things.select("name", F.explode(F.split("keys", " ")).alias("key")).where("key != ''")
        shared = keys.groupBy("key").count().where("count > 1").select("key")
        meeting = keys.join(shared, "key").join(things, "name").repartition(self.partitions, "key").sortWithinPartitions("key", "name")
        return lines_of(meeting, "key", "name", content)

    def versions(self, articles):
        """Of each article that has versions, the group that it belongs to, named by its first; and the groups."""
        found = self.step("versions", self.blocks(articles, "sketch"), "name earlier")
        nearest = found.groupBy("name").agg(F.min("earlier").alias("earlier"))
        members = components(nearest.select("name", F.substring_index("earlier", " ", -1)))
        sketches = members.join(articles, "name").groupBy("component").agg(joined("sketch")).orderBy("component")
        groups = self.step("groups", lines_of(sketches, F.format_string("[%s]", "sketch")), "value")
        return members.withColumnRenamed("component", "group"), groups

    def counts(self, articles):
        words = articles.select(F.explode(F.split("words", " ")).alias("word")).where("word != ''")
        shared = words.groupBy("word").count().where("count > 1")
        return self.spark.sparkContext.broadcast(lines_of(shared, F.lit("="), "word", "count").collect())

    def incidents(self, articles, members):
        counts = self.counts(articles)
        grouped = articles.join(members, "name", "left").withColumn("group", F.coalesce("group", F.lit("")))
        accounts = self.step("accounts", lines_of(grouped, "name", "group", "digest"), "name keys features article", counts)
        pairs = self.step("pairs", self.blocks(accounts, "features"), "left right", counts).distinct().persist()

        together = components(pairs)
        placed = accounts.join(together, "name", "left").withColumn("component", F.coalesce("component", "name"))
        features = placed.groupBy("component").agg(joined("features"))
        source = F.format_string('{"number":%d,"digest":%s}', F.col("article").cast("long"), "digest").alias("source")
        digests = articles.select(F.col("name").alias("article"), "digest")
        sources = placed.select("component", "article").distinct().join(digests, "article").select("component", source)
        sources = sources.groupBy("component").agg(joined("source"))
        pair = F.format_string('["%s","%s"]', "left", "right").alias("pair")
        links = pairs.join(together, pairs.left == together.name).select("component", pair).groupBy("component").agg(joined("pair"))

        whole = features.join(sources, "component").join(links, "component", "left").withColumn("pair", F.coalesce("pair", F.lit("")))
        lines = lines_of(whole, F.format_string('{"accounts":[%s],"articles":[%s],"pairs":[%s]}', "features", "source", "pair"))
        return self.step("incidents", lines, "place value", counts).orderBy("place").select("value")


def lines_of(frame, *columns):
    return frame.select(F.concat_ws("\t", *columns)).rdd.map(lambda row: row[0])


def joined(column):
    return F.concat_ws(",", F.collect_list(column)).alias(column)


def components(pairs):
    """Of each that stands in a pair, the least that it hangs together with: a round reaches one pair further."""
    pairs = pairs.toDF("name", "other")
    pairs = pairs.union(pairs.select("other", "name")).persist()
    found = pairs.groupBy("name").agg(F.least("name", F.min("other")).alias("component"))
    while True:
        around = found.select(F.col("name").alias("other"), F.col("component").alias("theirs"))
        nearer = pairs.join(around, "other").groupBy("name").agg(F.min("theirs").alias("theirs")).join(found, "name").localCheckpoint()
        found = nearer.select("name", F.least("component", "theirs").alias("component"))
        if nearer.where("theirs < component").isEmpty():
            return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", nargs="+", help="JSON Lines files or folders, plain or .gz")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--dateline", default="/usr/bin/dateline", help="the executable (default: %(default)s)")
    parser.add_argument("--partitions", type=int, default=2, help="how many pieces the work is cut into (default: %(default)s)")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("dateline").config("spark.sql.shuffle.partitions", options.partitions).getOrCreate()
    merge = Merge(spark, options.dateline, options.partitions)
    articles = merge.articles(spark.sparkContext.textFile(",".join(options.input), options.partitions))
    members, groups = merge.versions(articles)
    merge.incidents(articles, members).write.text(options.output + "/incidents")
    groups.write.text(options.output + "/groups")
    spark.stop()


if __name__ == "__main__":
    main()
