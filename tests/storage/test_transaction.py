# SPDX-License-Identifier: GPL-3.0-or-later
"""All or nothing, also where one block stands in another."""

import apsw
import pytest

from psoas_trainer.storage.transaction import transaction


@pytest.fixture
def table() -> apsw.Connection:
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE TABLE kept (name TEXT)")
    return connection


def kept(connection: apsw.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM kept ORDER BY rowid")]


def add(connection: apsw.Connection, name: str, error: Exception | None = None) -> None:
    with transaction(connection):
        connection.execute("INSERT INTO kept VALUES (?)", (name,))
        if error is not None:
            raise error


def test_a_part_is_kept_only_with_the_whole(table: apsw.Connection) -> None:
    whole = transaction(table)
    whole.__enter__()
    add(table, "part")
    assert table.in_transaction
    with pytest.raises(ValueError, match="whole"):
        whole.gen.throw(ValueError("whole"))
    assert kept(table) == []
    assert not table.in_transaction


def test_a_part_is_undone_by_itself(table: apsw.Connection) -> None:
    with transaction(table):
        add(table, "first")
        with pytest.raises(ValueError, match="part"):
            add(table, "second", ValueError("part"))
        add(table, "third")
    assert kept(table) == ["first", "third"]
    assert not table.in_transaction
