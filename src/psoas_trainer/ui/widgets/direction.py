# SPDX-License-Identifier: GPL-3.0-or-later
"""Places as they are seen in a reading direction.

QStyle has the same two functions; PySide takes 10 ms to make that class, and nothing else at the start needs it.
"""

from PySide6.QtCore import QRect, Qt


def visual_rect(direction: Qt.LayoutDirection, whole: QRect, rect: QRect) -> QRect:
    """`rect` as it stands in `whole`: unchanged, or flipped where one reads from the right."""
    if direction == Qt.LayoutDirection.RightToLeft:
        return QRect(whole.left() + whole.right() - rect.right(), rect.top(), rect.width(), rect.height())
    return rect


def visual_alignment(direction: Qt.LayoutDirection, align: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """To which side text goes: left, right, centre or justified."""
    edges = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
    inner = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignJustify
    across = align & (edges | inner) or Qt.AlignmentFlag.AlignLeft
    absolute = bool(align & Qt.AlignmentFlag.AlignAbsolute)
    if direction == Qt.LayoutDirection.RightToLeft and across & edges and not absolute:
        return across ^ edges
    return across


def arrow_step(direction: Qt.LayoutDirection, key: int, *, up_and_down: bool = True) -> int | None:
    """The step that an arrow key means in a row of choices: 1 is the next one, -1 the one before, None another key."""
    ahead = 1 if direction == Qt.LayoutDirection.LeftToRight else -1
    match key:
        case Qt.Key.Key_Right:
            return ahead
        case Qt.Key.Key_Left:
            return -ahead
        case Qt.Key.Key_Down if up_and_down:
            return 1
        case Qt.Key.Key_Up if up_and_down:
            return -1
        case _:
            return None
