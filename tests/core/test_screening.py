# SPDX-License-Identifier: GPL-3.0-or-later
"""The safety questions: when they are asked, and the whole table of training.md 5d, copied by hand."""

from datetime import date

import pytest
from shipped import CATALOGUE, EVERYTHING

from psoas_trainer.core.choose import Circumstances, choose, choose_single
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.screening import Since, bounds, comes_before, held_back, is_urgent, to_ask

GENERAL = CATALOGUE.screenings["general"]
ROLLER = CATALOGUE.screenings["roller"]
EXERCISES = CATALOGUE.exercises
SIX = ("psoas_march", "supine_leg_raise", "seated_leg_lift", "low_lunge", "psoas_plank", "foam_roller_release")
DAY = Moment(1_763_800_000_000, 0, "2025-11-22")

# A row of 5d for each question: the six in their order. "no", "ask", "ok", or the versions that may be played.
# "ask all" stands for all six; the questions that 5d does not name are as strict as 5a and 5c read.
TABLE = {
    ("general", "heart"): ["ask"] * 6,
    ("general", "pregnancy"): ["no", "no", "ok", "chair_beside", "no", "no"],
    ("general", "surgery"): [*["ask"] * 5, "no"],
    ("general", "joints"): ["ask", "ask", "bent_lift", "ask", "ask", "no"],
    ("general", "bones"): ["ask", "ask", "ok", "chair_beside", "ask", "no"],
    ("general", "hernia"): ["ask", "ask", "ok", "ok", "ask", "no"],
    ("general", "aneurysm"): [*["ask"] * 5, "no"],
    ("general", "organs"): [*["ok"] * 5, "no"],
    ("general", "blood"): [*["ok"] * 5, "no"],
    ("general", "cancer"): ["ask"] * 6,
    ("general", "new_signs"): ["ask"] * 6,
    ("general", "supervision"): ["ask"] * 6,
    ("comfort", "back"): ["no_band", "bent_rest", "ok", "small_glide", "hands_raised", "ask"],
    ("comfort", "kneeling"): ["ok", "ok", "ok", "cushion bed_edge", "ok", "ok"],
    ("comfort", "wrists"): ["ok", "ok", "ok", "ok", "hands_raised", "ask"],
    ("comfort", "hips"): ["no_band", "ok", "bent_lift", "ok", "hands_raised", "ok"],
}
WORDS = {Reason.ANSWER_ASK: "ask", Reason.ANSWER_NO: "no"}


def answered(screening_id, *yes, at=DAY, version=None):
    screening = CATALOGUE.screenings[screening_id]
    answers = tuple((each, each in yes) for each in screening.questions)
    return ScreeningRecord(screening_id, version or screening.version, answers, at)


def what_is_left(*records):
    return bounds(CATALOGUE.screenings, {each.screening_id: each for each in records}, EXERCISES)


def today_with(*records, have=EVERYTHING):
    left = what_is_left(*records)
    kept = {each.screening_id: each for each in (answered("roller"), *records)}
    return Circumstances(kept, {}, have, left.held, eased=left.eased)


@pytest.mark.parametrize(("asked", "row"), TABLE.items(), ids=lambda value: "-".join(value[:2]))
def test_the_table(asked, row):
    left = what_is_left(answered(asked[0], asked[1]))
    found = [WORDS[left.held[each]] if each in left.held else " ".join(left.eased.get(each, ("ok",))) for each in SIX]
    assert found == row


def test_the_table_has_every_question():
    asked = {(each, question) for each in ("general", "comfort") for question in CATALOGUE.screenings[each].questions}
    assert set(TABLE) == asked
    assert len(GENERAL.questions) == 12


def test_no_everywhere_leaves_everything_as_it_is():
    left = what_is_left(answered("general"), answered("comfort"), answered("roller"))
    assert (left.held, left.eased) == ({}, {})


@pytest.mark.parametrize("question", ["heart", "surgery", "aneurysm", "cancer", "new_signs", "supervision"])
def test_what_has_to_be_asked_first_holds_everything(question):
    today = today_with(answered("general", question))
    for routine in CATALOGUE.routines.values():
        assert choose(routine, CATALOGUE, today).items == ()


def test_after_birth_and_in_pregnancy_nothing_is_done_on_the_back():
    plan = choose(CATALOGUE.routines["balance_b"], CATALOGUE, today_with(answered("general", "pregnancy")))
    played = {item.chosen.exercise_id: item.chosen.variant_id for item in plan.items}
    assert not {EXERCISES[each].position for each in played} & {"supine", "plank", "prone"}
    assert played["low_lunge"] == "chair_beside"
    assert ("psoas_march", Reason.ANSWER_NO) in plan.left_out
    assert "legs_up_rest" not in played, "not even as what stands in for the roller"


def test_the_roller_gives_way_to_the_rest_whatever_its_own_questions_say():
    plan = choose(CATALOGUE.routines["balance_a"], CATALOGUE, today_with(answered("general", "blood")))
    line = plan.items[-1]
    assert (line.chosen.exercise_id, line.reason) == ("legs_up_rest", Reason.ANSWER_NO)
    assert plan.left_out == ()


def test_an_eased_exercise_says_so_and_needs_what_its_version_needs():
    wrists = answered("comfort", "wrists")
    line = choose_single("psoas_plank", CATALOGUE, today_with(wrists)).items[0]
    assert (line.chosen.variant_id, line.reason) == ("hands_raised", Reason.ANSWER_EASED)
    without = choose_single("psoas_plank", CATALOGUE, today_with(wrists, have=frozenset({"mat"})))
    assert (without.items, without.left_out) == ((), (("psoas_plank", Reason.ANSWER_EASED),))


def test_the_first_version_that_can_be_done_is_taken():
    kneeling = answered("comfort", "kneeling")
    line = choose_single("low_lunge", CATALOGUE, today_with(kneeling, have=frozenset({"mat", "bed"}))).items[0]
    assert line.chosen.variant_id == "bed_edge"


def test_a_version_that_fits_already_is_left_alone():
    line = choose_single(
        "low_lunge", CATALOGUE, today_with(answered("comfort", "kneeling")), variant_id="bed_edge"
    ).items[0]
    assert (line.chosen.variant_id, line.reason) == ("bed_edge", None)


def test_versions_that_do_not_go_together_hold_back():
    left = what_is_left(answered("comfort", "kneeling", "back"))
    assert left.held["low_lunge"] is Reason.ANSWER_ASK
    assert "low_lunge" not in left.eased


def test_not_at_all_comes_before_ask_and_ask_before_easier():
    left = what_is_left(answered("general", "heart", "pregnancy"), answered("comfort", "wrists"))
    assert left.held["psoas_plank"] is Reason.ANSWER_NO
    assert left.held["seated_leg_lift"] is Reason.ANSWER_ASK
    assert left.eased == {}


def test_a_yes_to_an_older_text_still_holds_back():
    left = what_is_left(answered("general", "hernia", version=99))
    assert left.held["psoas_march"] is Reason.ANSWER_ASK


def test_it_comes_before_strengthening_and_never_before_a_stretch():
    assert comes_before(GENERAL, [EXERCISES["low_lunge"], EXERCISES["psoas_march"]])
    assert comes_before(GENERAL, [EXERCISES["glute_bridge"]])
    assert not comes_before(GENERAL, [EXERCISES["low_lunge"], EXERCISES["legs_up_rest"], EXERCISES["cat_cow"]])
    assert not comes_before(CATALOGUE.screenings["comfort"], EXERCISES.values())
    assert not comes_before(ROLLER, EXERCISES.values()), "its exercise names it"


@pytest.mark.parametrize(
    ("today", "trained", "asked"),
    [
        (date(2025, 11, 22), None, False),
        (date(2026, 11, 21), date(2026, 11, 20), False),
        (date(2026, 11, 22), date(2026, 11, 20), True),
        (date(2025, 12, 19), None, False),
        (date(2025, 12, 20), None, True),
        (date(2026, 1, 20), date(2025, 12, 24), False),
        (date(2026, 1, 21), date(2025, 12, 24), True),
        (date(2025, 11, 23), date(2020, 1, 1), False),
    ],
)
def test_it_is_asked_again_after_a_year_and_after_four_weeks_without_training(today, trained, asked):
    assert to_ask(GENERAL, answered("general"), Since(today, trained)) is asked


def test_it_is_asked_again_after_a_stop_in_the_red_row():
    later, earlier = DAY._replace(utc_ms=DAY.utc_ms + 1), DAY._replace(utc_ms=DAY.utc_ms - 1)
    today = date(2025, 11, 23)
    assert to_ask(GENERAL, answered("general"), Since(today, today, later))
    assert not to_ask(GENERAL, answered("general"), Since(today, today, earlier))


def test_it_is_asked_where_it_was_never_or_not_wholly_answered():
    since = Since(date(2025, 11, 22))
    assert to_ask(GENERAL, None, since)
    assert to_ask(GENERAL, answered("general", version=99), since)
    assert to_ask(GENERAL, answered("general")._replace(answers=(("heart", False),)), since)


def test_the_questions_of_the_roller_are_asked_once():
    years_later = Since(date(2035, 11, 22), date(2027, 1, 1), DAY._replace(utc_ms=DAY.utc_ms + 1))
    assert not to_ask(ROLLER, answered("roller"), years_later)
    assert held_back(ROLLER, answered("roller", "wound")) is Reason.SCREENING_YES


def test_only_new_signs_are_urgent():
    assert [each for each in GENERAL.questions if is_urgent(GENERAL, answered("general", each))] == ["new_signs"]
