# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings of how a session goes on: by itself, by the person's word, or waiting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from settings_page import open_settings, tab_stops

from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import Counting


@pytest.fixture
def saved():
    """What was saved, in order."""
    return []


@pytest.fixture
def open_page(qtbot, look, saved):
    pages = []  # qtbot alone does not keep them

    def opened(*args):
        pages.append(open_settings(qtbot, look, saved, *args))
        return pages[-1]

    yield opened
    pages.clear()


def test_the_way_of_counting_is_chosen_by_click_and_by_arrow_keys(open_page, qtbot, saved):
    page = open_page()
    counting = page.player_section.counting
    assert counting.current == "paced"
    qtbot.mouseClick(counting.button("self_paced"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(counting.button("self_paced"), Qt.Key.Key_Down)
    qtbot.keyClick(counting.button("waiting"), Qt.Key.Key_Down)
    qtbot.keyClick(counting.button("waiting"), Qt.Key.Key_Up)
    assert [each.counting for each in saved] == [Counting.SELF_PACED, Counting.WAITING, Counting.SELF_PACED]
    assert all(type(each.counting) is Counting for each in saved)
    assert page.focusWidget() is counting.button("self_paced")


def test_a_click_on_the_sentence_of_a_way_chooses_it(open_page, qtbot, saved):
    row = open_page().player_section.counting.button("waiting")
    title, sentence = row.findChildren(QLabel)
    assert (row.accessibleName(), row.accessibleDescription()) == (title.text(), sentence.text())
    inside = sentence.geometry().center()
    assert row.childAt(inside) is None, "the click goes to the row"
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=inside)
    assert [each.counting for each in saved] == [Counting.WAITING]


@pytest.mark.parametrize("way", [*Counting])
def test_tab_stops_at_the_way_that_is_chosen(open_page, way):
    page = open_page(Settings(counting=way))
    counting = page.player_section.counting
    stops = [stop for stop in tab_stops(page.sections.button("look")) if stop.parentWidget() is counting]
    assert stops == [counting.button(way)]


@pytest.mark.rest
def test_every_way_says_in_a_whole_sentence_what_it_does_even_in_a_narrow_window(open_page):
    page = open_page(None, (936, 600))
    for way in Counting:
        row = page.player_section.counting.button(way)
        assert row.height() >= 44
        for label in row.findChildren(QLabel):
            assert label.text()
            assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.rest
def test_the_session_waits_for_i_am_in_position_where_that_is_wanted(open_page, qtbot, saved):
    page = open_page()
    gate = page.player_section.form_gate
    assert not gate.isChecked()
    qtbot.keyClick(gate, Qt.Key.Key_Space)
    assert [each.form_gate for each in saved] == [True]


@pytest.mark.rest
def test_what_is_changed_elsewhere_is_shown(open_page):
    page = open_page()
    page.preferences.change(counting=Counting.WAITING, form_gate=True)
    assert page.player_section.counting.current == "waiting"
    assert page.player_section.form_gate.isChecked()


@pytest.mark.rest
def test_the_chosen_way_can_be_told_without_colours(open_page, look, grab, share_of):
    page = open_page()
    counting = page.player_section.counting
    chosen, other = grab(counting.button("paced")), grab(counting.button("waiting"))
    assert share_of(chosen, look.theme.colour("primary")) > share_of(other, look.theme.colour("primary"))
