# SPDX-License-Identifier: GPL-3.0-or-later
"""One program for each data folder: a lock that the system lets go of when its holder ends, however it ends.

A QLockFile would ask whether the process of a stored number still runs, which a reboot, a container or a shared folder
can answer wrongly; the kernel's own lock needs no such guess.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

LOCK_NAME: Final = "psoas-trainer.lock"
_LONGEST_ADDRESS: Final = 4096
_BYTE_LOCKED_ON_WINDOWS: Final = 1 << 20
"""Behind the address: what is locked there cannot be read by anyone else."""


class InstanceLock:
    """The lock of a data folder, and in its file the address at which its holder can be asked."""

    def __init__(self, folder: Path) -> None:
        """Nothing is opened yet; the folder has to be there when the lock is taken."""
        self.path = folder / LOCK_NAME
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._file is not None

    def take(self) -> bool:
        """Takes the lock without waiting; False where another program has it.

        OSError where the folder lets no file be made or knows no locks: then nobody can be told to wait either.
        """
        if self._file is not None:
            return True
        # Python closes it in child programs, so that none of them keeps the lock.
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            taken = _lock(file)
        except BaseException:
            os.close(file)
            raise
        if not taken:
            os.close(file)
            return False
        self._file = file
        self.write_address("")
        return True

    def write_address(self, address: str) -> None:
        """Tells others where the holder of the lock can be asked."""
        if self._file is not None:
            os.ftruncate(self._file, 0)
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, os.fsencode(address))

    def read_address(self) -> str:
        """Where the holder can be asked; empty where nobody has told."""
        with suppress(OSError), self.path.open("rb") as file:
            return os.fsdecode(file.read(_LONGEST_ADDRESS))
        return ""

    def release(self) -> None:
        """Lets go. The file stays: deleting it would let two programs lock two files of one name."""
        if self._file is not None:
            with suppress(OSError):
                self.write_address("")
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, _BYTE_LOCKED_ON_WINDOWS, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
