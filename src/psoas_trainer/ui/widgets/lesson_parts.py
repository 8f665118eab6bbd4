# SPDX-License-Identifier: GPL-3.0-or-later
"""The small parts of lessons: an icon on its tint, a way into the program, and a row that says one thing."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.core.learn import Point
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, SPACE_2, SPACE_3
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import mirrored, rounded, text_width, write

_SIGN = 28
_ICON = 18
_LINK = 28
_PADDING, _CARET, _CARET_GAP = 12, 12, 4
_LINE = 28
_MOST_LINK = 190
_RAISED = (HIT - _LINE) // 2
"""So far a link reaches above the line of its title."""


class TintedSign(QWidget):
    """An icon in a colour of meaning on its tint; the words beside it say the same."""

    def __init__(self, look: Look, icon: str, role: str, parent: QWidget | None = None) -> None:
        """`role` has a tint of its own: "warn", "ok", "danger", "primary"."""
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._role = role
        self.setFixedSize(_SIGN, _SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, 8.0, theme.colour(f"{self._role}-tint"), border, OUTLINE)
        inset = (_SIGN - _ICON) / 2
        icon = rect.adjusted(inset, inset, -inset, -inset)
        self._look.icons.paint(painter, icon, self._icon, theme.colour(self._role))
        painter.end()


class LinkButton(PaintedButton):
    """A small pill that leads elsewhere in the program; it is painted lower than it can be hit."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_tooltip(self, text)

    def sizeHint(self) -> QSize:
        words = round(text_width(self._look.fonts.font("chip-strong"), self.text())) + 1
        return QSize(min(_MOST_LINK, words + 2 * _PADDING + _CARET + _CARET_GAP), HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        return Outline(QRectF(0.0, (self.height() - _LINK) / 2, self.width(), _LINK), _LINK / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, radius, self.shaded(theme.colour("primary-tint")), border, OUTLINE)
        ink = theme.colour("primary")
        caret = QRectF(rect.right() - _PADDING - _CARET + 2.0, rect.center().y() - _CARET / 2, _CARET, _CARET)
        words = QRectF(rect.left() + _PADDING, rect.top(), caret.left() - _CARET_GAP - rect.left() - _PADDING, _LINK)
        onwards = "caret-right" if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else "caret-left"
        write(painter, mirrored(painter, rect, words), self._look.fonts.font("chip-strong"), ink, self.text())
        self._look.icons.paint(painter, mirrored(painter, rect, caret), onwards, ink)


class PointRow(QWidget):
    """One thing of a lesson: its sign, its title with a way into the program, and what there is to say."""

    link_requested = Signal(str)
    """The target of its link."""

    def __init__(self, look: Look, point: Point, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role = "danger" if point.urgent else "warn" if point.icon == "x-circle" else "primary"
        self.title = TextLabel(look, "body-strong", "danger" if point.urgent else "ink", point.title, wrap=True)
        self.text = TextLabel(look, "body", "ink-2", point.text, wrap=True)
        self.answer = TextLabel(look, "body", "ink", point.answer, wrap=True)
        self.answer.setAccessibleName(self.tr("What the program does: %1").replace("%1", point.answer))
        self.link: LinkButton | None = None
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.title, 1)
        if point.link is not None:
            self.link = LinkButton(look, point.link.text, self)
            target = point.link.target
            self.link.clicked.connect(lambda: self.link_requested.emit(target))
            head.addSpacing(self.link.sizeHint().width())
        self.title.setMinimumHeight(_LINE)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text)
        if point.answer:
            column.addLayout(self._answer_row(look))
        else:
            self.answer.hide()
            self.answer.setParent(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, _RAISED, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(TintedSign(look, point.icon, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def set_small(self, small: bool) -> None:  # noqa: FBT001
        """Whether its texts are written smaller, so that a full lesson stays one screen."""
        for label in (self.text, self.answer):
            label.set_token("small" if small else "body")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_link()

    def _place_link(self) -> None:
        """Beside the title. It is higher than that line, so that it can be hit, and takes no room for it."""
        if self.link is not None:
            size = self.link.sizeHint()
            onwards = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            left = self.width() - size.width() if onwards else 0
            self.link.setGeometry(left, 0, size.width(), HIT)

    def _answer_row(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(_Tick(look), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.answer, 1)
        return row


class _Tick(QWidget):
    """Stands before what the program does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(16, 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self._look.icons.paint(painter, QRectF(0.0, 2.0, 16.0, 16.0), "check-circle", self._look.theme.colour("ok"))
        painter.end()
