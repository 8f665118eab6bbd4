# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings assets/lang/*/ui.ts up to date with the texts in the code; what is translated already stays.

English holds the plural forms only, and writes them itself: "%n rep(s)" becomes "%n rep" and "%n reps".

    python packaging/update_texts.py
"""

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from build_resources import BuildError, run, tool

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def update_texts(root: Path, tools: Path | None = None) -> list[Path]:
    """Updates the file of every language and gives their paths. Raises BuildError with what lupdate said."""
    sources = sorted(str(file.relative_to(root)) for file in (root / "src").rglob("*.py"))
    updated = []
    for folder in sorted(folder for folder in (root / "assets" / "lang").iterdir() if folder.is_dir()):
        file = folder / "ui.ts"
        options = ["-silent", "-source-language", "en_GB", "-target-language", folder.name]
        options += ["-locations", "none", "-no-obsolete", *(["-pluralonly"] if folder.name == "en" else [])]
        run(root, tool("lupdate", tools), *options, *sources, "-ts", str(file))
        if folder.name == "en":
            write_english_plurals(file)
        updated.append(file)
    return updated


def write_english_plurals(file: Path) -> None:
    """Fills the plural forms that nobody has written by hand."""
    tree = ET.parse(file)
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        one, many = translation.findall("numerusform")
        one.text, many.text = source.replace("(s)", ""), source.replace("(s)", "s")
        del translation.attrib["type"]
    file.write_text(HEAD + ET.tostring(tree.getroot(), encoding="unicode") + "\n", encoding="utf-8", newline="\n")


def main() -> int:
    """Updates the languages of this project; 1 with a sentence when it cannot."""
    try:
        for file in update_texts(Path(__file__).resolve().parent.parent):
            print(f"{file.parent.name}/{file.name} is up to date.")
    except BuildError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
