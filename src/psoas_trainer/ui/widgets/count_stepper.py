# SPDX-License-Identifier: GPL-3.0-or-later
"""A count that can be corrected; one that was never recorded is a dash until the person sets it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT
from psoas_trainer.ui.widgets.stepper import Stepper

_WIDTH = 148


class CountStepper(Stepper):
    """Below 0 there is only the dash, and only where the count was unknown to begin with."""

    def __init__(
        self,
        look: Look,
        name: str,
        value: int | None,
        maximum: int,
        *,
        step: int = 1,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`value` None is 'not recorded'; `suffix` stands behind the number (" s")."""
        unknown = -step
        least = unknown if value is None else 0
        shown = unknown if value is None else value
        super().__init__(look, name, least, max(maximum, shown), shown, step=step, suffix=suffix, parent=parent)
        if value is None:
            self.field.setSpecialValueText("—")
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field.installEventFilter(self)

    @property
    def count(self) -> int | None:
        """The number, also one that is still being typed; None where it is not known."""
        self.field.interpretText()
        value = self.field.value()
        return value if value >= 0 else None

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, HIT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that scrolls the rows must not change the counts on its way."""
        if watched is self.field and event.type() == QEvent.Type.Wheel and not self.field.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _on_value(self, value: int) -> None:
        if self.field.minimum() < value < 0:
            self.set_value(self.field.minimum())
            return
        super()._on_value(value)
