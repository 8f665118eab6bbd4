# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan that a clinician made is a routine like any other, but played as it is entered."""

import pytest
from plan_samples import PLAN, keep_plan
from program import entered

from psoas_trainer.core.changes import Change
from psoas_trainer.core.own_session import Wish
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.step import MICROS
from psoas_trainer.storage.clinic_sessions import followed_plan
from psoas_trainer.storage.session_queries import open_session
from psoas_trainer.ui.play_request import PlayRequest

START = PlayRequest(routine_id=CLINIC_PLAN)


def with_plan(program, content):
    one = entered(program)
    version = keep_plan(one, content, one.app._ground.store.person)
    one.app._ground.store.changed.emit(frozenset({Change.PLANS}))
    one.settle()
    return one, version


def works(one):
    return [step.work for step in one.app.playing.player.session.steps if step.work is not None]


def test_it_stands_among_the_routines_and_is_played_as_it_is_entered(program, content):
    one, version = with_plan(program, content)
    one.window.show_page("routines")
    card = one.window.page("routines").list.card(CLINIC_PLAN)
    assert (card.value.name, card.value.note) == ("Plan", PLAN.note)
    assert "edit" not in card.buttons
    one.app.starter.play(PlayRequest(routine_id=CLINIC_PLAN, wish=Wish(SessionLength.EIGHT)))
    one.settle()
    assert [(each.exercise_id, each.amount) for each in works(one)] == [
        ("supine_leg_raise", 3),
        ("glute_bridge", 4),
        ("glute_bridge", 4),
    ]
    raised = {phase.id: phase.micros for phase in works(one)[0].phases}
    assert (raised["raise"], raised["lower"]) == (2 * MICROS, 2 * MICROS)
    uuid = one.app.playing.trainer.uuid
    assert one.thread.call(lambda connection: followed_plan(connection, uuid)) == version.uuid


def test_it_goes_on_at_its_own_speed_after_a_break(program, content):
    one, _ = with_plan(program, content)
    one.app.starter.play(START)
    one.settle()
    planned = works(one)
    one.app._player._leave()
    one.settle()
    person = one.app._ground.store.person
    assert one.thread.call(lambda connection: open_session(connection, person)) is not None
    one.app.unfinished.resume()
    one.settle()
    assert works(one) == planned


@pytest.mark.rest
def test_without_a_plan_there_is_no_such_routine(program):
    one = entered(program)
    assert CLINIC_PLAN not in one.app._ground.content.catalogue.routines
