# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that makes the page Learn when it is first opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.learn import HELP
from psoas_trainer.ui.learn_source import load_anatomy, load_learn
from psoas_trainer.ui.print.sheet_printer import SheetPrinter
from psoas_trainer.ui.views.learn_view import LearnView
from psoas_trainer.ui.widgets.anatomy_card import FRONT, SIDE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def make_learn(
    ground: Ground, follow: Callable[[str, str], None], show_help: "Callable[[QWidget], object]"
) -> LearnView:
    """The lessons. `follow` is told kind and id of what one leads to; `show_help` opens the page to seek help."""
    words = ground.content.words
    learn = load_learn(ground.resources, words.language)
    anatomies = {view: load_anatomy(ground.resources, view) for view in (FRONT, SIDE)}
    printer = SheetPrinter(ground.look.fonts, str(ground.about["intended_purpose"]))
    page = LearnView(ground.look, learn, anatomies, words.terms["muscle"], printer)

    def lead(target: str) -> None:
        kind, _, name = target.partition(":")
        if kind == HELP:
            show_help(page)
        else:
            follow(kind, name)

    page.link_requested.connect(lead)
    return page
