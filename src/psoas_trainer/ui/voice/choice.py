# SPDX-License-Identifier: GPL-3.0-or-later
"""Which program speaks: the first that is installed and has not failed."""

import shutil
from collections.abc import Sequence
from typing import Final, NamedTuple

from psoas_trainer.ui.voice.programs import SpeechProgram

_FAILURES: Final = 2
"""After so many in a row a program is given up."""


class Found(NamedTuple):
    """A program, and where it was found."""

    program: SpeechProgram
    path: str


class ProgramChoice:
    """Looks for the programs in their order, at the first question and not before."""

    def __init__(self, programs: Sequence[SpeechProgram]) -> None:
        self._left = list(programs)
        self._path: str | None = None
        self._failures = 0

    def current(self) -> Found | None:
        """The program that speaks now, or None where there is none, or none any more."""
        while self._left and not self._path:
            self._path = shutil.which(self._left[0].command)
            if not self._path:
                self._left.pop(0)
        return Found(self._left[0], self._path) if self._left and self._path else None

    def installed(self) -> tuple[Found, ...]:
        """All programs that are here and not given up, the one that speaks now first."""
        found = ((program, shutil.which(program.command)) for program in self._left)
        return tuple(Found(program, path) for program, path in found if path)

    def went_well(self) -> None:
        """It said what it was told."""
        self._failures = 0

    def failed(self) -> None:
        """It did not. The second time in a row it is given up for as long as this object lives."""
        self._failures += 1
        if self._failures >= _FAILURES and self._left:
            self._left.pop(0)
            self._path, self._failures = None, 0
