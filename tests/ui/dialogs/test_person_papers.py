# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes and goes on paper at a clinic: a filled handout typed in, the summary, the report for a referrer."""

import pytest
from pdf_words import pages_of
from person_rig import CARD, PURPOSE, PersonRig
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from psoas_trainer.storage.clinic_people import save_card
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.ui.dialogs.handout_dialog import HandoutDialog
from psoas_trainer.ui.dialogs.person_summary_dialog import PersonSummaryDialog
from psoas_trainer.ui.dialogs.report_dialog import ReportDialog
from psoas_trainer.ui.dialogs.typed_handout_dialog import TypedHandoutDialog


@pytest.fixture
def rig(qtbot, look, content, tmp_path):
    one = PersonRig(qtbot, look, content, tmp_path)
    one.open(one.marta)
    yield one
    QGuiApplication.clipboard().clear()
    one.close()


def sessions(rig):
    return rig.thread.call(lambda connection: list_sessions(connection, rig.marta, None, 100).sessions)


def test_a_handout_is_typed_in_by_keyboard_alone_and_taken_back(rig, qtbot):
    before = sessions(rig)
    rig.view.head.type_in.click()
    dialog = rig.dialog(TypedHandoutDialog)
    grid, ids = dialog.grid, dialog.model.row_ids
    assert ids[0] == "2026-10-26"
    assert ids[-1] == "2026-11-21"
    assert "has a session" in dialog.model.headerData(0, Qt.Orientation.Vertical)
    row = ids.index("2026-10-29")
    grid.setCurrentIndex(dialog.model.index(row, 0))
    for key in (Qt.Key.Key_8, Qt.Key.Key_Right, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(grid, key)
    assert [dialog.model.number(ids[row], column) for column in range(4)] == [8, 11, 10, None]
    grid.setCurrentIndex(dialog.model.index(ids.index("2026-11-14"), 0))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    dialog.save.click()
    rig.settle()
    added = [each for each in sessions(rig) if each.uuid not in {one.uuid for one in before}]
    assert [each.started.local_date for each in added] == ["2026-11-14", "2026-10-29"]
    record = rig.thread.call(lambda connection: read_session(connection, added[1].uuid))
    assert [(one.key.item, one.key.set_number, one.tally.reps) for one in record.sets] == [
        (0, 1, 8), (1, 1, 11), (1, 1, 10), (1, 2, 11), (1, 2, 10),
    ]  # fmt: skip
    assert rig.view.overview.done.counts["full"].text() == "14", "the empty days count now"
    rig.toast.action.click()
    rig.settle()
    assert [each.uuid for each in sessions(rig)] == [each.uuid for each in before]


def test_boxes_are_emptied_capped_and_taken_back(rig, qtbot):
    rig.view.head.type_in.click()
    dialog = rig.dialog(TypedHandoutDialog)
    grid, model = dialog.grid, dialog.model
    dialog.save.click()
    assert "at least one number" in dialog.wrong.text()
    first = model.row_ids[0]
    for key in (Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_9):
        qtbot.keyClick(grid, key)
    assert model.number(first, 0) == 500
    qtbot.keyClick(grid, Qt.Key.Key_Backspace)
    assert model.number(first, 0) is None
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert model.number(first, 0) == 500
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert model.number(first, 0) is None, "twice is not at all"
    assert model.spoken(0, 1).startswith("26 Oct 2026 (has a session), Seated leg lift, Left, planned 12")
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    dialog.another.set_date("2026-11-18")
    dialog.add_day.click()
    assert "2026-11-18" in model.row_ids
    assert model.number(first, 1) == 12, "what was typed stays"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    rig.settle()
    assert len(sessions(rig)) == 14, "nothing is kept without Save"


def test_the_summary_is_plain_text_with_the_notes_that_were_chosen(rig):
    rig.view.head.summary.click()
    dialog = rig.dialog(PersonSummaryDialog)
    text = dialog.text.toPlainText()
    assert text.startswith("Märta Olsen\nBorn 12 Mar 1971\nNumber P-1044\n")
    assert "12 of 16" in text
    assert "left 8°, right 6°" in text
    assert "Climb stairs: 6 of 10" in text
    assert "6 on 3 Nov 2026 at a stop" in text
    assert "car seat" not in text
    note = next(switch for switch in dialog.notes.switches.values() if "car seat" in switch.accessibleName())
    note.click()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    assert "19 Nov 2026, JB: Ask about the car seat" in QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_the_report_has_every_part_its_pages_are_numbered_and_it_is_saved(rig, tmp_path):
    rig.view.head.report.click()
    dialog = rig.dialog(ReportDialog)
    assert "car seat" not in dialog.pane.view.accessibleDescription()
    for switch in dialog.notes.switches.values():
        switch.click()
    dialog.clinic.edit.setText("Hill Street Clinic")
    dialog.save.click()
    assert "Saved as" in dialog.message.text()
    pages = pages_of((tmp_path / "report.pdf").read_bytes())
    whole = " ".join(pages)
    for words in ("Training report", "Done of planned", "Pain, 0 to 10", "Left and right", "Measures", "car seat"):
        assert words in whole, words
    assert "Name and signature" in pages[-1]
    assert "Hill Street Clinic" in pages[0]
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert CARD.full_name in page
        assert "1044" in page
        assert PURPOSE[:20] in page
    dialog.print_pages.click()
    assert "No printer was found" in dialog.message.text()


@pytest.mark.rest
def test_the_report_of_a_person_without_anything_is_short_and_whole(rig):
    rig.open(rig.tomas)
    rig.view.head.report.click()
    dialog = rig.dialog(ReportDialog)
    assert dialog.pane.view.count == 1
    words = dialog.pane.view.accessibleDescription()
    assert "There is no plan yet." in words
    assert "No number was given." in words
    dialog.paper.button("letter").click()
    assert dialog.pane.view.count == 1


def test_the_handout_is_that_of_the_plan(rig):
    rig.view.head.handout.click()
    dialog = rig.dialog(HandoutDialog)
    words = dialog.view.accessibleDescription()
    assert "Seated leg lift" in words
    assert "Sit tall" in words


@pytest.mark.rest
def test_a_long_name_keeps_its_second_identifier_on_every_page(rig, tmp_path):
    card = CARD._replace(
        full_name="Maximiliane-Theodora von und zu Hohenberg-Wartenstein auf Burg Hohenberg", number="77"
    )
    rig.thread.call(lambda connection: save_card(connection, rig.marta, card, By(rig.moment)))
    rig.view.refresh()
    rig.settle()
    assert rig.view.head.name.text() == card.full_name
    rig.view.head.report.click()
    dialog = rig.dialog(ReportDialog)
    for switch in dialog.notes.switches.values():
        switch.click()
    dialog.save.click()
    for page in pages_of((tmp_path / "report.pdf").read_bytes()):
        foot = page.rsplit("Maximiliane", 1)[1]
        assert "1971" in foot
        assert "77" in foot
