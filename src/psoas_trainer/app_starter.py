# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root between the wish to train and the session: what has to be asked or told before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_help import Help
from psoas_trainer.core.record import ScreeningRecord, SessionSummary
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

    def play(self, request: PlayRequest) -> None:
        """Starts what a page asked for; a questionnaire that belongs to it comes first, but only once by itself."""
        wanted = self._playing().trainer.missing_screening(request)
        offered = self._ground.preferences.settings.offered or ()
        if wanted is None or (asked := f"{wanted.id}:{wanted.version}") in offered:
            self._tell(request)
            return

        def start() -> None:
            self._note_offered(asked)
            self._tell(request)

        self.ask(wanted.id, start, playing=True)

    def ask(self, screening_id: str, then: Callable[[], None], *, playing: bool = False) -> None:
        """Puts a questionnaire to the person; `playing` names what is played without its answers."""
        from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog

        catalogue, words = self._ground.content.catalogue, self._ground.content.words
        screening = catalogue.screenings[screening_id]
        held = next(each for each in catalogue.exercises.values() if each.screening == screening_id)
        stand_in = words.exercises[held.stand_in].name if playing and held.stand_in is not None else ""

        def answered(answers: tuple[tuple[str, bool], ...] | None) -> None:
            if answers is not None:
                record: ScreeningRecord = self._ground.store.save_screening(screening_id, screening.version, answers)
                self._playing().trainer.note_screening(record)
                self.screened.emit(record)
            then()

        ScreeningDialog.open(
            self._window, self._ground.look, words.screenings[screening_id], screening, stand_in, answered
        )

    def ask_about_yesterday(self) -> None:
        """Asks, at the first start on a later day, whether anything is worse than before the last session."""
        self._ground.store.question_for_today(self._ask_next_day)

    def _tell(self, request: PlayRequest) -> None:
        """Says what is played instead of what was planned, and starts; where all is as planned, starts at once."""
        plan = self._playing().trainer.plan(request)
        if all(item.reason is None for item in plan.items) and not plan.left_out:
            self._playing().trainer.start(request)
            return
        from psoas_trainer.ui.before_text import after_pain, missing_kit
        from psoas_trainer.ui.dialogs.before_start_dialog import BeforeStartDialog

        settings, exercises = self._ground.preferences.settings, self._ground.content.catalogue.exercises
        have = frozenset(settings.equipment) if settings.equipment is not None else None
        kit = missing_kit(plan, exercises, have)
        told = ":".join(("kit", request.routine_id or request.exercise_id or "", *sorted(kit)))
        news = bool(kit) and told not in (settings.offered or ())
        if not (news or plan.left_out or after_pain(plan)):
            self._playing().trainer.start(request)
            return

        def start(found: frozenset[str] | None) -> None:
            if found is not None:
                self._ground.preferences.change(equipment=tuple(sorted(found)))
            elif news:
                self._note_offered(told)
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
