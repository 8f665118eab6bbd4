# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions in words: day, time, length, state, and what was done left and right."""

import pytest
from history_samples import SETS_OF_LUNGE, a_moment, a_record, a_session
from PySide6.QtCore import QDate, QLocale

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Effort, Felt
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan
from psoas_trainer.core.record import SessionRecord, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.session_done import DoneValue, DoneWriter
from psoas_trainer.ui.session_text import SessionText


@pytest.fixture(autouse=True)
def british(qapp):
    """Days and times as in Britain, whatever the computer says."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def texts(content):
    return SessionText(content.words, lambda: QDate(2026, 11, 25))


@pytest.fixture
def writer(content):
    return DoneWriter(content.catalogue, content.words, DoseText())


def one_row(writer: DoneWriter, item: PlanItem, *sets: SetRecord) -> DoneValue:
    record = SessionRecord(a_session(), SessionPlan(None, (item,)), Timing(), sets, None)
    (row,) = writer.rows(record, warm_up=False)
    return row


def reps(side: Side, count: int | None, variant: str | None = None, number: int = 1) -> SetRecord:
    return SetRecord(SetKey(0, number, side), variant, Tally(count, None))


def test_line_says_name_day_and_minutes(texts):
    line = texts.line(a_session())
    assert (line.name, line.day, line.length, line.state) == ("Psoas balance A", "Sun 22 Nov", "14 min", "")
    assert line.spoken == "Psoas balance A, Sun 22 Nov, 14 min"


@pytest.mark.parametrize(
    ("state", "words"), [(SessionState.RUNNING, "Not finished"), (SessionState.STOPPED, "Stopped early")]
)
def test_line_says_how_it_stands_in_words_and_by_a_sign(texts, state, words):
    line = texts.line(a_session()._replace(state=state))
    assert line.state == words
    assert words in line.spoken
    assert line.title == f"{words}: {line.name}"
    assert line.icon != texts.line(a_session()).icon


def test_line_says_how_it_felt_and_nothing_of_what_was_not_answered(texts):
    line = texts.line(a_session(), felt=Felt(Effort.TOO_HARD, 0))
    assert (line.effort, line.felt, line.pain) == (Effort.TOO_HARD, "Too hard", "pain 0")
    assert line.spoken == "Psoas balance A, Sun 22 Nov, 14 min, effort: Too hard, pain 0"
    line = texts.line(a_session(), stopped=True, felt=Felt(None, 1, 5))
    assert (line.effort, line.felt, line.pain) == (None, "", "pain 5"), "at the stop, not after it"
    assert line.spoken.endswith(", pain 5, stopped for pain")
    assert texts.line(a_session(), stopped=True, felt=Felt(None, 1)).pain == "pain 1"
    assert texts.line(a_session(), felt=Felt()).pain == ""


def test_year_is_said_when_it_is_another(texts):
    assert texts.day(a_moment("2015-11-22T07:12")) == "Sun 22 Nov 2015"


def test_time_is_the_local_one_of_then(texts):
    assert texts.time(a_moment("2026-11-22T07:12", offset=330)) == "12:42"
    assert texts.time(a_moment("2026-11-22T07:12", offset=-480)) == "23:12"


def test_less_than_a_minute_is_said_in_seconds(texts):
    assert [texts.length(each) for each in (0, 59, 60, 89, 91)] == ["0 s", "59 s", "1 min", "1 min", "2 min"]


def test_span_names_both_days_when_it_ended_on_another(texts):
    late = a_session()._replace(ended=a_moment("2026-11-23T07:26"))
    assert texts.span(a_session()) == "Sun 22 Nov, 08:12 to 08:26. 14 min."
    assert texts.span(late) == "Sun 22 Nov, 08:12 to Mon 23 Nov, 08:26. 14 min."


def test_span_of_an_open_session_has_no_end(texts):
    running = a_session()._replace(state=SessionState.RUNNING, ended=None)
    assert texts.span(running) == "Sun 22 Nov, started 08:12. 14 min. Not finished."


def test_a_tried_exercise_gives_its_name_and_an_unknown_routine_its_id(texts):
    assert texts.name(a_session()._replace(routine_id=None)) == "Psoas march"
    assert texts.name(a_session()._replace(routine_id="gone")) == "gone"


def test_reps_of_all_sets_are_added_up_side_by_side(writer):
    march = ItemDose("psoas_march", None, Dose(DoseKind.REPS, 10, 2))
    sets = [reps(Side.LEFT, 10), reps(Side.LEFT, 6, number=2), reps(Side.RIGHT, 10), reps(Side.RIGHT, 10, number=2)]
    row = one_row(writer, PlanItem(march, march), *sets)
    assert (row.left.text, row.left.short) == ("16/20", True)
    assert (row.right.text, row.right.short) == ("20/20", False)
    assert row.both is None
    assert "Left: 16 of 20. Right: 20 of 20." in row.spoken


def test_unknown_is_a_dash_and_never_nought(writer):
    march = ItemDose("psoas_march", None, Dose(DoseKind.REPS, 10))
    row = one_row(writer, PlanItem(march, march), reps(Side.LEFT, None), reps(Side.RIGHT, 0))
    assert (row.left.text, row.left.short) == ("—", False)
    assert row.right.text == "0/10"
    untouched = one_row(writer, PlanItem(march, march))
    assert (untouched.left.text, untouched.right.text) == ("—", "—")
    assert "Left: not recorded." in untouched.spoken


def test_holds_are_seconds_on_each_side(writer):
    row = one_row(writer, a_record().plan.items[0], *SETS_OF_LUNGE)
    assert (row.left.text, row.right.text, row.both) == ("40 s", "25 s", None)
    assert (row.left.short, row.right.short) == (False, True)


def test_timed_work_in_turns_gives_steps_on_each_side_and_seconds_together(writer):
    march = ItemDose("march_in_place", None, Dose(DoseKind.TIME, 75))
    sets = [reps(Side.LEFT, 30), reps(Side.RIGHT, 31), SetRecord(SetKey(0, 1, None), None, Tally(None, 75))]
    row = one_row(writer, PlanItem(march, march), *sets)
    assert row.left.text.startswith("30 step")
    assert row.right.text.startswith("31 step")
    assert row.both.text == "75 s"


def test_together_has_one_column(writer):
    rest = ItemDose("legs_up_rest", None, Dose(DoseKind.TIME, 60))
    row = one_row(writer, PlanItem(rest, rest), SetRecord(SetKey(0, 1, None), None, Tally(None, 60)))
    assert (row.left, row.right, row.both.text) == (None, None, "60 s")


def test_what_was_planned_is_said_with_the_reason_where_another_was_chosen(writer):
    roller = ItemDose("foam_roller_release", None, Dose(DoseKind.TIME, 30))
    rest = ItemDose("legs_up_rest", None, Dose(DoseKind.TIME, 60))
    row = one_row(writer, PlanItem(roller, rest, reason=Reason.SCREENING_YES))
    assert row.name == "Rest with legs up"
    assert row.notes[:2] == ("60 s", "Planned: Foam-roller release, 30 s")
    assert row.notes[2].startswith("An answer to the safety questions")


def test_the_variant_that_was_done_is_named(writer):
    planned = ItemDose("supine_leg_raise", None, Dose(DoseKind.REPS, 12))
    done = one_row(writer, PlanItem(planned, planned), reps(Side.LEFT, 12, "bent_rest"), reps(Side.RIGHT, 12))
    assert done.notes[1] == "Variant: Resting leg bent and the exercise itself"
    assert len(one_row(writer, PlanItem(planned, planned), reps(Side.LEFT, 12)).notes) == 1


def test_what_left_the_catalogue_keeps_its_ids_and_its_sides(writer):
    gone = ItemDose("gone", "odd", Dose(DoseKind.REPS, 8))
    row = one_row(writer, PlanItem(gone, gone), reps(Side.LEFT, 8, "odd"), reps(Side.RIGHT, 7, "odd"))
    assert (row.name, row.notes[1]) == ("gone", "Variant: odd")
    assert (row.left.text, row.right.text) == ("8/8", "7/8")


def test_warm_up_and_work_are_apart(writer, content):
    record = a_record(content, "article_order")
    work, warm_up = writer.rows(record, warm_up=False), writer.rows(record, warm_up=True)
    assert warm_up[0].name == "March in place"
    assert len(work) == 6
    assert len(work) + len(warm_up) == len(record.plan.items)
