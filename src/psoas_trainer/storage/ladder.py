# SPDX-License-Identifier: GPL-3.0-or-later
"""The one ladder of numbered SQL that new and old files climb to today's schema."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import apsw

from psoas_trainer.storage.migrations import SCRIPTS, read_script
from psoas_trainer.storage.transaction import transaction

APPLICATION_ID = 0x50534F41
"""Marks a file as ours: the letters PSOA."""


class Ladder(NamedTuple):
    """The steps in order; `read` gives the SQL of one. A file's version is the number of steps it has climbed."""

    scripts: tuple[str, ...] = SCRIPTS
    read: Callable[[str], str] = read_script

    @property
    def top(self) -> int:
        """The version of a file that has climbed all steps."""
        return len(self.scripts)

    def climb(self, connection: apsw.Connection, version: int) -> None:
        """Takes a file from `version` to the top. A step that fails leaves the version before it, whole."""
        for number, name in enumerate(self.scripts[version:], start=version + 1):
            script = self.read(name)
            with transaction(connection):
                connection.execute(script)
                connection.pragma("application_id", APPLICATION_ID)
                connection.pragma("user_version", number)


def copy_before_climb(connection: apsw.Connection, path: Path, version: int, today: str) -> Path:
    """A complete copy beside the file, named with its version and the date; an earlier copy is never overwritten."""
    target = path.with_name(f"{path.stem}-v{version}-{today}{path.suffix}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem}-v{version}-{today}-{number}{path.suffix}")
    copy = apsw.Connection(str(target))
    try:
        target.chmod(0o600)
        with copy.backup("main", connection, "main") as backup:
            backup.step()
    except BaseException:
        copy.close()
        target.unlink()
        raise
    copy.close()
    return target
