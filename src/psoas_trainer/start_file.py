# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program with a file to be opened; where it runs already, its window opens the file."""

from pathlib import Path
from typing import Any, Final

from psoas_trainer.instance_client import ask_running, raise_running
from psoas_trainer.storage.place import Place, find_place

_PATIENCE: Final = 20.0
WAITS: Final = "waits"
"""In an answer: the file is opened as soon as a window stands."""


def start_with_file(file: Path, data_dir: str | None = None) -> int:
    """The exit status; nothing of the file is taken before the person has seen what it is."""
    if hand_over([file], find_place(data_dir)):
        return 0
    from psoas_trainer.start import start
    from psoas_trainer.start_import import put_plain_import_back

    put_plain_import_back()
    return start(data_dir, file)


def hand_over(files: list[Path], place: Place) -> bool:
    """Whether the program that runs there has taken these files; its window, or its page, stands in front then."""
    folder = place.folder.path
    for file in files:
        answer = ask_running(folder, {"do": "open", "path": str(file)}, _PATIENCE)
        if answer is None or not answer.get("ok"):
            return False
        if answer.get(WAITS):
            raise_running(folder, _PATIENCE)
    return True


def answer_meanwhile(files: list[Path], request: dict[str, Any]) -> dict[str, Any]:
    """What another start hears while a page stands in the place of the window: its file is kept in `files`.

    The last one takes the place of any before: that is what the person wants to see now.
    """
    from psoas_trainer.storage.requests import IN_USE

    path = request.get("path")
    if request.get("do") != "open" or not isinstance(path, str) or not path:
        return {"ok": False, "error": IN_USE}
    files[:] = [Path(path)]
    return {"ok": True, WAITS: True}
