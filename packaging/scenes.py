# SPDX-License-Identifier: GPL-3.0-or-later
"""What shots.py photographs, in its order: the pages, the player's states, the ends. Each scene leaves no session."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.feedback import Effort, Feedback, Form
from psoas_trainer.core.step import Counting, StepKind
from psoas_trainer.ui.dialogs.before_start_dialog import BeforeStartDialog
from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog
from psoas_trainer.ui.play_request import PlayRequest
from studio import Studio

ROUTINE = PlayRequest(routine_id="article_order")
STILL_TOO = ("03-tilt-both", "04-swing-switch", "07-raise-right", "08-lower-left")
"""States of the player that are also taken with reduced motion."""
SECTIONS = ("player", "sound", "keyboard", "data", "about")


def first_start(studio: Studio) -> None:
    """The welcome, then the first day, and the history with nothing in it yet."""
    studio.program.open()
    studio.program.after_first_paint()
    studio.take("welcome")
    studio.program.accept_safety_note()
    studio.take("today-first")
    studio.window.show_page("history")
    studio.take("history-empty")


def pages(studio: Studio) -> None:
    """What the rail leads to."""
    studio.window.show_page("exercises")
    studio.take("exercises")
    studio.take_still("exercises-reduced-motion")
    page = studio.window.page("exercises")
    page.show_exercise("low_lunge")
    studio.take("exercises-lunge")
    studio.take_still("exercises-lunge-reduced-motion")
    page.browser.search.edit.setText("xylophone")
    studio.take("exercises-nothing")
    page.browser.search.clear()
    studio.window.show_page("settings")
    studio.take("settings")
    for section in SECTIONS:
        studio.window.page("settings").show_section(section)
        studio.take(f"settings-{section}")
    studio.window.show_page("exercises")


def before_start(studio: Studio) -> None:
    """The questions that come before the roller, and what is played where equipment is missing."""
    studio.program.starter.play(ROUTINE)
    studio.take("roller-questions")
    studio.window.findChild(ScreeningDialog).not_now.click()
    studio.settle()
    studio.leave()
    studio.preferences.change(equipment=("mat", "chair"))
    studio.program.starter.play(ROUTINE)
    studio.take("before-start-equipment")
    studio.window.findChild(BeforeStartDialog).not_now.click()
    studio.preferences.change(equipment=None)
    studio.settle()


def player(studio: Studio) -> None:
    """Every state of the article's routine."""
    at = studio.play(ROUTINE)
    studio.run(5)
    studio.take("player-01-get-ready")
    for name, exercise, kind, more in (
        ("02-march-right", "march_in_place", StepKind.WORK, 2.8),
        ("03-tilt-both", "pelvic_tilt", StepKind.WORK, 10.0),
        ("04-swing-switch", "leg_swing", StepKind.SWITCH, 2.0),
        ("05-rest", "psoas_march", StepKind.REST, 3.0),
        ("06-position", "psoas_march", StepKind.POSITION_CHANGE, 3.0),
        ("07-raise-right", "supine_leg_raise", StepKind.WORK, 73.0),
        ("08-lower-left", "supine_leg_raise", StepKind.WORK, 9.0),
    ):
        studio.run_to(exercise, kind, more)
        studio.take(f"player-{name}")
        if name in STILL_TOO:
            studio.take_still(f"player-{name}-reduced-motion")
    at.player.toggle()
    studio.take("player-09-paused")
    at.player.toggle()
    studio.run(4)
    for name, kind, more in (("10-hold-left", StepKind.WORK, 9.0), ("11-switch", StepKind.SWITCH, 2.0)):
        studio.run_to("low_lunge", kind, more)
        studio.take(f"player-{name}")
    _questions(studio, at.view)
    _full_screen(studio, at.view)
    studio.run_to("legs_up_rest", StepKind.WORK, 10)
    studio.take("player-15-release-last")
    studio.leave()


def _questions(studio: Studio, view: QWidget) -> None:
    """What is laid over the player, but for a stop."""
    running = studio.program.playing.player
    scenes: tuple[tuple[str, Callable[[], None], str], ...] = (
        ("12-slept", lambda: running.pause(PauseReason.ASLEEP), "stay"),
        ("13-close", view.ask_to_close, "stay"),
        ("14-keys", lambda: view.press("keys"), "close"),
    )
    for name, ask, answer in scenes:
        running.resume()
        ask()
        studio.take(f"player-{name}")
        view.questions.open.answer(answer)
    running.resume()


def _full_screen(studio: Studio, view: QWidget) -> None:
    """All of the screen: with and without the controls, at each size of the far text, and in each state."""
    view.press("full_screen")
    studio.run_to("low_lunge", StepKind.WORK, 8.0)
    studio.take("player-16-full-screen-controls")
    view.fade.hide_controls()
    studio.take("player-16-full-screen")
    for name in ("big", "biggest"):
        view.press("text_size")
        studio.take(f"player-17-full-screen-{name}")
    view.fade.note_activity()
    for _way in Counting:
        view.press("counting")
    studio.take("player-17-full-screen-biggest-controls")
    view.parts.toast.dismiss()
    view.fade.hide_controls()
    for name, kind, more in (("switch", StepKind.SWITCH, 2.0), ("rest", StepKind.REST, 2.0)):
        studio.run_to(None, kind, more)
        studio.take(f"player-17-full-screen-biggest-{name}")
    view.press("full_screen")
    studio.take("player-18-biggest-rest")
    view.press("text_size")
    studio.settle()


def manners(studio: Studio) -> None:
    """The other ways to count, the gate, the rehearsal."""
    one = PlayRequest(exercise_id="supine_leg_raise")
    studio.preferences.change(counting=Counting.SELF_PACED)
    studio.play(one)
    studio.run_to("supine_leg_raise", StepKind.WORK, 3.0)
    studio.take("player-20-self-paced")
    studio.leave()
    studio.preferences.change(counting=Counting.WAITING)
    at = studio.play(one)
    studio.run(60)
    studio.take("player-21-waiting-ready")
    at.player.toggle()
    studio.run(200)
    studio.take("player-22-waiting-done")
    studio.leave()
    studio.preferences.change(counting=Counting.PACED, form_gate=True)
    studio.play(one)
    studio.run(60)
    studio.take("player-23-gate")
    studio.leave()
    studio.preferences.change(form_gate=False)
    studio.play(PlayRequest(routine_id="article_order", pace=10))
    studio.run(6)
    studio.take("player-24-rehearsal")
    studio.leave()


def ends(studio: Studio) -> None:
    """The summary, and the history with its session."""
    studio.play(ROUTINE)
    studio.run_to("psoas_march", StepKind.WORK, 8.0)
    studio.play_out()
    studio.take("summary")
    page = studio.window.page("summary")
    said = Feedback(Effort.OK, 2, Form.SLIPPED, frozenset({4}), "The chair wobbled.")
    page.answers.show_answers(said)
    page.note.set_note(said.note)
    studio.take("summary-answered")
    page.add_note.click()
    studio.take("summary-note")
    page.done_card.correct.click()
    studio.take("summary-correction")
    studio.window.show_page("history")
    studio.take("history")


def put_aside(studio: Studio) -> None:
    """A session that is offered to be gone on with."""
    at = studio.play(PlayRequest(exercise_id="glute_bridge"))
    studio.run(40)
    at.view.ask_to_close()
    at.view.questions.open.answer("later")
    studio.settle()
    studio.take("resume-offer")
