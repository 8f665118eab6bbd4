# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is pressed in whatever order: counts never below 0, sides add up, time only forward, undo exact."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from make import ONE_OF_EACH, Player

from psoas_trainer.core.bookmark import Bookmark, place, read_bookmark
from psoas_trainer.core.events import CountCorrected, RepCounted, SecondHeld
from psoas_trainer.core.position import item_progress
from psoas_trainer.core.step import Counting, StepKind

PLANS = st.lists(st.sampled_from(ONE_OF_EACH), min_size=1, max_size=4)
SECONDS = st.floats(0.001, 4.9, allow_nan=False)


def changed(step, fewer):
    """The step in another dose: one rep or second fewer or more, a wait in half or double the time."""
    if step.work is None:
        return step._replace(micros=step.micros // 2 if fewer and step.micros > 1 else step.micros * 2)
    work = step.work._replace(amount=max(1, step.work.amount + (-1 if fewer else 1)))
    return step._replace(work=work, micros=work.total_micros)


class Pressing(RuleBasedStateMachine):
    @initialize(counting=st.sampled_from(Counting), lines=PLANS)
    def begin(self, counting, lines):
        self.player = Player(*lines, counting=counting)
        self.session = self.player.session
        self.unfolded = self.session.steps
        self.counted = {}
        self.replaced = {}
        self.latest = self.player.now
        self.observe([])

    def observe(self, events):
        """An independent book-keeping from the events alone."""
        for event in events:
            if isinstance(event, RepCounted | CountCorrected):
                self.counted[("reps", event.key)] = event.reps
            elif isinstance(event, SecondHeld):
                self.counted[("seconds", event.key)] = event.seconds

    def press(self, verb, *args):
        self.observe(getattr(self.session, verb)(self.player.instant, *args))

    @rule(seconds=SECONDS)
    def wait(self, seconds):
        self.player.now += seconds
        self.press("advance")

    @rule()
    def wait_long(self):
        if self.session.paused is None:
            self.observe(self.player.run(12, step=0.5))

    @rule(seconds=st.floats(6, 90_000), asleep=st.booleans())
    def gap(self, seconds, asleep):
        running = self.session.paused is None and not self.session.over
        before = dict(self.session.tallies), self.session.cursor
        if asleep:
            self.player.suspended += seconds
        else:
            self.player.now += seconds
        self.press("advance")
        assert (dict(self.session.tallies), self.session.cursor) == before
        if running:
            assert self.session.paused is not None

    @rule(back=st.floats(0, 1000))
    def clock_runs_backwards(self, back):
        before = dict(self.session.tallies), self.session.cursor
        self.player.now -= back
        self.press("advance")
        assert (dict(self.session.tallies), self.session.cursor) == before
        self.player.now += back

    @rule(counting=st.sampled_from(Counting), gate=st.booleans())
    def another_manner(self, counting, gate):
        """However reps are counted from here on, no step, count or place changes by that."""
        before = self.session.cursor, dict(self.session.tallies), [step[:5] for step in self.session.steps]
        self.session.set_manner(counting, gate=gate)
        assert (self.session.cursor, dict(self.session.tallies), [step[:5] for step in self.session.steps]) == before
        if not self.session.over and any(step.work for step in self.session.steps[self.session.cursor.index :]):
            assert self.session.counting is counting

    @rule(twice=st.booleans())
    def press_the_one_key(self, twice):
        """A second press takes back what the first one counted or confirmed, and the session stands still."""
        self.press("advance")
        before = dict(self.session.tallies), self.session.cursor.index
        self.press("main_action")
        if twice and not self.session.over:
            self.press("take_back_press")
            after = {key: (tally.reps or 0, tally.seconds) for key, tally in self.session.tallies.items()}
            assert {key: value for key, value in after.items() if value != (0, None)} == {
                key: (tally.reps or 0, tally.seconds)
                for key, tally in before[0].items()
                if (tally.reps or 0, tally.seconds) != (0, None)
            }
            assert self.session.cursor.index == before[1]
            assert self.session.paused is not None

    @rule(verb=st.sampled_from(["pause", "resume", "confirm", "undo"]))
    def press_verb(self, verb):
        self.press(verb)

    @rule(seconds=st.integers(-5, 30))
    def more_rest(self, seconds):
        self.press("extend", seconds)

    @rule(move=st.sampled_from([None, "skip", "switch_side", "back"]), fewer=st.booleans(), later=st.booleans())
    def easier(self, move, fewer, later):
        """The lines ahead with a rep or a wait of other length; undo never brings the old ones back."""
        if move is not None:
            self.press(move)
        cursor, steps, here = self.session.cursor, self.session.steps, self.session.position().step
        if here is None or self.session.over:
            return
        others = tuple(
            changed(step, fewer) if step.item > here.item + later else step for step in steps[cursor.index + 1 :]
        )
        self.session.replace_ahead(others)
        assert self.session.cursor == cursor
        assert self.session.steps == (*steps[: cursor.index + 1], *others)
        self.replaced = {step.item: step for step in others if step.item > here.item + later} | {
            line: step for line, step in self.replaced.items() if line <= here.item + later
        }
        if move is not None:
            self.press("undo")

    @invariant()
    def what_was_replaced_stays(self):
        """The last step of each replaced line, whatever was undone; changing sides puts the other side's last."""
        for line, step in self.replaced.items():
            last = [each for each in self.session.steps if each.item == line][-1]
            assert last.work.amount == step.work.amount

    @rule(
        verb=st.sampled_from(["skip", "back", "switch_side", "restart", "add_rep", "remove_rep"]),
        take_back=st.booleans(),
    )
    def act(self, verb, take_back):
        self.press("advance")
        if self.session.over:
            return
        before = self.session.cursor, self.session.steps, self.session.edits, self.session.paused
        done = {key: (tally.reps or 0, tally.seconds) for key, tally in self.session.tallies.items()}
        top = self.session.can_undo
        self.press(verb)
        if take_back and not self.session.over and (self.session.cursor, self.session.can_undo) != (before[0], top):
            self.press("undo")
            assert (self.session.cursor, self.session.steps, self.session.edits, self.session.paused) == before
            after = {key: (tally.reps or 0, tally.seconds) for key, tally in self.session.tallies.items()}
            assert {key: value for key, value in after.items() if value != (0, None)} == {
                key: value for key, value in done.items() if value != (0, None)
            }

    @precondition(lambda self: self.session.paused is not None)
    @rule()
    def stored_and_taken_up(self):
        """The bookmark brings the same place back, from the plan alone."""
        if self.session.over:
            return
        text = Bookmark(self.session.cursor, self.session.edits).to_text()
        steps, cursor, edits = place(self.unfolded, read_bookmark(text), self.session.tallies)
        assert (steps, cursor, edits) == (self.session.steps, self.session.cursor, self.session.edits)

    @invariant()
    def counts_are_never_below_zero_and_add_up(self):
        for key, tally in self.session.tallies.items():
            assert (tally.reps or 0) >= 0
            assert (tally.seconds or 0) >= 0
            for unit, number in (("reps", tally.reps), ("seconds", tally.seconds)):
                if number is not None:
                    assert self.counted[(unit, key)] == number

    @invariant()
    def the_position_makes_sense(self):
        position = self.session.position()
        assert 0 <= position.seconds_left <= position.seconds_total
        assert position.to_go >= 0
        assert 0 <= position.lead_in <= 3
        assert min(position.left, position.right, position.together, position.held) >= 0
        assert all(0 <= share <= 1 for share in item_progress(self.session.steps, self.session.cursor))
        if position.step is not None and position.step.kind is StepKind.WORK:
            assert position.phase_id in [phase.id for phase in position.step.work.phases]

    @invariant()
    def sides_are_given_the_same_dose(self):
        """Whatever was pressed, the work ahead plans as much for one side as for the other."""
        for step in self.session.steps:
            if step.work is not None and step.work.side is not None:
                pair = [
                    s.work.amount
                    for s in self.session.steps
                    if s.work is not None and (s.item, s.set_number) == (step.item, step.set_number)
                ]
                assert len(set(pair)) == 1


Pressing.TestCase.settings = settings(stateful_step_count=40)
TestPressing = Pressing.TestCase
