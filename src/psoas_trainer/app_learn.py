# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that makes the page Learn when it is first opened, and follows its links."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.learn import HELP
from psoas_trainer.ui.learn_source import load_anatomy, load_learn
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.print.sheet_printer import SheetPrinter
from psoas_trainer.ui.views.learn_view import LearnView
from psoas_trainer.ui.widgets.anatomy_card import FRONT, SIDE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from psoas_trainer.ui.main_window import MainWindow


def make_learn(
    ground: Ground,
    window: "MainWindow",
    play: Callable[[PlayRequest], None],
    show_help: "Callable[[QWidget], object]",
    open_exercise: Callable[[str], None],
) -> LearnView:
    """The lessons. What they lead to is shown in the window; `show_help` opens the page to seek help over a page."""
    words = ground.content.words
    learn = load_learn(ground.resources, words.language)
    anatomies = {view: load_anatomy(ground.resources, view) for view in (FRONT, SIDE)}
    printer = SheetPrinter(ground.look.fonts, str(ground.about["intended_purpose"]))
    page = LearnView(ground.look, learn, anatomies, words.terms["muscle"], printer)

    def lead(target: str) -> None:
        kind, _, name = target.partition(":")
        match kind:
            case "exercise":
                open_exercise(name)
            case "routine":
                play(PlayRequest(routine_id=name))
            case "settings":
                window.page("settings").show_section(name)
                window.show_page("settings")
            case _ if kind == HELP:
                show_help(page)
            case _:
                window.show_page(name)

    page.link_requested.connect(lead)
    return page


def show_muscle(window: "MainWindow", muscle_id: str) -> None:
    """Opens the page with that muscle pointed out."""
    window.page("learn").show_part(muscle_id)
    window.show_page("learn")
