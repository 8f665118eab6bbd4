# SPDX-License-Identifier: GPL-3.0-or-later
"""Says one text through one program, and can be cut off at any moment."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from psoas_trainer.ui.child_program import ChildProgram
from psoas_trainer.ui.voice.choice import Found
from psoas_trainer.ui.voice.manner import Manner, plain_line
from psoas_trainer.ui.voice.voice_names import VoiceName, fitting

_HUSHED_MS: Final = 100
"""At the end of the program: what silences a dispatcher takes a tenth of this."""

_Asked = tuple[Found, str, Callable[[tuple[VoiceName, ...]], None]]
_LEAST_MS: Final = 3000
_A_LETTER_MS: Final = 150
"""The slowest voice takes half as long: a program that needs more for its text hangs, and a word shows that soon."""


class Talker(QObject):
    """One text at a time: `say`, then `ended` or `cut_off`."""

    ended = Signal(bool)
    """It is over; whether without an error is told. Never after `cut_off`."""

    def __init__(self, limit_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._limit_ms = limit_ms
        self._child: ChildProgram | None = None
        self._ahead: ChildProgram | None = None
        self._hushing: ChildProgram | None = None
        self._asked: dict[ChildProgram, _Asked] = {}
        self._found: Found | None = None
        self._cut = False
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self._quit)

    def say(self, found: Found, text: str, manner: Manner) -> None:
        """Begins. Whatever of an earlier text may still be heard through a dispatcher is silenced before."""
        program, line = found.program, plain_line(text)
        before = program.hush if self._cut and found == self._found else ()
        self._found, self._cut = found, False
        self._drop_hushing()
        limit = min(self._limit_ms, _LEAST_MS + _A_LETTER_MS * len(line))
        child = self._taken(found) or self._made(found, (*before, *program.arguments(line, manner)), limit)
        self._child = child
        child.ended.connect(self._on_ended)
        child.tell(program.told(line, manner))
        if program.started_ahead:
            self._ahead = self._made(found, program.arguments(line, manner))

    def cut_off(self) -> None:
        """Ends what is said; nothing is told of it."""
        if self._child:
            self._child.drop()
            self._child = None
            self._cut = True

    def rest(self) -> None:
        """Nothing comes for a while: nothing waits ahead, and a dispatcher is silenced if it was cut off."""
        self._drop_ahead()
        if self._cut and self._found and self._found.program.hush and not self._hushing:
            self._hushing = self._made(self._found, self._found.program.hush)
            self._hushing.ended.connect(self._on_hushed)
            self._hushing.tell(b"")

    def ask_voices(self, found: Found, language: str, then: Callable[[tuple[VoiceName, ...]], None]) -> None:
        """Calls `then` later with the program's voices that fit the language."""
        child = self._made(found, found.program.list_arguments(language))
        self._asked[child] = (found, language, then)
        child.ended.connect(self._on_listed)
        child.tell(b"")

    def _made(self, found: Found, arguments: tuple[str, ...], limit_ms: int | None = None) -> ChildProgram:
        child = ChildProgram(found.path, arguments, limit_ms or self._limit_ms, self)
        child.start()
        return child

    def _taken(self, found: Found) -> ChildProgram | None:
        """The program that waits for its text, if there is one and it is still there."""
        child = self._ahead
        if child and (child.over or child.path != found.path):
            self._drop_ahead()
            return None
        self._ahead = None
        return child

    def _drop_ahead(self) -> None:
        if self._ahead:
            self._ahead.drop()
            self._ahead = None

    def _drop_hushing(self) -> None:
        if self._hushing:
            self._hushing.drop()
            self._hushing = None

    def _on_ended(self, child: ChildProgram, well: bool) -> None:  # noqa: FBT001 - a slot
        self._cut = child.late
        self._child = None
        child.drop()
        self.ended.emit(well)

    def _on_hushed(self) -> None:
        self._drop_hushing()
        self._cut = False

    def _on_listed(self, child: ChildProgram, well: bool) -> None:  # noqa: FBT001 - a slot
        found, language, then = self._asked.pop(child)
        names = found.program.read_list(child.printed()) if well else ()
        child.drop()
        then(fitting(names, language))

    def _quit(self) -> None:
        if self._hushing:
            self._hushing.wait(_HUSHED_MS)
