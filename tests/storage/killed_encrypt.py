# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns encryption on or off in a process of its own that dies before any of the things it does to the disk."""

import os
import subprocess
import sys
from pathlib import Path

import apsw
from dying_disk import Death, DyingDisk
from encrypted_files import AT, some_vault

from psoas_trainer.storage import vault_key
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.encrypt import turn_off, turn_on
from psoas_trainer.storage.vault_key import DataKey

HERE = Path(__file__).parent
NAME = "psoas-trainer.sqlite3"
KEY = DataKey(bytes(range(32)))


def connect_on_it() -> None:
    """Every connection of this process has the cipher, and below it the disk that dies."""

    class OnIt(apsw.Connection):
        key: DataKey | None = None

        def __init__(self, name: str, vfs: str = "multipleciphers-dying", **how: int) -> None:
            super().__init__(name, vfs=vfs, **how)

    class KeyedOnIt(OnIt):
        pass

    vault_key._KeyedConnection = KeyedOnIt
    apsw.Connection = OnIt


def dying(way: str, folder: Path, last: int) -> None:
    """Does it, and dies before the thing of that number; 0 lives, and says how many there were."""
    path = folder / NAME
    new = some_vault(KEY)
    death = Death(folder, last)
    disk = DyingDisk(death, below_the_cipher=True)
    connect_on_it()
    death.watch_python()
    finish(turn_on(path, new, AT + 1) if way == "on" else turn_off(path, KEY, AT + 1))
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
        [sys.executable, "-c", "import sys, killed_encrypt; killed_encrypt.serve(*sys.argv[1:])", way, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1] / "src")])},
        capture_output=True,
        text=True,
        check=False,
    )
    alone = len(tries) == 1 and tries[0][1] != 0
    assert done.returncode == (9 if alone else 0), done.stderr
    return done.stdout
