# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers 0 to 10: chosen by mouse, digits and arrow keys; none is an answer too, and is never 0."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from psoas_trainer.ui.widgets.number_scale import NumberScale

Key = Qt.Key
RTL = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def make(qtbot, look):
    made = []

    def scale(**options):
        one = NumberScale(look, "Pain now", **options)
        made.append(one)
        qtbot.addWidget(one)
        one.resize(one.sizeHint())
        with qtbot.waitActive(one):
            one.show()
            one.activateWindow()
        one.heard = []
        one.changed.connect(one.heard.append)
        return one

    return scale


def checked(scale):
    return [number for number in range(11) if scale.button(number).isChecked()]


def test_nothing_is_chosen_at_first(make):
    scale = make()
    assert (scale.value, checked(scale), scale.heard) == (None, [], [])


def test_the_mouse_chooses_changes_and_clears(make, qtbot):
    scale = make()
    for number in (0, 10, 4, 4):
        qtbot.mouseClick(scale.button(number), Qt.MouseButton.LeftButton)
    assert scale.heard == [0, 10, 4, None]
    assert (scale.value, checked(scale)) == (None, [])


@pytest.mark.parametrize("number", range(10))
def test_a_digit_chooses_its_number(make, qtbot, number):
    scale = make()
    scale.button(0).setFocus()
    qtbot.keyClick(scale.button(0), Qt.Key(Key.Key_0 + number))
    assert (scale.value, checked(scale), scale.heard) == (number, [number], [number])
    assert QApplication.focusWidget() is scale.button(number)


def test_the_same_digit_again_keeps_the_number(make, qtbot):
    scale = make()
    qtbot.keyClicks(scale.button(0), "44")
    assert (scale.value, scale.heard) == (4, [4])


def test_a_digit_with_another_key_held_is_not_meant(make, qtbot):
    scale = make()
    qtbot.keyClick(scale.button(0), Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert scale.value is None


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Up])
def test_arrow_keys_go_up_and_reach_ten(make, qtbot, key):
    scale = make()
    scale.set_value(8)
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget() or scale.button(8), key)
    assert (scale.value, scale.heard) == (10, [9, 10])


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Down])
def test_arrow_keys_go_down_and_stop_at_none(make, qtbot, key):
    scale = make()
    scale.set_value(1)
    for _ in range(3):
        qtbot.keyClick(scale.button(1), key)
    assert (scale.value, scale.heard) == (0, [0])


@pytest.mark.parametrize(("key", "number"), [(Key.Key_Right, 0), (Key.Key_Left, 10)])
def test_without_a_number_the_keys_begin_at_an_end(make, qtbot, key, number):
    scale = make()
    qtbot.keyClick(scale.button(0), key)
    assert scale.value == number


def test_read_from_the_right_the_numbers_and_the_keys_mirror(make, qtbot):
    scale = make(labels=True)
    scale.setLayoutDirection(RTL)
    scale.resize(scale.width() + 10, scale.height())
    assert scale.button(0).x() > scale.button(10).x()
    scale.set_value(4)
    qtbot.keyClick(scale.button(4), Key.Key_Left)
    assert scale.value == 5
    qtbot.keyClick(scale.button(5), Key.Key_Up)
    assert scale.value == 6


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete, Key.Key_Space])
def test_keys_that_clear(make, qtbot, key):
    scale = make()
    scale.set_value(7)
    qtbot.keyClick(scale.button(7), key)
    assert (scale.value, checked(scale), scale.heard) == (None, [], [None])


def test_enter_chooses_but_leaves_a_chosen_number_alone(make, qtbot):
    scale = make()
    qtbot.keyClick(scale.button(3), Key.Key_Return)
    assert scale.value == 3
    qtbot.keyClick(scale.button(3), Key.Key_Return)
    assert (scale.value, scale.heard) == (3, [3])


def test_what_is_set_from_outside_is_shown_and_not_told(make):
    scale = make()
    scale.set_value(10)
    assert (scale.value, checked(scale), scale.heard) == (10, [10], [])
    scale.set_value(None)
    assert (scale.value, checked(scale), scale.heard) == (None, [], [])
    for outside in (-1, 11):
        with pytest.raises(ValueError, match=str(outside)):
            scale.set_value(outside)


def test_tab_stops_once(make):
    scale = make()
    stops = [n for n in range(11) if scale.button(n).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [0]
    scale.set_value(6)
    stops = [n for n in range(11) if scale.button(n).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [6]


def test_a_screen_reader_hears_the_question_and_each_number(make):
    scale = make()
    assert scale.accessibleName() == "Pain now"
    names = [scale.button(number).accessibleName() for number in range(11)]
    assert (names[0], names[3], names[6], names[10]) == ("0  none", "3  mild", "6  strong", "10  worst")
    assert (names[1], names[9]) == ("1 of 10", "9 of 10")
    scale.set_value(4)
    interface = QAccessible.queryAccessibleInterface(scale.button(4))
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.state().checked


def test_labels_stand_below_their_numbers(make):
    scale = make(labels=True)
    below = {label.text(): label.geometry() for label in scale._labels.values()}
    assert list(below) == ["0  none", "3  mild", "6  strong", "10  worst"]
    for text, place in below.items():
        number = scale.button(int(text.split()[0])).geometry()
        assert abs(place.center().x() - number.center().x()) < 2
        assert place.top() > number.bottom()
    assert make().sizeHint().height() < scale.sizeHint().height()


@pytest.mark.parametrize(("height", "width", "rows"), [(60, 828, 1), (36, 356, 2)])
def test_both_sizes_fit_their_place_and_can_be_hit(make, height, width, rows):
    scale = make(height=height, rows=rows)
    assert scale.minimumSizeHint().width() <= width
    scale.resize(width, scale.sizeHint().height())
    places = [scale.button(number).geometry() for number in range(11)]
    in_row = 11 // rows + rows - 1
    assert (places[0].left(), places[in_row - 1].right()) == (0, width - 1)
    assert all(one.right() < other.left() or one.bottom() < other.top() for one, other in pairwise(places))
    assert min(min(place.height(), place.width()) for place in places) >= 44
    assert len({place.top() for place in places}) == rows
    assert scale.rect().contains(places[-1])
    assert scale.button(5).outline().rect.height() == height


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("height", [60, 36])
def test_the_chosen_number_is_filled_in_every_theme(make, look, grab, share_of, theme, height):
    look.theme.apply(theme)
    scale = make(height=height)
    scale.set_value(4)
    ink = look.theme.colour("ink")
    filled = [number for number in range(11) if share_of(grab(scale.button(number)), ink) > 0.5]
    assert filled == [4]
