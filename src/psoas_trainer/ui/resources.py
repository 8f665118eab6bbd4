# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own files (themes, fonts, icons, exercises, words), read from the compiled resource file."""

import builtins
from pathlib import Path

from PySide6.QtCore import QDir, QFile, QIODevice, QResource


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
        file = QFile(self.path(name))
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            raise FileNotFoundError(f"no resource named {name}")
        content = builtins.bytes(file.readAll().data())
        file.close()
        return content

    def text(self, name: str) -> str:
        """What the file holds, as UTF-8 text. Raises FileNotFoundError for an unknown name."""
        return self.bytes(name).decode("utf-8")

    def names(self, folder: str) -> list[str]:
        """The names of the files in that folder, sorted, without the folder; empty for an unknown folder."""
        return sorted(QDir(self.path(folder)).entryList(QDir.Filter.Files))

    def folders(self, folder: str) -> list[str]:
        """The names of the folders in that folder, sorted ("lang" gives the languages)."""
        return sorted(QDir(self.path(folder)).entryList(QDir.Filter.Dirs | QDir.Filter.NoDotAndDotDot))

    def content_texts(self) -> dict[str, str]:
        """All exercises, routines, warm-ups, questionnaires and words, by their path below assets/."""
        folders = ["exercises", "routines", "warm_ups", "screening"]
        for language in self.folders("lang"):
            folders += [f"lang/{language}", f"lang/{language}/exercises"]
        names = (f"{folder}/{name}" for folder in folders for name in self.names(folder) if name.endswith(".toml"))
        return {name: self.text(name) for name in names}

    def path(self, name: str) -> str:
        """The path Qt's own classes understand (fonts, pictures)."""
        return f":/{name}"
