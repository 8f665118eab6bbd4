# SPDX-License-Identifier: GPL-3.0-or-later
"""The sections of a long page as a list beside it; one of them is current."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, SELECTED
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import faint, mirrored, rounded, text_width, write

_WIDTH = 220
"""The least width of the list; longer words make it wider."""
_GAP = 6
_SIDES = 16
_ICON = 20
_ICON_GAP = 12


class SectionItem(NamedTuple):
    """What `chosen` says, the word, the icon before it."""

    id: str
    text: str
    icon: str


class _SectionButton(PaintedButton):
    def __init__(self, look: Look, item: SectionItem, parent: QWidget) -> None:
        super().__init__(look, item.text, parent)
        self.item = item
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = max(text_width(self._look.fonts.font(token), self.text()) for token in ("body-strong", "pill"))
        return QSize(max(_WIDTH, round(words) + 2 * _SIDES + _ICON + _ICON_GAP + 1), HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()), HIT / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, checked = self._look.theme, self.isChecked()
        if checked:
            border = theme.colour("primary") if theme.high_contrast else None
            rounded(painter, rect, radius, self.shaded(theme.colour("primary-tint")), border, SELECTED)
        elif theme.high_contrast:
            rounded(painter, rect, radius, None, theme.colour("outline"), OUTLINE)
        elif self.underMouse() or self.isDown():
            rounded(painter, rect, radius, faint(theme.colour("ink"), 0.06))
        ink = theme.colour("primary" if checked else "ink")
        icon = QRectF(rect.left() + _SIDES, rect.center().y() - _ICON / 2, _ICON, _ICON)
        name = "check" if checked and theme.high_contrast else self.item.icon
        self._look.icons.paint(painter, mirrored(painter, rect, icon), name, ink if checked else theme.colour("ink-2"))
        words = rect.adjusted(_SIDES + _ICON + _ICON_GAP, 0.0, -_SIDES, 0.0)
        font = self._look.fonts.font("body-strong" if checked else "pill")
        write(painter, mirrored(painter, rect, words), font, ink, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        parent = self.parentWidget()
        if step is not None and isinstance(parent, SectionList):
            parent.step_from(self.item.id, step)
            return
        super().keyPressEvent(event)


class SectionList(QWidget):
    """Up and Down choose the neighbour; Space, Enter and a click choose."""

    chosen = Signal(str)
    """The person wants that section; it is current already."""

    def __init__(self, look: Look, items: Iterable[SectionItem], name: str, parent: QWidget | None = None) -> None:
        """The first is current; `name` is for a screen reader."""
        super().__init__(parent)
        self._buttons: dict[str, _SectionButton] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        for item in items:
            self._buttons[item.id] = self._made(item)
            self._column.addWidget(self._buttons[item.id])
        self._column.addStretch(1)
        next(iter(self._buttons.values())).setChecked(True)

    @property
    def current(self) -> str:
        """The id of the current section."""
        button = self._group.checkedButton()
        return button.item.id if isinstance(button, _SectionButton) else ""

    def set_current(self, item_id: str) -> None:
        """Shows that section as the current one, without `chosen`. Raises KeyError for an unknown id."""
        self._buttons[item_id].setChecked(True)

    def insert(self, item: SectionItem, before: str) -> None:
        """One more section, above that one. Raises KeyError for an unknown id."""
        button, ids = self._made(item), list(self._buttons)
        place = ids.index(self._buttons[before].item.id)
        self._column.insertWidget(place, button)
        if place:
            QWidget.setTabOrder(self._buttons[ids[place - 1]], button)
        ids.insert(place, item.id)
        self._buttons = {each: self._buttons.get(each, button) for each in ids}

    def button(self, item_id: str) -> PaintedButton:
        """The button of a section. Raises KeyError."""
        return self._buttons[item_id]

    def _made(self, item: SectionItem) -> _SectionButton:
        button = _SectionButton(self._look, item, self)
        button.clicked.connect(lambda: self.chosen.emit(item.id))
        self._group.addButton(button)
        return button

    def step_from(self, item_id: str, step: int) -> None:
        """Chooses the section that many places on, if there is one."""
        ids = list(self._buttons)
        place = ids.index(item_id) + step
        if 0 <= place < len(ids):
            neighbour = self._buttons[ids[place]]
            neighbour.setFocus(Qt.FocusReason.TabFocusReason)
            neighbour.click()
