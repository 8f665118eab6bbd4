# SPDX-License-Identifier: GPL-3.0-or-later
"""A choice of a few in one outlined pill; its segments are words, or the two sides with their marks."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, SELECTED
from psoas_trainer.ui.widgets.direction import arrow_step
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, faint, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark, side_word

_HEIGHT = 36
_INSET = 4
_PADDING = 15
_MARK = 20
_MARK_GAP = 6


class _Segment(PaintedButton):
    def __init__(self, look: Look, value: str, text: str, side: Side | None, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self.value = value
        self._side = side
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        mark = _MARK + _MARK_GAP if self._side is not None else 0
        words = text_width(self._look.fonts.font("label"), self.text())
        return QSize(round(words + mark + 2 * _PADDING - _INSET), HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        inner = _HEIGHT - 2 * _INSET
        return Outline(QRectF(0.0, (self.height() - inner) / 2, self.width(), inner), inner / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, checked = self._look.theme, self.isChecked()
        if checked:
            tint = theme.side_colour(self._side, "tint") if self._side is not None else theme.colour("primary-tint")
            border = theme.colour("outline") if theme.high_contrast else None
            rounded(painter, rect, radius, tint, border, SELECTED)
        elif self.underMouse() or self.isDown():
            rounded(painter, rect, radius, faint(theme.colour("ink"), 0.05))
        ink = theme.colour("primary" if checked else "ink-2")
        words = rect
        if self._side is not None:
            ink = theme.side_colour(self._side, "text") if checked else ink
            mark = QRectF(rect.left() + _INSET + 5, rect.center().y() - _MARK / 2, _MARK, _MARK)
            paint_side_mark(painter, mirrored(painter, rect, mark), self._side, self._look)
            words = mirrored(painter, rect, rect.adjusted(_MARK + _MARK_GAP, 0.0, 0.0, 0.0))
        write(painter, words, self._look.fonts.font("label"), ink, self.text(), CENTRE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        parent = self.parentWidget()
        step = arrow_step(self.layoutDirection(), event.key(), up_and_down=False)
        if step is not None and isinstance(parent, Segmented):
            parent.step_from(self.value, step)
            return
        super().keyPressEvent(event)


class Segmented(QWidget):
    """One of the segments is always chosen; arrow keys move the choice."""

    changed = Signal(str)
    """The person chose that id."""

    def __init__(
        self,
        look: Look,
        choices: Iterable[tuple[str, str]],
        name: str,
        *,
        sides: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`choices` are pairs of id and words; the first is chosen. With `sides` the ids are those of core's Side."""
        super().__init__(parent)
        self._look = look
        self._segments: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, 0, _INSET, 0)
        row.setSpacing(0)
        if sides:
            # Left is on the left of the screen in every language.
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for value, words in choices:
            segment = _Segment(look, value, words, Side(value) if sides else None, self)
            segment.clicked.connect(lambda _checked=False, value=value: self.changed.emit(value))
            segment.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            segment.toggled.connect(self._give_tab_to_chosen)
            self._group.addButton(segment)
            self._segments[value] = segment
            row.addWidget(segment)
        next(iter(self._segments.values())).setChecked(True)

    @classmethod
    def of_sides(cls, look: Look, name: str, parent: QWidget | None = None) -> "Segmented":
        """The switch between left and right."""
        return cls(look, [(side.value, side_word(side)) for side in Side], name, sides=True, parent=parent)

    @property
    def current(self) -> str:
        """The id of what is chosen."""
        button = self._group.checkedButton()
        return button.value if isinstance(button, _Segment) else ""

    def set_current(self, value: str) -> None:
        """Chooses that id without `changed`. Raises KeyError for an unknown id."""
        self._segments[value].setChecked(True)

    def button(self, value: str) -> PaintedButton:
        """The segment of that id. Raises KeyError."""
        return self._segments[value]

    def step_from(self, value: str, step: int) -> None:
        """Chooses the neighbour that many segments on, if there is one, and tells it."""
        values = list(self._segments)
        place = values.index(value) + step
        if 0 <= place < len(values):
            neighbour = self._segments[values[place]]
            neighbour.setFocus(Qt.FocusReason.TabFocusReason)
            neighbour.click()

    def _give_tab_to_chosen(self) -> None:
        """Tab stops at the chosen one only. Qt does so by itself, but not before one of them had the focus."""
        for segment in self._segments.values():
            policy = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        rect = QRectF(0.0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        rounded(painter, rect, _HEIGHT / 2, theme.colour("surface"), theme.colour("outline"), OUTLINE)
        painter.end()
