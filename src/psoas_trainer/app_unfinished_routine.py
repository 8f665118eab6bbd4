# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that keeps a routine that is being made when its window goes without a question.

A lock asks nothing, and a change of the person neither: what is in the editor becomes an own routine, beside the one
that it began as.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside.limits import NAME_LETTERS
from psoas_trainer.core.own_training import copy_name
from psoas_trainer.core.routine_draft import Problem, problems, routine_of

if TYPE_CHECKING:
    from psoas_trainer.app import App


def keep_unfinished(program: "App") -> None:
    """Keeps the routine in the editor, where it is not kept and has a row. It is written before the data closes."""
    if not program.rooms.unsaved:
        return
    editor, desk = program.window.page("routines").editor, program.own
    draft = editor.draft
    if not (editor.unsaved and draft.rows):
        return
    wrong = problems(draft, ())
    if Problem.NO_NAME in wrong or Problem.NAME_SIGNS in wrong:
        draft = draft._replace(name=QCoreApplication.translate("UnfinishedRoutine", "My routine"))
    if Problem.NOTE_SIGNS in wrong:
        draft = draft._replace(note="")
    taken = [each.words.name for each in desk.own.routines.values()]
    each = routine_of(draft._replace(name=copy_name(_unfinished(draft.name), taken)), desk.next_id())
    editor.show_kept()  # else it would be kept again where the window does not go after all
    desk.save_routine(each, lambda outcome: desk.tell_failure(outcome) if isinstance(outcome, Exception) else None)


def _unfinished(name: str) -> str:
    form = QCoreApplication.translate("UnfinishedRoutine", "%1, not finished", "the name of a routine")
    room = NAME_LETTERS - len(fill(form, ""))
    return name if name.endswith(fill(form, "")) else fill(form, name.strip()[:room])
