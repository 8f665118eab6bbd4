# SPDX-License-Identifier: GPL-3.0-or-later
"""What shots.py photographs of a stop for pain, of what follows it, and of the question on a later day."""

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.pain import NextStep, PainKind, PainPlace
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.dialogs.before_start_dialog import BeforeStartDialog
from psoas_trainer.ui.dialogs.next_day_dialog import NextDayDialog
from psoas_trainer.ui.dialogs.pain_dialog import PainDialog
from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog
from psoas_trainer.ui.dialogs.seek_help_dialog import SeekHelpDialog
from psoas_trainer.ui.play_request import PlayRequest
from studio import Studio


def stop(studio: Studio) -> None:
    """The first question, empty and answered, and what 'I feel unwell' leads to."""
    view = _working(studio, "low_lunge")
    dialog = _asked(view)
    studio.take("pain-01-empty")
    dialog.scale.set_value(2)
    dialog.place.set_current(PainPlace.FRONT_OF_HIP.value)
    dialog.kind.set_current(PainKind.ACHE.value)
    studio.take("pain-02-answered")
    dialog.unwell.click()
    studio.take("pain-06-unwell")
    view.pain.dismiss()
    studio.leave()


def next_steps(studio: Studio) -> None:
    """What is offered in the green, the amber and the red row, and the page on where to seek help."""
    for name, strength, exercise in (
        ("03-green", 2, "supine_leg_raise"),
        ("04-amber", 5, "seated_leg_lift"),
        ("05-red", 8, "side_lying_abduction"),
    ):
        view = _working(studio, exercise)
        dialog = _asked(view)
        dialog.scale.set_value(strength)
        dialog.next.click()
        if name.endswith("red"):
            studio.take("seek-help")
            studio.window.findChild(SeekHelpDialog).close_page.click()
        studio.take(f"pain-{name}")
        if name.endswith("green"):
            view.pain.open.cards[NextStep.EASIER].button.click()
            studio.program.playing.player.toggle()
            studio.run(2)
            studio.take("player-25-eased-get-ready")
        else:
            view.pain.dismiss()
        studio.leave()


def held_back(studio: Studio) -> None:
    """What is said before a session that an earlier stop changes, or does not let begin."""
    for name, request in (
        ("pain", PlayRequest(routine_id="article_order")),
        ("not-today", PlayRequest(exercise_id="seated_leg_lift")),
    ):
        studio.program.starter.play(request)
        _answer_again(studio)
        studio.take(f"before-start-{name}")
        studio.window.findChild(BeforeStartDialog).not_now.click()
        studio.settle()


def _answer_again(studio: Studio) -> None:
    """After a stop in the red row the questions come anew: no to all of them."""
    asked = studio.window.findChild(ScreeningDialog)
    if asked is not None:
        for question in asked.questions.values():
            question.no.click()
        asked.go_on.click()
        asked.done.click()
        studio.settle()


def next_day(studio: Studio) -> None:
    """The question at the first start on a later day, and what is said after a yes."""
    dialog = NextDayDialog.open(studio.window, studio.look, lambda _answer: None)
    studio.take("next-day")
    dialog.yes.click()
    studio.take("next-day-worse")
    dialog.rest.click()
    studio.settle()


def _working(studio: Studio, exercise_id: str) -> QWidget:
    """A player's page in the middle of a set."""
    view = studio.play(PlayRequest(exercise_id=exercise_id)).view
    studio.run_to(exercise_id, StepKind.WORK, 10.0)
    return view


def _asked(view: QWidget) -> PainDialog:
    view.press("pain")
    return view.pain.open
