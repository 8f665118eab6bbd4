# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a content file, and where: made for the person who edits the file."""


class ContentError(Exception):
    """A mistake in a content file. `file` is its path below assets/, `line` counts from 1."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
        self.file = file
        self.line = line
        self.message = message
