# SPDX-License-Identifier: GPL-3.0-or-later
"""Methods that fail when they are told to, and a session in the whole program that meets them."""

from types import FunctionType

from PySide6.QtCore import Qt

from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.core.step import Counting
from psoas_trainer.ui.play_request import PlayRequest

NOT_BEFORE_ITS_FIRST_LINE = ("tick",)
"""There the player sets its timer, so that whatever fails behind it costs a second and not the session."""


class FaultError(Exception):
    """What no part of the program expects."""


class Faults:
    """Stands in every method of a class; the one that is armed fails the next time it is called."""

    def __init__(self, monkeypatch, owner):
        self.armed = ""
        self.called = []
        for name, method in vars(owner).items():
            if isinstance(method, FunctionType) and not name.startswith("__") and name not in NOT_BEFORE_ITS_FIRST_LINE:
                monkeypatch.setattr(owner, name, self._wrapped(name, method))

    def _wrapped(self, name, method):
        def stand_in(*arguments, **named):
            if name not in self.called:
                self.called.append(name)
            if self.armed == name:
                self.armed = ""
                raise FaultError(name)
            return method(*arguments, **named)

        return stand_in


class Visit:
    """Sessions in the whole program, moved as the timer and the keys would."""

    def __init__(self, one):
        self.one = one
        self.told = 0
        self.uuid = ""
        self.engine = None
        one.mishaps.told.connect(self._on_told)
        one.mishaps.install()

    @property
    def parts(self):
        return self.one.app.playing

    @property
    def reps(self):
        return sum(tally.reps or 0 for tally in self.engine.tallies.values())

    def do(self, verb, *arguments):
        """As Qt calls a slot: what it raises goes to the last resort."""
        try:
            verb(*arguments)
        except FaultError as error:
            self.one.mishaps.note(type(error), error, error.__traceback__)

    def run(self, seconds):
        """Seconds pass; the player hears of them only where its timer is set, as it does without a test."""
        timer = self.parts.player._timer
        for _ in range(seconds):
            self.one.clock.now += 1.0
            if timer.isActive():
                timer.stop()  # it has fired
                self.do(self.parts.player.tick)

    def begin(self):
        self.do(self.one.app.starter.play, PlayRequest(exercise_id="supine_leg_raise"))
        if self.parts.trainer.running:
            self.uuid, self.engine = self.parts.trainer.uuid, self.parts.player.session
            self.run(16)
        self.one.settle()

    def steps(self):
        """What a person may do, bit by bit: hands, sound, keys, pain, sleep of the computer, a slow disk."""
        view, player, recorder = self.parts.view, self.parts.player, self.parts.recorder
        for action in ("add_rep", "undo", "remove_rep", "back", "undo", "mute", "mute", "counting", "counting"):
            yield lambda action=action: view.press(action)
        yield lambda: view.press("counting")
        yield lambda: view.key.press()
        yield player.resume
        yield lambda: player.pause(PauseReason.ASLEEP)
        yield lambda: self.answer("resume")
        yield lambda: view.press("pain")
        yield lambda: self.answer("stay")
        yield view.ask_to_close
        yield lambda: self.answer("resume")
        yield player.resume
        yield recorder.mark_late
        yield lambda: self.one.preferences.change(volume=50)

    def answer(self, answer):
        """Whatever is asked is answered so that nothing ends."""
        view = self.parts.view
        if view.questions.open is not None:
            view.questions.open.answer(answer)
        if view.pain.open is not None:
            self.one.qtbot.keyClick(view.pain.open, Qt.Key.Key_Escape)

    def use(self, until=lambda: False):
        """Does the steps, each after a second: the timer meets a fault before a press does."""
        for step in self.steps():
            self.run(1)
            if not until():
                self.do(step)
            if until():
                break
        self.one.settle()

    def goes_on(self):
        """Whether a rep is counted again, with nothing done for it but going on where it stands still."""
        self.do(self.answer, "resume")
        player = self.parts.player
        if self.engine.counting is not Counting.PACED:
            player.set_manner(Counting.PACED, gate=False)
        if self.engine.paused is not None:
            self.do(player.resume)
        before = self.reps
        for _ in range(30):
            self.run(1)
            if self.reps > before:
                return True
        return False

    def end(self):
        for _ in range(2):  # where the stop itself fails, it is pressed again
            if self.parts.trainer.running:
                self.do(self.parts.player.stop)
            self.one.settle()

    def stored(self):
        """The reps that a reader of the history would see, or None where there is no such session."""
        outcomes = []
        self.one.app._ground.store.session(self.uuid, outcomes.append)
        self.one.settle()
        record = outcomes[0] if outcomes else None
        return sum(each.tally.reps or 0 for each in record.sets) if isinstance(record, SessionRecord) else None

    def _on_told(self):
        self.told += 1
