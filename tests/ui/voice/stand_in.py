# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that stand in for those of the system: they write down what they were told, and end when the test says."""

import os
from pathlib import Path

from psoas_trainer.core.cue import Cue, CueKind, Priority, Topic
from psoas_trainer.ui.voice.programs import SpeechProgram
from psoas_trainer.ui.voice.voice_names import VoiceName

# Each line of the log is one run: its arguments, parted by U+001F.
NOTE = """#!/bin/sh
line=$(printf '%s\037' "$@"; echo .)
printf '%s\\n' "${line%.}" >> "$0.log"
"""
UNTIL_TOLD = 'read _ < "$0.go"\nexit 0\n'


def info(text: str, topic: Topic = Topic.NEXT_UP) -> Cue:
    return Cue(CueKind.SPEECH, text, topic, Priority.INFO)


def phase(text: str, topic: Topic = Topic.PHASE) -> Cue:
    return Cue(CueKind.SPEECH, text, topic, Priority.PHASE)


def side(text: str) -> Cue:
    return Cue(CueKind.SPEECH, text, Topic.SIDE, Priority.SIDE)


def state(text: str) -> Cue:
    return Cue(CueKind.SPEECH, text, Topic.STATE, Priority.STATE)


class StandIn:
    """A small program in a folder of its own; `heard` is the texts of its runs, in their order."""

    def __init__(self, folder: Path, name: str = "speaker", body: str = "exit 0\n") -> None:
        folder.mkdir(exist_ok=True)
        self.path = folder / name
        self.path.write_text(NOTE + body, encoding="utf-8")
        self.path.chmod(0o700)
        self._log = folder / f"{name}.log"
        self._gate = folder / f"{name}.go"
        os.mkfifo(self._gate)

    @property
    def runs(self) -> list[list[str]]:
        """The arguments of each run."""
        if not self._log.exists():
            return []
        return [line.split("\037")[:-1] for line in self._log.read_text(encoding="utf-8").splitlines()]

    @property
    def heard(self) -> list[str]:
        """The last argument of each run."""
        return [run[-1] for run in self.runs]

    def let_go(self) -> bool:
        """Ends a run that waits to be told; False while none does."""
        try:
            os.close(os.open(self._gate, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:
            return False
        return True

    def program(self, **changed) -> SpeechProgram:
        """The stand-in as a program that takes language, voice, speed, volume and text as arguments."""
        return SpeechProgram(
            str(self.path),
            lambda text, manner: (manner.language, manner.voice, str(manner.rate), str(manner.volume), text),
            lambda _text, _manner: b"",
            lambda language: ("list", language),
            lambda printed: tuple(VoiceName(name, name, "en") for name in printed.split()),
        )._replace(**changed)
