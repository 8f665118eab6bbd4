# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts in a table for spreadsheets: none of them is ever taken for a formula, and each can be had back as it was."""

import re
from typing import Final

_MARK: Final = "'"
# Half-width, full-width, small and raised forms, and the minus sign of typographers: spreadsheets read them alike.
_SIGNS: Final = "=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207c\u207a\u207b\u2212"
_BREAKS: Final = "\t\r\n\0"
# What a spreadsheet may skip before a formula: quotation marks, spaces, and whatever is not seen or means nothing.
_SKIPPED: Final = (
    '"\x01-\x08\x0b\x0c\x0e-\x20\x7f-\xa0\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160'
    "\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U00013438\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# A mark goes before marks too, so that taking one away is exact.
_BEGINS_A_CELL: Final = f"(?={_MARK}*[{_SKIPPED}]*[{_SIGNS}{_BREAKS}])"
_BEGINS_A_PIECE: Final = f"(?={_MARK}*[{_SKIPPED}]*[{_SIGNS}])"
# A program that expects another separator than ours, as where commas are decimal, begins a cell behind each of these.
_BEHIND: Final = f"(?<=[;{_BREAKS}])"
_UNSAFE: Final = re.compile(f"^{_BEGINS_A_CELL}|{_BEHIND}{_BEGINS_A_PIECE}")
_MARKED: Final = re.compile(f"^{_MARK}{_BEGINS_A_CELL}|{_BEHIND}{_MARK}{_BEGINS_A_PIECE}")


def safe_cell(text: str) -> str:
    """The text as it may stand in a spreadsheet: what would begin a formula gets an apostrophe before it."""
    return _UNSAFE.sub(_MARK, text)


def plain_cell(cell: str) -> str:
    """The text that `safe_cell` was given."""
    return _MARKED.sub("", cell)
