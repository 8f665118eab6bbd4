# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the rail: which pages have a place on it."""

from PySide6.QtCore import QObject

from psoas_trainer.app_rooms import HOME
from psoas_trainer.ui.widgets.rail import RailItem


class RailPages(QObject):
    """The words of the rail."""

    def items(self) -> tuple[RailItem, ...]:
        """The pages in their order; that of the people is hidden until somebody wants it."""
        return (
            RailItem(HOME, self.tr("Today"), "house"),
            RailItem("exercises", self.tr("Exercises"), "barbell"),
            RailItem("history", self.tr("History"), "chart-bar"),
            RailItem("learn", self.tr("Learn"), "book-open"),
            RailItem("people", self.tr("People"), "users-three", hidden=True),
            RailItem("settings", self.tr("Settings"), "gear-six", pinned=True),
        )
