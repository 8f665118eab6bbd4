# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the plan editor, and for the handout of a plan."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.clinic.own_amounts import OwnAmounts
from psoas_trainer.core.clinic.plan import ClinicPlan
from psoas_trainer.core.clinic.plan_handout import handout_of_plan, wishes_of
from psoas_trainer.core.handout import Wishes
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.dialogs.handout_dialog import HandoutDialog
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.routine_row_texts import RoutineRowTexts
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.plan_desk import PlanDesk
from psoas_trainer.ui.plan_text import PlanText
from psoas_trainer.ui.print.handout_pages import Foot, handout_job
from psoas_trainer.ui.print.handout_text import HandoutText
from psoas_trainer.ui.print.page_printer import PagePrinter, PrintJob
from psoas_trainer.ui.views.plan_editor import PlanEditor

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.toast import Toast


class _Words(QObject):
    def title(self) -> str:
        """What stands above a printed plan."""
        return self.tr("Your plan")


def make_plan_editor(ground: Ground, people: PeopleDesk, toast: "Toast", over: QWidget) -> PlanEditor:
    """The page, when it is first wanted; handouts are shown over the window of `over`."""
    doses = DoseText()
    rows = RoutineRowTexts(ground.content, doses)
    text = PlanText(ground.content, doses, lambda: ground.preferences.settings.timing)
    desk = PlanDesk(ground.store, people)
    page = PlanEditor(ground.look, ground.content, desk, rows, text, toast)
    for each in (doses, rows, text, desk):
        each.setParent(page)
    page.handout_requested.connect(lambda plan, sheet: open_plan_handout(ground, over, plan, sheet.screenings))
    return page


def open_plan_handout(
    ground: Ground,
    over: QWidget,
    plan: ClinicPlan,
    screenings: Mapping[str, ScreeningRecord],
    printer: PagePrinter | None = None,
    chosen: OwnAmounts = MappingProxyType({}),
) -> HandoutDialog:
    """Shows a plan's handout over the window of `over`: the amounts that the player would play, and nobody's name.

    `chosen` is what the person has of the ranges of the plan.
    """
    catalogue = ground.content.catalogue
    printer = printer or PagePrinter()
    today = date.fromisoformat(now().local_date)
    rows = tuple(row for row in plan.rows if row.exercise_id in catalogue.exercises)
    there, words = plan._replace(rows=rows), _Words()
    chosen = chosen if there == plan else {}  # they are counted by row
    text = HandoutText(ground.content, str(ground.about["professional"]))
    foot = Foot(str(ground.about["intended_purpose"]), printer.number)

    def make(wishes: Wishes, large: bool) -> PrintJob:  # noqa: FBT001
        timing = ground.preferences.settings.timing
        handout = handout_of_plan(there, catalogue, screenings, timing, wishes, chosen)
        written = text.words(handout, words.title(), today, there.note or "", ground.preferences.settings.clinic_name)
        return handout_job(text.with_lines(written), foot, ground.look, QGuiApplication.layoutDirection(), large=large)

    dialog = HandoutDialog.open(over, ground.look, make, printer, wishes_of(there), today)
    for each in (text, printer, words):
        each.setParent(dialog)
    return dialog
