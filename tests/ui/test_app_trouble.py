# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program in trouble: a fault of its own, a deleted session, a disk that does not answer."""

import pytest
from program import entered, on_exercises

from psoas_trainer.core.changes import Change
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui import store
from psoas_trainer.ui.held_back import HeldBackError
from psoas_trainer.ui.last_write import LastWrite
from psoas_trainer.ui.play_request import PlayRequest


def full_disk(*_arguments, **_more):
    raise OSError("no space left")


def test_a_mishap_is_told_once_and_the_session_goes_on(program, capsys):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(18)
    for _ in range(3):
        try:
            int("in a slot")
        except ValueError as error:
            one.mishaps.note(type(error), error, error.__traceback__)
    one.settle()
    assert "details are in the log" in one.window.toast.text
    assert one.mishaps.log_file.read_text(encoding="utf-8").count("ValueError") == 1
    one.run(10)
    assert one.position.together == 2
    capsys.readouterr()


@pytest.mark.rest
def test_a_deleted_session_is_not_offered_to_go_on_with(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(18)
    one.close()
    two = on_exercises(program)
    assert two.window.resume_bar.isVisible()
    two.window.show_page("history")
    two.settle()
    two.click(two.window.page("history").detail.delete)
    assert not two.window.resume_bar.isVisible()
    two.click(two.window.toast.action)
    assert two.window.resume_bar.isVisible(), "brought back, it can be gone on with"
    two.click(two.window.resume_bar.later)
    two.app._ground.store.changed.emit(frozenset({Change.SESSIONS}))
    two.settle()
    assert not two.window.resume_bar.isVisible(), "Later holds until the next start"


def test_a_disk_that_fails_at_the_end_loses_nothing_and_says_nothing_false(program, monkeypatch):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(18)
    with monkeypatch.context() as broken:
        for name in ("save_progress", "end_session"):
            broken.setattr(store, name, full_disk)
        one.run(14)
        one.app.playing.player.stop()
        one.settle()
        headline = one.window.page("summary").headline.text()
        assert "not saved yet" in headline
        assert not one.window.close(), "closing is told about it once"
        assert "not saved yet" in one.window.toast.text
    one.app.playing.recorder.findChild(LastWrite).send()
    one.settle()
    summary = one.window.page("summary")
    assert summary.headline.text() == "Session ended. What you did is kept."
    assert summary.table.rows[0].value.both.text == "3/8"
    assert one.window.toast.text == "The session is saved now."
    assert one.window.close()


def test_settings_that_could_not_be_read_are_told(program, tmp_path):
    one = program(unread=StorageError(Trouble.DAMAGED, tmp_path / "settings.json"))
    assert "could not be read" in one.window.toast.text
    assert "settings.json.bad" in one.window.toast.text


@pytest.mark.rest
@pytest.mark.parametrize(("error", "said"), [(HeldBackError("roller"), "safety questions"), (KeyError("x"), "missing")])
def test_a_session_that_cannot_go_on_stays_offered_and_says_why(program, monkeypatch, error, said):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(18)
    one.close()
    two = on_exercises(program)

    def refuse(_record, *_plan):
        raise error

    monkeypatch.setattr(two.app.playing.trainer, "resume", refuse)
    two.click(two.window.resume_bar.resume)
    assert said in two.window.toast.text
    assert two.window.resume_bar.isVisible()
