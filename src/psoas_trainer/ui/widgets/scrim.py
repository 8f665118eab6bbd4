# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies between a window and a card that asks something: it dims the window and keeps keyboard and mouse inside."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer.ui.widgets.painting import faint

_DIM = 0.55
_MARGIN = 24


class Scrim(QWidget):
    """Covers the window of `over`, with `card` in its middle, as high as it needs and as the window allows."""

    escaped = Signal()
    """Esc was pressed: the safe answer is meant."""
    lifted = Signal()
    """It is gone for good."""

    def __init__(self, over: QWidget, card: QWidget, width: int) -> None:
        """`width` is that of the card in pixels, where the window is wide enough."""
        self._window = over.window()
        super().__init__(self._window)
        self._card = card
        self._width = width
        self._margin = _MARGIN
        self._focused_before = QApplication.focusWidget()
        card.setParent(self)
        self._window.installEventFilter(self)

    def lay(self, focus: QWidget) -> None:
        """Shows it over everything, with the keyboard on `focus`."""
        self.fit()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def lay_in_turn(self, focus: QWidget, then: Callable[[], None]) -> None:
        """The same, when nothing that was asked before lies over the window any more; `then` is called with it.

        For what comes by itself: it must not lie over something that somebody is reading.
        """
        other = lies_over(self._window)
        if other is not None:
            # A little later: what follows at once on an answer comes before this.
            other.lifted.connect(lambda: QTimer.singleShot(0, self, lambda: self.lay_in_turn(focus, then)))
            return
        self._focused_before = QApplication.focusWidget()
        self.lay(focus)
        then()

    def lift(self) -> None:
        """Takes it away for good and gives the focus back."""
        self._window.removeEventFilter(self)
        self.hide()
        before = self._focused_before
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lifted.emit()
        self.deleteLater()

    @property
    def card_width(self) -> int:
        """How wide the card is in this window."""
        return min(self._width, self._window.width() - 2 * self._margin)

    def fit(self) -> None:
        """Places the card anew: the window or the card's content changed."""
        window, width = self._window, self.card_width
        self.setGeometry(window.rect())
        wanted = self._card.heightForWidth(width)
        height = min(wanted if wanted >= 0 else self._card.sizeHint().height(), window.height() - 2 * self._margin)
        self._card.setGeometry((window.width() - width) // 2, (window.height() - height) // 2, width, height)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 (Qt's signature)
        """Tab stays inside."""
        start = self.focusWidget() or self
        each = _neighbour(start, forward)
        while each is not start:
            if self.isAncestorOf(each) and _takes_tab(each) and each.isVisibleTo(self):
                reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                each.setFocus(reason)
                break
            each = _neighbour(each, forward)
        return True

    def event(self, event: QEvent) -> bool:
        """No shortcut of the window works meanwhile: its keys arrive here as plain keys."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), faint(QColor(0, 0, 0), _DIM))
        painter.end()


def lies_over(window: QWidget) -> Scrim | None:
    """What was asked last and is not answered yet; None where nothing lies over the window."""
    found = [each for each in window.children() if isinstance(each, Scrim) and each.isVisible()]
    return found[-1] if found else None


def _neighbour(widget: QWidget, forward: bool) -> QWidget:  # noqa: FBT001
    """The next or the previous widget of the ring of all that may get the focus."""
    return (widget.nextInFocusChain() if forward else widget.previousInFocusChain()) or widget


def _takes_tab(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
