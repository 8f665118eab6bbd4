# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes by itself waits for what lies over the window: nothing is laid over a question that is being read."""

import pytest
from files_rig import Home, plan_file
from PySide6.QtCore import Qt

from psoas_trainer.app_lock import LockWarning
from psoas_trainer.ui.dialogs.plan_file_dialog import PlanFileDialog
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.overlay import Answer, Overlay
from psoas_trainer.ui.widgets.scrim import Scrim, lies_over


@pytest.fixture
def home(program, tmp_path):
    return Home(program, tmp_path)


def ask(home, title="Save the changes?"):
    """A question that somebody is reading."""
    return Overlay(home.one.app._ground.look, home.one.window, title, (), (Answer("ok", "OK"),), id, safe="ok")


def titles(home):
    return [each.accessibleName() for each in home.one.window.findChildren(Scrim) if each.isVisible()]


@pytest.mark.parametrize(
    ("name", "then"),
    [
        ("plan.psoasplan", "A plan from Hill Street Clinic"),
        ("broken.psoasplan", "The plan was not taken"),
        ("broken.psoasrecord", "The record was not taken in"),
        ("broken.psoaspack", "The pack was not taken in"),
    ],
)
def test_a_file_of_any_kind_waits_for_the_question(home, name, then):
    before, question = home.one.window.current, ask(home)
    home.bring(plan_file() if name == "plan.psoasplan" else b"{}", name)
    assert titles(home) == ["Save the changes?"]
    assert home.one.window.current == before, "nothing moves behind the question either"
    home.one.press(Qt.Key.Key_Escape)
    home.one.settle()
    assert not question.isVisible()
    assert titles(home) == [then]
    home.one.press(Qt.Key.Key_Escape)


def test_several_files_come_one_after_the_other_and_none_is_lost(home):
    ask(home)
    home.bring(plan_file(), "first.psoasplan")
    home.bring(b"{}", "second.psoasrecord")
    home.bring(b"{}", "third.psoaspack")
    assert [each.name for each in home.one.app.files.waiting] == [
        "first.psoasplan", "second.psoasrecord", "third.psoaspack",
    ]  # fmt: skip
    seen = []
    for _ in range(4):
        [title] = titles(home)
        seen.append(title)
        home.one.press(Qt.Key.Key_Escape)
        home.one.settle()
    assert titles(home) == []
    assert seen[0] == "Save the changes?"
    assert sorted(seen[1:]) == [
        "A plan from Hill Street Clinic", "The pack was not taken in", "The record was not taken in",
    ]  # fmt: skip


def test_files_that_came_in_a_session_all_come_behind_it(home):
    one = home.one
    one.app.starter.play(PlayRequest(exercise_id="psoas_march"))
    one.settle()
    home.bring(b"{}", "first.psoasrecord")
    home.bring(plan_file(), "second.psoasplan")
    assert titles(home) == []
    one.app.playing.player.stop()
    one.settle()
    assert len(titles(home)) == 1
    one.press(Qt.Key.Key_Escape)
    one.settle()
    assert len(titles(home)) == 1
    one.press(Qt.Key.Key_Escape)


def test_a_file_that_was_read_while_a_session_began_is_shown_behind_it(home):
    one, path = home.one, home.folder / "plan.psoasplan"
    path.write_bytes(plan_file())
    one.app.files.open(path)
    one.app.starter.play(PlayRequest(exercise_id="psoas_march"))
    one.settle()
    assert titles(home) == []
    assert one.app.files.waiting == (path,)
    one.app.playing.player.stop()
    one.settle()
    assert home.asked(PlanFileDialog) is not None
    one.press(Qt.Key.Key_Escape)


def test_what_waits_goes_with_the_person_it_was_for(home):
    ask(home)
    late = ask_in_turn(home)
    home.one.window.forget()
    home.one.settle()
    assert titles(home) == []
    assert lies_over(home.one.window) is None
    assert late is not None


def ask_in_turn(home):
    answers = (Answer("ok", "OK"),)
    look, window = home.one.app._ground.look, home.one.window
    return Overlay(look, window, "Later", (), answers, id, safe="ok", in_turn=True)


def test_the_warning_before_the_lock_stands_above_a_question_and_takes_no_key(home):
    warning = LockWarning(home.one.app._ground.look, home.one.window)
    question = ask(home)
    warning.show_left(20)
    warning.raise_()
    children = [each for each in home.one.window.children() if each in (question, warning)]
    assert children == [question, warning], "painted last"
    assert question.button("ok").hasFocus()
    ask_in_turn(home)
    warning.show_left(19)
    assert titles(home) == ["Save the changes?"]
    home.one.press(Qt.Key.Key_Escape)
    home.one.settle()
    assert titles(home) == ["Later"]
    warning.show_left(18)
    last = [each for each in home.one.window.children() if each is warning or isinstance(each, Scrim)][-1]
    assert last is warning
    home.one.press(Qt.Key.Key_Escape)
