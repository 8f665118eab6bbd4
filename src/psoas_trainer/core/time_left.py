# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a session that was left would still take."""

from collections.abc import Mapping

from psoas_trainer.core.bookmark import place, read_bookmark
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.position import locate, planned_behind
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.core.unfold import unfold


def seconds_to_go(record: SessionRecord, exercises: Mapping[str, Exercise]) -> float:
    """The planned seconds from where it stands to its end; 0 where the content lacks a part of it."""
    try:
        steps = unfold(record.plan, exercises, record.timing)
    except KeyError:
        return 0.0
    steps, cursor, _ = place(steps, read_bookmark(record.bookmark), {each.key: each.tally for each in record.sets})
    if cursor.index >= len(steps):
        return 0.0
    ahead = planned_behind(steps)[cursor.index]
    return locate(steps, cursor, ahead, 0, None).to_go
