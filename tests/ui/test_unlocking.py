# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that asks for the passphrase: wrong ones, the wait that outlives the program, the recovery key."""

import pytest
from encrypted_files import quick_keys  # noqa: F401 - a fixture
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from stored import opened

from psoas_trainer.app_unlock import Unlocking
from psoas_trainer.core.recovery_key import grouped
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.encrypt import turn_on
from psoas_trainer.storage.vault import new_vault
from psoas_trainer.storage.vault_head import keys_beside
from psoas_trainer.storage.vault_lock import unlock

PASSPHRASE = "seven brown teapots sing"
AT = 1_795_000_000_000


class Rig:
    def __init__(self, qtbot, look, path):
        self.qtbot, self.look, self.path, self.now = qtbot, look, path, AT
        close_database(opened(path))
        self.new = new_vault(PASSPHRASE)
        finish(turn_on(path, self.new, AT))
        self.asking = None
        self.start()

    def start(self):
        """A new start of the program."""
        if self.asking is not None:
            self.asking.end()
        self.asking = Unlocking(self.look, self.path, lambda: self.now)
        self.page = self.asking.page
        self.page.resize(1024, 600)
        self.page.show()
        self.asking.look_at_wait()

    def type(self, text):
        field = self.page.passphrase if self.page.recovery.isHidden() else self.page.recovery
        field.edit.setText(text)
        with self.qtbot.waitSignal(self.asking._step.done):
            self.qtbot.keyClick(field.edit, Qt.Key.Key_Return)

    @property
    def said(self):
        field = self.page.passphrase.field if self.page.recovery.isHidden() else self.page.recovery
        return field.problem.text() if not field.problem.isHidden() else ""


@pytest.fixture
def rig(qtbot, look, tmp_path, quick_keys):  # noqa: F811
    made = Rig(qtbot, look, tmp_path / "psoas-trainer.sqlite3")
    yield made
    made.asking.end()


def test_the_passphrase_opens_it_by_keyboard_alone(rig):
    assert rig.page.focusWidget() is rig.page.passphrase.edit
    rig.type(PASSPHRASE)
    assert rig.asking.key == rig.new.key


def test_it_is_hidden_until_the_person_wants_to_see_it(rig):
    field = rig.page.passphrase
    field.edit.setText(PASSPHRASE)
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    rig.qtbot.keyClick(field.shown, Qt.Key.Key_Space)
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    rig.type("wrong")
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    assert field.text == ""


def test_five_wrong_ones_have_to_wait_also_after_a_restart(rig):
    for _ in range(4):
        rig.type("wrong one")
        assert "Nothing was opened" in rig.said
    rig.type("wrong one")
    assert "30 second" in rig.said
    assert not rig.page.unlock.isEnabled()
    rig.start()
    rig.now += 20_000
    rig.asking.look_at_wait()
    assert "10 second" in rig.said
    rig.page.passphrase.edit.setText(PASSPHRASE)
    rig.qtbot.keyClick(rig.page.passphrase.edit, Qt.Key.Key_Return)
    assert rig.asking.key is None
    rig.now += 10_000
    rig.asking.look_at_wait()
    assert rig.said == ""
    assert rig.page.passphrase.text == PASSPHRASE
    rig.type("wrong once more")
    assert "60 second" in rig.said
    rig.now += 60_000
    rig.asking.look_at_wait()
    rig.type(PASSPHRASE)
    assert rig.asking.key == rig.new.key


@pytest.mark.rest
def test_the_recovery_key_opens_it_and_leads_to_another_passphrase(rig):
    page = rig.page
    rig.qtbot.keyClick(page.other, Qt.Key.Key_Space)
    for typed, told in (("ABC", "30 signs"), ("A" * 29 + "?", "no recovery key"), ("A" * 30, "not as it was printed")):
        rig.type(typed)
        assert told in rig.said
    rig.type(new_vault("another passphrase").recovery_key)
    assert "not of this data" in rig.said
    rig.type(grouped(rig.new.recovery_key).lower())
    assert rig.asking.key is None
    assert page.title.text() == "Set a new passphrase"
    page.fresh.first.edit.setText("four green chairs dance")
    page.fresh.second.edit.setText("four green chairs danced")
    rig.qtbot.keyClick(page.fresh.second.edit, Qt.Key.Key_Return)
    assert "not the same" in page.fresh.second.field.problem.text()
    page.fresh.second.edit.setText("four green chairs dance")
    with rig.qtbot.waitSignal(rig.asking._step.done):
        rig.qtbot.keyClick(page.fresh.second.edit, Qt.Key.Key_Return)
    assert rig.asking.key == rig.new.key
    assert unlock(rig.path, "four green chairs dance", AT) == rig.new.key


@pytest.mark.rest
def test_the_passphrase_may_stay_as_it_is(rig):
    rig.page.other.click()
    rig.type(rig.new.recovery_key)
    rig.qtbot.keyClick(rig.page.other, Qt.Key.Key_Space)
    assert rig.asking.key == rig.new.key
    assert unlock(rig.path, PASSPHRASE, AT) == rig.new.key


@pytest.mark.rest
def test_lost_keys_are_told_in_a_sentence(rig):
    for folder in (rig.path.parent, rig.path.parent / "backups"):
        for file in [*folder.glob("*.keys"), *folder.glob("*.keys-2")]:
            file.unlink()
    assert not any(file.exists() for file in keys_beside(rig.path))
    rig.type(PASSPHRASE)
    assert len(rig.said) > 30
    assert rig.asking.key is None


@pytest.mark.rest
def test_closing_it_opens_nothing_and_forgets_what_was_typed(rig):
    rig.page.passphrase.edit.setText(PASSPHRASE)
    rig.page.close_button.click()
    assert rig.asking.key is None
    assert rig.page.passphrase.text == ""
