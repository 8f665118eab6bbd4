# SPDX-License-Identifier: GPL-3.0-or-later
"""A clinic and a person's home computer: two files, and what goes to and fro between them."""

from pathlib import Path

import apsw
from at_the_clinic import BERG, MARTA, PLAN
from clinic_plans import POSSIBLE
from said import a_stop
from stored import begun, moment, one_set, opened, progress

from psoas_trainer.core.clinic.plan_file import read_plan_file
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.side import Side
from psoas_trainer.storage.clinic_files import plan_file_of, take_plan_file
from psoas_trainer.storage.clinic_notes import add_rating
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.storage.clinic_record import write_record
from psoas_trainer.storage.clinic_sessions import follow_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.sessions import end_session

CLINIC = "Hill Street Clinic"
MADE_BY = "1.2.3"


class ClinicAndHome:
    """Märta is a person of the clinic, and the only one at home; both files are closed with `close`."""

    def __init__(self, folder: Path) -> None:
        self.clinic, self.home = (self._open(folder / name) for name in ("clinic", "home"))
        default_person(self.clinic, moment())
        self.marta = add_person(self.clinic, MARTA, BERG)
        self.me = default_person(self.home, moment())
        self.plan = save_plan(self.clinic, self.marta, PLAN, BERG, "Second visit", POSSIBLE)

    def plan_file(self) -> bytes:
        """What the clinic hands over."""
        return plan_file_of(self.clinic, self.marta, self.plan, CLINIC, MADE_BY)

    def accept(self) -> None:
        """The plan is accepted at home."""
        take_plan_file(self.home, self.me, read_plan_file(self.plan_file(), POSSIBLE), By(moment(50)))

    def train(self, seconds: int = 100) -> str:
        """A session at home that follows the plan, with all that can be said of it."""
        uuid = begun(self.home, self.me, seconds)
        follow_plan(self.home, uuid, self.plan.uuid, By(moment(seconds)))
        counts = (one_set(reps=3), one_set(side=Side.RIGHT, reps=5), one_set(item=0, seconds=20))
        save_progress(self.home, uuid, progress(*counts, at=moment(seconds + 5)))
        save_pain_stop(self.home, self.me, uuid, a_stop(seconds + 6), moment(seconds + 6))
        end_session(self.home, uuid, SessionState.FINISHED, moment(seconds + 9), 30)
        save_feedback(self.home, uuid, Feedback(pain_now=2, note="Ünder the stairs"), moment(seconds + 10))
        add_rating(self.home, self.me, "Climb stairs", 4, By(moment(seconds + 11)))
        return uuid

    def record(self) -> bytes:
        """What the person gives back."""
        return write_record(self.home, self.me, "Me", MADE_BY)

    def close(self) -> None:
        """Both files."""
        self.clinic.close()
        self.home.close()

    @staticmethod
    def _open(folder: Path) -> apsw.Connection:
        folder.mkdir()
        connection = opened(folder / "psoas-trainer.sqlite3")
        connection.pragma("synchronous", 0)  # nobody cuts the power here
        return connection
