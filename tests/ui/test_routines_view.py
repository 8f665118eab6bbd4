# SPDX-License-Identifier: GPL-3.0-or-later
"""Routines: copied, edited, started, left, deleted and brought back."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from routines_page import RoutinesPage

from psoas_trainer.core.outside.limits import NAME_LETTERS
from psoas_trainer.core.routine_draft import routine_of
from psoas_trainer.core.side import Side
from psoas_trainer.storage.own_content import OwnContent, OwnRoutine, own_content, save_own
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.rehearse_menu import RehearseMenu
from psoas_trainer.ui.widgets.routine_settings import NONE


@pytest.fixture
def page(qtbot, look, content, resources, tmp_path):
    made = []

    def open_page():
        made.append(RoutinesPage(qtbot, look, content, resources, tmp_path))
        return made[-1]

    yield open_page
    for one in made:
        one.close()
    look.figures.set_own({}, {})


def names(page):
    return [card.value.name for card in page.view.list.own.cards.values()]


def test_the_shipped_routines_can_be_started_and_copied_but_not_changed(page, content):
    one = page()
    shipped = one.view.list.shipped.cards
    assert list(shipped) == list(content.catalogue.routines)
    assert all(set(card.buttons) == {"copy", "handout", "export", "more"} for card in shipped.values())
    shipped["balance_a"].start.click()
    assert one.played == [PlayRequest(routine_id="balance_a")]


def test_a_copy_is_kept_opened_and_still_there_after_a_new_start(page, content):
    one = page()
    new = one.copy()
    assert one.view.edits
    assert one.editor.draft.name == "Psoas balance A (2)"
    assert one.catalogue.content.catalogue.routines[new].items == content.catalogue.routines["balance_a"].items
    one.close()
    again = page()
    assert names(again) == ["Psoas balance A (2)"]
    assert again.view.list.card(new).value.mark


def test_rows_are_added_numbered_moved_and_removed_and_all_of_it_is_taken_back(page, qtbot):
    one = page()
    new = one.copy()
    rows, before = one.editor.rows, one.editor.draft
    one.editor.library.add_button("dead_bug").click()
    assert len(one.editor.draft.rows) == len(before.rows) + 1
    rows.rows[0].amount.stepper.plus.click()
    assert one.editor.draft.rows[0].dose.amount == 11
    rows.rows[0].handle.setFocus()
    qtbot.keyClick(rows.rows[0].handle, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert one.editor.draft.rows[1].exercise_id == before.rows[0].exercise_id
    assert rows.rows[1].handle.hasFocus(), "the focus goes with the row"
    qtbot.keyClick(rows.rows[1].handle, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    rows.rows[2].remove.click()
    assert len(one.editor.draft.rows) == len(before.rows)
    for _ in range(5):
        qtbot.keyClick(one.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert one.editor.draft == before
    assert not one.editor.unsaved
    qtbot.keyClick(one.editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    one.editor.save()
    one.settle()
    assert len(one.desk.own.routines[new].routine.items) == len(before.rows) + 1


@pytest.mark.rest
def test_a_row_has_rests_of_its_own_which_count_in_its_minutes_and_are_kept(page):
    one = page()
    new = one.copy()
    row = one.editor.rows.rows[0]
    assert row.set_rest.isHidden(), "one set has no rest between"
    row.sets.stepper.plus.click()
    before = one.text.line(routine_of(one.editor.draft, new).routine)
    assert row.rest.accessibleName() == "Rest after: as in the routine"
    for chip, seconds in ((row.set_rest, "90"), (row.rest, "180")):
        assert not chip.isHidden()
        chip.menu().ticked.emit(seconds)
    assert row.rest.text() == "Rest after: 180 s"
    assert (one.editor.draft.rows[0].set_rest, one.editor.draft.rows[0].rest) == (90, 180)
    assert one.text.line(routine_of(one.editor.draft, new).routine) != before
    one.editor.save()
    one.settle()
    one.close()
    kept = page().catalogue.content.catalogue.routines[new].items[0]
    assert (kept.set_rest, kept.rest) == (90, 180)


@pytest.mark.rest
def test_a_dragged_row_goes_to_where_the_mouse_is_and_is_taken_back_as_one(page):
    one = page()
    one.copy()
    before, rows = one.editor.draft, one.editor.rows
    first, third = rows.rows[0], rows.rows[2]
    first.dragged.emit(QPointF(rows.mapToGlobal(rows.rows[1].geometry().center() + QPoint(0, 4))))
    first.dragged.emit(QPointF(rows.mapToGlobal(third.geometry().center() + QPoint(0, 4))))
    first.let_go.emit()
    assert one.editor.draft == before.moved(0, 2)
    assert rows.rows[2].handle.hasFocus(), "Alt+Up and Alt+Down go on with the row that was dragged"
    one.editor.undo()
    assert one.editor.draft == before


@pytest.mark.rest
def test_a_row_moved_by_the_keys_stays_wholly_in_view(page, qtbot, qapp):
    one = page()
    one.copy()
    rows, seen = one.editor.rows, one.editor.pane.scroll.viewport()
    rows.rows[0].handle.setFocus()
    for place in range(6):
        qtbot.keyClick(rows.rows[place].handle, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qapp.processEvents()
        row = rows.rows[place + 1]
        assert seen.rect().contains(row.rect().translated(row.mapTo(seen, QPoint())).adjusted(1, 1, -1, -1))


@pytest.mark.rest
def test_undo_works_from_within_the_name_too(page, qtbot):
    one = page()
    one.copy()
    edit = one.editor.head.name.edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Evening")
    assert one.editor.draft.name == "Evening"
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert one.editor.draft.name == edit.text() == "Psoas balance A (2)"


@pytest.mark.rest
def test_each_side_has_its_own_dose_and_the_first_side_is_chosen(page):
    one = page()
    one.copy()
    row = one.editor.rows.rows[0]
    row.apart.click()
    assert not row.sides.isHidden()
    assert row.amount.isHidden()
    row.sides.sides[Side.LEFT].stepper.plus.click()
    dose = one.editor.draft.rows[0].dose
    assert dose.on(Side.LEFT) == dose.on(Side.RIGHT) + 1
    next(action for action in row.first.menu().actions() if action.data() == "left").trigger()
    assert one.editor.draft.rows[0].first_side is Side.LEFT


def test_the_cap_of_a_hip_is_kept_and_said_at_the_row(page):
    one = page()
    one.view.make_new()
    one.editor.library.add_button("low_lunge").click()
    row = one.editor.rows.rows[0]
    assert row.amount.stepper.field.maximum() == 30
    for _ in range(10):
        row.amount.stepper.plus.click()
        row.sets.stepper.plus.click()
    assert one.editor.draft.rows[0].dose.sets * one.editor.draft.rows[0].dose.amount <= 120
    one.editor.library.add_button("low_lunge").click()
    assert "120 s" in one.editor.pane.problem.text()
    assert len(one.editor.draft.rows) == 1
    one.editor.settings.rounds.stepper.plus.click()
    assert "120 s" in one.editor.settings.problem.text()
    assert one.editor.draft.rounds == 1
    assert one.editor.settings.rounds.stepper.value() == 1


def test_minutes_and_balance_follow_what_is_edited(page):
    one = page()
    one.view.make_new()
    one.editor.library.add_button("low_lunge").click()
    only_stretch = one.editor.pane.line.text()
    assert "stretch and release 100\u00a0%" in only_stretch
    assert "it does not replace strengthening" in one.editor.pane.advice.text()
    assert "cold" not in one.editor.pane.advice.text()
    one.editor.settings.warm_up_chosen.emit(NONE)
    assert "a short warm-up is played before it" in one.editor.pane.advice.text()
    one.editor.library.add_button("psoas_march").click()
    assert one.editor.pane.line.text() != only_stretch


def test_a_routine_without_name_or_rows_says_so_and_keeps_what_was_typed(page):
    one = page()
    one.view.make_new()
    one.editor.head.name.edit.setText("   ")
    one.editor.save()
    assert one.editor.head.name.problem.text() == "Give the routine a name."
    assert "Add an exercise" in one.editor.pane.problem.text()
    assert one.editor.head.name.text == "   "
    one.editor.head.name.edit.setText("Psoas balance A")
    assert "Another routine" in one.editor.head.name.problem.text()
    assert not one.desk.own.routines


@pytest.mark.rest
@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", ["תרגול ערב", "🧘 Evening", "<b>bold</b>", "a" * 200])
def test_names_of_every_kind_are_kept_as_they_are(page, name):
    one = page()
    new = one.copy()
    one.editor.head.name.edit.setText(name)
    one.editor.save()
    one.settle()
    assert one.desk.own.routines[new].words.name == name[:NAME_LETTERS]
    assert one.editor.head.name.room.isVisibleTo(one.editor) is (len(name) > NAME_LETTERS)


@pytest.mark.rest
@pytest.mark.parametrize(("answer", "kept", "stays"), [("save", 7, False), ("discard", 8, False), ("stay", 8, True)])
def test_leaving_with_unsaved_changes_asks(page, answer, kept, stays):
    one = page()
    new = one.copy()
    one.editor.rows.rows[0].remove.click()
    assert one.view.unsaved
    one.back()
    one.answer(answer)
    assert len(one.desk.own.routines[new].routine.items) == kept
    assert one.view.edits is stays


@pytest.mark.parametrize(("answer", "closes"), [("save", True), ("discard", True), ("stay", False)])
def test_closing_the_program_asks_about_what_is_not_saved(page, answer, closes):
    one, closed = page(), []
    one.view.ask_before_closing(lambda: closed.append("at once"))
    assert closed.pop() == "at once"
    one.copy()
    one.editor.rows.rows[0].remove.click()
    one.view.ask_before_closing(lambda: closed.append("later"))
    one.answer(answer)
    assert bool(closed) is closes


def test_escape_leaves_the_editor(page, qtbot):
    one = page()
    one.copy()
    qtbot.keyClick(one.editor.head.back, Qt.Key.Key_Escape)
    assert not one.view.edits


def test_what_is_in_the_editor_stays_while_other_pages_are_in_front(page):
    one = page()
    one.copy()
    one.editor.rows.rows[0].remove.click()
    draft = one.editor.draft
    one.view.hide()
    one.view.show()
    assert one.editor.draft == draft
    assert one.view.edits


def test_a_deleted_routine_comes_back(page):
    one = page()
    new = one.copy()
    one.back()
    one.act(new, "delete")
    assert new not in one.catalogue.content.catalogue.routines
    assert one.toast.remaining_ms > 9000
    one.toast.action.click()
    one.settle()
    assert new in one.catalogue.content.catalogue.routines
    one.close()
    assert names(page()) == ["Psoas balance A (2)"]


def test_a_document_that_cannot_be_read_is_told_and_stays(page):
    one = page()
    broken = OwnContent((), (OwnRoutine("own_broken", "{"),))
    at = one.store.now()
    one.thread.call(lambda connection: save_own(connection, one.store.person, broken, at))
    one.close()
    again = page()
    assert again.unreadable == [1]
    kept = again.thread.call(lambda connection: own_content(connection, again.store.person))
    assert kept == broken


def test_more_offers_to_rehearse_each_routine_and_its_list_is_made_when_it_is_first_wanted(page, content, qtbot):
    one = page()
    assert one.view.findChildren(RehearseMenu) == []
    for routine in content.catalogue.routines:
        more = one.view.list.card(routine).buttons["more"]
        assert more.accessibleName() == f"More about {content.words.routines[routine].name}"
        for down, pace in ((1, 4), (2, 10)):
            qtbot.keyClick(more, Qt.Key.Key_Space)
            (menu,) = more.findChildren(RehearseMenu)
            assert menu.isVisible()
            for _ in range(down):
                qtbot.keyClick(menu, Qt.Key.Key_Down)
            qtbot.keyClick(menu, Qt.Key.Key_Return)
            assert one.played[-1] == PlayRequest(routine_id=routine, pace=pace)
