# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is pressed in the player: what was counted is on its way to the disk, a question finds it paused."""

from itertools import count

from cue_rig import Heard
from fakes import FakeKeeper, fake_moment
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from player_page import PlayerPage
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication

from psoas_trainer.core.bookmark import place, read_bookmark
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.pain import PainKind
from psoas_trainer.core.player_keys import REMOTE_KEYS, STANDARD_KEYS
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import Counting
from psoas_trainer.core.unfold import unfold
from psoas_trainer.ui.cue_desk import CueDesk
from psoas_trainer.ui.cue_writer import CueWriter
from psoas_trainer.ui.dialogs.pain_dialog import PainDialog
from psoas_trainer.ui.recorder import Recorder

EXERCISES = ("supine_leg_raise", "low_lunge")
OTHERS = ("F", "F11", "Toggle Media Play/Pause", "Media Pause")
"""There is no full screen here, and the last two cannot be typed by a test."""
KEYS = [key for own in (*STANDARD_KEYS.values(), *REMOTE_KEYS.values()) for key in own if key not in OTHERS]


class LostTones(Heard):
    """A sound device that can be pulled out: nothing is heard then, and that is all."""

    def __init__(self):
        super().__init__()
        self.there = True

    def play(self, name):
        if self.there:
            super().play(name)


class Desk:
    """One page for all examples, with the program's own recorder and cues."""

    def __init__(self, qtbot, look, content):
        self.page = PlayerPage(qtbot, look, content, EXERCISES)
        self.content, self.plan = content, self.page.view.pain._plan
        self.keeper, self.heard = FakeKeeper(), LostTones()
        self.recorder = Recorder(self.keeper, fake_moment)
        player = self.page.player
        self.cues = CueDesk(self.heard, self.heard, lambda: self.page.preferences.settings, player.seconds)
        player.happened.connect(self.recorder.note)
        player.happened.connect(lambda events: self.cues.tell(events, player.session))
        player.ticked.connect(self.cues.follow)
        player.replanned.connect(self.recorder.write)
        self.recorder.unsaved_changed.connect(self.page.view.mark_unsaved)
        self.uuids = (f"{number:032x}" for number in count(1))

    def begin(self, counting):
        self.close_questions()
        session = Session(unfold(self.plan, self.content.catalogue.exercises, Settings().timing))
        session.set_manner(counting, gate=False)
        self.keeper.saved.clear()
        self.keeper.waiting.clear()
        self.recorder.let_go()
        self.recorder.begin(next(self.uuids), self.plan, Settings().timing, session)
        self._load(session)

    def kill_and_resume(self):
        """The program is gone in the middle; the next one knows nothing but what was sent to the disk."""
        self.close_questions()
        tallies = self.sent()
        steps = unfold(self.plan, self.content.catalogue.exercises, Settings().timing)
        bookmark = read_bookmark(self.keeper.saved[-1][1].bookmark) if self.keeper.saved else None
        steps, cursor, edits = place(steps, bookmark, tallies)
        session = Session(steps, cursor=cursor, tallies=tallies, edits=edits, paused=PauseReason.RESUMED)
        self.recorder.follow(next(self.uuids), session)
        self._load(session)

    def _load(self, session):
        words = self.content
        self.cues.load(CueWriter(self.plan, words.catalogue, words.words))
        self.page.view.load(self.page.view._writer)
        self.page.player.load(session)

    def sent(self):
        """What the disk was given so far, by set."""
        return {each.key: each.tally for _, progress in self.keeper.saved for each in progress.sets}

    def close_questions(self):
        view = self.page.view
        if view.questions.open is not None:
            view.questions.open.answer("stay")
        if view.pain.open is not None:
            view.pain.dismiss()
        view.parts.toast.dismiss()

    def question(self):
        return self.page.view.questions.open or self.page.view.pain.open


def buttons_of(widget):
    return [each for each in widget.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]


class AtThePlayer(RuleBasedStateMachine):
    desk: Desk

    @initialize(counting=st.sampled_from(Counting))
    def begin(self, counting):
        self.desk.begin(counting)

    @property
    def session(self):
        return self.desk.page.player.session

    @rule(seconds=st.sampled_from((0.3, 1.0, 4.0, 15.0)))
    def time_passes(self, seconds):
        self.desk.page.run(seconds)

    @rule(key=st.sampled_from(KEYS), apart=st.sampled_from((0.1, 1.0)))
    def press_a_key(self, key, apart):
        self.desk.page.clock.now += apart
        combination = QKeySequence(key)[0]
        target = QApplication.focusWidget() or self.desk.page.view
        self.desk.page.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    @rule(chance=st.randoms(use_true_random=False))
    def press_a_button(self, chance):
        parts, question = self.desk.page.parts, self.desk.question()
        shown = buttons_of(question or self.desk.page.view)
        full = parts.top.full
        chosen = chance.choice([each for each in shown if each is not full] or [parts.transport.main])
        chosen.click()

    @rule(strength=st.none() | st.integers(0, 10), kind=st.none() | st.sampled_from(PainKind), then=st.integers(0, 9))
    def stop_for_pain(self, strength, kind, then):
        self.desk.page.view.press("pain")
        dialog = self.desk.page.view.pain.open
        if isinstance(dialog, PainDialog):
            dialog.scale.set_value(strength)
            if kind is not None:
                dialog.kind.set_current(kind)
            (dialog.next, dialog.finish, dialog.unwell, dialog.nothing)[then % 4].click()

    @rule()
    def the_computer_sleeps(self):
        self.desk.page.clock.suspended += 3600
        self.desk.page.player.tick()

    @rule()
    def killed_and_taken_up(self):
        if not self.session.over:
            before = self.desk.sent()
            self.desk.kill_and_resume()
            assert dict(self.session.tallies) == before

    @rule(fails=st.booleans())
    def the_disk_answers(self, fails):
        self.desk.keeper.answer_all(OSError(28, "No space left on device") if fails else None)

    @rule()
    def the_sound_device_comes_or_goes(self):
        self.desk.heard.there = not self.desk.heard.there

    @rule(counting=st.sampled_from(Counting), gate=st.booleans())
    def counted_otherwise(self, counting, gate):
        self.desk.page.player.set_manner(counting, gate=gate)

    @rule(counting=st.sampled_from(Counting))
    def another_session(self, counting):
        if self.session.over:
            self.desk.begin(counting)

    @invariant()
    def what_was_counted_is_on_its_way_to_the_disk(self):
        counted = {key: tally for key, tally in self.session.tallies.items() if tally.reps or tally.seconds}
        sent = self.desk.sent()
        assert all(sent[key] == tally for key, tally in counted.items())
        assert all((tally.reps or 0) >= 0 and (tally.seconds or 0) >= 0 for tally in sent.values())

    @invariant()
    def what_is_asked_finds_the_session_paused_and_alone(self):
        view = self.desk.page.view
        assert view.questions.open is None or view.pain.open is None
        if self.desk.question() is not None:
            assert self.session.paused is not None or self.session.over
        assert view.keys.keys

    def teardown(self):
        self.desk.close_questions()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press_about(qtbot, look, content, examples):
    """So many sessions in which 25 things are done."""
    desk = Desk(qtbot, look, content)
    machine = type("Machine", (AtThePlayer,), {"desk": desk})
    health = list(HealthCheck)
    checks = settings(max_examples=examples, stateful_step_count=25, deadline=None, suppress_health_check=health)
    run_state_machine_as_test(machine, settings=checks)
    desk.recorder.close()
    desk.page.player.unload()
    desk.page.view.hide()


def test_whatever_is_pressed_in_the_player(qtbot, look, content):
    press_about(qtbot, look, content, 15)
