# SPDX-License-Identifier: GPL-3.0-or-later
"""The player's page, through its widgets: what people see, and keys that work whatever has the focus."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.views.player_keys import KEYS, REMOTE_KEYS


def test_get_ready_shows_what_to_have_and_counts_down(stage):
    page = stage("psoas_march")
    page.run(5)
    assert page.parts.phase.text() == "Get ready"
    assert page.parts.ring.digits == "5"
    assert page.parts.stage.value.headline == "First up"
    assert page.parts.stage.value.subline == "Psoas march"
    assert page.parts.card.isVisible()
    assert page.parts.card.value.rows[0].side is Side.RIGHT
    assert not page.parts.left.isVisible()
    assert not page.parts.transport.minus.isVisible()


def test_ten_seconds_more_to_get_ready_are_a_button_too(stage):
    page = stage("psoas_march")
    page.run(5)
    plus = page.parts.transport.plus
    assert (plus.text(), plus.accessibleName()) == ("+10 s", "10 s more to get ready")
    left = page.session.position().seconds_left
    page.qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)
    assert page.session.position().seconds_left == left + 10
    page.run_to(StepKind.WORK, 1.0)
    assert (plus.text(), plus.accessibleName()) == ("+ Rep", "One rep more on this side")
    before = page.session.position().right
    page.qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)
    assert page.session.position().right == before + 1


def test_a_rest_has_its_own_button_for_more(stage):
    page = stage("psoas_march", "supine_leg_raise")
    page.run_to(StepKind.REST, 1.0)
    assert page.parts.card.more.isVisible()
    assert not page.parts.transport.plus.isVisible()


@pytest.mark.parametrize("width", [1024, 1280])
def test_a_rehearsal_says_whole_what_it_is(stage, width):
    page = stage()
    page.view.resize(width, 800)
    title = "Rehearsal, 10 times as fast: Psoas routine, article order"
    page.parts.top.show_place(title, "Warm-up 1 of 4", (0.5, 0.0), "18:44 to go")
    label = page.parts.top.title
    assert label.sizeHint().width() <= label.width() <= 0.4 * width
    QCoreApplication.processEvents()
    assert page.parts.top.segments.width() > 100
    page.parts.top.show_place("Short", "Warm-up 1 of 4", (0.5, 0.0), "18:44 to go")
    assert label.width() == 220


def test_work_names_the_side_the_phase_and_both_counts(stage):
    page = stage("supine_leg_raise")
    page.run(10 + 6 * 3 + 1)
    assert page.parts.stage.value.headline == "Left leg"
    assert page.parts.stage.side is Side.LEFT
    assert page.parts.phase.text() == "Raise"
    assert page.parts.ring.digits == "1"
    assert (page.parts.right.value.done, page.parts.left.value.done) == (2, 1)
    assert page.parts.left.value.active
    assert not page.parts.right.value.active
    assert page.parts.left.geometry().right() < page.parts.right.geometry().left()


def test_the_lunge_with_the_right_foot_in_front_stretches_the_left_hip(stage):
    page = stage("low_lunge")
    page.run_to(StepKind.WORK, 3 + 6)
    assert page.parts.stage.value.headline == "Left hip"
    assert page.parts.phase.text() == "Hold"
    assert (page.parts.left.value.done, page.parts.left.value.unit) == (6, "seconds")
    page.run_to(StepKind.SWITCH, 1)
    assert page.parts.stage.value.pair.next is Side.RIGHT
    assert "left foot forward" in page.parts.stage.value.cue
    assert page.parts.left.value.done == 20
    assert page.parts.right.value.active


@pytest.mark.rest
def test_rest_shows_what_is_next_and_what_was_done_and_can_be_changed(stage):
    page = stage("supine_leg_raise", "seated_leg_lift")
    page.run_to(StepKind.REST, 3)
    assert page.parts.stage.value.headline == "Next: Seated lift"
    assert [row.text for row in page.parts.card.value.rows] == ["10 of 10", "10 of 10"]
    before = page.session.position().seconds_left
    page.qtbot.mouseClick(page.parts.card.more, Qt.MouseButton.LeftButton)
    assert page.session.position().seconds_left == pytest.approx(before + 15)
    page.qtbot.mouseClick(page.parts.card.start, Qt.MouseButton.LeftButton)
    assert page.session.position().step.kind is StepKind.WORK


def test_both_sides_together_has_no_trackers(stage):
    page = stage("pelvic_tilt")
    page.run(10 + 9)
    assert page.parts.stage.value.headline == "Both sides"
    assert page.parts.card.value.count == "1/8"
    assert not page.parts.left.isVisible()


def test_space_pauses_even_with_the_focus_on_skip(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.parts.transport.skip.setFocus()
    page.key(Qt.Key.Key_Space, page.parts.transport.skip)
    assert page.session.paused is PauseReason.PERSON
    assert page.parts.veil.isVisible()
    assert page.parts.veil.title == "Paused"
    assert page.session.position().step.kind is StepKind.WORK, "skip was not pressed"
    page.key(Qt.Key.Key_Space)
    assert page.session.paused is None
    assert not page.parts.veil.isVisible()
    assert page.parts.phase.text() == "Get ready", "three seconds of lead-in"
    assert page.parts.ring.digits == "3"


@pytest.mark.rest
@pytest.mark.parametrize(
    ("key", "reps"), [(Qt.Key.Key_Up, 2), (Qt.Key.Key_Plus, 2), (Qt.Key.Key_Down, 0), (Qt.Key.Key_Minus, 0)]
)
def test_plus_and_minus_correct_the_working_side_and_can_be_undone(stage, key, reps):
    page = stage("supine_leg_raise")
    page.run(10 + 12 + 1)
    page.key(key)
    assert page.parts.right.value.done == reps
    assert page.parts.toast.isVisible()
    page.qtbot.mouseClick(page.parts.toast.action, Qt.MouseButton.LeftButton)
    assert page.parts.right.value.done == 1


def test_right_skips_left_goes_back_and_undo_restores(stage):
    page = stage("supine_leg_raise", "seated_leg_lift")
    page.run(10 + 7)
    cursor = page.session.cursor
    page.key(Qt.Key.Key_Right)
    assert page.session.position().step.item == 1
    page.qtbot.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.cursor == cursor
    page.key(Qt.Key.Key_Left)
    assert page.session.position().step.kind is StepKind.GET_READY


def test_s_switches_the_side_now(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.key(Qt.Key.Key_S)
    assert page.parts.stage.value.headline == "Left leg"


def test_escape_asks_once_and_the_safe_answer_is_to_stay(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.key(Qt.Key.Key_Escape)
    question = page.view.questions.open
    assert page.session.paused is not None
    page.key(Qt.Key.Key_Escape, question)
    assert page.view.questions.open is None
    assert not page.session.over
    with page.qtbot.waitSignal(page.view.left):
        page.view.ask_to_close()
        page.view.questions.open.answer("later")


def test_the_end_is_told_once(stage, qtbot):
    page = stage("pelvic_tilt")
    ends = []
    page.view.finished.connect(ends.append)
    page.run(10 + 60)
    assert ends == [True]


def test_a_count_that_is_not_saved_yet_says_so(stage):
    page = stage("supine_leg_raise")
    page.run(10 + 7)
    page.view.mark_unsaved(frozenset({SetKey(0, 1, Side.RIGHT)}))
    assert page.parts.right.value.unsaved
    assert page.parts.right.accessibleDescription() == "Not saved yet"
    page.view.mark_unsaved(frozenset())
    assert not page.parts.right.value.unsaved


def test_trouble_is_one_quiet_line_and_no_dialog(stage):
    page = stage("supine_leg_raise")
    page.view.show_trouble("The disk is full.")
    assert page.parts.banner.isVisible()
    assert QGuiApplication.modalWindow() is None
    page.view.show_trouble("")
    assert not page.parts.banner.isVisible()


def test_mute_and_far_text_are_kept_in_the_settings(stage):
    page = stage("supine_leg_raise")
    page.key(Qt.Key.Key_M)
    assert not page.preferences.settings.sound
    wide = page.parts.ring.width()
    page.key(Qt.Key.Key_A)
    assert page.preferences.settings.far_text == 1.15
    assert page.parts.phase.width() > wide


def test_skipping_the_last_exercise_asks_for_the_session_ends_there(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.key(Qt.Key.Key_Right)
    assert not page.session.over
    assert page.view.questions.asks_to_close
    page.view.questions.open.answer("finish")
    assert page.session.over


def test_every_key_does_something_and_is_listed(stage):
    page = stage("supine_leg_raise")
    page.key(Qt.Key.Key_Question)
    texts = {child.text() for child in page.view.questions.open.findChildren(type(page.parts.phase))}
    for keys, text in (*KEYS.values(), *REMOTE_KEYS.values()):
        assert text in texts
        assert "   ".join(keys[:2]) in texts, "more than two are not listed"
    page.view.questions.open.answer("close")
    assert set(KEYS) == set(page.view._verbs)


@pytest.mark.rest
def test_half_time_of_a_hold_can_be_read_for_two_seconds(stage):
    page = stage("low_lunge")
    page.run_to(StepKind.WORK, 3.0)
    seen = []
    for _ in range(40):
        page.run(0.5)
        seen.append((page.parts.ring.digits, page.parts.ring.caption))
    called = [digits for digits, caption in seen if caption == "half-time"]
    assert called == ["10", "10", "9", "9"]
    assert {caption for _, caption in seen} == {"seconds", "half-time"}


def test_plus_gives_ten_seconds_more_to_get_ready(stage):
    page = stage("supine_leg_raise")
    page.run(4)
    assert page.parts.ring.digits == "6"
    page.key(Qt.Key.Key_Up)
    assert page.parts.ring.digits == "16"
    assert page.parts.toast.text == "10 s more"
    page.run(16.5)
    assert page.session.position().step.kind is StepKind.WORK
    page.key(Qt.Key.Key_Up)
    assert page.parts.toast.text == "One rep more"


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_MediaPlay])
@pytest.mark.parametrize("part", ["skip", "pain", "main"])
def test_a_presenter_or_a_media_key_pauses_and_goes_on_whatever_has_the_focus(stage, key, part):
    page = stage("supine_leg_raise")
    page.run(12)
    focused = page.parts.pain if part == "pain" else getattr(page.parts.transport, part)
    focused.setFocus()
    page.key(key, focused)
    assert page.session.paused is PauseReason.PERSON
    page.key(key, focused)
    assert page.session.paused is None


def test_a_presenter_goes_back_and_a_media_key_skips(stage):
    page = stage("supine_leg_raise", "low_lunge")
    page.key(Qt.Key.Key_MediaNext)
    assert page.session.position().step.kind is StepKind.WORK
    page.run(5)
    page.key(Qt.Key.Key_PageUp)
    assert page.session.position().phase_elapsed == 0.0
