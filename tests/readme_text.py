# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader of a Markdown page finds in it: the commands, the tables, the links, the names of controls."""

import re

PROGRAMS = ("psoas-trainer ", "psoas-trainer-", "python", "pip ", "sudo ", "tar ", "sha256sum ", ".venv/", "git ")
"""How a command begins that stands in the middle of a sentence."""
_FENCE = re.compile(r"^```.*?$(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`]+)`")


def commands_in(text: str) -> list[str]:
    """Each command in its order: lines of blocks, the first column of tables of commands, and those in sentences."""
    fenced = [line for block in _FENCE.findall(text) for line in block.splitlines()]
    rest = _FENCE.sub("", text)
    found: list[str] = [_bare(line) for line in fenced]
    commands = False
    for line in rest.splitlines():
        if line.startswith(("    ", "\t")):
            found.append(_bare(line))
        elif line.startswith("|"):
            first = line.split("|")[1].strip()
            commands = first == "Command" or (commands and first != "")
            found += _SPAN.findall(first) if commands else []
        else:
            commands = False
            found += [each for each in _SPAN.findall(line) if each.startswith(PROGRAMS) and _goes_on(each)]
    return [each for each in found if each]


def table_below(text: str, heading: str) -> list[list[str]]:
    """The rows of the table whose first column has that heading, without the heading and the line below it."""
    lines = text.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {heading} |"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def links_in(text: str) -> list[str]:
    """Where each link and picture leads to."""
    return re.findall(r"\]\(([^)\s]+)\)", text)


def anchors_in(text: str) -> set[str]:
    """What can be linked to inside the page: its headings, as they are made into addresses."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


def emphasised_in(text: str) -> set[str]:
    """What stands between single stars: the names of controls and pages, one after the other."""
    return {" ".join(each.split()) for each in re.findall(r"(?<![*\w])\*([^*|]+)\*(?!\*)", _SPAN.sub("", text))}


def _bare(line: str) -> str:
    """Without what explains it."""
    return re.sub(r"(^|\s+)#.*$", "", line).strip()


def _goes_on(span: str) -> bool:
    """A command has a word after the program, which the name of a file has not."""
    return " " in span.strip()
