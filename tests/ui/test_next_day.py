# SPDX-License-Identifier: GPL-3.0-or-later
"""On a later day the program asks, once, whether anything is worse; what follows is the person's choice."""

import program as program_module
import pytest
from program import entered
from PySide6.QtCore import Qt

from psoas_trainer.core.plan import Reason
from psoas_trainer.core.record import Moment
from psoas_trainer.ui.dialogs.next_day_dialog import NextDayDialog
from psoas_trainer.ui.dialogs.seek_help_dialog import SeekHelpDialog
from psoas_trainer.ui.play_request import PlayRequest

RAISE = PlayRequest(exercise_id="supine_leg_raise")


def asked(one) -> NextDayDialog | None:
    return next((each for each in one.window.findChildren(NextDayDialog) if each.isVisible()), None)


def answers(one) -> list[int | None]:
    """What is kept: an entry for each session about which it was asked."""
    rows = one.thread.call(lambda connection: connection.execute("SELECT worse FROM next_day").fetchall())
    return [worse for (worse,) in rows]


def train(one, request=RAISE):
    one.app.starter.play(request)
    one.settle()
    one.run(20)
    one.app.playing.player.stop()
    one.settle()


@pytest.fixture
def later(monkeypatch):
    """The calendar goes on by a day; programs that are opened from then on live on that day."""

    def go_on(days=1):
        then = Moment(1_795_000_000_000 + days * 86_400_000, 60, f"2026-11-{22 + days}")
        monkeypatch.setattr(program_module, "fake_moment", lambda: then)

    return go_on


@pytest.fixture
def next_day(program, later):
    """The program on the day after a session."""
    one = entered(program)
    train(one)
    one.close()
    later()
    return program()


def test_it_is_asked_on_a_later_day(next_day):
    dialog = asked(next_day)
    assert dialog.title.text() == "Is anything worse than before your last session?"
    assert dialog.no.hasFocus()
    assert [each.text() for each in dialog._buttons if each.isVisible()] == ["No", "Yes, worse"]


def test_it_is_never_asked_on_the_same_day(program):
    one = entered(program)
    train(one)
    one.close()
    assert asked(program()) is None


@pytest.mark.rest
def test_it_is_not_asked_where_there_was_no_session(program, later):
    entered(program).close()
    later()
    assert asked(program()) is None


@pytest.mark.rest
@pytest.mark.parametrize("leave", ["answered", "closed"])
def test_it_is_never_asked_twice(program, next_day, later, leave):
    if leave == "answered":
        next_day.click(asked(next_day).no)
    next_day.close()
    again = program()
    assert asked(again) is None
    again.close()
    later(2)
    assert asked(program()) is None


@pytest.mark.rest
def test_no_is_kept_and_the_page_has_the_keyboard_again(next_day):
    next_day.press(Qt.Key.Key_Return)
    assert asked(next_day) is None
    assert answers(next_day) == [0]
    assert next_day.window.page("today").isAncestorOf(next_day.window.focusWidget())


@pytest.mark.rest
def test_escape_is_no_answer(next_day):
    next_day.press(Qt.Key.Key_Escape)
    assert asked(next_day) is None
    assert answers(next_day) == [None]


@pytest.mark.rest
def test_yes_says_whom_to_ask_and_nothing_changes_by_itself(next_day):
    next_day.click(asked(next_day).yes)
    dialog = asked(next_day)
    assert "Ask a fitness professional" in dialog.line.text()
    assert [each.text() for each in dialog._buttons if each.isVisible()] == [
        "Rest today",
        "Play the easier version",
        "When to seek help",
    ]
    assert dialog.rest.hasFocus()
    assert answers(next_day) == [1], "kept at once"
    assert not next_day.app.playing.trainer.running


@pytest.mark.rest
@pytest.mark.parametrize("way", ["rest", "escape"])
def test_rest_closes_and_plays_nothing(next_day, way):
    next_day.click(asked(next_day).yes)
    if way == "rest":
        next_day.press(Qt.Key.Key_Return)
    else:
        next_day.press(Qt.Key.Key_Escape)
    assert asked(next_day) is None
    assert not next_day.app.playing.trainer.running
    assert next_day.window.current == "today"
    assert answers(next_day) == [1]


@pytest.mark.rest
def test_seek_help_opens_the_page_with_whom_to_ask(next_day):
    next_day.click(asked(next_day).yes)
    next_day.click(asked(next_day).help)
    assert asked(next_day) is None
    assert next_day.window.findChild(SeekHelpDialog).isVisible()


@pytest.mark.rest
def test_easier_plays_the_easier_version_of_what_was_played(next_day):
    next_day.click(asked(next_day).yes)
    next_day.click(asked(next_day).easier)
    (item,) = next_day.app.playing.trainer.current_plan.items
    assert next_day.app.playing.trainer.running
    assert (item.chosen.exercise_id, item.chosen.variant_id) == ("supine_leg_raise", "bent_rest")
    assert item.reason is Reason.EASIER_TODAY


@pytest.mark.rest
def test_easier_of_a_routine_plays_its_easier_variants(program, later):
    one = entered(program)
    train(one, PlayRequest(routine_id="balance_b"))
    one.close()
    later()
    two = program()
    two.click(asked(two).yes)
    two.click(asked(two).easier)
    plan = two.app.playing.trainer.current_plan
    assert plan.routine_id == "balance_b"
    eased = {item.chosen.exercise_id for item in plan.items if item.reason is Reason.EASIER_TODAY}
    assert {"supine_leg_raise", "side_plank"} <= eased
    assert all(item.chosen.variant_id for item in plan.items if item.chosen.exercise_id in eased)


def newer_safety_note(monkeypatch):
    read = program_module.read_about
    monkeypatch.setattr(program_module, "read_about", lambda *given: {**read(*given), "safety_version": 99})


@pytest.mark.rest
def test_it_does_not_lie_over_the_welcome_and_is_not_lost(program, later, monkeypatch):
    one = entered(program)
    train(one)
    one.close()
    later()
    newer_safety_note(monkeypatch)
    two = program()
    assert two.window.alone is not None
    assert asked(two) is None
    assert answers(two) == []
    two.press(Qt.Key.Key_Return)
    two.close()
    assert asked(program()) is not None


@pytest.mark.rest
def test_it_does_not_lie_over_what_runs(program, later, monkeypatch):
    one = entered(program)
    train(one)
    one.close()
    later()
    newer_safety_note(monkeypatch)
    two = entered(program)
    two.app.starter.play(RAISE._replace(pace=4))  # a rehearsal: yesterday's session stays the newest
    two.app.starter.ask_about_yesterday()
    two.settle()
    assert two.app.playing.trainer.running
    assert asked(two) is None
    assert answers(two) == []


@pytest.mark.rest
@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_everything_can_be_reached_and_pressed(next_day, size):
    next_day.window.resize(*size)
    next_day.click(asked(next_day).yes)
    dialog = asked(next_day)
    shown = [each for each in dialog._buttons if each.isVisible()]
    reached = set()
    for _ in shown:
        next_day.qtbot.keyClick(next_day.window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(next_day.window.focusWidget())
    assert reached == set(shown)
    assert all(each.height() >= 44 for each in shown)
