# SPDX-License-Identifier: GPL-3.0-or-later
"""A number with its caption above it, narrow enough for several in a row."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_1, SPACE_2
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import is_undo
from psoas_trainer.ui.widgets.painting import text_width
from psoas_trainer.ui.widgets.side_mark import SideMark, side_word
from psoas_trainer.ui.widgets.stepper import Stepper

_BUTTONS = 2 * HIT
_ROOM = 8
_MARK = 28


class _Narrow(Stepper):
    """As wide as its longest number."""

    def sizeHint(self) -> QSize:
        font, field = self._look.fonts.font("button"), self.field
        widest = f"{field.textFromValue(field.maximum())}{field.suffix()}"
        wide = max(text_width(font, each) for each in (widest, field.specialValueText()))
        return QSize(round(wide) + _BUTTONS + _ROOM, HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_range(self, least: int, most: int, suffix: str) -> None:
        """Other limits, without `changed`."""
        if (self.field.minimum(), self.field.maximum(), self.field.suffix()) != (least, most, suffix):
            self.field.blockSignals(True)
            self.field.setRange(least, most)
            self.field.setSuffix(suffix)
            self.field.blockSignals(False)
            self.updateGeometry()


class RowStepper(QWidget):
    """One of the person's sides has its mark beside the number."""

    changed = Signal(int)
    """The person set another number."""

    def __init__(
        self,
        look: Look,
        name: str,
        side: Side | None = None,
        *,
        field: QSpinBox | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`name` stands above it; `field` is one that writes its numbers in another way."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.caption = TextLabel(look, "micro", "ink-2", name)
        self.stepper = _Narrow(look, name, 0, 99, 0, field=field)
        self.stepper.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stepper.field.installEventFilter(self)
        self.stepper.changed.connect(self.changed)
        self.setFocusProxy(self.stepper)
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        if side is not None:
            row.addWidget(SideMark(look, side, _MARK))
        row.addWidget(self.stepper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addLayout(row)

    def show_number(self, number: int, least: int, most: int, suffix: str = "") -> None:
        """Shows that number, which may be set from `least` to `most`."""
        self.stepper.set_range(least, most, suffix)
        self.stepper.set_value(number)

    def name_least(self, text: str, step: int = 1) -> None:
        """The least number is written as that word; the buttons go on by `step`."""
        self.stepper.field.setSpecialValueText(text)
        self.stepper.field.setSingleStep(step)

    def name(self, caption: str, whole: str) -> None:
        """Another caption, and what a screen reader says ("Reps of Psoas march")."""
        self.caption.setText(caption)
        self.stepper.field.setAccessibleName(whole)
        self.stepper.minus.set_name(self.tr("Less: %1").replace("%1", whole))
        self.stepper.plus.set_name(self.tr("More: %1").replace("%1", whole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that scrolls the rows must not change the numbers on its way; undo is the whole editor's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.Wheel and watched is self.stepper.field and not self.stepper.field.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class SideSteppers(QWidget):
    """Left and right, each with a number of its own. Left is on the left of the screen in every language."""

    changed = Signal(str, int)
    """The person set another number for the side of that id."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sides = {side: RowStepper(look, side_word(side), side) for side in Side}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for side, stepper in self.sides.items():
            stepper.changed.connect(lambda number, each=side.value: self.changed.emit(each, number))
            row.addWidget(stepper)
