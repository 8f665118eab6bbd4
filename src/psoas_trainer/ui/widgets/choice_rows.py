# SPDX-License-Identifier: GPL-3.0-or-later
"""One of a few that each need a sentence: rows with a round mark, one Tab stop, arrow keys move the choice."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.direction import arrow_step
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import faint, mirrored, rounded

_MARK = 22
_DOT = 12
_OUTSIDE = 8
"""The row's ground reaches beyond its words, so that these stand in line with the rest of the card."""


class ChoiceRow(NamedTuple):
    """What `chosen` says, the name, and the sentence below it."""

    id: str
    title: str
    text: str


class _Row(PaintedButton):
    def __init__(self, look: Look, choice: ChoiceRow, parent: QWidget) -> None:
        super().__init__(look, parent=parent)
        self.choice = choice
        self.setCheckable(True)
        # Alike to a radio button: a screen reader says which one is chosen.
        self.setAutoExclusive(True)
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(choice.text)
        self.setMinimumHeight(HIT)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(0)
        for token, role, text in (("body-strong", "ink", choice.title), ("small", "ink-2", choice.text)):
            label = TextLabel(look, token, role, text, wrap=True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        row.setSpacing(0)
        row.addSpacing(_MARK + SPACE_3)  # a space, not a margin: it changes sides with the reading direction
        row.addLayout(words, 1)

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()).adjusted(-_OUTSIDE, 0.0, _OUTSIDE, 0.0), 12.0)

    def draw(self, painter: QPainter) -> None:
        theme, rect = self._look.theme, QRectF(self.rect())
        if self.underMouse() or self.isDown():
            rounded(painter, rect, 12.0, faint(theme.colour("ink"), 0.05))
        mark = mirrored(painter, rect, QRectF(0.0, SPACE_2 + 1.0, _MARK, _MARK))
        border = theme.colour("primary" if self.isChecked() else "outline")
        rounded(painter, mark, _MARK / 2, theme.colour("surface"), border, 2.0 if self.isChecked() else OUTLINE)
        if self.isChecked():
            dot = QRectF(0.0, 0.0, _DOT, _DOT)
            dot.moveCenter(mark.center())
            rounded(painter, dot, _DOT / 2, theme.colour("primary"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = arrow_step(self.layoutDirection(), event.key())
        parent = self.parentWidget()
        if step is not None and isinstance(parent, ChoiceRows):
            parent.step_from(self.choice.id, step)
            return
        super().keyPressEvent(event)


class ChoiceRows(QWidget):
    """One of the rows is always chosen."""

    chosen = Signal(str)
    """The person chose that id."""

    def __init__(self, look: Look, choices: Iterable[ChoiceRow], name: str, parent: QWidget | None = None) -> None:
        """The first is chosen; `name` says what is chosen here, for a screen reader."""
        super().__init__(parent)
        self._rows: dict[str, _Row] = {}
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for choice in choices:
            row = _Row(look, choice, self)
            row.clicked.connect(lambda _checked=False, each=choice.id: self.chosen.emit(each))
            row.toggled.connect(self._move_tab_stop)
            self._rows[choice.id] = row
            column.addWidget(row)
        next(iter(self._rows.values())).setChecked(True)

    @property
    def current(self) -> str:
        """The id of what is chosen."""
        return next((each for each, row in self._rows.items() if row.isChecked()), "")

    def set_current(self, choice_id: str) -> None:
        """Chooses that id without `chosen`. Raises KeyError for an unknown id."""
        self._rows[choice_id].setChecked(True)

    def button(self, choice_id: str) -> PaintedButton:
        """The row of that id. Raises KeyError."""
        return self._rows[choice_id]

    def step_from(self, choice_id: str, step: int) -> None:
        """Chooses the neighbour that many rows on, if there is one, and tells it."""
        ids = list(self._rows)
        place = ids.index(choice_id) + step
        if 0 <= place < len(ids):
            neighbour = self._rows[ids[place]]
            neighbour.setFocus(Qt.FocusReason.TabFocusReason)
            neighbour.click()

    def _move_tab_stop(self) -> None:
        """Tab stops at the chosen one only. Qt does so by itself, but not before one of them had the focus."""
        for row in self._rows.values():
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.isChecked() else Qt.FocusPolicy.ClickFocus)
