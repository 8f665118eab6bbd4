# SPDX-License-Identifier: GPL-3.0-or-later
"""Names the sessions that could not be read and were set aside: once, behind the first picture."""

from collections.abc import Callable

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.storage.unreadable import Unreadable, unreadable_sessions
from psoas_trainer.ui.store import Store


class SetAside(QObject):
    """Looks once through what is kept, between the other jobs, and says a sentence only where something is wrong."""

    def __init__(self, store: Store, person: int, say: Callable[[str], None], parent: QObject | None = None) -> None:
        """`say` shows a sentence, and is called only where a session cannot be read."""
        super().__init__(parent)
        self._say = say
        store.in_pieces(lambda connection: unreadable_sessions(connection, person), self._tell)

    def sentence(self, found: tuple[Unreadable, ...]) -> str:
        """Which sessions are set aside, what that means for all others, and where more is said."""
        first = QDate.fromString(found[0].local_date or "", "yyyy-MM-dd")
        if len(found) > 1:
            return self.tr(
                "%n session(s) cannot be read and were set aside. They stay in the file, and everything else is here. "
                "The check of the data, in the settings, names them.",
                "",
                len(found),
            )
        if not first.isValid():
            return self.tr(
                "One session cannot be read and was set aside. It stays in the file, and everything else is here."
            )
        text = self.tr(
            "The session of %1 cannot be read and was set aside. It stays in the file, and everything else is here."
        )
        return text.replace("%1", QLocale().toString(first, QLocale.FormatType.LongFormat))

    def _tell(self, outcome: object) -> None:
        """Where the disk does not answer, others say so."""
        if isinstance(outcome, tuple) and outcome:
            self._say(self.sentence(outcome))
