# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrong tries, kept over restarts in a small file beside the database. Each is on the disk before it is made."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from psoas_trainer.core.lock_tries import FIRST_MS, FREE, LONGEST_MS, Tries, looked_at, noted
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.vault_file import write_whole

_LONGEST: Final = 1_000
_MOST: Final = 1_000_000


def tries_file(path: Path) -> Path:
    """Where the tries at the database `path` are kept."""
    return path.with_name(path.name + ".tries")


def look_at_tries(path: Path, now_ms: int) -> Tries:
    """What is known now. That a clock was set back is kept, so that the wait goes on from there."""
    known = _read(path, now_ms)
    tries = looked_at(known, now_ms)
    if now_ms < known.seen_ms:
        _write(path, tries)
    return tries


def note_try(path: Path, now_ms: int) -> Tries:
    """Counts a try as a wrong one. A disk that takes no note keeps nobody from data that can still be looked at."""
    tries = noted(_read(path, now_ms), now_ms)
    _write(path, tries)
    return tries


def clear_tries(path: Path) -> None:
    """The last try was right."""
    with suppress(OSError):
        tries_file(path).unlink(missing_ok=True)


def _read(path: Path, now_ms: int) -> Tries:
    file = tries_file(path)
    if not file.exists():
        return Tries(seen_ms=now_ms)
    found: list[Any] = []
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError), file.open("rb") as stream:
        plain = json.loads(stream.read(_LONGEST))
        found = [plain[name] for name in Tries._fields]
    if not found or any(type(number) is not int for number in found):
        # Somebody has written into it: that is no way round the wait.
        return Tries(FREE, FIRST_MS, now_ms)
    wrong, left, seen = found
    return Tries(min(max(0, wrong), _MOST), min(max(0, left), LONGEST_MS), seen)


def _write(path: Path, tries: Tries) -> None:
    with suppress(StorageError):
        write_whole(tries_file(path), json.dumps(tries._asdict()).encode("ascii"))
