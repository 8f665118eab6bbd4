# SPDX-License-Identifier: GPL-3.0-or-later
"""All or nothing: a block of statements that is kept whole or leaves no trace."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

_WHOLE = "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"
_PART = "SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part"


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    """Commits durably at the end of the block; any exception, that of the commit too, undoes the block and goes on.

    Within another one it is a part of that: undone by itself, kept only with the whole.
    """
    begin, commit, undo = _PART if connection.in_transaction else _WHOLE
    connection.execute(begin)
    try:
        yield
        connection.execute(commit)
    except BaseException:
        # A full disk may have rolled back already.
        if connection.in_transaction:
            connection.execute(undo)
        raise
