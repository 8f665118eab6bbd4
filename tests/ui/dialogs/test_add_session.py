# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog in which a session is typed in: counts of each side, dates, what is wrong is said at its field."""

import pytest
from fakes import fake_moment
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.dialogs.add_session_dialog import EXERCISES, AddSessionDialog
from psoas_trainer.ui.dose_text import DoseText


@pytest.fixture
def given():
    return []


@pytest.fixture
def dialog(qtbot, look, content, given):
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    made = AddSessionDialog.open(window, look, content, DoseText(), fake_moment(), given.append)
    made.window_kept = window
    yield made
    window.hide()


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_routine_as_planned_needs_no_typing_but_when(dialog, qtbot, given, content):
    routine = content.catalogue.default_routine
    dialog.day.setDate(QDate(2026, 11, 10))
    dialog.clock.setTime(QTime(7, 30))
    dialog.length.set_value(20)
    press(qtbot, dialog.add)
    (typed,) = given
    assert typed.plan.routine_id == routine.id
    assert typed.began.local_date == "2026-11-10"
    assert (typed.active_seconds, typed.ended.utc_ms - typed.began.utc_ms) == (1200, 1_200_000)
    first = typed.plan.items[0].chosen
    mine = [one for one in typed.sets if one.key.item == 0]
    assert {one.key.side for one in mine} == set(Side)
    assert all(one.tally.reps == first.dose.amount for one in mine)


@pytest.mark.parametrize(("hours_later", "offered"), [(0, QTime(8, 0)), (-12, QTime(0, 6))])
def test_what_is_offered_for_today_has_passed(qtbot, look, content, given, hours_later, offered):
    now = fake_moment()
    now = now._replace(utc_ms=now.utc_ms + hours_later * 3_600_000)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    dialog = AddSessionDialog.open(window, look, content, DoseText(), now, given.append)
    assert dialog.clock.time() == offered
    window.hide()


def test_the_dialog_keeps_its_size_when_another_routine_is_chosen(dialog, qapp):
    before = dialog.counts.height()
    card = dialog._card.height()
    for routine in ("article_order", "balance_b", "balance_a"):
        dialog.routine.set_chosen((routine,))
        dialog.routine.changed.emit()
        qapp.processEvents()
        assert dialog._card.height() > 0.9 * card, routine
    assert dialog.counts.height() == before


def test_counts_are_set_for_each_side(dialog, qtbot, given):
    dialog.day.setDate(QDate(2026, 11, 10))
    keys = list(dialog.counts.steppers)
    left = next(key for key in keys if key.side is Side.LEFT)
    dialog.counts.steppers[left].field.setValue(4)
    press(qtbot, dialog.add)
    kept = {one.key: one.tally.reps for one in given[0].sets}
    assert kept[left] == 4
    assert kept[left._replace(side=Side.RIGHT)] == 10


def test_single_exercises_are_chosen_and_what_was_set_stays(dialog, qtbot, given):
    dialog.day.setDate(QDate(2026, 11, 10))
    dialog.routine._choose(EXERCISES)
    assert dialog.exercises.isVisible()
    press(qtbot, dialog.add)
    assert given == []
    assert dialog.what_wrong.text() == "Choose at least one exercise."
    dialog.exercises._choose("psoas_march")
    assert not dialog.what_wrong.isVisible()
    left = next(key for key in dialog.counts.steppers if key.side is Side.LEFT)
    dialog.counts.steppers[left].field.setValue(3)
    dialog.exercises._choose("low_lunge")
    counts = {
        (dialog._plan.items[key.item].chosen.exercise_id, key.side): count
        for key, count in dialog.counts.counts.items()
    }
    assert counts["psoas_march", Side.LEFT] == 3
    press(qtbot, dialog.add)
    assert given[0].plan.routine_id is None
    assert {item.chosen.exercise_id for item in given[0].plan.items} == {"psoas_march", "low_lunge"}


def test_later_than_now_is_said_at_the_time_and_everything_stays(dialog, qtbot, given):
    dialog.day.setDate(dialog.day.maximumDate())
    dialog.clock.setTime(QTime(23, 59))
    dialog.note.edit.setPlainText("A note")
    press(qtbot, dialog.add)
    assert given == []
    assert dialog.when_wrong.isVisible()
    assert dialog.clock.hasFocus()
    assert dialog.note.note == "A note"
    assert dialog.day.maximumDate() == QDate(2026, 11, 22), "a later day cannot be chosen at all"


def test_nothing_done_is_no_session(dialog, qtbot, given):
    dialog.day.setDate(QDate(2026, 11, 10))
    for stepper in dialog.counts.steppers.values():
        stepper.field.setValue(0)
    press(qtbot, dialog.add)
    assert given == []
    assert dialog.counts_wrong.text() == "Put in at least one count above 0."


def test_a_note_goes_with_it(dialog, qtbot, given):
    dialog.day.setDate(QDate(2026, 11, 10))
    dialog.note.edit.setPlainText("بعد العمل 🙂")
    press(qtbot, dialog.add)
    assert given[0].note == "بعد العمل 🙂"


@pytest.mark.parametrize("way", ["escape", "cancel"])
def test_leaving_keeps_nothing(dialog, qtbot, given, way):
    if way == "escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        press(qtbot, dialog.cancel)
    assert given == [None]


def test_every_field_has_a_name(dialog):
    fields = [dialog.day, dialog.clock, dialog.length.field, dialog.note.edit]
    fields += [stepper.field for stepper in dialog.counts.steppers.values()]
    assert all(field.accessibleName() for field in fields)
