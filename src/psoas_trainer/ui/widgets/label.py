# SPDX-License-Identifier: GPL-3.0-or-later
"""Text in one of the design's type sizes, with its line height, in a colour that follows the theme."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.direction import visual_alignment

_COMFORTABLE = 420
"""The width in pixels that wrapped text asks for when it may choose."""
_LINE_BREAK = "\u2028"
_KEPT = 6
"""So many layouts of a text are kept, each for another width."""


class TextLabel(QLabel):
    """Plain text, whatever is in it; `wrap` breaks lines, `elide` ends a too long single line with dots."""

    def __init__(
        self,
        look: Look,
        token: str,
        role: str = "ink",
        text: str = "",
        *,
        wrap: bool = False,
        elide: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._elide = elide
        self._line = look.fonts.line(token)
        self._font = look.fonts.font(token)
        self._laid_out: dict[tuple[str, float, Qt.LayoutDirection], QTextLayout] = {}
        self._measured: tuple[str, int] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(self._font)
        self.setAlignment(align)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Another colour."""
        if role != self._role:
            self._role = role
            self.update()

    def set_token(self, token: str, scale: float = 1.0) -> None:
        """Another size."""
        self._line = round(self._look.fonts.line(token) * scale)
        self._laid_out.clear()
        self._measured = None
        self._font = self._look.fonts.font(token, scale)
        self.setFont(self._font)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = self._natural_width()
        if not self.wordWrap():
            return QSize(width, self._line)
        width = min(width, _COMFORTABLE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self.wordWrap() or self._elide:
            return QSize(min(self._natural_width(), 2 * self._line), self._line)
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return -1
        text = self.text()
        if "\n" not in text and self._natural_width() <= width:
            return self._line
        return max(1, self._layout_for(text, float(width)).lineCount()) * self._line

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        text = self.text()
        if self._elide and not self.wordWrap():
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        layout = self._layout_for(text, float(self.width()))
        height = layout.lineCount() * self._line
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = (self.height() - height) / 2
        elif self.alignment() & Qt.AlignmentFlag.AlignBottom:
            top = float(self.height() - height)
        painter = QPainter(self)
        painter.setPen(self._look.theme.colour(self._role if self.isEnabled() else "ink-3"))
        layout.draw(painter, QPointF(0.0, top))
        painter.end()

    def _natural_width(self) -> int:
        text = self.text()
        if self._measured is None or self._measured[0] != text:
            self._measured = text, 1 + int(max(self._font.width(line) for line in text.split("\n")))
        return self._measured[1]

    def _layout_for(self, text: str, width: float) -> QTextLayout:
        """The lines of the text at that width; the last ones are kept, for a layout asks for several widths."""
        key = (text, width, self.layoutDirection())
        kept = self._laid_out.get(key)
        if kept is not None:
            return kept
        layout = QTextLayout(text.replace("\n", _LINE_BREAK), self.font())
        option = QTextOption(visual_alignment(self.layoutDirection(), self.alignment()))
        option.setTextDirection(self.layoutDirection())
        wrap = QTextOption.WrapMode
        option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if self.wordWrap() else wrap.ManualWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        top = 0.0
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, top + (self._line - line.height()) / 2))
            top += self._line
            line = layout.createLine()
        layout.endLayout()
        if len(self._laid_out) >= _KEPT:
            del self._laid_out[next(iter(self._laid_out))]
        self._laid_out[key] = layout
        return layout
