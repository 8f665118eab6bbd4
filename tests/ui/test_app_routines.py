# SPDX-License-Identifier: GPL-3.0-or-later
"""Own routines in the whole program: composed, started, played with their own rests, and named afterwards."""

import pytest
from program import entered

from psoas_trainer.app_routines import make_routines, open_own, own_catalogue
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.words import RoutineWords
from psoas_trainer.ui.dose_text import DoseText


@pytest.fixture
def composed(program, look):
    one = entered(program)
    said, shown, played = [], [], []
    ground, catalogue = own_catalogue(one.app._ground)
    desk = open_own(ground, catalogue, said.append, one.window)
    view = make_routines(ground, desk, DoseText(), one.window.toast, played.append, shown.append)
    view.setParent(one.window)
    one.settle()
    yield one, ground, desk, view, played, shown
    look.figures.set_own({}, {})


def test_a_routine_that_is_made_can_be_started_at_once(composed):
    one, ground, desk, view, played, shown = composed
    rows = (RoutineItem("pelvic_tilt"), RoutineItem("glute_bridge"))
    desk.save_routine(PackRoutine(Routine("own_1", None, rows), RoutineWords("Mine", "", "")))
    one.settle()
    assert ground.content.catalogue.routines["own_1"].items == rows
    view.list.card("own_1").start.click()
    assert played[0].routine_id == "own_1"
    view.list.switch.choice.button("exercises").click()
    assert shown == ["exercises"]


def test_the_editor_of_exercises_is_made_when_it_is_first_wanted(composed):
    _, _, _, view, _, _ = composed
    assert view.exercise_editor is None
    view.list.new_exercise.click()
    assert view.exercise_editor is not None
    assert not view.unsaved
