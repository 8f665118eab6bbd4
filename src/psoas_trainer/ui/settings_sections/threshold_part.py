# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers of the rules, behind a button: each with what it does, what is usual, and room beside the others."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.threshold_room import threshold_room, with_default_rules, with_threshold
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_3
from psoas_trainer.ui.settings_sections.threshold_text import ThresholdText
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.stepper import Stepper


class ThresholdPart(QWidget):
    """The rows are made when they are first wanted."""

    changed = Signal(object)
    """The Thresholds as the person now wants them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._thresholds = Thresholds()
        self.steppers: dict[str, Stepper] = {}
        self.rows: dict[str, SettingRow] = {}
        self._list: QWidget | None = None
        self.fold = PillButton(look, self._closed_text(), "plain", "caret-down", HIT)
        self.fold.clicked.connect(self._on_fold)
        self.defaults = PillButton(look, self.tr("Back to the defaults"), "outline", "arrow-counter-clockwise", HIT)
        self.defaults.clicked.connect(lambda: self.changed.emit(with_default_rules(self._thresholds)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.defaults, 0, Qt.AlignmentFlag.AlignLeading)
        self.defaults.hide()

    @property
    def opened(self) -> bool:
        """Whether the numbers are shown."""
        return self._list is not None and not self._list.isHidden()

    def show_thresholds(self, thresholds: Thresholds) -> None:
        """Shows these; those that differ from the usual ones offer a way back."""
        self._thresholds = thresholds
        usual = with_default_rules(thresholds)
        for name, (least, most) in threshold_room(thresholds).items() if self.steppers else ():
            if name not in self.steppers:
                continue
            stepper, value = self.steppers[name], getattr(thresholds, name)
            stepper.field.blockSignals(True)
            stepper.field.setRange(least, most)
            stepper.field.blockSignals(False)
            stepper.set_value(value)
            self.rows[name].set_standard(standard=value == getattr(usual, name))
        self._show_defaults()

    def _show_defaults(self) -> None:
        changed = self._thresholds != with_default_rules(self._thresholds)
        if not changed and self.defaults.hasFocus():
            self.fold.setFocus(Qt.FocusReason.OtherFocusReason)
        self.defaults.setVisible(self.opened and changed)

    def _on_fold(self) -> None:
        if self._list is None:
            self._list = self._make_list()
            self._column.insertWidget(1, self._list)
            self._list.hide()
        opened = self._list.isHidden()
        self._list.setVisible(opened)
        self.fold.setText(self.tr("Hide the numbers") if opened else self._closed_text())
        self.fold.set_icon("caret-up" if opened else "caret-down")
        self.show_thresholds(self._thresholds)

    def _closed_text(self) -> str:
        return self.tr("Numbers behind balance and next steps")

    def _make_list(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, SPACE_3)
        column.setSpacing(0)
        for row in self._make_rows():
            column.addWidget(Hairline(self._look))
            column.addWidget(row)
        return made

    def _make_rows(self) -> Iterator[SettingRow]:
        usual, room = Thresholds(), threshold_room(self._thresholds)
        texts = ThresholdText(self)
        for name, title, text in texts.rows():
            least, most = room[name]
            value, suffix = getattr(self._thresholds, name), texts.suffix(name)
            stepper = Stepper(self._look, title, least, most, value, suffix=suffix)
            told = text.replace("%1", texts.number(name, getattr(usual, name)))
            row = SettingRow(self._look, title, told, stepper)
            stepper.changed.connect(lambda value, name=name: self._set(name, value))
            row.reset_wanted.connect(lambda name=name: self._reset(name))
            self.steppers[name], self.rows[name] = stepper, row
            yield row

    def _set(self, name: str, value: int) -> None:
        self.changed.emit(with_threshold(self._thresholds, name, value))

    def _reset(self, name: str) -> None:
        # The button goes when the standard is back, so the focus moves on before it.
        self.steppers[name].setFocus()
        self._set(name, getattr(Thresholds(), name))
