# SPDX-License-Identifier: GPL-3.0-or-later
"""The people who were deleted in the last thirty days: looked into, and brought back."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.bin_keeping import DAYS
from psoas_trainer.storage.clinic_people_list import BinnedPerson
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, HIT, SPACE_2, SPACE_3
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel


class PeopleBinDialog(StopDialog):
    """A row for each person, with the day on which everything of them goes."""

    def __init__(
        self, parent: QWidget, look: Look, texts: PersonText, people: tuple[BinnedPerson, ...], desk: PeopleDesk
    ) -> None:
        super().__init__(parent, look)
        self._texts, self._desk = texts, desk
        self.title = TextLabel(look, "title", "ink", self.tr("Bin"), wrap=True)
        self.setAccessibleName(self.title.text())
        line = self.tr("Deleted people stay here for %n day(s), with everything that is kept of them.", "", DAYS)
        self.line = TextLabel(look, "body", "ink-2", line, wrap=True)
        self.nothing = TextLabel(look, "body", "ink", self.tr("The bin is empty."), wrap=True)
        self.restore_buttons: dict[int, PillButton] = {}
        self.rows = {each.person: self._row(each) for each in people}
        self.done = PillButton(look, self.tr("Done"), height=BUTTON_HEIGHT)
        self.done.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        buttons = FlowRow((self.done,), SPACE_3, SPACE_2)
        self.lay_out([self.title, self.line], [self.nothing, *self.rows.values()], [buttons])
        self._show_rest()

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, texts: PersonText, people: tuple[BinnedPerson, ...], desk: PeopleDesk
    ) -> "PeopleBinDialog":
        """Lays it over the window of `parent` and returns at once."""
        dialog = cls(parent, look, texts, people, desk)
        dialog.lay(dialog.done)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _row(self, each: BinnedPerson) -> QWidget:
        look, card = self._look, each.card
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(look, "body-strong", "ink", card.full_name, wrap=True))
        words.addWidget(TextLabel(look, "small", "ink-2", self._texts.known_by(card), wrap=True))
        goes = self.tr("Kept until %1", "a date").replace("%1", self._texts.day(each.goes_on))
        words.addWidget(TextLabel(look, "small", "ink-2", goes, wrap=True))
        back = PillButton(look, self.tr("Restore"), "tint", "arrow-counter-clockwise", HIT)
        back.setAccessibleName(self.tr("Restore %1", "a person").replace("%1", card.full_name))
        back.clicked.connect(lambda: self._restore(each.person))
        self.restore_buttons[each.person] = back
        holder = QWidget()
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        row.addWidget(back)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(Hairline(look))
        column.addLayout(row)
        return holder

    def _restore(self, person: int) -> None:
        self._desk.restore(person)
        announce(self, self.tr("Restored"))
        row = self.rows.pop(person)
        self.restore_buttons.pop(person)
        self.done.setFocus()
        row.hide()
        self._show_rest()

    def _show_rest(self) -> None:
        self.nothing.setVisible(not self.rows)
        self.settle(self.nothing)
        self.fit()
