# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps Windows awake: a state of this thread, which Windows drops when the thread ends, however it ends."""

from collections.abc import Callable

CONTINUOUS = 0x80000000
SYSTEM_REQUIRED = 0x00000001
DISPLAY_REQUIRED = 0x00000002


class OnWindows:
    """An inhibitor; both calls come from one thread, the one of the window."""

    def __init__(self, set_state: Callable[[int], int] | None = None) -> None:
        """`set_state` stands for SetThreadExecutionState: gives the state before, or 0 where it fails."""
        self._set_state = set_state

    def inhibit(self, reason: str) -> None:  # noqa: ARG002 - Windows does not ask why
        """Keeps the display on and the system awake. OSError where Windows refuses."""
        self._set(CONTINUOUS | DISPLAY_REQUIRED | SYSTEM_REQUIRED)

    def release(self) -> None:
        """Windows rests as it likes again."""
        self._set(CONTINUOUS)

    def _set(self, state: int) -> None:
        if self._set_state is None:
            self._set_state = _set_thread_execution_state()
        if not self._set_state(state):
            raise OSError("SetThreadExecutionState failed")


def _set_thread_execution_state() -> Callable[[int], int]:
    import ctypes

    function = ctypes.WinDLL("kernel32").SetThreadExecutionState  # type: ignore[attr-defined]
    function.argtypes = [ctypes.c_uint32]
    function.restype = ctypes.c_uint32

    def set_state(state: int) -> int:
        return int(function(state))

    return set_state
