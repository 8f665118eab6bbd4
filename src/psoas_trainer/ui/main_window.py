# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: the rail with its pages, and in front of them the player or the welcome when it is their time."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import WINDOW_DESIGN, WINDOW_MINIMUM
from psoas_trainer.ui.widgets.rail import NavRail, RailItem

if TYPE_CHECKING:
    from psoas_trainer.core.changes import Change
    from psoas_trainer.ui.widgets.resume_bar import ResumeBar
    from psoas_trainer.ui.widgets.toast import Toast


_FRAME = 40
"""Pixels that a desktop puts round a window, above all for its title."""


class MainWindow(QMainWindow):
    """Pages are built when they are first shown; which there are, the caller says."""

    resume_requested = Signal()
    finish_requested = Signal()
    later_requested = Signal()
    close_asked = Signal()
    page_shown = Signal(str)
    """The id of the page that is in front now."""
    """Somebody wants to close the window while `may_close` says no."""
    painted = Signal()
    """The window's first picture is complete: time for what nobody waits for."""

    def __init__(self, look: Look, items: tuple[RailItem, ...], makers: Mapping[str, Callable[[], Any]]) -> None:
        """`makers` builds the page of a rail item's id, and of ids that have no item."""
        super().__init__()
        self._items = items
        self._makers = makers
        self._built: dict[str, Any] = {}
        self.may_close: Callable[[], bool] = lambda: True
        self.instead: Callable[[str], str] = lambda page_id: page_id
        self._shell = QWidget()
        self.rail = NavRail(look, items)
        self._look = look
        self._resume_bar: ResumeBar | None = None
        self._toast: Toast | None = None
        self._pages = QStackedWidget()
        self._front = QStackedWidget()
        self._lay_out()
        self.rail.chosen.connect(self.show_page)
        self._was_painted = False
        self.setMinimumSize(*WINDOW_MINIMUM)
        self._fit_screen()

    def _fit_screen(self) -> None:
        """The design's size, or that of a screen that is smaller: nothing of the player may lie beyond its edge."""
        room = self.screen().availableGeometry()
        self.resize(min(WINDOW_DESIGN[0], room.width()), min(WINDOW_DESIGN[1], room.height() - _FRAME))

    def page(self, page_id: str) -> Any:
        """The page of that id, built if it was not yet shown."""
        page = self._built.get(page_id)
        if page is None:
            page = self._built[page_id] = self._makers[page_id]()
            self._pages.addWidget(page)
        return page

    def add_pages(self, makers: Mapping[str, Callable[[], Any]]) -> None:
        """From now on there are these pages too, whether they have an item on the rail or not."""
        self._makers = {**self._makers, **makers}

    def forget(self, keep: QWidget | None = None) -> None:
        """Whatever was shown goes, with all that was typed there; a page that is wanted again is made anew.

        `keep` may have the window for itself and stays: a session that runs.
        """
        from psoas_trainer.ui.forget import forget_children

        if keep is None:
            self._front.setCurrentWidget(self._shell)
        alone = [self._front.widget(place) for place in range(self._front.count())]
        others = [each for each in alone if each is not self._shell and each is not keep]
        pages = [*self._built.values(), *others]
        self._built.clear()
        for each in pages:
            self._pages.removeWidget(each)
            self._front.removeWidget(each)
        forget_children(self, pages, questions=keep is None)
        self._toast = self._resume_bar = None

    def tell_pages(self, changes: "frozenset[Change]") -> None:
        """Passes on which kinds of data changed to the pages that show any."""
        for page in self._built.values():
            note = getattr(page, "note_change", None)
            if note is not None:
                note(changes)

    @property
    def toast(self) -> "Toast":
        """The window's own short messages; made at the first one."""
        if self._toast is None:
            from psoas_trainer.ui.widgets.toast import Toast

            self._toast = Toast(self._look, self)
        return self._toast

    @property
    def resume_bar(self) -> "ResumeBar":
        """The bar that offers to go on with a session; made at the first offer."""
        if self._resume_bar is None:
            from psoas_trainer.ui.widgets.resume_bar import ResumeBar

            bar = self._resume_bar = ResumeBar(self._look)
            bar.resume_requested.connect(self.resume_requested)
            bar.finish_requested.connect(self.finish_requested)
            bar.later_requested.connect(self.later_requested)
            self._column.insertWidget(0, bar)
        return self._resume_bar

    def add_bar(self, bar: QWidget) -> None:
        """A line above the pages, over the others that are there."""
        self._column.insertWidget(0, bar)

    def offer_resume(self, title: str, line: str) -> None:
        """Offers to go on with a session, above the pages."""
        self.resume_bar.offer(title, line)

    @property
    def offers_resume(self) -> bool:
        """Whether the offer to go on stands above the pages."""
        return self._resume_bar is not None and not self._resume_bar.isHidden()

    def withdraw_offer(self) -> None:
        """There is nothing to go on with."""
        if self._resume_bar is not None:
            self._resume_bar.hide()

    @property
    def current(self) -> str:
        """The id of the page that is, or will be, in front beside the rail."""
        return next((each for each, page in self._built.items() if page is self._pages.currentWidget()), "")

    def show_page(self, page_id: str) -> None:
        """Brings a page to the front, beside the rail; or what there is `instead` of it now."""
        page_id = self.instead(page_id)
        page, focused = self.page(page_id), self.focusWidget()
        self._pages.setCurrentWidget(page)
        self._front.setCurrentWidget(self._shell)
        if self._resume_bar is not None and focused is not None and self._resume_bar.isAncestorOf(focused):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextChild()
        if page_id in self.rail.ids:
            self.rail.set_current(page_id)
        if self._toast is not None:
            QTimer.singleShot(0, self._toast, self._toast.place_anew)  # when the page has its place
        self.page_shown.emit(page_id)

    def show_alone(self, widget: QWidget) -> None:
        """Gives the whole window to a widget: the player, the welcome."""
        if self._front.indexOf(widget) < 0:
            self._front.addWidget(widget)
        if self._toast is not None:
            self._toast.dismiss()
        self._front.setCurrentWidget(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def alone(self) -> QWidget | None:
        """What has the whole window, or None while the pages are in front."""
        widget = self._front.currentWidget()
        return None if widget is self._shell else widget

    def come_to_front(self) -> None:
        """Somebody started the program a second time: this window is shown, over the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def place_as(self, geometry: str) -> None:
        """Puts the window where it was; a text from somewhere else changes nothing."""
        if geometry:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    def geometry_text(self) -> str:
        """Where the window is, to be put back there."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            super().closeEvent(event)
        else:
            event.ignore()
            self.close_asked.emit()

    def _after_first_paint(self) -> None:
        """Ctrl+1, Ctrl+2 ... in the order of the rail (DESIGN.md section 8)."""
        from PySide6.QtGui import QKeySequence, QShortcut

        keys = {"settings": "Ctrl+6"}
        for number, item in enumerate(self._items, start=1):
            shortcut = QShortcut(QKeySequence(keys.get(item.id, f"Ctrl+{number}")), self._shell)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda page_id=item.id: self._show_if_known(page_id))
        self.painted.emit()

    def _show_if_known(self, page_id: str) -> None:
        """A page that is switched off has its key, but nothing to show."""
        if page_id in self._makers:
            self.show_page(page_id)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        row.addLayout(self._column, 1)
        self._front.addWidget(self._shell)
        self.setCentralWidget(self._front)
