# SPDX-License-Identifier: GPL-3.0-or-later
"""What a measured time owes to a computer that was busy with something else."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def waits() -> Mapping[str, float]:
    """Of each thread of this process: the seconds in which it was ready and the processors were given to others.

    Told by Linux; elsewhere nothing is known, and then nothing else may run beside a test that measures.
    """
    found = {}
    for thread in Path("/proc/self/task").glob("*"):
        with suppress(OSError):
            found[thread.name] = int((thread / "schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    return found


def waited_since(before: Mapping[str, float]) -> float:
    """The seconds of all threads together since then."""
    return sum(seconds - before.get(thread, 0.0) for thread, seconds in waits().items())
