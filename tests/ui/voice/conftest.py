# SPDX-License-Identifier: GPL-3.0-or-later
"""Voices that speak through stand-ins, and a clock that the test moves."""

from collections.abc import Callable, Iterator

import pytest

from psoas_trainer.ui.voice.voice import Voice

from .stand_in import UNTIL_TOLD, StandIn


class Clock:
    """The seconds that the test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Said:
    """A voice with what it told: how often it was done or lost. What is really said the stand-ins hear."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.done = 0
        self.lost = 0
        voice.done.connect(self._count_done)
        voice.lost.connect(self._count_lost)

    def _count_done(self) -> None:
        self.done += 1

    def _count_lost(self) -> None:
        self.lost += 1


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def speaker(tmp_path) -> StandIn:
    """Says a text until the test lets it go."""
    return StandIn(tmp_path / "speaker", body=UNTIL_TOLD)


@pytest.fixture
def speak(qapp, clock) -> Iterator[Callable[..., Said]]:
    """Makes voices of programs; they are silent at the end."""
    made: list[Said] = []

    def make(*programs, language: str = "en", limit_ms: int = 60_000) -> Said:
        made.append(Said(Voice(programs, language, None, clock, limit_ms)))
        return made[-1]

    yield make
    for one in made:
        one.voice.stop()
