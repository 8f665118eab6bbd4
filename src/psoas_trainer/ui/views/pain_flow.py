# SPDX-License-Identifier: GPL-3.0-or-later
"""From the stop for pain to the way on: stops first, asks then, keeps every answer at once (training.md 5b, 5f)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.after_pain import eased_steps, hurting_step, steps_without, working_side
from psoas_trainer.core.content import Content
from psoas_trainer.core.easier import easier_variant
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.exercise import Exercise, Variant
from psoas_trainer.core.feedback import PainStop
from psoas_trainer.core.pain import NextStep, PainAdvice, PainAnswer, PainLevel, pain_advice, pain_level, relatives
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.position import counts_reps
from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.pain_request import NextChoice, NextRequest, PainOutcome, PainRequest, UnwellRequest
from psoas_trainer.ui.pain_writer import PainWriter, Stopped
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.widgets.scrim import Scrim

_ENDS: Final = frozenset({PainLevel.GREEN, PainLevel.AMBER, PainLevel.RED})
"""Rows of the table after which the exercise does not just go on."""


@dataclass(frozen=True, slots=True)
class PainKit:
    """What the flow works with: the content, the words of advice, and where identities and times come from."""

    content: Content
    stop_advice: tuple[str, ...]
    professional: str
    show_help: Callable[[QWidget], Scrim]
    new_uuid: Callable[[], str]
    moment: Callable[[], Moment]


class PainFlow(QObject):
    """One stop at a time. The session stands still before anything is asked."""

    noted = Signal(object)
    """A PainStop to be kept, as far as it is known: at the stop itself, and again with each answer."""
    asking = Signal(bool)
    """True when a question takes the keyboard, False when it is answered."""

    def __init__(self, look: Look, page: QWidget, player: Player, preferences: Preferences, kit: PainKit) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._player = player
        self._preferences = preferences
        self._kit = kit
        self._writer = PainWriter(self)
        self._plan: SessionPlan | None = None
        self._saved_line = ""
        self._stop: PainStop | None = None
        self._side: Side | None = None
        self._red = False
        self._open: Scrim | None = None

    def load(self, plan: SessionPlan) -> None:
        """The plan of the session that runs from now on."""
        self._plan = plan
        self._stop = None

    @property
    def open(self) -> Scrim | None:
        """The question that waits for its answer."""
        return self._open

    def stop(self, saved_line: str) -> None:
        """Stops at once; then asks. `saved_line` says whether what was done is saved."""
        self._player.pause(PauseReason.PAIN)
        session = self._player.session
        if session is None or session.over or self._plan is None:
            return
        self._saved_line = saved_line
        if self.unsettled:
            self.settle()
            return
        hurt = hurting_step(session)
        chosen = self._plan.items[hurt.item].chosen
        self._side = working_side(session)
        variant = hurt.work.variant_id if hurt.work is not None else chosen.variant_id
        self._stop = PainStop(self._kit.new_uuid(), chosen.exercise_id, variant, PainAnswer(), self._kit.moment())
        self._red = False
        self.noted.emit(self._stop)
        self._ask(None)

    @property
    def unsettled(self) -> bool:
        """Whether what was answered asks for more than going on, and nothing was chosen yet (training.md 5b)."""
        stop = self._stop
        return stop is not None and stop.followed is None and pain_level(stop.answer) in _ENDS

    def settle(self) -> None:
        """Asks again what follows."""
        self._offer()

    def dismiss(self) -> None:
        """Asks nothing any more; what was said is kept."""
        if self._open is not None:
            self._open.lift()
            self._done()

    def _ask(self, answer: PainAnswer | None) -> None:
        from psoas_trainer.ui.dialogs.pain_dialog import PainDialog

        request = PainRequest(self._saved_line, self._kit.stop_advice[0], self._side, answer)
        self._show(PainDialog.open(self._page, self._look, request, self._answered))

    def _answered(self, outcome: PainOutcome) -> None:
        if outcome.choice == "seek_help":
            self._kit.show_help(self._page)
            return
        level = self._take(outcome.answer)
        match outcome.choice:
            case "next":
                self._offer()
            case "nothing" if level in _ENDS:
                self._offer()  # what was just answered says otherwise
            case "unwell":
                self._note(unwell=True)
                self._ask_unwell()
            case "finish":
                self._follow(NextStep.FINISH)
                if level is PainLevel.RED:
                    self._kit.show_help(self._page)
            case "nothing":
                self._follow(NextStep.RESUME)
            case "stay":
                self._done()

    def _take(self, answer: PainAnswer) -> PainLevel:
        """Keeps an answer. One that was red and led on stays: it cannot be overridden on the spot."""
        if self._red and self._stop is not None:
            return PainLevel.RED
        untouched = answer == PainAnswer(side=self._side)
        self._note(answer=PainAnswer() if untouched else answer)
        return pain_level(answer)

    def _offer(self) -> None:
        """The second question: what the table offers, one step suggested."""
        from psoas_trainer.ui.dialogs.pain_next_dialog import PainNextDialog

        stop = self._stop
        if stop is None or self._plan is None:
            return
        advice = self._advice(stop)
        cards = self._writer.cards(advice, self._stopped(stop, advice.level))
        request = NextRequest(stop.answer, advice, cards, self._kit.professional)
        self._show(PainNextDialog.open(self._page, self._look, request, self._chosen))
        if advice.level is PainLevel.RED and not self._red:
            self._red = True
            self._kit.show_help(self._page)

    def _advice(self, stop: PainStop) -> PainAdvice:
        """What the table offers here: no easier version of what is done already, nothing to skip behind the last."""
        session = self._player.session
        over = session is None or hurting_step(session).item != session.steps[session.cursor.index].item
        easier = self._easier() is not None and not over
        advice = pain_advice(stop.answer, easier=easier, eased=self._is_eased())
        if NextStep.SKIP in advice.offered and not self._next_id(advice.level):
            offered = tuple(step for step in advice.offered if step is not NextStep.SKIP)
            kept = advice.suggested in offered
            return PainAdvice(advice.level, offered, advice.suggested if kept else NextStep.FINISH)
        return advice

    def _stopped(self, stop: PainStop, level: PainLevel) -> Stopped:
        words, position = self._kit.content.words.exercises, self._player.position()
        variant, next_id = self._easier(), self._next_id(level)
        sided = position.side is not None and position.step is not None and counts_reps(position.step.work)
        return Stopped(
            stop.exercise_id,
            words[stop.exercise_id].variants[variant.id] if variant is not None else None,
            next_id,
            words[next_id].short if next_id else "",
            position.left if sided else None,
            position.right if sided else None,
        )

    def _chosen(self, choice: NextChoice) -> None:
        if choice == "seek_help":
            self._kit.show_help(self._page)
        elif choice == "back":
            self._ask(self._stop.answer if self._stop is not None else None)
        else:
            self._follow(NextStep(choice))

    def _ask_unwell(self) -> None:
        from psoas_trainer.ui.dialogs.unwell_dialog import UnwellDialog

        def chosen(choice: str) -> None:
            if choice == "seek_help":
                self._kit.show_help(self._page)
            elif choice == "stay":
                self._done()
            elif choice == "well" and self.unsettled:
                self._offer()
            else:
                self._follow(NextStep.FINISH if choice == "finish" else NextStep.RESUME)

        request = UnwellRequest(self._saved_line, self._kit.stop_advice[-1])
        self._show(UnwellDialog.open(self._page, self._look, request, chosen))

    def _follow(self, step: NextStep) -> None:
        """Does what the person chose, and keeps that. Nobody is hurried on: the session stays paused."""
        self._done()
        self._note(followed=step)
        if step is NextStep.FINISH:
            self._player.stop()
            return
        if step is NextStep.RESUME:
            self._player.resume()
        elif step is NextStep.EASIER:
            self._ease()
        else:
            self._skip()

    def _ease(self) -> None:
        session, variant, exercise = self._player.session, self._easier(), self._exercise()
        if session is not None and variant is not None and exercise is not None:
            seconds = self._preferences.settings.timing.get_ready
            self._player.leave_set_for(eased_steps(session, exercise, variant, seconds))

    def _skip(self) -> None:
        """Leaves the exercise; after the amber row its relatives too. Behind the last one the session ends."""
        session, stop = self._player.session, self._stop
        if session is None or stop is None or self._plan is None:
            return
        out = frozenset({stop.exercise_id})
        if pain_level(stop.answer) is PainLevel.AMBER:
            out = relatives(stop.exercise_id, self._kit.content.catalogue.exercises)
            self._player.replace_ahead(steps_without(session, self._plan, out))
        here = session.steps[session.cursor.index].item
        if self._plan.items[here].chosen.exercise_id in out:
            self._player.leave_exercise()

    def _next_id(self, level: PainLevel) -> str:
        """The exercise that comes after this one, without those that would be left out too; empty behind the last."""
        session, stop = self._player.session, self._stop
        if session is None or stop is None or self._plan is None:
            return ""
        ahead = session.steps[session.cursor.index :]
        out = frozenset({stop.exercise_id})
        if level is PainLevel.AMBER:
            out = relatives(stop.exercise_id, self._kit.content.catalogue.exercises)
        ids = (self._plan.items[step.item].chosen.exercise_id for step in ahead)
        return next((each for each in ids if each not in out), "")

    def _easier(self) -> Variant | None:
        exercise, have = self._exercise(), self._preferences.settings.have
        return easier_variant(exercise, have) if exercise is not None else None

    def _exercise(self) -> Exercise | None:
        exercises: Mapping[str, Exercise] = self._kit.content.catalogue.exercises
        return exercises.get(self._stop.exercise_id) if self._stop is not None else None

    def _is_eased(self) -> bool:
        """Whether what was being done is an easier version already."""
        exercise, stop = self._exercise(), self._stop
        if exercise is None or stop is None or stop.variant_id is None:
            return False
        variant = exercise.variant(stop.variant_id)
        return variant is not None and variant.level == "easier"

    def _note(
        self, answer: PainAnswer | None = None, *, unwell: bool | None = None, followed: NextStep | None = None
    ) -> None:
        if self._stop is None:
            return
        stop = self._stop
        self._stop = stop._replace(
            answer=answer if answer is not None else stop.answer,
            unwell=stop.unwell if unwell is None else unwell,
            followed=followed if followed is not None else stop.followed,
        )
        self.noted.emit(self._stop)

    def _show(self, dialog: Scrim) -> None:
        self._open = dialog
        self.asking.emit(True)

    def _done(self) -> None:
        self._open = None
        self.asking.emit(False)
