# SPDX-License-Identifier: GPL-3.0-or-later
"""One line to type a search into."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QSpacerItem, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import FIELD_HEIGHT, HIT, OUTLINE
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import mirrored, rounded

_ICON = 20
_ICON_LEFT = 14
_TEXT_START = 40
_TEXT_END = 14
"""Where text reads the other way, this is where it begins."""
_CROSS_END = 4


class _Line(QLineEdit):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class SearchField(QWidget):
    """A pill with a magnifier; Esc or the cross empties it."""

    changed = Signal(str)
    """The text, whenever it changes."""

    def __init__(self, look: Look, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit = _Line(self)
        self.edit.setFrame(False)
        self.edit.setFont(look.fonts.font("body"))
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name)
        palette = self.edit.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.edit.setPalette(palette)
        self._clear = IconButton(look, "x", self.tr("Clear search"), icon_size=16, bare=True)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.setFocusProxy(self.edit)
        self._end = QSpacerItem(_TEXT_END, 0)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(_TEXT_START)
        row.addWidget(self.edit, 1)
        row.addWidget(self._clear)
        row.addItem(self._end)
        self.edit.textChanged.connect(self._on_text)

    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Empties it and waits for new text."""
        self.edit.clear()
        self.edit.setFocus()

    def focus_outline(self) -> Outline | None:
        """The ring goes round the whole pill."""
        return Outline(QRectF(self.rect()).adjusted(0.0, 2.0, 0.0, -2.0), FIELD_HEIGHT / 2)

    def sizeHint(self) -> QSize:
        return QSize(436, HIT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        outline = self.focus_outline()
        assert outline is not None
        rect = outline.rect
        rounded(painter, rect, rect.height() / 2, theme.colour("surface"), theme.colour("outline"), OUTLINE)
        icon = QRectF(rect.left() + _ICON_LEFT, rect.center().y() - _ICON / 2, _ICON, _ICON)
        self._look.icons.paint(painter, mirrored(painter, rect, icon), "magnifying-glass", theme.colour("ink-2"))
        painter.end()

    def _on_text(self, text: str) -> None:
        if self._clear.isHidden() is bool(text):
            self._clear.setVisible(bool(text))
            self._end.changeSize(_CROSS_END if text else _TEXT_END, 0)
            self._row.invalidate()
        self.changed.emit(text)
