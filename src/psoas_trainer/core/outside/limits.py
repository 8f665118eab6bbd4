# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a file from outside may be; each is asked before the reading and kept while it goes on."""

from typing import Final

PACKED_BYTES: Final = 50_000_000
"""A file as it lies on the disk."""
UNPACKED_BYTES: Final = 200_000_000
"""All members of an archive together."""
MEMBERS: Final = 2_000
RATIO: Final = 100
"""How many bytes may come out of one packed byte."""
SMALL_BYTES: Final = 10_000
"""A member of no more than this may be packed better than `RATIO`: it harms nobody."""
MEMBER_NAME_BYTES: Final = 100

JSON_BYTES: Final = 5_000_000
JSON_DEPTH: Final = 20
JSON_VALUES: Final = 200_000
"""Texts, names, numbers and brackets of one file."""
NUMBER_LETTERS: Final = 32
TEXT_BYTES: Final = 10_000
"""One text, in UTF-8."""

PICTURE_BYTES: Final = 10_000_000
PICTURE_PIXELS: Final = 25_000_000

EXERCISES: Final = 200
ROUTINES: Final = 100
ROWS: Final = 60
"""Lines of one routine."""
VARIANTS: Final = 12
PHASES: Final = 12
IDS: Final = 20
"""Muscles, pieces of equipment ... of one exercise."""
SENTENCES: Final = 8
"""Cues, mistakes, cautions of one exercise."""
ROUNDS: Final = 10
ID_LETTERS: Final = 60
NAME_LETTERS: Final = 80
SHORT_LETTERS: Final = 24
"""What stands in the largest type or is spoken: the short name, the names of the sides and phases."""
SENTENCE_LETTERS: Final = 400
