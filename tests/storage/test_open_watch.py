# SPDX-License-Identifier: GPL-3.0-or-later
"""The watch over ordinary opens sees one that our code would make: a rule that cannot fail is no rule."""

from pathlib import Path

import pytest
from open_watch import OUR_CODE, OpenWatch


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_an_ordinary_open_by_our_code_is_seen(path: Path, open_watch: OpenWatch, ending: str) -> None:
    file = path.with_name(path.name + ending)
    file.touch()
    source = compile("open(file, 'rb').close()", OUR_CODE + "/storage/database.py", "exec")
    exec(source, {"file": file})
    assert open_watch.seen == [str(file)]
    open_watch.seen.clear()


def test_a_test_may_read_a_closed_file(path: Path, open_watch: OpenWatch) -> None:
    path.touch()
    path.read_bytes()
    assert open_watch.seen == []
