# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of its own that reads all files of a folder again and again: python name_watch.py FOLDER WORD [WORD ...].

It ends when its input ends, and tells as JSON how often it has looked and where a word was found. Not in the test's
own process, which must never open a database by itself.
"""

import json
import sys
import threading
from pathlib import Path

CODES = ("utf-8", "utf-16-le", "utf-16-be")


def found_in(folder: Path, words: list[str]) -> set[str]:
    """The files in which a word can be read just now, in any of these encodings, or that are called so."""
    wanted = tuple(form.encode(code) for word in words for form in (word, word.lower()) for code in CODES)
    found = set()
    for path in folder.rglob("*"):
        try:
            content = path.read_bytes() if path.is_file() else b""
        except OSError:
            continue  # it went meanwhile
        if any(each in content for each in wanted) or any(word.lower() in path.name.lower() for word in words):
            found.add(str(path.relative_to(folder)))
    return found


def main() -> int:
    """Looks once more when the input has ended."""
    folder, words = Path(sys.argv[1]), sys.argv[2:]
    over = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), over.set())).start()
    looks, found = 0, set()
    while True:
        last = over.is_set()
        found |= found_in(folder, words)
        looks += 1
        if last:
            break
        over.wait(0.02)
    sys.stdout.write(json.dumps({"looks": looks, "found": sorted(found)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
