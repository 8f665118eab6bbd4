# SPDX-License-Identifier: GPL-3.0-or-later
"""In full screen the controls are there while somebody moves the mouse or presses Tab, then they go by themselves."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.widgets.fading import Fading

SHOWN_MS: Final = 3000
_MOVED: Final = 4.0
"""So far in pixels the mouse must go: on a table that shakes it moves a little by itself."""
_TOUCHES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class ControlsFade(QObject):
    """Hides widgets and the mouse pointer over an area. The pain button is never one of these widgets."""

    def __init__(
        self,
        widgets: Iterable[QWidget],
        area: QWidget,
        reduced: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`area` is the page: it takes the focus while the controls are hidden, so that its keys go on working."""
        super().__init__(parent or area)
        self._widgets = tuple(widgets)
        self._area = area
        self._active = False
        self._focused: QWidget | None = None
        self._at = QPointF()
        self.fading = Fading(self._widgets, reduced, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide_controls)

    @property
    def hidden(self) -> bool:
        """Whether the controls are hidden, or on their way there."""
        return self.fading.is_out

    @property
    def remaining_ms(self) -> int:
        """How long the controls stay, in milliseconds; -1 where they do not go by themselves."""
        return self._timer.remainingTime()

    def set_active(self, active: bool) -> None:  # noqa: FBT001
        """Begins or ends to hide them, for a page that is shown; at first they are seen for 3 s."""
        if active == self._active:
            return
        self._active = active
        self._watch(active=active)
        if active:
            self._timer.start()
            return
        self._timer.stop()
        self._show()
        self.fading.finish()

    def note_activity(self) -> None:
        """Somebody is there: the controls are shown for 3 s from now on."""
        if self._active:
            self._show()
            self._timer.start()

    def hide_controls(self) -> None:
        """Hides the controls and the pointer; the timer calls it."""
        if not self._active or self.fading.is_out:
            return
        now = self._area.focusWidget()
        self._focused = now if now is not None and self._holds(now) else None
        if self._focused is not None:
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.setCursor(Qt.CursorShape.BlankCursor)
        self.fading.fade_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(watched, QWindow):
            if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
                self._note_place(event.position())
            elif kind in _TOUCHES:
                self.note_activity()
            elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._note_key(Qt.Key(event.key()))
        elif kind == QEvent.Type.Show and self.fading.is_out:
            self.note_activity()  # somebody else shows one of them: then they are all there
        return False

    def _note_place(self, place: QPointF) -> None:
        if (place - self._at).manhattanLength() >= _MOVED:
            self._at = place
            self.note_activity()

    def _note_key(self, key: Qt.Key) -> bool:
        """True where the key was used up: the Tab that shows the controls goes back to the one that was left."""
        if key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        goes_back = self.fading.is_out and self._focused is not None
        self.note_activity()
        return goes_back

    def _show(self) -> None:
        self._area.unsetCursor()
        if not self.fading.is_out:
            return
        self.fading.fade_in()
        focused, self._focused = self._focused, None
        if focused is not None and self._area.hasFocus():
            focused.setFocus(Qt.FocusReason.TabFocusReason)

    def _watch(self, *, active: bool) -> None:
        # The window itself tells each move of the mouse; a part tells it only where it follows the mouse. It is asked
        # for anew each time: PySide may take a window that was kept for a deleted one.
        window = self._area.window().windowHandle()
        for watched in (*self._widgets, *((window,) if window is not None else ())):
            (watched.installEventFilter if active else watched.removeEventFilter)(self)

    def _holds(self, widget: QWidget) -> bool:
        return any(each is widget or each.isAncestorOf(widget) for each in self._widgets)
