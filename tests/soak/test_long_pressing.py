# SPDX-License-Identifier: GPL-3.0-or-later
"""The state machines of the session and of the player's page, and the listener: longer than in the ordinary run."""

import random

import pytest
from cue_rig import NOBODY, Check, Rig, press_about
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from test_session_machine import Pressing
from test_session_machine_ui import press_about as press_about_the_page

from psoas_trainer.core.choose import choose

RUNS, HEARD, SHOWN = 2000, 300, 500


def test_the_engine_holds_whatever_is_asked_of_it(note_figure):
    run_state_machine_as_test(Pressing, settings=settings(max_examples=RUNS, stateful_step_count=40, deadline=None))
    note_figure("Verbs of a session in any order, runs of 40", RUNS)


def test_the_listener_is_right_after_whatever_is_pressed(qapp, content, note_figure):
    routines = list(content.catalogue.routines.values())
    for seed in range(HEARD):
        chance = random.Random(seed)
        one = Rig(content, choose(chance.choice(routines), content.catalogue, NOBODY))
        press_about(one, Check(one), chance)
        one.close()
    note_figure("Sessions pressed about, cues against the engine", HEARD)


@pytest.mark.qt_log_ignore("^This plugin does not support ")
def test_the_page_holds_whatever_is_pressed(qtbot, look, content, note_figure):
    press_about_the_page(qtbot, look, content, SHOWN)
    note_figure("Keys and buttons of the player in any order, with sleep and lost sound", SHOWN)
