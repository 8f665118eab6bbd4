# SPDX-License-Identifier: GPL-3.0-or-later
"""The self-test of the pages: each is opened as a person does, drawn, and looked at."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from psoas_trainer.app_unlock import Unlocking
from psoas_trainer.self_test import CheckFailedError
from psoas_trainer.self_test_crypto import DATABASE
from psoas_trainer.self_test_picture import drawn
from psoas_trainer.self_test_program import TrialProgram

Draw = tuple[str, Callable[[], str]]
PAGES = ("today", "exercises", "routines", "history", "learn", "settings")


def plain_pages(program: TrialProgram) -> Iterator[Draw]:
    """The pages of the rail."""
    for page in PAGES:
        yield f"page {page}", partial(_draw, program, page)


def detail_pages(program: TrialProgram) -> Iterator[Draw]:
    """What a click on them opens: an exercise, a lesson, what the program is."""
    yield "page exercise", partial(_draw_exercise, program)
    yield "page about", partial(_draw_about, program)


def clinic_pages(program: TrialProgram) -> Iterator[Draw]:
    """What several people at one computer have besides."""
    yield "page people", partial(_draw_people, program)


def check_lock_page(program: TrialProgram, folder: Path) -> str:
    """The page that asks for the passphrase of encrypted data."""
    asking = Unlocking(program.parts.look, folder / DATABASE)
    asking.page.resize(1024, 600)
    try:
        return drawn(asking.page)
    finally:
        asking.end()


def _draw(program: TrialProgram, page: str) -> str:
    window = program.running.window
    window.show_page(page)
    program.settle()
    if window.current != page:
        raise CheckFailedError(f"{window.current} is in front")
    return drawn(window.page(page))


def _draw_exercise(program: TrialProgram) -> str:
    window = program.running.window
    window.show_page("today")
    window.page("exercises").show_exercise("low_lunge", opened=True)
    window.show_page("exercises")
    program.settle()
    return drawn(window.page("exercises").detail)


def _draw_about(program: TrialProgram) -> str:
    window = program.running.window
    window.show_page("settings")
    page = window.page("settings")
    page.show_section("about")
    program.settle()
    return drawn(page.about_section)


def _draw_people(program: TrialProgram) -> str:
    program.preferences.change(several_people=True)
    try:
        return _draw(program, "people")
    finally:
        program.preferences.change(several_people=False)
