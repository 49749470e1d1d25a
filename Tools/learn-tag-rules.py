#!/usr/bin/env python3
"""Learns Lexicons/language/tag-rules.txt by transformation-based learning (Brill 1995) over GUM's training part, and suffix.tsv (the likeliest
tags of unknown words by their endings) from the word lexicon.

usage: learn-tag-rules.py TRAIN.jsonl.gz [--rules N]      needs numpy

Every token starts with its likeliest tag (as Sources/NewsLanguage/Tagging does); then the transformation that mends most errors, less those it
makes, is taken, applied, and the search goes on until none gains 3. A transformation may only give a word one of its own tags; an unknown word any
open-class tag.
"""
import argparse, collections, gzip, json, os
import numpy as np

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
LEX = os.path.join(ROOT, "Lexicons/language")
OPEN = "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ JJ RB".split()

ap = argparse.ArgumentParser()
ap.add_argument("train"); ap.add_argument("--rules", type=int, default=300)
args = ap.parse_args()

lexicon = {}
for line in open(f"{LEX}/word.tsv", encoding="utf-8"):
    form, tags, *_ = line.rstrip("\n").split("\t")
    lexicon[form] = tags.split()

# ---- suffixes: what the rarer words of the lexicon that end so are ----
by_suffix = collections.defaultdict(collections.Counter)
for form, tags in lexicon.items():
    if form.islower() and form.isalpha() and len(form) > 4:
        for n in (1, 2, 3, 4):
            by_suffix[form[-n:]][tags[0]] += 1
suffixes = {}
for s, c in sorted(by_suffix.items(), key=lambda x: len(x[0])):
    total = sum(c.values()); best, k = min(c.items(), key=lambda x: (-x[1], x[0]))
    if total < 30: continue
    shorter = next((suffixes[s[i:]] for i in range(1, len(s)) if s[i:] in suffixes), "NN")
    if best in OPEN and best != shorter and k / total > 0.5: suffixes[s] = best
with open(f"{LEX}/suffix.tsv", "w") as f:
    for s in sorted(suffixes): f.write(f"{s}\t{suffixes[s]}\n")


def guess(form):
    for n in (4, 3, 2, 1):
        if form[-n:] in suffixes and len(form) > n + 1: return suffixes[form[-n:]]
    return "NN"


MARKS = {".": ".", "!": ".", "?": ".", "...": ":", "…": ":", ",": ",", ":": ":", ";": ":", "--": ":", "—": ":", "–": ":", "(": "-LRB-", "[": "-LRB-", "{": "-LRB-", ")": "-RRB-",
         "]": "-RRB-", "}": "-RRB-", "$": "$", "£": "$", "€": "$", "#": "#", "``": "``", "“": "``", "‘": "``", "«": "``", "''": "''", "”": "''", "’": "''", "»": "''", "-": "HYPH", "%": "NN", "&": "CC"}


def start(form, first, shout):
    """A token's first tag and the tags it may have. Mirrors Tagger.initialTag."""
    low = form.lower()
    if form in MARKS and low not in lexicon: return MARKS[form], [MARKS[form]]
    if form[0].isdigit() or (form[0] in ".,'’" and form[1:2].isdigit()):
        if form[-1].isdigit() or form[-1] in "%.": return "CD", ["CD", "LS"]
        if low.endswith(("st", "nd", "rd", "th")): return "JJ", ["JJ", "RB", "NN"]
        if low.endswith("s"): return "NNS", ["NNS", "NN"]
        return "NN", ["NN", "JJ", "CD", "NNP"]
    if not any(c.isalpha() for c in form): return MARKS.get(form, "NFP" if len(form) > 1 else "SYM"), ["SYM", ":", "NFP", ".", "``", "''"]
    if form[0] in "@#": return "NNP", ["NNP"]
    if "://" in form or form.startswith("www.") or ("@" in form): return "ADD", ["ADD", "NNP", "NN"]
    own = lexicon.get(low)
    if form[0].isupper():
        if form in lexicon: return lexicon[form][0], lexicon[form] + [t for t in (own or []) if t not in lexicon[form]] + ["NNP"]
        if not first and not shout:
            return "NNP", ["NNP", "NNPS"] + (own or OPEN)
        if own: return own[0], own + ["NNP", "NNPS"]
        return "NNP", ["NNP", "NNPS"] + OPEN
    if own: return own[0], own
    return guess(low), OPEN


words, gold, sent, cand = [], [], [], []
tags = sorted({t for l in lexicon.values() for t in l} | set(MARKS.values()) | {"NFP", "SYM", "ADD", "LS", "CD", "XX", "<>"})
T = {}
def tid(t): return T.setdefault(t, len(T))
tid("<>")
W = {}
def wid(w): return W.setdefault(w, len(W))
wid("<>")
cur = []
caps = []
PAD = 3
def pad():
    for _ in range(PAD):
        words.append(0); gold.append(0); cur.append(0); cand.append([]); caps.append(0)
for line in gzip.open(args.train, "rt", encoding="utf-8"):
    d = json.loads(line)
    toks = d["tokens"]; at = 0
    for s in d["sentences"]:
        inside = []
        while at < len(toks) and toks[at][1] <= s[1]:
            inside.append(toks[at]); at += 1
        if not inside: continue
        pad()
        forms = [d["text"][t[0]:t[1]] for t in inside]
        letters = [f for f in forms if any(c.isalpha() for c in f)]
        shout = len(letters) > 1 and all(f[0].isupper() or len(f) < 4 for f in letters)
        for i, (f, t) in enumerate(zip(forms, inside)):
            first = i == 0 or (i == 1 and not forms[0][0].isalnum()) or (i > 0 and forms[i - 1] in (":", "“", '"', "``"))
            tag, allowed = start(f, first, shout)
            words.append(wid(f.lower())); gold.append(tid(t[2])); cur.append(tid(tag)); cand.append([tid(x) for x in dict.fromkeys(allowed)]); caps.append(int(f[0].isupper()))
pad()
words, gold, cur, caps = map(np.array, (words, gold, cur, caps))
N = len(words); real = words > 0
# Rows: a position and a tag that it may change to.
rows_p, rows_b = [], []
for p, c in enumerate(cand):
    for b in c: rows_p.append(p); rows_b.append(b)
rows_p, rows_b = np.array(rows_p), np.array(rows_b)
names = {v: k for k, v in T.items()}; spell = {v: k for k, v in W.items()}
count = np.bincount(words, minlength=len(W)); common = np.where(count[words] >= 8, words, -1)
def at(a, k): return np.roll(a, -k)
TEMPLATES = ["t-1", "t+1", "t-2", "t+2", "t-1 t+1", "t-2 t-1", "t+1 t+2", "w-1", "w+1", "w0", "w0 t-1", "w0 t+1", "w-1 t+1", "t-1 w+1", "w-2", "w+2", "w-2 t-1", "t-1 c0", "t+1 c0", "t-1 t+2", "t-2 t+1", "w0 w-1", "w0 w+1", "w-1 w+1", "w0 t-2", "w0 t+2", "t-3 t-2", "w0 t-1 t+1"]
def feature(term):
    a = {"t": cur, "w": common, "c": caps}[term[0]]
    return at(a, int(term[1:]))
learned = []
print("start", (cur[real] == gold[real]).mean())
while len(learned) < args.rules:
    c, g, b = cur[rows_p], gold[rows_p], rows_b
    score = (g == b).astype(np.int32) - (g == c)
    live = (b != c)
    P, B, C, S = rows_p[live], b[live], c[live], score[live]
    best = None
    for template in TEMPLATES:
        key = C.astype(np.int64) * 64 + B
        ok = np.ones(len(P), bool)
        for term in template.split():
            f = feature(term)[P]
            ok &= f >= 0
            key = key * (len(W) + 64) + f
        k, s = key[ok], S[ok]
        u, inv = np.unique(k, return_inverse=True)
        total = np.bincount(inv, weights=s)
        i = int(total.argmax())
        if best is None or total[i] > best[0]:
            p = P[ok][np.flatnonzero(inv == i)[0]]
            best = (total[i], template, int(cur[p]), int(B[ok][np.flatnonzero(inv == i)[0]]), [int(feature(t)[p]) for t in template.split()])
    gain, template, a, b_, values = best
    if gain < 3: break
    mask = np.zeros(N, bool); mask[rows_p[rows_b == b_]] = True
    mask &= cur == a
    for term, v in zip(template.split(), values): mask &= feature(term) == v
    cur = np.where(mask, b_, cur)
    text = lambda term, v: f"{term}=" + (names[v] if term[0] == "t" else spell[v] if term[0] == "w" else str(v))
    learned.append(f"{names[a]} {names[b_]} " + " ".join(text(t, v) for t, v in zip(template.split(), values)))
    if len(learned) % 20 == 1: print(len(learned), int(gain), learned[-1], (cur[real] == gold[real]).mean(), flush=True)
with open(f"{LEX}/tag-rules.txt", "w") as f:
    f.write("# Learned by Tools/learn-tag-rules.py, applied in order: from, to, conditions (t: tag, w: word, c: capital; offset; <> is the sentence's edge).\n")
    for line in learned: f.write(line + "\n")
print(len(learned), (cur[real] == gold[real]).mean())
