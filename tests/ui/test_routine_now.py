# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page with the routines says where one is played otherwise now than it is written."""

import pytest

from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.exercise_now import Now
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.routine_now import RoutineNow
from psoas_trainer.ui.routine_text import RoutineText

USUALLY = Circumstances({}, {})


@pytest.fixture
def line(qapp, content):
    def of(now, routine_id="balance_a"):
        routine = content.catalogue.routines[routine_id]
        planned = RoutineText(content, DoseText(), Timing).seconds(routine)
        return RoutineNow(content, DoseText(), Timing, lambda: now).line(routine, planned)

    return of


def test_nothing_is_said_where_it_takes_about_what_is_written(line):
    assert line(Now(USUALLY)) == ""  # half a minute more: the rest with legs up for the roller


def test_in_another_length_the_minutes_are_said(line):
    short = Now(USUALLY, Person(Profile(length=SessionLength.EIGHT)))
    assert line(short) == "As you play it now: about 11 min."
    assert line(short, "hip_flexor_ease") == ""


def test_a_routine_of_which_nothing_is_left_says_so(line, content):
    held = dict.fromkeys(content.catalogue.exercises, Reason.ANSWER_ASK)
    assert line(Now(USUALLY._replace(held=held))) == "Not now: your answers or earlier pain hold all of it back."
