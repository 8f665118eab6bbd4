# SPDX-License-Identifier: GPL-3.0-or-later
"""The player's half of the composition root; it is built when the first session starts, for the window's start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_help import Help
from psoas_trainer.core.events import Event, PauseReason
from psoas_trainer.core.feedback import PainStop
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.ui.awake.here import inhibitor_here
from psoas_trainer.ui.awake.keep_awake import KeepAwake
from psoas_trainer.ui.awake.sleep_watch import SleepWatch
from psoas_trainer.ui.clock import engine_clock, now
from psoas_trainer.ui.cue_desk import CueDesk
from psoas_trainer.ui.cue_writer import CueWriter
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.recorder import Recorder
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.sound import Sounds
from psoas_trainer.ui.trainer import Staff, Trainer
from psoas_trainer.ui.trouble_text import TroubleText
from psoas_trainer.ui.views.pain_flow import PainKit
from psoas_trainer.ui.views.train_view import TrainView
from psoas_trainer.ui.voice.programs import programs_here
from psoas_trainer.ui.voice.voice import Voice

if TYPE_CHECKING:
    from psoas_trainer.app_rooms import Rooms


class AppPlayer(QObject):
    """Builds and joins engine clock, player, recorder, trainer, cues, what keeps awake, and the player's page."""

    put_aside = Signal()
    """The person leaves the session and goes on later; it is kept."""

    def __init__(
        self,
        ground: Ground,
        screenings: dict[str, ScreeningRecord],
        help_: Help,
        rooms: "Rooms",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self.plans = rooms.plans
        self._trouble = TroubleText(self)
        self._writer: ScreenWriter | None = None
        self.player = Player(engine_clock(), self)
        self.recorder = Recorder(ground.store, now, self, ground.log, person=lambda: ground.store.person)
        self._sounds = Sounds(ground.resources, self)
        self.voice = Voice(programs_here(), ground.content.words.language, self)
        preferences = ground.preferences
        self.cues = CueDesk(self._sounds, self.voice, lambda: preferences.settings, self.player.seconds, self)
        self.awake = KeepAwake(inhibitor_here(self), self)
        self._sleep = SleepWatch(self)
        staff = Staff(
            ground.content,
            ground.store,
            self.player,
            self.recorder,
            preferences,
            new_uuid,
            now,
            rooms.desk.person,
            self.plans,
            lambda: rooms.desk.pull,
        )
        self.trainer = Trainer(staff, screenings, self)
        # Before the page is: what was done is on its way to the disk before it is shown.
        self.player.happened.connect(self._on_events)
        advice = tuple(str(ground.about["stop_advice"]).strip().split("\n\n"))
        kit = PainKit(ground.content, advice, str(ground.about["professional"]), help_.show, new_uuid, now)
        self.view = TrainView(ground.look, self.player, preferences, kit)
        self._connect()

    def may_close(self, *, warned: bool) -> bool:
        """A running session asks once; a second try, or the end of the desktop session, closes, and nothing is lost."""
        app = QApplication.instance()
        ends = isinstance(app, QApplication) and app.isSavingSession()
        if ends or not (self.trainer.running or self.recorder.owed):
            return True
        return self.view.may_close if self.trainer.running else warned

    def close(self) -> None:
        """Sends what is running to the store, and is silent."""
        if self.trainer.running:
            self.trainer.leave()
        self.recorder.close()
        self._sounds.close()
        self.cues.hush()
        self.awake.over()
        self._sleep.close()

    def _connect(self) -> None:
        recorder, view, trainer = self.recorder, self.view, self.trainer
        trainer.started.connect(self._load)
        recorder.hurries = lambda: self.player.attended
        recorder.unsaved_changed.connect(view.mark_unsaved)
        recorder.trouble.connect(lambda error: view.show_trouble(self._trouble.in_session(error)))
        recorder.recovered.connect(lambda: view.show_trouble(""))
        self.player.replanned.connect(self._keep_place)
        self.player.ticked.connect(self.cues.follow)
        view.finished.connect(lambda completed: trainer.end(completed=completed))
        view.left.connect(self._leave)
        view.pain.noted.connect(self._keep_stop)
        view.attention.speaks = lambda: self._speaks
        self.cues.flash = self._flash
        self._sleep.away.connect(lambda: self.player.pause(PauseReason.ASLEEP))
        self._sleep.watch()
        self._ground.preferences.changed.connect(self.cues.apply)
        self.cues.apply(self._ground.preferences.settings)

    @property
    def _speaks(self) -> bool:
        """Whether the program's own voice says what happens."""
        settings = self._ground.preferences.settings
        return settings.sound and settings.speech and self.voice.available

    def _load(self, writer: ScreenWriter) -> None:
        content = self._ground.content
        words = CueWriter(writer.plan, content.catalogue, content.words)
        self.cues.load(words, rehearsal=self.trainer.rehearses)
        self.view.questions.rehearses = self.trainer.rehearses
        self._writer = writer
        self.view.load(writer)

    def take_plan(self, plan: SessionPlan) -> None:
        """The doses of the session that runs are others from now on: in what is shown and said."""
        writer, content = self._writer, self._ground.content
        if writer is not None:
            writer.take_plan(plan)
            self.cues.load(CueWriter(plan, content.catalogue, content.words), rehearsal=self.trainer.rehearses)

    def forget_whose(self) -> None:
        """Nobody is named any more; the session goes on."""
        plan = self.trainer.current_plan
        if self._writer is not None and plan is not None and not self.trainer.rehearses:
            self._writer.title = self.trainer.title(plan)
            if self.player.session is not None:
                self.view.show_position(self.player.position())

    def _leave(self) -> None:
        self.awake.over()
        self.cues.hush()
        self.trainer.leave()
        self.put_aside.emit()

    def _on_events(self, events: list[Event]) -> None:
        """Makes it heard, and keeps the computer awake while the session runs."""
        session = self.player.session
        if session is None:
            return
        self.cues.tell(events, session)
        if session.over:
            self.awake.over()
        elif session.paused is not None or session.position().awaiting:
            self.awake.paused()
        else:
            self.awake.running()

    def _keep_place(self) -> None:
        if not self.trainer.rehearses:
            self.recorder.write()

    def _keep_stop(self, stop: PainStop) -> None:
        """A stop in a rehearsal is kept too: it hurt."""
        self._ground.store.save_pain_stop(self.trainer.uuid, stop)

    def _flash(self, name: str) -> None:
        if self.view.isVisible():
            self.view.flash(name)
