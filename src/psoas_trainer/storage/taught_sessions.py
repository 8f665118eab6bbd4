# SPDX-License-Identifier: GPL-3.0-or-later
"""A session whose doses are changed while it runs: what it is compared with later is what was chosen last."""

from typing import Any

import apsw

from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.stamp import uuid_bytes
from psoas_trainer.storage.transaction import transaction

_ITEMS = """
SELECT item.id, item.ordinal FROM session_item AS item JOIN session ON session.id = item.session_id
WHERE session.uuid = ? AND item.deleted_ms IS NULL"""
_CHANGE = """
UPDATE session_item SET chosen_amount = ?, chosen_sets = ?, edited_ms = ?
WHERE id = ? AND (chosen_amount <> ? OR chosen_sets <> ?)"""
_SIDES = """
UPDATE item_sides SET chosen_left = ?, chosen_right = ?, edited_ms = ?
WHERE session_item_id = ? AND (chosen_left IS NOT ? OR chosen_right IS NOT ?)"""


def change_chosen(connection: apsw.Connection, uuid: str, plan: SessionPlan, at: Moment) -> None:
    """Keeps the doses of `plan` as those that were chosen in that session; nothing where it is not there yet."""
    with transaction(connection):
        items: list[Any] = connection.execute(_ITEMS, (uuid_bytes(uuid),)).fetchall()
        for item_id, ordinal in items:
            dose = plan.items[ordinal].chosen.dose
            connection.execute(_CHANGE, (dose.amount, dose.sets, at.utc_ms, item_id, dose.amount, dose.sets))
            sides = dose.left, dose.right
            connection.execute(_SIDES, (*sides, at.utc_ms, item_id, *sides))
