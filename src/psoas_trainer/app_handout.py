# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for handouts: the preview of a routine on paper, made when somebody asks for it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.handout import Wishes, handout_of, handout_plan
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.dialogs.handout_dialog import HandoutDialog
from psoas_trainer.ui.print.handout_pages import Foot, handout_job
from psoas_trainer.ui.print.handout_text import HandoutText
from psoas_trainer.ui.print.page_printer import PagePrinter, PrintJob


def open_handout(
    ground: Ground,
    over: QWidget,
    routine_id: str,
    person: Person,
    screenings: Mapping[str, ScreeningRecord],
    printer: PagePrinter | None = None,
) -> HandoutDialog | None:
    """Shows the routine's handout over the window of `over`, with that person's doses; None where it is gone."""
    catalogue, words = ground.content.catalogue, ground.content.words
    routine = catalogue.routines.get(routine_id)
    if routine is None:
        return None
    printer = printer or PagePrinter()
    today = date.fromisoformat(now().local_date)
    timing = routine.timing(ground.preferences.settings.timing)
    plan = handout_plan(routine, catalogue, person, screenings)
    text = HandoutText(ground.content, str(ground.about["professional"]))
    foot = Foot(str(ground.about["intended_purpose"]), printer.number)

    def make(wishes: Wishes, large: bool) -> PrintJob:  # noqa: FBT001
        handout = handout_of(plan, catalogue.exercises, timing, wishes, routine.rounds)
        said = words.routines[routine_id]
        written = text.words(handout, said.name, today, said.note)
        return handout_job(written, foot, ground.look, QGuiApplication.layoutDirection(), large=large)

    dialog = HandoutDialog.open(over, ground.look, make, printer, Wishes(days=person.profile.days), today)
    text.setParent(dialog)
    printer.setParent(dialog)
    return dialog
