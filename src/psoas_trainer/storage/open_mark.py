# SPDX-License-Identifier: GPL-3.0-or-later
"""A mark beside the database while it is open: one that is found at the start tells of a program that was cut off."""

from contextlib import suppress
from pathlib import Path

import apsw

_SALT_AT = 16
_HEADER = 32
_ALLOWED = "without journal\n"
_MOST_RESTARTS = 1 << 20


def set_mark(path: Path) -> None:
    """Marks the file as open. A disk that does not take the mark stops nobody."""
    with suppress(OSError):
        mark_of(path).touch(mode=0o600)


def name_journal(path: Path) -> bool:
    """Writes into the mark which journal is in use, once there is something in it; whether that is done.

    A journal begins with a random number; each time it is begun anew that grows by one.
    """
    number = _number_of_journal(path)
    if number is None:
        return False
    with suppress(OSError):
        mark_of(path).write_text(f"{number}\n", encoding="ascii")
    return True


def is_its_journal(path: Path) -> bool | None:
    """Whether the journal beside the file is the one that was in use when the program was cut off; None: unknown."""
    number = _number_of_journal(path)
    try:
        named = int(mark_of(path).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
    return None if number is None else (number - named) % (1 << 32) <= _MOST_RESTARTS


def clear_mark(path: Path) -> None:
    """Takes the mark away: everything is in the one file."""
    with suppress(OSError):
        mark_of(path).unlink(missing_ok=True)


def has_mark(path: Path) -> bool:
    """Whether the file was open when a program ended without closing it."""
    return mark_of(path).exists()


def allow_missing_journal(path: Path) -> None:
    """The person goes on with the file as it is; the next opening reads all of it first. Raises OSError."""
    mark_of(path).write_text(_ALLOWED, encoding="ascii")


def lacks_its_journal(path: Path) -> bool:
    """Whether an open file has lost its journal: beside an open file there is one, be it empty."""
    if not has_mark(path) or journal_of(path).exists():
        return False
    try:
        return mark_of(path).read_text(encoding="ascii") != _ALLOWED
    except (OSError, ValueError):
        return True


def journal_of(path: Path) -> Path:
    """The journal beside the file: it holds what is not in the one file yet."""
    return path.with_name(path.name + "-wal")


def has_journal(path: Path) -> bool:
    """Whether there is a journal with something in it."""
    journal = journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


def mark_of(path: Path) -> Path:
    """The mark's own file."""
    return path.with_name(path.name + "-open")


def _number_of_journal(path: Path) -> int | None:
    """Read through SQLite's own file calls: an ordinary close would drop its locks."""
    if not has_journal(path):
        return None
    flags = [apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_WAL, 0]
    try:
        journal = apsw.VFSFile("", str(journal_of(path)), flags)
    except apsw.Error:
        return None
    try:
        return int.from_bytes(journal.xRead(_HEADER, 0)[_SALT_AT : _SALT_AT + 4], "big")
    except apsw.Error:
        return None
    finally:
        journal.xClose()
