# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start keeps what was answered, and leaves open what was not."""

import pytest
from today_page import TodayPage, source_content

from psoas_trainer.app_first_run import keep_answers, make_first_run
from psoas_trainer.core.profile import Goal
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.profiles import profile
from psoas_trainer.ui.models.adjust_text import AdjustText
from psoas_trainer.ui.views.first_questions import FirstAnswers


@pytest.fixture
def one(qtbot, look, resources, tmp_path):
    page = TodayPage(qtbot, look, resources, source_content(), tmp_path, Settings())
    yield page
    page.close()


def keep(one, *answers):
    keep_answers(FirstAnswers(*answers), one.app._ground, one.profile, AdjustText(one.content))
    one.settle()


def test_nothing_answered_decides_nothing(one):
    keep(one)
    assert not one.profile.decided
    assert one.job(profile) is None
    assert one.preferences.settings.equipment is None


def test_goal_length_and_equipment_are_kept_and_the_page_follows(one):
    keep(one, "sport", "eight", ("mat", "chair"))
    kept = one.job(profile)
    assert (kept.goal, kept.length) == (Goal.SPORT, SessionLength.EIGHT)
    assert one.preferences.settings.equipment == ("chair", "mat")
    assert "In this length not played today:" in one.hero.sentence.text()
    assert "loop band" not in one.hero.facts.facts[2][1]


def test_the_page_of_the_first_start_keeps_before_it_goes_on(one, qtbot):
    seen = []
    page = make_first_run(one.app._ground, one.profile, lambda: seen.append(one.profile.profile.goal))
    qtbot.addWidget(page)
    page.questions.goal.button("sport").click()
    page.start.click()
    one.settle()
    assert seen == [Goal.SPORT]
    again = make_first_run(one.app._ground, one.profile, lambda: None)
    qtbot.addWidget(again)
    assert again.questions.isHidden(), "who has decided is not asked again"
