# SPDX-License-Identifier: GPL-3.0-or-later
"""The list behind *Add to routine*: the person's own routines, a new one, and copies of those of the program."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class RoutineChoice(NamedTuple):
    """A routine that an exercise can be added to; `edited` while it is in the editor, where it has to be added then."""

    id: str
    name: str
    edited: bool = False


class RoutineMenu(QMenu):
    """Tells which line was chosen; what is added is the caller's."""

    own_chosen = Signal(str)
    """The id of an own routine."""
    new_chosen = Signal()
    copy_chosen = Signal(str)
    """The id of a routine of the program's, of which a copy gets the exercise."""

    def __init__(self, own: Iterable[RoutineChoice], shipped: Iterable[RoutineChoice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Add to routine"))
        for each in own:
            text = self.tr("%1 (open in the editor)", "a routine") if each.edited else "%1"
            action = self._line(text, each.name)
            action.setEnabled(not each.edited)
            action.triggered.connect(lambda _checked=False, key=each.id: self.own_chosen.emit(key))
        self._line(self.tr("New routine")).triggered.connect(lambda _checked=False: self.new_chosen.emit())
        self.addSeparator()
        for each in shipped:
            action = self._line(self.tr("Copy of %1", "a routine of the program's, copied first"), each.name)
            action.triggered.connect(lambda _checked=False, key=each.id: self.copy_chosen.emit(key))

    def _line(self, text: str, name: str = "") -> QAction:
        """A line with a name in it; an ampersand in it is an ampersand."""
        return self.addAction(text.replace("%1", name).replace("&", "&&"))
