# SPDX-License-Identifier: GPL-3.0-or-later
"""A field of several lines for a note in plain text; what is typed is told soon after, and at the latest on leaving."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import SheetBar

_HEIGHT = 88
_SETTLED_MS = 400
"""So long after the last key the note is told: not with every key, for each time it is written to the disk."""
_NEAR = 0.9
"""From this share of the length on, it is said how much room is left."""


class _Edit(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteField(QWidget):
    """Blank is None. Tab leaves the field; what is too long is not taken, and that is said."""

    changed = Signal(object)
    """The note as it is now: a text, or None."""

    def __init__(self, look: Look, name: str, longest: int, parent: QWidget | None = None) -> None:
        """`name` is for a screen reader; `longest` is in characters."""
        super().__init__(parent)
        self._look = look
        self._longest = longest
        self._told: str | None = None
        self.edit = _Edit(self)
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setFont(look.fonts.font("body"))
        self.edit.viewport().setAutoFillBackground(False)
        self.edit.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.setFixedHeight(_HEIGHT)
        self.room = TextLabel(look, "small", "ink-2")
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(FieldFrame(look, self.edit, self))
        column.addWidget(self.room)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self.tell)
        self.edit.left.connect(self.tell)
        self.edit.textChanged.connect(self._on_text)
        self._show_room()

    @property
    def note(self) -> str | None:
        """What stands in the field; None where there is no word."""
        # Not toPlainText(): that makes spaces of those that do not break. Qt takes byte order marks off a text's start.
        raw = self.edit.document().toRawText().replace("\u2029", "\n").replace("\0", "")
        text = raw.lstrip("\ufeff\ufffe")
        return text if text.strip() else None

    def set_note(self, note: str | None) -> None:
        """Shows that note, without `changed`."""
        self._told = note
        if note != self.note:
            self.edit.blockSignals(True)
            self.edit.setPlainText(note or "")
            self.edit.blockSignals(False)
        self._timer.stop()
        self._show_room()

    def tell(self) -> None:
        """Tells the note now, if it is another one than was told."""
        self._timer.stop()
        if self.note != self._told:
            self._told = self.note
            self.changed.emit(self._told)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.tell()

    def _on_text(self) -> None:
        self._cut()
        self._show_room()
        self._timer.start()

    def _cut(self) -> None:
        """Takes back what is too much: it was put in just before the cursor."""
        document = self.edit.document()
        excess = document.characterCount() - 1 - self._longest
        if excess <= 0:
            return
        cursor = self.edit.textCursor()
        end = cursor.position()
        start = max(0, end - excess)
        if start > 0 and 0xDC00 <= ord(document.characterAt(start)[0]) <= 0xDFFF:
            start -= 1  # half a character could not be stored
        cursor.setPosition(start, QTextCursor.MoveMode.MoveAnchor)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def _show_room(self) -> None:
        length = self.edit.document().characterCount() - 1
        near = length >= self._longest * _NEAR
        self.room.setVisible(near)
        sentence = self.tr("%1 of %2 characters")
        self.room.setText(sentence.replace("%1", str(length)).replace("%2", str(self._longest)))
