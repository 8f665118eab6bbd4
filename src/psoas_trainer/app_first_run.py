# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root behind the first start: the note, and what was answered of the three questions."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.profile import Goal
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.ui.models.adjust_text import AdjustText
from psoas_trainer.ui.profile_desk import ProfileDesk
from psoas_trainer.ui.views.first_questions import FirstAnswers, QuestionWords
from psoas_trainer.ui.views.welcome_view import WelcomeView


def make_first_run(ground: Ground, profile: ProfileDesk, accept: Callable[[], None]) -> WelcomeView:
    """The one screen of the first start; its answers are kept when it is left. Who answered before is not asked."""
    texts = AdjustText(ground.content)
    words = QuestionWords()
    if not profile.decided:
        words = QuestionWords(texts.goals(), texts.lengths(), texts.equipment(texts.asked_for))
    page = WelcomeView(ground.look, str(ground.about["safety"]).strip(), str(ground.folder.path), words)

    def leave() -> None:
        keep_answers(page.answers, ground, profile, texts)
        accept()

    page.accepted.connect(leave)
    page.open_folder_requested.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(ground.folder.path))))
    return page


def keep_answers(answers: FirstAnswers, ground: Ground, profile: ProfileDesk, texts: AdjustText) -> None:
    """Keeps what was answered; what was not stays undecided."""
    if answers.goal:
        profile.change(goal=Goal(answers.goal))
    if answers.length:
        profile.change(length=SessionLength(answers.length))
    if answers.equipment is not None:
        ground.preferences.change(equipment=texts.told(answers.equipment, ()))
