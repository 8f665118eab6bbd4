# SPDX-License-Identifier: GPL-3.0-or-later
"""A time of day, written as the language writes it, with minus and plus; arrow keys and typing work too."""

from datetime import time

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QTimeEdit, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, RADIUS_FIELD
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import rounded

_WIDTH = 204
_QUARTER = 15
_HOUR = 60
_DAY = 24 * 60


class TimeField(QWidget):
    """Minus and plus go by a step and round midnight; the field itself by hours and minutes."""

    changed = Signal(object)
    """The person set another datetime.time."""

    def __init__(
        self, look: Look, name: str, value: time, *, step: int = _QUARTER, parent: QWidget | None = None
    ) -> None:
        """`name` is what the time is for, for a screen reader; `step` is in minutes, with 60 all are whole hours."""
        super().__init__(parent)
        self._look = look
        self._step_minutes = step
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.field = QTimeEdit(self)
        self.field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.field.setFrame(False)
        self.field.setFont(look.fonts.font("button"))
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.field.setKeyboardTracking(False)
        self.field.setWrapping(True)
        self.field.setAccessibleName(name)
        self.setFocusProxy(self.field)
        self.set_value(value)
        self.minus = self._button("minus", self.tr("Earlier: %1").replace("%1", name))
        self.plus = self._button("plus", self.tr("Later: %1").replace("%1", name))
        self.minus.clicked.connect(lambda: self._step(-1))
        self.plus.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(0)
        row.addWidget(self.minus)
        row.addWidget(self.field, 1)
        row.addWidget(self.plus)
        self.field.timeChanged.connect(self._on_time)

    def value(self) -> time:
        """The time that is set."""
        shown = self.field.time()
        return time(shown.hour(), shown.minute())

    def set_value(self, value: time) -> None:
        """Shows that time, without `changed`."""
        self.field.blockSignals(True)
        self.field.setTime(QTime(value.hour, value.minute))
        self.field.blockSignals(False)

    def focus_outline(self) -> Outline | None:
        """The ring goes round the whole field."""
        return Outline(QRectF(self.rect()), RADIUS_FIELD)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, HIT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        rounded(painter, QRectF(self.rect()), RADIUS_FIELD, theme.colour("surface"), theme.colour("outline"), OUTLINE)
        painter.end()

    def _button(self, icon: str, name: str) -> IconButton:
        button = IconButton(self._look, icon, name, icon_size=18, bare=True)
        # The arrow keys do the same from the field itself: one stop for the Tab key is enough.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _step(self, direction: int) -> None:
        """To the next whole step in that direction."""
        step, now = self._step_minutes, self.value()
        at = now.hour * 60 + now.minute
        to = (at // step + 1) * step if direction > 0 else (at - 1) // step * step
        self.field.setTime(QTime(to % _DAY // 60, to % 60))

    def _on_time(self, at: QTime) -> None:
        """Whole hours stay whole."""
        if at.minute() and self._step_minutes == _HOUR:
            self.field.setTime(QTime(at.hour(), 0))
            return
        self.changed.emit(self.value())
