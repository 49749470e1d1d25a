#!/usr/bin/env python3
"""Counts Lexicons/quotes/cue.tsv: the words that introduce what somebody says, writes, thinks or wants, and what follows each.

    python3 Tools/build-quote-lexicons.py TRAIN.jsonl

TRAIN.jsonl holds articles with annotated attributions ({"text", "gold": {"quotes": [{"start", "end", "cue", ...}]}}). For each word,
part of speech and frame (what comes next) it counts how often the word stands so outside quotation marks, and how often it is then
the cue of a content that starts there. A line is lemma, part of speech (v active verb, p passive participle, n noun, j adjective)
and frames with their share in percent and the number seen. Lexicons/quotes/source/cue.tsv, curated by hand, adds words that the
counted articles lack or have in one sense only. Lexicons/quotes/source/observed.tsv (lemma, part, frame, seen, right) says how often
the extractor itself was right about a frame in the same articles with every frame allowed: where it has seen enough, that stands."""
import collections, json, os, re, sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
TOKEN = re.compile(r"\w+(?:['’](?!s\b)\w+)*|['’]s\b|[^\w\s]")
LEAST = 3          # times seen as a cue in a frame
LEAST_SHARE = 0.2  # of its occurrences in the frame
ENOUGH = 12        # observations that outweigh a curated share
PRIOR = 3          # observations' worth of the frame's usual share that each word starts with
BE = set("is are was were be been being 's ’s am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t got".split())
BETWEEN = set("also not never now still once n't so widely long already often even".split())
WH = set("how what why whether if who when where which".split())
SUBJECTS = set("he she they we i it you there".split())
OBJECTS = set("him her them me us you it".split())
PREPOSITIONS = set("of about for on against as from with in at by into during over".split())
POSSESSIVE = set("his their its my our your whose".split())
PARTICLES = set("out up down back off forward".split())
AUX = set("has have had is are was were be been being will would could should may might can did does do not n't".split())


def frame(words, i):
    """What comes after word i: its frame's name, and the index where the content starts if that is not at once."""
    n = words[i + 1].lower() if i + 1 < len(words) else "."
    if n == "that": return "that"
    if n == "to": return "to"
    if n in WH: return "wh"
    if n in SUBJECTS: return "clause" if n not in ("it", "you") else "it"
    if n in OBJECTS: return "object"
    if n in PREPOSITIONS: return n
    if re.match(r"[“\"„«]", n): return "mark"
    if n == ":": return "colon"
    if n in ",.;!?)—–-”": return "end"
    if n.endswith("ing") and len(n) > 4: return "ing"
    return "phrase"


def lemmas():
    table = {}
    with open(os.path.join(ROOT, "Lexicons/language/word.tsv"), encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            tags = columns[1].split()
            forms = dict(pair.split("=", 1) for pair in columns[2].split()) if len(columns) > 2 else {}
            table[columns[0]] = (tags, forms)
    return table


def reading(words, i, table):
    """Part of speech and lemma of word i, or None."""
    word = words[i].lower()
    tags, forms = table.get(word, ((), {}))
    verbs = [t for t in tags if t.startswith("VB")]
    nouns = [t for t in tags if t in ("NN", "NNS")]
    before = [w.lower() for w in words[max(0, i - 4):i]]
    while before and before[-1] in BETWEEN | {"to"} and before[-1] != "to": before.pop()
    last = before[-1] if before else ""
    if verbs and ("VBN" in verbs or "VBD" in verbs) and last in BE: return "p", forms.get("v", word)
    nominal = last in POSSESSIVE | {"the", "a", "an", "this", "that", "any", "no", "'s", "’s", "of", "some", "her"}
    if nouns and (nominal or not verbs or (tags.index(nouns[0]) < tags.index(verbs[0]) and last not in SUBJECTS | {"to", "who"} | AUX)):
        return "n", forms.get("n", word)
    if verbs: return "v", forms.get("v", word)
    if tags and tags[0] == "JJ": return "j", word
    return None


def count(path, table):
    seen, cues = collections.Counter(), collections.Counter()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"]
            tokens = [(m.start(), m.end()) for m in TOKEN.finditer(text)]
            words = [text[s:e] for s, e in tokens]
            at = {s: i for i, (s, _) in enumerate(tokens)}
            quoted, inside = set(), False
            for i, word in enumerate(words):
                if word in "“„«" or (word == '"' and not inside): inside = True
                elif word in '”»"': inside = False
                elif inside: quoted.add(i)
                if i + 1 < len(tokens) and "\n" in text[tokens[i][1]:tokens[i + 1][0]]: inside = False
            starts = collections.defaultdict(set)  # token of a cue -> tokens where contents start
            for quote in row["gold"]["quotes"]:
                start = quote["start"]
                while start < quote["end"] and start not in at: start += 1
                if not quote["cue"] or start not in at: continue
                for span in quote["cue"].get("spans") or [quote["cue"]]:
                    for m in TOKEN.finditer(text[span["start"]:span["end"]]):
                        if span["start"] + m.start() in at: starts[at[span["start"] + m.start()]].add(at[start])
            for i, word in enumerate(words):
                if i in quoted or not word[0].isalpha(): continue
                found = reading(words, i, table)
                if not found or found[0] in "nj" and word[0].isupper(): continue
                at = i
                if found[0] in "vp" and i + 1 < len(words) and words[i + 1].lower() in PARTICLES:
                    found = (found[0], found[1] + " " + words[i + 1].lower())
                    i += 1
                name = frame(words, i)
                seen[found + (name,)] += 1
                near = {s - i for s in starts.get(at, ()) if s > i}
                if name in PREPOSITIONS | {"that", "to"}:
                    hit = near & {1, 2, 3}
                elif name in ("mark", "colon", "end"):
                    hit = near & {1, 2, 3} if name != "end" else {s for s in starts.get(at, ()) if s < i}
                elif name in ("object", "phrase"):
                    hit = near & {1}
                    # What follows the one addressed: "told reporters that", "urged them to".
                    later = [d for d in near if 1 < d < 8]
                    if later and not hit:
                        d = min(later)
                        before = words[i + d - 1].lower()
                        what = words[i + d].lower()
                        kind = what if what in ("that", "to", "of", "for", "as") else before if before in ("of", "for", "to", "as", "that") else "wh" if what in WH else "clause"
                        cues[found + ("them+" + kind,)] += 1
                else:
                    hit = near & {1}
                if hit: cues[found + (name,)] += 1
                if name in ("object", "phrase"):
                    for d in range(2, 7):
                        nxt = words[i + d].lower() if i + d < len(words) else "."
                        if nxt in ("that", "to", "of", "for", "as") or nxt in WH:
                            seen[found + ("them+" + (nxt if nxt not in WH else "wh"),)] += 1
                            break
                        if not nxt[0].isalnum(): break
                    seen[found + ("them+clause",)] += 1
    return seen, cues


def main():
    table = lemmas()
    seen, cues = count(sys.argv[1], table)
    lines = collections.defaultdict(dict)
    for (part, lemma, name), n in cues.items():
        share = n / max(n, seen[part, lemma, name])
        if n >= LEAST and share >= LEAST_SHARE and lemma not in AUX: lines[lemma, part][name] = (round(100 * share), n)
    curated = collections.defaultdict(set)
    source = os.path.join(ROOT, "Lexicons/quotes/source/cue.tsv")
    if os.path.exists(source):
        with open(source, encoding="utf-8") as rows:
            for row in rows:
                if row.startswith("#") or not row.strip(): continue
                lemma, part, frames = row.rstrip("\n").split("\t")
                for pair in frames.split():
                    name, share = pair.split("=")
                    lines[lemma, part][name] = (int(share), 0)
                    curated[lemma, part].add(name)
    observed = collections.defaultdict(dict)
    totals = collections.defaultdict(lambda: [0, 0])
    with open(os.path.join(ROOT, "Lexicons/quotes/source/observed.tsv"), encoding="utf-8") as rows:
        for row in rows:
            lemma, part, name, n, right = row.rstrip("\n").split("\t")
            observed[lemma, part][name] = (int(n), int(right))
            totals[part, name][0] += int(n)
            totals[part, name][1] += int(right)
    for key, frames in observed.items():
        for name, (n, right) in frames.items():
            if name in curated[key] and n < ENOUGH: continue
            usual = totals[key[1], name][1] / totals[key[1], name][0]
            share = round(100 * (right + PRIOR * usual) / (n + PRIOR))
            if share >= 100 * LEAST_SHARE: lines[key][name] = (share, n)
            else: lines[key].pop(name, None)
    out = []
    for (lemma, part), frames in lines.items():
        if not frames: continue
        out.append(f"{lemma}\t{part}\t" + " ".join(f"{k}={v}" for k, (v, _) in sorted(frames.items())))
    with open(os.path.join(ROOT, "Lexicons/quotes/cue.tsv"), "w", encoding="utf-8") as file:
        file.write("\n".join(sorted(out, key=str.encode)) + "\n")


if __name__ == "__main__":
    main()
