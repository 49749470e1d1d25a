#!/usr/bin/env python3
"""Builds Lexicons/incidents/{person,target,weapon,vehicle}.txt: nouns of WordNet 3.0 (Debian's wordnet-base) whose first sense is a person,
a building or other thing that can be attacked, a weapon, a vehicle; with the curated words of Lexicons/incidents/source added.

usage: build-incident-lexicons.py [folder of WordNet's data.noun and index.noun]
"""
import os, re, sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
WORDNET = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"
FOLDER = os.path.join(ROOT, "Lexicons/incidents")
# A lexicon is everything below these senses, each named by a word and its number among the word's noun senses.
ROOTS = {
    "person": [("person", 1)],
    "target": [("structure", 1), ("conveyance", 3), ("facility", 1), ("establishment", 4), ("road", 1), ("transmission", 0)],
    "weapon": [("weapon", 1), ("explosive", 1), ("explosive device", 1), ("ammunition", 1)],
    "vehicle": [("vehicle", 1), ("craft", 2), ("public transport", 1)],
}
# Words that mean something else in news more often than not.
NOT = {"person": set("it he she they i we you here there world life head back case party subject party's face hand body figure number lot "
                     "total center core bull bear star model host guide judge".split()) - {"judge", "host", "guide", "model", "star"},
       "target": set("work works sign stage bar way course cross line room corner bank's body block set box key area field ground web net".split()),
       "weapon": set("sling lance arm hook point spear pike brass charge round case shot cap trigger".split()),
       "vehicle": set("hack rocket sled toboggan trolley wagon bat".split())}

hypernyms, files = {}, {}
for line in open(os.path.join(WORDNET, "data.noun"), encoding="latin-1"):
    if line.startswith(" "): continue
    fields = line.split(" | ")[0].split()
    words = int(fields[3], 16)
    pointers = fields[5 + 2 * words:]
    hypernyms[fields[0]] = [pointers[i + 1] for i in range(0, 4 * int(fields[4 + 2 * words]), 4) if pointers[i] in ("@", "@i")]
senses = {}
for line in open(os.path.join(WORDNET, "index.noun"), encoding="latin-1"):
    if line.startswith(" "): continue
    fields = line.split()
    senses[fields[0].replace("_", " ")] = fields[-int(fields[2]):]

def is_below(sense, roots, seen=None):
    if sense in roots: return True
    seen = seen or set()
    for above in hypernyms.get(sense, []):
        if above not in seen:
            seen.add(above)
            if is_below(above, roots, seen): return True
    return False

for name, roots in ROOTS.items():
    tops = {senses[word][number - 1] for word, number in roots if number and word in senses and len(senses[word]) >= number}
    words = {w for w, s in senses.items() if re.fullmatch(r"[a-z][a-z-]+", w) and len(w) > 2 and w not in NOT[name] and is_below(s[0], tops)}
    source = os.path.join(FOLDER, "source", name + ".txt")
    if os.path.exists(source): words |= {w.strip() for w in open(source, encoding="utf-8") if w.strip()}
    with open(os.path.join(FOLDER, name + ".txt"), "w", encoding="utf-8") as out: out.writelines(w + "\n" for w in sorted(words))
    print(name, len(words))
