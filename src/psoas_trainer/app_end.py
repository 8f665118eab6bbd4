# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the end that the system decides: the last backup may take no time then."""

from collections.abc import Callable
from typing import Final

from psoas_trainer.app import App
from psoas_trainer.ui.system_end import SystemEnd

LAST_BACKUP_SECONDS: Final = 0.7
"""A small history is backed up in that time; a large one has a backup of the last half hour."""


def attend_the_end(program: App, close_data: Callable[[], None]) -> SystemEnd:
    """From now on a log-off, a shutdown or a signal ends the program in order, without a question.

    `close_data` writes what is queued and closes the data. The result belongs to the program.
    """

    def finish() -> None:
        program.close()
        close_data()

    end = SystemEnd(program.window, lambda: program.data.hurry(LAST_BACKUP_SECONDS), finish, program)
    end.watch()
    return end
