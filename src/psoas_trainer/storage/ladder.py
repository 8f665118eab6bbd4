# SPDX-License-Identifier: GPL-3.0-or-later
"""The one ladder of numbered SQL that new and old files climb to today's schema."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import apsw

from psoas_trainer.storage.checksums import add_functions
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
        """Takes a file from `version` to the top. A step that fails leaves the version before it, whole.

        The connection gets the functions that the schema calls, also where there is nothing to climb.
        """
        add_functions(connection)
        for number, name in enumerate(self.scripts[version:], start=version + 1):
            script = self.read(name)
            with transaction(connection):
                connection.execute(script)
                connection.pragma("application_id", APPLICATION_ID)
                connection.pragma("user_version", number)


def copy_before_climb(connection: apsw.Connection, path: Path) -> Path:
    """A backup of the file as it is, read back and counted with the others, before its schema is changed."""
    # Loaded only where a schema changes.
    import time

    from psoas_trainer.storage.backup import back_up_at_once
    from psoas_trainer.storage.backup_files import Reason

    return back_up_at_once(connection, path.parent, Reason.MIGRATION, time.time_ns() // 1_000_000)
