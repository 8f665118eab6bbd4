# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person can say, for the tests of its storage: single answers, and all of them for Hypothesis."""

from hypothesis import strategies as st
from stored import moment

from psoas_trainer.core.feedback import LONGEST_NOTE, Effort, Feedback, Form, PainStop
from psoas_trainer.core.pain import STRONGEST, NextStep, PainAnswer, PainKind, PainPlace
from psoas_trainer.core.side import Side
from psoas_trainer.storage.stamp import new_uuid

SAID = PainAnswer(4, PainPlace.GROIN, Side.LEFT, PainKind.ACHE)

numbers = st.none() | st.integers(0, STRONGEST)
answers = st.builds(
    PainAnswer,
    numbers,
    st.sampled_from([None, *PainPlace]),
    st.sampled_from([None, *Side]),
    st.sampled_from([None, *PainKind]),
)
stops = st.builds(
    PainStop,
    st.just("ab" * 16),
    st.sampled_from(["psoas_march", "low_lunge"]),
    st.sampled_from([None, "seated"]),
    answers,
    st.builds(moment, st.integers(0, 999)),
    st.booleans(),
    st.sampled_from([None, *NextStep]),
)
# A surrogate is half a character: no text field gives one.
notes = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=LONGEST_NOTE)
feedbacks = st.builds(
    Feedback,
    st.sampled_from([None, *Effort]),
    numbers,
    st.sampled_from([None, *Form]),
    st.frozensets(st.integers(0, 2)),
    notes,
    numbers,
)


def a_stop(seconds: int = 0, exercise_id: str = "psoas_march", answer: PainAnswer = SAID) -> PainStop:
    return PainStop(new_uuid(), exercise_id, None, answer, moment(seconds))
