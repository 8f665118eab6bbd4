# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person decides and makes, through the writers of each table from the fifth step of the schema on."""

from datetime import date

import apsw
from stored import moment

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.profile import Goal, Profile
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.schedule import Move
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.dose_steps import answer_offer, take_step
from psoas_trainer.storage.own_content import OwnContent, OwnExercise, OwnRoutine, save_own
from psoas_trainer.storage.profiles import save_profile
from psoas_trainer.storage.session_marks import Mark, mark_session
from psoas_trainer.storage.session_moves import save_move
from psoas_trainer.storage.sessions import begin_session

UNEVEN = ItemDose("supine_leg_raise", None, Dose(DoseKind.REPS, 10, 2, 6, 12), Side.LEFT)
PICTURE = b"\x89PNG\r\n\x1a\n and more"


def own_training(connection: apsw.Connection, person: int, uuid: str = "5" * 32) -> None:
    """A row in each table; `uuid` is that of a session that is begun for it, and runs."""
    save_profile(connection, person, Profile(Goal.SPORT, first_side=Side.LEFT, running_days=True), moment())
    exercises = (OwnExercise("own_1", '{"name": "Mine"}', PICTURE), OwnExercise("own_2", "{}"))
    save_own(connection, person, OwnContent(exercises, (OwnRoutine("mine", "{}"),)), moment())
    take_step(connection, person, UNEVEN._replace(dose=Dose(DoseKind.REPS, 11)), "more_reps", moment())
    answer_offer(connection, person, "low_lunge:longer", moment(), taken=False)
    save_move(connection, person, Move(date(2026, 5, 4), date(2026, 5, 5)), moment())
    begin_session(connection, uuid, person, SessionPlan("mine", (PlanItem(UNEVEN, UNEVEN),)), Timing(), moment(20))
    mark_session(connection, uuid, Mark.ALREADY_WARM, moment(21), "I walked here")
    if connection.pragma("user_version") >= 7:
        from at_the_clinic import at_the_clinic

        at_the_clinic(connection, person, uuid)
