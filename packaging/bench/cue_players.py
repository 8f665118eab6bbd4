# SPDX-License-Identifier: GPL-3.0-or-later
"""Several sessions at once whose every second has a tone, noting when each tone was handed over; for cues.py."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from stand_in_player import read_times, write_player

from psoas_trainer.core.choose import Circumstances, choose_single
from psoas_trainer.core.content import Content
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import MICROS, Step, StepKind
from psoas_trainer.start import RESOURCES
from psoas_trainer.ui.clock import engine_clock
from psoas_trainer.ui.cue_desk import CueDesk
from psoas_trainer.ui.cue_writer import CueWriter
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.sound import Sounds
from psoas_trainer.ui.voice.voice import Voice

_WAIT = 4
"""Seconds of each wait: three ticks and the tone at its end, so every second has one."""


class CuePlayers:
    """`count` sessions of so many seconds, each a little later than the one before, on one event loop."""

    def __init__(self, folder: Path, count: int, seconds: int) -> None:
        self._app = QApplication([])
        resources = Resources()
        resources.register(RESOURCES)
        content = read_content(resources.content_texts())
        waits = tuple(Step(StepKind.GET_READY, 0, 1, _WAIT * MICROS) for _ in range(seconds // _WAIT))
        self._players = [_CuePlayer(content, resources, folder, number, waits) for number in range(count)]
        self._apart_ms = 1000 // count
        self._over_ms = (seconds + 2) * 1000

    def run(self) -> dict[str, list[float]]:
        """Milliseconds after each second: until its tone was handed over, and until the first instruction."""
        for number, player in enumerate(self._players):
            QTimer.singleShot(500 + number * self._apart_ms, player.start)
        QTimer.singleShot(500 + self._over_ms, self._app.quit)
        self._app.exec()
        taken: dict[str, list[float]] = {"handed over": [], "first instruction": []}
        for player in self._players:
            taken["handed over"] += player.handed
            taken["first instruction"] += player.ran()
        return taken


class _CuePlayer(QObject):
    """One session: the program's own player, cue desk and sounds, with a stand-in for what plays a file."""

    def __init__(
        self, content: Content, resources: Resources, folder: Path, number: int, waits: tuple[Step, ...]
    ) -> None:
        super().__init__()
        own = folder / str(number)
        own.mkdir()
        self._log = own / "log"
        write_player(own / "pw-play", self._log)
        self._path = str(own)
        self._clock = engine_clock()
        self._began = 0.0
        self._second = 0
        self.handed: list[float] = []
        self._sounds = Sounds(resources, self)
        self._player = Player(self._clock, self)
        self._session = Session(waits)
        plan = choose_single("psoas_march", content.catalogue, Circumstances({}, {}))
        self._desk = CueDesk(self, Voice((), "en", self), Settings, self._player.seconds, self)  # type: ignore[arg-type]
        self._desk.load(CueWriter(plan, content.catalogue, content.words))
        self._player.happened.connect(lambda events: self._desk.tell(events, self._session))
        self._player.ticked.connect(self._desk.follow)
        os.environ["PATH"], before = self._path, os.environ["PATH"]
        _ = self._sounds.available  # it looks for its player now
        os.environ["PATH"] = before

    def start(self) -> None:
        """From now on its seconds run."""
        self._began = self._clock().awake
        self._player.load(self._session)

    def set_volume(self, percent: int) -> None:
        """As the desk asks."""
        self._sounds.set_volume(percent)

    def play(self, name: str) -> None:
        """Notes when the program that plays it is known to run; one tone belongs to each second."""
        self._second += 1
        due = self._began + self._second
        self._sounds.play(name)
        self._sounds.playing[-1].begun.connect(lambda: self.handed.append((self._clock().awake - due) * 1000))

    def ran(self) -> list[float]:
        """Milliseconds after each second until the stand-in's first instruction."""
        return [(at - self._began - second) * 1000 for second, at in enumerate(read_times(self._log), 1)]
