# SPDX-License-Identifier: GPL-3.0-or-later
"""What shots.py photographs of somebody who has trained for twelve weeks: pages that show time, and dialogs."""

from typing import Final

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.record import Moment
from psoas_trainer.ui.dialogs.add_session_dialog import AddSessionDialog
from psoas_trainer.ui.dialogs.bin_dialog import BinDialog
from psoas_trainer.ui.dialogs.export_dialog import ExportDialog
from psoas_trainer.ui.dialogs.next_day_dialog import NextDayDialog
from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog
from psoas_trainer.ui.play_request import PlayRequest
from studio import TODAY, Studio

DAYS: Final = 84
SUNDAY: Final = TODAY
"""The last day of those weeks: nothing is planned."""
MONDAY: Final = Moment(TODAY.utc_ms + 86_400_000, TODAY.offset_minutes, "2026-11-23")
SECTIONS: Final = ("plan", "reminders")


def enter(studio: Studio) -> None:
    """The program starts, with the note read and the question about the last session answered."""
    studio.program.open()
    studio.program.after_first_paint()
    studio.program.accept_safety_note()
    studio.settle()
    asked = studio.window.findChild(NextDayDialog)
    if asked is not None:
        asked.no.click()
        studio.settle()


def today(studio: Studio) -> None:
    """A day of rest, and a day with a session: before it, adjusted, left, and done."""
    window = studio.window
    window.show_page("today")
    studio.take("today-rest")
    studio.now = MONDAY
    _again(studio, "today")
    studio.take("today")
    page = window.page("today")
    page.asked.emit("adjust")
    studio.take("today-adjust")
    page.asked.emit("adjust")
    at = studio.play(PlayRequest("balance_b"))
    studio.run(90)
    at.view.ask_to_close()
    at.view.questions.open.answer("later")
    _again(studio, "today")
    studio.take("today-under-way")
    page.asked.emit("resume")
    studio.settle()
    at.player.toggle()
    studio.play_out()
    _again(studio, "today")
    studio.take("today-done")


def questions(studio: Studio) -> None:
    """The twelve questions, and what follows from a yes."""
    _again(studio, "today")
    studio.program.starter.ask("general", lambda: None)
    studio.take("questions")
    dialog = studio.window.findChild(ScreeningDialog)
    for number, question in enumerate(dialog.questions.values()):
        (question.yes if number == 3 else question.no).click()
    dialog.go_on.click()
    studio.take("questions-follow")
    dialog.escaped.emit()
    studio.settle()


def routines(studio: Studio) -> None:
    """The routines, one that is edited, and an exercise of one's own."""
    window = studio.window
    window.show_page("exercises")
    window.show_page("routines")
    studio.settle()
    page = window.page("routines")
    page.list.card("balance_a").buttons["copy"].click()
    studio.settle()
    editor = page.editor
    editor.rows.rows[0].sets.stepper.plus.click()
    editor.rows.rows[0].apart.click()
    editor.rows.rows[0].rest.seconds_chosen.emit(60)
    studio.take("routine-editor")
    editor.save()
    studio.settle()
    editor.head.back.click()
    window.toast.dismiss()
    studio.take("routines")
    page.edit_exercise(None)
    studio.take("exercise-editor")
    page.exercise_editor.head.back.click()
    studio.settle()


def history(studio: Studio) -> None:
    """The charts over twelve weeks and over all, a session that is typed in, the bin, and the export."""
    window = studio.window
    _again(studio, "history")
    page = window.page("history")
    studio.take("history-weeks")
    page.ranges.button("all").click()
    studio.take("history-all")
    page.add.click()
    studio.take("history-add")
    _close(studio, AddSessionDialog)
    page.detail.delete_wanted.emit()
    studio.settle()
    window.toast.dismiss()
    page.bin.click()
    studio.take("history-bin")
    _close(studio, BinDialog)
    page.export.click()
    studio.take("history-export")
    _close(studio, ExportDialog)


def learn(studio: Studio) -> None:
    """All lessons, and two of them."""
    _again(studio, "learn")
    page = studio.window.page("learn")
    studio.take("learn")
    for lesson in ("mistakes_how", "warm_up"):
        page.show_lesson(lesson)
        studio.take(f"learn-{lesson.replace('_', '-')}")
    page.show_overview()


def settings(studio: Studio) -> None:
    """The training plan, and what reminds of it."""
    _again(studio, "settings")
    for section in SECTIONS:
        studio.window.page("settings").show_section(section)
        studio.take(f"settings-{section}")


def _again(studio: Studio, page: str) -> None:
    """That page as it is when one comes to it."""
    studio.window.show_page("settings" if page != "settings" else "learn")
    studio.window.show_page(page)
    studio.settle()


def _close(studio: Studio, kind: type[QWidget]) -> None:
    """Leaves the dialog of that kind without an answer."""
    studio.window.findChild(kind).escaped.emit()
    studio.settle()
