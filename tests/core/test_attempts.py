# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session says of each of its exercises: sets, effort and form; what is not known stays unknown."""

from datetime import date

import pytest
from make import EXERCISES

from psoas_trainer.core.attempts import EFFORT_FIGURES, Attempt, SetDone, attempts_of
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Effort, Feedback, Form
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, SessionRecord, SessionState, SessionSummary, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing

L, R = Side.LEFT, Side.RIGHT


def line(exercise_id, amount, sets=1, *, warm_up=False, variant=None, **more):
    chosen = ItemDose(exercise_id, variant, Dose(EXERCISES[exercise_id].dose.kind, amount, sets, **more))
    return PlanItem(chosen, chosen, warm_up)


def record(*lines, done):
    """`done`: (line, set, side, count[, variant])."""
    sets = []
    for number, set_number, side, count, *variant in done:
        reps = lines[number].chosen.dose.kind is DoseKind.REPS
        tally = Tally(reps=count) if reps else Tally(seconds=count)
        sets.append(SetRecord(SetKey(number, set_number, side), variant[0] if variant else None, tally))
    at = Moment(0, 0, "2025-11-22")
    summary = SessionSummary("a", None, None, at, at, SessionState.FINISHED, 600)
    return SessionRecord(summary, SessionPlan("day", tuple(lines)), Timing(), tuple(sets), None)


def only(*lines, done, feedback=None):
    (attempt,) = attempts_of(record(*lines, done=done), feedback, EXERCISES)
    return attempt


def test_both_sides_of_every_set_must_reach_the_target():
    two = line("raise", 10, 2)
    good = [(0, 1, L, 10), (0, 1, R, 10), (0, 2, L, 11), (0, 2, R, 10)]
    assert only(two, done=good).reached
    assert only(two, done=good).on == date(2025, 11, 22)
    for missing in range(4):
        assert not only(two, done=good[:missing] + good[missing + 1 :]).reached
        less = [(*one[:3], 9) if number == missing else one for number, one in enumerate(good)]
        assert not only(two, done=less).reached
        assert only(two, done=less).lowest == 9


def test_the_weaker_side_is_the_one_with_less_in_all():
    done = [(0, 1, L, 8), (0, 1, R, 10)]
    assert only(line("raise", 10), done=done).weaker_side is L
    assert only(line("raise", 10), done=[(0, 1, L, 10), (0, 1, R, 10)]).weaker_side is None
    assert only(line("raise", 10), done=done[:1]).weaker_side is None
    assert only(line("raise", 10, left=8), done=done).weaker_side is None  # it was meant to be less


def test_seconds_of_holds_and_of_both_sides_together():
    lunge = only(line("lunge", 20, 1), done=[(0, 1, L, 20), (0, 1, R, 19)])
    assert (lunge.sets, lunge.reached) == ((SetDone(20, 19),), False)
    rest = only(line("rest", 60), done=[(0, 1, None, 60)])
    assert (rest.sets, rest.sides, rest.reached) == ((SetDone(both=60),), (None,), True)


def test_timed_work_in_turns_counts_by_its_seconds_and_not_by_its_steps():
    done = record(line("march", 60), done=[(0, 1, None, 60), (0, 1, L, 25), (0, 1, R, 25)])
    (march,) = attempts_of(done, None, EXERCISES)
    assert (march.sets, march.reached) == ((SetDone(both=60),), True)


def test_a_side_without_a_target_is_not_waited_for():
    one_side = line("swing", 10, left=0)
    assert only(one_side, done=[(0, 1, R, 10)]).reached
    assert not only(one_side, done=[(0, 1, R, 9)]).reached


def test_below_the_range_is_what_was_done_and_not_what_was_not_begun():
    assert only(line("raise", 10), done=[(0, 1, L, 9), (0, 1, R, 12)]).fell_below(10)
    assert not only(line("raise", 10, 2), done=[(0, 1, L, 10), (0, 1, R, 10)]).fell_below(10)
    assert not only(line("raise", 6), done=[(0, 1, L, 6), (0, 1, R, 6)]).fell_below(10)  # building up


def test_a_set_in_another_version_says_nothing():
    done = [(0, 1, L, 10), (0, 1, R, 10), (0, 2, L, 3, "easy"), (0, 2, R, 3, "easy")]
    attempt = only(line("raise", 10, 2), done=done)
    assert (attempt.reached, attempt.fell_below(10), attempt.lowest) == (False, False, 10)


def test_rounds_are_one_attempt():
    lines = [line("raise", 10), line("bridge", 10), line("raise", 10)]
    done = [(0, 1, L, 10), (0, 1, R, 10), (1, 1, None, 10), (2, 1, L, 10), (2, 1, R, 8)]
    first, second = attempts_of(record(*lines, done=done), None, EXERCISES)
    assert (first.target.exercise_id, len(first.sets), first.reached) == ("raise", 2, False)
    assert second.target.exercise_id == "bridge"
    form = Feedback(form=Form.SLIPPED, slipped=frozenset({2}))
    assert attempts_of(record(*lines, done=done), form, EXERCISES)[0].form is Form.SLIPPED


def test_the_warm_up_what_was_not_begun_and_what_is_unknown_are_left_out():
    done = [(0, 1, L, 10), (0, 1, R, 10)]
    assert attempts_of(record(line("raise", 10, warm_up=True), done=done), None, EXERCISES) == ()
    assert attempts_of(record(line("raise", 10), done=[]), None, EXERCISES) == ()
    assert attempts_of(record(line("raise", 10), done=done), None, {}) == ()


def test_the_four_words_are_on_the_scale():
    assert dict(EFFORT_FIGURES) == {Effort.EASY: 2, Effort.OK: 4, Effort.HARD: 6, Effort.TOO_HARD: 8}
    done = [(0, 1, L, 10), (0, 1, R, 10)]
    assert only(line("raise", 10), done=done, feedback=Feedback(effort=Effort.HARD)).effort == 6
    assert only(line("raise", 10), done=done, feedback=Feedback()).effort is None


@pytest.mark.parametrize(
    ("feedback", "form"),
    [
        (None, None),
        (Feedback(), None),
        (Feedback(form=Form.HELD), Form.HELD),
        (Feedback(form=Form.SLIPPED), None),  # somewhere
        (Feedback(form=Form.SLIPPED, slipped=frozenset({0})), Form.SLIPPED),
        (Feedback(form=Form.SLIPPED, slipped=frozenset({3})), Form.HELD),
    ],
)
def test_form_is_known_only_where_it_was_said(feedback, form):
    assert only(line("raise", 10), done=[(0, 1, L, 10), (0, 1, R, 10)], feedback=feedback).form is form


def test_pain_changes_nothing():
    done = [(0, 1, L, 10), (0, 1, R, 10)]
    answers = {only(line("raise", 10), done=done, feedback=Feedback(pain_now=pain)) for pain in (None, 0, 10)}
    assert len(answers) == 1
    assert "pain" not in "".join(Attempt._fields)
