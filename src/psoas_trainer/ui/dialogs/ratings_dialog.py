# SPDX-License-Identifier: GPL-3.0-or-later
"""How well up to three activities go, each from 0 to 10, in the person's own words (training.md 6)."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.clinic.measure import ACTIVITIES, ACTIVITY_LETTERS
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.ui.dialogs.entry_dialog import EntryDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_1
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.number_scale import NumberScale

Then = Callable[[tuple[tuple[str, int], ...], str], None]
"""Gets the activities with their ratings, and the initials."""


class RatingsDialog(EntryDialog):
    """Activities of before are there already; one without a number is not rated today."""

    def __init__(
        self, parent: QWidget, look: Look, card: PersonCard, initials: str, before: tuple[str, ...], then: Then
    ) -> None:
        super().__init__(parent, look, self.tr("Rate activities"), card, initials, self.tr("Save"))
        self._then = then
        ask = self.tr(
            "Ask for one to three things that are hard because of the hip or the back, and how well each goes today: "
            "0 is cannot do it, 10 is as well as before."
        )
        self.ask = TextLabel(look, "body", "ink-2", ask, wrap=True)
        self.activities, self.scales = [], []
        for number in range(ACTIVITIES):
            title = self.tr("Activity %1, in the person's own words").replace("%1", str(number + 1))
            activity = LineField(look, title, ACTIVITY_LETTERS)
            activity.shares_undo = False
            activity.set_text(before[number] if number < len(before) else "")
            self.activities.append(activity)
            self.scales.append(NumberScale(look, self.tr("How well it goes, 0 to 10"), height=HIT))
        self.save.clicked.connect(self._on_save)

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, card: PersonCard, initials: str, before: tuple[str, ...], then: Then
    ) -> "RatingsDialog":
        """Lays it over the window of `parent` and returns at once; `then` is called with what is to be kept."""
        dialog = cls(parent, look, card, initials, before, then)
        body: list[QWidget] = [dialog.ask]
        for activity, scale in zip(dialog.activities, dialog.scales, strict=True):
            both = QWidget()
            column = QVBoxLayout(both)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SPACE_1)
            column.addWidget(activity)
            column.addWidget(scale)
            body.append(both)
        dialog.show_body(body, dialog.activities[0].edit)
        return dialog

    def _on_save(self) -> None:
        found: list[tuple[str, int]] = []
        for activity, scale in zip(self.activities, self.scales, strict=True):
            if scale.value is None:
                continue
            if not activity.text.strip():
                self.say_wrong(self.tr("Write which activity the number is of."), activity.edit)
                return
            found.append((activity.text, scale.value))
        if not found:
            self.say_wrong(self.tr("Choose a number for at least one activity."), self.scales[0])
            return
        self.lift()
        self._then(tuple(found), self.initials.text)
