# SPDX-License-Identifier: GPL-3.0-or-later
"""What takes the disk long is done in a thread of its own, while the database's thread goes on with other jobs."""

import threading
from collections.abc import Callable, Generator
from typing import TypeVar

_MOMENT = 0.01
"""Seconds that other jobs wait at most for a look whether the answer is there."""

Result = TypeVar("Result")


def beside(
    work: Callable[[], Result], give_up: Callable[[], None] = lambda: None, percent: int = 0
) -> Generator[int, None, Result]:
    """The result of `work`, which runs in a thread of its own; what it raises is raised here.

    For what waits for a disk, or is done by SQLite on a connection that nobody else uses: then other threads run.
    Where nobody wants it any more `give_up` is called, and its end waited for. Each `yield` gives `percent`.
    """
    answers: list[Result | Exception] = []
    over = threading.Event()

    def run() -> None:
        try:
            answers.append(work())
        except Exception as error:  # noqa: BLE001  raised where the result is wanted
            answers.append(error)
        over.set()

    thread = threading.Thread(target=run, name="beside the database", daemon=False)
    thread.start()
    try:
        while not over.wait(_MOMENT):
            yield percent
    finally:
        if not over.is_set():
            give_up()
        thread.join()
    answer = answers[0]
    if isinstance(answer, Exception):
        raise answer
    return answer
