# SPDX-License-Identifier: GPL-3.0-or-later
"""Where something can lie over a window without lying over what can be pressed there."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_STEP = 4


def lowest_free_place(over: QWidget, size: QSize, area: QRect, but: QWidget) -> QRect:
    """The lowest place of that size in the middle of `area` with no control under it; where there is none, its bottom.

    Only the lower half is looked through. `but` and what is in it are no obstacle. Lists and texts that scroll are none
    either: a press on them does nothing that cannot be seen.
    """
    bottom = QRect(area.left() + (area.width() - size.width()) // 2, 0, size.width(), size.height())
    bottom.moveBottom(area.bottom())
    controls = _controls(over, QRect(bottom.left(), area.center().y(), size.width(), area.height()), but)
    for top in range(bottom.top(), area.center().y(), -_STEP):
        place = QRect(QPoint(bottom.left(), top), size)
        if not any(place.intersects(each) for each in controls):
            return place
    return bottom


def _controls(over: QWidget, within: QRect, but: QWidget) -> list[QRect]:
    """The visible parts of what takes presses there, in the coordinates of `over`."""
    found = []
    for widget in over.findChildren(QWidget):
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not isinstance(widget, QAbstractScrollArea)
            and widget is not but
            and not but.isAncestorOf(widget)
        ):
            seen = _seen(widget, over) & within
            if not seen.isEmpty():
                found.append(seen)
    return found


def _seen(widget: QWidget, over: QWidget) -> QRect:
    """What its parents leave of it."""
    rect, each = widget.rect(), widget
    while each is not over:
        rect.translate(each.pos())
        each = each.parentWidget()
        rect &= each.rect()
    return rect
