# SPDX-License-Identifier: GPL-3.0-or-later
"""The player's half of the composition root; it is built when the first session starts, for the window's start."""

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.content import Content
from psoas_trainer.core.events import Event
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.ui.clock import engine_clock, now
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.recorder import Recorder
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.sound import Sounds, cue_for
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.trainer import Staff, Trainer
from psoas_trainer.ui.trouble_text import TroubleText
from psoas_trainer.ui.views.train_view import TrainView


class AppPlayer(QObject):
    """Builds and joins engine clock, player, recorder, trainer, sounds and the player's page."""

    put_aside = Signal()
    """The person leaves the session and goes on later; it is kept."""

    def __init__(
        self,
        look: Look,
        resources: Resources,
        content: Content,
        preferences: Preferences,
        store: Store,
        screenings: dict[str, ScreeningRecord],
        stop_advice: tuple[str, ...],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._trouble = TroubleText(self)
        self.player = Player(engine_clock(), self)
        self.recorder = Recorder(store, now, self)
        self._sounds = Sounds(resources, self)
        self.trainer = Trainer(
            Staff(content, store, self.player, self.recorder, preferences, new_uuid), screenings, self
        )
        # Before the page is: what was done is on its way to the disk before it is shown.
        self.player.happened.connect(self._sound)
        self.view = TrainView(look, self.player, preferences, stop_advice)
        self._connect()

    def close(self) -> None:
        """Sends what is running to the store, and is silent."""
        if self.trainer.running:
            self.trainer.leave()
        self.recorder.close()
        self._sounds.stop()

    def _connect(self) -> None:
        recorder, view, trainer = self.recorder, self.view, self.trainer
        trainer.started.connect(self._load)
        recorder.unsaved_changed.connect(view.mark_unsaved)
        recorder.trouble.connect(lambda error: view.show_trouble(self._trouble.in_session(error)))
        recorder.recovered.connect(lambda: view.show_trouble(""))
        view.finished.connect(lambda completed: trainer.end(completed=completed))
        view.left.connect(self._leave)

    def _load(self, writer: ScreenWriter) -> None:
        self.view.load(writer)

    def _leave(self) -> None:
        self.trainer.leave()
        self.put_aside.emit()

    def _sound(self, events: list[Event]) -> None:
        """The tones of what happened, and their flash, each where the person wants it."""
        session, settings = self.player.session, self._preferences.settings
        if session is None:
            return
        silent = {name for name, on in (("half", settings.half_time), ("ten_seconds", settings.ten_seconds)) if not on}
        for name in filter(None, (cue_for(event, session) for event in events)):
            if name in silent:
                continue
            if settings.sound:
                self._sounds.play(name)
            if settings.flash and self.view.isVisible():
                self.view.flash(name)
