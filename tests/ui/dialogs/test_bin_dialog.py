# SPDX-License-Identifier: GPL-3.0-or-later
"""The bin looked into: what is in it, brought back, and emptied only when asked twice."""

from pathlib import Path

import pytest
from history_samples import a_session
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from psoas_trainer.storage.bin import BinEntry
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui.dialogs.bin_dialog import BinDialog


class FakeBin:
    def __init__(self):
        self.restored = []
        self.waiting = []

    def restore(self, uuid):
        self.restored.append(uuid)

    def empty(self, then):
        self.waiting.append(then)


@pytest.fixture
def bin_():
    return FakeBin()


@pytest.fixture
def open_dialog(qtbot, look, content, bin_):
    windows = []

    def open_it(count):
        window = QWidget()
        window.resize(1280, 800)
        qtbot.addWidget(window)
        window.show()
        windows.append(window)
        entries = tuple(BinEntry(a_session(number), 0, "2026-12-18") for number in range(count))
        return BinDialog.open(window, look, content.words, entries, bin_)

    yield open_it
    for window in windows:
        window.hide()


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_session_is_brought_back_and_leaves_the_list(open_dialog, qtbot, bin_):
    dialog = open_dialog(2)
    button = dialog.restore_buttons[a_session(1).uuid]
    assert button.accessibleName() == "Restore Psoas balance A, Sat 21 Nov"
    press(qtbot, button)
    assert bin_.restored == [a_session(1).uuid]
    assert list(dialog.rows) == [a_session(0).uuid]
    assert dialog.done.hasFocus() or dialog.done.isEnabled()


def test_an_empty_bin_says_so_and_offers_nothing(open_dialog):
    dialog = open_dialog(0)
    assert dialog.nothing.isVisible()
    assert not dialog.empty.isVisible()


def test_emptying_is_asked_twice(open_dialog, qtbot, bin_):
    dialog = open_dialog(2)
    press(qtbot, dialog.empty)
    assert bin_.waiting == []
    assert "cannot be undone" in dialog.line.text()
    press(qtbot, dialog.empty)
    bin_.waiting.pop()(2)
    assert dialog.nothing.isVisible()
    assert dialog.rows == {}


def test_what_could_not_be_emptied_stays(open_dialog, qtbot, bin_):
    dialog = open_dialog(2)
    press(qtbot, dialog.empty)
    press(qtbot, dialog.empty)
    bin_.waiting.pop()(StorageError(Trouble.IO, Path("file")))
    assert len(dialog.rows) == 2
    assert "Nothing was erased" in dialog.line.text()


def test_escape_closes_it(open_dialog, qtbot):
    dialog = open_dialog(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
