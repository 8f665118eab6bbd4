# SPDX-License-Identifier: GPL-3.0-or-later
"""All or nothing: a block of statements that is kept whole or leaves no trace."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    """Commits durably at the end of the block; any exception, that of the commit too, undoes the block and goes on."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
