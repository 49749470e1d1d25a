#!/usr/bin/env python3
"""Learns Lexicons/language/tag-rules.txt by transformation-based learning (Brill 1995) over GUM's training part, and suffix.tsv (the likeliest
tags of unknown words by their endings) from the word lexicon.

usage: learn-tag-rules.py TRAIN.jsonl.gz [--rules N] [--gain G] [--folds K]      needs numpy

Every token starts with its likeliest tag (as Sources/NewsLanguage/Tagging does); then the transformation that mends most errors, less those it
makes, is taken, applied, and the search goes on until none gains G. A transformation may only give a word one of its allowed tags. So that
the rules learn what to do with words that were never counted, the first tags of each fold come from a lexicon counted over the other folds.
"""
import argparse, collections, gzip, importlib.util, json, os
import numpy as np

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
LEX = os.path.join(ROOT, "Lexicons/language")
spec = importlib.util.spec_from_file_location("words", os.path.join(ROOT, "Tools/build-word-lexicon.py"))
word_lexicon = importlib.util.module_from_spec(spec); spec.loader.exec_module(word_lexicon)
key = word_lexicon.key
OPEN = "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ JJ RB".split()
PROPER = ["NNP", "NNPS"]
OPENING = {"``", "`", "“", "‘", "«", "‹", "„", "‚"}
CLOSING = {"''", "”", "»", "›", "‟"}
QUOTES = OPENING | CLOSING | {'"', "'", "’"}


def suffix_tags(lexicon):
    """What the words of the lexicon are that end so; only where that differs from what the shorter ending says."""
    by_suffix = collections.defaultdict(collections.Counter)
    for form, (tags, _) in lexicon.items():
        if form.islower() and form.isalpha() and len(form) > 4:
            for n in (1, 2, 3, 4): by_suffix[form[-n:]][tags[0]] += 1
    found = {}
    for s, c in sorted(by_suffix.items(), key=lambda x: len(x[0])):
        total = sum(c.values()); best, k = min(c.items(), key=lambda x: (-x[1], x[0]))
        if total < 30: continue
        shorter = next((found[s[i:]] for i in range(1, len(s)) if s[i:] in found), "NN")
        if best in OPEN and best != shorter and k / total > 0.5: found[s] = best
    return found


class Words:
    """A lexicon with its endings; mirrors WordLexicon and InitialTag of Sources/NewsLanguage/Tagging."""
    def __init__(self, lexicon, suffixes): self.lexicon, self.suffixes = lexicon, suffixes

    def guess(self, form):
        for n in (4, 3, 2, 1):
            if form[-n:] in self.suffixes and len(form.encode()) > n + 1: return self.suffixes[form[-n:]]
        return "NN"

    def entry(self, low):
        if low in self.lexicon: return self.lexicon[low][0], True
        return [self.guess(low)] + OPEN, False

    def start(self, forms, spaces, i, headline):
        """First tag, allowed tags."""
        form = forms[i]; low = key(form)
        if not any(c.isalnum() for c in form): return mark(forms, spaces, i)
        if form[0] in "@#" and len(form) > 1 or is_address(form): return ["NNP"]
        if form[0].isdigit() or not any(c.isalpha() for c in form):
            last = form[-1]
            if last.isdigit() or last in "%.": return ["CD", "LS"]
            if last in "tdh": return ["JJ", "RB", "NN", "CD"]
            if last == "s": return ["NNS", "NN"]
            return ["NN", "JJ", "CD", "NNP"]
        tags, listed = self.entry(low)
        if not form[0].isupper(): return tags
        opens = i == 0 or forms[i - 1] in QUOTES or (i == 1 and not any(c.isalnum() for c in forms[0]))
        if headline or opens: return ([tags[0]] if listed else ["NNP"]) + tags + PROPER
        capital = low[0].upper() + low[1:]
        if capital in self.lexicon: return self.lexicon[capital][0] + tags + ["NNP"]
        return ["NNP"] + tags + PROPER


def is_address(form): return "://" in form or form.startswith("www.") or "@" in form[1:]


def mark(forms, spaces, i):
    form = forms[i]; before, after = not spaces[i] and i > 0, i + 1 < len(forms) and not spaces[i + 1]
    if form == ",": return [","]
    if form == ".": return ["."]
    if form[0] == ".": return [":", "."]
    if form[0] in "!?": return ["."]
    if form[0] in ":;…": return [":"]
    if form[0] in "([{": return ["-LRB-"]
    if form[0] in ")]}": return ["-RRB-"]
    if form == "-": return ["HYPH", "SYM", ":"] if before and after else [":", "HYPH", "SYM"]
    if form[0] == "-" or form[0] in "‒–—―": return [":", "SYM", "HYPH"]
    if form[0] in "$£€¢¥": return ["$"]
    if form[0] == "&": return ["CC"]
    if form[0] == "%": return ["NN"]
    if form[0] in "°": return ["NNS", "NN", "SYM"]
    possessive = before and not after and forms[i - 1][-1:].lower() in ("s", "x", "z")
    if form in OPENING: return ["``"]
    if form in CLOSING: return ["''"]
    if form == '"': return ["''", "``"] if before else ["``", "''"]
    if form in ("'", "’"):
        if possessive: return ["POS", "''"]
        return ["``", "''"] if form == "'" and not before else ["''", "``", "POS"]
    return ["SYM", ":"]


def sentences(doc):
    tokens, at = doc["tokens"], 0
    for s in doc["sentences"]:
        inside = []
        while at < len(tokens) and tokens[at][1] <= s[1]:
            inside.append(tokens[at]); at += 1
        if not inside: continue
        yield [doc["text"][t[0]:t[1]] for t in inside], [doc["text"][t[0] - 1:t[0]].isspace() for t in inside], [t[2] for t in inside]


def is_headline(forms):
    letters = [f for f in forms if any(c.isalpha() for c in f)]
    return len(letters) > 1 and all(f[0].isupper() or len(f.encode()) <= 3 for f in letters)


class Table:
    def __init__(self): self.ids, self.names = {"<>": 0}, ["<>"]
    def __getitem__(self, name):
        if name not in self.ids: self.ids[name] = len(self.names); self.names.append(name)
        return self.ids[name]


TEMPLATES = """t-1; t+1; t-2; t+2; t-1 t+1; t-2 t-1; t+1 t+2; w-1; w+1; w0; w0 t-1; w0 t+1; w-1 t+1; t-1 w+1; w-2; w+2; w-2 t-1; t+1 w+2; t-1 c0; t+1 c0; t-1 t+2; t-2 t+1
w0 w-1; w0 w+1; w-1 w+1; w0 t-2; w0 t+2; t-3 t-2; w0 t-1 t+1; t-2 t-1 t+1; t-1 t+1 t+2; t-3; t+3; t-1 t+1 c0; w-2 w-1; w+1 w+2; t-3 t-2 t-1; t+1 t+2 t+3; w0 t-2 t-1; w0 t+1 t+2"""


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("train"); ap.add_argument("--rules", type=int, default=400); ap.add_argument("--gain", type=int, default=3); ap.add_argument("--folds", type=int, default=6)
    ap.add_argument("--out", default=f"{LEX}/tag-rules.txt")
    args = ap.parse_args()
    docs = [json.loads(l) for l in gzip.open(args.train, "rt", encoding="utf-8")]
    suffixes = suffix_tags(word_lexicon.build(docs))
    with open(f"{LEX}/suffix.tsv", "w") as f:
        for s in sorted(suffixes): f.write(f"{s}\t{suffixes[s]}\n")
    T, W = Table(), Table()
    PAD = 3
    words, gold, cur, caps, allowed = [], [], [], [], []
    def pad():
        for _ in range(PAD): words.append(0); gold.append(0); cur.append(0); caps.append(0); allowed.append([])
    for fold in range(args.folds):
        known = Words(word_lexicon.build([d for i, d in enumerate(docs) if i % args.folds != fold]), suffixes)
        for doc in docs[fold::args.folds]:
            for forms, spaces, tags in sentences(doc):
                pad()
                headline = is_headline(forms)
                for i, (form, tag) in enumerate(zip(forms, tags)):
                    may = list(dict.fromkeys(known.start(forms, spaces, i, headline)))
                    words.append(W[key(form)]); gold.append(T[tag]); cur.append(T[may[0]]); caps.append(int(form[0].isupper())); allowed.append([T[t] for t in may])
    pad()
    words, gold, cur, caps = (np.array(a, dtype=np.int64) for a in (words, gold, cur, caps))
    rows_p = np.array([p for p, c in enumerate(allowed) for b in c]); rows_b = np.array([b for c in allowed for b in c])
    rows_good = gold[rows_p] == rows_b
    reachable = np.zeros(len(words), bool); reachable[rows_p[rows_good]] = True
    real = gold > 0
    common = np.where(np.bincount(words, minlength=len(W.names))[words] >= 6, words, -1)
    print("start", (cur[real] == gold[real]).mean(), "reachable", reachable[real].mean(), flush=True)
    planes = {"t": cur, "w": common, "c": caps}
    templates = [t.split() for t in TEMPLATES.replace("\n", ";").split(";")]
    learned, base = [], len(W.names) + 64
    while len(learned) < args.rules:
        wrong = cur != gold
        good = rows_good & wrong[rows_p]
        bad = ~wrong[rows_p] & (rows_b != cur[rows_p])
        gp, gb, bp, bb = rows_p[good], rows_b[good], rows_p[bad], rows_b[bad]
        best = (0,)
        for template in templates:
            def keys(p, b):
                k = cur[p] * 64 + b; ok = np.ones(len(p), bool)
                for term in template:
                    f = planes[term[0]][p + int(term[1:])]
                    ok &= f >= 0; k = k * base + f
                return np.where(ok, k, -1)
            u, c = np.unique(keys(gp, gb), return_counts=True)
            keep = (c > best[0]) & (c >= args.gain) & (u >= 0)
            u, c = u[keep], c[keep]
            if not len(u): continue
            k = keys(bp, bb)
            at = np.searchsorted(u, k); at[at == len(u)] = 0
            net = c - np.bincount(at[u[at] == k], minlength=len(u))
            i = int(net.argmax())
            if net[i] > best[0]: best = (int(net[i]), template, int(u[i]))
        if best[0] < args.gain: break
        gain, template, k = best
        values = []
        for _ in template: values.append(k % base); k //= base
        values.reverse(); source, target = k // 64, k % 64
        fires = np.zeros(len(cur), bool); fires[rows_p[rows_b == target]] = True
        p = np.flatnonzero(fires & (cur == source))
        for term, v in zip(template, values): p = p[planes[term[0]][p + int(term[1:])] == v]
        cur[p] = target
        text = lambda term, v: f"{term}=" + (T.names[v] if term[0] == "t" else W.names[v] if term[0] == "w" else str(v))
        learned.append(f"{T.names[source]} {T.names[target]} " + " ".join(text(t, v) for t, v in zip(template, values)))
        if len(learned) % 20 == 1: print(len(learned), gain, learned[-1], (cur[real] == gold[real]).mean(), flush=True)
    with open(args.out, "w") as f:
        f.write("# Learned by Tools/learn-tag-rules.py, applied in order: from, to, conditions (t: tag, w: word, c: capital; offset; <> is the sentence's edge).\n")
        for line in learned: f.write(line + "\n")
    print(len(learned), (cur[real] == gold[real]).mean())


main()
