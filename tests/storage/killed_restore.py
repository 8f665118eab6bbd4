# SPDX-License-Identifier: GPL-3.0-or-later
"""Restores a backup in a process of its own that dies before any of the things it does to the disk."""

import os
import subprocess
import sys
from pathlib import Path

from dying_disk import Death, DyingDisk
from stored import TODAY, moment, opened

from psoas_trainer.storage.check import finish
from psoas_trainer.storage.damage import damage_of
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.open_mark import set_mark
from psoas_trainer.storage.rescue import Rescue
from psoas_trainer.storage.restore import restore_in_pieces

HERE = Path(__file__).parent
NAME = "psoas-trainer.sqlite3"
SOURCE = "chosen.sqlite3"


def restore(folder: Path) -> None:
    """What the settings page does: the chosen file takes the place of open data."""
    connection = opened(folder / NAME, had_data=True)
    set_mark(folder / NAME)
    finish(restore_in_pieces(connection, folder, folder / SOURCE, moment(99).utc_ms))


def rescue(folder: Path) -> None:
    """What the recovery page does: the newest backup takes the place of a file that cannot be opened."""
    try:
        opened(folder / NAME, had_data=True)
    except StorageError as error:
        page = Rescue(damage_of(error), TODAY)
        page.restore(page.backups()[0])


def dying(way: str, folder: Path, last: int) -> None:
    """Does it, and dies before the thing of that number; 0 lives, and says how many there were."""
    death = Death(folder, last)
    disk = DyingDisk(death)
    death.watch_python()
    {"restore": restore, "rescue": rescue}[way](folder)
    assert disk.death is death
    sys.stdout.write(f"{death.done}\n")
    sys.stdout.flush()
    os._exit(0)


def serve(way: str, *tries: str) -> None:
    """Where there is a fork, one process dies many deaths: a new interpreter for each would take the time."""
    for folder, last in zip(tries[::2], tries[1::2], strict=True):
        if len(tries) == 2:
            dying(way, Path(folder), int(last))
        child = os.fork()
        if child == 0:
            dying(way, Path(folder), int(last))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9, last


def run(way: str, *tries: tuple[Path, int]) -> str:
    """What was said by the processes that were to die at those points; each must have ended as it was told."""
    arguments = [str(part) for each in tries for part in each]
    if len(tries) > 1 and not hasattr(os, "fork"):
        return "".join(run(way, each) for each in tries)
    done = subprocess.run(
        [sys.executable, "-c", "import sys, killed_restore; killed_restore.serve(*sys.argv[1:])", way, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1] / "src")])},
        capture_output=True,
        text=True,
        check=False,
    )
    alone = len(tries) == 1 and tries[0][1] != 0
    assert done.returncode == (9 if alone else 0), done.stderr
    return done.stdout
