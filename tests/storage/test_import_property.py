# SPDX-License-Identifier: GPL-3.0-or-later
"""Any history, exported and imported into an empty profile, is equal; twice is once; an older file loses nothing."""

from contextlib import suppress
from pathlib import Path

import apsw
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from own_training import own_training
from stored import begun, moment, opened
from test_backup_property import Step, steps
from test_checksums import written_by_everyone

from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.export_file import export_json
from psoas_trainer.storage.import_file import Import, import_file
from psoas_trainer.storage.people import default_person

NEW = "SELECT uuid FROM session WHERE deleted_ms IS NULL"


def exported(connection: apsw.Connection, path: Path) -> bytes:
    made: Path = finish(export_json(connection, path, "1.2.3", replace=True))
    return made.read_bytes()


def taken_in(connection: apsw.Connection, folder: Path, source: Path) -> Import:
    taken: Import = finish(import_file(connection, folder, source, moment(5000).utc_ms, None))
    return taken


def do(connection: apsw.Connection, uuids: tuple[str, str], done: list[Step], start: int) -> None:
    person = default_person(connection, moment())
    for number, step in enumerate(done):
        with suppress(LookupError, ValueError, apsw.ConstraintError):  # what does not fit is refused, whole
            step(connection, person, uuids, start + number)


@pytest.mark.rest
@examples(max_examples=examples.default.max_examples // 3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=12), st.lists(steps, max_size=6))
def test_all_of_any_history_comes_over(
    tmp_path_factory: pytest.TempPathFactory, first: list[Step], then: list[Step]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    connection = opened(folder / "psoas-trainer.sqlite3")
    connection.pragma("synchronous", 0)  # nobody cuts the power here
    written_by_everyone(connection)
    person = default_person(connection, moment())
    own_training(connection, person)
    uuids = (begun(connection, person, 100), begun(connection, person, 101))
    do(connection, uuids, first, 200)
    older = exported(connection, folder / "older.json")
    assert exported(connection, folder / "again.json") == older, "the same data gives the same bytes"
    totals = connection.execute("SELECT * FROM day_total").fetchall()

    (folder / "other").mkdir()
    other = opened(folder / "other" / "psoas-trainer.sqlite3")
    other.pragma("synchronous", 0)
    taken_in(other, folder / "other", folder / "older.json")
    assert exported(other, folder / "mirror.json") == older
    assert other.execute("SELECT * FROM day_total").fetchall() == totals
    assert check(other).findings == ()
    assert taken_in(other, folder / "other", folder / "older.json").imported.nothing

    do(connection, uuids, then, 300)
    newer = exported(connection, folder / "newer.json")
    taken_in(connection, folder, folder / "older.json")
    assert exported(connection, folder / "still.json") == newer, "an older file takes nothing away"
    taken_in(other, folder / "other", folder / "newer.json")
    assert check(other).findings == ()
    assert set(other.execute(NEW)) <= set(connection.execute(NEW)), "nothing that was deleted came back"
    assert taken_in(other, folder / "other", folder / "newer.json").imported.nothing
    connection.close()
    other.close()
