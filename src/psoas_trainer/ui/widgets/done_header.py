# SPDX-License-Identifier: GPL-3.0-or-later
"""The marks above the columns of what was done, and where these columns are."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_4
from psoas_trainer.ui.widgets.painting import mirrored, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark, side_word

LEFT_OF_PLACE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_MARK = 20
_HEADER = 26
_TITLE = 30


def side_columns(painter: QPainter, whole: QRectF, column: int) -> tuple[QRectF, QRectF]:
    """Both columns at the trailing edge; the left one is on the left in every language."""
    both = mirrored(painter, whole, QRectF(whole.right() - 2 * column, whole.top(), 2 * column, whole.height()))
    left = QRectF(both.left(), both.top(), column, both.height())
    return left, left.translated(column, 0.0)


class DoneHeader(QWidget):
    """The two marks above the columns, with their words where there is room; perhaps a title in front of them."""

    def __init__(
        self, look: Look, column: int, *, words: bool = False, title: str = "", parent: QWidget | None = None
    ) -> None:
        """`column` is the width of each column in pixels; 0 where there are none. The title stands before them."""
        super().__init__(parent)
        self._words = words
        self._look = look
        self._column = column
        self._title = title
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(2 * self._column, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._column, _HEADER)

    def heightForWidth(self, width: int) -> int:
        return (_TITLE if self._title else _HEADER) + (_HEADER if self._stacked(width) else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, fonts = self._look.theme, self._look.fonts
        top = 0.0
        if self._title:
            place = QRectF(0.0, 0.0, self.width(), _TITLE)
            write(painter, place, fonts.font("heading"), theme.colour("ink"), self._title)
            top = float(_TITLE) if self._stacked(self.width()) else (_TITLE - _MARK) / 2
        whole = QRectF(0.0, top, self.width(), _MARK)
        for side, place in zip(Side, side_columns(painter, whole, self._column), strict=True):
            if not self._column:
                break
            mark = place if not self._words else QRectF(place.left(), place.top(), _MARK, _MARK)
            paint_side_mark(painter, mark, side, self._look)
            if self._words:
                word = place.adjusted(_MARK + 8.0, 0.0, 0.0, 0.0)
                write(
                    painter,
                    word,
                    fonts.font("body-strong"),
                    theme.side_colour(side, "text"),
                    side_word(side),
                    LEFT_OF_PLACE,
                )
        painter.end()

    def _stacked(self, width: int) -> bool:
        """Whether the title needs a line of its own."""
        title = text_width(self._look.fonts.font("heading"), self._title) if self._title else 0.0
        return bool(self._title and self._column) and title + SPACE_4 + 2 * self._column > width
