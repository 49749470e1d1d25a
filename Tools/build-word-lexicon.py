#!/usr/bin/env python3
"""Builds Lexicons/language/word.tsv: for each word form its possible Penn tags, likeliest first, and its lemmas.

usage: [WORDNET=DIR] [POSLEX=FILE] build-word-lexicon.py TRAIN.jsonl.gz

Sources: WordNet 3.0 (Debian's wordnet-base, /usr/share/wordnet): lemmas, exceptions and sense counts; inflected forms are made here. Festival's
lexicon of parts of speech (Debian's festlex-poslex, /usr/share/festival/dicts/wsj.wp39.poslexR): how often a word has a tag in news. The
GUM corpus (CC BY 4.0): the same. Lexicons/language/source/word.tsv, curated, goes before both. A line is: form, tab, tags, tab, lemmas ("v=say"; only where it is not the form). NNP and NNPS
hold for capitalized tokens only. A form that is listed with a capital ("Russian") holds for capitalized tokens inside sentences.
"""
import collections, gzip, json, math, os, re, sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
WN = os.environ.get("WORDNET", "/usr/share/wordnet")
POSLEX = os.environ.get("POSLEX", "/usr/share/festival/dicts/wsj.wp39.poslexR")
VOWELS = "aeiou"
OPEN = "NN NNS VB VBD VBG VBN VBP VBZ JJ RB".split()
POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


def read_wordnet():
    """Lemma → sense count, by part of speech; irregular forms by part of speech."""
    lemmas = {p: {} for p in "nvar"}
    for name, p in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in open(f"{WN}/index.{name}"):
            if not line.startswith("  "):
                lemmas[p][line.split(" ", 1)[0]] = 0
    for line in open(f"{WN}/cntlist.rev"):
        key, _, count = line.split()
        lemma, rest = key.split("%")
        p = POS[rest[0]]
        if lemma in lemmas[p]:
            lemmas[p][lemma] += int(count)
    irregular = {p: collections.defaultdict(list) for p in "nvar"}
    for name, p in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in open(f"{WN}/{name}.exc"):
            form, *bases = line.split()
            for base in bases:
                irregular[p][base].append(form)
    return lemmas, irregular


def doubles(base):
    """The last consonant doubles before -ed and -ing: one short stressed syllable."""
    return (len(base) >= 3 and base[-1] not in VOWELS + "wxyh" and base[-2] in VOWELS and base[-3] not in VOWELS
            and sum(c in VOWELS for c in base) == 1)


def plural(base):
    if base.endswith(("s", "x", "z", "ch", "sh")): return base + "es"
    if base.endswith("y") and len(base) > 1 and base[-2] not in VOWELS: return base[:-1] + "ies"
    if base.endswith("man") and len(base) > 4: return base[:-3] + "men"
    return base + "s"


def past(base):
    if base.endswith("e"): return base + "d"
    if base.endswith("y") and len(base) > 1 and base[-2] not in VOWELS: return base[:-1] + "ied"
    return base + (base[-1] if doubles(base) else "") + "ed"


def gerund(base):
    if base.endswith("ie"): return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and len(base) > 2: return base[:-1] + "ing"
    return base + (base[-1] if doubles(base) else "") + "ing"


def graded(base):
    if base.endswith("e"): return base + "r", base + "st"
    if base.endswith("y") and len(base) > 1 and base[-2] not in VOWELS: return base[:-1] + "ier", base[:-1] + "iest"
    stem = base + (base[-1] if doubles(base) else "")
    return stem + "er", stem + "est"


def read_names():
    """Nouns that WordNet writes with a capital only; adjectives that it writes with a capital ("Russian")."""
    small, capital = set(), set()
    adjectives = set()
    for name in ("noun", "adj"):
        for line in open(f"{WN}/data.{name}"):
            if line.startswith("  "): continue
            fields = line.split(" ")
            for word in fields[4:4 + 2 * int(fields[3], 16):2]:
                word = word.split("(")[0]
                if name == "adj":
                    if word[0].isupper(): adjectives.add(word.lower())
                else: (capital if word[0].isupper() else small).add(word.lower())
    return capital - small, adjectives


def read_poslex():
    """Form → tag → count. The file has log P(word | tag), so a tag's rarest words, seen once, tell how often the tag was seen."""
    entries, rarest = {}, {}
    for line in open(POSLEX, encoding="latin-1"):
        found = re.match(r'\("(.+)" \(((?:\([a-z$]+ -?[0-9.]+\) )+)\)', line)
        if not found: continue
        tags = {{"of": "IN"}.get(t, t.upper()): float(p) for t, p in re.findall(r"\(([a-z$]+) (-?[0-9.]+)\)", found[2]) if t != "punc"}
        form = found[1]
        for t, p in tags.items(): rarest[t] = min(p, rarest.get(t, 0.0))
        if "-" not in form and any(c.isalpha() for c in form) and not any(c.isdigit() for c in form): entries[form] = tags
    return {form: {t: math.exp(p - rarest[t]) for t, p in tags.items()} for form, tags in entries.items()}


def key(form):
    """The spelling that the tagger looks up: small letters, straight apostrophes."""
    return form.lower().replace("’", "'") if any(c.isalpha() for c in form) else form


WORDNET = None
# What one occurrence weighs, in the news lexicon and in GUM.
NEWS, GUM = 3, 12
# Rarer tags of a word are taken for mistakes of the corpora.
KEEP = 0.01


def build(docs):
    """Form → (tags, bases): what WordNet knows, with the counts of these documents."""
    global WORDNET
    if WORDNET is None: WORDNET = (*read_wordnet(), read_names(), read_poslex())
    lemmas, irregular, (names, adjectives), news = WORDNET
    # form → tag → weight; form → {kind: lemma}
    weight = collections.defaultdict(collections.Counter)
    base_of = collections.defaultdict(dict)

    def add(form, tag, count, kind=None, base=None):
        if "_" in form or "\t" in form: return
        weight[form][tag] += count
        if base and base != form:
            # Of two bases the commoner one.
            old = base_of[form].get(kind)
            if old is None or lemmas[kind].get(base, 0) > lemmas[kind].get(old, 0): base_of[form][kind] = base

    for base, count in lemmas["n"].items():
        if any(c.isdigit() for c in base): continue
        c = 0.2 + count
        if base in names:
            add(base, "NNPS" if base.endswith("s") and base[:-1] in names else "NNP", 0.7 * c)
            continue
        add(base, "NN", 0.7 * c)
        forms = irregular["n"].get(base) or [plural(base)]
        for form in forms: add(form, "NNS", 0.3 * c, "n", base)
    for base, count in lemmas["v"].items():
        if any(c.isdigit() for c in base): continue
        c = 0.2 + count
        add(base, "VB", 0.3 * c); add(base, "VBP", 0.15 * c)
        add(plural(base) if base not in ("be", "have", "do", "go") else {"be": "is", "have": "has", "do": "does", "go": "goes"}[base], "VBZ", 0.12 * c, "v", base)
        other = [f for f in irregular["v"].get(base, []) if not f.endswith("s") or f in ("was",)]
        gerunds = [f for f in other if f.endswith("ing")] or [gerund(base)]
        pasts = [f for f in other if not f.endswith("ing")] or [past(base)]
        # "Burned" beside "burnt", if it is written.
        if past(base) not in pasts and past(base) in news and past(base) not in lemmas["v"]: base_of[past(base)].setdefault("v", base)
        for form in gerunds: add(form, "VBG", 0.13 * c, "v", base)
        for form in pasts:
            # Irregular forms of two kinds: "gave"/"given": those in -n are participles.
            is_participle = len(pasts) > 1 and form.endswith(("n", "ne", "ung", "um", "unk"))
            is_past = len(pasts) > 1 and not is_participle
            if not is_participle: add(form, "VBD", 0.16 * c, "v", base)
            if not is_past: add(form, "VBN", 0.14 * c, "v", base)
    for base, count in lemmas["a"].items():
        if any(c.isdigit() for c in base): continue
        # What looks like a participle is one first, unless the counts say otherwise.
        c = 0.02 + 0.3 * count if base.endswith("ed") and any(b in lemmas["v"] for b in (base[:-1], base[:-2], base[:-3], base[:-3] + "y")) else 0.2 + count
        add(base, "JJ", c)
        forms = irregular["a"].get(base)
        if forms:
            for form in forms: add(form, "JJS" if form.endswith("st") else "JJR", 0.05 * c, "a", base)
        elif len(base) <= 7 and "-" not in base and (base in base and count > 0):
            er, est = graded(base)
            add(er, "JJR", 0.02 * c, "a", base); add(est, "JJS", 0.02 * c, "a", base)
    for base, count in lemmas["r"].items():
        add(base, "RB", 0.2 + count)
    known = {form: set(tags) for form, tags in weight.items()}
    for form, tags in news.items():
        for tag, count in tags.items(): weight[form][tag] += NEWS * count
    # Counts of the corpus weigh more than WordNet's senses, which know no grammar.
    capital = collections.defaultdict(collections.Counter)
    for d in docs:
        starts = {s[0] for s in d["sentences"]}
        for t in d["tokens"]:
            form, tag = d["text"][t[0]:t[1]], t[2]
            if form[:1].isupper() and t[0] not in starts:
                capital[form][tag] += 1
            if tag == "GW": continue
            if "\t" not in form: weight[key(form)][tag] += GUM
    for word in adjectives:
        form = word[0].upper() + word[1:]
        if "_" not in word: capital[form].update(news.get(word) or {"JJ": 3})
    lexicon = {}
    for form, tags in weight.items():
        total = sum(tags.values())
        order = sorted(tags, key=lambda t: (-tags[t], t))
        sure = known.get(form, ()) if order[0] in OPEN else ()
        kept = [t for t in order if tags[t] >= KEEP * total or t in sure]
        bases = " ".join(f"{k}={b}" for k, b in sorted(base_of[form].items())) if form in base_of else ""
        lexicon[form] = (kept, bases)
    for form, tags in capital.items():
        total = sum(tags.values())
        if total < 3 or form.isupper() and len(form) > 1: continue
        kept = [t for t, w in sorted(tags.items(), key=lambda x: (-x[1], x[0])) if w >= 0.1 * total]
        if kept != ["NNP"]: lexicon[form] = (kept, "")
    for line in open(os.path.join(ROOT, "Lexicons/language/source/word.tsv"), encoding="utf-8"):
        form, tags, *bases = line.rstrip("\n").split("\t")
        lexicon[form] = (tags.split(), bases[0] if bases else "")
    return lexicon


if __name__ == "__main__":
    lexicon = build([json.loads(l) for l in gzip.open(sys.argv[1], "rt", encoding="utf-8")])
    lines = sorted((form + "\t" + " ".join(tags) + ("\t" + bases if bases else "")).encode() for form, (tags, bases) in lexicon.items())
    with open(os.path.join(ROOT, "Lexicons/language/word.tsv"), "wb") as f:
        for line in lines: f.write(line + b"\n")
