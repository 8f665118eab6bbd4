# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that break programs: pieces of SQL, quotes, wild cards, half characters, formulae, tags, formats, paths."""

from functools import cache
from random import Random

PIECES = (
    "'; DROP TABLE session; --", "' OR '1'='1", '"', "''", "\\", "/*", "*/", "--", ";", "`", "); --", "?", "?1",
    ":id", "@id", "%", "_", "%%", "%_%", "*", "[a-z]", "^", "$", "(?:", "\\d+", "NULL", "null", "None", "true",
    "0", "-1", "1e999", "NaN", "\0", "\n", "\r\n", "\r", "\t", "\x0b", "\x1b[31m", "\x7f", "\x85", "\u2028",
    "\u2029", "\u00a0", "\u3000", " ", "", "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u2060", "\ufeff",
    "\ufffd", "\ufffe", "\uffff", "\ufdd0", "\ufffc", "\U0001f600",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e9\U0001f1ea", "\U0010ffff", "e\u0301\u0323",
    "\u0e33", "Z\u0351\u036b\u0343\u036a\u0302\u036b", "\u5bb6", "\u0627\u0644", "\u05d0", "\u0130", "\u00df",
    "\ufb01", "\u212b", "\ud800", "\udc00", "\udcff", "\ude00\ud83d", "=1+1", "=HYPERLINK(\"http://x\")", "+1",
    "-2+3", "@SUM(A1)", "\uff1d1", "=cmd|' /C calc'!A0", ",", "a,b;c", "<b>", "</b>",
    "<img src=x onerror=alert(1)>", "<a href=\"file:///x\">", "&lt;", "&amp;", "]]>", "<!--", "<?xml",
    "<svg/onload=x>", "%s", "%n", "%1", "%99", "{}", "{0}", "{x!r}", "${HOME}", "$(id)", "`id`", "%(name)s",
    "%s%s%s%n", "%x" * 8, "{{", "}}", "../../etc/passwd", "..\\..\\x", "C:\\CON", "/dev/null",
    "file:///etc/passwd", "\\\\host\\share", "~", "nul.txt", ":/x.svg", "a/b", "&File", "&&", "\\n", "\\u0000",
    "\\x00", "#", "...", "[[", "{\"a\":1}", "'\"><", "knee", "psoas", "Ä", "7 of 10",
)  # fmt: skip
LONG = 100_000


@cache
def hostile_texts(count: int = 5000, seed: int = 3) -> tuple[str, ...]:
    """So many different texts, the same in each run: every piece alone, some of 100 kB, the rest put together."""
    chance = Random(seed)
    found = dict.fromkeys(PIECES)
    found |= dict.fromkeys((chance.choice(PIECES[1:]) * LONG)[:LONG] for _ in range(4))
    while len(found) < count:
        found["".join(chance.choices(PIECES, k=chance.randrange(2, 9)))] = None
    return tuple(found)[:count]


def is_whole(text: str) -> bool:
    """Whether it has no half of a character, which no file could hold as text."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)
