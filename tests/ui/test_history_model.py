# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of sessions: rows come and go without touching those that stay, and older ones are asked for once."""

import pytest
from history_samples import a_session
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QModelIndex, QPersistentModelIndex, Qt

from psoas_trainer.core.feedback import Effort, Felt
from psoas_trainer.ui.models.history_model import LINE_ROLE, SESSION_ROLE, HistoryModel
from psoas_trainer.ui.session_text import SessionText


@pytest.fixture
def model(qapp, content):
    return HistoryModel(SessionText(content.words, lambda: QDate(2026, 11, 25)))


def numbers(model: HistoryModel) -> list[int]:
    return [int(model.index(row).data(SESSION_ROLE).uuid, 16) for row in range(model.rowCount())]


def rows(*which: int):
    return [a_session(number) for number in which]


def test_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model)
    model.set_rows(rows(0, 1, 2), more=True)
    qtmodeltester.check(model)
    model.append_rows(rows(3, 4), more=False)
    model.remove(a_session(1).uuid)
    qtmodeltester.check(model)
    assert numbers(model) == [0, 2, 3, 4]


def test_roles_give_the_session_and_its_words(model):
    model.set_rows(rows(0), more=False)
    index = model.index(0)
    assert index.data(SESSION_ROLE) == a_session(0)
    assert index.data(LINE_ROLE).day == "Sun 22 Nov"
    assert index.data() == "Psoas balance A"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Psoas balance A, Sun 22 Nov, 14 min"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_how_a_session_felt_stays_while_rows_come_and_go(model, qtbot):
    model.set_rows(rows(0, 1), more=False)
    uuids = [a_session(number).uuid for number in (0, 1)]
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.set_felt(uuids, {uuids[1]: Felt(Effort.HARD, 2)})
    assert changed.args[0].row() == 1
    assert model.index(1).data(LINE_ROLE).felt == "Hard"
    assert model.index(0).data(LINE_ROLE).felt == ""
    model.set_rows(rows(1), more=False)
    assert model.index(0).data(LINE_ROLE).pain == "pain 2"
    with qtbot.waitSignal(model.dataChanged):
        model.set_felt(uuids, {})
    assert model.index(0).data(LINE_ROLE).pain == ""


@given(before=st.sets(st.integers(0, 12)), after=st.sets(st.integers(0, 12)))
def test_any_rows_follow_any_rows(content, before, after):
    model = HistoryModel(SessionText(content.words, lambda: QDate(2026, 11, 25)))
    model.set_rows(rows(*sorted(before)), more=False)
    model.set_rows(rows(*sorted(after)), more=False)
    assert numbers(model) == sorted(after)


def test_rows_that_stay_are_not_touched(model, qtbot):
    model.set_rows(rows(0, 1, 2, 3), more=False)
    kept = QPersistentModelIndex(model.index(3))
    model.set_rows(rows(0, 1, 3), more=False)
    assert kept.row() == 2
    with qtbot.assertNotEmitted(model.rowsInserted), qtbot.assertNotEmitted(model.rowsRemoved):
        model.set_rows(rows(0, 1, 3), more=False)


def test_older_rows_are_asked_for_once_until_they_come(model, qtbot):
    model.set_rows(rows(0, 1), more=True)
    with qtbot.waitSignal(model.older_wanted):
        model.fetchMore(QModelIndex())
    with qtbot.assertNotEmitted(model.older_wanted):
        model.fetchMore(QModelIndex())
    model.append_rows(rows(2), more=True)
    assert model.canFetchMore(QModelIndex())
    model.append_rows((), more=False)
    assert not model.canFetchMore(QModelIndex())


def test_row_of_a_session_and_of_none(model):
    model.set_rows(rows(4, 7), more=False)
    assert model.row_of(a_session(7).uuid) == 1
    assert model.row_of("nothing") == -1
    model.remove("nothing")
    assert numbers(model) == [4, 7]
