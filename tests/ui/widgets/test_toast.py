# SPDX-License-Identifier: GPL-3.0-or-later
"""A short message lies over no control, and a press on an action that has just gone reaches nothing else."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimerEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.press_shield import PressShield
from psoas_trainer.ui.widgets.toast import Toast


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def row(look, window):
    """Three buttons where a message would stand if it looked at nothing."""
    buttons = []
    for place, text in enumerate(("Start here", "Edit", "Delete")):
        button = PillButton(look, text, parent=window)
        button.setGeometry(260 + 170 * place, 610, 160, 48)
        button.show()
        buttons.append(button)
    return buttons


def area_of(widget, window):
    return widget.rect().translated(widget.mapTo(window, QPoint()))


def press(qtbot, window, place):
    """As the system does: on whatever is uppermost there."""
    target = window.childAt(place)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(window, place))


def test_a_message_lies_over_no_control(look, window, row):
    toast = Toast(look, window)
    toast.show_message("Deleted", "Undo", lambda: None)
    assert not any(toast.geometry().intersects(area_of(each, window)) for each in row)
    assert toast.geometry().bottom() > 500
    for each in row:
        each.hide()
    toast.place_anew()
    assert toast.geometry().bottom() > 650
    toast.dismiss()


def test_what_is_scrolled_out_of_sight_is_no_obstacle(look, window):
    scroll = QScrollArea(window)
    scroll.setGeometry(0, 0, 1000, 300)
    content = QWidget()
    content.resize(900, 900)
    PillButton(look, "Far below", parent=content).setGeometry(400, 640, 160, 48)
    scroll.setWidget(content)
    scroll.show()
    toast = Toast(look, window)
    toast.show_message("Saved")
    assert toast.geometry().bottom() > 650
    toast.dismiss()


def test_where_everything_is_a_control_it_stands_at_the_bottom(look, window):
    for place in range(20):
        button = PillButton(look, "All", parent=window)
        button.setGeometry(0, 35 * place, 1000, 35)
        button.show()
    toast = Toast(look, window)
    toast.show_message("Saved")
    assert toast.geometry().bottom() > 650
    toast.dismiss()


@pytest.mark.parametrize("how", ["time", "pressed twice", "another message"])
def test_a_press_on_an_action_that_has_just_gone_reaches_nothing_else(look, window, row, qtbot, how):
    pressed = []
    row[1].clicked.connect(lambda: pressed.append("edit"))
    toast = Toast(look, window)
    toast.show_message("Deleted", "Undo", lambda: pressed.append("undo"))
    place = area_of(toast.action, window).center()
    row[1].setGeometry(0, 0, 1000, 700)  # now it is under all of it
    row[1].stackUnder(toast)
    if how == "time":
        toast._timer.timeout.emit()
    elif how == "pressed twice":
        press(qtbot, window, place)
        assert pressed == ["undo"]
        pressed.clear()
    else:
        toast.show_message("A much longer message that stands there now")
    press(qtbot, window, place)
    assert pressed == []
    toast.dismiss()
    assert window.childAt(place) is row[1]
    press(qtbot, window, place)
    assert pressed == ["edit"]


def test_a_key_for_an_action_that_has_just_gone_reaches_nothing_else(look, window, row, qtbot):
    pressed = []
    for each in row:
        each.clicked.connect(lambda: pressed.append("row"))
    toast = Toast(look, window)
    row[2].setFocus()
    toast.show_message("Deleted", "Undo", lambda: pressed.append("undo"))
    toast.action.setFocus()
    toast._timer.timeout.emit()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(window.focusWidget(), key)
    assert pressed == []
    [shield] = window.findChildren(PressShield)
    QApplication.sendEvent(shield, QTimerEvent(shield._timer))
    assert shield.isHidden()
    assert window.focusWidget() is row[2], "it goes back to where it was"
