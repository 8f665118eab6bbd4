# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the card below the ring: what to have ready, what was just done, or how both sides work together."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from PySide6.QtCore import QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.position import Position
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import Step, StepKind
from psoas_trainer.core.stretch_pull import first_stretch
from psoas_trainer.core.unfold import first_side
from psoas_trainer.core.words import Words
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.player_screen import CardRow, InfoCardValue


class CardWriter(QObject):
    """The words of one plan's cards."""

    def __init__(self, plan: SessionPlan, catalogue: Catalogue, words: Words, pull: int | None = None) -> None:
        """`pull` is how strong the stretch was last time, where that was too strong: named before the first one."""
        super().__init__()
        self._pull = pull
        self._first_stretch = first_stretch(plan, catalogue.exercises)
        self._plan = plan
        self._catalogue = catalogue
        self._words = words
        self._doses = DoseText()

    def card(self, session: Session, position: Position, step: Step, unsaved: AbstractSet[SetKey]) -> InfoCardValue:
        """The card for a step that shows no trackers."""
        if step.kind is StepKind.WORK:
            return self._together(position, step, unsaved)
        if step.kind is StepKind.REST:
            return self._rest(session, step)
        return replace(self._ready(session, step), gate=position.awaiting)

    def _together(self, position: Position, step: Step, unsaved: AbstractSet[SetKey]) -> InfoCardValue:
        words = self._words.exercises[self._plan.items[step.item].chosen.exercise_id]
        count = ""
        if step.work is not None and step.work.kind is DoseKind.REPS:
            count = f"{position.together}/{step.work.amount}"
        rows = (CardRow(words.breathing),)
        waiting = SetKey(step.item, step.set_number, None) in unsaved
        return InfoCardValue(self.tr("Both sides together"), rows, count, unsaved=waiting)

    def _ready(self, session: Session, step: Step) -> InfoCardValue:
        item = self._plan.items[step.item]
        exercise = self._catalogue.exercises[item.chosen.exercise_id]
        ahead = (each.work for each in session.steps[session.cursor.index :] if each.work is not None)
        work = next(ahead, None)  # an easier version may have taken the planned one's place
        kit = exercise.needs(work.variant_id if work is not None else item.chosen.variant_id)
        first = first_side(exercise, item.chosen)
        rows = [CardRow(self._doses.order(exercise.side_rule, first), first)]
        if item.reason is not None:
            rows.append(CardRow(self._words.term("reason", item.reason), icon="info"))
        if self._pull is not None and (step.item, step.set_number) == (self._first_stretch, 1):
            text = self.tr("Last time the pull was %1 of 10: ease off a little.")
            rows.append(CardRow(text.replace("%1", str(self._pull)), icon="info"))
        if len(rows) == 1:
            rows.append(self._place(exercise.position, kit))
        # There is room for two: the order of the sides is told by the stage as well.
        return InfoCardValue(self._doses.of(exercise, item.chosen.dose), tuple(rows[-2:]))

    def _place(self, position: str, kit: tuple[str, ...]) -> CardRow:
        """The position, and what has to be within reach."""
        place = self._words.term("position", position)
        if not kit:
            return CardRow(place, icon="person-simple")
        names = ", ".join(self._words.inside(each) for each in kit)
        text = self.tr("%1. Within reach: %2", "position, equipment")
        return CardRow(fill(text, place, names), icon="check-circle-fill")

    def _rest(self, session: Session, step: Step) -> InfoCardValue:
        """What was just done: the set before this rest."""
        before = next((s for s in reversed(session.steps[: session.cursor.index]) if s.work is not None), None)
        if before is None or before.work is None:
            return self._ready(session, step)
        name = self._words.exercises[before.work.exercise_id].name
        target = self._plan.items[before.item].chosen.dose
        if not any((key.item, key.set_number) == (before.item, before.set_number) for key in session.tallies):
            return InfoCardValue(self.tr("%1 skipped").replace("%1", name), (), resting=True)
        sides = (None,) if before.work.rule is SideRule.TOGETHER else (Side.LEFT, Side.RIGHT)
        rows = tuple(
            CardRow(
                self._done(session, SetKey(before.item, before.set_number, side), target.kind, target.on(side)), side
            )
            for side in sides
        )
        return InfoCardValue(self.tr("%1 done").replace("%1", name), rows, resting=True)

    def _done(self, session: Session, key: SetKey, kind: DoseKind, amount: int) -> str:
        tally = session.tallies.get(key)
        reps = tally.reps if tally is not None else None
        seconds = tally.seconds if tally is not None else None
        if kind is DoseKind.REPS:
            return fill(self.tr("%1 of %2"), str(reps or 0), str(amount))
        if kind is DoseKind.TIME and key.side is not None:
            return self.tr("%n step(s)", "", reps or 0)
        return fill(self.tr("%1 of %2 s"), str(seconds or 0), str(amount))
