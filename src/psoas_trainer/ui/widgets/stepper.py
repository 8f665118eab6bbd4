# SPDX-License-Identifier: GPL-3.0-or-later
"""A number with minus and plus; arrow keys and typing work too."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, RADIUS_FIELD
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import rounded


class Stepper(QWidget):
    """A field 44 px high; the range is given and kept."""

    changed = Signal(int)
    """The person set another number."""

    def __init__(
        self,
        look: Look,
        name: str,
        minimum: int,
        maximum: int,
        value: int,
        *,
        step: int = 1,
        suffix: str = "",
        field: QSpinBox | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`suffix` stands behind the number (" s"); `name` is what is counted, for a screen reader.

        `field` is one that writes its numbers in another way.
        """
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.field = _plain(field or QSpinBox(self))
        self.field.setFont(look.fonts.font("button"))
        self.field.setRange(minimum, maximum)
        self.field.setSingleStep(step)
        self.field.setSuffix(suffix)
        self.field.setValue(value)
        self.field.setAccessibleName(name)
        self.setFocusProxy(self.field)
        self.minus = self._button("minus", self.tr("Less: %1").replace("%1", name))
        self.plus = self._button("plus", self.tr("More: %1").replace("%1", name))
        self.minus.clicked.connect(self.field.stepDown)
        self.plus.clicked.connect(self.field.stepUp)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(0)
        row.addWidget(self.minus)
        row.addWidget(self.field, 1)
        row.addWidget(self.plus)
        self.field.valueChanged.connect(self._on_value)
        self._at_ends()

    def value(self) -> int:
        """The number."""
        return self.field.value()

    def set_value(self, value: int) -> None:
        """Shows that number, within the range, without `changed`."""
        self.field.blockSignals(True)
        self.field.setValue(value)
        self.field.blockSignals(False)
        self._at_ends()

    def focus_outline(self) -> Outline | None:
        """The ring goes round the whole field."""
        return Outline(QRectF(self.rect()), RADIUS_FIELD)

    def sizeHint(self) -> QSize:
        return QSize(182, HIT)

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

    def _on_value(self, value: int) -> None:
        self._at_ends()
        self.changed.emit(value)

    def _at_ends(self) -> None:
        self.minus.setEnabled(self.field.value() > self.field.minimum())
        self.plus.setEnabled(self.field.value() < self.field.maximum())


def _plain(field: QSpinBox) -> QSpinBox:
    """The field without what Qt draws round it; a number counts when it is typed to its end."""
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    field.setFrame(False)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setKeyboardTracking(False)
    return field
