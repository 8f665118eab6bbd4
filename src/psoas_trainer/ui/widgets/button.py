# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons of pages: a pill with words, a square with one icon."""

from types import MappingProxyType
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, HIT, OUTLINE
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, faint, mirrored, rounded, text_width, write

Kind = Literal["primary", "outline", "tint", "plain", "danger"]

_ICON = 20
_ICON_GAP = 8
_PADDING = 24
_LARGE = 56
"""From this height on the words are 18 px."""

_FILLS: Final = MappingProxyType(
    {"primary": "primary", "outline": "surface", "tint": "primary-tint", "danger": "danger-tint"}
)
_INKS: Final = MappingProxyType(
    {"primary": "on-primary", "outline": "ink", "tint": "primary", "plain": "ink-2", "danger": "danger"}
)


class PillButton(PaintedButton):
    """A button with words and perhaps an icon before them. One screen has one of kind "primary"."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: Kind = "primary",
        icon: str | None = None,
        height: int = BUTTON_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._kind = kind
        self._icon = icon
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str | None) -> None:
        """Another icon, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    @property
    def kind(self) -> Kind:
        """How it is painted."""
        return self._kind

    def sizeHint(self) -> QSize:
        return QSize(round(self._content_width() + 2 * _PADDING), max(HIT, self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        rect = QRectF(0.0, (self.height() - self._height) / 2, self.width(), self._height)
        return Outline(rect, self._height / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        self._draw_shape(painter, rect, radius)
        ink = self._look.theme.colour(_INKS[self._kind])
        left = rect.left() + max(0.0, (rect.width() - self._content_width()) / 2)
        width = min(rect.width(), self._content_width())
        if self._icon is not None:
            place = QRectF(left, rect.center().y() - _ICON / 2, _ICON, _ICON)
            self._look.icons.paint(painter, mirrored(painter, rect, place), self._icon, ink)
            left += _ICON + _ICON_GAP
            width -= _ICON + _ICON_GAP
        words = QRectF(left, rect.top(), width, rect.height())
        write(painter, mirrored(painter, rect, words), self._font(), ink, self.text(), CENTRE)

    def _draw_shape(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        theme = self._look.theme
        if self._kind == "plain":
            if self.underMouse() or self.isDown():
                rounded(painter, rect, radius, faint(theme.colour("ink"), 0.12 if self.isDown() else 0.06))
            return
        border: QColor | None = None
        if self._kind == "outline" or theme.high_contrast:
            border = theme.colour("danger" if self._kind == "danger" else "outline")
        rounded(painter, rect, radius, self.shaded(theme.colour(_FILLS[self._kind])), border, OUTLINE)

    def _font(self) -> QFont:
        return self._look.fonts.font("button-large" if self._height >= _LARGE else "button")

    def _content_width(self) -> float:
        words = text_width(self._font(), self.text())
        return words + (_ICON + _ICON_GAP if self._icon is not None else 0) + 1


class IconButton(PaintedButton):
    """A square of 44 px with one icon; `name` is what a screen reader says and the tooltip shows."""

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        *,
        role: str = "ink-2",
        icon_size: int = 20,
        checkable: bool = False,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`bare` inside a field that has a border of its own: it wears none, not even in high contrast."""
        super().__init__(look, parent=parent)
        self._bare = bare
        self._icon = icon
        self._role = role
        self._icon_size = icon_size
        self.setCheckable(checkable)
        self.setFixedSize(HIT, HIT)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """What the button does, in words."""
        self.setAccessibleName(name)
        set_tooltip(self, name)

    def set_icon(self, icon: str, role: str | None = None) -> None:
        """Another icon, and perhaps another colour."""
        self._icon = icon
        self._role = role or self._role
        self.update()

    @property
    def icon_name(self) -> str:
        """The icon that is shown."""
        return self._icon

    def sizeHint(self) -> QSize:
        return QSize(HIT, HIT)

    def outline(self) -> Outline:
        rect = QRectF(self.rect()).adjusted(2.0, 2.0, -2.0, -2.0)
        return Outline(rect, rect.height() / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        if self.isChecked():
            rounded(painter, rect, radius, theme.colour("primary-tint"))
        if self.isDown() or (self.underMouse() and self.isEnabled()):
            rounded(painter, rect, radius, faint(theme.colour("ink"), 0.12 if self.isDown() else 0.06))
        if theme.high_contrast and not self._bare:
            rounded(painter, rect, radius, None, theme.colour("outline"), OUTLINE)
        size = float(self._icon_size)
        place = QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size)
        ink = theme.colour("primary" if self.isChecked() else self._role)
        self._look.icons.paint(painter, place, self._icon, ink)
