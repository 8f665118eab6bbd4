# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows a reminder: a quiet bar in the window, and where the desktop shows our sign, a message of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.reminder import ReminderKind
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.button import Kind
from psoas_trainer.ui.widgets.notice_bar import NoticeBar


class ReminderNotice(QObject):
    """One bar for each kind, which takes no focus. It names neither an exercise nor anything else about the person."""

    start_requested = Signal()
    later_requested = Signal()
    """Again in an hour."""
    break_requested = Signal()
    put_away = Signal(object)
    """The ReminderKind whose bar the person has closed, by its last button."""

    def __init__(
        self,
        look: Look,
        add_bar: Callable[[QWidget], None],
        say: Callable[[str, str], None],
        parent: QObject | None = None,
    ) -> None:
        """`add_bar` puts a bar above the pages; `say` gives title and text to the desktop."""
        super().__init__(parent)
        self._look = look
        self._add_bar = add_bar
        self._say = say
        self._bars: dict[ReminderKind, NoticeBar] = {}

    def tell(self, kind: ReminderKind) -> None:
        """Shows it, anew where it stands already."""
        self.withdraw(kind)
        title, text = self._texts(kind)
        bar = NoticeBar(self._look, text, self._buttons(kind), "bell" if kind is ReminderKind.SESSION else "armchair")
        bar.chosen.connect(lambda name: self._on_chosen(kind, name))
        self._bars[kind] = bar
        self._add_bar(bar)
        self._say(title, text)

    def withdraw(self, kind: ReminderKind) -> None:
        """Takes it away; nothing where it is not shown."""
        bar = self._bars.pop(kind, None)
        if bar is not None:
            bar.hide()
            bar.deleteLater()

    def bar(self, kind: ReminderKind) -> NoticeBar | None:
        """The bar that is shown, or None."""
        return self._bars.get(kind)

    def _on_chosen(self, kind: ReminderKind, name: str) -> None:
        self.withdraw(kind)
        if name == "start":
            self.start_requested.emit()
        elif name == "later":
            self.later_requested.emit()
        elif name == "break":
            self.break_requested.emit()
        else:
            self.put_away.emit(kind)

    def _texts(self, kind: ReminderKind) -> tuple[str, str]:
        if kind is ReminderKind.SESSION:
            return self.tr("Psoas Trainer"), self.tr("A session is planned for today. It is time, if it suits you now.")
        return self.tr("Psoas Trainer"), self.tr("You asked to be reminded: get up and move for a moment.")

    def _buttons(self, kind: ReminderKind) -> tuple[tuple[str, str, Kind], ...]:
        if kind is ReminderKind.SESSION:
            return (
                ("start", self.tr("Start"), "tint"),
                ("later", self.tr("In an hour"), "outline"),
                ("away", self.tr("Not today"), "plain"),
            )
        return (("break", self.tr("Desk break"), "tint"), ("away", self.tr("Done"), "plain"))
