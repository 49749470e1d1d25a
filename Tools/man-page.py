#!/usr/bin/env python3
"""Writes the man page, from what the program says of itself:

    dateline --experimental-dump-help | Tools/man-page.py > dateline.1
"""
import json
import sys


def roff(text):
    """The text with nothing left that roff would take for a request or an escape."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in lines)


def description(text):
    """Paragraphs; indented lines stay as they stand, and a line of capitals opens a part of its own."""
    for block in text.strip("\n").split("\n\n"):
        yield ".PP"
        literal = False
        for line in block.split("\n"):
            indented = line.startswith("  ")
            if indented != literal:
                yield ".RS 4\n.nf" if indented else ".fi\n.RE"
                literal = indented
            yield f".B {roff(line)}" if line.isupper() else roff(line.strip() if indented else line)
        if literal:
            yield ".fi\n.RE"


def heading(argument):
    value = argument["valueName"]
    if argument["kind"] == "positional":
        return f"\\fI{roff(value)}\\fR" + ("..." if argument["isRepeating"] else "")
    names = [("\\-" if name["kind"] == "short" else "\\-\\-") + roff(name["name"]) for name in argument["names"]]
    text = ", ".join(f"\\fB{name}\\fR" for name in names)
    return f"{text} \\fI{roff(value)}\\fR" if argument["kind"] == "option" else text


def options(arguments):
    for argument in arguments:
        if not argument["shouldDisplay"]:
            continue
        yield ".TP"
        yield heading(argument)
        says = [argument.get("abstract", ""), argument.get("discussion", "")]
        if "defaultValue" in argument:
            says.append(f"Default: {argument['defaultValue']}.")
        yield roff(" ".join(part for part in says if part).replace("\n", " "))


def page(command):
    yield '.TH DATELINE 1 "" "dateline" "User Commands"'
    yield ".SH NAME"
    yield f"dateline \\- {roff(command['abstract'].rstrip('.'))}"
    yield ".SH SYNOPSIS"
    yield ".B dateline\n.I command\n[\\fIoptions\\fR] [\\fIpaths\\fR...]"
    yield ".SH DESCRIPTION"
    yield from description(command.get("discussion", ""))
    yield ".SH OPTIONS"
    yield from options(command["arguments"])
    yield ".SH COMMANDS"
    for subcommand in command["subcommands"]:
        if not subcommand["shouldDisplay"] or subcommand["commandName"] == "help":
            continue
        yield f".SS dateline {roff(subcommand['commandName'])}"
        yield roff(subcommand["abstract"])
        yield from description(subcommand.get("discussion", ""))
        yield from options(argument for argument in subcommand["arguments"] if heading(argument) not in COMMON)


COMMON = {"\\fB\\-\\-version\\fR", "\\fB\\-h\\fR, \\fB\\-\\-help\\fR"}

if __name__ == "__main__":
    print("\n".join(page(json.load(sys.stdin)["command"])))
