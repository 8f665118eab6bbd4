# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session with one key: what a press, two, three and a long one do, in each way of counting."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Counting, StepKind

Key = Qt.Key
RIGHT = SetKey(0, 1, Side.RIGHT)


def presses(page, number, apart=0.3, key=Key.Key_Space):
    for _ in range(number):
        page.clock.now += apart
        page.qtbot.keyClick(page.view, key)


def could_be_long(page):
    """Whether the key could still become a long press; to see it come would take a second each time."""
    return any(timer.isActive() for timer in page.view.key.findChildren(QTimer))


def way(page, counting):
    page.player.set_manner(counting, gate=False)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_PageDown, Key.Key_MediaPlay])
def test_self_paced_each_press_counts_at_once_on_the_side_that_works(stage, key):
    page = stage("supine_leg_raise")
    way(page, Counting.SELF_PACED)
    page.run(11)
    presses(page, 3, apart=1, key=key)
    assert (page.parts.right.value.done, page.parts.left.value.done) == (2, 1)
    assert page.parts.phase.text() == "Your pace"
    assert page.parts.transport.main.accessibleName() == "Count a rep"


def test_two_presses_take_the_rep_back_and_pause(stage):
    page = stage("supine_leg_raise")
    way(page, Counting.SELF_PACED)
    page.run(11)
    presses(page, 2, apart=1)
    page.clock.now += 1
    presses(page, 2)
    assert page.session.tallies[RIGHT].reps == 1
    assert page.session.paused is PauseReason.PERSON
    assert page.parts.veil.isVisible()


@pytest.mark.parametrize("counting", list(Counting))
def test_three_presses_stop_for_pain_and_count_nothing(stage, counting):
    page = stage("supine_leg_raise")
    way(page, counting)
    page.run_to(StepKind.GET_READY)
    page.run(11)
    if counting is Counting.WAITING:
        presses(page, 1, apart=1)
        page.run(1)
    before = dict(page.session.tallies)
    page.clock.now += 1
    presses(page, 3)
    assert page.session.paused is PauseReason.PAIN
    assert page.view.pain.open is not None
    assert sum(tally.reps or 0 for tally in page.session.tallies.values()) == sum(
        tally.reps or 0 for tally in before.values()
    )
    page.view.pain.dismiss()


def test_a_long_press_stops_for_pain_and_is_no_rep_and_answers_nothing(stage):
    page = stage("supine_leg_raise", "seated_leg_lift")
    way(page, Counting.SELF_PACED)
    page.run(11)
    page.qtbot.keyPress(page.view, Key.Key_Space)
    assert page.session.tallies[RIGHT].reps == 1, "at once"
    assert could_be_long(page)
    page.view.key.hold()
    assert page.session.paused is PauseReason.PAIN
    assert page.session.tallies[RIGHT].reps == 0
    dialog = page.view.pain.open
    for _ in range(5):
        page.qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert page.view.pain.open is dialog, "the key that is still held answers no question"
    page.qtbot.waitUntil(lambda: not page.view.key._swallows)
    page.view.pain.dismiss()


def test_a_key_that_comes_up_in_time_was_no_long_press(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.qtbot.keyPress(page.view, Key.Key_Space)
    page.qtbot.keyRelease(page.view, Key.Key_Space)
    assert not could_be_long(page)
    assert page.session.paused is PauseReason.PERSON


def test_a_held_key_that_arrives_as_quick_presses_is_one_press(stage):
    page = stage("supine_leg_raise")
    way(page, Counting.SELF_PACED)
    page.run(11)
    presses(page, 1, apart=1)
    presses(page, 12, apart=0.03)
    assert page.session.tallies[RIGHT].reps == 1
    assert page.session.paused is None


def test_another_window_in_front_ends_a_long_press(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.qtbot.keyPress(page.view, Key.Key_Space)
    page.view.window().close()
    page.view.key.release()
    assert not could_be_long(page)


def test_waiting_each_step_goes_on_with_a_press(stage):
    page = stage("low_lunge")
    way(page, Counting.WAITING)
    seen = []
    for _ in range(4):
        page.run(60)
        assert page.session.position().awaiting
        seen.append((page.session.position().step.kind, page.parts.phase.text()))
        presses(page, 1, apart=1)
    assert seen == [
        (StepKind.GET_READY, "Ready?"),
        (StepKind.WORK, "Done"),
        (StepKind.SWITCH, "Ready?"),
        (StepKind.WORK, "Done"),
    ]


@pytest.mark.rest
def test_a_whole_session_with_space_alone(stage):
    """Self-paced, from the get-ready to the end: every rep of both sides by the one key."""
    page = stage("supine_leg_raise")
    ends = []
    page.view.finished.connect(ends.append)
    way(page, Counting.SELF_PACED)
    page.run(10)
    presses(page, 20, apart=2)
    assert ends == [True]
    assert [page.session.tallies[SetKey(0, 1, side)].reps for side in Side] == [10, 10]


def test_the_gate_waits_until_the_person_is_in_position(stage):
    page = stage("supine_leg_raise")
    page.player.set_manner(Counting.PACED, gate=True)
    page.run(40)
    assert page.parts.phase.text() == "Ready?"
    assert page.parts.card.start.isVisible()
    assert page.parts.card.start.text() == "I'm in position"
    page.qtbot.mouseClick(page.parts.card.start, Qt.MouseButton.LeftButton)
    assert page.session.position().step.kind is StepKind.WORK
    QCoreApplication.processEvents()
