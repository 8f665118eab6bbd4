# SPDX-License-Identifier: GPL-3.0-or-later
"""Small exercises and plans for tests of the rules, made without any asset."""

from psoas_trainer.core.dose import Dose, DoseKind, DoseRange
from psoas_trainer.core.exercise import Category, Exercise, Phase
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import Counting
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold


def exercise(id_, rule, kind, phases, *, first=Side.RIGHT, position="supine", set_rest=None):
    return Exercise(
        id=id_,
        category=Category.STRENGTHEN,
        position=position,
        equipment=("mat",),
        muscles=("psoas",),
        side_rule=rule,
        dose=DoseRange(kind, 1, 90, 10, set_rest=set_rest),
        phases=tuple(Phase(name, seconds) for name, seconds in phases),
        first_side=None if rule is SideRule.TOGETHER else first,
    )


RAISE = exercise("raise", SideRule.ALTERNATING, DoseKind.REPS, [("raise", 2), ("hold", 1), ("lower", 3)])
SWING = exercise("swing", SideRule.EACH_SIDE, DoseKind.REPS, [("forward", 1.2), ("back", 1.2)], position="standing")
BRIDGE = exercise("bridge", SideRule.TOGETHER, DoseKind.REPS, [("lift", 2), ("lower", 3)])
LUNGE = exercise(
    "lunge",
    SideRule.EACH_SIDE,
    DoseKind.HOLD,
    [("in", 3), ("hold", None), ("out", 3)],
    first=Side.LEFT,
    position="half_kneeling",
    set_rest=15,
)
MARCH = exercise("march", SideRule.ALTERNATING, DoseKind.TIME, [("up", 0.6), ("down", 0.6)], position="standing")
REST = exercise("rest", SideRule.TOGETHER, DoseKind.TIME, [("breathe", None)])
EXERCISES = {e.id: e for e in (RAISE, SWING, BRIDGE, LUNGE, MARCH, REST)}


def item(exercise_id, amount, sets=1, *, warm_up=False):
    dose = ItemDose(exercise_id, None, Dose(EXERCISES[exercise_id].dose.kind, amount, sets))
    return PlanItem(dose, dose, warm_up)


ONE_OF_EACH = (
    item("march", 7, warm_up=True),
    item("raise", 2, 2),
    item("swing", 3),
    item("bridge", 2),
    item("lunge", 15, 2),
    item("rest", 8),
)
"""A line of every kind: timed, alternating, each side, both together, held, without a side."""


def steps_of(*items, timing=None, counting=Counting.PACED):
    return unfold(SessionPlan("test", tuple(items)), EXERCISES, timing or Timing(), counting)


class Player:
    """A session with a clock that a test moves by hand, in steps of 16 ms or at once."""

    def __init__(self, *items, timing=None, counting=Counting.PACED):
        self.session = Session(steps_of(*items, timing=timing, counting=counting))
        self.now = 1000.0
        self.suspended = 0.0
        self.events = self.session.start(self.instant)

    @property
    def instant(self):
        return Instant(self.now, self.suspended)

    @property
    def position(self):
        return self.session.position()

    def run(self, seconds, step=0.016):
        end = self.now + seconds
        seen = []
        while self.now < end:
            self.now = min(end, self.now + step)
            seen += self.session.advance(self.instant)
        self.events += seen
        return seen

    def press(self, verb, *args):
        seen = getattr(self.session, verb)(self.instant, *args)
        self.events += seen
        return seen

    def reps(self, side, item_number=0, set_number=1):
        from psoas_trainer.core.record import SetKey, Tally

        return self.session.tallies.get(SetKey(item_number, set_number, side), Tally()).reps

    def seconds(self, side, item_number=0, set_number=1):
        from psoas_trainer.core.record import SetKey, Tally

        return self.session.tallies.get(SetKey(item_number, set_number, side), Tally()).seconds
