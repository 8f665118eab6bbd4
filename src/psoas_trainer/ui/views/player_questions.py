# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of the player: after a sleep or a stall, before closing, and the list of keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.position import Position, counts_reps
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.views.player_keys import REMOTE_KEYS, WORDS
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.overlay import Answer, Overlay


class PlayerQuestions(QObject):
    """Lays one question at a time over the player and calls back with the answer's id."""

    asking = Signal(bool)
    """True when a question takes the keyboard, False when it is answered."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look
        self._over = over
        self._open: Overlay | None = None
        self._closing = False
        self._pain_keys: Mapping[Qt.Key, str] = {}
        self.unsaved = False
        """Whether a count is not durable yet: then no question says that all is saved."""
        self.rehearses = False
        """Whether it is a rehearsal: nothing of it is kept, and there is no later."""

    def set_pain_keys(self, keys: tuple[str, ...]) -> None:
        """The pain stop is one key away, whatever lies over the player (DESIGN.md 1.3)."""
        self._pain_keys = {QKeySequence(key)[0].key(): "pain" for key in keys}

    @property
    def open(self) -> Overlay | None:
        """The question that waits for its answer."""
        return self._open

    @property
    def asks_to_close(self) -> bool:
        """Whether the question that waits is the one before closing."""
        return self._open is not None and self._closing

    def stood_still(self, reason: PauseReason, position: Position, then: Callable[[str], None]) -> None:
        """The computer slept or hung in the middle; other pauses ask nothing.

        Answers: 'resume', 'restart' (only in work), 'finish'; Esc leaves it paused ('stay').
        """
        titles = {
            PauseReason.ASLEEP: self.tr("Paused while the computer slept or was locked"),
            PauseReason.STALLED: self.tr("Paused while the computer was busy"),
        }
        if reason not in titles:
            return
        work = position.step.work if position.step is not None else None
        anew = self.tr("Restart this rep") if counts_reps(work) else self.tr("Restart this hold")
        self._ask(
            titles[reason],
            (self.tr("Nothing of that time was counted."), self.kept_line()),
            (
                Answer("resume", self.tr("Resume"), "primary"),
                *((Answer("restart", anew, "outline"),) if work is not None else ()),
                Answer("finish", self.tr("End session"), "outline"),
            ),
            then,
            safe="stay",
        )

    def close(self, then: Callable[[str], None]) -> None:
        """Answers: 'stay', 'later', 'finish', and with its key 'pain'."""
        later = (Answer("later", self.tr("Go on later"), "outline"),)
        way_on = (self.tr("You can end the session here, or take it up again later."),)
        self._ask(
            self.tr("Leave this session?"),
            (self.kept_line(), *(() if self.rehearses else way_on)),
            (
                Answer("stay", self.tr("Stay here"), "primary"),
                *(() if self.rehearses else later),
                Answer("finish", self.tr("End session"), "outline"),
            ),
            then,
            safe="stay",
        )
        self._closing = True

    def keys(self, keys: Mapping[str, tuple[str, ...]], then: Callable[[str], None]) -> None:
        """Lists the keys that hold, by action; answers: 'close', and with its key 'pain'."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        held = tuple((own, WORDS[action]) for action, own in keys.items() if own)
        for row, (own, text) in enumerate((*held, *REMOTE_KEYS.values())):
            grid.addWidget(TextLabel(self._look, "body-strong", "ink", "   ".join(own[:2])), row, 0)
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

    def kept_line(self) -> str:
        """Whether what was done is saved."""
        if self.rehearses:
            return self.tr("This is a rehearsal. Nothing of it is kept.")
        if self.unsaved:
            return self.tr("Your last counts are not saved yet: the disk does not answer. They are tried again.")
        return self.tr("What you did so far is saved.")

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
        self._closing = False
        self._open = Overlay(
            self._look, self._over, title, texts, answers, answered, safe=safe, content=content, keys=self._pain_keys
        )
        self.asking.emit(True)
