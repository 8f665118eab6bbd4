# SPDX-License-Identifier: GPL-3.0-or-later
"""Short tones at the moments that matter, through whatever the system has; without any, the visible cues stand alone.

Essentials has no audio module, so a small program of the system plays our own files: nothing is loaded at start.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, Signal

from psoas_trainer.core.events import CountdownTick, CuePointReached, Event, Finished, StepStarted
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.child_program import ChildProgram
from psoas_trainer.ui.clock import engine_clock
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.tone_file import scaled
from psoas_trainer.ui.tone_players import TonePlayers

_WINDOWS = ("winsound",)
_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
_AT_ONCE = 3
"""More tones than this at one time are not told apart; the oldest gives way."""
_HANGS_MS = 5000
"""The longest tone takes a tenth of it; a player that still runs waits for a device that does not come."""
_BETWEEN_MS = 700
"""From tone to tone where they are played to be tried."""


def cue_for(event: Event, session: Session) -> str | None:
    """The name of the tone for an event: ticks before the end, half of a hold, side by its pitch, the end of a rest."""
    match event:
        case CountdownTick():
            return "tick"
        case CuePointReached(point):
            return point.value
        case Finished(completed=True):
            return "done"
        case StepStarted(index):
            step = session.steps[index]
            if step.kind is StepKind.SWITCH:
                return "switch_left" if step.side is Side.LEFT else "switch_right"
            if step.kind is StepKind.WORK:
                return "go"
            return "rest_over" if step.kind is StepKind.GET_READY and index > 0 else None
    return None


class Sounds(QObject):
    """Plays tones by name; makes its files and looks for a player at the first one."""

    lost = Signal()
    """No tone can be played any more: whatever plays them has failed, as when the device was pulled out."""
    found = Signal()
    """After that a tone was played again."""

    def __init__(
        self, resources: Resources, parent: QObject | None = None, clock: Callable[[], float] | None = None
    ) -> None:
        super().__init__(parent)
        self._resources = resources
        self._folder: QTemporaryDir | None = None
        self._volume = 100
        self._players = TonePlayers(_installed, clock or _awake_seconds())
        self.playing: list[ChildProgram] = []
        """What is heard just now."""
        self._coming: list[str] = []
        self._between = QTimer(self)
        self._between.setInterval(_BETWEEN_MS)
        self._between.timeout.connect(self._play_next)

    @property
    def available(self) -> bool:
        """Whether this computer has something that plays sounds; whether it can be heard nobody knows."""
        return bool(self._players.current())

    def set_volume(self, percent: int) -> None:
        """How loud the next tones are: 100 is as they were made."""
        self._volume = max(0, min(100, percent))

    def demonstrate(self) -> None:
        """Three ticks and the tone of a start, as before every piece of work."""
        self.stop()
        self._players.try_now()
        self._coming = ["tick", "tick", "tick", "go"]
        self._play_next()
        self._between.start()

    def play(self, name: str) -> None:
        """Plays assets/sounds/<name>.wav, or nothing where the system cannot."""
        command = self._players.current()
        if not command or not self._players.may_try():
            return
        try:
            path = str(self._file(name))
        except OSError:  # a full disk: the session goes on without this tone
            return
        if command == _WINDOWS:
            self._over(command[0], well=_played_by_windows(path))
        else:
            self._start(command, path)

    def stop(self) -> None:
        """Silence now; nothing of ours is left running."""
        self._between.stop()
        self._coming = []
        while self.playing:
            self.playing.pop().drop()

    def close(self) -> None:
        """Silence, and no file of ours is left."""
        self.stop()
        if self._folder is not None:
            self._folder.remove()
            self._folder = None

    def _play_next(self) -> None:
        if self._coming:
            self.play(self._coming.pop(0))
        if not self._coming:
            self._between.stop()

    def _start(self, command: tuple[str, ...], path: str) -> None:
        while len(self.playing) >= _AT_ONCE:
            self.playing.pop(0).drop()
        child = ChildProgram(command[0], (*command[1:], path), _HANGS_MS, self)
        child.ended.connect(self._on_ended)
        self.playing.append(child)
        child.start()
        child.tell(b"")

    def _on_ended(self, child: ChildProgram, well: bool) -> None:  # noqa: FBT001 - a slot
        self.playing.remove(child)
        child.drop()
        self._over(child.path, well=well)

    def _over(self, path: str, *, well: bool) -> None:
        """Remembers how it went, and says so when there is no sound any more, or again."""
        was_lost = self._players.lost
        if well:
            self._players.went_well(path)
        else:
            self._players.failed(path)
        if self._players.lost != was_lost:
            (self.found if was_lost else self.lost).emit()

    def _file(self, name: str) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / f"{name}-{self._volume}.wav"
        if not path.exists():
            tone = self._resources.bytes(f"sounds/{name}.wav")
            half = path.with_suffix(".part")
            half.write_bytes(tone if self._volume == 100 else scaled(tone, self._volume))
            half.replace(path)
        return path


def _installed() -> list[tuple[str, ...]]:
    if sys.platform == "win32":
        return [_WINDOWS]
    where = ((shutil.which(player[0]), player) for player in _PLAYERS)
    return [(path, *player[1:]) for path, player in where if path]


def _awake_seconds() -> Callable[[], float]:
    read = engine_clock()
    return lambda: read().awake


def _played_by_windows(path: str) -> bool:
    import winsound

    try:
        winsound.PlaySound(path, winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
    except RuntimeError:
        return False
    return True
