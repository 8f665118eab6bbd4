# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person's verbs do to the clockwork: confirm, skip, change sides, start anew."""

from dataclasses import replace

from psoas_trainer.core.clockwork import Clockwork
from psoas_trainer.core.edits import Longer, OtherSideFirst, other_side_ahead
from psoas_trainer.core.events import Event
from psoas_trainer.core.position import counts_reps
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.step import Counting, StepKind
from psoas_trainer.core.travel import past_this_line


def is_confirmed_here(works: Clockwork) -> bool:
    """Whether a press counts a rep or lets a step go on: the person sets the pace at this place."""
    work = works.step.work if works.step is not None else None
    self_paced = work is not None and work.counting is Counting.SELF_PACED and counts_reps(work)
    return works.cursor.awaiting or self_paced


def skip_ends(works: Clockwork, *, whole: bool = False) -> bool:
    """Whether a skip would end the session: there is no exercise after this one."""
    step, end = works.step, len(works.steps)
    leaves = step is not None and (whole or step.work is not None)
    return leaves and past_this_line(works.steps, works.cursor.index) == end


def can_switch(works: Clockwork) -> bool:
    """Whether there is another side to go to."""
    step = works.step
    if step is None or step.work is None:
        return False
    alternates = step.work.rule is SideRule.ALTERNATING and counts_reps(step.work)
    return alternates or other_side_ahead(works.steps, works.cursor.index) is not None


def skip(works: Clockwork, *, whole: bool = False) -> list[Event]:
    """Out of a wait: straight to the work. Out of work: the rest is left out; the last one's ends the session."""
    step = works.step
    if step is not None and (whole or step.work is not None):
        ends = skip_ends(works, whole=whole)
        return works.go_to(past_this_line(works.steps, works.cursor.index), completed=not ends)
    work = (i for i in range(works.cursor.index + 1, len(works.steps)) if works.steps[i].kind is StepKind.WORK)
    return works.go_to(next(work, len(works.steps)))


def switch_side(works: Clockwork) -> list[Event]:
    """To the other side; where each side has its own set, what this side still lacks follows after it."""
    if not can_switch(works):
        return []
    index, side = works.cursor.index, works.cursor.side
    if other_side_ahead(works.steps, index) is not None:
        works.edit(OtherSideFirst(index, works.cursor.count(side)))
        return works.go_to(index + 1)
    works.cursor = replace(works.cursor, phase=0, phase_micros=0, side=side.other if side else None)
    return works.announce()[1:]


def restart(works: Clockwork) -> list[Event]:
    """This hold, or this rep, from its start; what was held so far stays counted: it was done."""
    step = works.step
    if step is None or step.work is None:
        return []
    works.cursor = replace(works.cursor, phase=0, phase_micros=0, work_micros=0, held=0, awaiting=False)
    return works.announce()[1:]


def lengthen(works: Clockwork, seconds: int) -> list[Event]:
    """A wait takes so many seconds more, also where it stands at its end and waits for the person."""
    if works.step is not None and works.step.work is None and seconds > 0:
        works.edit(Longer(works.cursor.index, seconds))
        works.cursor = replace(works.cursor, awaiting=False)
    return []
