# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a widget lay its children out itself, whenever Qt asks a layout to."""

from typing import Protocol

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class LaysOut(Protocol):
    """What the widget must be able to do; widths and heights are in pixels."""

    def heightForWidth(self, width: int, /) -> int: ...
    def sizeHint(self) -> QSize: ...
    def minimumSizeHint(self) -> QSize: ...
    def lay_out(self) -> None: ...


class OwnLayout(QLayout):
    """A layout without items: it only passes the questions on to its widget.

    It holds no items on purpose. PySide declares the items that a Python layout keeps as deleted once any focused
    overlay of the window is deleted, and the next layout then ends the program (seen with 6.11.3).
    """

    def __init__(self, widget: QWidget, owner: LaysOut) -> None:
        """`owner` is the same widget, as what can lay out."""
        super().__init__(widget)
        self._owner = owner
        self.setContentsMargins(0, 0, 0, 0)

    def count(self) -> int:
        return 0

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: ARG002
        return None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: ARG002
        return None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._owner.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._owner.sizeHint()

    def minimumSize(self) -> QSize:
        return self._owner.minimumSizeHint()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._owner.lay_out()
