# SPDX-License-Identifier: GPL-3.0-or-later
"""The history in the whole program: a session typed in, deleted, found in the bin and brought back; a picture saved."""

from program import entered
from PySide6.QtCore import QDate

from psoas_trainer.storage.day_totals import day_totals
from psoas_trainer.ui import chart_picture
from psoas_trainer.ui.dialogs.add_session_dialog import AddSessionDialog
from psoas_trainer.ui.dialogs.bin_dialog import BinDialog


def settled(one):
    for _ in range(20):
        one.settle()


def opened_history(one):
    one.window.show_page("history")
    settled(one)
    return one.window.page("history")


def type_in(one, page):
    one.click(page.empty.add if page.empty.isVisible() else page.add)
    dialog = one.window.findChild(AddSessionDialog)
    dialog.day.setDate(QDate(2026, 11, 10))
    one.click(dialog.add)
    settled(one)


def test_typed_in_deleted_and_brought_back_from_the_bin(program):
    one = entered(program)
    page = opened_history(one)
    type_in(one, page)
    assert page.model.rowCount() == 1
    assert page.detail.when.startswith("Tue 10 Nov")
    assert page.detail.origin == "You typed this session in."
    assert any(cell.level for column in page.charts.heat_map.value.columns for cell in column)
    kept = one.thread.call(lambda connection: day_totals(connection, 1, "2026-11-10", "2026-11-10"))
    assert kept
    one.click(page.detail.delete)
    settled(one)
    assert page.empty.isVisible()
    one.click(page.empty.bin)
    settled(one)
    dialog = one.window.findChild(BinDialog)
    (button,) = dialog.restore_buttons.values()
    one.click(button)
    one.click(dialog.done)
    settled(one)
    assert page.model.rowCount() == 1
    assert one.thread.call(lambda connection: day_totals(connection, 1, "2026-11-10", "2026-11-10")) == kept


def test_a_picture_is_saved_where_the_person_says(program, tmp_path, monkeypatch):
    one = entered(program)
    page = opened_history(one)
    type_in(one, page)
    path = tmp_path / "days.png"
    monkeypatch.setattr(chart_picture, "ask_for_picture", lambda *_args: str(path))
    one.click(page.charts.days.save)
    assert path.stat().st_size > 0
    assert one.window.toast.text == "Picture saved"
