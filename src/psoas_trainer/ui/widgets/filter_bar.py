# SPDX-License-Identifier: GPL-3.0-or-later
"""The two rows of chips above the exercises: category, equipment, position, what one has, stars, and the count."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.exercise import Category
from psoas_trainer.core.search import Filter, FilterPart
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, SELECTED, SPACE_2
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.chip import TICK, Chip
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.tag import STYLES

_ANY = ""
_ONLY_THESE = "*"
_NAMED_AT_MOST = 2
_GAP = 4
_NARROW, _TICK, _TICK_GAP = 10, 13, 4
_CLOSER = -4
"""Chips are 44 high to be easy to hit, but the design sets their rows 40 apart."""


class FilterWords(NamedTuple):
    """What can be filtered by: ids of the catalogue with their words, in the order in which they are offered.

    `inside` are the words of equipment inside a sentence.
    """

    categories: tuple[tuple[str, str], ...]
    equipment: tuple[tuple[str, str], ...]
    positions: tuple[tuple[str, str], ...]
    inside: tuple[tuple[str, str], ...] = ()


class _AllChip(Chip):
    """The shortest word gets the narrowest chip, so that all six stand in one row."""

    def sizeHint(self) -> QSize:
        room = 2 * _NARROW + _TICK + _TICK_GAP
        return QSize(
            round(text_width(self._look.fonts.font("chip"), self.text())) + room + 1, super().sizeHint().height()
        )

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, checked = self._look.theme, self.isChecked()
        fill = self.shaded(theme.colour("primary" if checked else "surface"))
        border = theme.colour("outline") if theme.high_contrast or not checked else None
        rounded(painter, rect, radius, fill, border, SELECTED if checked else OUTLINE)
        ink = theme.colour("on-primary" if checked else "ink-2")
        words = rect
        if checked:
            tick = QRectF(rect.left() + _NARROW, rect.center().y() - _TICK / 2, _TICK, _TICK)
            self._look.icons.paint(painter, mirrored(painter, rect, tick), TICK, ink)
            words = mirrored(painter, rect, rect.adjusted(_TICK + _TICK_GAP, 0.0, 0.0, 0.0))
        write(painter, words, self._look.fonts.font("chip"), ink, self.text(), CENTRE)


class FilterBar(QWidget):
    """Keeps what is filtered by, all but the typed text."""

    changed = Signal()
    """The person changed a filter; `value` has it."""
    equipment_told = Signal(object)
    """The person said what they have: a tuple of ids, or None where they took it back."""

    def __init__(
        self, look: Look, words: FilterWords, have: tuple[str, ...] | None, parent: QWidget | None = None
    ) -> None:
        """`have` is what the person told before; it narrows from the start."""
        super().__init__(parent)
        self._words = words
        self._have = have
        self._only_have = have is not None
        self.all_chip = _AllChip(look, self.tr("All"))
        self.all_chip.setChecked(True)
        self.categories = {each: Chip(look, word, STYLES[each].icon) for each, word in words.categories}
        self.equipment = MenuChip(look, "")
        self.position = MenuChip(look, "")
        self.have = MenuChip(look, "", multiple=True)
        self.starred = IconButton(look, "star", self.tr("Only starred exercises"), checkable=True)
        self.count = TextLabel(
            look, "small", "ink-2", align=Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        )
        self._fill_menus()
        self._lay_out()
        self._connect()
        self._word()

    def value(self, text: str) -> Filter:
        """The whole filter, with the typed text."""
        category = next((each for each, chip in self.categories.items() if chip.isChecked()), None)
        return Filter(
            text=text,
            category=Category(category) if category is not None else None,
            equipment=_one(self.equipment),
            position=_one(self.position),
            have=frozenset(self._have) if self._only_have and self._have is not None else None,
            starred_only=self.starred.isChecked(),
        )

    def clear(self, part: FilterPart) -> None:
        """Takes one part back, without a signal; what the person has stays told, it only narrows no more."""
        match part:
            case FilterPart.CATEGORY:
                self._check_category(None)
            case FilterPart.EQUIPMENT:
                self.equipment.set_chosen([_ANY])
            case FilterPart.POSITION:
                self.position.set_chosen([_ANY])
            case FilterPart.HAVE:
                self._only_have = False
            case FilterPart.STARRED:
                self.starred.setChecked(False)
        self._word()

    def set_count(self, shown: int, of: int) -> None:
        """Says how many exercises are shown."""
        self.count.setText(self.tr("%1 of %2", "shown exercises").replace("%1", str(shown)).replace("%2", str(of)))

    def set_have(self, have: tuple[str, ...] | None) -> None:
        """What the person has was changed elsewhere."""
        if have != self._have:
            self._have = have
            self._only_have = have is not None
            self._word()

    def _fill_menus(self) -> None:
        self.equipment.set_choices([(_ANY, self.tr("Any equipment")), *self._words.equipment])
        self.position.set_choices([(_ANY, self.tr("Any position")), *self._words.positions])
        self.have.set_choices([(_ONLY_THESE, self.tr("Only show what I can do with this:")), *self._words.equipment])
        for menu in (self.equipment, self.position):
            menu.set_chosen([_ANY])

    def _lay_out(self) -> None:
        first = FlowRow((self.all_chip, *self.categories.values()), gap=_GAP, row_gap=_CLOSER)
        second = FlowRow((self.equipment, self.position, self.have, self.starred), row_gap=_CLOSER)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(second, 1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        row.setContentsMargins(0, _CLOSER, 0, 0)
        self.count.setMinimumHeight(self.starred.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(first)
        column.addLayout(row)

    def _connect(self) -> None:
        self.all_chip.clicked.connect(lambda: self._on_category(None))
        for each, chip in self.categories.items():
            chip.clicked.connect(lambda checked, each=each: self._on_category(each if checked else None))
        self.equipment.changed.connect(self._on_change)
        self.position.changed.connect(self._on_change)
        self.have.changed.connect(self._on_have)
        self.starred.clicked.connect(self._on_change)

    def _on_category(self, category: str | None) -> None:
        self._check_category(category)
        self._on_change()

    def _check_category(self, category: str | None) -> None:
        self.all_chip.setChecked(category is None)
        for each, chip in self.categories.items():
            chip.setChecked(each == category)

    def _on_change(self) -> None:
        self._word()
        self.changed.emit()

    def _on_have(self) -> None:
        """To say what one has switches the filter on; to untick everything, filter included, takes it back."""
        pieces = tuple(each for each in self.have.chosen if each != _ONLY_THESE)
        told = pieces != (self._have or ())
        self._only_have = _ONLY_THESE in self.have.chosen or (told and self._have is None)
        have = pieces if pieces or self._only_have else None
        if have != self._have:
            self._have = have
            self.equipment_told.emit(have)
        self._on_change()

    def _word(self) -> None:
        """Words and ticks of the menus as they stand now."""
        equipment, position = dict(self._words.equipment), dict(self._words.positions)
        piece, place = _one(self.equipment), _one(self.position)
        any_word = self.tr("any")
        self.equipment.setText(self.tr("Equipment: %1").replace("%1", equipment[piece] if piece else any_word))
        self.position.setText(self.tr("Position: %1").replace("%1", position[place] if place else any_word))
        self.equipment.set_active(piece is not None)
        self.position.set_active(place is not None)
        self.have.setText(self._have_text())
        self.have.set_chosen([*(self._have or ()), *([_ONLY_THESE] if self._only_have else [])])
        self.have.set_active(self._only_have)
        self.starred.set_icon("star-fill" if self.starred.isChecked() else "star")

    def _have_text(self) -> str:
        if self._have is None:
            return self.tr("I have: anything")
        if not self._have:
            return self.tr("I have: nothing")
        if len(self._have) > _NAMED_AT_MOST:
            return self.tr("I have: %n thing(s)", "", len(self._have))
        words = dict(self._words.inside)
        names = QLocale().createSeparatedList([words.get(each, each) for each in self._have])
        return self.tr("I have: %1").replace("%1", names)


def _one(menu: MenuChip) -> str | None:
    """What is chosen in a menu of one choice, or None for any."""
    return next((each for each in menu.chosen if each != _ANY), None)
