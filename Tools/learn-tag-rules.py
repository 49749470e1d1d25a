#!/usr/bin/env python3
"""Learns Lexicons/language/tag-rules.txt by transformation-based learning (Brill 1995) over GUM's training part, and suffix.tsv (the likeliest
tags of unknown words by their endings) from the word lexicon.

usage: learn-tag-rules.py TRAIN.jsonl.gz [--rules N] [--gain G] [--folds K] [--test DEV.jsonl.gz]      needs numpy

Every token starts with its likeliest tag (as Sources/NewsLanguage/Tagging does) and goes through the rules of source/tag-rules.txt, written by hand; then the transformation that mends most errors, less those it
makes, is taken, applied, and the search goes on until none gains G. A transformation may only give a word one of its allowed tags. So that
the rules learn what to do with words that were never counted, the first tags of each fold come from a lexicon counted over the other folds.

A rule is a line: from, to, conditions. A condition is a letter, an offset and a value: t, the tag as it is now; w, the word; c, whether it has
a capital; l, the word's likeliest tag in the lexicon; a, all its tags there ("?": not listed). t-1..-3 is any of the three tokens before.
To save time a round applies not only the best transformation but all that gain nearly as much and still do after those before them.
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
        if not form[0].isupper(): return [t for t in tags if t not in PROPER] or tags
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
w0 w-1; w0 w+1; w-1 w+1; w0 t-2; w0 t+2; t-3 t-2; w0 t-1 t+1; t-2 t-1 t+1; t-1 t+1 t+2; t-3; t+3; t-1 t+1 c0; w-2 w-1; w+1 w+2; t-3 t-2 t-1; t+1 t+2 t+3; w0 t-2 t-1; w0 t+1 t+2
l0; l0 t-1; l0 t+1; l0 t-1 t+1; l0 c0; l0 w-1; l0 w+1; l+1 t-1; l+1; l-1; l0 l+1; l0 l-1; l0 c0 c+1; l0 c0 c-1; l0 c0 t+1; l0 c0 t-1
a0; a0 t-1; a0 t+1; a0 w-1; a0 w+1; a0 t-1 t+1; a0 t-2 t-1; a0 t+1 t+2; a0 a+1; a0 a-1; a-1; a+1; a0 t-2; a0 t+2
t-1..-3; t+1..+3; w-1..-3; w+1..+3; w0 t-1..-3; w0 t+1..+3; t-1 t+1..+3; t+1 t-1..-3; t-1 t-2..-4; t+1 t+2..+4; w0 w-1..-3; w0 w+1..+3; a0 t-1..-3; a0 t+1..+3; t-2..-4; t+2..+4
w-1 t+1..+3; w+1 t-1..-3"""
PAD = 4
T, W, A = Table(), Table(), Table()
NAMES = {"t": T, "l": T, "w": W, "a": A}


def layout(parts):
    """The planes of the sentences of [(Words, documents)], parted by edges."""
    columns = {k: [] for k in ("gold", "t", "w", "c", "l", "a", "allowed")}
    def add(*values):
        for column, value in zip(columns.values(), values): column.append(value)
    def pad():
        for _ in range(PAD): add(0, 0, 0, 0, 0, 0, [])
    for known, docs in parts:
        for doc in docs:
            for forms, spaces, tags in sentences(doc):
                pad()
                headline = is_headline(forms)
                for i, (form, tag) in enumerate(zip(forms, tags)):
                    may = list(dict.fromkeys(known.start(forms, spaces, i, headline)))
                    own, listed = known.entry(key(form)) if any(c.isalpha() for c in form) else (may, None)
                    kind = A["|".join(sorted(own))] if listed else A["?"] if listed is False else A["-"]
                    add(T[tag], T[may[0]], W[key(form)], int(form[0].isupper()), T[own[0]], kind, [T[t] for t in may])
    pad()
    planes = {k: np.array(v) for k, v in columns.items() if k != "allowed"}
    planes["may"] = np.zeros((len(planes["gold"]), 64), bool)
    for p, tags in enumerate(columns["allowed"]): planes["may"][p, tags] = True
    return planes


def parse(template):
    terms = []
    for term in template.split():
        ends = [int(x) for x in term[1:].split("..")]
        step = 1 if ends[-1] > ends[0] else -1
        terms.append((term[0], list(range(ends[0], ends[-1] + step, step))))
    return terms


def show(rule):
    source, target, conditions = rule
    text = [T.names[source], T.names[target]]
    for k, offsets, v in conditions:
        offset = "..".join(f"{o:+d}" if o else "0" for o in dict.fromkeys((offsets[0], offsets[-1])))
        text.append(f"{k}{offset}=" + (NAMES[k].names[v] if k in NAMES else str(v)))
    return " ".join(text)


def read(path):
    """Rules of a file."""
    rules = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"): continue
        source, target, *conditions = line.split()
        parsed = []
        for condition in conditions:
            term, value = condition[:2] + condition[2:].split("=", 1)[0], condition[2:].split("=", 1)[1]
            plane, offsets = parse(term)[0]
            parsed.append((plane, offsets, int(value) if plane == "c" else NAMES[plane][value]))
        rules.append((T[source], T[target], parsed))
    return rules


def fires(rule, planes):
    source, target, conditions = rule
    p = np.flatnonzero((planes["t"] == source) & planes["may"][:, target])
    for k, offsets, v in conditions:
        hit = np.zeros(len(p), bool)
        for o in offsets: hit |= planes[k][p + o] == v
        p = p[hit]
    return p


def keys(template, planes, base, p, b):
    """A number for each value that a template takes at a position for a target; -1 where it takes none. A range takes several."""
    k, ok, many = planes["t"][p] * 64 + b, np.ones(len(p), bool), None
    for plane, offsets in template:
        if len(offsets) > 1: many = planes[plane], offsets; continue
        f = planes[plane][p + offsets[0]]
        ok &= f >= 0; k = k * base + f
    k = np.where(ok, k, -1)
    if not many: return k
    values, out = [many[0][p + o] for o in many[1]], []
    for i, f in enumerate(values):
        new = (f >= 0) & (k >= 0)
        for g in values[:i]: new &= g != f
        out.append(np.where(new, k * base + f, -1))
    return np.concatenate(out)


def learn(planes, limit, least):
    gold, cur, may = planes["gold"], planes["t"], planes["may"]
    real = gold > 0
    def common(plane, n): return np.where(np.bincount(plane)[plane] >= n, plane, -1)
    planes = {**planes, "w": common(planes["w"], 6), "a": np.where(real & (planes["a"] != A["-"]), common(planes["a"], 30), -1), "l": np.where(real, planes["l"], -1)}
    templates = [parse(t) for t in TEMPLATES.replace("\n", ";").split(";")]
    base = len(W.names) + 64
    rows_p, rows_b = np.nonzero(may)
    rows_good = gold[rows_p] == rows_b
    learned = read(f"{LEX}/source/tag-rules.txt")
    for rule in learned: cur[fires(rule, planes)] = rule[1]
    print(len(learned), "by hand", (cur[real] == gold[real]).mean())
    while len(learned) < limit:
        wrong = cur != gold
        good, bad = rows_good & wrong[rows_p], ~wrong[rows_p] & (rows_b != cur[rows_p])
        found = []
        for template in templates:
            u, c = np.unique(keys(template, planes, base, rows_p[good], rows_b[good]), return_counts=True)
            keep = (c >= least) & (u >= 0)
            u, c = u[keep], c[keep]
            if not len(u): continue
            k = keys(template, planes, base, rows_p[bad], rows_b[bad])
            at = np.searchsorted(u, k); at[at == len(u)] = 0
            net = c - np.bincount(at[u[at] == k], minlength=len(u))
            for i in np.argsort(-net, kind="stable")[:40]:
                if net[i] >= least: found.append((-int(net[i]), len(found), template, int(u[i])))
        found.sort(key=lambda x: x[:2])
        used = 0
        for estimate, _, template, k in found:
            if used and (estimate > 0.75 * found[0][0] or used >= 40) or len(learned) >= limit: break
            order = [x for x in template if len(x[1]) == 1] + [x for x in template if len(x[1]) > 1]
            conditions = []
            for plane, offsets in reversed(order): conditions.insert(0, (plane, offsets, k % base)); k //= base
            rule = (k // 64, k % 64, conditions)
            p = fires(rule, planes)
            net = int((gold[p] == rule[1]).sum() - (gold[p] == rule[0]).sum())
            if net < least or net < -0.9 * estimate: continue
            cur[p] = rule[1]; used += 1
            learned.append(rule)
        if not used: break
        print(len(learned), -found[0][0], show(learned[-1]), round((cur[real] == gold[real]).mean(), 5), flush=True)
    return learned


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("train"); ap.add_argument("--rules", type=int, default=1200); ap.add_argument("--gain", type=int, default=3); ap.add_argument("--folds", type=int, default=6); ap.add_argument("--test")
    args = ap.parse_args()
    load = lambda path: [json.loads(l) for l in gzip.open(path, "rt", encoding="utf-8")]
    docs = load(args.train)
    full = word_lexicon.build(docs)
    suffixes = suffix_tags(full)
    with open(f"{LEX}/suffix.tsv", "w") as f:
        for s in sorted(suffixes): f.write(f"{s}\t{suffixes[s]}\n")
    rules = learn(layout([(Words(word_lexicon.build([d for i, d in enumerate(docs) if i % args.folds != fold]), suffixes), docs[fold::args.folds]) for fold in range(args.folds)]), args.rules, args.gain)
    with open(f"{LEX}/tag-rules.txt", "w") as f:
        f.write("# Made by Tools/learn-tag-rules.py, the first ones by hand: from, to, conditions. t: tag, w: word, c: capital, l: likeliest tag in the lexicon,\n"
                "# a: all tags there; then the offset, a range for any of several tokens; <> is the sentence's edge.\n")
        for rule in rules: f.write(show(rule) + "\n")
    if args.test:
        for genre in (None, "news"):
            planes = layout([(Words(full, suffixes), [d for d in load(args.test) if genre in (None, d["genre"])])])
            for rule in rules: planes["t"][fires(rule, planes)] = rule[1]
            print(genre or "all", (planes["t"] == planes["gold"])[planes["gold"] > 0].mean())


if __name__ == "__main__": main()
