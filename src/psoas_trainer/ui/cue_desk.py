# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands each cue to whoever makes it heard or seen, as the person wants it, and keeps a log of all of them."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject

from psoas_trainer.core.cue import Cue, CueKind, Topic
from psoas_trainer.core.cue_points import CuePoint
from psoas_trainer.core.events import CuePointReached, Event, RepCounted
from psoas_trainer.core.position import Position
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.cue_writer import CueWriter

_KEPT = 5000
"""Cues of some hours: the log is for looking at what was told, not a record."""


class Tones(Protocol):
    """Whoever plays tones by name."""

    def play(self, name: str) -> None:
        """Plays it, or does nothing where the computer cannot."""

    def set_volume(self, percent: int) -> None:
        """How loud from now on."""


class Speaker(Protocol):
    """Whoever says words."""

    def say(self, cue: Cue) -> None:
        """Says it now, later or never, by its priority."""

    def set_manner(self, voice: str, rate: float, volume: int) -> None:
        """Which voice, how fast, how loud from now on."""

    def stop(self) -> None:
        """Silence now."""


class Told(NamedTuple):
    """A line of the log: what was told at which second of the engine's clock, heard or not."""

    at: float
    cue: Cue


class CueDesk(QObject):
    """Between the session's events and tones, voice and the flash at the edges."""

    def __init__(
        self,
        tones: Tones,
        speaker: Speaker,
        settings: Callable[[], Settings],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """`clock` tells the seconds that the log is kept in."""
        super().__init__(parent)
        self._tones = tones
        self._speaker = speaker
        self._settings = settings
        self._clock = clock
        self._writer: CueWriter | None = None
        self._quiet = False
        self.flash: Callable[[str], None] = lambda _name: None
        """What lights up with a tone."""
        self.log: deque[Told] = deque(maxlen=_KEPT)
        """Every cue of the session, oldest first."""

    def load(self, writer: CueWriter, *, rehearsal: bool = False) -> None:
        """The cues of another session. A rehearsal is too fast for words and ticks: of it only the log is kept."""
        self._writer = writer
        self._quiet = rehearsal
        self.log.clear()
        self._speaker.stop()

    def tell(self, events: list[Event], session: Session) -> None:
        """Makes what happened heard and seen."""
        if self._writer is None:
            return
        settings = self._settings()
        wanted = [event for event in events if _wanted(event, settings)]
        self._hand_over(self._writer.cues(wanted, session, settings.voice_rate), settings)

    def follow(self, position: Position) -> None:
        """Makes heard what the time alone brings; it takes every position that is shown, after its events."""
        if self._writer is not None and (cues := self._writer.follow(position)):
            self._hand_over(cues, self._settings())

    def apply(self, settings: Settings) -> None:
        """Voice and volume as they are set; silence where sound or speech was just switched off."""
        self._tones.set_volume(settings.volume)
        self._speaker.set_manner(settings.voice, settings.voice_rate, settings.volume)
        if not (settings.sound and settings.speech):
            self._speaker.stop()

    def hush(self) -> None:
        """Nothing more is said."""
        self._speaker.stop()

    def _hand_over(self, cues: tuple[Cue, ...], settings: Settings) -> None:
        at = self._clock()
        for cue in cues:
            self.log.append(Told(at, cue))
            if not self._quiet:
                self._make(cue, settings)

    def _make(self, cue: Cue, settings: Settings) -> None:
        if cue.kind is CueKind.SPEECH:
            if settings.sound and settings.speech:
                self._speaker.say(cue)
            return
        if settings.sound and settings.tones:
            self._tones.play(cue.text)
        if settings.flash and cue.topic is not Topic.PHASE:
            self.flash(cue.text)


def _wanted(event: Event, settings: Settings) -> bool:
    """What a person may do without is not even told."""
    match event:
        case CuePointReached(CuePoint.HALF):
            return settings.half_time
        case CuePointReached():
            return settings.ten_seconds
        case RepCounted():
            return settings.counts_spoken
    return True
