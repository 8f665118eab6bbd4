# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts in a table for spreadsheets: none of them is ever taken for a formula, and each can be had back as it was."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
_MARK = "'"


def safe_cell(text: str) -> str:
    """The text as it may stand in a spreadsheet: one that would be a formula gets an apostrophe before it."""
    return _MARK + text if text.startswith((*_FORMULA, _MARK)) else text


def plain_cell(cell: str) -> str:
    """The text that `safe_cell` was given."""
    return cell.removeprefix(_MARK)
