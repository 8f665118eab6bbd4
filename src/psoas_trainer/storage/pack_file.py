# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an exercise pack to where the person wants it: the whole file, or the one that was there before."""

import os
from contextlib import suppress
from pathlib import Path

from psoas_trainer.storage.errors import StorageError, Trouble, from_os


def write_pack_file(path: Path, data: bytes) -> None:
    """Puts a file of those bytes at that place. Raises StorageError, and then nothing there has changed."""
    new = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    try:
        with new.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise from_os(error, path) from error
    except ValueError as error:  # a name that no disk can hold
        raise StorageError(Trouble.FOLDER_NOT_WRITABLE, path, str(error)) from error
    finally:
        with suppress(OSError, ValueError):
            new.unlink(missing_ok=True)
