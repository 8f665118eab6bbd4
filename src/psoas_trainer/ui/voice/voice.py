# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said aloud, one thing at a time: the urgent first, nothing late, and silence where nothing can speak."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from psoas_trainer.core.cue import Cue
from psoas_trainer.ui.clock import engine_clock
from psoas_trainer.ui.voice.choice import Found, ProgramChoice
from psoas_trainer.ui.voice.manner import Manner, plain_line
from psoas_trainer.ui.voice.programs import SpeechProgram
from psoas_trainer.ui.voice.talker import Talker
from psoas_trainer.ui.voice.voice_names import VoiceName, same_language
from psoas_trainer.ui.voice.waiting import Waiting, WaitingCues

LIMIT_MS: Final = 15_000
"""No cue takes as long: what still runs then hangs."""


class Voice(QObject):
    """Says cues through the first program that can. It never raises and never waits for a program."""

    done = Signal()
    """Nothing is said any more, and nothing waits."""
    lost = Signal()
    """The last program was given up: there is no speech until the next start."""

    def __init__(
        self,
        programs: Sequence[SpeechProgram],
        language: str,
        parent: QObject | None = None,
        clock: Callable[[], float] | None = None,
        limit_ms: int = LIMIT_MS,
    ) -> None:
        super().__init__(parent)
        self._clock = clock or _awake_seconds()
        self._choice = ProgramChoice(programs)
        self._manner = Manner(language)
        self._fitting: str | None = None
        self._asking = False
        self._waiting = WaitingCues()
        self._saying: Waiting | None = None
        self._settled = True
        self._talker = Talker(limit_ms, self)
        self._talker.ended.connect(self._on_ended)

    @property
    def available(self) -> bool:
        """Whether this computer has something that speaks; whether it can be heard nobody knows."""
        return self._choice.current() is not None

    def set_manner(self, voice: str, rate: float, volume: int) -> None:
        """How the next cue is said: a voice's id or empty, the speed as a factor, the volume in percent."""
        rate, volume = max(0.5, min(2.0, rate)), max(0, min(100, volume))
        self._manner = Manner(self._manner.language, plain_line(voice), rate, volume)

    def say(self, cue: Cue) -> None:
        """Says it at once, or when its turn comes; nothing of the same or a higher priority is cut off for it."""
        if not plain_line(cue.text) or not self.available:
            return
        self._waiting.add(cue, self._clock())
        if self._saying and cue.priority > self._saying.cue.priority:
            self._waiting.drop_below(cue.priority)
            self._cut_off()
        self._next()

    def stop(self) -> None:
        """Silence now; nothing waits, and no program is left running but one that silences a dispatcher."""
        self._waiting.clear()
        self._cut_off()
        self._talker.rest()
        self._next()

    def voices(self, then: Callable[[tuple[VoiceName, ...]], None]) -> None:
        """Calls `then` later with the voices that fit the language; with none where that cannot be found out.

        A program that names none, perhaps because it hangs, is followed by the next one.
        """
        self._ask_voices(self._choice.installed(), then)

    def _ask_voices(self, programs: tuple[Found, ...], then: Callable[[tuple[VoiceName, ...]], None]) -> None:
        if not programs:
            QTimer.singleShot(0, self, lambda: then(()))
            return

        def told(names: tuple[VoiceName, ...]) -> None:
            if names or not programs[1:]:
                then(names)
            else:
                self._ask_voices(programs[1:], then)

        self._talker.ask_voices(programs[0], self._manner.language, told)

    def _cut_off(self) -> None:
        if self._saying:
            self._saying = None
            self._talker.cut_off()

    def _next(self) -> None:
        """Begins what comes next, unless something is being said."""
        if self._saying or self._asking:
            return
        found = self._choice.current() if len(self._waiting) else None
        if found and self._needs_a_name(found.program):
            self._asking = True
            self._talker.ask_voices(found, self._manner.language, self._on_named)
            return
        entry = self._waiting.take(self._clock()) if found else None
        if found is None or entry is None:
            self._settle()
            return
        self._saying, self._settled = entry, False
        voice = self._manner.voice or self._fitting or ""
        self._talker.say(found, entry.cue.text, self._manner._replace(voice=voice))

    def _needs_a_name(self, program: SpeechProgram) -> bool:
        """Whether the program's own voice speaks another language, and it is not known which of its voices does not."""
        own = program.own_language
        return bool(
            own and not same_language(own, self._manner.language) and not self._manner.voice and self._fitting is None
        )

    def _settle(self) -> None:
        if not self._settled:
            self._settled = True
            self.done.emit()

    def _on_named(self, names: tuple[VoiceName, ...]) -> None:
        self._fitting = names[0].id if names else ""
        self._asking = False
        self._next()

    def _on_ended(self, well: bool) -> None:  # noqa: FBT001 - a slot
        entry, self._saying = self._saying, None
        if well:
            self._choice.went_well()
        elif entry:
            self._failed(entry)
        self._next()

    def _failed(self, entry: Waiting) -> None:
        """The cue is tried again while it is still true: with another voice if one was chosen, else as before."""
        if self._manner.voice:
            self._manner = self._manner._replace(voice="")  # it may be one of another computer
        elif self._fitting:
            self._fitting = ""
        else:
            self._choice.failed()
        if entry.is_fresh(self._clock()) and self.available:
            self._waiting.put_back(entry)
        if not self.available:
            self._waiting.clear()
            self.lost.emit()


def _awake_seconds() -> Callable[[], float]:
    read = engine_clock()
    return lambda: read().awake
