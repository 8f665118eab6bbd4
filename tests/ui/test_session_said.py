# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said of a session is repeated as it was given: numbers, places, sides, and that nothing was answered."""

import pytest
from history_samples import a_moment, a_record
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale

from psoas_trainer.core.feedback import Effort, Feedback, Form, PainStop
from psoas_trainer.core.pain import NextStep, PainAnswer, PainKind, PainPlace
from psoas_trainer.core.side import Side
from psoas_trainer.ui.session_said import SaidWriter
from psoas_trainer.ui.session_text import SessionText

WHOLE = PainAnswer(4, PainPlace.FRONT_OF_HIP, Side.LEFT, PainKind.ACHE)
NOTHING = PainAnswer()
AT = a_moment("2026-11-22T07:17")


@pytest.fixture(autouse=True)
def british(qapp):
    """Times as in Britain, whatever the computer says."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def writer(qapp, content):
    return SaidWriter(content.words, SessionText(content.words, lambda: QDate(2026, 11, 25)))


def one_stop(writer, answer=NOTHING, **fields):
    (value,) = writer.stops([PainStop("a" * 32, "supine_leg_raise", None, answer, AT)._replace(**fields)])
    return value


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (WHOLE, "Stopped for pain: 4 of 10, front of hip, left. Ache."),
        (WHOLE._replace(kind=None), "Stopped for pain: 4 of 10, front of hip, left."),
        (WHOLE._replace(side=None), "Stopped for pain: 4 of 10, front of hip. Ache."),
        (WHOLE._replace(place=None), "Stopped for pain: 4 of 10, left. Ache."),
        (PainAnswer(0), "Stopped for pain: 0 of 10."),
        (PainAnswer(10, kind=PainKind.NUMB), "Stopped for pain: 10 of 10. Burning, tingling or numb."),
        (PainAnswer(None, PainPlace.GROIN, Side.RIGHT), "Stopped for pain: groin, right."),
        (PainAnswer(None, PainPlace.BELLY, None, PainKind.PULSING), "Stopped for pain: belly. Pulsing."),
        (PainAnswer(kind=PainKind.MUSCLE), "Stopped for pain. Muscle work or stretch."),
        (PainAnswer(), "Stopped for pain. Not answered."),
    ],
)
def test_each_way_to_have_answered_is_a_whole_sentence(writer, answer, sentence):
    value = one_stop(writer, answer)
    assert value.sentence == sentence
    assert value.line == "08:17, Supine leg raise"


def test_the_side_that_was_filled_in_beforehand_is_no_answer(writer):
    value = one_stop(writer, PainAnswer(side=Side.RIGHT))
    assert value.sentence == "Stopped for pain. Not answered."
    assert value.line == "08:17, Supine leg raise, right"


def test_feeling_unwell_is_said_alone_or_after_what_was_answered(writer):
    assert one_stop(writer, unwell=True).sentence == "Stopped: I felt unwell."
    assert one_stop(writer, PainAnswer(3), unwell=True).sentence == "Stopped for pain: 3 of 10. I felt unwell."


def test_the_variant_is_named_and_what_left_the_catalogue_keeps_its_id(writer):
    assert one_stop(writer, variant_id="bent_rest").line == "08:17, Supine leg raise (Resting leg bent)"
    assert one_stop(writer, variant_id="gone").line == "08:17, Supine leg raise"
    assert one_stop(writer, exercise_id="gone").line == "08:17, gone"


@given(
    answer=st.builds(
        PainAnswer,
        st.none() | st.integers(0, 10),
        st.sampled_from([None, *PainPlace]),
        st.sampled_from([None, *Side]),
        st.sampled_from([None, *PainKind]),
    ),
    unwell=st.booleans(),
    followed=st.sampled_from([None, *NextStep]),
)
def test_every_stop_has_its_words_and_no_gap_in_them(writer, answer, unwell, followed):
    value = one_stop(writer, answer, unwell=unwell, followed=followed)
    assert value.sentence.endswith(".")
    assert "%" not in value.sentence + value.line
    assert "None" not in value.sentence + value.line
    assert ("of 10" in value.sentence) is (answer.strength is not None)


def test_nothing_said_is_nothing_to_read(writer):
    assert writer.answers(a_record(), Feedback()) == ""


def test_the_answers_after_it_are_said_in_their_order(writer, content):
    record = a_record(content, "balance_a")
    items = record.plan.items
    slipped = [number for number, item in enumerate(items) if not item.warm_up][:2]
    feedback = Feedback(Effort.TOO_HARD, 0, Form.SLIPPED, frozenset(slipped))
    names = [content.words.exercises[items[number].chosen.exercise_id].short for number in slipped]
    said = writer.answers(record, feedback)
    assert said == f"Effort: too hard. Pain after it: 0 of 10. Form slipped in: {names[0]} and {names[1]}."


@pytest.mark.parametrize(
    ("feedback", "said"),
    [
        (Feedback(Effort.EASY), "Effort: easy."),
        (Feedback(Effort.OK, 3), "Effort: OK. Pain after it: 3 of 10."),
        (Feedback(form=Form.HELD), "Form held to the end."),
        (Feedback(form=Form.SLIPPED), "Form slipped."),
        (Feedback(form=Form.SLIPPED, slipped=frozenset({99})), "Form slipped."),
    ],
)
def test_what_was_not_answered_is_left_out(writer, feedback, said):
    assert writer.answers(a_record(), feedback) == said


def test_a_correction_is_named(writer):
    record = a_record()
    corrected = record._replace(summary=record.summary._replace(corrected=True))
    assert writer.answers(corrected, Feedback(Effort.HARD)) == "Effort: hard. Corrected by you."
