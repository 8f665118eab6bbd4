# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes to the steps of a running session, as small values: they can be stored and applied again after a restart."""

from dataclasses import dataclass
from itertools import takewhile

from psoas_trainer.core.step import MICROS, Counting, Step, StepKind


@dataclass(frozen=True, slots=True)
class Longer:
    """The wait at `index` takes `seconds` more."""

    index: int
    seconds: int


@dataclass(frozen=True, slots=True)
class OtherSideFirst:
    """From the set at `index` to its other side; this side, with `done` reps, follows after it, so both get it all."""

    index: int
    done: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """Behind the step at `index`, `dropped` steps give way to `steps`; what follows those stays."""

    index: int
    dropped: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """From the step at `index` on, sets are counted in that way; with a `gate` each exercise waits for the person."""

    index: int
    counting: Counting
    gate: bool


Edit = Longer | OtherSideFirst | Replaced | Manner


def applied(steps: tuple[Step, ...], edit: Edit) -> tuple[Step, ...]:
    """The steps after an edit. Raises ValueError where it does not fit them."""
    if not 0 <= edit.index < len(steps):
        raise ValueError(f"no step {edit.index}")
    if isinstance(edit, Replaced):
        return _replaced(steps, edit)
    if isinstance(edit, Manner):
        return _in_manner(steps, edit)
    return _longer(steps, edit) if isinstance(edit, Longer) else _other_side_first(steps, edit)


def replacement(steps: tuple[Step, ...], index: int, ahead: tuple[Step, ...]) -> Replaced | None:
    """The edit that puts `ahead` behind the step at `index`, or None where that changes nothing.

    The end that both have in common is left out: an edit is stored with every rep and is to stay small.
    """
    before = steps[index + 1 :]
    pairs = zip(reversed(before), reversed(ahead), strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    edit = Replaced(index, len(before) - common, ahead[: len(ahead) - common])
    return edit if edit.dropped or edit.steps else None


def other_side_ahead(steps: tuple[Step, ...], index: int) -> int | None:
    """The work of the other side of this set that is still to come, or None."""
    here = steps[index]
    if here.work is None or here.work.side is None:
        return None
    for later in range(index + 1, len(steps)):
        step = steps[later]
        if (step.item, step.set_number) != (here.item, here.set_number):
            return None
        if step.work is not None and step.work.side is here.work.side.other:
            return later
    return None


def _longer(steps: tuple[Step, ...], edit: Longer) -> tuple[Step, ...]:
    step = steps[edit.index]
    if step.work is not None or edit.seconds <= 0:
        raise ValueError("only a wait can be made longer")
    longer = step._replace(micros=step.micros + edit.seconds * MICROS)
    return (*steps[: edit.index], longer, *steps[edit.index + 1 :])


def _other_side_first(steps: tuple[Step, ...], edit: OtherSideFirst) -> tuple[Step, ...]:
    here, ahead = steps[edit.index], other_side_ahead(steps, edit.index)
    if ahead is None or here.work is None:
        raise ValueError("there is no other side ahead")
    between = steps[edit.index + 1 : ahead]
    work = here.work._replace(done_before=edit.done)
    rest = here._replace(work=work, micros=work.total_micros)
    back = tuple(step._replace(side=here.side) for step in between if step.kind is StepKind.SWITCH)
    return (*steps[: edit.index + 1], *between, steps[ahead], *back, rest, *steps[ahead + 1 :])


def _replaced(steps: tuple[Step, ...], edit: Replaced) -> tuple[Step, ...]:
    kept = edit.index + 1 + edit.dropped
    if edit.dropped < 0 or kept > len(steps):
        raise ValueError("there are not that many steps ahead")
    after = (*steps[: edit.index + 1], *edit.steps, *steps[kept:])
    lines = [step.item for step in after]
    worked = {step.item for step in after if step.kind is StepKind.WORK}
    # Skip and back go by the lines of the plan and rely on finding the work of each that is there.
    if lines != sorted(lines) or worked != set(lines):
        raise ValueError("each line of the plan needs its work, in the order of the plan")
    return after


def _in_manner(steps: tuple[Step, ...], edit: Manner) -> tuple[Step, ...]:
    def changed(index: int, step: Step) -> Step:
        if index < edit.index:
            return step
        if step.work is not None:
            return step._replace(work=step.work._replace(counting=edit.counting))
        following = steps[index + 1] if index + 1 < len(steps) else None
        first = following is not None and following.work is not None and following.set_number == 1
        return step._replace(gate=edit.gate and first and step.kind is not StepKind.SWITCH)

    return tuple(changed(index, step) for index, step in enumerate(steps))
