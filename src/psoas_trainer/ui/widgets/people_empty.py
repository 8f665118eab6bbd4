# SPDX-License-Identifier: GPL-3.0-or-later
"""What the list of people shows where there is nobody: why, and one button that helps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.empty_state import EmptyState
from psoas_trainer.ui.widgets.nothing_found import NothingFound


class PeopleEmpty(QStackedWidget):
    """Either nobody is kept yet, or the search and the choice above leave nobody."""

    add_requested = Signal()
    clear_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = self.tr(
            "Each person has a name and a birth date or a number, so that nobody is taken for somebody else."
        )
        nobody, new = self.tr("Nobody is here yet"), self.tr("New person")
        self.first = EmptyState(look, "users-three", nobody, line, new, "user-plus")
        self.none = NothingFound(look)
        self.addWidget(self.first)
        self.addWidget(self.none)
        self.none.wanted.connect(self.clear_requested)
        assert self.first.button is not None
        self.first.button.clicked.connect(self.add_requested)

    def explain(self, text: str, shown: str, *, nobody: bool) -> None:
        """Says why nobody is there; `nobody` is kept at all."""
        self.setCurrentWidget(self.first if nobody else self.none)
        if text:
            reason = self.tr("No name, number or birth date here matches “%1”.").replace("%1", text)
        elif shown == "due":
            reason = self.tr("Nobody is due today who has not trained yet.")
        elif shown == "looks":
            reason = self.tr("No note, stop or record is waiting to be looked at.")
        elif shown == "archived":
            reason = self.tr("Nobody is archived.")
        else:
            reason = self.tr("Everybody is archived.")
        self.none.explain(reason, self.tr("Show all people"))
