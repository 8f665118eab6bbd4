# SPDX-License-Identifier: GPL-3.0-or-later
"""When the power goes, what was not flushed is gone or torn: no confirmed rep is among it."""

import random
from pathlib import Path

import pytest
from power_cuts import lost_at, played
from watched_disk import Done, after_the_cut

from psoas_trainer.storage.errors import StorageError

POINTS = 20


@pytest.mark.parametrize("torn", [False, True])
def test_no_confirmed_rep_is_lost_when_the_power_goes(tmp_path: Path, torn: bool) -> None:
    chance = random.Random(20260504 + torn)
    done = played(tmp_path, 60)
    for point, cut in enumerate(chance.sample(range(1, len(done)), POINTS)):
        assert lost_at(done, cut, tmp_path / str(point), chance if torn else None) == []


def test_the_cut_takes_what_was_not_flushed() -> None:
    done = [Done("write", "a", b"kept"), Done("sync", "a"), Done("write", "a", b"lost"), Done("write", "b", b"lost")]
    assert after_the_cut(done, None) == {"a": b"kept", "b": b""}


def test_a_rep_that_was_confirmed_without_a_flush_would_be_seen(tmp_path: Path) -> None:
    done = [one for one in played(tmp_path, 20) if one.what != "sync" or one.file.endswith(".sqlite3")]
    last = max(number for number, one in enumerate(done) if one.what == "note")
    try:
        wrong = lost_at(done, last + 1, tmp_path / "cut", None)
    except StorageError as error:
        wrong = [error.kind]
    assert wrong != []
