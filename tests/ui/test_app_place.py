# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program where its folder is in trouble: only read, risky, full, or damaged behind the first picture."""

from pathlib import Path
from types import SimpleNamespace

import program as program_module
import pytest
from damaged_files import closed
from fakes import fake_moment
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.synced_folder import Service
from psoas_trainer.storage import move_data, soundness, whereabouts
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.emergency_lines import read_log
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.place import Origin, Place, find_place, was_warned
from psoas_trainer.storage.view_only import ViewOfFile, open_view
from psoas_trainer.storage.whereabouts import Whereabouts
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.play_request import PlayRequest


@pytest.fixture
def log(tmp_path):
    """What the database does not take is held in "held"; closed when the program has ended."""
    log = EmergencyLog(tmp_path / "psoas-trainer.sqlite3", lambda: (tmp_path / "held",))
    yield log
    log.close()


@pytest.fixture
def begin(log, program, tmp_path, monkeypatch):
    """Opens the program on a place; `found` is what is known of the folder's whereabouts."""
    asked = SimpleNamespace(reopened=[])  # what the program was asked to begin anew with

    def open_at(origin=Origin.USUAL, found=None, before=None, view_only=None, said="", log=None):
        place = Place(DataFolder(tmp_path), origin, tmp_path.parent / f"{tmp_path.name}-place.json", before)
        asked.place = place
        monkeypatch.setattr(whereabouts, "whereabouts", lambda _folder: found or Whereabouts())

        def ground(*parts):
            return Ground(*parts)._replace(
                place=place,
                view_only=view_only,
                said=said,
                log=log,
                reopen=lambda where, words: asked.reopened.append((where, words)),
            )

        monkeypatch.setattr(program_module, "Ground", ground)
        asked.one = program()
        settle(asked.one)
        return asked

    return open_at


def settle(one):
    for _ in range(4):
        one.settle()


def bars(one):
    return one.app.trouble._bars


def view_of(monkeypatch, tmp_path):
    """The database's thread of a program that can only look."""
    file = tmp_path / "psoas-trainer.sqlite3"
    monkeypatch.setattr(
        program_module,
        "DatabaseThread",
        lambda _opener: DatabaseThread(lambda: open_view(file, fake_moment()), lambda view: ViewOfFile(view, file)),
    )


def test_a_good_folder_with_a_sound_file_says_nothing(begin):
    at = begin()
    at.one.app.trouble.note_settled(None)
    assert not bars(at.one)
    at.one.window.show_page("settings")
    settle(at.one)
    assert at.one.window.page("settings").data_section.place.isHidden()


def test_where_nothing_can_be_kept_all_is_readable_and_another_folder_is_offered(begin, tmp_path, monkeypatch):
    closed(tmp_path / "psoas-trainer.sqlite3", 3)
    view_of(monkeypatch, tmp_path)
    at = begin(view_only=StorageError(Trouble.FOLDER_NOT_WRITABLE, tmp_path))
    one = at.one
    bar = bars(one)["view_only"]
    assert str(tmp_path) in bar.text
    assert bar.text.startswith("Nothing can be kept")
    one.window.show_page("history")
    settle(one)
    assert one.window.page("history").list.model().rowCount() >= 3
    one.window.show_page("settings")
    settle(one)
    card = one.window.page("settings").data_section
    assert not card.back_up.isEnabled()
    assert not card.restore.isEnabled()
    assert card.export.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path.parent / "elsewhere"))
    one.click(bar.buttons["choose"])
    ((place, _),) = at.reopened
    assert place.folder.path == tmp_path.parent / "elsewhere"
    assert find_place(None, place.file).folder.path == tmp_path.parent / "elsewhere"


def test_a_session_says_that_nothing_is_kept_marks_every_count_and_holds_it_elsewhere(
    begin, log, tmp_path, monkeypatch
):
    view_of(monkeypatch, tmp_path)
    at = begin(view_only=StorageError(Trouble.FOLDER_NOT_WRITABLE, tmp_path), log=log)
    one = at.one
    if one.window.alone is not None:
        one.app.accept_safety_note()
        one.settle()
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    view = one.app.playing.view
    assert view.parts.banner.isVisible()
    assert "Nothing can be saved here" in view.parts.banner.text
    one.run(18)
    assert view._unsaved, "the counts wear the mark"
    reps = sum(tally.reps or 0 for tally in one.app.playing.player.session.tallies.values())
    assert reps
    log.close()
    (unsaved,) = read_log(log._name, (tmp_path / "held",))
    assert sum(each.tally.reps or 0 for each in unsaved.progress.sets) == reps
    assert unsaved.begun is not None, "another folder can take it whole"


@pytest.mark.rest
@pytest.mark.parametrize(
    ("found", "word"),
    [
        (Whereabouts(Service.DROPBOX), "Dropbox"),
        (Whereabouts(network=True), "network"),
        (Whereabouts(Service.OTHER), "synchronised"),
    ],
)
def test_a_risky_folder_is_told_of_once_and_in_the_settings(begin, program, found, word):
    at = begin(found=found)
    bar = bars(at.one)["risky"]
    assert word in bar.text
    at.one.click(bar.buttons["keep"])
    assert bar.isHidden()
    assert was_warned(at.place)
    at.one.window.show_page("settings")
    settle(at.one)
    note = at.one.window.page("settings").data_section.place
    assert word in note.risk.text()
    assert not note.move_data.isHidden()
    at.one.close()
    two = begin(found=found).one
    assert not bars(two)


def test_a_folder_that_is_named_from_outside_cannot_be_moved_away_from(begin):
    at = begin(origin=Origin.GIVEN, found=Whereabouts(network=True))
    assert set(bars(at.one)["risky"].buttons) == {"keep"}
    at.one.window.show_page("settings")
    settle(at.one)
    note = at.one.window.page("settings").data_section.place
    assert note.move_data.isHidden()
    assert "named when the program was started" in note.origin.text()


def test_moving_takes_everything_along_and_goes_on_there(begin, tmp_path, monkeypatch):
    target = tmp_path / "local"
    monkeypatch.setattr(move_data, "usual_folder", lambda: DataFolder(target))
    monkeypatch.setattr(move_data, "whereabouts", lambda _folder: Whereabouts())
    at = begin(origin=Origin.CHOSEN, found=Whereabouts(Service.ONEDRIVE))
    one = at.one
    one.app._ground.store.set_favourite("bridge", starred=True)
    one.click(bars(one)["risky"].buttons["move"])
    settle(one)
    ((place, said),) = at.reopened
    assert place.folder.path == target
    assert place.before == tmp_path
    assert str(tmp_path) in said
    assert find_place(None, place.file) == place
    moved = Path(DataFolder(target).database)
    view = open_view(moved, fake_moment())
    assert view.execute("SELECT count(*) FROM favourite").get == 1
    view.close()
    assert DataFolder(tmp_path).database.exists()


def test_a_move_without_a_goal_or_without_room_says_so_and_changes_nothing(begin, tmp_path, monkeypatch):
    monkeypatch.setattr(move_data, "usual_folder", lambda: DataFolder(tmp_path / "local"))
    monkeypatch.setattr(move_data, "whereabouts", lambda _folder: Whereabouts(network=True))
    at = begin(found=Whereabouts(Service.ONEDRIVE))
    bar = bars(at.one)["risky"]
    at.one.click(bar.buttons["move"])
    assert "No better folder" in bar.text
    monkeypatch.setattr(move_data, "whereabouts", lambda _folder: Whereabouts())

    def full(*_arguments):
        raise StorageError(Trouble.DISK_FULL, tmp_path)

    monkeypatch.setattr(move_data, "back_up_to", full)
    at.one.click(bar.buttons["move"])
    settle(at.one)
    assert "disk is full" in bar.text
    assert not at.reopened


def test_a_move_that_cannot_be_kept_is_undone(begin, tmp_path, monkeypatch):
    from psoas_trainer.storage import place as place_module

    target = tmp_path / "local"
    monkeypatch.setattr(move_data, "usual_folder", lambda: DataFolder(target))
    monkeypatch.setattr(move_data, "whereabouts", lambda _folder: Whereabouts())
    at = begin(found=Whereabouts(Service.ONEDRIVE))

    def refuse(*_arguments):
        raise StorageError(Trouble.DISK_FULL, tmp_path)

    monkeypatch.setattr(place_module, "_write", refuse)
    at.one.click(bars(at.one)["risky"].buttons["move"])
    settle(at.one)
    ((place, said),) = at.reopened
    assert place == at.place
    assert "Nothing was moved" in said
    assert not DataFolder(target).database.exists()


def test_a_choice_is_shown_and_undone_in_the_settings(begin, tmp_path):
    at = begin(origin=Origin.CHOSEN, before=tmp_path / "former", said="Your data is on this computer now.")
    assert bars(at.one)["said"].text == "Your data is on this computer now."
    at.one.click(bars(at.one)["said"].buttons["dismiss"])
    assert bars(at.one)["said"].isHidden()
    at.one.window.show_page("settings")
    settle(at.one)
    note = at.one.window.page("settings").data_section.place
    assert str(tmp_path / "former") in note.origin.text()
    at.one.click(note.former)
    ((place, _),) = at.reopened
    assert (place.folder.path, place.before) == (tmp_path / "former", tmp_path)


@pytest.mark.parametrize("scarce", [True, False])
def test_before_a_session_on_a_full_disk_one_line_says_so_and_nothing_waits(begin, monkeypatch, scarce):
    monkeypatch.setattr(whereabouts, "is_scarce", lambda _folder: scarce)
    at = begin()
    one = at.one
    if one.window.alone is not None:
        one.app.accept_safety_note()
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    banner = one.app.playing.view.parts.banner
    assert one.app.playing.trainer.running
    assert ("Less than 50 MB" in banner.text) is scarce
    assert banner.isVisible() is scarce
    one.run(18)
    assert not one.app.playing.view._unsaved


def test_a_file_found_damaged_leads_to_its_repair_and_no_session_is_lost(begin, log, tmp_path, monkeypatch):
    at = begin(log=log)
    one = at.one
    if one.window.alone is not None:
        one.app.accept_safety_note()
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(18)

    def damaged(connection):
        raise StorageError(Trouble.DAMAGED, Path(connection.filename), "a page")

    monkeypatch.setattr(soundness, "check_whole", damaged)
    monkeypatch.setattr(soundness, "_AT_ONCE_PAGES", 1)
    one.app._ground.store.check_what_is_left(one.app.trouble.note_settled)
    one.settle()
    bar = bars(one)["damaged"]
    assert one.app.playing.trainer.running, "nothing interrupts it"
    assert not bar.isVisible()
    one.run(10)
    view = one.app.playing.view
    assert view._unsaved
    assert "damaged" in view.parts.banner.text
    reps = sum(tally.reps or 0 for tally in one.app.playing.player.session.tallies.values())
    one.app.playing.player.stop()
    settle(one)
    one.window.show_page("exercises")
    QCoreApplication.processEvents()
    assert bar.isVisible()
    one.click(bar.buttons["repair"])
    assert at.reopened == [(at.place, "")]
    log.close()
    (unsaved,) = read_log(log._name, (tmp_path / "held",))
    assert sum(each.tally.reps or 0 for each in unsaved.progress.sets) == reps
    assert unsaved.end is not None
    one.window.close()
