# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons, chips, switch, segments and stepper: what is pressed, what is told, what is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor

from psoas_trainer.core.side import Side
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.round_button import RoundButton
from psoas_trainer.ui.widgets.search_field import SearchField
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.stepper import Stepper
from psoas_trainer.ui.widgets.switch import Switch


def name_of(widget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_pill_button_is_sized_as_in_the_picture(look, qtbot):
    button = PillButton(look, "Start session", "primary", "play-fill")
    qtbot.addWidget(button)
    assert abs(button.sizeHint().width() - 174) <= 4
    assert button.sizeHint().height() == 48


def test_ampersand_is_shown_and_read_as_it_is(look, qtbot):
    button = PillButton(look, "Rest & breathe")
    qtbot.addWidget(button)
    assert button.text() == "Rest & breathe"
    assert name_of(button) == "Rest & breathe"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize(
    ("kind", "role"), [("primary", "primary"), ("tint", "primary-tint"), ("danger", "danger-tint")]
)
def test_fill_of_each_kind(look, qtbot, grab, share_of, kind, role):
    button = PillButton(look, "Go", kind)
    qtbot.addWidget(button)
    assert share_of(grab(button), look.theme.colour(role)) > 0.4


def test_disabled_is_paler(look, qtbot, grab, share_of):
    button = PillButton(look, "Go")
    qtbot.addWidget(button)
    button.setEnabled(False)
    assert share_of(grab(button), look.theme.colour("primary")) == 0


def test_icon_button_is_named_and_can_change(look, qtbot, grab):
    button = IconButton(look, "speaker-high", "Sound is on")
    qtbot.addWidget(button)
    before = grab(button)
    button.set_icon("speaker-slash")
    button.set_name("Sound is off")
    assert (name_of(button), button.toolTip(), button.icon_name) == ("Sound is off", "Sound is off", "speaker-slash")
    assert grab(button) != before


def test_round_button_turns_into_another(look, qtbot):
    button = RoundButton(look, "pause-fill", "Pause", diameter=88, solid=True)
    qtbot.addWidget(button)
    button.set_icon("play-fill", "Go on")
    assert (name_of(button), button.icon_name, button.width()) == ("Go on", "play-fill", 88)


def test_chip_is_solid_when_checked_and_keeps_its_width(look, qtbot, grab, share_of):
    chip = Chip(look, "All")
    qtbot.addWidget(chip)
    width = chip.sizeHint().width()
    assert share_of(grab(chip), look.theme.colour("primary")) == 0
    chip.click()
    assert chip.isChecked()
    assert chip.sizeHint().width() == width
    assert share_of(grab(chip), look.theme.colour("primary")) > 0.4


def test_menu_chip_single_choice(look, qtbot):
    chip = MenuChip(look, "Position: any")
    qtbot.addWidget(chip)
    chip.set_choices([("any", "Any"), ("lying", "Lying"), ("chair", "Chair")])
    chip.set_chosen(["any"])
    with qtbot.waitSignal(chip.changed, timeout=0):
        chip.menu().actions()[2].trigger()
    assert chip.chosen == ("chair",)
    assert [action.isChecked() for action in chip.menu().actions()] == [False, False, True]


def test_menu_chip_several_choices_keep_the_order_of_the_list(look, qtbot):
    chip = MenuChip(look, "I have", multiple=True)
    qtbot.addWidget(chip)
    chip.set_choices([("mat", "Mat"), ("chair", "Chair"), ("band", "Band")])
    for number in (2, 0, 1, 1):
        chip.menu().actions()[number].trigger()
    assert chip.chosen == ("mat", "band")


def test_menu_chip_opens_its_menu(look, qtbot):
    chip = MenuChip(look, "Position: any")
    qtbot.addWidget(chip)
    chip.set_choices([("any", "Any")])
    chip.click()
    assert chip.menu().isVisible()
    chip.menu().close()


def test_active_menu_chip_stands_out(look, qtbot, grab, share_of):
    chip = MenuChip(look, "I have: mat")
    qtbot.addWidget(chip)
    chip.set_active(True)
    chip.resize(chip.sizeHint())
    assert share_of(grab(chip), look.theme.colour("primary-tint")) > 0.4


def test_switch(look, qtbot, grab, share_of):
    switch = Switch(look, "Sound")
    qtbot.addWidget(switch)
    assert share_of(grab(switch), look.theme.colour("primary")) == 0
    with qtbot.waitSignal(switch.toggled, timeout=0):
        switch.click()
    assert share_of(grab(switch), look.theme.colour("primary")) > 0.2
    assert QAccessible.queryAccessibleInterface(switch).state().checked


def test_segments_choose_by_mouse_and_arrow_keys(look, qtbot):
    sides = Segmented.of_sides(look, "Side")
    qtbot.addWidget(sides)
    told = []
    sides.changed.connect(told.append)
    assert sides.current == "left"
    sides.button("right").click()
    qtbot.keyClick(sides.button("right"), Qt.Key.Key_Left)
    qtbot.keyClick(sides.button("left"), Qt.Key.Key_Left)
    assert told == ["right", "left"]
    sides.set_current("right")
    assert (sides.current, told) == ("right", ["right", "left"])


def test_left_stays_on_the_left_in_every_language(look, qtbot, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        sides = Segmented.of_sides(look, "Side")
        qtbot.addWidget(sides)
        sides.resize(sides.sizeHint())
        sides.layout().activate()
        assert sides.button(Side.LEFT).x() < sides.button(Side.RIGHT).x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_stepper_by_buttons_keys_and_typing(look, qtbot):
    stepper = Stepper(look, "Rest", 0, 30, 20, step=5, suffix=" s")
    qtbot.addWidget(stepper)
    told = []
    stepper.changed.connect(told.append)
    stepper.plus.click()
    stepper.minus.click()
    qtbot.keyClick(stepper.field, Qt.Key.Key_Up)
    stepper.field.selectAll()
    qtbot.keyClicks(stepper.field, "7")
    qtbot.keyClick(stepper.field, Qt.Key.Key_Return)
    assert told == [25, 20, 25, 7]
    assert name_of(stepper.plus) == "More: Rest"


def test_stepper_stops_at_its_ends(look, qtbot):
    stepper = Stepper(look, "Rest", 0, 30, 0, step=5)
    qtbot.addWidget(stepper)
    assert not stepper.minus.isEnabled()
    with qtbot.assertNotEmitted(stepper.changed):
        stepper.set_value(99)
    assert stepper.value() == 30
    assert not stepper.plus.isEnabled()


def test_search_field(look, qtbot):
    search = SearchField(look, "Search by name", "Search exercises")
    qtbot.addWidget(search)
    told = []
    search.changed.connect(told.append)
    qtbot.keyClicks(search.edit, "ab")
    qtbot.keyClick(search.edit, Qt.Key.Key_Escape)
    assert told == ["a", "ab", ""]
    assert search.text() == ""
    assert name_of(search.edit) == "Search exercises"


def test_search_field_clears_by_its_button(look, qtbot):
    search = SearchField(look, "Search by name", "Search exercises")
    qtbot.addWidget(search)
    search.edit.setText("lunge")
    search._clear.click()
    assert search.text() == ""
    assert search._clear.isHidden()


def test_colours_are_not_changed_by_painting(look, qtbot, grab):
    button = PillButton(look, "Go")
    qtbot.addWidget(button)
    grab(button)
    assert look.theme.colour("primary") == QColor("#1F5B4C")
