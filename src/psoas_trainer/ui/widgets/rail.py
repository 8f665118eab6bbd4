# SPDX-License-Identifier: GPL-3.0-or-later
"""The navigation rail at the leading edge: the program's mark, its pages, and below them the settings."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RAIL_WIDTH, SELECTED
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, faint, fill, mix, pen, rounded, write

_LOGO = 40
_LOGO_TOP = 20
_FIRST = 80
_ITEM = 72
_PILL = (64.0, 34.0)
_PILL_TOP = 4.0
_ICON = 22
_BOTTOM = 12


class RailItem(NamedTuple):
    """One page: what `chosen` says, the word, the icon (one with "-fill" must exist too), whether it stands below."""

    id: str
    text: str
    icon: str
    pinned: bool = False
    hidden: bool = False
    """Not shown until `NavRail.show_item` says so."""


class _RailButton(PaintedButton):
    def __init__(self, look: Look, item: RailItem, parent: QWidget) -> None:
        super().__init__(look, item.text, parent)
        self.item = item
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDTH, _ITEM)

    def outline(self) -> Outline:
        width, height = _PILL
        return Outline(QRectF((self.width() - width) / 2, _PILL_TOP, width, height), height / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        checked = self.isChecked()
        if checked:
            border = theme.colour("primary") if theme.high_contrast else None
            rounded(painter, rect, radius, theme.colour("primary-tint"), border, SELECTED)
        elif self.underMouse() or self.isDown():
            rounded(painter, rect, radius, faint(theme.colour("ink"), 0.06))
        ink = theme.colour("primary" if checked else "ink-2")
        icon = QRectF(rect.center().x() - _ICON / 2, rect.center().y() - _ICON / 2, _ICON, _ICON)
        self._look.icons.paint(painter, icon, f"{self.item.icon}-fill" if checked else self.item.icon, ink)
        words = QRectF(2.0, rect.bottom() + 2.0, self.width() - 4.0, 18.0)
        write(painter, words, self._look.fonts.font("micro-strong" if checked else "micro"), ink, self.text(), CENTRE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        rail = self.parentWidget()
        if step is not None and isinstance(rail, NavRail):
            rail.step_from(self.item.id, step)
            return
        super().keyPressEvent(event)


class NavRail(QWidget):
    """The pages as buttons, one of them current. Up and Down move, Space and Enter choose."""

    chosen = Signal(str)
    """The person wants that page; the current one follows at once."""

    def __init__(self, look: Look, items: Iterable[RailItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: dict[str, _RailButton] = {}
        self._group = QButtonGroup(self)
        self.setFixedWidth(RAIL_WIDTH)
        self.setAccessibleName(self.tr("Pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _FIRST, 0, _BOTTOM)
        column.setSpacing(0)
        every = list(items)
        self._pinned = sum(item.pinned for item in every)
        for item in (each for each in every if not each.pinned):
            column.addWidget(self._add(item))
        column.addStretch(1)
        for item in (each for each in every if each.pinned):
            column.addWidget(self._add(item))

    def add_action(self, action_id: str, text: str, icon: str) -> PaintedButton:
        """A button above the pinned pages that is no page; its owner listens to `clicked`."""
        button = _RailButton(self._look, RailItem(action_id, text, icon), self)
        button.setCheckable(False)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - self._pinned, button)
        self._buttons[action_id] = button
        return button

    def set_current(self, item_id: str) -> None:
        """Shows that page as the current one, without `chosen`. Raises KeyError for an unknown id."""
        self._buttons[item_id].setChecked(True)

    @property
    def current(self) -> str:
        """The id of the current page, or an empty text."""
        button = self._group.checkedButton()
        return button.item.id if isinstance(button, _RailButton) else ""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all pages that have a place here."""
        return tuple(self._buttons)

    def show_item(self, item_id: str, *, shown: bool) -> None:
        """Shows that page's button, or takes it away. Raises KeyError for an unknown id."""
        self._buttons[item_id].setVisible(shown)

    def button(self, item_id: str) -> PaintedButton:
        """The button of a page, for tests and shortcuts. Raises KeyError."""
        return self._buttons[item_id]

    def step_from(self, item_id: str, step: int) -> None:
        """Moves the focus that many buttons on, round the ends."""
        buttons = [each for each in self._buttons.values() if not each.isHidden()]
        place = buttons.index(self._buttons[item_id])
        buttons[(place + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        theme = self._look.theme
        fill(painter, QRectF(self.rect()), theme.colour("surface"))
        leading = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        edge = self.width() - 0.5 if leading else 0.5
        painter.setPen(pen(theme.colour("line"), 1.0))
        painter.drawLine(QLineF(edge, 0.0, edge, self.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_logo(painter, QRectF((self.width() - _LOGO) / 2, _LOGO_TOP, _LOGO, _LOGO), self._look)
        painter.end()

    def _add(self, item: RailItem) -> _RailButton:
        button = _RailButton(self._look, item, self)
        button.clicked.connect(lambda: self.chosen.emit(item.id))
        self._group.addButton(button)
        self._buttons[item.id] = button
        button.setHidden(item.hidden)
        return button


def paint_logo(painter: QPainter, square: QRectF, look: Look) -> None:
    """The program's mark: spine and psoas on a rounded square, in the colours of the theme."""
    theme = look.theme
    rounded(painter, square, square.width() * 0.25, theme.colour("primary"))
    painter.save()
    painter.translate(square.topLeft())
    painter.scale(square.width() / 40, square.height() / 40)
    spine = QPainterPath(QPointF(14.0, 9.0))
    spine.cubicTo(QPointF(13.6, 16.0), QPointF(16.4, 23.0), QPointF(15.0, 31.0))
    stroke = pen(theme.colour("on-primary"), 4.0)
    stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(stroke)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(spine)
    psoas = QPainterPath(QPointF(17.0, 11.0))
    psoas.cubicTo(QPointF(24.5, 13.6), QPointF(28.6, 19.0), QPointF(26.4, 30.6))
    psoas.cubicTo(QPointF(24.0, 25.0), QPointF(18.8, 20.0), QPointF(17.0, 11.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(
        theme.colour("psoas") if theme.is_dark else mix(theme.colour("psoas"), theme.colour("on-primary"), 0.6)
    )
    painter.drawPath(psoas)
    painter.restore()


def logo_pixmap(size: int, look: Look) -> QPixmap:
    """The logo as a square picture, for the window's icon."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_logo(painter, QRectF(0, 0, size, size), look)
    painter.end()
    return picture
