# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a file of the figure, in words for whoever wrote it."""


class FigureError(ValueError):
    """Names file, pose or step, and what is wrong there."""

    def __init__(self, file: str, where: str, message: str) -> None:
        super().__init__(f"{file}: {where}: {message}" if where else f"{file}: {message}")
        self.file = file
