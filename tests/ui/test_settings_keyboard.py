# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings of the keyboard: letters off, another key for an action, and no key with two actions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from settings_page import open_settings

from psoas_trainer.core.player_keys import REMOTE_KEYS, STANDARD_KEYS, letters
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.views import player_keys

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


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


@pytest.fixture
def give(qtbot):
    """Opens a row's field and presses a key."""

    def press(row, key, modifier=NO_MODIFIER):
        qtbot.keyClick(row.field, Qt.Key.Key_Space)
        assert row.field.waiting
        assert row.field.text() == "Press a key"
        qtbot.keyClick(row.field, key, modifier)
        assert not row.field.waiting

    return press


def test_every_action_has_words_and_every_standard_key_is_one_that_qt_knows():
    assert set(player_keys.WORDS) == set(STANDARD_KEYS) == set(player_keys.KEYS)
    assert set(player_keys.REMOTE_KEYS) == set(REMOTE_KEYS)
    for keys in (*STANDARD_KEYS.values(), *REMOTE_KEYS.values()):
        for key in keys:
            assert QKeySequence(key).toString() == key
    assert {action: keys for action, (keys, _) in player_keys.KEYS.items()} == dict(STANDARD_KEYS)


def test_each_letter_has_a_row_that_says_what_it_does(open_page):
    rows = open_page().keyboard_section.rows
    assert {action: row.field.key for action, row in rows.items()} == dict(letters())
    assert rows["mute"].field.accessibleName() == "Sound on or off, key: M"
    assert all(row.field.height() >= 44 for row in rows.values())


def test_single_letters_are_switched_off(open_page, qtbot, saved):
    section = open_page(Settings(keys=("mute=F6",))).keyboard_section
    qtbot.keyClick(section.letter_keys, Qt.Key.Key_Space)
    assert [each.letter_keys for each in saved] == [False]
    assert section.rows["pain"].field.accessibleName() == "Pain: stop at once, key: P, switched off"
    assert section.rows["mute"].field.accessibleName() == "Sound on or off, key: F6"


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("key", "modifier", "kept"),
    [
        (Qt.Key.Key_X, NO_MODIFIER, "X"),
        (Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier, "X"),
        (Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier, "!"),
        (Qt.Key.Key_Equal, NO_MODIFIER, "="),
        (Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier, "7"),
        (Qt.Key.Key_Adiaeresis, NO_MODIFIER, "Ä"),
        (Qt.Key.Key_F6, NO_MODIFIER, "F6"),
    ],
)
def test_another_key_is_pressed_and_holds(open_page, give, saved, key, modifier, kept):
    section = open_page().keyboard_section
    give(section.rows["mute"], key, modifier)
    assert [each.keys for each in saved] == [(f"mute={kept}",)]
    assert section.rows["mute"].field.text() == kept


def test_a_click_opens_the_field_too(open_page, qtbot, saved):
    field = open_page().keyboard_section.rows["mute"].field
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.waiting
    qtbot.keyClick(field, Qt.Key.Key_X)
    assert [each.keys for each in saved] == [("mute=X",)]


@pytest.mark.rest
def test_a_key_that_is_taken_is_refused_with_what_it_does(open_page, give, saved):
    row = open_page().keyboard_section.rows["mute"]
    assert row.refusal.isHidden()
    give(row, Qt.Key.Key_S)
    assert row.refusal.isVisible()
    assert row.refusal.text() == "S is taken by “Switch side now”."
    assert (row.field.text(), saved) == ("M", [])
    give(row, Qt.Key.Key_X)
    assert row.refusal.isHidden()


@pytest.mark.rest
@pytest.mark.rest
@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Space, NO_MODIFIER),
        (Qt.Key.Key_Return, NO_MODIFIER),
        (Qt.Key.Key_Up, NO_MODIFIER),
        (Qt.Key.Key_PageDown, NO_MODIFIER),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_what_can_be_no_letter_is_refused_in_words(open_page, give, saved, key, modifier):
    row = open_page().keyboard_section.rows["mute"]
    give(row, key, modifier)
    assert "letter" in row.refusal.text()
    assert (row.field.text(), saved) == ("M", [])


@pytest.mark.rest
def test_a_refusal_goes_when_another_row_is_changed(open_page, give):
    rows = open_page().keyboard_section.rows
    give(rows["mute"], Qt.Key.Key_S)
    give(rows["counting"], Qt.Key.Key_P)
    assert rows["mute"].refusal.isHidden()
    assert rows["counting"].refusal.isVisible()


@pytest.mark.rest
def test_esc_tab_and_leaving_keep_the_old_key(open_page, qtbot, saved):
    page = open_page()
    with qtbot.waitActive(page):
        page.activateWindow()
    field, other = page.keyboard_section.rows["mute"].field, page.keyboard_section.letter_keys
    for leave in (
        lambda: qtbot.keyClick(field, Qt.Key.Key_Escape),
        lambda: qtbot.keyClick(field, Qt.Key.Key_Tab),
        other.setFocus,
    ):
        field.click()
        assert field.waiting
        leave()
        assert not field.waiting
        assert field.text() == "M"
    assert saved == []


@pytest.mark.rest
def test_shift_alone_is_not_taken_for_the_key(open_page, qtbot, saved):
    field = open_page().keyboard_section.rows["mute"].field
    field.click()
    qtbot.keyPress(field, Qt.Key.Key_Shift)
    assert field.waiting
    qtbot.keyClick(field, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    assert [each.keys for each in saved] == [("mute=!",)]


@pytest.mark.rest
def test_while_it_waits_a_key_is_no_shortcut_of_the_window(open_page, qtbot, saved):
    page = open_page()
    pressed = []
    shortcut = QShortcut(QKeySequence("F6"), page)
    shortcut.activated.connect(lambda: pressed.append(True))
    field = page.keyboard_section.rows["mute"].field
    with qtbot.waitActive(page):
        page.activateWindow()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F6)
    assert pressed == [True]
    field.click()
    qtbot.keyClick(field, Qt.Key.Key_F6)
    assert pressed == [True]
    assert [each.keys for each in saved] == [("mute=F6",)]


@pytest.mark.rest
def test_a_row_goes_back_to_the_standard(open_page, qtbot, saved):
    row = open_page(Settings(keys=("mute=X", "pain=Y"))).keyboard_section.rows["mute"]
    assert row.reset.isVisible()
    row.reset.setFocus()
    qtbot.keyClick(row.reset, Qt.Key.Key_Space)
    assert [each.keys for each in saved] == [("pain=Y",)]
    assert row.field.text() == "M"
    assert not row.reset.isVisible()


@pytest.mark.rest
def test_a_standard_key_that_another_has_taken_meanwhile_is_not_taken_back(open_page, qtbot, saved):
    row = open_page(Settings(keys=("mute=X", "switch_side=M"))).keyboard_section.rows["mute"]
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert row.refusal.text() == "M is taken by “Switch side now”."
    assert (row.field.text(), saved) == ("X", [])


@pytest.mark.rest
def test_all_keys_go_back_to_the_standard(open_page, qtbot, saved):
    section = open_page(Settings(keys=("mute=X", "switch_side=M"))).keyboard_section
    qtbot.mouseClick(section.reset_all, Qt.MouseButton.LeftButton)
    assert saved == [Settings()]
    assert {action: row.field.key for action, row in section.rows.items()} == dict(letters())
    assert not section.reset_all.isEnabled()
    assert section.window().focusWidget().isEnabled()


@pytest.mark.rest
def test_the_last_change_taken_back_leaves_the_setting_unset(open_page, qtbot, saved):
    section = open_page(Settings(keys=("mute=X",))).keyboard_section
    qtbot.mouseClick(section.rows["mute"].reset, Qt.MouseButton.LeftButton)
    assert saved == [Settings()]


@pytest.mark.rest
def test_a_key_that_is_switched_off_looks_otherwise(open_page, grab, difference):
    page = open_page()
    field = page.keyboard_section.rows["mute"].field
    on = grab(field)
    page.preferences.change(letter_keys=False)
    assert difference(on, grab(field)) > 0.5
