# SPDX-License-Identifier: GPL-3.0-or-later
"""A small pill that opens a list: one choice of several, or any number of them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, SELECTED
from psoas_trainer.ui.widgets.chip import TICK, chip_outline
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import mirrored, rounded, text_width, write

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.tick_menu import TickMenu

_ICON = 14
_CARET = 12
_GAP = 7
_PADDING = 14


class MenuChip(PaintedButton):
    """Shows the text the caller sets ("Equipment: any"); the caller words it anew on `changed`.

    In tint with a tick while `set_active(True)`, that is while something is chosen that narrows.
    """

    changed = Signal()
    """The person chose; `chosen` has the answer."""

    def __init__(self, look: Look, text: str, *, multiple: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self._multiple = multiple
        self._choices: tuple[tuple[str, str], ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._active = False
        self._menu: TickMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """What can be chosen, as pairs of id and words, in the order of the list."""
        self._choices = tuple(choices)
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def set_chosen(self, ids: Iterable[str]) -> None:
        """Marks these as chosen, without `changed`."""
        wanted = set(ids)
        self._chosen = tuple(each for each, _ in self._choices if each in wanted)
        if self._menu is not None:
            self._menu.tick(self._chosen)

    def set_active(self, active: bool) -> None:  # noqa: FBT001
        """Whether it stands out, because its choice narrows what is shown."""
        if active != self._active:
            self._active = active
            self.updateGeometry()
            self.update()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of what is chosen, in the order of the list; at most one where it is no multiple choice."""
        return self._chosen

    def menu(self) -> "TickMenu":
        """The list, made when it is first wanted, its ticks up to date."""
        if self._menu is None:
            from psoas_trainer.ui.widgets.tick_menu import TickMenu

            self._menu = TickMenu(self._choices, stays_open=self._multiple, parent=self)
            self._menu.ticked.connect(self._choose)
        self._menu.setAccessibleName(self.text())
        self._menu.setFont(self._look.fonts.font("label"))
        self._menu.tick(self._chosen)
        return self._menu

    def open_menu(self) -> None:
        """Shows the list below the pill."""
        bottom = round(self.outline().rect.bottom()) + 4
        self.menu().popup(self.mapToGlobal(QPoint(0, bottom)))

    def sizeHint(self) -> QSize:
        width = text_width(self._font(), self.text()) + _GAP + _CARET + 2 * _PADDING + 1
        return QSize(round(width + (_GAP + _ICON if self._active else 0)), HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        return chip_outline(self.width(), self.height())

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, icons = self._look.theme, self._look.icons
        fill = self.shaded(theme.colour("primary-tint" if self._active else "surface"))
        border = None if self._active and not theme.high_contrast else theme.colour("outline")
        rounded(painter, rect, radius, fill, border, SELECTED if self._active else OUTLINE)
        ink = theme.colour("primary" if self._active else "ink-2")
        top = rect.center().y() - _ICON / 2
        left = rect.left() + _PADDING
        if self._active:
            icons.paint(painter, mirrored(painter, rect, QRectF(left, top, _ICON, _ICON)), TICK, ink)
            left += _ICON + _GAP
        caret = QRectF(rect.right() - _PADDING - _CARET + 2, rect.center().y() - _CARET / 2, _CARET, _CARET)
        icons.paint(painter, mirrored(painter, rect, caret), "caret-down", ink)
        words = QRectF(left, rect.top(), caret.left() - left, rect.height())
        write(painter, mirrored(painter, rect, words), self._font(), ink, self.text())

    def _choose(self, choice: str) -> None:
        if not self._multiple:
            self._chosen = (choice,)
        else:
            picked = set(self._chosen) ^ {choice}
            self._chosen = tuple(each for each, _ in self._choices if each in picked)
        self.changed.emit()

    def _font(self) -> QFont:
        return self._look.fonts.font("chip")
