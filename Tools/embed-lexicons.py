#!/usr/bin/env python3
"""Writes Sources/CLexicon/lexicon.c: one embedded array for each file below Lexicons/ (but for folders named `source`, which hold
what other tools make lexicons of). Run it after adding or removing a lexicon; the result is committed."""
import os

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
HEAD = """\
// Made by Tools/embed-lexicons.py: do not edit. Puts the files of Lexicons/ into the binary (C23 #embed): nothing is opened, parsed or
// copied at start-up.
#include "lexicon.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

"""

paths = []
for folder, folders, files in os.walk(os.path.join(ROOT, "Lexicons")):
    folders[:] = sorted(f for f in folders if f not in ("source", "examples"))
    paths += [os.path.relpath(os.path.join(folder, f), os.path.join(ROOT, "Lexicons")) for f in files if f.endswith((".txt", ".tsv", ".yaml"))]
paths.sort()
symbol = lambda path: os.path.splitext(path)[0].replace("/", "_").replace("-", "_").replace(".", "_")
out = HEAD
for path in paths:
    # An embedded empty file would be an array of no elements, which C does not have: `suffix` ends each with a line break.
    out += f'static const unsigned char {symbol(path)}[] = {{\n#embed "../../Lexicons/{path}" suffix(, 10) if_empty(10)\n}};\n\n'
out += "static const lexicon_file files[] = {\n"
for path in paths:
    out += f'    {{ "{os.path.splitext(path)[0]}", {symbol(path)}, sizeof {symbol(path)} }},\n'
out += "    { NULL, NULL, 0 },\n};\n\nconst lexicon_file *lexicon_files(void) { return files; }\n"
with open(os.path.join(ROOT, "Sources/CLexicon/lexicon.c"), "w") as f:
    f.write(out)
