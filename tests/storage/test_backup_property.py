# SPDX-License-Identifier: GPL-3.0-or-later
"""Any history there can be, backed up and restored into an empty profile: every table and every setting is equal."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import apsw
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from own_training import own_training
from said import feedbacks, notes, stops
from stored import begun, moment, opened, progress
from test_checksums import written_by_everyone
from test_totals_property import deletions, records, saves

from psoas_trainer.core.record import ScreeningRecord, SessionState
from psoas_trainer.core.settings import SettingKind, SettingRule, Settings, setting_rules
from psoas_trainer.storage.acknowledgements import acknowledge
from psoas_trainer.storage.backup import back_up_to
from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.corrections import correct_session
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.favourites import set_favourite
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.next_day import save_next_day
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.restore import Restored, restore_in_pieces
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.storage.sessions import end_session
from psoas_trainer.storage.settings_copy import keep_settings, with_kept
from psoas_trainer.storage.stamp import new_uuid

Step = Callable[[apsw.Connection, int, tuple[str, str], int], None]
ids = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


def saved(step: Any) -> Step:
    return lambda connection, _, uuids, at: save_progress(
        connection, uuids[step[0]], progress(*step[2], at=moment(at, step[1]))
    )


def deleted(step: Any) -> Step:
    return lambda connection, _, uuids, at: step[1](connection, uuids[step[0]], moment(at))


def ended(state: SessionState) -> Step:
    return lambda connection, _, uuids, at: end_session(connection, uuids[0], state, moment(at), at)


def corrected(sets: Any) -> Step:
    return lambda connection, _, uuids, at: correct_session(connection, uuids[0], tuple(sets), moment(at))


def stopped(stop: Any) -> Step:
    return lambda connection, person, uuids, at: save_pain_stop(
        connection, person, uuids[1], stop._replace(uuid=new_uuid()), moment(at)
    )


def said(feedback: Any) -> Step:
    return lambda connection, _, uuids, at: save_feedback(connection, uuids[0], feedback, moment(at))


def later(worse: Any) -> Step:
    return lambda connection, _, uuids, at: save_next_day(connection, uuids[1], worse, moment(at))


def starred(star: Any) -> Step:
    return lambda connection, person, _, at: set_favourite(connection, person, star[0], starred=star[1], now=moment(at))


def answered(answers: Any) -> Step:
    return lambda connection, person, _, at: save_screening(
        connection, person, ScreeningRecord("roller", 1, tuple(answers.items()), moment(at))
    )


def read(version: int) -> Step:
    return lambda connection, person, _, at: acknowledge(connection, person, "safety_note", version, moment(at))


def noted(note: str | None) -> Step:
    return lambda connection, _, uuids, at: save_progress(
        connection, uuids[1], progress(at=moment(at), bookmark=note or "")
    )


steps = st.one_of(
    saves.map(saved),
    deletions.map(deleted),
    st.sampled_from([SessionState.FINISHED, SessionState.STOPPED]).map(ended),
    st.lists(records, max_size=3, unique_by=lambda record: record.key).map(corrected),
    stops.map(stopped),
    feedbacks.map(said),
    st.sampled_from([None, True, False]).map(later),
    st.tuples(ids, st.booleans()).map(starred),
    st.dictionaries(ids, st.booleans(), max_size=3).map(answered),
    st.integers(1, 9).map(read),
    notes.map(noted),
)


def values_of(rule: SettingRule) -> st.SearchStrategy[Any]:
    match rule.kind:
        case SettingKind.CHOICE:
            return st.sampled_from(rule.choices)
        case SettingKind.SWITCH:
            return st.booleans()
        case SettingKind.SECONDS | SettingKind.PERCENT:
            return st.integers(rule.minimum, rule.maximum)
        case SettingKind.TEXT:
            return st.text(st.characters(exclude_categories=["Cs"]), max_size=min(rule.maximum, 20))
    return st.none() | st.lists(ids, max_size=min(rule.maximum, 3)).map(tuple)


any_settings = st.builds(Settings, **{name: values_of(rule) for name, rule in setting_rules()})


def rows(connection: apsw.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Of every table that the schema has, whether anybody thought of it or not."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return {name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for (name,) in tables}


@examples(max_examples=examples.default.max_examples // 3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=15), any_settings)
def test_all_of_any_history_comes_back(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Step], settings: Settings
) -> None:
    folder = tmp_path_factory.mktemp("any")
    connection = opened(folder / "psoas-trainer.sqlite3")
    connection.pragma("synchronous", 0)  # nobody cuts the power here
    written_by_everyone(connection)
    person = default_person(connection, moment())
    own_training(connection, person)
    uuids = (begun(connection, person, 100), begun(connection, person, 101))
    for number, step in enumerate(steps):
        with suppress(LookupError, ValueError, apsw.ConstraintError):  # what does not fit is refused, whole
            step(connection, person, uuids, 200 + number)
    keep_settings(connection, person, settings, moment(999))
    before = rows(connection)
    assert all(before.values()), "a table without a row proves nothing"
    made = finish(back_up_to(connection, folder / "mine.db"))
    close_database(connection)

    empty = opened(folder / "other.sqlite3")
    restored: Restored = finish(restore_in_pieces(empty, folder, made, moment(1000).utc_ms))
    assert rows(empty) == before
    assert check(empty).findings == ()
    # What belongs to a computer stays there; all else is the person's.
    here = Settings(window_geometry="here", had_data=True)
    ours = {"window_geometry": "here", "had_data": True, "settings_of": here.settings_of}
    assert with_kept(here, restored.settings) == settings._replace(**ours)
    empty.close()
