# SPDX-License-Identifier: GPL-3.0-or-later
"""Adjust, in the place of the pictures: what holds for the session for now, and what is kept."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from today_page import MONDAY, moment, opener, session, source_content

from psoas_trainer.core.own_session import Wish
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side
from psoas_trainer.storage.profiles import save_profile
from psoas_trainer.ui.play_request import PlayRequest


@pytest.fixture(scope="module")
def shipped():
    return source_content()


@pytest.fixture
def today(qtbot, look, resources, shipped, tmp_path):
    with opener(qtbot, look, resources, shipped, tmp_path) as open_page:
        yield open_page


def with_profile(**values):
    return lambda connection, person: save_profile(connection, person, Profile(**values), moment(MONDAY))


def test_adjust_opens_in_place_and_shows_what_changes(today):
    one = today()
    one.click(one.button("adjust"))
    assert one.page.adjust.isVisible()
    assert not one.hero.thumbs[0].isVisible()
    one.click(one.page.adjust.length.button("eight"))
    said = one.hero.sentence.text().splitlines()
    assert said[0] == "It takes about 11 min, not 8: rests count too, and what is in it is needed."
    assert said[1].startswith("In this length not played today:")
    assert one.page.adjust.takes.text() == "All in all about 11 min."
    one.click(one.page.adjust.side.button("right"))
    one.click(one.button("adjust"))
    assert one.hero.thumbs[0].isVisible()
    one.click(one.button("start"))
    assert one.asked == [PlayRequest("balance_a", wish=Wish(SessionLength.EIGHT, Side.RIGHT))]


def test_the_persons_length_is_the_one_that_is_chosen(today):
    one = today(with_profile(length=SessionLength.FIFTEEN))
    one.click(one.button("adjust"))
    assert one.page.adjust.length.current == "fifteen"


def test_equipment_is_kept_and_what_is_not_asked_for_stays(today):
    one = today()
    one.click(one.button("adjust"))
    one.click(one.page.adjust.equipment.chip("band"))
    kept = one.preferences.settings.equipment
    assert "band" not in kept
    assert {"mat", "chair", "weight", "bed"} <= set(kept)
    assert "loop band" not in one.hero.facts.facts[2][1]


@pytest.mark.rest
def test_escape_closes_the_panel_and_the_keyboard_is_at_its_button(today):
    one = today()
    one.click(one.button("adjust"))
    first = one.page.adjust.length.button(one.page.adjust.length.current)
    assert first.hasFocus()
    one.qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not one.page.adjust.isVisible()
    assert one.button("adjust").hasFocus()


@pytest.mark.rest
def test_going_easy_is_kept_as_answers(today, shipped):
    one = today()
    one.click(one.button("adjust"))
    one.click(one.page.adjust.easy.chip("kneeling"))
    ((name, answers),) = one.asked
    assert (name, dict(answers)) == ("comfort", {"back": False, "kneeling": True, "wrists": False, "hips": False})
    one.app.note_screening(ScreeningRecord(name, 1, answers, moment(MONDAY)))
    assert one.page.adjust.easy.picked == ("kneeling",)


@pytest.mark.rest
def test_already_warm_skips_the_warm_up_once(today):
    one = today()
    one.click(one.button("adjust"))
    one.click(one.page.adjust.warm)
    assert one.hero.note.text().startswith("Without a warm-up.")
    assert not one.page.adjust.note.isVisible()
    one.click(one.button("start"))
    assert one.asked[0].wish.already_warm
    assert one.asked[0].warm_note is None


@pytest.mark.rest
def test_twice_in_a_row_one_line_is_asked_for(today, shipped):
    one = today(session(shipped, "balance_a", MONDAY - timedelta(days=3), warm=True))
    one.click(one.button("adjust"))
    one.click(one.page.adjust.warm)
    one.click(one.button("start"))
    assert one.asked == []
    assert one.page.adjust.note.hasFocus()
    one.qtbot.keyClicks(one.page.adjust.note, "  cycled here ")
    one.click(one.button("start"))
    assert one.asked[0].warm_note == "cycled here"
