# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a painter back as it was, also where something goes wrong in between: Qt would complain of states left over."""

from types import TracebackType

from PySide6.QtGui import QPainter


class KeptState:
    """A painter's state for the length of a `with` block."""

    __slots__ = ("_painter",)

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def __enter__(self) -> None:
        self._painter.save()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._painter.restore()
