# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for what a person makes: own routines and exercises, and the page with them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.own_catalogue import OwnCatalogue
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.ui.play_request import PlayRequest

if TYPE_CHECKING:
    from psoas_trainer.app_files import AppFiles
    from psoas_trainer.core.exercise_now import Now
    from psoas_trainer.ui.dose_text import DoseText
    from psoas_trainer.ui.own_desk import OwnDesk
    from psoas_trainer.ui.plan_in_hand import PlanInHand
    from psoas_trainer.ui.views.exercise_editor import ExerciseEditor
    from psoas_trainer.ui.views.routines_view import RoutinesView
    from psoas_trainer.ui.widgets.toast import Toast

_ID_LETTERS = 16


def own_catalogue(ground: Ground) -> tuple[Ground, OwnCatalogue]:
    """The ground with a content that can take up what a person made; before anything else gets the ground."""
    catalogue = OwnCatalogue(ground.content)
    return ground._replace(content=catalogue.content), catalogue


def open_own(ground: Ground, catalogue: OwnCatalogue, say: Callable[[str], None], parent: QObject) -> "OwnDesk":
    """Begins to read what the person made; `say` is told what of it cannot be read. Figures follow what is made."""
    from psoas_trainer.storage.stamp import new_uuid
    from psoas_trainer.ui.own_desk import OwnDesk  # behind the first picture

    movements = tuple(name.removesuffix(".json") for name in ground.resources.names("figure/movements"))
    desk = OwnDesk(ground.store, catalogue, movements, lambda: new_uuid()[:_ID_LETTERS], parent)
    desk.changed.connect(lambda: _draw(ground, desk))
    desk.set_note(lambda note, gone: _note(ground, note, gone))
    desk.failed_to_read.connect(lambda count: say(_unreadable(count)))
    desk.load()
    return desk


def make_routines(
    ground: Ground,
    desk: "OwnDesk",
    doses: "DoseText",
    toast: "Toast",
    play: Callable[[PlayRequest], None],
    show_page: Callable[[str], None],
    thresholds: Callable[[], Thresholds] = Thresholds,
    handout: Callable[[str], None] = lambda _routine_id: None,
    files: "Callable[[], AppFiles] | None" = None,
    now: "Callable[[], Now] | None" = None,
    plans: "PlanInHand | None" = None,
) -> "RoutinesView":
    """The page with the routines, when it is first wanted.

    `handout` shows a routine as it is printed; `files` takes plans in, and gives the record of one back; `now` tells
    what decides now; `plans` has the plan in which some amounts may be the person's own.
    """
    from psoas_trainer.app_plan_card import PlanCard
    from psoas_trainer.ui.models.routine_now import RoutineNow
    from psoas_trainer.ui.routine_text import RoutineText
    from psoas_trainer.ui.views.routines_view import RoutinesView

    preferences = ground.preferences
    text = RoutineText(ground.content, doses, lambda: preferences.settings.timing, thresholds)
    as_now = None if now is None else RoutineNow(ground.content, doses, lambda: preferences.settings.timing, now, text)
    page = RoutinesView(
        ground.look, ground.content, desk, doses, text, toast, lambda: _exercise_editor(ground, desk), as_now
    )
    text.setParent(page)
    page.play_requested.connect(play)
    page.exercises_wanted.connect(lambda: show_page("exercises"))
    if plans is not None:
        PlanCard(ground, page, plans, toast)
    page.list.routine_acted.connect(lambda each, act: handout(each) if _is_handout(each, act) else None)
    if files is not None:
        page.packs.open_plan = lambda path: files().open(path)
        page.list.routine_acted.connect(lambda _id, act: files().clinic.save_record() if act == "record" else None)
    return page


def _is_handout(routine_id: str, act: str) -> bool:
    """Whether a routine is to be printed; the card of a plan prints the plan itself."""
    return act == "handout" and routine_id != CLINIC_PLAN


def _exercise_editor(ground: Ground, desk: "OwnDesk") -> "ExerciseEditor":
    from psoas_trainer.ui.models.exercise_form_texts import ExerciseFormTexts
    from psoas_trainer.ui.views.exercise_editor import ExerciseEditor

    return ExerciseEditor(ground.look, ExerciseFormTexts(desk.shipped, desk.movements), desk)


def _draw(ground: Ground, desk: "OwnDesk") -> None:
    """Movements of the program's own, or pictures, stand for the figures of own exercises."""
    drawn, pictures = {}, {}
    for key, each in desk.own.exercises.items():
        if each.picture is not None:
            drawn[key] = each.picture.own_name
            pictures[each.picture.own_name] = each.picture.data
        elif each.figure is not None:
            drawn[key] = each.figure
    ground.look.figures.set_own(drawn, pictures)


def _note(ground: Ground, note: str, gone: int) -> str:
    from psoas_trainer.ui.dose_text import DoseText
    from psoas_trainer.ui.routine_text import RoutineText

    return RoutineText(ground.content, DoseText(), lambda: ground.preferences.settings.timing).note_with_gone(
        note, gone
    )


def _unreadable(count: int) -> str:
    from psoas_trainer.ui.pack_text import PackText

    return PackText().unreadable(count)
