# SPDX-License-Identifier: GPL-3.0-or-later
"""Which exercises an earlier stop for pain holds back now (training.md 5b)."""

from collections.abc import Iterable, Mapping
from typing import Final

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.feedback import PainStop
from psoas_trainer.core.pain import LOCKED_HOURS, NextStep, PainLevel, pain_level, relatives
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.record import Moment

_HOUR_MS: Final = 3_600_000


def held_after_pain(stops: Iterable[PainStop], exercises: Mapping[str, Exercise], now: Moment) -> Mapping[str, Reason]:
    """The exercises that earlier stops hold back now, each with the reason.

    A stop after which the person went on holds nothing back; green: the exercise itself for its day; amber: with its
    relatives; red: the exercise for 24 hours.
    """
    held: dict[str, Reason] = {}
    for stop in stops:
        if stop.exercise_id not in exercises:
            continue
        level = pain_level(stop.answer)
        # Whichever way: a stop that a clock ran ahead with must not lock for as long as that was.
        if level is PainLevel.RED and abs(now.utc_ms - stop.at.utc_ms) < LOCKED_HOURS * _HOUR_MS:
            held[stop.exercise_id] = Reason.PAIN_LOCK
        elif stop.at.local_date == now.local_date:
            for each in _held_for_today(stop, level, exercises):
                held.setdefault(each, Reason.PAIN_TODAY)
    return held


def _held_for_today(stop: PainStop, level: PainLevel, exercises: Mapping[str, Exercise]) -> frozenset[str]:
    if level is PainLevel.AMBER:
        return relatives(stop.exercise_id, exercises)
    left = stop.followed is not None and not stop.unwell
    told = level is PainLevel.GREEN or (level is PainLevel.UNKNOWN and left)
    return frozenset({stop.exercise_id}) if told and stop.followed is not NextStep.RESUME else frozenset()
