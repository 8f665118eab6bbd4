# SPDX-License-Identifier: GPL-3.0-or-later
"""How sessions felt, as the person said it: what the history's list shows beside each."""

import json
from collections.abc import Iterable
from typing import Any

import apsw

from psoas_trainer.core.feedback import Effort, Felt

# The session's own index finds each of them: so many as are listed, however long the history is.
_FELT = """
SELECT session.uuid, feedback.effort, feedback.pain_now,
  (SELECT max(strength) FROM pain_stop WHERE pain_stop.session_id = session.id AND pain_stop.deleted_ms IS NULL)
FROM json_each(?) AS wanted
CROSS JOIN session ON session.uuid = unhex(wanted.value)
LEFT JOIN feedback ON feedback.session_id = session.id AND feedback.deleted_ms IS NULL
WHERE session.deleted_ms IS NULL"""


def felt_in(connection: apsw.Connection, uuids: Iterable[str]) -> dict[str, Felt]:
    """What was said of each of these sessions, by uuid; those of which nothing was said are left out."""
    rows: Any = connection.execute(_FELT, (json.dumps(list(uuids)),))
    efforts = {each.value: each for each in Effort}
    found = {uuid.hex(): Felt(efforts.get(effort), pain, stop) for uuid, effort, pain, stop in rows}
    return {uuid: felt for uuid, felt in found.items() if felt != Felt()}
