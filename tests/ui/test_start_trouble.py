# SPDX-License-Identifier: GPL-3.0-or-later
"""Data that cannot be opened at the start: a page says why and waits, a folder that only reads is looked at."""

import threading
import time
from pathlib import Path
from statistics import median

import pytest
from damaged_files import closed
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog
from stored import bytes_of, opened

from psoas_trainer import app_recovery, start_data
from psoas_trainer.app_start_trouble import Waiting, Way
from psoas_trainer.start_data import Data, Opened
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.place import Origin, Place, find_place

STALL = 0.1
"""Seconds that the page may stand still while it waits."""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(DataFolder(tmp_path / "data"), Origin.CHOSEN, tmp_path / "config" / "place.json", tmp_path / "former")


@pytest.fixture
def data(qapp, place):
    """Begins the data of that place, or of another; closed at the end."""
    begun = []

    def begin(where=None) -> Data:
        begun.append(Data(where or place))
        return begun[-1]

    yield begin
    for one in begun:
        one.close()
    QCoreApplication.processEvents()


@pytest.fixture
def pages(qtbot, monkeypatch):
    """What the person does on the page that waits: a function of each page that is shown, in their order."""
    scripts = []

    def run(self: Waiting) -> None:
        qtbot.addWidget(self.page)
        self.page.show()
        self.timer.start()
        scripts.pop(0)(self)
        self._step.wait()
        self.page.close()

    monkeypatch.setattr(Waiting, "run", run)
    yield scripts
    assert not scripts, "a page that was not shown"


def tick(qtbot, waiting: Waiting) -> float:
    """One second passes; how long the window's thread was held up by it."""
    began = time.perf_counter()
    waiting.timer.timeout.emit()
    held_up = time.perf_counter() - began
    while waiting._busy:
        QCoreApplication.processEvents()
    return held_up


def refuse_writing(monkeypatch, kind=Trouble.FOLDER_NOT_WRITABLE):
    """Root may write everywhere, so the refusal is made."""

    def refuse(folder: Path) -> None:
        raise StorageError(kind, folder)

    monkeypatch.setattr(start_data, "make_private_folder", refuse)


def test_a_file_that_is_free_again_opens_by_itself(qtbot, look, data, place, pages, capsys):
    place.folder.path.mkdir()
    closed(place.folder.database, 2)
    holder = opened(place.folder.database, had_data=True)

    def wait(waiting: Waiting) -> None:
        assert waiting.page.title.text() == "Your history is in use"
        assert str(place.folder.database) in waiting.page.happened.text()
        assert any("virus scanner" in cause.text() for cause in waiting.page.causes)
        assert "Nothing is lost" in waiting.page.kept.text()
        assert waiting.page.view.isHidden(), "a file that another program writes may not be looked at"
        # The one in the middle: now and then a busy computer gives the window its turn late, whoever is to blame.
        assert median(tick(qtbot, waiting) for _ in range(30)) < STALL
        assert waiting.page.said.isHidden(), "nobody is told every second"
        waiting.page.try_again.click()
        while waiting._busy:
            QCoreApplication.processEvents()
        assert "nothing has changed yet" in waiting.page.said.text()
        assert waiting.page.isVisible()
        close_database(holder)
        tick(qtbot, waiting)
        assert not waiting.page.isVisible()

    pages.append(wait)
    found = data().open(look)
    assert isinstance(found, Opened)
    assert "Another program is using" in capsys.readouterr().err


def test_a_disk_that_takes_long_does_not_hold_up_the_page(qtbot, look):
    """The try is under way for as long as it likes; no other is begun meanwhile, and the page answers."""
    gate, tries = threading.Event(), []

    class Slow:
        def begin(self) -> None:
            tries.append("begun")

        def finish(self) -> None:
            gate.wait()

    waiting = Waiting(look, StorageError(Trouble.LOCKED, Path("/data/file")), find_place("/data"), Slow())
    qtbot.addWidget(waiting.page)
    waiting.page.show()
    began = time.perf_counter()
    for _ in range(5):
        waiting.timer.timeout.emit()
        waiting.page.try_again.click()
        QCoreApplication.processEvents()
    assert time.perf_counter() - began < 5 * STALL
    assert tries == ["begun"]
    with qtbot.waitSignal(waiting._step.done):
        gate.set()
    assert waiting.way is Way.AGAIN
    assert not waiting.page.isVisible()


def test_what_turns_into_another_trouble_gets_its_own_page(qtbot, look, data, place, pages, monkeypatch):
    place.folder.path.mkdir()
    closed(place.folder.database, 1)
    holder = opened(place.folder.database, had_data=True)
    recovered = []
    monkeypatch.setattr(app_recovery, "recover", lambda _look, error, *_: recovered.append(error.kind))

    def damage(waiting: Waiting) -> None:
        close_database(holder)
        other = place.folder.path / "other"
        other.write_bytes(b"\xff" * 9000)
        other.replace(place.folder.database)
        tick(qtbot, waiting)

    pages.append(damage)
    assert data().open(look) is None
    assert recovered == [Trouble.NOT_A_DATABASE]


def test_closing_the_page_ends_it(look, data, place, pages, monkeypatch, capsys):
    refuse_writing(monkeypatch)
    pages.append(lambda waiting: waiting.page.close_button.click())
    assert data().open(look) is None
    assert not place.folder.path.exists()
    assert "cannot write to its data folder" in capsys.readouterr().err


def test_another_folder_is_chosen_and_holds_at_the_next_start(look, data, place, pages, monkeypatch, tmp_path):
    refuse_writing(monkeypatch)
    answers = [str(tmp_path / "a_file"), "", str(tmp_path / "documents")]
    (tmp_path / "a_file").touch()
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "letter.txt").touch()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answers.pop(0))

    def choose(waiting: Waiting) -> None:
        for _ in range(2):
            waiting.page.choose.click()
            assert "Nothing can be written to" in waiting.page.said.text()
            assert waiting.page.isVisible()
        waiting.page.choose.click()

    pages.append(choose)
    chosen = data().open(look)
    assert isinstance(chosen, Place)
    assert chosen.folder.path == tmp_path / "documents" / "Psoas Trainer"
    assert chosen.before == place.folder.path
    assert find_place(None, place.file) == chosen


def test_the_former_folder_is_one_click_away(look, data, place, pages, monkeypatch):
    refuse_writing(monkeypatch)
    pages.append(lambda waiting: waiting.page.former.click())
    chosen = data().open(look)
    assert chosen.folder.path == place.before
    assert find_place(None, place.file).folder.path == place.before


def test_a_chosen_folder_on_a_stick_that_was_taken_out_is_waited_for(qtbot, look, data, place, pages):
    used = place._replace(used=True)

    def plug_in(waiting: Waiting) -> None:
        assert "missing" in waiting.page.happened.text()
        tick(qtbot, waiting)
        assert waiting.page.isVisible()
        assert not place.folder.path.exists(), "nothing is made in its place"
        place.folder.path.mkdir()
        closed(place.folder.database, 1)
        tick(qtbot, waiting)

    pages.append(plug_in)
    assert isinstance(data(used).open(look), Opened)


def test_an_empty_folder_in_the_place_of_a_history_is_no_first_start(look, data, place, monkeypatch):
    place.folder.path.mkdir()
    kinds = []
    monkeypatch.setattr(app_recovery, "recover", lambda _look, error, *_: kinds.append(error.kind))
    assert data(place._replace(used=True)).open(look) is None
    assert kinds == [Trouble.EMPTY_BUT_HAD_DATA]


def test_a_history_that_cannot_be_written_is_looked_at_without_a_question(look, data, place, monkeypatch):
    place.folder.path.mkdir()
    closed(place.folder.database, 3)
    before = bytes_of(place.folder.path)
    refuse_writing(monkeypatch)
    one = data()
    found = one.open(look)
    assert isinstance(found, Opened)
    assert one.view_only.kind is Trouble.FOLDER_NOT_WRITABLE
    assert one.thread.call(lambda connection: connection.execute("SELECT count(*) FROM session").get) == 3
    one.settle(found.store)
    one.check(found.store, lambda _outcome: pytest.fail("it was read when it was opened"))
    one.close()
    left = bytes_of(place.folder.path)
    assert {name: left[name] for name in before} == before


def test_a_read_only_file_is_looked_at_too(look, data, place, monkeypatch):
    place.folder.path.mkdir()
    closed(place.folder.database, 1)

    def refuse(path: Path, **_more: object) -> None:
        raise StorageError(Trouble.READ_ONLY, path)

    monkeypatch.setattr(start_data, "open_database", refuse)
    one = data()
    assert isinstance(one.open(look), Opened)
    assert one.view_only.kind is Trouble.READ_ONLY


def test_where_there_is_no_history_yet_one_may_look_round(look, data, place, pages, monkeypatch):
    refuse_writing(monkeypatch)
    pages.append(lambda waiting: waiting.page.view.click())
    one = data()
    found = one.open(look)
    assert isinstance(found, Opened)
    assert found.beginning.safety_version is None
    assert not place.folder.path.exists()


def test_a_second_start_while_the_page_waits_brings_it_to_the_front(look, data, place, pages):
    from psoas_trainer.instance_client import raise_running

    place.folder.path.mkdir()
    closed(place.folder.database, 1)
    holder = opened(place.folder.database, had_data=True)
    heard = []

    def ask(waiting: Waiting) -> None:
        asking = threading.Thread(target=lambda: heard.append(raise_running(place.folder.path, 5)))
        asking.start()
        while asking.is_alive():
            QCoreApplication.processEvents()
        waiting.page.close_button.click()

    pages.append(ask)
    assert data().open(look) is None
    assert heard == [True]
    close_database(holder)


def test_what_was_held_for_the_former_folder_comes_along(look, data, place, tmp_path, monkeypatch):
    from test_emergency import BEGUN, held

    from psoas_trainer.storage.emergency import EmergencyLog

    folders = lambda _log_folder: (tmp_path / "held",)  # noqa: E731
    monkeypatch.setattr(start_data, "emergency_folders", folders)
    before = EmergencyLog(DataFolder(place.before).database, lambda: folders(None))
    before.hold(held("0" * 32, 5, begun=BEGUN))
    before.close()
    one = data()
    found = one.open(look)
    one.settle(found.store)
    one.thread.wait_open()
    assert one.thread.call(lambda connection: connection.execute("SELECT count(*) FROM session").get) == 1
    QCoreApplication.processEvents()
    one.close()
    assert not list((tmp_path / "held").iterdir())
