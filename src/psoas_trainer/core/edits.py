# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes to the steps of a running session, as small values: they can be stored and applied again after a restart."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Final

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


@dataclass(frozen=True, slots=True)
class Rests:
    """The waits before some sets: each row is line, set, and the seconds of rest, change of position and get-ready."""

    rows: tuple[tuple[int, int, int, int, int], ...]
    index: int = 0


Edit = Longer | OtherSideFirst | Replaced | Manner | Rests
_WAITS: Final = (StepKind.REST, StepKind.POSITION_CHANGE, StepKind.GET_READY)
_NO_WAIT: Final = (0, 0, 0)


def applied(steps: tuple[Step, ...], edit: Edit) -> tuple[Step, ...]:
    """The steps after an edit. Raises ValueError where it does not fit them."""
    if not 0 <= edit.index < len(steps):
        raise ValueError(f"no step {edit.index}")
    if isinstance(edit, Replaced):
        return _replaced(steps, edit)
    if isinstance(edit, Manner):
        return _in_manner(steps, edit)
    if isinstance(edit, Rests):
        return _rested(steps, edit)
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


def rests(usual: tuple[Step, ...], wanted: tuple[Step, ...]) -> Rests | None:
    """The edit that makes of `usual` the steps `wanted`, which differ in their waits only; None where they do not."""
    before, after = _waits(usual), _waits(wanted)
    rows = tuple((*key, *after.get(key, _NO_WAIT)) for key in _sets(wanted) if before.get(key) != after.get(key))
    return Rests(rows) if rows else None


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


def _sets(steps: tuple[Step, ...]) -> tuple[tuple[int, int], ...]:
    """The line and number of every set, in order."""
    return tuple(dict.fromkeys((step.item, step.set_number) for step in steps if step.work is not None))


def _waits(steps: tuple[Step, ...]) -> dict[tuple[int, int], tuple[int, int, int]]:
    """The seconds of the waits before each set."""
    found: dict[tuple[int, int], tuple[int, int, int]] = {}
    for step in steps:
        if step.kind in _WAITS:
            key = (step.item, step.set_number)
            seconds = list(found.get(key, _NO_WAIT))
            seconds[_WAITS.index(step.kind)] += step.micros // MICROS
            found[key] = (seconds[0], seconds[1], seconds[2])
    return found


def _rested(steps: tuple[Step, ...], edit: Rests) -> tuple[Step, ...]:
    wanted = {(item, number): (rest, change, ready) for item, number, rest, change, ready in edit.rows}
    if not wanted.keys() <= {*_sets(steps)} or any(min(each) < 0 for each in wanted.values()):
        raise ValueError("there is no such set, or no such wait")
    after: list[Step] = []
    for step in steps:
        key = (step.item, step.set_number)
        if step.kind in _WAITS and key in wanted:
            continue
        if step.work is not None and (after[-1:] == [] or (after[-1].item, after[-1].set_number) != key):
            seconds = wanted.get(key, _NO_WAIT)
            after += [Step(kind, *key, length * MICROS) for kind, length in zip(_WAITS, seconds, strict=True) if length]
        after.append(step)
    if not after:
        raise ValueError("there are no steps")
    return tuple(after)


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
