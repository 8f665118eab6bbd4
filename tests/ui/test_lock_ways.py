# SPDX-License-Identifier: GPL-3.0-or-later
"""Turning the lock on and off, another passphrase, another recovery key: what people see, what opens the data."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from encrypted_files import quick_keys  # noqa: F401 - a fixture
from pdf_words import pages_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from stored import opened

from psoas_trainer.app_convert import Conversion, Errand
from psoas_trainer.app_lock_ways import LockWays
from psoas_trainer.core.recovery_key import grouped
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.encrypt import Converted, turn_on
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.overwrite import OldFile
from psoas_trainer.storage.vault import new_vault
from psoas_trainer.storage.vault_head import wants_passphrase
from psoas_trainer.storage.vault_lock import NotUnlockedError, unlock, unlock_with_recovery_key
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.convert_text import ConvertText
from psoas_trainer.ui.print.sheet_printer import SheetPrinter
from psoas_trainer.ui.widgets.toast import Toast

PASSPHRASE = "seven brown teapots sing"
OTHER = "four green chairs dance"


class Window(QWidget):
    """As much of the window as the dialogs need."""

    def __init__(self, look):
        super().__init__()
        self.toast = Toast(look, self)


class Rig:
    def __init__(self, qtbot, look, path, *, on):
        self.qtbot, self.path, self.errands, self.recovery_key = qtbot, path, [], ""
        close_database(opened(path))
        if on:
            new = new_vault(PASSPHRASE)
            self.recovery_key = new.recovery_key
            finish(turn_on(path, new, 1))
        self.window = Window(look)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.window.show()
        about = {"intended_purpose": "A timer and record."}
        folder = SimpleNamespace(database=path)
        ground = SimpleNamespace(look=look, folder=folder, about=about, go=self.errands.append)
        self.ways = LockWays(ground, self.window, self.window)

    def give(self, now="", *new):
        """Types into the dialog that asks and presses its button; a step on another thread is waited for."""
        dialog = self.ways.asking
        if dialog.now is not None:
            dialog.now.edit.setText(now)
        if dialog.new is not None:
            dialog.new.first.edit.setText(new[0])
            dialog.new.second.edit.setText(new[-1])
        with self.qtbot.waitSignal(self.ways._step.done):
            self.qtbot.mouseClick(dialog.action, Qt.MouseButton.LeftButton)

    def type_back(self, wrong=False):
        dialog = self.ways.showing
        groups = dialog.shown.text().split("-")
        for number, field in dialog.fields:
            field.edit.setText("ZZZZZ" if wrong else f" {groups[number].lower()} ")
        self.qtbot.mouseClick(dialog.action, Qt.MouseButton.LeftButton)

    def opens(self, passphrase):
        try:
            return bool(unlock(self.path, passphrase, now().utc_ms))
        except NotUnlockedError:
            return False


@pytest.fixture
def rig(qtbot, look, tmp_path, quick_keys):  # noqa: F811
    made = []

    def make(*, on=True):
        made.append(Rig(qtbot, look, tmp_path / "psoas-trainer.sqlite3", on=on))
        return made[-1]

    yield make
    for one in made:
        one.window.toast.dismiss()
        one.window.hide()


def test_turning_on_asks_for_a_passphrase_shows_the_key_and_wants_it_back(rig):
    one = rig(on=False)
    one.ways.turn_on()
    dialog = one.ways.asking
    typed = []  # the dialog itself is gone soon after it was lifted
    dialog.new.first.edit.textChanged.connect(typed.append)
    dialog.new.first.edit.setText("teapots")
    assert "Too short" in dialog.new.worth.text()
    one.qtbot.mouseClick(dialog.action, Qt.MouseButton.LeftButton)
    assert "Too short" in dialog.new.first.field.problem.text()
    one.give("", PASSPHRASE)
    assert typed[-2:] == [PASSPHRASE, ""]
    shown = one.ways.showing
    key = shown.shown.text()
    assert len(key) == 35
    one.type_back(wrong=True)
    assert one.errands == []
    assert any("not this group" in field.problem.text() for _, field in shown.fields)
    one.type_back()
    (errand,) = one.errands
    assert grouped(errand.new.recovery_key) == key
    assert not wants_passphrase(one.path)


def test_esc_before_the_key_is_back_changes_nothing(rig):
    one = rig(on=False)
    one.ways.turn_on()
    one.give("", PASSPHRASE)
    one.qtbot.keyClick(one.ways.showing, Qt.Key.Key_Escape)
    assert one.errands == []
    assert one.ways.showing.shown.text() == ""
    assert not wants_passphrase(one.path)


def test_the_printed_page_has_the_key_and_what_to_do_with_it(rig, look):
    one = rig(on=False)
    one.ways.turn_on()
    one.give("", PASSPHRASE)
    shown = one.ways.showing
    words = " ".join(pages_of(SheetPrinter(look.fonts, "A timer and record.").pdf(shown.sheet())))
    # What a font joins stands as a sign of replacement.
    assert shown.shown.text().replace("-", "\ufffd") in words.replace("-", "\ufffd")
    assert "Use the recovery key" in words
    shown._leave()


def test_another_passphrase_takes_the_place_of_the_former(rig):
    one = rig()
    one.ways.change_passphrase()
    one.give("not that one", OTHER)
    assert "not the passphrase" in one.ways.asking.now.field.problem.text()
    assert one.opens(PASSPHRASE)
    one.give(PASSPHRASE, OTHER)
    assert one.opens(OTHER)
    assert not one.opens(PASSPHRASE)
    assert one.window.toast.text == "The passphrase is changed."


def test_another_recovery_key_holds_once_it_is_on_paper(rig):
    one = rig()
    one.ways.new_recovery_key()
    one.give(PASSPHRASE)
    new = one.ways.showing.shown.text()
    assert unlock_with_recovery_key(one.path, one.recovery_key, now().utc_ms)
    with one.qtbot.waitSignal(one.ways._step.done):
        one.type_back()
    assert unlock_with_recovery_key(one.path, new, now().utc_ms)
    with pytest.raises(NotUnlockedError):
        unlock_with_recovery_key(one.path, one.recovery_key, now().utc_ms)


def test_taking_it_away_needs_the_passphrase(rig):
    one = rig()
    one.ways.turn_off()
    one.give("not that one")
    assert one.errands == []
    one.give(PASSPHRASE)
    assert one.errands == [Errand(key=unlock(one.path, PASSPHRASE, now().utc_ms))]


def test_everything_is_encrypted_and_made_readable_again_behind_a_page(rig, qtbot, look):
    one = rig(on=False)
    new = new_vault(PASSPHRASE)
    for errand, on in ((Errand(new=new), True), (Errand(key=new.key), False)):
        converting = Conversion(look, one.path, errand)
        page = converting.page
        page.show()
        page.close()
        assert page.isVisible()
        with qtbot.waitSignal(converting._step.done):
            converting.begin()
        assert page.title.text() == ConvertText().done(on=on)
        assert wants_passphrase(one.path) is on
        qtbot.mouseClick(page.go_on, Qt.MouseButton.LeftButton)
        assert not page.isVisible()
        converting.end()


def test_a_disk_that_takes_nothing_leaves_the_data_as_it_was(rig, qtbot, look, monkeypatch):
    one = rig(on=False)

    def full(*_):
        raise StorageError(Trouble.DISK_FULL, one.path)
        yield

    monkeypatch.setattr("psoas_trainer.app_convert.turn_on", full)
    converting = Conversion(look, one.path, Errand(new=new_vault(PASSPHRASE)))
    with qtbot.waitSignal(converting._step.done):
        converting.begin()
    assert "not encrypted" in converting.page.title.text()
    assert "disk is full" in converting.page.news[0].text()
    converting.end()


@pytest.mark.parametrize("old", OldFile)
def test_what_became_of_the_old_files_is_said_plainly(qapp, old):
    left = Path("/data/damaged-2026-03-01/psoas-trainer.sqlite3")
    lines = ConvertText().lines(Converted(3, old, (left,)), on=True)
    assert str(left) in lines
    assert ("written over" in lines[1]) or ("removed" in lines[1])
    assert any("anybody can read" in line for line in lines)
