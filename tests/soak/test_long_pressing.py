# SPDX-License-Identifier: GPL-3.0-or-later
"""The state machines of the session and of the player's page, and the listener: longer than in the ordinary run."""

import random

import pytest
from cue_rig import NOBODY, Check, Rig, press_about
from hypothesis import settings
from test_session_machine import Pressing
from test_session_machine_ui import press_about as press_about_the_page

from psoas_trainer.core.choose import choose


class Longer(Pressing):
    pass


Longer.TestCase.settings = settings(max_examples=2000, stateful_step_count=40, deadline=None)
TestLongPressing = Longer.TestCase


def test_the_listener_is_right_after_whatever_is_pressed(qapp, content):
    routines = list(content.catalogue.routines.values())
    for seed in range(300):
        chance = random.Random(seed)
        one = Rig(content, choose(chance.choice(routines), content.catalogue, NOBODY))
        press_about(one, Check(one), chance)
        one.close()


@pytest.mark.qt_log_ignore("^This plugin does not support ")
def test_the_page_holds_whatever_is_pressed(qtbot, look, content):
    press_about_the_page(qtbot, look, content, 500)
