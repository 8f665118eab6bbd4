# SPDX-License-Identifier: GPL-3.0-or-later
"""A field of one line with a limit: how much room is left is said in good time, and what is wrong below it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_1
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.label import TextLabel

_NEAR = 0.75
"""From this share of the length on the counter is shown."""
_EDITS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class LineField(QWidget):
    """What is too long is not taken, and the counter says so; nothing that was typed is ever changed by the field."""

    changed = Signal(str)
    """Something else stands in it."""

    def __init__(
        self,
        look: Look,
        name: str,
        longest: int,
        *,
        caption: bool = True,
        size: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is for a screen reader, and with `caption` it stands above the field; `size` is a type size."""
        super().__init__(parent)
        self._longest = longest
        self.shares_undo = True
        """Whether undo is the whole editor's, not the field's."""
        self.edit = QLineEdit(self)
        self.edit.setFrame(False)
        self.edit.setFont(look.fonts.font(size))
        self.edit.setMaxLength(longest)
        self.edit.setAccessibleName(name)
        self.edit.setMinimumHeight(HIT - 18)
        self.edit.installEventFilter(self)
        palette = self.edit.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.edit.setPalette(palette)
        self.caption = TextLabel(look, "small-strong", "ink", name)
        self.caption.setVisible(caption)
        self.room = TextLabel(look, "small", "ink-2")
        self.problem = TextLabel(look, "small-strong", "danger", wrap=True)
        self.problem.hide()
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for part in (self.caption, FieldFrame(look, self.edit), self.room, self.problem):
            column.addWidget(part)
        self.edit.textChanged.connect(self._on_text)
        self._show_room()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Shows that text, without `changed`; the same text keeps the cursor where it is."""
        if text != self.edit.text():
            self.edit.blockSignals(True)
            self.edit.setText(text)
            self.edit.blockSignals(False)
            self._show_room()

    def show_problem(self, text: str) -> None:
        """Says below the field what is wrong with it; an empty text takes that away."""
        if text == self.problem.text() and bool(text) is not self.problem.isHidden():
            return
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo belongs to the whole editor, where that has one."""
        override = self.shares_undo and watched is self.edit and event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _on_text(self, text: str) -> None:
        self._show_room()
        self.changed.emit(text)

    def _show_room(self) -> None:
        length = len(self.edit.text())
        self.room.setVisible(length >= self._longest * _NEAR)
        sentence = self.tr("%1 of %2 characters")
        self.room.setText(sentence.replace("%1", str(length)).replace("%2", str(self._longest)))


def is_undo(event: QKeyEvent) -> bool:
    """Whether the keys ask to take something back, or to do it again."""
    return any(event.matches(each) for each in _EDITS)
