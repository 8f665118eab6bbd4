# SPDX-License-Identifier: GPL-3.0-or-later
"""*Add to routine*: own routines grow, the program's are copied first, caps are said, and everything can be undone."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton
from routines_page import RoutinesPage
from shiboken6 import isValid

from psoas_trainer.app_add_to_routine import AddToRoutine
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.routine import RoutineItem

BRIDGE, ROLLER = "glute_bridge", "foam_roller_release"


class Adding:
    """The page with the routines, and the list that *Add to routine* opens."""

    def __init__(self, page, look):
        self.page, self.desk, self.toast = page, page.desk, page.toast
        self.button = QPushButton(page.window)
        ground = SimpleNamespace(content=page.catalogue.content, look=look)
        view = page.view
        self.adding = AddToRoutine(ground, page.desk, page.toast, dict, lambda: view.edited_id, page.window)

    def lines(self, exercise_id=BRIDGE):
        menu = self.adding.open(self.button, exercise_id, None)
        found = [(each.text(), each.isEnabled()) for each in menu.actions() if not each.isSeparator()]
        menu.close()
        return found

    def add(self, line, exercise_id=BRIDGE, variant_id=None):
        menu = self.adding.open(self.button, exercise_id, variant_id)
        next(each for each in menu.actions() if each.text() == line).trigger()
        menu.close()
        self.page.settle()

    def undo(self):
        self.toast.action.click()
        self.page.settle()

    @property
    def routines(self):
        """The own routines by name, each with its exercises."""
        own = self.desk.own.routines.values()
        return {each.words.name: [item.exercise_id for item in each.routine.items] for each in own}


@pytest.fixture
def adding(qtbot, look, content, resources, tmp_path):
    page = RoutinesPage(qtbot, look, content, resources, tmp_path)
    yield Adding(page, look)
    page.close()


def test_a_new_routine_begins_with_the_exercise_and_can_be_undone(adding):
    adding.add("New routine")
    assert adding.routines == {"My routine": [BRIDGE]}
    assert adding.toast.text == "“My routine” is a new routine with “Glute bridge”."
    adding.undo()
    assert adding.routines == {}


def test_an_own_routine_grows_before_its_stretches_and_can_be_undone(adding):
    adding.add("New routine", "low_lunge")
    adding.add("My routine", BRIDGE, "one_leg")
    assert adding.routines == {"My routine": [BRIDGE, "low_lunge"]}
    row = next(iter(adding.desk.own.routines.values())).routine.items[0]
    assert row == RoutineItem(BRIDGE, None, "one_leg")
    assert adding.toast.text == "“Glute bridge” is in “My routine” now."
    adding.undo()
    assert adding.routines == {"My routine": ["low_lunge"]}


def test_a_routine_of_the_program_is_copied_first_and_stays_as_it_is(adding, content):
    shipped = content.catalogue.routines["desk_break"]
    name = content.words.routines["desk_break"].name
    adding.add(f"Copy of {name}")
    assert adding.toast.text == f"Your own copy “{name} (2)” was made, with “Glute bridge”."
    assert sorted(adding.routines[f"{name} (2)"]) == sorted([*(item.exercise_id for item in shipped.items), BRIDGE])
    assert adding.page.catalogue.content.catalogue.routines["desk_break"] == shipped
    adding.undo()
    assert adding.routines == {}


@pytest.mark.rest
def test_a_cap_that_it_would_break_is_said_and_nothing_is_kept(adding):
    adding.add("New routine", "low_lunge")
    (each,) = adding.desk.own.routines.values()
    long = RoutineItem("low_lunge", Dose(DoseKind.HOLD, 30, 4))
    adding.desk.save_routine(each._replace(routine=each.routine._replace(items=(long,))))
    adding.page.settle()
    adding.add("My routine", "low_lunge")
    assert "no more than 120 s a session" in adding.toast.text
    assert adding.routines == {"My routine": ["low_lunge"]}
    many = tuple(RoutineItem(BRIDGE) for _ in range(60))
    adding.desk.save_routine(each._replace(routine=each.routine._replace(items=many)))
    adding.page.settle()
    adding.add("My routine")
    assert adding.toast.text == "A routine has no more than 60 exercises. Nothing was added."


@pytest.mark.rest
def test_what_is_in_the_editor_is_not_changed_behind_it(adding):
    adding.add("New routine")
    (key,) = adding.desk.own.routines
    adding.page.view.edit(key)
    assert adding.lines()[0] == ("My routine (open in the editor)", False)
    adding.page.back()
    assert adding.lines()[0] == ("My routine", True)


@pytest.mark.rest
def test_what_the_person_changed_meanwhile_stays_when_it_is_undone(adding):
    adding.add("New routine", "low_lunge")
    adding.add("My routine")
    (each,) = adding.desk.own.routines.values()
    items = (*each.routine.items, RoutineItem("dead_bug"))
    adding.desk.save_routine(each._replace(routine=each.routine._replace(items=items)))
    adding.page.settle()
    adding.undo()
    assert adding.routines == {"My routine": ["low_lunge", "dead_bug"]}


@pytest.mark.rest
def test_names_with_an_ampersand_are_no_shortcuts(adding):
    adding.add("New routine")
    (each,) = adding.desk.own.routines.values()
    adding.desk.save_routine(each._replace(words=each.words._replace(name="Back & hips")))
    adding.page.settle()
    assert adding.lines()[0] == ("Back && hips", True)


def test_a_chosen_line_may_run_events_while_it_acts(adding, qtbot):
    """The list hides before its line acts; what the line runs, a dialog perhaps, must not find it destroyed."""
    alive = []
    menu = adding.adding.open(adding.button, BRIDGE, None)
    line = next(each for each in menu.actions() if each.text() == "New routine")

    def nested():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        alive.append(isValid(menu) and isValid(line))

    line.triggered.connect(nested)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(line).center())
    adding.page.settle()
    assert alive == [True]
    assert adding.routines == {"My routine": [BRIDGE]}


def test_one_list_takes_the_place_of_the_last(adding):
    first = adding.adding.open(adding.button, BRIDGE, None)
    first.close()
    second = adding.adding.open(adding.button, BRIDGE, None)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(first)
    assert isValid(second)
    second.close()


def test_a_list_whose_button_is_gone_is_forgotten(adding):
    adding.lines()
    adding.button.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    adding.button = QPushButton(adding.page.window)
    assert ("New routine", True) in adding.lines()
