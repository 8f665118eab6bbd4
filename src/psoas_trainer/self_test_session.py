# SPDX-License-Identifier: GPL-3.0-or-later
"""The self-test of training: a whole routine in the real player, faster than in life, rep by rep into the database."""

from collections import Counter
from typing import TYPE_CHECKING, Final

from psoas_trainer.core.events import Event, Finished, RepCounted, SecondHeld
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import SetKey, Tally
from psoas_trainer.self_test import CheckFailedError
from psoas_trainer.self_test_picture import drawn
from psoas_trainer.self_test_program import TrialProgram
from psoas_trainer.self_test_routine import ROUTINE
from psoas_trainer.ui.play_request import PlayRequest

if TYPE_CHECKING:
    from psoas_trainer.app_player import AppPlayer

_LONGEST: Final = 120.0
"""Seconds of this computer for the whole routine."""


class TrialSession:
    """A session from its start to its summary; what was played is counted from what the engine told on the way."""

    def __init__(self, program: TrialProgram) -> None:
        self._program = program
        self.uuid = ""
        self.played: dict[SetKey, Tally] = {}
        """What the engine has counted, by set and side."""
        self._plan: SessionPlan | None = None
        self._completed = False
        self._ended: list[str] = []

    @property
    def plan(self) -> SessionPlan:
        """What was to be played."""
        if self._plan is None:
            raise CheckFailedError("no session was begun")
        return self._plan

    @property
    def completed(self) -> bool:
        """Whether it was played to its last step."""
        return self._completed

    def begin(self) -> str:
        """The wish to train leads to a running session."""
        running = self._program.running
        playing = running.playing
        playing.player.happened.connect(self._note)
        playing.trainer.ended.connect(self._ended.append)
        running.starter.play(PlayRequest(routine_id=ROUTINE))
        self._program.settle()
        plan = playing.trainer.current_plan
        if not playing.trainer.running or plan is None:
            raise CheckFailedError("the routine did not begin")
        self._plan, self.uuid = plan, playing.trainer.uuid or ""
        return f"{len(plan.items)} lines"

    def draw(self) -> str:
        """The player's page and the figure in it, when something has been counted."""
        playing = self._playing
        self._program.wait(lambda: bool(self.played), _LONGEST, "nothing was counted")
        step = playing.player.position().step
        exercise = self.plan.items[step.item].chosen.exercise_id if step is not None else ""
        if self._program.parts.look.figures.lacks(exercise):
            raise CheckFailedError(f"{exercise} is played without its figure")
        return drawn(playing.view)

    def play(self) -> str:
        """To the end, by the player's own timer; how much was done on each side."""
        playing = self._playing

        def over() -> bool:
            session = playing.player.session
            if session is not None and session.paused is not None:
                raise CheckFailedError(f"it stands still: {session.paused}")
            return bool(self._ended)

        self._program.wait(over, _LONGEST, "the routine does not end")
        self._program.settle()
        if not self._completed:
            raise CheckFailedError("the routine was stopped")
        return sums(self.played)

    def draw_summary(self) -> str:
        """The page that comes by itself after a session."""
        window = self._program.running.window
        self._program.settle()
        if window.current != "summary":
            raise CheckFailedError(f"{window.current} is in front")
        return drawn(window.page("summary"))

    def draw_history(self) -> str:
        """The history, with the session in it."""
        window = self._program.running.window
        window.show_page("history")
        self._program.settle()
        return drawn(window.page("history"))

    @property
    def _playing(self) -> "AppPlayer":
        if self._plan is None:
            raise CheckFailedError("no session was begun")
        return self._program.running.playing

    def _note(self, events: list[Event]) -> None:
        for event in events:
            match event:
                case RepCounted(key, reps):
                    self.played[key] = self.played.get(key, Tally())._replace(reps=reps)
                case SecondHeld(key, seconds):
                    self.played[key] = self.played.get(key, Tally())._replace(seconds=seconds)
                case Finished(completed):
                    self._completed = completed


def sums(tallies: dict[SetKey, Tally]) -> str:
    """Reps and seconds for each side, in one line."""
    reps: Counter[str] = Counter()
    seconds: Counter[str] = Counter()
    for key, tally in tallies.items():
        side = "both" if key.side is None else str(key.side)
        reps[side] += tally.reps or 0
        seconds[side] += tally.seconds or 0
    sides = [side for side in ("left", "right", "both") if reps[side] or seconds[side]]
    return "; ".join(f"{side}: {reps[side]} reps, {seconds[side]} s" for side in sides)
