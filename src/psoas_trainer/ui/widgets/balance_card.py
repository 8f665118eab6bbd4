# SPDX-License-Identifier: GPL-3.0-or-later
"""Strength and stretch, glutes and core: each with its figure, a plain sentence, and what would even it out."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.share_bar import ShareBar, paint_hatched

_SWATCH = 14.0
_LEGEND = 22
_SIGN = 20.0
_TITLE = 104
"""So wide that no usual word of the title is broken."""
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class ShareValue(NamedTuple):
    """One look back: the percent of strengthening, None where nothing was done, and the words."""

    title: str
    percent: int | None
    target: int
    strengthen: str
    stretch: str
    sentence: str
    spoken: str


class CoverValue(NamedTuple):
    """Glutes or core: what it is, its figure, a sentence where something is to be said; `light` is balance.Light."""

    name: str
    figure: str
    sentence: str
    light: str


class BalanceValue(NamedTuple):
    """`shares` are the looks back, by the id of their switch; `additions` are the words of buttons, or empty."""

    shares: tuple[tuple[str, ShareValue], ...]
    glutes: CoverValue
    core: CoverValue
    add_strength: str
    add_glutes: str
    add_core: str


class _Legend(QWidget):
    """Strengthen solid, stretch hatched, each beside its percent."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, strengthen: str, stretch: str) -> None:
        self._words = (strengthen, stretch)
        self.setAccessibleName(", ".join(self._words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, _LEGEND)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, font, left = QRectF(self.rect()), self._look.fonts.font("small-strong"), 0.0
        for number, words in enumerate(self._words):
            swatch = mirrored(painter, whole, QRectF(left, (_LEGEND - _SWATCH) / 2, _SWATCH, _SWATCH))
            if number == 0:
                rounded(painter, swatch, 4.0, self._look.theme.colour("cat-strengthen"))
            else:
                paint_hatched(painter, swatch, self._look, "cat-stretch", 4.0)
            text = QRectF(left + _SWATCH + 7.0, 0.0, text_width(font, words) + 2.0, _LEGEND)
            write(painter, mirrored(painter, whole, text), font, self._look.theme.colour("ink"), words)
            left = max(text.right() + 20.0, whole.width() / 2)
        painter.end()


class _Light(QWidget):
    """A tick where it is right, a sign where it is not; the words beside it say the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._light = "nothing"
        self.setFixedSize(24, 24)

    def set_light(self, light: str) -> None:
        self._light = light
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        icon, role = {
            "green": ("check-circle", "ok"),
            "amber": ("warning-circle", "warn"),
            "red": ("warning-circle", "warn"),
        }.get(self._light, ("minus", "ink-3"))
        painter = QPainter(self)
        place = QRectF(0.0, 2.0, _SIGN, _SIGN)
        self._look.icons.paint(painter, place, icon, self._look.theme.colour(role))
        painter.end()


class CoverRow(QWidget):
    """Name and figure in one line, the sentence and the button below it where there is something to do."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._light = _Light(look)
        self.name = TextLabel(look, "small-strong")
        self.figure = TextLabel(look, "small", "ink-2", elide=True, align=_END)
        self.sentence = TextLabel(look, "small", "ink-2", wrap=True)
        self.add = PillButton(look, "", "tint", icon="plus", height=36)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._light)
        head.addWidget(self.name)
        head.addWidget(self.figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def set_value(self, value: CoverValue, add: str) -> None:
        """Shows it; `add` are the words of the button, empty for none."""
        self._light.set_light(value.light)
        self.name.setText(value.name)
        self.figure.setText(value.figure)
        self.sentence.setText(value.sentence)
        self.sentence.setVisible(bool(value.sentence))
        self.add.setText(add)
        self.add.setVisible(bool(add))


class BalanceCard(Card):
    """The look back is chosen at its top; the sentence below the bar says what to do."""

    strength_requested = Signal()
    glutes_requested = Signal()
    core_requested = Signal()

    def __init__(self, look: Look, shares: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        """`shares` are ids and words of the looks back; the first is shown."""
        super().__init__(look, parent=parent)
        self._value: BalanceValue | None = None
        self.span = Segmented(look, shares, self.tr("How far to look back"))
        self.bar = ShareBar(look)
        self.sentence = TextLabel(look, "small", "ink-2", wrap=True)
        self._legend = _Legend(look)
        self.add = PillButton(look, "", "tint", icon="plus", height=36)
        self.glutes, self.core = CoverRow(look), CoverRow(look)
        self.span.changed.connect(lambda _span: self._show())
        self.add.clicked.connect(self.strength_requested)
        self.glutes.add.clicked.connect(self.glutes_requested)
        self.core.add.clicked.connect(self.core_requested)
        self._lay_out(look)

    @property
    def value(self) -> BalanceValue | None:
        """What is shown."""
        return self._value

    def set_value(self, value: BalanceValue) -> None:
        """Shows the balance."""
        self._value = value
        self.glutes.set_value(value.glutes, value.add_glutes)
        self.core.set_value(value.core, value.add_core)
        self.add.setText(value.add_strength)
        self.add.setVisible(bool(value.add_strength))
        self._show()

    def _show(self) -> None:
        if self._value is None:
            return
        share = dict(self._value.shares)[self.span.current]
        self.bar.set_value(share.percent, share.target, share.title, share.spoken)
        self._legend.set_words(share.strengthen, share.stretch)
        self._legend.setVisible(share.percent is not None)
        self.sentence.setText(share.sentence)

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        title = TextLabel(look, "card-title", text=self.tr("Strength and stretch"), wrap=True)
        title.setMinimumWidth(_TITLE)
        head.addWidget(title, 1)
        head.addWidget(self.span)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_3, CARD_PADDING, CARD_PADDING - SPACE_1)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addSpacing(SPACE_1)
        column.addWidget(self.bar)
        column.addWidget(self._legend)
        column.addWidget(self.sentence)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(SPACE_2)
        column.addWidget(Hairline(look))
        column.addSpacing(SPACE_2)
        column.addWidget(self.glutes)
        column.addSpacing(SPACE_2)
        column.addWidget(self.core)
        column.addStretch(1)
