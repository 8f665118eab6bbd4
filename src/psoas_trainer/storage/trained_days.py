# SPDX-License-Identifier: GPL-3.0-or-later
"""When something was trained: what the regularity of a person is told (core/regularity.py)."""

import apsw

from psoas_trainer.core.record import Moment

# A session over midnight is one, of the day on which it began; one in which nothing was counted is none.
_TRAINED = """
SELECT at_ms, offset_minutes, local_date FROM session
WHERE person_id = ? AND deleted_ms IS NULL AND EXISTS (
  SELECT 1 FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
  WHERE item.session_id = session.id AND record.deleted_ms IS NULL AND (record.reps > 0 OR record.seconds > 0))
ORDER BY id"""


def trained_moments(connection: apsw.Connection, person: int) -> tuple[Moment, ...]:
    """The beginnings of the sessions in which something was done, in the order in which they were begun."""
    return tuple(Moment(*row) for row in connection.execute(_TRAINED, (person,)))
