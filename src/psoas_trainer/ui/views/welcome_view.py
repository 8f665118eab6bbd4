# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start: the safety note, three questions that may be skipped, where the data lies, and one button."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import (
    GAP,
    PAGE_MARGIN,
    RADIUS_HERO,
    RADIUS_TILE,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    SPACE_5,
    SPACE_6,
    SPACE_9,
)
from psoas_trainer.ui.views.first_questions import FirstAnswers, FirstQuestions, QuestionWords
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.figure_place import FigurePlace
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.sign import Sign

_STAGE_LEAST, _STAGE_MOST = 200, 460
_BESIDE_STAGE = 732
"""What the words need of the page, before the stage gets its full width."""
_HERO_HEIGHT = 432
_SIGN = 44
_START_HEIGHT = 56
_NO_QUESTIONS: Final = QuestionWords()


class WelcomeView(QWidget):
    """One screen, one button; whoever shows it keeps that the note was read."""

    accepted = Signal()
    """The note was read and *Start* pressed."""
    open_folder_requested = Signal()
    """Somebody wants to see where the data lies."""

    def __init__(
        self,
        look: Look,
        safety: str,
        data_folder: str,
        words: QuestionWords = _NO_QUESTIONS,
        parent: QWidget | None = None,
    ) -> None:
        """`safety` is the note of at most 80 words; `data_folder` is shown as it is.

        `words` are the choices of the questions; without any of them none is asked.
        """
        super().__init__(parent)
        ahead = "arrow-right" if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else "arrow-left"
        self.start = PillButton(look, self.tr("Start"), icon=ahead, height=_START_HEIGHT)
        self.start.setAccessibleDescription(self.tr("You have read the safety note."))
        self.open_folder = PillButton(look, self.tr("Open folder"), kind="outline", icon="folder-open", height=44)
        self.safety = tuple(TextLabel(look, "body", "ink", each, wrap=True) for each in safety.split("\n\n"))
        self.folder = TextLabel(look, "small", "ink-2", data_folder, wrap=True)
        self.stage = FigurePlace(look, "low_lunge", "arrows-out-line-horizontal")
        self.start.clicked.connect(self.accepted)
        self.open_folder.clicked.connect(self.open_folder_requested)
        self.questions = FirstQuestions(look, words)
        self.questions.setVisible(bool(words.goals))
        scroll = PaneScroll(look, self._content(look), reserve=PAGE_MARGIN)
        row = QHBoxLayout()
        row.addSpacing(PAGE_MARGIN)
        row.addWidget(scroll, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(Hairline(look))
        whole.addLayout(self._foot(look))
        self._fit_stage()

    @property
    def answers(self) -> FirstAnswers:
        """What was answered of the questions."""
        return self.questions.answers

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_stage()

    def _fit_stage(self) -> None:
        self.stage.setFixedWidth(max(_STAGE_LEAST, min(_STAGE_MOST, self.width() - _BESIDE_STAGE)))

    def _content(self, look: Look) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, SPACE_6, 0, SPACE_5)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "title", text=self.tr("Welcome")))
        line = self.tr("One note to read, three short answers if you like, then your first session.")
        column.addWidget(TextLabel(look, "body", "ink-2", line, wrap=True))
        column.addSpacing(SPACE_4)
        column.addWidget(self._hero(look))
        column.addSpacing(SPACE_5)
        column.addWidget(TextLabel(look, "heading", text=self.tr("While you are new")))
        column.addSpacing(SPACE_1)
        column.addLayout(self._cards(look))
        column.addStretch(1)
        return content

    def _hero(self, look: Look) -> Card:
        hero = Card(look, level=2, radius=RADIUS_HERO)
        hero.setMinimumHeight(_HERO_HEIGHT)
        what = self.tr(
            "Guided routines for the psoas, the deep muscle that joins your spine to your legs. "
            "The countdown is big enough to read from the floor."
        )
        words = QVBoxLayout()
        words.setContentsMargins(0, SPACE_4, 0, SPACE_1)
        words.setSpacing(0)
        words.addWidget(TextLabel(look, "title", text=self.tr("Train your hips, one side at a time"), wrap=True))
        words.addSpacing(SPACE_1)
        words.addWidget(TextLabel(look, "body", "ink-2", what, wrap=True))
        words.addSpacing(SPACE_4)
        words.addWidget(TextLabel(look, "card-title", text=self.tr("Before you start")))
        words.addSpacing(SPACE_1)
        for number, paragraph in enumerate(self.safety):
            words.addSpacing(SPACE_2 if number else 0)
            words.addWidget(paragraph)
        words.addStretch(1)
        words.addSpacing(SPACE_3)
        words.addWidget(self.questions)
        row = QHBoxLayout(hero)
        row.setContentsMargins(SPACE_4, SPACE_4, SPACE_6, SPACE_4)
        row.setSpacing(SPACE_9)
        row.addWidget(self.stage)
        row.addLayout(words, 1)
        return hero

    def _foot(self, look: Look) -> QHBoxLayout:
        """Always in view: reading on is not needed to go on."""
        said = self.tr("With Start you have read the note. Everything else can be changed later.")
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, SPACE_3, PAGE_MARGIN, SPACE_3)
        foot.setSpacing(SPACE_6)
        foot.addWidget(TextLabel(look, "small", "ink-2", said, wrap=True), 1)
        foot.addWidget(self.start)
        return foot

    def _cards(self, look: Look) -> QHBoxLayout:
        comfort = self.tr(
            "If anything hurts, press P or the red button. The session stops at once and nothing is lost."
        )
        sides = self.tr("A circle with L is your left, a square with R your right. The words are always there too.")
        stays = self.tr("Your data is in this folder. There is no account, and nothing leaves this computer.")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._card(look, "shield-check", self.tr("Comfort first"), comfort), 1)
        row.addWidget(self._card(look, "arrows-left-right", self.tr("Left and right, always named"), sides), 1)
        own = self._card(look, "lock", self.tr("Stays on this computer"), stays, self.folder, self.open_folder)
        row.addWidget(own, 1)
        return row

    def _card(self, look: Look, icon: str, title: str, text: str, *more: QWidget) -> Card:
        card = Card(look)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(TextLabel(look, "card-title", text=title, wrap=True))
        words.addWidget(TextLabel(look, "small", "ink-2", text, wrap=True))
        for part in more:
            words.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if part is self.open_folder else Qt.AlignmentFlag(0))
        words.addStretch(1)
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_3)
        row.setSpacing(SPACE_4)
        row.addWidget(Sign(look, icon, _SIGN, RADIUS_TILE), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return card
