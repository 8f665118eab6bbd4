# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the state of a session into words: from the engine's position to what the player shows."""

import math
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.cue_points import CuePoint, cue_shown
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.fill import fill
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.position import Position, counts_reps, item_progress
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import MICROS, Counting, Step, StepKind, Work
from psoas_trainer.core.words import ExerciseWords, VariantWords, Words
from psoas_trainer.ui.card_writer import CardWriter
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.player_screen import NextUpValue, PlayerScreen, RingValue, StageValue, SwitchPair
from psoas_trainer.ui.steps_ahead import follows_later, work_at
from psoas_trainer.ui.tracker_writer import TrackerWriter


class ScreenWriter(QObject):
    """Writes one session's screens. It holds the plan and the words; the session itself is handed in."""

    def __init__(
        self, plan: SessionPlan, catalogue: Catalogue, words: Words, title: str, pull: int | None = None
    ) -> None:
        """`title` is the name of the routine, or of the one exercise that is tried; `pull` is told by the card."""
        super().__init__()
        self._plan = plan
        self._catalogue = catalogue
        self._words = words
        self._pull = pull
        self.title = title
        """May be another one later: whose session it is must not be told any more."""
        self._doses = DoseText()
        self._trackers = TrackerWriter(plan)
        self._cards = CardWriter(plan, catalogue, words, pull)
        self._warm_ups = sum(item.warm_up for item in plan.items)

    def screen(self, session: Session, unsaved: AbstractSet[SetKey]) -> PlayerScreen:
        """The screen at the session's position; `unsaved` are the counts that are not durable yet."""
        position = session.position()
        step = position.step
        if step is None:
            raise ValueError("the session is over, there is nothing to show")
        working = step.work is not None and step.work.rule is not SideRule.TOGETHER
        sided = working or step.kind is StepKind.SWITCH
        side = position.side if working else None
        return PlayerScreen(
            title=self.title,
            place=self._place(step.item),
            segments=self._segments(item_progress(session.steps, session.cursor)),
            to_go=self._doses.to_go(position.to_go),
            tone=side,
            phase=self._phase(position, step),
            ring=self._ring(position, step),
            stage=self._stage(session, position, step, side, work_at(session, position)),
            left=self._trackers.tracker(session, position, step, Side.LEFT, unsaved) if sided else None,
            right=self._trackers.tracker(session, position, step, Side.RIGHT, unsaved) if sided else None,
            card=None if sided else self._cards.card(session, position, step, unsaved),
            next_up=self._next_up(session, step),
            can_correct=session.can_correct,
            can_switch=session.can_switch,
            awaiting=position.awaiting,
            confirms=session.counting is Counting.SELF_PACED and session.can_correct,
            paused=self._paused(position.paused),
            paused_hint=self.tr("Press Space or click play to go on"),
            spoken=self._spoken(position, step, side),
        )

    def take_plan(self, plan: SessionPlan) -> None:
        """The doses of the session are others from now on."""
        self._plan = plan
        self._trackers, self._cards = TrackerWriter(plan), CardWriter(plan, self._catalogue, self._words, self._pull)

    @property
    def plan(self) -> SessionPlan:
        """The plan of the session."""
        return self._plan

    def exercise_id(self, item: int) -> str:
        """The exercise of that line of the plan."""
        return self._plan.items[item].chosen.exercise_id

    def phase_word(self, item: int, phase_id: str) -> str:
        """What a phase of it is called; empty for one that it does not have."""
        return self._named(item).phases.get(phase_id, "")

    def _exercise(self, item: int) -> Exercise:
        return self._catalogue.exercises[self._plan.items[item].chosen.exercise_id]

    def _named(self, item: int) -> ExerciseWords:
        return self._words.exercises[self._plan.items[item].chosen.exercise_id]

    def _place(self, item: int) -> str:
        if self._plan.items[item].warm_up:
            text, number, of = self.tr("Warm-up %1 of %2"), item + 1, self._warm_ups
        else:
            text, number = self.tr("Exercise %1 of %2"), item + 1 - self._warm_ups
            of = len(self._plan.items) - self._warm_ups
        return fill(text, str(number), str(of))

    def _segments(self, shares: tuple[float, ...]) -> tuple[float, ...]:
        """One segment an exercise; the warm-up together is one."""
        warm, main = shares[: self._warm_ups], shares[self._warm_ups :]
        return ((sum(warm) / len(warm), *main)) if warm else main

    def _phase(self, position: Position, step: Step) -> str:
        if position.lead_in > 0:
            return self.tr("Get ready")
        if position.awaiting:
            return self.tr("Ready?") if step.work is None else self.tr("Done")
        if step.work is not None and step.work.counting is Counting.SELF_PACED and counts_reps(step.work):
            return self.tr("Your pace")
        match step.kind:
            case StepKind.GET_READY:
                return self.tr("Get ready")
            case StepKind.REST:
                return self.tr("Rest")
            case StepKind.POSITION_CHANGE:
                return self.tr("Move")
            case StepKind.SWITCH:
                return self.tr("Switch")
            case StepKind.WORK:
                return self._named(step.item).phases[position.phase_id or ""]

    def _ring(self, position: Position, step: Step) -> RingValue:
        if position.lead_in > 0:
            return RingValue(position.lead_in / 3, str(math.ceil(position.lead_in)), self.tr("seconds"))
        left, total = position.seconds_left, position.seconds_total
        fraction = left / total if total else 0.0
        digits = str(max(0, math.ceil(left)))
        work = step.work
        if position.awaiting:
            return RingValue(0.0, "0", self.tr("Space goes on"))
        if work is None or work.kind is not DoseKind.REPS:
            return RingValue(fraction, digits, self._called(left, total, step))
        if work.counting is Counting.SELF_PACED:
            done = position.count(position.side)
            amount = work.amount_on(position.side)
            caption = self.tr("rep of %1").replace("%1", str(amount))
            return RingValue(max(0.0, 1 - done / amount), str(position.rep), caption)
        if not whole_seconds(work):
            caption = self.tr("rep of %1").replace("%1", str(work.amount_on(position.side)))
            return RingValue(fraction, str(position.rep), caption)
        return RingValue(fraction, digits, self.tr("of %1 s").replace("%1", f"{total:.0f}"))

    def _called(self, left: float, total: float, step: Step) -> str:
        """What stands below the digits: the unit, or for two seconds what a tone has just called out."""
        match cue_shown(left, total) if step.kind is StepKind.WORK else None:
            case CuePoint.HALF:
                return self.tr("half-time")
            case CuePoint.TEN_SECONDS:
                return self.tr("last ten")
            case _:
                return self.tr("seconds")

    def _stage(
        self, session: Session, position: Position, step: Step, side: Side | None, work: Work | None
    ) -> StageValue:
        """`work` is what runs or comes next."""
        exercise, words = self._exercise(step.item), self._named(step.item)
        if step.kind is StepKind.WORK:
            phases = exercise.phases_of(step.work.variant_id if step.work is not None else None)
            ids = [phase.id for phase in phases]
            pills = tuple(words.phases[each] for each in ids)
            cues = self._cues(step)
            return StageValue(
                headline=words.side(side) if side is not None else self.tr("Both sides"),
                side=side,
                subline=words.name,
                pills=pills,
                pill=ids.index(position.phase_id) if position.phase_id in ids else 0,
                cue=cues[self._rep_number(position, step.work) % len(cues)] if cues else "",
                category=exercise.category,
            )
        if step.kind is StepKind.SWITCH and step.side is not None:
            return StageValue(
                headline=self.tr("Switch sides"),
                side=None,
                subline=words.name,
                pills=(),
                pill=0,
                cue=words.change_to(step.side),
                category=exercise.category,
                pair=self._pair(step.side, exercise.id, done=not follows_later(session, step)),
            )
        return self._waiting_stage(step, exercise, words, work)

    def _waiting_stage(self, step: Step, exercise: Exercise, words: ExerciseWords, work: Work | None) -> StageValue:
        variant = words.variants.get(work.variant_id) if work is not None and work.variant_id is not None else None
        chosen = self._plan.items[step.item].chosen
        sublines = {
            StepKind.REST: self.tr("Rest. Breathe out slowly."),
            StepKind.POSITION_CHANGE: self._words.term("position", exercise.position),
        }
        if variant is not None and step.set_number > chosen.dose.sets:
            headline = self.tr("Easier now")
        elif step.set_number > 1:
            headline = fill(self.tr("Set %1 of %2"), str(step.set_number), str(chosen.dose.sets))
        elif step.item == 0:
            headline = self.tr("First up")
        else:
            headline = self.tr("Next: %1").replace("%1", words.short)
        return StageValue(
            headline=headline,
            side=None,
            subline=self._of_variant(words, variant) if variant is not None else sublines.get(step.kind, words.name),
            pills=(),
            pill=0,
            cue=variant.instruction if variant is not None else words.set_up,
            category=exercise.category,
        )

    def _of_variant(self, words: ExerciseWords, variant: VariantWords) -> str:
        text = self.tr("%1: %2", "exercise, easier or harder version")
        return fill(text, words.short, variant.name)

    def _pair(self, upcoming: Side, exercise_id: str, *, done: bool) -> SwitchPair:
        """Both sides; the one that worked is done, or its rest follows later where sides were switched early."""
        left_next = upcoming is Side.LEFT
        finished = self.tr("Right done") if left_next else self.tr("Left done")
        later = self.tr("Right: more later") if left_next else self.tr("Left: more later")
        return SwitchPair(
            done=upcoming.other,
            next=upcoming,
            finished=done,
            done_text=finished if done else later,
            next_text=self.tr("Left next") if left_next else self.tr("Right next"),
            exercise_id=exercise_id,
        )

    def _cues(self, step: Step) -> tuple[str, ...]:
        """What the variant asks for comes first, then the exercise's own cues."""
        variant = step.work.variant_id if step.work is not None else None
        words = self._named(step.item)
        own = words.variants.get(variant) if variant is not None else None
        return (own.instruction, *words.cues) if own is not None else words.cues

    def _rep_number(self, position: Position, work: Work | None) -> int:
        """Counts up slowly, so that each cue stays long enough to be read: a rep of both sides, or 10 s of a hold."""
        if work is None or work.kind is not DoseKind.REPS:
            return position.held // 10
        sides = 2 if work.rule is SideRule.ALTERNATING else 1
        return (position.left + position.right + position.together) // sides

    def _next_up(self, session: Session, step: Step) -> NextUpValue:
        waits = step.kind in (StepKind.GET_READY, StepKind.REST, StepKind.POSITION_CHANGE) and step.item > 0
        following = next((each.item for each in session.steps if each.item > step.item), None)
        if following is None:
            return NextUpValue(self.tr("Last exercise"), "", self.tr("Then your summary"), last=True)
        chosen = self._plan.items[following].chosen
        overline = self.tr("After that") if waits else self.tr("Next up")
        dose = self._doses.dose(self._exercise(following).side_rule, chosen.dose)
        return NextUpValue(overline, self._named(following).short, dose, exercise_id=chosen.exercise_id)

    def _paused(self, reason: PauseReason | None) -> str:
        match reason:
            case None:
                return ""
            case PauseReason.ASLEEP:
                return self.tr("Paused while the computer slept or was locked")
            case PauseReason.STALLED:
                return self.tr("Paused while the computer was busy")
            case PauseReason.RESUMED:
                return self.tr("Ready to go on")
            case _:
                return self.tr("Paused")

    def _spoken(self, position: Position, step: Step, side: Side | None) -> str:
        """What a screen reader hears when a step begins: side or state, exercise, seconds."""
        words = self._named(step.item)
        head = words.side(side) if side is not None else self._phase(position, step)
        text = self.tr("%1, %2, %3 seconds")
        return fill(text, head, words.name, f"{position.seconds_total:.0f}")


def whole_seconds(work: Work) -> bool:
    """Whether all phases last whole seconds of at least 1; where not, the ring shows the rep and not the seconds.

    DESIGN.md section 4 asks that for phases under 1 s; one of 1.2 s would show its 2 for a blink, so it is the same.
    """
    return all(phase.micros >= MICROS and phase.micros % MICROS == 0 for phase in work.phases)
