# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a disk that takes nothing: never that something is lost which is held, nor held which is not."""

from pathlib import Path

import pytest

from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui.faithful_store import HeldError
from psoas_trainer.ui.trouble_text import TroubleText

FULL = StorageError(Trouble.DISK_FULL, Path("x"))
IO = StorageError(Trouble.IO, Path("x"))


@pytest.mark.parametrize("error", [FULL, IO])
def test_a_session_that_is_held_needs_no_open_program(qapp, error):
    text = TroubleText()
    assert "Leave the program open" in text.owed(error)
    assert "Leave the program open" not in text.owed(error, held=True)
    assert "held apart" in text.owed(error, held=True)
    assert all("not saved yet" in text.owed(error, held=held) for held in (True, False))


def test_closing_gives_up_only_what_is_held_nowhere(qapp):
    text = TroubleText()
    assert "give it up" in text.closing()
    assert "give it up" not in text.closing(held=True)
    assert "held apart for the next start" in text.closing(held=True)


def test_what_is_made_up_for_asks_nobody_to_try_again(qapp):
    text = TroubleText()
    for error in (FULL, IO, LookupError("no session")):
        assert "ry again" in text.elsewhere(error)
        assert "ry again" not in text.elsewhere(HeldError(error))
        assert "It is held" in text.elsewhere(HeldError(error))
