# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise's own questions come where their answers decide whether it is played, and nowhere else."""

import pytest
from fakes import fake_moment

from psoas_trainer.core.own_session import Person, Wish
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.session_planner import SessionPlanner

REQUEST = PlayRequest("article_order")
KIT = ("band", "chair", "mat", "support")
BONES = "bones"


class NothingDone:
    """A store with nothing in it."""

    def seconds_today(self, _exercises):
        return {}

    def pain_stops_today_and_yesterday(self):
        return ()


@pytest.fixture
def asked(qapp, content):
    """Whose questions come before a session, with that equipment and those answers of yes."""

    def of(equipment=None, request=REQUEST, yes=()):
        general = content.catalogue.screenings["general"]
        answers = tuple((each, each in yes) for each in general.questions)
        records = {"general": ScreeningRecord("general", general.version, answers, fake_moment())}
        preferences = Preferences(Settings(equipment=equipment), lambda _settings: None)
        planner = SessionPlanner(content, NothingDone(), preferences, fake_moment, records, Person)
        missing = planner.missing_screening(request)
        return None if missing is None else missing.id

    return of


@pytest.mark.parametrize("equipment", [None, (*KIT, "roller"), (*KIT, "towel")])
def test_with_a_roller_or_a_ball_its_questions_are_asked(asked, equipment):
    assert asked(equipment) == "roller"


def test_without_one_they_are_not(asked):
    assert asked(KIT) is None


def test_where_the_length_leaves_the_roller_out_they_are_not(asked):
    assert asked(request=REQUEST._replace(wish=Wish(SessionLength.EIGHT))) is None


def test_where_an_answer_holds_the_roller_back_already_they_are_not(asked):
    assert asked(yes=(BONES,)) is None
