# SPDX-License-Identifier: GPL-3.0-or-later
"""The last write of a session that is left: sent until all of it is durable, also after the player has gone on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

RETRY_MS = 2000
"""Between two tries after a failed write: often enough that a freed disk is noticed, seldom enough to be calm."""

Answer = Callable[[object], None]
Post = Callable[[Answer], None]


class FirstWrite:
    """The begin of a session: sent until it has succeeded, and never twice at a time."""

    def __init__(self, post: Post) -> None:
        """`post` sends it; the answer is None or the exception that stopped it."""
        self._post = post
        self._settled = False
        self._kept = False

    @property
    def kept(self) -> bool:
        """Whether the store has answered that it is durable."""
        return self._kept

    def send(self, failed: Callable[[Exception], None]) -> None:
        """Sends it unless it is on its way or kept; `failed` gets the exception."""
        if self._settled:
            return
        self._settled = True

        def answered(outcome: object) -> None:
            self._kept = not isinstance(outcome, Exception)
            if isinstance(outcome, Exception):
                self._settled = False
                failed(outcome)

        self._post(answered)


class LastWrite(QObject):
    """All that a session still owes the store, as whole values, so that sending it again does no harm."""

    settled = Signal()
    """Everything is durable."""
    refused = Signal()
    """A try has failed, or its answer will be heard by nobody."""

    def __init__(self, first: FirstWrite | None, posts: tuple[Post, ...], then: Answer, parent: QObject) -> None:
        """`posts` are sent in their order; `then` gets the outcome of the first try, None or an exception."""
        super().__init__(parent)
        self._first = first
        self._posts = posts
        self._then: Answer | None = then
        self._failed = False
        self._stopped = False
        self._settled = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(RETRY_MS)
        self._again.timeout.connect(self.send)

    @property
    def failed(self) -> bool:
        """Whether a try has failed and none has succeeded since."""
        return self._failed

    def send(self) -> None:
        """Tries now; called by the timer after a failure, and by tests."""
        if self._first is not None:
            self._first.send(lambda _error: None)
        answers: list[object] = []

        def answered(outcome: object) -> None:
            answers.append(outcome)
            if len(answers) == len(self._posts):
                self._tried(next((each for each in answers if isinstance(each, Exception)), None))

        for post in self._posts:
            post(answered)

    def stop(self) -> None:
        """Tries no more: the program closes. What has no answer yet counts as refused: nobody may hear it."""
        self._stopped = True
        self._again.stop()
        if not self._settled:
            self.refused.emit()

    def _tried(self, error: Exception | None) -> None:
        self._failed = error is not None
        if error is not None:
            if not self._stopped:
                self._again.start()
            self.refused.emit()
        then, self._then = self._then, None
        if then is not None:
            then(error)
        if error is None:
            self._settled = True
            self.settled.emit()
