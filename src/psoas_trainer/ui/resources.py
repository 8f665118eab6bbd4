# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own files (themes, fonts, icons, exercises, words), read from the compiled resource file."""

import builtins
import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QResource


class Resources:
    """The only reader of ":/". Names are given without the prefix: "themes/light.toml"."""

    def register(self, path: Path) -> None:
        """Makes the files of a binary resource file readable; costs no reading, Qt maps it into memory.

        Raises FileNotFoundError where it is missing or is no resource file.
        """
        if not QResource.registerResource(str(path)):
            raise FileNotFoundError(f"no resource file at {path}")

    def bytes(self, name: str) -> builtins.bytes:
        """What the file holds. Raises FileNotFoundError for an unknown name."""
        return builtins.bytes(self.mapped(name).data())

    def mapped(self, name: str) -> QByteArray:
        """What the file holds, where it lies: not copied into memory, and readable as long as the program runs.

        Raises FileNotFoundError for an unknown name.
        """
        file = QResource(self.path(name))
        if not (file.isValid() and file.isFile()):
            raise FileNotFoundError(f"no resource named {name}")
        return file.uncompressedData()

    def text(self, name: str) -> str:
        """What the file holds, as UTF-8 text. Raises FileNotFoundError for an unknown name."""
        return self.bytes(name).decode("utf-8")

    def table(self, name: str) -> dict[str, Any]:
        """The values of a TOML file, as they were compiled; the file itself is read where that cannot be done.

        Raises FileNotFoundError for an unknown name and tomllib.TOMLDecodeError where the file is damaged too.
        """
        try:
            values: dict[str, Any] = json.loads(self.bytes(f"compiled/{name.removesuffix('.toml')}.json"))
        except (FileNotFoundError, ValueError, RecursionError):
            import tomllib  # not at a good start: its import alone costs more than all tables

            values = tomllib.loads(self.text(name))
        return values

    def names(self, folder: str) -> list[str]:
        """The names of the files in that folder, sorted, without the folder; empty for an unknown folder."""
        return [name for name in self._inside(folder) if QResource(self.path(f"{folder}/{name}")).isFile()]

    def folders(self, folder: str) -> list[str]:
        """The names of the folders in that folder, sorted ("lang" gives the languages)."""
        return [name for name in self._inside(folder) if not QResource(self.path(f"{folder}/{name}")).isFile()]

    def content_texts(self) -> dict[str, str]:
        """All exercises, routines, warm-ups, questionnaires and words, by their path below assets/.

        What is no UTF-8 becomes U+FFFD, which the reader names as a mistake.
        """
        folders = ["exercises", "routines", "warm_ups", "screening"]
        for language in self.folders("lang"):
            folders += [f"lang/{language}", f"lang/{language}/exercises"]
        names = (f"{folder}/{name}" for folder in folders for name in self.names(folder) if name.endswith(".toml"))
        return {name: self.bytes(name).decode("utf-8", errors="replace") for name in names}

    def path(self, name: str) -> str:
        """The path Qt's own classes understand (fonts, pictures)."""
        return f":/{name}"

    def _inside(self, folder: str) -> list[str]:
        return sorted(QResource(self.path(folder)).children())
