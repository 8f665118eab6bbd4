# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock that runs faster than the computer's, and the parts of the player that the self-test puts others in for."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final

from psoas_trainer import app_pages, app_player
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.record import Moment
from psoas_trainer.ui.awake.sleep_watch import SleepWatch
from psoas_trainer.ui.clock import moment_of, now

_LONGEST: Final = 2.0
"""Seconds at one time: where the computer is busy, the session is late instead of standing still."""
_EARLIER: Final = 3_600_000
"""Milliseconds before now at which it begins: nothing that is played lies in the future."""


class FastClock:
    """So many times as fast as the computer's, both for the engine and for what is stored; stands until `go_on`."""

    def __init__(self, pace: int, read: Callable[[], float] = time.monotonic) -> None:
        self._pace = pace
        self._read = read
        self._before = read()
        self._passed = 0.0
        self._begun = now().utc_ms - _EARLIER

    def __call__(self) -> Instant:
        """The engine's time."""
        return Instant(self._passed)

    def go_on(self) -> None:
        """What has passed since the last time passes here too, faster."""
        at = self._read()
        self._passed += min((at - self._before) * self._pace, _LONGEST)
        self._before = at

    def now(self) -> Moment:
        """The time on the wall that belongs to it."""
        return moment_of(self._begun + round(self._passed * 1000))


class _Rested:
    """The computer may sleep when it wants to."""

    def inhibit(self, _reason: str) -> None:
        """Nothing."""

    def release(self) -> None:
        """Nothing."""


@contextmanager
def alone_with(clock: FastClock) -> Iterator[None]:
    """While it lasts, a player that is made goes by that clock, speaks with no program and keeps nothing awake."""
    with ExitStack() as back:

        def put(owner: Any, name: str, other: object) -> None:
            back.callback(setattr, owner, name, getattr(owner, name))
            setattr(owner, name, other)

        put(app_player, "engine_clock", lambda: clock)
        put(app_player, "now", clock.now)
        put(app_player, "inhibitor_here", lambda _parent: _Rested())
        put(SleepWatch, "watch", lambda _self: None)
        for part in (app_player, app_pages):
            put(part, "programs_here", tuple)
        yield
