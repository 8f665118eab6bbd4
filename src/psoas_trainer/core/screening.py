# SPDX-License-Identifier: GPL-3.0-or-later
"""Questionnaires that hold an exercise back until they are answered (training.md 5e)."""

from typing import NamedTuple

from psoas_trainer.core.plan import Reason
from psoas_trainer.core.record import ScreeningRecord


class Screening(NamedTuple):
    """A questionnaire; `version` counts up whenever its questions change, and older answers no longer hold."""

    id: str
    version: int
    questions: tuple[str, ...]


def held_back(screening: Screening, record: ScreeningRecord | None) -> Reason | None:
    """Why an exercise behind this questionnaire may not be played, or None when every question was answered with no.

    Answers to another version of the text, or to only a part of the questions, count as none.
    """
    if record is None or record.version != screening.version:
        return Reason.SCREENING_MISSING
    if record.any_yes:
        return Reason.SCREENING_YES
    answered = {question for question, _ in record.answers}
    return None if answered.issuperset(screening.questions) else Reason.SCREENING_MISSING
