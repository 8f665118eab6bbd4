# SPDX-License-Identifier: GPL-3.0-or-later
"""A date in its frame, typed or stepped with the arrow keys."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.line_field import is_undo
from psoas_trainer.ui.widgets.painting import text_width

_LINE = 28
_ROOM = 14
"""For the cursor and the field's own margins; Qt asks for the room of the first and the last date only."""


class DateField(FieldFrame):
    """Always holds a date that there is. A wheel that scrolls the page does not change it; undo is the editor's."""

    changed = Signal(str)
    """The person set another date (YYYY-MM-DD)."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is for a screen reader."""
        edit = QDateEdit()
        super().__init__(look, edit, parent)
        self.edit = edit
        edit.setDateRange(QDate(2000, 1, 1), QDate(2199, 12, 31))
        written = self.tr("d MMMM yyyy", "a date, in Qt's letters")
        edit.setDisplayFormat(written)
        edit.setFrame(False)
        edit.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        edit.setFont(look.fonts.font("button"))
        edit.setMinimumHeight(_LINE)
        months = (QLocale().toString(QDate(2028, month, 28), written) for month in range(1, 13))
        edit.setMinimumWidth(round(max(text_width(edit.font(), each) for each in months)) + _ROOM)
        edit.setKeyboardTracking(False)
        edit.setAccessibleName(name)
        edit.installEventFilter(self)
        edit.dateChanged.connect(lambda day: self.changed.emit(day.toString("yyyy-MM-dd")))

    @property
    def date(self) -> str:
        """The date that stands in it (YYYY-MM-DD)."""
        return self.edit.date().toString("yyyy-MM-dd")

    def set_date(self, day: str) -> None:
        """Shows that date, without `changed`."""
        if day != self.date:
            self.edit.blockSignals(True)
            self.edit.setDate(QDate(date.fromisoformat(day)))
            self.edit.blockSignals(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.edit.hasFocus():
            event.ignore()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
