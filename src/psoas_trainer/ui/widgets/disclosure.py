# SPDX-License-Identifier: GPL-3.0-or-later
"""A line that opens to a long text in its place."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_1, SPACE_3
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import faint, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.pane_scroll import SheetBar

_ICON = 16
_ICON_GAP = 10
_TEXT_HEIGHT = 260


class _Line(PaintedButton):
    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = text_width(self._look.fonts.font("body"), self.text())
        return QSize(round(words) + _ICON + _ICON_GAP + 2 * SPACE_1 + 1, HIT)

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()).adjusted(-SPACE_1, 2.0, SPACE_1, -2.0), 12.0)

    def draw(self, painter: QPainter) -> None:
        theme, rect = self._look.theme, QRectF(self.rect())
        if self.underMouse() or self.isDown():
            rounded(painter, rect.adjusted(0.0, 2.0, 0.0, -2.0), 12.0, faint(theme.colour("ink"), 0.06))
        leading = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        caret = "caret-down" if self.isChecked() else "caret-right" if leading else "caret-left"
        icon = QRectF(rect.left() + SPACE_1, rect.center().y() - _ICON / 2, _ICON, _ICON)
        self._look.icons.paint(painter, mirrored(painter, rect, icon), caret, theme.colour("ink-2"))
        words = rect.adjusted(SPACE_1 + _ICON + _ICON_GAP, 0.0, -SPACE_1, 0.0)
        font = self._look.fonts.font("body")
        write(painter, mirrored(painter, rect, words), font, theme.colour("ink"), self.text())


class Disclosure(QWidget):
    """The text is made when it is first opened; it can be scrolled and copied by keyboard."""

    def __init__(self, look: Look, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = title
        self._content = text
        self._frame: FieldFrame | None = None
        self.line = _Line(look, title, self)
        self.line.toggled.connect(self._on_toggled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.line)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._frame is None:
            self._frame = FieldFrame(self._look, self._make_text(), self)
            self._column.addWidget(self._frame)
            self._column.addSpacing(SPACE_3)
        self._frame.setVisible(opened)

    def _make_text(self) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setPlainText(self._content)
        edit.setReadOnly(True)
        edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        edit.setTabChangesFocus(True)
        edit.setAccessibleName(self._title)
        edit.setFrameShape(QFrame.Shape.NoFrame)
        edit.setFont(self._look.fonts.font("small"))
        edit.viewport().setAutoFillBackground(False)
        edit.setVerticalScrollBar(SheetBar(self._look, Qt.Orientation.Vertical))
        edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edit.setFixedHeight(_TEXT_HEIGHT)
        return edit
