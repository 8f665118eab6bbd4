# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions that a document brings in are put in without triggers: checksums and day totals are made of whole sessions.

With the triggers a checksum would be made anew for each of a million reps: most of the time of a first import.
"""

import apsw

from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.storage.export_sessions import REP
from psoas_trainer.storage.import_reps import RepRow, add_reps, checksum_of

_PARTS = "SELECT session_id, checksum FROM session_part WHERE session_id BETWEEN ? AND ?"
_TOTALS = """
INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets)
SELECT person_id, local_date, exercise_id, side, sum(reps), sum(seconds), sum(sets) FROM done_by_day
WHERE session_id BETWEEN :first AND :last
  AND session_id IN (SELECT id FROM session WHERE id BETWEEN :first AND :last AND deleted_ms IS NULL)
GROUP BY person_id, local_date, exercise_id, side HAVING sum(reps) > 0 OR sum(seconds) > 0 OR sum(sets) > 0
ON CONFLICT (person_id, local_date, exercise_id, side) DO UPDATE SET
  reps = reps + excluded.reps, seconds = seconds + excluded.seconds, sets = sets + excluded.sets"""
_AT_ONCE = 5
"""Sessions that are settled together."""
_KEEP = "UPDATE session SET checksum = ? WHERE id = ?"


class NewSessions:
    """New sessions, on a database that nobody else writes to meanwhile.

    From `begin` to `end` only rows of them may be written. What was there before keeps its checksum as it is: one that
    shows a damage must go on showing it.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._resting = False
        self._reps: dict[int, list[RepRow]] = {}

    def begin(self) -> None:
        """The triggers rest, if they do not already: a new session follows."""
        if len(self._reps) >= _AT_ONCE:
            self._settle()
        if not self._resting:
            self._rest(rest=True)

    def opened(self, session_id: int, reps: list[RepRow]) -> None:
        """Its row, lines and sets are there now. The reps are put in when it is settled, which is some time later."""
        self._reps[session_id] = reps

    def end(self) -> None:
        """What follows is about what was there before: all is settled, and the triggers work again."""
        self._settle()
        self.wake()

    def wake(self) -> None:
        """The triggers work again, whatever has become of the sessions."""
        if self._resting:
            self._rest(rest=False)

    def _settle(self) -> None:
        """The sessions get their reps, their checksums and their part of the day totals. Raises OutsideError."""
        if self._reps:
            try:
                self._put_in()
            except apsw.ConstraintError as error:
                raise OutsideError(Refusal.DOES_NOT_FIT, place=(REP.name,), detail=str(error)) from error

    def _put_in(self) -> None:
        # Of the reps, which are nearly all of it, the checksums are made here: several times as fast as in SQL.
        checksums = {number: checksum_of(reps) for number, reps in self._reps.items()}
        first, last = min(checksums), max(checksums)  # no session that was there before stands between them
        for number, part in self._connection.execute(_PARTS, (first, last)):
            checksums[number] ^= part
        add_reps(self._connection, [rep for reps in self._reps.values() for rep in reps])
        self._connection.executemany(_KEEP, [(checksum, number) for number, checksum in checksums.items()])
        self._connection.execute(_TOTALS, {"first": first, "last": last})
        self._reps.clear()

    def _rest(self, *, rest: bool) -> None:
        self._connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, int(not rest))
        self._resting = rest
