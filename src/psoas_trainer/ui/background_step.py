# SPDX-License-Identifier: GPL-3.0-or-later
"""One long step away from the window's thread; its outcome comes back as a signal."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class BackgroundStep(QObject):
    """Runs one function at a time."""

    done = Signal(object)
    """What the function returned, or the exception it ended with."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    def run(self, step: Callable[[], object]) -> None:
        """Begins the step; the one before has to be done."""

        def work() -> None:
            try:
                outcome = step()
            except Exception as error:  # noqa: BLE001  handed to the listener, who tells trouble from bugs
                outcome = error
            self.done.emit(outcome)

        self._thread = threading.Thread(target=work, name="long step")
        self._thread.start()

    def wait(self) -> None:
        """Returns when nothing runs any more."""
        if self._thread is not None:
            self._thread.join()
