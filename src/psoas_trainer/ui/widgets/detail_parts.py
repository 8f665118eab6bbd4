# SPDX-License-Identifier: GPL-3.0-or-later
"""The small parts that an exercise's detail is made of: numbered steps, tinted lists, variants, facts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_TILE, SELECTED, SPACE_1, SPACE_3
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, rounded, text_width, write

_DISC = 22
_ICON = 18
_TAG = 26


def show_if(part: QWidget, shown: bool) -> None:  # noqa: FBT001
    """Shows or hides a part, and does nothing where it is so already: Qt would lay everything out again."""
    if part.isHidden() is shown:
        part.setVisible(shown)


def side_by_side(parts: Sequence[QWidget], gap: int) -> QHBoxLayout:
    """A row in which all parts are as wide as each other."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for part in parts:
        row.addWidget(part, 1)
    return row


class _Disc(QWidget):
    """The number of a step in a small tinted circle."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self._number = str(number)
        self.setFixedSize(_DISC, 24)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        disc = QRectF(0.0, 1.0, _DISC, _DISC)
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, disc, _DISC / 2, theme.colour("primary-tint"), border, OUTLINE)
        write(painter, disc, self._look.fonts.font("micro-strong"), theme.colour("primary"), self._number, CENTRE)
        painter.end()


class StepRow(QWidget):
    """One numbered step of the instruction."""

    def __init__(self, look: Look, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = TextLabel(look, "body", "ink", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_Disc(look, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)


class Lines(QWidget):
    """Short texts below each other, a little apart, so that one sees where the next begins."""

    def __init__(self, look: Look, role: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._labels: list[TextLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Shows these texts; labels that were made once are used again."""
        while len(self._labels) < len(lines):
            self._labels.append(TextLabel(self._look, "body", self._role, wrap=True, parent=self))
            self._column.addWidget(self._labels[-1])
        for number, label in enumerate(self._labels):
            label.setText(lines[number] if number < len(lines) else "")
            show_if(label, number < len(lines))


class SignedHeading(QWidget):
    """A heading behind its icon, both in one colour."""

    def __init__(self, look: Look, icon: str, role: str, text: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._role = role
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_ICON + 8 + round(text_width(self._look.fonts.font("label"), self._text)) + 1, 24)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        rect = QRectF(self.rect())
        colour = self._look.theme.colour(self._role)
        place = QRectF(0.0, 3.0, _ICON, _ICON)
        self._look.icons.paint(painter, mirrored(painter, rect, place), self._icon, colour)
        words = rect.adjusted(_ICON + 8.0, 0.0, 0.0, 0.0)
        write(painter, mirrored(painter, rect, words), self._look.fonts.font("label"), colour, self._text)
        painter.end()


class TintedList(Card):
    """A heading with its icon over short lines, on a tint."""

    def __init__(self, look: Look, icon: str, role: str, heading: str) -> None:
        super().__init__(look, level=0, radius=RADIUS_TILE, role=f"{role}-tint")
        self._lines = Lines(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 10)
        column.setSpacing(SPACE_1)
        column.addWidget(SignedHeading(look, icon, role, heading))
        column.addWidget(self._lines)
        column.addStretch(1)

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Shows these lines; without any the whole list hides."""
        self._lines.set_lines(lines)
        show_if(self, bool(lines))


class EquipmentTag(QWidget):
    """What is needed, in an outlined pill behind the category's tag."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Shows that; the whole text is in the tooltip where it is too long."""
        self._text = text
        self.setAccessibleName(text)
        set_tooltip(self, text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self._look.fonts.font("chip"), self._text)) + 44, _TAG)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        pill = QRectF(0.0, (self.height() - _TAG) / 2, self.width(), _TAG)
        rounded(painter, pill, _TAG / 2, None, theme.colour("outline"), 1.0)
        icon = QRectF(11.0, pill.center().y() - 8.0, 16.0, 16.0)
        self._look.icons.paint(painter, mirrored(painter, pill, icon), "package", theme.colour("ink-2"))
        words = QRectF(32.0, pill.top(), pill.width() - 42.0, pill.height())
        write(painter, mirrored(painter, pill, words), self._look.fonts.font("chip"), theme.colour("ink-2"), self._text)
        painter.end()


class Fact(QWidget):
    """A small heading over its lines; hidden while there are none."""

    def __init__(self, look: Look, heading: str) -> None:
        super().__init__()
        self._lines = Lines(look, "ink-2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "label", "ink", heading))
        column.addWidget(self._lines)

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Shows these lines."""
        self._lines.set_lines(lines)
        show_if(self, bool(lines))


class VariantButton(PaintedButton):
    """An easier or harder way; checked while it is the chosen one, pressed again it is let go."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._level = ""
        self._icon = "arrow-down"
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, level: str, name: str, *, harder: bool) -> None:
        """Shows whether it is easier or harder, and its name."""
        self._level = level
        self._icon = "arrow-up" if harder else "arrow-down"
        self.setText(name)
        set_tooltip(self, name)
        said = self.tr("%1: %2", "easier or harder, and the name of the variant").replace("%1", level)
        self.setAccessibleName(said.replace("%2", name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 54)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 54)

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()), RADIUS_TILE)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, fonts, checked = self._look.theme, self._look.fonts, self.isChecked()
        fill = self.shaded(theme.colour("primary-tint" if checked else "surface"))
        border = theme.colour("primary" if checked else "outline" if theme.high_contrast else "line")
        rounded(painter, rect, radius, fill, border, SELECTED if checked else OUTLINE)
        ink = theme.colour("primary" if checked else "ink-2")
        icon = QRectF(rect.left() + 14.0, rect.center().y() - 9.0, 18.0, 18.0)
        name = "check" if checked else self._icon
        self._look.icons.paint(painter, mirrored(painter, rect, icon), name, ink)
        upper = QRectF(icon.right() + 10.0, rect.top() + 8.0, rect.right() - icon.right() - 20.0, 18.0)
        lower = QRectF(upper.left(), upper.bottom(), upper.width(), 20.0)
        write(painter, mirrored(painter, rect, upper), fonts.font("small-strong"), theme.colour("ink-2"), self._level)
        write(painter, mirrored(painter, rect, lower), fonts.font("label"), theme.colour("ink"), self.text())


class Notice(Card):
    """A sentence that must be seen, on a tint; hidden while it is empty."""

    def __init__(self, look: Look, icon: str, role: str) -> None:
        super().__init__(look, level=0, radius=RADIUS_TILE, role=f"{role}-tint")
        self.label = TextLabel(look, "body", "ink", wrap=True)
        self._icon = icon
        self._ink = role
        self.column = QVBoxLayout()
        self.column.setSpacing(SPACE_3)
        self.column.addWidget(self.label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 9, 0, 9)
        row.addSpacing(44)
        row.addLayout(self.column, 1)
        row.addSpacing(14)

    def set_text(self, text: str) -> None:
        """Says that."""
        self.label.setText(text)
        show_if(self, bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        place = mirrored(painter, rect, QRectF(14.0, 12.0, _ICON, _ICON))
        self._look.icons.paint(painter, place, self._icon, self._look.theme.colour(self._ink))
        painter.end()
