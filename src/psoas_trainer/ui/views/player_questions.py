# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of the player: after a pain stop, before closing, and the list of keys."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.views.player_keys import KEYS
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.overlay import Answer, Overlay


class PlayerQuestions(QObject):
    """Lays one question at a time over the player and calls back with the answer's id."""

    asking = Signal(bool)
    """True when a question takes the keyboard, False when it is answered."""

    def __init__(self, look: Look, over: QWidget, stop_advice: tuple[str, ...]) -> None:
        """`stop_advice` is shown after every pain stop, whatever follows (training.md 5b)."""
        super().__init__(over)
        self._look = look
        self._over = over
        self._stop_advice = stop_advice
        self._open: Overlay | None = None

    @property
    def open(self) -> Overlay | None:
        """The question that waits for its answer."""
        return self._open

    def pain(self, then: Callable[[str], None]) -> None:
        """Answers: 'skip', 'finish', 'go_on'; Esc leaves the session paused ('stay')."""
        self._ask(
            self.tr("Stopped. Rest, the timer is off."),
            (self.tr("What you did so far is saved."), *self._stop_advice),
            (
                Answer("skip", self.tr("Skip this exercise"), "primary"),
                Answer("finish", self.tr("End session"), "outline"),
                Answer("go_on", self.tr("It was nothing, go on"), "plain"),
            ),
            then,
            safe="stay",
        )

    def close(self, then: Callable[[str], None]) -> None:
        """Answers: 'stay', 'later', 'finish'."""
        self._ask(
            self.tr("Leave this session?"),
            (self.tr("What you did so far is saved. You can end the session here, or take it up again later."),),
            (
                Answer("stay", self.tr("Stay here"), "primary"),
                Answer("later", self.tr("Go on later"), "outline"),
                Answer("finish", self.tr("End session"), "outline"),
            ),
            then,
            safe="stay",
        )

    def keys(self, then: Callable[[str], None]) -> None:
        """Lists all keys; the only answer is 'close'."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        for row, (keys, text) in enumerate(KEYS.values()):
            grid.addWidget(TextLabel(self._look, "body-strong", "ink", "   ".join(keys)), row, 0)
            grid.addWidget(
                TextLabel(self._look, "body", "ink-2", QCoreApplication.translate("PlayerKeys", str(text))), row, 1
            )
        grid.setColumnStretch(1, 1)
        self._ask(
            self.tr("Keys in the player"),
            (),
            (Answer("close", self.tr("Close"), "primary"),),
            then,
            safe="close",
            content=table,
        )

    def _ask(
        self,
        title: str,
        texts: tuple[str, ...],
        answers: tuple[Answer, ...],
        then: Callable[[str], None],
        *,
        safe: str,
        content: QWidget | None = None,
    ) -> None:
        def answered(answer: str) -> None:
            self._open = None
            self.asking.emit(False)
            then(answer)

        if self._open is not None:
            self._open.dismiss()
        self._open = Overlay(self._look, self._over, title, texts, answers, answered, safe=safe, content=content)
        self.asking.emit(True)
