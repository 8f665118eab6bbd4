# SPDX-License-Identifier: GPL-3.0-or-later
"""A few answers of which one may be chosen: by mouse and keys, cleared again, and left stays on the left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.side import Side
from psoas_trainer.ui.widgets.choice_chips import ChoiceChips

Key = Qt.Key
CHOICES = [("hip", "Front of hip"), ("groin", "Groin"), ("back", "Low back")]
RTL = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def make(qtbot, look):
    made = []

    def chips(*, sides=False, width=500):
        one = ChoiceChips.of_sides(look, "Side") if sides else ChoiceChips(look, "Where?", CHOICES)
        made.append(one)
        qtbot.addWidget(one)
        one.resize(width, one.heightForWidth(width))
        with qtbot.waitActive(one):
            one.show()
            one.activateWindow()
        one.heard = []
        one.changed.connect(one.heard.append)
        return one

    return chips


def test_nothing_is_chosen_and_a_click_chooses_changes_and_clears(make, qtbot):
    chips = make()
    assert chips.current == ""
    for value in ("hip", "back", "back"):
        qtbot.mouseClick(chips.button(value), Qt.MouseButton.LeftButton)
    assert chips.heard == ["hip", "back", ""]
    assert not any(chips.button(value).isChecked() for value, _ in CHOICES)


def test_keys_choose_move_and_clear(make, qtbot):
    chips = make()
    chips.button("hip").setFocus()
    qtbot.keyClick(chips.button("hip"), Key.Key_Space)
    qtbot.keyClick(chips.button("hip"), Key.Key_Right)
    assert QApplication.focusWidget() is chips.button("groin")
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Left, Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert chips.heard == ["hip", "groin", "back", "groin", ""]
    assert chips.current == ""


def test_what_is_set_from_outside_is_shown_and_not_told(make):
    chips = make()
    chips.set_current("groin")
    assert (chips.current, chips.button("groin").isChecked(), chips.heard) == ("groin", True, [])
    chips.set_current("")
    assert (chips.current, chips.button("groin").isChecked(), chips.heard) == ("", False, [])
    with pytest.raises(KeyError):
        chips.set_current("toe")


def test_tab_stops_at_the_first_or_at_the_chosen_one(make):
    chips = make()

    def stops():
        return [v for v, _ in CHOICES if chips.button(v).focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == ["hip"]
    chips.set_current("back")
    assert stops() == ["back"]


def test_read_from_the_right_words_mirror_and_sides_do_not(make, qtbot):
    chips, sides = make(), make(sides=True)
    for each in (chips, sides):
        if each is chips:
            each.setLayoutDirection(RTL)
        each.resize(each.width() + 10, each.height())
    assert chips.button("hip").x() > chips.button("groin").x()
    qtbot.keyClick(chips.button("hip"), Key.Key_Left)
    assert chips.current == "groin"
    assert sides.button("left").x() < sides.button("right").x()
    qtbot.keyClick(sides.button("left"), Key.Key_Right)
    assert sides.current == Side.RIGHT


def test_a_screen_reader_hears_a_group_of_radio_buttons(make):
    chips = make(sides=True)
    chips.set_current(Side.LEFT)
    left = QAccessible.queryAccessibleInterface(chips.button("left"))
    assert chips.accessibleName() == "Side"
    assert (left.text(QAccessible.Text.Name), left.role()) == ("Left", QAccessible.Role.RadioButton)
    assert left.state().checked


def test_long_rows_wrap_and_everything_can_be_hit(make):
    chips = make(width=260)
    tops = [chips.button(value).y() for value, _ in CHOICES]
    assert tops == [0, 0, 52]
    assert all(chips.button(value).height() >= 44 for value, _ in CHOICES)


def test_choosing_moves_nothing(make):
    chips, sides = make(), make(sides=True)
    before = [each.button(value).sizeHint() for each, value in ((chips, "groin"), (sides, "left"))]
    chips.set_current("groin")
    sides.set_current("left")
    assert [each.button(value).sizeHint() for each, value in ((chips, "groin"), (sides, "left"))] == before


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("sides", [False, True])
def test_the_chosen_one_has_a_tick_in_every_theme(make, look, grab, monkeypatch, theme, sides):
    look.theme.apply(theme)
    drawn = []
    paint = look.icons.paint

    def record(painter, rect, name, colour):
        drawn.append(name)
        paint(painter, rect, name, colour)

    monkeypatch.setattr(look.icons, "paint", record)
    chips = make(sides=sides)
    value = "right" if sides else "groin"
    blank = grab(chips.button(value))
    assert drawn == []
    chips.set_current(value)
    assert grab(chips.button(value)) != blank
    assert set(drawn) == {"check"}
