# SPDX-License-Identifier: GPL-3.0-or-later
"""The focus ring: 3 px, 2 px away from the control, drawn over the window so that no layout must leave room for it."""

from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer.ui.metrics import FOCUS_GAP, FOCUS_WIDTH
from psoas_trainer.ui.theme import Theme
from psoas_trainer.ui.widgets.painting import rounded

_REACH = FOCUS_GAP + FOCUS_WIDTH
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class Outline(NamedTuple):
    """A painted shape: its rectangle in the widget's coordinates, and the radius of its corners."""

    rect: QRectF
    radius: float


@runtime_checkable
class Outlined(Protocol):
    """A widget that knows what the ring goes round. None: no ring now."""

    def focus_outline(self) -> Outline | None: ...


class _Ring(QWidget):
    """One for each window; a child of it, so it goes when the window goes."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._radius = 0.0
        self._cut = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, rect: QRectF, radius: float, visible: QRect) -> None:
        """Goes round `rect`, but only inside `visible` (both in the window's coordinates)."""
        around = rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).toAlignedRect()
        self._radius = radius + _REACH
        shown = around.intersected(visible)
        self._cut = around.translated(-shown.topLeft())
        if self.geometry() != shown:
            self.setGeometry(shown)
        self.raise_()
        self.setVisible(not shown.isEmpty())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self._cut), self._radius, None, self._theme.colour("focus"), FOCUS_WIDTH)
        painter.end()


class FocusRing(QObject):
    """Shows the ring round whatever has the keyboard focus, in every window. Made once, when a window stands."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(app)
        self._theme = theme
        self._watched: list[QWidget] = []
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._move_to)
        self._move_to(None, app.focusWidget())

    def _move_to(self, old: QWidget | None, now: QWidget | None) -> None:  # noqa: ARG002
        self._let_go()
        target = _outlined(now)
        if target is None:
            return
        window = target.window()
        rings = window.findChildren(_Ring, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._ring = rings[0] if rings else _Ring(self._theme, window)
        self._ring.destroyed.connect(self._forget)
        each: QWidget | None = target
        while each is not None:
            each.installEventFilter(self)
            each.destroyed.connect(self._forget)
            self._watched.append(each)
            each = None if each.isWindow() else each.parentWidget()
        self._place()

    def _let_go(self) -> None:
        watched, self._watched = self._watched, []
        ring, self._ring = self._ring, None
        for each in watched:
            each.removeEventFilter(self)
            each.destroyed.disconnect(self._forget)
        if ring is not None:
            ring.destroyed.disconnect(self._forget)
            ring.hide()

    def _forget(self) -> None:
        """A watched widget is gone: nothing of it may be touched any more."""
        self._watched = []
        self._ring = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in _MOVES:
            self._place()
        return False

    def _place(self) -> None:
        if self._ring is None or not self._watched:
            return
        target = self._watched[0]
        outline = target.focus_outline() if isinstance(target, Outlined) else None
        if outline is None or not target.isVisible():
            self._ring.hide()
            return
        window = target.window()
        corner = target.mapTo(window, QPoint(0, 0))
        self._ring.surround(outline.rect.translated(corner), outline.radius, _visible(self._watched, window))


def _outlined(widget: QWidget | None) -> QWidget | None:
    """The widget itself or the nearest parent that knows its outline (a search field round its line edit)."""
    while widget is not None and not isinstance(widget, Outlined):
        widget = None if widget.isWindow() else widget.parentWidget()
    return widget


def _visible(line: list[QWidget], window: QWidget) -> QRect:
    """What of the window a ring may cover: scrolled areas cut it off, as they do with the control."""
    visible = window.rect()
    for each in line[1:]:
        if each.objectName() == "qt_scrollarea_viewport":
            visible = visible.intersected(QRect(each.mapTo(window, QPoint(0, 0)), each.size()))
    return visible
