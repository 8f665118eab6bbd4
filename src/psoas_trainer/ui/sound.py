# SPDX-License-Identifier: GPL-3.0-or-later
"""Short tones at the moments that matter, through whatever the system has; without any, the visible cues stand alone.

Essentials has no audio module, so a small program of the system plays our own files: nothing is loaded at start.
"""

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, QTimer

from psoas_trainer.core.events import CountdownTick, CuePointReached, Event, Finished, StepStarted
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.resources import Resources

_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
_AT_ONCE = 3
"""More tones than this at one time are not told apart; the oldest gives way."""
_KILLED_MS = 50
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

    def __init__(self, resources: Resources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._folder: QTemporaryDir | None = None
        self._command: tuple[str, ...] | None = None
        self.playing: list[QProcess] = []
        """What is heard just now."""
        self._coming: list[str] = []
        self._between = QTimer(self)
        self._between.setInterval(_BETWEEN_MS)
        self._between.timeout.connect(self._play_next)

    @property
    def available(self) -> bool:
        """Whether this computer has something that plays sounds; whether it can be heard nobody knows."""
        return sys.platform == "win32" or bool(self._player())

    def demonstrate(self) -> None:
        """Three ticks and the tone of a start, as before every piece of work."""
        self.stop()
        self._coming = ["tick", "tick", "tick", "go"]
        self._play_next()
        self._between.start()

    def play(self, name: str) -> None:
        """Plays assets/sounds/<name>.wav, or nothing where the system cannot."""
        path = self._file(name)
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            return
        if command := self._player():
            self._start((*command, str(path)))

    def stop(self) -> None:
        """Silence now; nothing of ours is left running."""
        self._between.stop()
        self._coming = []
        while self.playing:
            _end(self.playing.pop())

    def _play_next(self) -> None:
        if self._coming:
            self.play(self._coming.pop(0))
        if not self._coming:
            self._between.stop()

    def _player(self) -> tuple[str, ...]:
        """The command that plays a file; looked for once, empty where there is none."""
        if self._command is None:
            found = ((shutil.which(player[0]), player) for player in _PLAYERS)
            self._command = next(((where, *player[1:]) for where, player in found if where), ())
        return self._command

    def _start(self, command: tuple[str, ...]) -> None:
        while len(self.playing) >= _AT_ONCE:
            _end(self.playing.pop(0))
        process = QProcess(self)
        process.finished.connect(lambda: self._forget(process))
        process.errorOccurred.connect(lambda: self._forget(process))
        self.playing.append(process)
        process.start(command[0], list(command[1:]))

    def _forget(self, process: QProcess) -> None:
        if process in self.playing:
            self.playing.remove(process)
            process.deleteLater()

    def _file(self, name: str) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / f"{name}.wav"
        if not path.exists():
            path.write_bytes(self._resources.bytes(f"sounds/{name}.wav"))
        return path


def _end(process: QProcess) -> None:
    """Ends a tone that is still heard; it is told to nobody any more."""
    process.finished.disconnect()
    process.errorOccurred.disconnect()
    process.kill()
    process.waitForFinished(_KILLED_MS)
    process.deleteLater()
