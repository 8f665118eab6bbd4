# SPDX-License-Identifier: GPL-3.0-or-later
"""How much somebody follows a session, and how long the time need not be told to nobody less than that."""

from enum import IntEnum
from itertools import takewhile

from psoas_trainer.core.clockwork import TICK_FROM, Clockwork
from psoas_trainer.core.cursor import current_phase
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.step import MICROS, Step

LONGEST_UNTOLD = 2 * MICROS
"""The time is told so often at least: a gap of 5 s would be taken for a stall (timekeeper.CATCH_UP)."""


class Attention(IntEnum):
    """What reaches somebody; each asks for all that the ones before it ask for."""

    NONE = 0
    """Nothing: the page is not seen and nothing is heard. What is done is kept at its moment all the same."""
    TONES = 1
    """What happens, by a tone."""
    SECONDS = 2
    """Digits that step, or a voice that tells seconds."""
    PICTURES = 3
    """Pictures between the seconds."""


def micros_ahead(works: Clockwork, attention: Attention) -> int:
    """Microseconds until the time has to be told next: a full second, or what happens where nobody follows seconds."""
    step, boundary = works.step, works.to_boundary()
    if step is None or attention >= Attention.SECONDS:
        return boundary
    return max(boundary, min(_to_event(works, step, attention), LONGEST_UNTOLD))


def _to_event(works: Clockwork, step: Step, attention: Attention) -> int:
    """To the next tone, or to what is kept: a rep, a held second, the end of a wait. 0: to the next full second."""
    cursor, work = works.cursor, step.work
    if work is None:
        return step.micros - cursor.phase_micros - (TICK_FROM * MICROS if attention is Attention.TONES else 0)
    if work.kind is DoseKind.TIME or current_phase(work, cursor).held:
        return 0
    last = cursor.phase + 1 if attention is Attention.TONES else None
    unheld = takewhile(lambda phase: not phase.held, work.phases[cursor.phase : last])
    return sum(phase.micros for phase in unheld) - cursor.phase_micros
