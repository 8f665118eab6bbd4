# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program with a file to be opened; where it runs already, its window opens the file."""

from pathlib import Path
from typing import Final

from psoas_trainer.instance_client import ask_running
from psoas_trainer.storage.place import find_place

_PATIENCE: Final = 20.0


def start_with_file(file: Path, data_dir: str | None = None) -> int:
    """The exit status; nothing of the file is taken before the person has seen what it is."""
    place = find_place(data_dir)
    answer = ask_running(place.folder.path, {"do": "open", "path": str(file)}, _PATIENCE)
    if answer is not None and answer.get("ok"):
        return 0
    from psoas_trainer.start import start
    from psoas_trainer.start_import import put_plain_import_back

    put_plain_import_back()
    return start(data_dir, file)
