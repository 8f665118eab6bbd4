# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program: what is said while the disk is full is in the history after the next start."""

import apsw
import pytest
from program import entered

from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.storage import unsaved_words
from psoas_trainer.ui.play_request import PlayRequest


def full(*_arguments):
    raise apsw.FullError("no room")


@pytest.mark.rest
def test_an_answer_that_the_disk_refuses_is_held_and_there_after_the_next_start(program, monkeypatch):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(18)
    one.app.playing.player.stop()
    one.settle()
    page = one.window.page("summary")
    uuid = page.uuid
    with monkeypatch.context() as broken:
        broken.setattr(unsaved_words, "write_word", full)
        page.feedback_given.emit(Feedback(Effort.HARD))
        one.settle()
        assert "It is held" in one.window.toast.text
        one.close()
    two = program()
    two.app._ground.store.catch_up(two.log.owed(), lambda _outcome: None)
    answers = []
    two.app._ground.store.feedback(uuid, answers.append)
    two.settle()
    assert answers == [Feedback(Effort.HARD)]
