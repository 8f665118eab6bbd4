# SPDX-License-Identifier: GPL-3.0-or-later
"""The cues that wait for their turn to be said: the most urgent first, and never one that is no longer true."""

from typing import Final, NamedTuple

from psoas_trainer.core.cue import Cue, Priority

FRESH_S: Final = 2.0
"""A phase or a count that waited longer than this is about something that is over."""


class Waiting(NamedTuple):
    """A cue, and the seconds on the clock when it came."""

    cue: Cue
    since: float

    def is_fresh(self, now: float) -> bool:
        """Whether it came so lately that even a count is still true."""
        return now - self.since <= FRESH_S


class WaitingCues:
    """A queue by priority, then by arrival."""

    def __init__(self) -> None:
        self._entries: list[Waiting] = []

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, cue: Cue, now: float) -> None:
        """The cue waits, instead of an older one about the same."""
        self._entries = [one for one in self._entries if one.cue.topic is not cue.topic]
        self._entries.append(Waiting(cue, now))

    def put_back(self, entry: Waiting) -> None:
        """A cue that could not be said is the next of its priority, unless there is a newer one about the same."""
        if all(one.cue.topic is not entry.cue.topic for one in self._entries):
            self._entries.insert(0, entry)

    def drop_below(self, priority: Priority) -> None:
        """Those of a lower priority are not said any more."""
        self._entries = [one for one in self._entries if one.cue.priority >= priority]

    def take(self, now: float) -> Waiting | None:
        """The next one to be said, or None. Phases and counts that are too old are left out."""
        self._entries = [one for one in self._entries if one.cue.priority is not Priority.PHASE or one.is_fresh(now)]
        if not self._entries:
            return None
        entry = max(self._entries, key=lambda one: one.cue.priority)  # the first of those that are equal
        self._entries.remove(entry)
        return entry

    def clear(self) -> None:
        """Nothing waits any more."""
        self._entries = []
