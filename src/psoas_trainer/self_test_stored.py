# SPDX-License-Identifier: GPL-3.0-or-later
"""The self-test of the data: the file is opened anew, and what it holds is compared with what was played."""

from collections.abc import Mapping
from pathlib import Path

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem
from psoas_trainer.core.record import SessionRecord, SessionState, SetKey, Tally
from psoas_trainer.self_test import CheckFailedError
from psoas_trainer.self_test_session import TrialSession, sums
from psoas_trainer.storage.check import check_in_pieces, finish
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.session_queries import read_session


def check_stored(folder: Path, session: TrialSession) -> str:
    """The stored session is the played one, its sums are the plan's, and the whole file is sound."""
    connection = open_database(DataFolder(folder).database, had_data=True)
    try:
        record = read_session(connection, session.uuid)
        report = finish(check_in_pieces(connection))
    finally:
        close_database(connection)
    _compare(record, session)
    if not report.sound:
        raise CheckFailedError(f"the file is not sound: {report.findings[0]}")
    return f"{len(record.sets)} sets as they were played"


def _compare(record: SessionRecord, session: TrialSession) -> None:
    stored = {each.key: each.tally for each in record.sets}
    if not session.played:
        raise CheckFailedError("nothing was played")
    if stored != session.played:
        raise CheckFailedError(f"played {sums(session.played)}, stored {sums(stored)}")
    if record.plan != session.plan._replace(left_out=record.plan.left_out):
        raise CheckFailedError("the stored plan is another one")
    if record.summary.state is not SessionState.FINISHED:
        raise CheckFailedError(f"the session is stored as {record.summary.state}")
    short = [item.chosen.exercise_id for at, item in enumerate(session.plan.items) if _is_short(at, item, stored)]
    if short:
        raise CheckFailedError(f"less was stored than was planned of {', '.join(short)}")


def _is_short(at: int, item: PlanItem, stored: Mapping[SetKey, Tally]) -> bool:
    """Whether a side of that line has another number of reps or seconds than its dose."""
    dose = item.chosen.dose
    counted = {key: _amount(dose, tally) for key, tally in stored.items() if key.item == at}
    sets = {key.set_number for key, amount in counted.items() if amount == dose.on(key.side)}
    wrong = [key for key, amount in counted.items() if amount not in (None, dose.on(key.side))]
    return sets != set(range(1, dose.sets + 1)) or bool(wrong)


def _amount(dose: Dose, tally: Tally) -> int | None:
    """What the dose counts; steps that are counted besides the seconds are none of it."""
    return tally.reps if dose.kind is DoseKind.REPS else tally.seconds
