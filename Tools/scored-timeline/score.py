#!/usr/bin/env python3
"""Scores a timeline of the corpus that make.py writes.

    Tools/scored-timeline/make.py > gold.jsonl
    dateline timeline gold.jsonl > feed.json
    Tools/scored-timeline/score.py gold.jsonl feed.json [--errors N]

Near-duplicates: pairs of articles in one group against pairs of one "story". Merging: B-cubed (Bagga and Baldwin 1998) over articles,
each standing where the account stands whose evidence comes first in its text; harm alone (a killing, an injury) counts only where an
article tells of nothing else. An article without an incident stands alone.
"""
import argparse, collections, itertools, json

HARM = {"killing", "injury", "death", "massacre"}


def pairs(groups):
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def report(name, precision, recall):
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
    print(f"{name:16} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}")


parser = argparse.ArgumentParser()
parser.add_argument("gold")
parser.add_argument("feed")
parser.add_argument("--errors", type=int, default=0)
options = parser.parse_args()
with open(options.gold, encoding="utf-8") as file:
    gold = {article["id"]: article for article in map(json.loads, file)}
with open(options.feed, encoding="utf-8") as file:
    feed = json.load(file)

stories = collections.defaultdict(list)
for article in gold.values():
    stories[article["story"]].append(article["id"])
wanted = pairs(stories.values())
found = pairs([member["article"] for member in group["members"]] for group in feed["_dateline"]["groups"])
right = len(wanted & found)
print(f"{len(gold)} articles, {len(set(a['event'] for a in gold.values()))} events, {len(feed['items'])} incidents")
report("near-duplicates", right / max(1, len(found)), right / max(1, len(wanted)))

first = {}
for item in feed["items"]:
    for source in item["_dateline"]["sources"]:
        start = min((span["start"] for span in source["evidence"]), default=1 << 30)
        key = (source["type"] in HARM, start, item["id"])
        article = source["article"]["id"]
        if article not in first or key < first[article]:
            first[article] = key
home = {article: first[article][2] if article in first else article for article in gold}
clusters, events = collections.defaultdict(set), collections.defaultdict(set)
for article in gold.values():
    clusters[home[article["id"]]].add(article["id"])
    events[article["event"]].add(article["id"])
precision = recall = 0
for article in gold.values():
    cluster, event = clusters[home[article["id"]]], events[article["event"]]
    precision += len(cluster & event) / len(cluster) / len(gold)
    recall += len(cluster & event) / len(event) / len(gold)
report("merging B-cubed", precision, recall)
print(f"{len(gold) - len(first)} articles without an incident")

if options.errors:
    for pair in sorted(wanted ^ found)[:options.errors]:
        print("missed" if pair in wanted else "wrong", *pair)
    for event, members in sorted(events.items(), key=lambda e: -len({home[a] for a in e[1]}))[:options.errors]:
        counts = collections.Counter(home[a] for a in members)
        if len(counts) > 1:
            print("split", event, dict(counts))
    for cluster, members in sorted(clusters.items()):
        if len({gold[a]["event"] for a in members}) > 1:
            print("mixed", cluster, dict(collections.Counter(gold[a]["event"] for a in members)))
