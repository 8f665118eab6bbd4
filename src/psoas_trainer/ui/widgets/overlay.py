# SPDX-License-Identifier: GPL-3.0-or-later
"""A question laid over the whole window: a scrim, a card, a few answers. Esc is always the safe one."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_DIALOG, SPACE_3, SPACE_4, SPACE_6, SPACE_9
from psoas_trainer.ui.widgets.button import Kind, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import faint
from psoas_trainer.ui.widgets.scroll import ScrollPage

_SCRIM = 0.55
_WIDTH = 720


class Answer(NamedTuple):
    """One answer: what `on_answer` gets, its words and how its button looks."""

    id: str
    text: str
    kind: Kind = "outline"


class Overlay(QWidget):
    """Takes the keyboard until it is answered, then goes. The first answer has the focus."""

    def __init__(
        self,
        look: Look,
        over: QWidget,
        title: str,
        texts: tuple[str, ...],
        answers: tuple[Answer, ...],
        on_answer: Callable[[str], None],
        *,
        safe: str,
        content: QWidget | None = None,
    ) -> None:
        """`safe` is the id of the answer that Esc gives; `content` stands between the texts and the answers."""
        super().__init__(over)
        self._on_answer = on_answer
        self._safe = safe
        self._buttons = {answer.id: PillButton(look, answer.text, kind=answer.kind, height=56) for answer in answers}
        self._card = Card(look, level=3, radius=RADIUS_DIALOG, parent=self)
        self.setAccessibleName(title)
        self._build(look, title, texts, content)
        for answer_id, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, chosen=answer_id: self.answer(chosen))
        over.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, answer_id: str) -> None:
        """Gives that answer and goes."""
        self.dismiss()
        self._on_answer(answer_id)

    def dismiss(self) -> None:
        """Goes without an answer."""
        self.parent().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def button(self, answer_id: str) -> PillButton:
        """The button of an answer."""
        return self._buttons[answer_id]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.answer(self._safe)
            return
        buttons = list(self._buttons.values())
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(event.key())
        focused = next((i for i, button in enumerate(buttons) if button.hasFocus()), 0)
        if step is not None:
            buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt's signature
        """Tab stays inside."""
        reachable = [
            child
            for child in self.findChildren(QWidget)
            if child.isVisibleTo(self) and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not reachable:
            return True
        now = next((i for i, child in enumerate(reachable) if child.hasFocus()), -1)
        reachable[(now + (1 if forward else -1)) % len(reachable)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), faint(QColor(0, 0, 0), _SCRIM))
        painter.end()

    def _build(self, look: Look, title: str, texts: tuple[str, ...], content: QWidget | None) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(SPACE_9, SPACE_6 + SPACE_3, SPACE_9, SPACE_6 + SPACE_3)
        column.setSpacing(SPACE_4)
        column.addWidget(TextLabel(look, "title", "ink", title, wrap=True))
        inner = QWidget()
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(SPACE_3)
        for text in texts:
            words.addWidget(TextLabel(look, "body", "ink-2", text, wrap=True))
        if content is not None:
            words.addWidget(content)
        words.addStretch(1)
        column.addWidget(_scrolling(look, inner) if content is not None else inner, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _fit(self) -> None:
        over = self.parentWidget()
        self.setGeometry(over.rect())
        width = min(_WIDTH, over.width() - 48)
        layout = self._card.layout()
        wanted = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        scroll = self._card.findChild(ScrollPage)
        if scroll is not None:
            wanted += max(0, scroll.widget().sizeHint().height() - scroll.sizeHint().height())
        height = min(max(wanted, layout.minimumSize().height()), over.height() - 48)
        self._card.setGeometry((over.width() - width) // 2, (over.height() - height) // 2, width, height)


def _scrolling(look: Look, inner: QWidget) -> ScrollPage:
    """Scrolls where the window is low; the card's own colour shows through."""
    page = ScrollPage(look, inner)
    inner.setAutoFillBackground(False)
    page.viewport().setAutoFillBackground(False)
    return page
