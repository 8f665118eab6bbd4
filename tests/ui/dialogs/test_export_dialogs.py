# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs of export and import: three choices, one file, progress, a sentence, and the way back."""

import csv
import json
import threading

import pytest
from export_room import TODAY, Room, train
from fakes import fake_moment
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QScrollBar

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.export_file import export_json
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.own_content import OwnContent, OwnExercise, save_own
from psoas_trainer.ui.dialogs.export_dialog import ALL, DAYS, SHOWN
from psoas_trainer.ui.export_desk import Format


@pytest.fixture
def room(qtbot, look, content, tmp_path):
    room = Room(qtbot, look, content, tmp_path / "here")
    for number, date in enumerate(("2026-09-20", "2026-10-20", "2026-11-20"), start=1):
        room.thread.call(lambda connection, number=number, date=date: train(connection, number, date))
    yield room
    room.window.hide()
    room.thread.close()


def test_a_table_of_the_days_that_are_shown(room, tmp_path):
    dialog = room.export(DateRange("2026-10-01", "2026-11-22"))
    assert dialog.range.current == SHOWN
    room.click(dialog.formats.button(Format.CSV))
    room.paths = [str(tmp_path / "table.csv")]
    room.click(dialog.export)
    assert room.asked[0].endswith(f"psoas-trainer-{TODAY}.csv")
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["date"], row["side"], row["done"], row["target"], row["unit"]) for row in rows] == [
        (date, side, done, "12", "reps")
        for date in ("2026-10-20", "2026-11-20")
        for side, done in (("left", "9"), ("right", "12"))
    ]
    assert rows[0]["exercise"] == "Psoas march"
    assert rows[0]["note"] == "'=1+1"
    assert dialog.state.text.text() == f"Exported to {tmp_path / 'table.csv'}"
    room.click(dialog.open_folder)
    assert room.opened == [tmp_path]


def test_a_table_is_of_the_person_whose_data_is_shown(room, tmp_path):
    def train_another(connection):
        other = add_person(connection, PersonCard("Ana Another", "Ana", "1960-01-01", "P-2"), By(fake_moment(), "KM"))
        train(connection, 9, "2026-11-21", other)

    room.thread.call(train_another)
    dialog = room.export()
    room.click(dialog.range.button(ALL))
    room.click(dialog.formats.button(Format.CSV))
    room.paths = [str(tmp_path / "table.csv")]
    room.click(dialog.export)
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        dates = {row["date"] for row in csv.DictReader(file)}
    assert dates == {"2026-09-20", "2026-10-20", "2026-11-20"}


def test_a_report_to_read(room, tmp_path):
    dialog = room.export()
    room.click(dialog.range.button(ALL))
    room.paths = [str(tmp_path / "report.pdf")]
    room.click(dialog.export)
    data = (tmp_path / "report.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.rstrip().endswith(b"%%EOF")
    assert "Exported" in dialog.state.text.text()


def test_what_is_complete_begins_with_all_days_and_a_choice_of_days_stays(room):
    shown = DateRange("2026-10-01", "2026-11-22")
    dialog = room.export(shown)
    room.click(dialog.formats.button(Format.JSON))
    assert (dialog.range.current, dialog.which) == (ALL, DateRange())
    room.click(dialog.formats.button(Format.CSV))
    assert dialog.range.current == SHOWN
    room.click(dialog.range.button(ALL))
    room.click(dialog.range.button(SHOWN))
    room.click(dialog.formats.button(Format.JSON))
    assert dialog.which == shown
    room.click(dialog.close_button)


def test_from_a_day_to_a_day(room, tmp_path):
    dialog = room.export()
    room.settle()
    room.click(dialog.range.button(DAYS))
    assert dialog.first.date() == QDate(2026, 9, 20), "the first session"
    dialog.first.setDate(QDate(2026, 11, 22))
    dialog.last.setDate(QDate(2026, 11, 20))
    room.click(dialog.export)
    assert dialog.wrong.isVisible()
    assert room.asked == [], "nothing is asked while the days make no sense"
    dialog.first.setDate(QDate(2026, 11, 1))
    assert not dialog.wrong.isVisible()
    room.click(dialog.formats.button(Format.JSON))
    room.paths = [str(tmp_path / "some.json")]
    room.click(dialog.export)
    document = json.loads((tmp_path / "some.json").read_bytes())
    assert [session["local_date"] for session in document["sessions"]] == ["2026-11-20"]


def test_a_folder_that_takes_nothing_is_named(room, tmp_path):
    dialog = room.export()
    for kind in Format:
        room.click(dialog.formats.button(kind))
        room.paths = [str(tmp_path / "nowhere" / f"x.{kind}")]
        room.click(dialog.export)
        assert "cannot be written" in dialog.state.text.text()
        assert dialog.export.isEnabled()


def test_stopped_it_leaves_nothing(room, tmp_path):
    dialog = room.export()
    for kind in (Format.PDF, Format.JSON):
        dialog.formats.set_current(kind)
        room.paths = [str(tmp_path / f"x.{kind}")]
        go_on = threading.Event()
        room.thread.post(lambda _connection, go_on=go_on: go_on.wait(20), lambda _outcome: None)
        room.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
        assert not dialog.export.isEnabled()
        room.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        go_on.set()
        room.settle()
        assert "stopped" in dialog.state.text.text()
    assert [path.name for path in tmp_path.iterdir()] == ["here"]
    room.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_an_import_does_is_read_at_once_without_scrolling(room):
    dialog = room.take_in()
    bars = [bar for bar in dialog.findChildren(QScrollBar) if bar.orientation() is Qt.Orientation.Vertical]
    assert [bar.maximum() for bar in bars] == [0]
    room.click(dialog.close_button)


def test_a_file_comes_in_and_goes_again(room, qtbot, look, content, tmp_path):
    dialog = room.export()
    room.click(dialog.formats.button(Format.JSON))
    room.paths = [str(tmp_path / "all.json")]
    room.click(dialog.export)
    other = Room(qtbot, look, content, tmp_path / "other")
    heard = []
    other.store.changed.connect(heard.append)
    page = other.take_in()
    other.paths = [str(tmp_path / "all.json")]
    other.click(page.choose)
    assert page.state.text.text().startswith("3 session")
    assert len(heard) == 1, "the pages read again"
    other.click(page.state.undo)
    assert "undone" in page.state.text.text()
    assert other.thread.call(lambda connection: connection.execute("SELECT count(*) FROM session").get) == 0
    (tmp_path / "all.json").write_text('{"format": "other"}', encoding="utf-8")
    other.paths = [str(tmp_path / "all.json")]
    other.click(page.choose)
    assert page.state.text.text().startswith("all.json is no export of Psoas Trainer")
    assert not page.state.undo.isVisible()
    other.window.hide()
    other.thread.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda document: document.pop("end"), "all.json is cut off or incomplete. Nothing was imported."),
        (
            lambda document: document["sessions"].append(document["sessions"][0]),
            "all.json has the same thing twice. Nothing was imported.",
        ),
        (lambda document: document.update(schema=99), "all.json was written by a newer Psoas Trainer."),
        (lambda document: document.update(version=2), "all.json was written by a newer Psoas Trainer."),
        (
            lambda document: document["own_exercises"][0].update(document="{}"),
            "all.json was changed after it was exported, and own_exercises/0/document",
        ),
    ],
)
def test_what_cannot_come_in_is_told_in_one_sentence_and_nothing_is_changed(room, tmp_path, spoil, sentence):
    mine = OwnContent((OwnExercise("own_1", "{}"),))
    room.thread.call(lambda connection: save_own(connection, 1, mine, fake_moment()))
    source = tmp_path / "all.json"
    room.thread.call(lambda connection: finish(export_json(connection, source, "1.2.3")))
    before, document = source.read_bytes(), json.loads(source.read_bytes())
    if "document" not in sentence:
        document["own_exercises"], document["end"]["own_exercises"] = [], 0
    spoil(document)
    source.write_text(json.dumps(document), encoding="utf-8")
    page = room.take_in()
    room.paths = [str(source)]
    room.click(page.choose)
    assert page.state.text.text().startswith(sentence)
    assert not page.state.undo.isVisible()
    assert page.choose.isEnabled()
    room.thread.call(lambda connection: finish(export_json(connection, source, "1.2.3", replace=True)))
    assert source.read_bytes() == before


def test_an_import_is_stopped_and_nothing_came_in(room, qtbot, look, content, tmp_path):
    source = tmp_path / "all.json"
    room.thread.call(lambda connection: finish(export_json(connection, source, "1.2.3")))
    other = Room(qtbot, look, content, tmp_path / "other")
    page = other.take_in()
    other.paths = [str(source)]
    go_on = threading.Event()
    other.thread.post(lambda _connection: go_on.wait(20), lambda _outcome: None)
    qtbot.mouseClick(page.choose, Qt.MouseButton.LeftButton)
    assert page.state.text.text() == "Importing: 0 percent"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    go_on.set()
    other.settle()
    assert page.state.text.text().startswith("The import was stopped. Nothing was imported")
    assert other.thread.call(lambda connection: connection.execute("SELECT count(*) FROM session").get) == 0
    other.window.hide()
    other.thread.close()
