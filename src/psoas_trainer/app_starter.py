# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root between the wish to train and the session: what has to be asked or told before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_help import Help
from psoas_trainer.core.record import ScreeningRecord, SessionSummary
from psoas_trainer.core.screening import Screening, is_urgent
from psoas_trainer.core.settings import RULES
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.play_request import PlayRequest

if TYPE_CHECKING:
    from psoas_trainer.app_player import AppPlayer

_MOST_OFFERED = RULES["offered"].maximum


class Starter(QObject):
    """Questions that belong to an exercise come first, once; then what differs today is told; then it starts."""

    screened = Signal(object)
    """A ScreeningRecord: a questionnaire was answered."""

    def __init__(self, ground: Ground, window: MainWindow, playing: Callable[[], "AppPlayer"], help_: Help) -> None:
        super().__init__(window)
        self._ground = ground
        self._window = window
        self._playing = playing
        self._help = help_
        self.refuses: Callable[[], bool] = lambda: False
        """Whether nothing may start now; it says itself why."""

    def play(self, request: PlayRequest) -> None:
        """Starts what a page asked for, after the questions that come before it.

        Those before all strengthening come whenever they are due, those of one exercise only once by themselves.
        """
        if self.refuses():
            return
        wanted = self._playing().trainer.missing_screening(request)
        if wanted is None:
            self._tell(request)
        elif wanted.before:
            self._ask_first(wanted, request)
        else:
            self._ask_once(wanted, request)

    def _ask_first(self, wanted: Screening, request: PlayRequest) -> None:
        """Without answers nothing starts; a yes that cannot wait shows whom to turn to instead."""

        def go_on(record: ScreeningRecord | None) -> None:
            if record is None:
                return
            if is_urgent(wanted, record):
                self._help.show(self._window)
            else:
                self.play(request)

        self._put(wanted, "", go_on)

    def _ask_once(self, wanted: Screening, request: PlayRequest) -> None:
        asked = f"{wanted.id}:{wanted.version}"
        if asked in (self._ground.preferences.settings.offered or ()):
            self._tell(request)
            return

        def start(_record: ScreeningRecord | None) -> None:
            self._note_offered(asked)
            self._tell(request)

        catalogue, words = self._ground.content.catalogue, self._ground.content.words
        held = next(each for each in catalogue.exercises.values() if each.screening == wanted.id)
        self._put(wanted, words.exercises[held.stand_in].name if held.stand_in is not None else "", start)

    def ask(self, screening_id: str, then: Callable[[], None]) -> None:
        """Puts a questionnaire to the person, for the first time or again; a yes that cannot wait shows the help."""
        screening = self._ground.content.catalogue.screenings[screening_id]

        def answered(record: ScreeningRecord | None) -> None:
            then()
            if record is not None and is_urgent(screening, record):
                self._help.show(self._window)

        self._put(screening, "", answered)

    def save(self, screening_id: str, answers: tuple[tuple[str, bool], ...]) -> ScreeningRecord:
        """Keeps answers; they count from now on."""
        screening = self._ground.content.catalogue.screenings[screening_id]
        record: ScreeningRecord = self._ground.store.save_screening(screening_id, screening.version, answers)
        self._playing().trainer.note_screening(record)
        self.screened.emit(record)
        return record

    def _put(self, screening: Screening, stand_in: str, then: Callable[[ScreeningRecord | None], None]) -> None:
        """Shows the questions; `then` gets the kept answers, or None for *Not now*."""
        from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog

        def answered(answers: tuple[tuple[str, bool], ...] | None) -> None:
            then(None if answers is None else self.save(screening.id, answers))

        words = self._ground.content.words.screenings[screening.id]
        ScreeningDialog.open(self._window, self._ground.look, words, screening, stand_in, answered)

    def ask_about_yesterday(self) -> None:
        """Asks, at the first start on a later day, whether anything is worse than before the last session."""
        self._ground.store.question_for_today(self._ask_next_day)

    def _tell(self, request: PlayRequest) -> None:
        """Says what is played instead of what was planned, and starts; where all is as planned, starts at once."""
        plan = self._playing().trainer.plan(request)
        if all(item.reason is None for item in plan.items) and not plan.left_out:
            self._playing().trainer.start(request)
            return
        from psoas_trainer.ui.before_text import KIT, after_pain, missing_kit, news_of, told_each_time
        from psoas_trainer.ui.dialogs.before_start_dialog import BeforeStartDialog

        settings, exercises = self._ground.preferences.settings, self._ground.content.catalogue.exercises
        have = settings.have
        told = news_of(request.routine_id or request.exercise_id or "", plan, missing_kit(plan, exercises, have))
        news = [each for each in told if each not in (settings.offered or ())]
        if not (news or told_each_time(plan) or after_pain(plan)):
            self._playing().trainer.start(request)
            return

        def start(found: frozenset[str] | None) -> None:
            if found is not None:
                self._ground.preferences.change(equipment=tuple(sorted(found)))
                news[:] = [each for each in news if not each.startswith(KIT)]
            for each in news:
                self._note_offered(each)
            self._playing().trainer.start(request)

        look, content, window = self._ground.look, self._ground.content, self._window
        BeforeStartDialog.open(window, look, content, plan, have, start, lambda: self._help.show(window))

    def _note_offered(self, what: str) -> None:
        """It is not told by itself again; the oldest is forgotten where the list is full."""
        offered = self._ground.preferences.settings.offered or ()
        self._ground.preferences.change(offered=(*offered, what)[-_MOST_OFFERED:])

    def _ask_next_day(self, outcome: object) -> None:
        if not isinstance(outcome, SessionSummary) or self._window.alone is not None:
            return
        from psoas_trainer.ui.dialogs.next_day_dialog import NextDayDialog

        store, uuid = self._ground.store, outcome.uuid
        store.save_next_day(uuid, None)  # asked once, whatever follows

        def answered(answer: str) -> None:
            if answer in ("better", "worse"):
                store.save_next_day(uuid, answer == "worse")
            if answer == "easier":
                self._play_easier(outcome)
            elif answer == "seek_help":
                self._help.show(self._window)

        NextDayDialog.open(self._window, self._ground.look, answered)

    def _play_easier(self, last: SessionSummary) -> None:
        """The easier version of what was played last, or of the routine that is offered."""
        catalogue = self._ground.content.catalogue
        default = catalogue.default_routine
        routine = last.routine_id if last.routine_id in catalogue.routines else None
        if routine is None and last.first_exercise_id in catalogue.exercises and last.routine_id is None:
            self.play(PlayRequest(exercise_id=last.first_exercise_id, easier=True))
        elif routine is not None or default is not None:
            self.play(PlayRequest(routine_id=routine or (default.id if default is not None else None), easier=True))
