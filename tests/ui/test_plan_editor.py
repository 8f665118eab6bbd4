# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan editor with a real database: drafts, versions, templates, initials, discard and undo."""

import pytest
from at_the_clinic import BERG, PLAN
from plan_page import PlanPage
from PySide6.QtCore import Qt

from psoas_trainer.core.clinic.plan import Release
from psoas_trainer.core.clinic.plan_faults import PlanFault
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.side import Side
from psoas_trainer.storage.clinic_plans import save_draft
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.ui.widgets.date_field import DateField

STEP = PLAN._replace(rows=PLAN.rows[:2])


@pytest.fixture
def page(qtbot, look, content, tmp_path):
    made = PlanPage(qtbot, look, content, tmp_path)
    yield made
    made.close()


def texts(page, row):
    card = page.rows.cards[row]
    return card.problem.text() if not card.problem.isHidden() else ""


def test_a_new_plan_is_a_draft_until_it_is_saved_as_a_version(page):
    page.open()
    assert page.head.name.text() == "Märta Olsen"
    assert "12 Mar 1971" in page.head.identity.text()
    assert "P-1044" in page.head.identity.text()
    assert page.state == "No plan yet"
    assert not page.panes.pane.save.isEnabled()
    page.add("psoas_march", "glute_bridge")
    assert page.state == "Draft, not saved as a version"
    page.keep()
    assert page.draft() == page.plan
    page.save("JB", "First visit")
    [version] = page.versions()
    assert (version.version, version.initials, version.reason) == (1, "JB", "First visit")
    assert version.plan == page.plan
    assert page.draft() is None
    assert page.state == f"Version 1, saved on {page.text.day(page.desk.today)} by JB"
    assert page.toast.text == "Version 1 is saved."
    assert page.desk.initials == "JB"


def test_leaving_keeps_the_draft_and_the_next_opening_brings_it_back(page, qtbot):
    page.open()
    page.add("low_lunge")
    page.rows.cards[0].apart.click()
    page.rows.cards[0].sides.sides[Side.LEFT].stepper.field.setValue(40)
    plan = page.plan
    qtbot.keyClick(page.editor, Qt.Key.Key_Escape)
    page.settle()
    assert page.left == [page.marta]
    assert page.draft() == plan
    page.open(page.tomas)
    assert page.plan.rows == ()
    assert page.head.name.text() == "Tomas Lima"
    assert not page.panes.work.history.can_undo
    page.open()
    assert page.plan == plan
    assert page.rows.cards[0].sides.sides[Side.LEFT].stepper.value() == 40
    assert page.draft(page.tomas) is None


def test_a_note_that_was_just_typed_is_kept_when_the_page_goes(page):
    page.open()
    page.add("psoas_march")
    page.panes.settings.note.edit.setPlainText("Sit tall")
    page.window.hide()
    page.settle()
    assert page.draft().note == "Sit tall"


def test_discard_asks_once_and_can_be_undone(page):
    page.thread.call(lambda connection: save_draft(connection, page.marta, STEP, BERG))
    page.open()
    page.panes.pane.discard.click()
    page.editor.question.answer("stay")
    assert page.plan == STEP
    page.panes.pane.discard.click()
    page.editor.question.answer("discard")
    page.settle()
    assert page.plan.rows == ()
    assert page.draft() is None
    page.toast._action.click()
    page.keep()
    assert page.plan == STEP
    assert page.draft() == STEP


@pytest.mark.rest
def test_undo_and_redo_by_key_wherever_the_keyboard_is(page, qtbot):
    page.open()
    page.add("psoas_march")
    before = page.plan
    field = page.rows.cards[0].amount.stepper.field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    page.panes.settings.comfort.stepper.field.setValue(3)
    after = page.plan
    assert (after.rows[0].dose.amount, after.comfort) == (before.rows[0].dose.amount + 1, 3)
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.plan == before
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page.plan == after


@pytest.mark.rest
def test_rows_move_by_key_and_the_keyboard_goes_with_them(page, qtbot):
    page.open()
    page.add("psoas_march", "glute_bridge")
    page.rows.cards[0].handle.setFocus()
    qtbot.keyClick(page.rows.cards[0].handle, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.exercise_id for row in page.plan.rows] == ["glute_bridge", "psoas_march"]
    assert page.rows.cards[1].handle.hasFocus()


@pytest.mark.rest
def test_what_answers_hold_back_takes_initials_beside_the_row(page, content):
    questions = content.catalogue.screenings["roller"]
    record = ScreeningRecord("roller", questions.version, tuple((each, True) for each in questions.questions), BERG.at)
    page.thread.call(lambda connection: save_screening(connection, page.marta, record))
    page.open()
    page.add("glute_bridge", "foam_roller_release")
    assert page.rows.cards[0].hold.isHidden()
    card = page.rows.cards[1]
    assert "hold this exercise back" in card.why.text()
    assert texts(page, 1) == ""
    page.panes.pane.save.click()
    assert texts(page, 1) == "Type your initials to allow it."
    assert card.initials.edit.hasFocus()
    card.initials.edit.setText("JB")
    assert texts(page, 1) == ""
    assert page.plan.rows[1].released == Release("JB", page.desk.today)
    page.save()
    assert page.versions()[0].plan.rows[1].released.initials == "JB"
    assert "allowed by JB" in page.text.rows(page.plan)[1]


@pytest.mark.rest
def test_what_is_wrong_stands_at_its_place(page):
    page.open()
    page.add("foam_roller_release")
    card = page.rows.cards[0]
    card.amount.stepper.field.setValue(91)
    assert "more than the exercise may have in one day" in texts(page, 0)
    card.amount.stepper.field.setValue(90)
    assert texts(page, 0) == ""
    settings = page.panes.settings
    for day in settings.days.days:
        settings.days.chip(day).click()
    assert settings.problems[PlanFault.NO_DAYS].text() == "Choose at least one day."
    settings.days.chip(2).click()
    settings.reviewed.click()
    settings.review.edit.setDate(settings.start.edit.date())
    assert not settings.problems[PlanFault.REVIEW_FIRST].isHidden()
    page.panes.pane.save.click()
    assert page.editor.dialog is None
    card.remove.click()
    page.panes.pane.save.click()
    assert page.panes.pane.problem.text() == "Add an exercise from the list."


@pytest.mark.rest
def test_a_version_needs_initials_and_nothing_else(page):
    page.open()
    page.add("psoas_march")
    page.panes.pane.save.click()
    dialog = page.editor.dialog
    dialog.save.click()
    assert dialog.isVisible()
    assert "Type your initials" in dialog.initials.problem.text()
    assert page.versions() == ()
    dialog.initials.edit.setText("JB")
    dialog.save.click()
    page.settle()
    assert len(page.versions()) == 1


@pytest.mark.rest
def test_old_versions_can_be_read_and_used_as_the_draft(page):
    page.open()
    page.add("psoas_march")
    page.save(reason="First")
    first = page.plan
    page.add("glute_bridge")
    page.save(reason="Second")
    page.panes.pane.versions.click()
    dialog = page.editor.dialog
    read = " ".join(label.text() for label in dialog.findChildren(type(page.head.name)))
    assert all(each in read for each in ("Version 1", "Version 2", "First", "Second", "Glute bridge"))
    dialog.buttons[1].click()
    assert page.plan == first
    assert page.state == "Draft, not saved as a version"
    page.save()
    assert page.versions()[0].plan == first
    assert len(page.versions()) == 3


@pytest.mark.rest
def test_what_another_page_makes_of_the_draft_is_shown_and_can_be_taken_back(page):
    page.open()
    page.add("psoas_march")
    page.keep()
    mine = page.plan
    taught = mine._replace(rows=(mine.rows[0]._replace(rest=45),))
    page.desk.keep_draft(page.marta, taught)
    page.settle()
    assert page.plan == taught
    page.panes.undo()
    assert page.plan == mine


@pytest.mark.rest
def test_the_handout_is_of_what_stands_here(page):
    page.open()
    assert not page.head.handout.isEnabled()
    page.add("psoas_march")
    page.head.handout.click()
    [(plan, sheet)] = page.printed
    assert plan == page.plan
    assert sheet.person == page.marta


def test_a_row_whose_exercise_is_gone_says_so_and_can_be_removed(page):
    gone = STEP._replace(rows=(STEP.rows[0]._replace(exercise_id="gone", tempo=()), STEP.rows[1]))
    page.thread.call(lambda connection: save_draft(connection, page.marta, gone, BERG))
    page.open()
    assert "not there any more" in texts(page, 0)
    page.rows.cards[0].remove.click()
    assert texts(page, 0) == ""
    assert page.panes.work.found == ()


def test_every_control_has_a_name_and_is_large_enough(page):
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLineEdit

    page.thread.call(lambda connection: save_draft(connection, page.marta, PLAN, BERG))
    page.open()
    for kind in (QAbstractButton, QAbstractSpinBox, QLineEdit):
        for each in page.editor.findChildren(kind):
            if each.isVisible() and each.objectName() != "qt_spinbox_lineedit":
                assert each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()), each
                assert not isinstance(each, QAbstractButton) or each.height() >= 44, each


@pytest.mark.rest
def test_behind_saving_the_keyboard_is_where_it_can_go_on(page):
    page.open()
    page.add("low_lunge")
    page.save()
    assert page.window.focusWidget() is page.head.start
    assert page.head.start.isEnabled()


def test_every_date_has_the_room_that_it_needs(look, qtbot):
    field = DateField(look, "Start")
    qtbot.addWidget(field)
    for month in range(1, 13):
        field.set_date(f"2028-{month:02}-28")
        assert field.edit.minimumWidth() >= field.edit.fontMetrics().horizontalAdvance(field.edit.text()) + 8
