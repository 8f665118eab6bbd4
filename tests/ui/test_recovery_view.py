# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery page: it names the newest backup, restores it in a click, and destroys nothing."""

import pytest
from damaged_files import DAMAGES, closed, fill
from stored import opened
from test_damage import every_byte

from psoas_trainer.storage.backup import back_up_at_once
from psoas_trainer.storage.backup_files import Reason
from psoas_trainer.storage.damage import damage_of, wants_recovery
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.migrations import SCRIPTS
from psoas_trainer.storage.rescue import Rescue
from psoas_trainer.ui.recovery_text import RecoveryText
from psoas_trainer.ui.views.recovery_view import RecoveryView

AT = 1_778_000_000_000


@pytest.fixture
def path(tmp_path):
    return tmp_path / "psoas-trainer.sqlite3"


def back_up_twice(path):
    connection = opened(path)
    for number in range(2):
        fill(connection, 1)
        back_up_at_once(connection, path.parent, Reason.EXIT, AT + number * 60_000 + 1)
    close_database(connection)


@pytest.fixture
def shown(qtbot, look, path, tmp_path_factory):
    pages = []
    exported = tmp_path_factory.mktemp("exported")

    def show(kind=None):
        try:
            opened(path, had_data=True)
        except StorageError as error:
            damage = damage_of(error)
        page = RecoveryView(look, Rescue(damage, "2026-05-04"), lambda: str(exported))
        page.exported_to = exported
        qtbot.addWidget(page)
        page.resize(1024, 600)
        page.show()
        pages.append(page)
        return page

    yield show
    for page in pages:
        page.close()


def until_done(qtbot, page, button):
    with qtbot.waitSignal(page._step.done, timeout=10_000):
        button.click()


def test_the_newest_backup_is_back_with_one_click(qtbot, path, shown):
    back_up_twice(path)
    path.write_bytes(b"\xff" * 9000)
    damaged = path.read_bytes()
    page = shown()
    assert "with 2 sessions, the newest of 4 May 2026" in page.backup.text()
    assert "missing" in page.missing.text()
    until_done(qtbot, page, page.restore)
    assert page.title.text() == "Your history is back"
    assert (path.parent / "damaged-2026-05-04" / path.name).read_bytes() == damaged
    with qtbot.waitSignal(page.start_requested):
        page.start.click()
    connection = opened(path, had_data=True)
    assert connection.execute("SELECT count(*) FROM session").get == 2
    close_database(connection)


def test_an_older_backup_is_back_with_three_clicks(qtbot, path, shown):
    back_up_twice(path)
    path.unlink()
    page = shown()
    page.others.click()
    page.choices[1].click()
    assert "with 1 session" in page.backup.text()
    until_done(qtbot, page, page.restore)
    connection = opened(path, had_data=True)
    assert connection.execute("SELECT count(*) FROM session").get == 1
    close_database(connection)


def test_a_backup_that_is_damaged_too_changes_nothing(qtbot, path, shown):
    back_up_twice(path)
    path.write_bytes(b"\xff" * 9000)
    page = shown()
    newest = page._chosen.path
    with newest.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"\xff" * 4096)
    before = every_byte(path.parent)
    until_done(qtbot, page, page.restore)
    assert "damaged too" in page.said.text()
    assert every_byte(path.parent) == before


@pytest.mark.rest
def test_what_can_be_read_is_exported(qtbot, path, shown):
    DAMAGES["torn_page"](path)
    before = every_byte(path.parent)
    page = shown()
    assert page.restore.isHidden()
    assert "no backup" in page.backup.text()
    until_done(qtbot, page, page.export)
    assert "16 sessions could be read" in page.said.text()
    assert every_byte(path.parent) == before


@pytest.mark.rest
def test_a_file_without_its_journal_can_be_gone_on_with(qtbot, path, shown):
    DAMAGES["deleted_journal"](path)
    page = shown()
    until_done(qtbot, page, page.go_on)
    connection = opened(path, had_data=True)
    assert connection.execute("SELECT count(*) FROM session").get == 16
    close_database(connection)


def test_closing_the_page_keeps_everything(qtbot, path, shown):
    closed(path, 1)
    path.write_bytes(b"\xff" * 9000)
    before = every_byte(path.parent)
    page = shown()
    with qtbot.waitSignal(page.closed):
        page.close_button.click()
    assert every_byte(path.parent) == before


def make_newer(path, by=3):
    connection = opened(path, had_data=path.exists())
    connection.pragma("user_version", len(SCRIPTS) + by)
    close_database(connection)


def test_a_newer_file_names_the_version_it_needs_and_keeps_every_byte(qtbot, path, shown):
    closed(path, 2)
    make_newer(path)
    before = every_byte(path.parent)
    page = shown()
    assert page.title.text() == "Your history needs a newer Psoas Trainer"
    assert f"data of version {len(SCRIPTS) + 3}" in page.happened.text()
    assert f"up to version {len(SCRIPTS)}" in page.happened.text()
    assert "Install the newer program" in page.kept.text()
    assert page.restore.isHidden()
    until_done(qtbot, page, page.export)
    assert "2 sessions could be read" in page.said.text()
    with qtbot.waitSignal(page.choose_requested):
        page.choose.click()
    assert every_byte(path.parent) == before


@pytest.mark.rest
def test_a_backup_is_opened_beside_a_newer_file_and_a_newer_backup_is_not_offered(qtbot, path, shown):
    back_up_twice(path)
    make_newer(path)
    newer = path.read_bytes()
    later = path.parent / "backups" / "psoas-trainer-20300101-000000-000-exit.sqlite3"
    later.write_bytes(newer)
    page = shown()
    assert page.restore.text() == "Open this backup"
    assert "with 2 sessions" in page.backup.text()
    assert "newer file" in page.missing.text()
    until_done(qtbot, page, page.restore)
    assert "newer file is kept in the folder" in page.said.text()
    assert (path.parent / "newer-2026-05-04" / path.name).read_bytes() == newer
    connection = opened(path, had_data=True)
    assert connection.execute("SELECT count(*) FROM session").get == 2
    close_database(connection)


def test_a_folder_that_will_not_do_is_told(path, shown):
    closed(path, 1)
    path.write_bytes(b"\xff" * 9000)
    page = shown()
    page.say_refused(StorageError(Trouble.FOLDER_NOT_WRITABLE, path.parent))
    assert "Choose another folder" in page.said.text()


@pytest.mark.parametrize("kind", [kind for kind in Trouble if wants_recovery(kind)])
def test_every_damage_has_its_sentence(qapp, path, kind):
    assert RecoveryText().happened(damage_of(StorageError(kind, path))).endswith(".")
