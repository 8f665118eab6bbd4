# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with every kind of exercise for tests of the summary, and its page."""

from history_samples import a_moment, a_session

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import EarlierDone, SessionRecord, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.views.summary_view import SummaryView

LEFT, RIGHT = Side.LEFT, Side.RIGHT
WARM_UP, MARCH, LIFT, LUNGE, ROLLER, SKIPPED = range(6)
"""The lines of the plan."""


def a_line(exercise_id, kind, amount, sets=1, *, warm_up=False) -> PlanItem:
    dose = ItemDose(exercise_id, None, Dose(kind, amount, sets))
    return PlanItem(dose, dose, warm_up)


def reps(line, side, count) -> SetRecord:
    return SetRecord(SetKey(line, 1, side), None, Tally(count))


def seconds(line, side, count, number=1) -> SetRecord:
    return SetRecord(SetKey(line, number, side), None, Tally(None, count))


PLAN = SessionPlan(
    "balance_a",
    (
        a_line("pelvic_tilt", DoseKind.REPS, 8, warm_up=True),
        a_line("psoas_march", DoseKind.REPS, 10),
        a_line("seated_leg_lift", DoseKind.REPS, 10),
        a_line("low_lunge", DoseKind.HOLD, 30, 2),
        a_line("foam_roller_release", DoseKind.TIME, 60),
        a_line("supine_leg_raise", DoseKind.REPS, 12),
    ),
)
SETS = (
    reps(WARM_UP, None, 8),
    reps(MARCH, LEFT, 10), reps(MARCH, RIGHT, 10),
    reps(LIFT, LEFT, 8), reps(LIFT, RIGHT, 10),
    seconds(LUNGE, LEFT, 30), seconds(LUNGE, RIGHT, 30), seconds(LUNGE, LEFT, 30, 2), seconds(LUNGE, RIGHT, 20, 2),
    seconds(ROLLER, None, 60),
)  # fmt: skip
PAST = {"seated_leg_lift": EarlierDone(a_moment("2026-11-03T07:00"), {LEFT: 6, RIGHT: 10}, {})}


def a_summary_record(number=0, state=SessionState.FINISHED, sets=SETS, **changes) -> SessionRecord:
    """The session of that many days before 22 November 2026; its last line was skipped."""
    return SessionRecord(a_session(number)._replace(state=state, **changes), PLAN, Timing(), sets, None)


class Heard:
    """What the page told, in order."""

    def __init__(self, page: SummaryView) -> None:
        self.feedback = []
        self.corrections = []
        self.shown = []
        page.feedback_given.connect(lambda said: self.feedback.append((page.uuid, said)))
        page.correction_given.connect(lambda sets: self.corrections.append((page.uuid, sets)))
        page.record_shown.connect(lambda record: self.shown.append(record.summary.uuid))


def open_summary(qtbot, look, content, record=None, size=(1192, 800)) -> SummaryView:
    """Opens the page with that session."""
    page = SummaryView(look, content.catalogue, content.words, DoseText())
    page.heard = Heard(page)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show_record(record or a_summary_record())
    page.show()
    return page
