# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan of a person in small: its exercises with their doses by side, and what it says to the person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.exercise_thumb import ExerciseThumb, ThumbValue
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel

MOST = 5
"""So many exercises have a picture; the others are counted."""
_FILL = 4
"""From so many on they take the whole width; fewer are no larger than these."""
_WIDEST = 156
_TOP = 12
_EDIT = 38


class PlanCard(Card):
    """A press anywhere on an exercise leads to the plan, as the button does."""

    plan_requested = Signal()
    """The plan shall be opened."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.version = TextLabel(look, "small", "ink-2", elide=True)
        self.edit = PillButton(look, self.tr("Edit"), "tint", "pencil-simple", _EDIT)
        self.edit.clicked.connect(self.plan_requested)
        self.thumbs: list[ExerciseThumb] = []
        self.rest = TextLabel(look, "small", "ink-2")
        self.note = TextLabel(look, "body", "ink", elide=True)
        self.empty = TextLabel(look, "body", "ink-2", self.tr("There is no plan yet."), wrap=True)
        self._line = Hairline(look)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(TextLabel(look, "card-title", "ink", self.tr("Plan")))
        head.addWidget(self.version, 1)
        head.addWidget(self.edit)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE_3)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, _TOP, CARD_PADDING, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addLayout(self._row)
        column.addStretch(1)
        for part in (self.rest, self._line, self.note):
            column.addWidget(part)

    def show_plan(self, version: str, exercises: tuple[ThumbValue, ...], note: str) -> None:
        """Shows a plan; an empty `version`: there is none."""
        for thumb in self.thumbs:
            thumb.hide()
            self._row.removeWidget(thumb)
            thumb.setParent(None)
            thumb.deleteLater()
        self.thumbs = []
        for value in exercises[:MOST]:
            thumb = ExerciseThumb(self._look, value)
            thumb.setMaximumWidth(_WIDEST)
            thumb.clicked.connect(lambda _checked=False: self.plan_requested.emit())
            self.thumbs.append(thumb)
            self._row.insertWidget(self._row.count() - 1, thumb, 1)
        self._row.setStretch(self._row.count() - 1, max(0, _FILL - len(self.thumbs)))
        more = max(0, len(exercises) - MOST)
        self.rest.setText(self.tr("and %n more exercise(s)", "", more))
        self.rest.setVisible(more > 0)
        self.version.setText(version)
        self.edit.setText(self.tr("Edit") if version else self.tr("Make a plan"))
        self.edit.setAccessibleName(self.tr("Edit the plan") if version else self.tr("Make a plan"))
        self.edit.updateGeometry()
        self.empty.setVisible(not version)
        self.note.setText(note)
        for part in (self._line, self.note):
            part.setVisible(bool(note))
