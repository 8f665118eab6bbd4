# SPDX-License-Identifier: GPL-3.0-or-later
"""Search, filters and stars of the exercise page."""

from functools import partial

import pytest
from exercise_page import LUNGE, ROLLER, open_page
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.play_request import PlayRequest


@pytest.fixture
def opened(qtbot, look, content):
    return partial(open_page, qtbot, look, content)


def test_typing_anywhere_searches_without_making_new_cards(opened, content, qtbot):
    page = opened()
    card = page.grid.card("glute_bridge")
    for letter in "Glute":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    assert page.search.text() == "Glute"
    assert page.search.edit.hasFocus()
    assert "glute_bridge" in page.grid.shown
    assert page.grid.card("glute_bridge") is card
    assert card.isVisible()
    assert not page.grid.card("psoas_march").isVisible()
    assert page.filters.count.text() == f"{len(page.grid.shown)} of {len(content.catalogue.exercises)}"
    qtbot.keyClick(page.search.edit, Qt.Key.Key_Escape)
    assert len(page.grid.shown) == 15


def test_keys_with_a_modifier_do_not_search(opened, qtbot):
    page = opened()
    qtbot.keyClick(page.grid.card("psoas_march"), Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert page.search.text() == ""


def test_control_f_goes_to_the_search_field(opened, qtbot):
    page = opened()
    qtbot.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.edit.hasFocus()


@pytest.mark.some_of(3)
@pytest.mark.parametrize("word", ["gluteus medius", "seated", "foam roller", "LUNGE", "lúnge"])
def test_search_finds_muscle_position_equipment_and_name(opened, word):
    page = opened()
    page.search.edit.setText(word)
    assert 0 < len(page.grid.shown) < 15


def test_one_category_at_a_time_and_all_takes_it_back(opened):
    page = opened()
    page.filters.categories["stretch"].click()
    assert page.grid.shown == (LUNGE,)
    page.filters.categories["release"].click()
    assert set(page.grid.shown) == {ROLLER, "legs_up_rest"}
    assert not page.filters.categories["stretch"].isChecked()
    page.filters.all_chip.click()
    assert len(page.grid.shown) == 15
    assert page.filters.all_chip.isChecked()


def test_equipment_and_position_are_menus(opened, content):
    page = opened()
    page.choose_in(page.filters.equipment, "chair")
    assert set(page.grid.shown) == {"seated_leg_lift", "legs_up_rest"}
    assert page.filters.equipment.text() == "Equipment: Chair"
    page.choose_in(page.filters.position, "seated")
    assert page.grid.shown == ("seated_leg_lift",)
    page.choose_in(page.filters.position, "")
    page.choose_in(page.filters.equipment, "")
    assert len(page.grid.shown) == len(content.catalogue.exercises)


def test_what_one_has_is_kept_and_narrows(opened):
    page = opened()
    assert page.preferences.settings.equipment is None
    page.choose_in(page.filters.have, "mat")
    assert page.preferences.settings.equipment == ("mat",)
    assert "seated_leg_lift" not in page.grid.shown
    assert LUNGE in page.grid.shown
    page.choose_in(page.filters.have, "chair")
    assert page.preferences.settings.equipment == ("mat", "chair")
    assert "seated_leg_lift" in page.grid.shown
    page.choose_in(page.filters.have, "*")
    assert len(page.grid.shown) == 15
    assert page.preferences.settings.equipment == ("mat", "chair"), "to see everything forgets nothing"
    page.choose_in(page.filters.have, "mat")
    page.choose_in(page.filters.have, "chair")
    assert page.preferences.settings.equipment is None, "not told, and not nothing"


def test_to_have_nothing_can_be_told(opened):
    page = opened()
    page.choose_in(page.filters.have, "*")
    assert page.preferences.settings.equipment == ()
    assert page.grid.shown == ("march_in_place",)


@pytest.mark.rest
def test_what_was_told_before_narrows_from_the_start(opened):
    page = opened(settings=Settings(equipment=("chair",)))
    assert set(page.grid.shown) == {"seated_leg_lift", "march_in_place"}
    page.preferences.change(equipment=None)
    assert len(page.grid.shown) == 15


@pytest.mark.rest
def test_nothing_matches_names_the_filter_and_one_press_helps(opened):
    page = opened()
    page.filters.categories["release"].click()
    page.search.edit.setText("lunge")
    assert page.grid.shown == ()
    assert page.browser.nothing.isVisible()
    assert "Release" in page.browser.nothing.reason.text()
    page.browser.nothing.button.click()
    assert page.search.text() == "lunge"
    assert page.grid.shown == (LUNGE,)
    assert not page.browser.nothing.isVisible()


def test_nothing_matches_what_was_typed(opened):
    page = opened()
    page.search.edit.setText("xyzzy")
    assert "xyzzy" in page.browser.nothing.reason.text()
    page.browser.nothing.button.click()
    assert len(page.grid.shown) == 15


def test_all_filters_together_are_cleared_at_once(opened):
    page = opened()
    page.filters.categories["stretch"].click()
    page.choose_in(page.filters.equipment, "roller")
    page.filters.starred.click()
    assert "together" in page.browser.nothing.reason.text()
    page.browser.nothing.button.click()
    assert len(page.grid.shown) == 15
    assert not page.filters.starred.isChecked()


def test_a_star_is_written_and_shown_at_once(opened):
    page = opened(favourites=frozenset({"dead_bug"}))
    page.view.show_exercise(LUNGE)
    assert not page.detail.footer.star.isChecked()
    page.detail.footer.star.click()
    assert page.store.calls == [(LUNGE, True)]
    assert page.grid.card(LUNGE).value.starred
    page.filters.starred.click()
    assert set(page.grid.shown) == {LUNGE, "dead_bug"}
    page.detail.footer.star.click()
    assert page.store.calls[-1] == (LUNGE, False)
    assert page.grid.shown == ("dead_bug",)


def test_stars_that_were_read_again_are_shown(opened):
    page = opened(favourites=frozenset({"dead_bug"}))
    page.view.show_exercise("dead_bug")
    page.view.set_favourites(frozenset())
    assert not page.detail.footer.star.isChecked()
    assert not page.grid.card("dead_bug").value.starred


def test_the_first_match_is_chosen_where_the_chosen_one_is_hidden(opened, qtbot):
    page = opened()
    page.view.show_exercise(LUNGE)
    page.search.edit.setFocus()
    for letter in "glute bridge":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
        assert page.search.edit.hasFocus()
    first = page.grid.shown[0]
    assert page.search.text() == "glute bridge"
    assert page.detail.value.id == page.grid.chosen_id == first != LUNGE
    assert page.grid.card(first).isChecked()
    page.detail.footer.try_now.click()
    assert page.played == [PlayRequest(exercise_id=first)]


def test_a_chosen_exercise_that_still_matches_stays(opened):
    page = opened()
    page.view.show_exercise("glute_bridge")
    page.variant("one_leg").click()
    page.search.edit.setText("glute")
    assert "glute_bridge" in page.grid.shown
    assert (page.detail.value.id, page.detail.variant_id) == ("glute_bridge", "one_leg")


def test_a_filter_that_hides_the_chosen_one_chooses_another(opened):
    page = opened()
    page.filters.categories["stretch"].click()
    assert page.detail.value.id == page.grid.chosen_id == LUNGE
    page.choose_in(page.filters.position, "seated")
    assert page.grid.shown == ()
    assert page.detail.value.id == LUNGE, "nothing else to choose"


def test_equipment_told_before_chooses_the_first_that_is_shown(opened):
    page = opened(settings=Settings(equipment=("chair",)))
    assert page.detail.value.id == page.grid.chosen_id == page.grid.shown[0]


def test_a_star_taken_away_among_the_starred_can_be_given_back(opened):
    page = opened(favourites=frozenset({LUNGE, "dead_bug"}))
    page.view.show_exercise(LUNGE)
    page.filters.starred.click()
    page.detail.footer.star.click()
    page.detail.footer.star.click()
    assert page.store.calls == [(LUNGE, False), (LUNGE, True)]
    assert set(page.grid.shown) == {LUNGE, "dead_bug"}
