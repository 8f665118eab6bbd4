# SPDX-License-Identifier: GPL-3.0-or-later
"""The card about the data: backups, a restore that can be undone, the check, each told in words."""

from pathlib import Path

import pytest
from fakes import fake_moment
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.backup_files import Reason, list_backups
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.backup_clock import BackupClock
from psoas_trainer.ui.data_desk import DataDesk
from psoas_trainer.ui.data_wiring import DataWiring
from psoas_trainer.ui.dialogs.restore_dialog import RestoreDialog
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.settings_sections.data_section import DataSection
from psoas_trainer.ui.store import Store


class Room:
    """The card in a window, on a data folder of its own; `paths` are what the person chooses when asked for one."""

    def __init__(self, qtbot, look, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.thread = DatabaseThread(lambda: open_database(folder / "db", had_data=False))
        self.store = Store(self.thread, fake_moment)
        self.store.begin()
        self.preferences = Preferences(Settings(), lambda _settings: None)
        self.desk = DataDesk(self.store, self.preferences, folder, fake_moment)
        self.window = QWidget()
        self.window.resize(1000, 800)
        qtbot.addWidget(self.window)
        self.card = DataSection(look, folder, self.window)
        self.card.resize(900, 700)
        self.paths: list[Path] = []
        self.wiring = DataWiring(look, self.card, self.desk, self.ask)
        self.window.show()
        self.settle()

    def ask(self, _section, title: str) -> str:
        assert title
        return str(self.paths.pop()) if self.paths else ""

    def settle(self) -> None:
        for _ in range(300):
            self.thread.wait_open()
            QCoreApplication.processEvents()
            if not self.desk.busy:
                break
        self.thread.wait_open()
        QCoreApplication.processEvents()

    def click(self, button) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def dialog(self) -> RestoreDialog:
        (dialog,) = self.window.findChildren(RestoreDialog)
        return dialog

    @property
    def said(self) -> str:
        return self.card.state.text.text()

    def favourites(self) -> frozenset[str]:
        return self.store.begin().favourites


@pytest.fixture
def room(qtbot, look, tmp_path):
    room = Room(qtbot, look, tmp_path)
    yield room
    room.window.hide()
    room.thread.close()


def test_a_backup_is_made_and_told(room):
    assert room.card.last_backup.text().startswith("No backup yet.")
    assert not room.card.state.isVisible()
    room.click(room.card.back_up)
    (info,) = list_backups(room.folder)
    assert (info.reason, info.good) == (Reason.ASKED, True)
    assert room.said == "The backup is made, and was read back."
    assert room.card.state.good.isVisible()
    assert not room.card.state.bad.isVisible()
    assert room.card.last_backup.text().startswith("The newest is of ")


def test_a_restore_takes_three_clicks_brings_back_all_and_can_be_undone(room):
    room.store.set_favourite("bridge", starred=True)
    room.preferences.change(volume=30)
    room.click(room.card.back_up)
    room.store.set_favourite("low_lunge", starred=True)
    room.preferences.change(volume=70, window_geometry="here")
    heard = []
    room.desk.restored.connect(heard.append)
    room.click(room.card.restore)
    room.click(room.dialog().restore)
    assert room.favourites() == {"bridge"}
    assert room.preferences.settings.volume == 30
    assert room.preferences.settings.window_geometry == "here", "that belongs to this computer"
    assert heard[0].favourites == {"bridge"}
    assert room.said.startswith("The backup is restored, with 0 session")
    room.click(room.card.state.undo)
    assert room.favourites() == {"bridge", "low_lunge"}
    assert room.preferences.settings.volume == 70


def test_a_file_that_is_no_backup_is_refused_in_words(room, tmp_path):
    room.store.set_favourite("bridge", starred=True)
    wrong = tmp_path / "holiday.jpg"
    wrong.write_bytes(b"\xff\xd8" * 200)
    room.paths.append(wrong)
    room.click(room.card.restore)
    room.click(room.dialog().from_file)
    assert room.said == "holiday.jpg is no backup of Psoas Trainer. Your data is as it was. Choose another file."
    assert room.card.state.bad.isVisible()
    assert not room.card.state.undo.isVisible()
    assert room.favourites() == {"bridge"}


def test_escape_restores_nothing(room):
    room.click(room.card.back_up)
    room.click(room.card.restore)
    room.qtbot.keyClick(room.dialog(), Qt.Key.Key_Escape)
    room.settle()
    assert len(list_backups(room.folder)) == 1


def test_the_check_tells_its_result(room):
    room.click(room.card.check)
    assert room.said == "All is well: 0 session(s) read and compared with the checksums."
    room.thread.call(lambda connection: connection.execute("UPDATE person SET checksum = checksum + 1"))
    room.click(room.card.check)
    first, *lines = room.said.split("\n")
    assert "not to be as written" in first
    assert lines == ["A star, an answer or a stop for pain is not as it was written."]


def test_long_work_shows_how_far_it_is_and_can_be_stopped(room):
    assert [room.card.export.isEnabled(), room.card.state.stop.isVisible()] == [True, False]
    room.qtbot.mouseClick(room.card.check, Qt.MouseButton.LeftButton)
    assert room.card.state.stop.isVisible()
    assert room.said == "Checking: 0 percent"
    assert not room.card.export.isEnabled()
    room.card.show_progress(40)
    assert room.said == "Checking: 40 percent"
    room.qtbot.mouseClick(room.card.state.stop, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.card.export.isEnabled()
    assert not room.card.state.stop.isVisible()
    assert room.said.startswith(("The check was stopped. Nothing was changed.", "All is well"))


@pytest.mark.rest
def test_every_half_hour_of_changes_and_on_the_way_out(room):
    clock = BackupClock(room.desk.back_up_changes)
    assert clock.timer.interval() == 30 * 60 * 1000
    clock.timer.timeout.emit()
    room.settle()
    assert [info.reason for info in list_backups(room.folder)] == [Reason.TIMER]
    clock.timer.timeout.emit()
    room.settle()
    assert len(list_backups(room.folder)) == 1, "nothing was written since"
    room.store.set_favourite("bridge", starred=True)
    room.desk.close()
    room.thread.wait_open()
    assert {info.reason for info in list_backups(room.folder)} == {Reason.TIMER, Reason.EXIT}
    assert room.said == "", "nobody is told of what goes well by itself"
    clock.timer.stop()


def test_a_full_disk_is_told_and_the_data_goes_on(room, monkeypatch):
    from psoas_trainer.storage import backup
    from psoas_trainer.storage.errors import StorageError, Trouble

    def full(*_: object) -> None:
        raise StorageError(Trouble.DISK_FULL, room.folder)

    monkeypatch.setattr(backup, "_copy", full)
    room.click(room.card.back_up)
    assert room.said == "No backup was made: the disk is full. Your data is safe. Free some space and try again."
    assert list_backups(room.folder) == ()


@pytest.mark.rest
def test_damaged_backups_are_named_and_not_offered(room):
    room.click(room.card.back_up)
    info = list_backups(room.folder)[0]
    (room.folder / "backups" / info.path.name.replace("20", "19", 1)).write_bytes(b"no database")
    room.click(room.card.restore)
    dialog = room.dialog()
    assert dialog.rows is not None
    assert dialog.rows.current == str(info.path)
    texts = [label.text() for label in dialog.findChildren(type(dialog.line))]
    assert "1 damaged backup(s) are kept in the folder and cannot be restored." in texts
    room.click(dialog.cancel)


def test_every_control_has_a_name_and_is_large_enough(room):
    card = room.card
    for button in (
        card.open_folder,
        card.back_up,
        card.restore,
        card.check,
        card.export,
        card.take_in,
        card.state.stop,
    ):
        assert button.accessibleName() or button.text()
        assert button.sizeHint().height() >= 44


def test_a_person_of_the_restored_data_is_the_one_who_writes_on(room):
    room.click(room.card.back_up)
    room.click(room.card.restore)
    room.click(room.dialog().restore)
    room.store.set_favourite("bridge", starred=True)
    room.click(room.card.check)
    assert room.said.startswith("All is well")
    assert room.thread.call(lambda connection: default_person(connection, fake_moment())) == 1


@pytest.mark.rest
def test_the_keyboard_stays_at_the_button_that_was_pressed(room):
    for button in (room.card.back_up, room.card.check):
        button.setFocus()
        room.qtbot.keyClick(button, Qt.Key.Key_Space)
        assert room.card.state.stop.hasFocus()
        room.settle()
        assert button.hasFocus()
