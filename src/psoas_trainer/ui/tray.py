# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign of the program beside the desktop's clock, where the desktop has a place for one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

MESSAGE_MS = 15_000
"""How long a desktop shows a message, where it asks us."""


class Tray(QObject):
    """There only while somebody wants it, and nowhere else than in `show` is Qt's part for it loaded."""

    open_requested = Signal()
    """The window, please: the sign, or a message of it, was clicked."""
    session_requested = Signal()
    break_requested = Signal()
    quit_requested = Signal()
    """End the program, also where closing the window would not."""

    def __init__(
        self,
        icon: Callable[[], QIcon],
        make: "Callable[[QObject], Any] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """`make` gives what QSystemTrayIcon is, or None where the desktop has no place for it; tests hand in theirs."""
        super().__init__(parent)
        self._icon = icon
        self._make = make or _system_tray
        self._sign: Any = None
        self._menu: QMenu | None = None

    @property
    def shown(self) -> bool:
        """Whether the person can see it: only then may the window go away."""
        return self._sign is not None and bool(self._sign.isVisible())

    def show(self) -> bool:
        """Puts it there; False where the desktop has no place for it. It may have one later: a panel that starts."""
        if self._sign is None:
            self._sign = self._make(self)
            if self._sign is None:
                return False
            self._sign.setIcon(self._icon())
            self._name_sign()
            self._sign.setContextMenu(self._make_menu())
            self._sign.activated.connect(self._on_activated)
            self._sign.messageClicked.connect(self.open_requested)
        self._sign.show()
        return self.shown

    def hide(self) -> None:
        """Takes it away."""
        if self._sign is not None:
            self._sign.hide()
            self._sign.deleteLater()
            self._sign = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def say(self, title: str, text: str) -> None:
        """A message of the desktop, without a sound; nothing where the sign is not shown."""
        if self.shown:
            self._sign.showMessage(title, text, self._icon(), MESSAGE_MS)

    @property
    def menu(self) -> "QMenu | None":
        """What a click with the other button opens."""
        return self._menu

    def _name_sign(self) -> None:
        """What a screen reader says of it, and a tooltip shows."""
        from psoas_trainer.ui.tooltip import set_tooltip

        set_tooltip(self._sign, self.tr("Psoas Trainer"))

    def _make_menu(self) -> "QMenu":
        from PySide6.QtWidgets import QMenu

        menu = self._menu = QMenu()
        entries = (
            (self.tr("Open"), self.open_requested),
            (self.tr("Start today's session"), self.session_requested),
            (self.tr("Desk break"), self.break_requested),
        )
        for text, signal in entries:
            menu.addAction(text).triggered.connect(signal)
        menu.addSeparator()
        menu.addAction(self.tr("Quit", "ends the program")).triggered.connect(self.quit_requested)
        return menu

    def _on_activated(self, reason: Any) -> None:
        """A click opens the window; the other button opens the menu by itself."""
        if reason.name in ("Trigger", "DoubleClick"):
            self.open_requested.emit()


def _system_tray(parent: QObject) -> Any:
    from PySide6.QtWidgets import QSystemTrayIcon

    return QSystemTrayIcon(parent) if QSystemTrayIcon.isSystemTrayAvailable() else None
