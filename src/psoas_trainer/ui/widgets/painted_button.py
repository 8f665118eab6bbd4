# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of everything that can be pressed and paints itself."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.own_parts import must_bring
from psoas_trainer.ui.widgets.painting import mix

_DISABLED = 0.45
_HOVER = 0.05
_PRESSED = 0.12


class PaintedButton(QAbstractButton):
    """A button whose subclass says its `outline` and has a `draw` of its own; Enter presses it as Space does."""

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        must_bring(type(self), PaintedButton, "draw")
        super().__init__(parent)
        self._look = look
        self._focused_by_mouse = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if text:
            self.setText(text)

    def setText(self, text: str) -> None:
        """Shows the text as it is: an ampersand is an ampersand, never a shortcut."""
        super().setText(text.replace("&", "&&"))
        self.updateGeometry()

    def text(self) -> str:
        """The text as it was set."""
        return super().text().replace("&&", "&")

    def outline(self) -> Outline:
        """The painted shape inside the widget, in its own coordinates."""
        return Outline(QRectF(self.rect()), 8.0)

    def focus_outline(self) -> Outline | None:
        """Where the focus ring goes round; none after a click with the mouse."""
        return None if self._focused_by_mouse else self.outline()

    def draw(self, painter: QPainter) -> None:
        """Draws the button; the painter is antialiased and already pale when the button is disabled."""

    def shaded(self, fill: QColor) -> QColor:
        """That fill a little towards the ink under the pointer, more while pressed."""
        if self.isDown():
            return mix(fill, self._look.theme.colour("ink"), _PRESSED)
        if self.underMouse() and self.isEnabled():
            return mix(fill, self._look.theme.colour("ink"), _HOVER)
        return fill

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(_DISABLED)
        self.draw(painter)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        reason = event.reason()
        if reason not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._focused_by_mouse = reason == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)
