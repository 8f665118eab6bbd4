# SPDX-License-Identifier: GPL-3.0-or-later
"""The page "Stop and seek help": what a person may notice, in groups by how soon somebody has to look at it."""

from typing import NamedTuple

from psoas_trainer.core.toml_table import TomlTable

EMERGENCY = "emergency"
"""The group that always stands first."""
GROUPS = (EMERGENCY, "same_day", "soon", "pregnancy")
"""The ids of all groups, in the order in which they are shown."""

_MOST_LINES = 20


class HelpGroup(NamedTuple):
    """What is to be done, and each thing to notice for which that holds."""

    id: str
    heading: str
    lines: tuple[str, ...]


class SeekHelp(NamedTuple):
    """The words of the whole page."""

    title: str
    introduction: str
    groups: tuple[HelpGroup, ...]
    closing: str


def read_seek_help(table: TomlTable, fallback: SeekHelp | None = None) -> SeekHelp:
    """The page from assets/lang/<code>/seek_help.toml. Raises ContentError, with file and line.

    English is read with `fallback` None: it must be complete. Any other language is read with the English page as
    `fallback`: what is missing there is English. A group that is there must have as many lines as the English one,
    so that no translation loses a point.
    """
    keys = ("title", "introduction", "closing", *GROUPS)
    table.expect(*(keys, ()) if fallback is None else ((), keys))
    known = (
        fallback if fallback is not None else SeekHelp("", "", tuple(HelpGroup(each, "", ()) for each in GROUPS), "")
    )
    return SeekHelp(
        title=_or(table, "title", known.title),
        introduction=_or(table, "introduction", known.introduction),
        groups=tuple(_read_group(table, each) for each in known.groups),
        closing=_or(table, "closing", known.closing),
    )


def _read_group(whole: TomlTable, known: HelpGroup) -> HelpGroup:
    if known.id not in whole:
        return known
    table = whole.table(known.id)
    table.expect(("heading", "lines"))
    lines = table.word_list("lines", _MOST_LINES)
    if known.lines and len(lines) != len(known.lines):
        raise table.error(f"'lines' must hold {len(known.lines)} texts as in English, not {len(lines)}", "lines")
    return HelpGroup(known.id, table.words("heading"), lines)


def _or(table: TomlTable, key: str, fallback: str) -> str:
    return table.words(key) if key in table else fallback
