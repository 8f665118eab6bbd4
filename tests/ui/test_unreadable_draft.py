# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever became of the session that was under way, the window stands, and what cannot be read is named (R05)."""

from random import Random

import pytest
from program import entered
from PySide6.QtCore import QDate, QLocale
from spoilt_draft import filled, forget_the_rules, spoil
from stored import opened

from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.unreadable import Unreadable
from psoas_trainer.ui.set_aside import SetAside

CHANGES = 12


def spoilt_file(path, content, chance):
    """A file that was closed well, with a draft in which something is another thing; the file itself is whole."""
    connection = opened(path)
    sound, draft = filled(connection, content)
    forget_the_rules(connection)
    while True:
        connection.execute("SAVEPOINT before_it")
        what = spoil(connection, draft, chance)
        connection.pragma("ignore_check_constraints", 0)
        if connection.pragma("integrity_check") == "ok":
            break
        connection.execute("ROLLBACK TO before_it")  # damage of that kind leads to the recovery page
        connection.pragma("ignore_check_constraints", 1)
    connection.execute("RELEASE before_it")
    close_database(connection)
    return what, sound


@pytest.mark.some_of(3)
@pytest.mark.parametrize("seed", range(CHANGES))
def test_the_window_stands_and_the_history_is_there(program, content, tmp_path, seed):
    what, sound = spoilt_file(tmp_path / "psoas-trainer.sqlite3", content, Random(seed))
    one = entered(program)
    assert one.window.isVisible(), what
    one.window.show_page("history")
    one.settle()
    model = one.window.page("history").model
    assert all(model.row_of(uuid) >= 0 for uuid in sound), what
    if one.window.offers_resume:
        one.window.resume_requested.emit()
        one.settle()
        one.run(45)
    one.window.grab()


def test_what_cannot_be_read_is_named_and_what_is_sound_goes_on(program, content, tmp_path):
    path = tmp_path / "psoas-trainer.sqlite3"
    connection = opened(path)
    filled(connection, content)
    forget_the_rules(connection)
    connection.execute("UPDATE session SET bookmark = CAST(? AS TEXT) WHERE state = 'running'", (b"{\xff",))
    close_database(connection)
    one = entered(program)
    assert not one.window.offers_resume
    said = []
    one.named = SetAside(one.app._ground.store, one.app._ground.beginning.person, said.append)
    one.settle()
    (sentence,) = said
    day = QLocale().toString(QDate(2026, 5, 4), QLocale.FormatType.LongFormat)
    assert sentence.startswith(f"The session of {day} cannot be read and was set aside.")


def test_a_sound_file_says_nothing(program, content, tmp_path):
    connection = opened(tmp_path / "psoas-trainer.sqlite3")
    filled(connection, content)
    close_database(connection)
    one = entered(program)
    said = []
    one.named = SetAside(one.app._ground.store, one.app._ground.beginning.person, said.append)
    one.settle()
    assert said == []
    assert one.window.offers_resume


def test_several_are_counted_and_one_without_a_date_is_named_too(program):
    one = entered(program)
    naming = SetAside(one.app._ground.store, one.app._ground.beginning.person, lambda _text: None)
    one.settle()
    assert naming.sentence((Unreadable("a", None),)).startswith("One session cannot be read")
    assert naming.sentence((Unreadable("a", None), Unreadable("b", "2026-05-04"))).startswith("2 session(s) cannot")
