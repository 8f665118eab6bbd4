# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that keeps what is being made when its window goes without a question.

A lock asks nothing, and a change of the person neither: what is in an editor becomes an own routine or an own exercise,
beside the one that it began as.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside.limits import NAME_LETTERS
from psoas_trainer.core.own_training import copy_name
from psoas_trainer.core.routine_draft import Problem, problems, routine_of

if TYPE_CHECKING:
    from psoas_trainer.app import App
    from psoas_trainer.ui.own_desk import OwnDesk
    from psoas_trainer.ui.views.exercise_editor import ExerciseEditor
    from psoas_trainer.ui.views.routine_editor import RoutineEditor


def keep_unfinished(program: "App") -> None:
    """Keeps what is in the editors and not kept. It is written before the data closes."""
    if not program.rooms.unsaved:
        return
    page, desk = program.window.page("routines"), program.own
    if page.exercise_editor is not None and page.exercise_editor.unsaved:
        _keep_exercise(page.exercise_editor, desk)
    if page.editor.unsaved:
        _keep_routine(page.editor, desk)


def _keep_exercise(editor: "ExerciseEditor", desk: "OwnDesk") -> None:
    taken = [each.words.name for each in desk.own.exercises.values()]
    each = editor.unfinished(desk.next_id(), lambda name: copy_name(_unfinished(name), taken))
    editor.show_kept()  # else it would be kept again where the window does not go after all
    desk.save_exercise(each, desk.tell_failure)


def _keep_routine(editor: "RoutineEditor", desk: "OwnDesk") -> None:
    draft = editor.draft
    wrong = problems(draft, ())
    if Problem.NO_NAME in wrong or Problem.NAME_SIGNS in wrong:
        draft = draft._replace(name=QCoreApplication.translate("UnfinishedRoutine", "My routine"))
    if Problem.NOTE_SIGNS in wrong:
        draft = draft._replace(note="")
    taken = [each.words.name for each in desk.own.routines.values()]
    each = routine_of(draft._replace(name=copy_name(_unfinished(draft.name), taken)), desk.next_id())
    editor.show_kept()
    desk.save_routine(each, desk.tell_failure)


def _unfinished(name: str) -> str:
    form = QCoreApplication.translate("UnfinishedRoutine", "%1, not finished", "the name of a routine")
    room = NAME_LETTERS - len(fill(form, ""))
    return name if name.endswith(fill(form, "")) else fill(form, name.strip()[:room])
