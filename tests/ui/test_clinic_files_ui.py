# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan comes home as a file and its record goes back, each shown before it is taken, and never doubled."""

import threading

import pytest
from files_rig import Home, plan_file
from plan_samples import TOMAS, keep_person, keep_plan
from PySide6.QtCore import Qt

from psoas_trainer.core.clinic.seal import sealed
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.storage.session_queries import list_sessions
from psoas_trainer.ui.dialogs.next_day_dialog import NextDayDialog
from psoas_trainer.ui.dialogs.record_name_dialog import RecordNameDialog
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.overlay import Overlay


@pytest.fixture
def home(program, tmp_path):
    return Home(program, tmp_path)


def test_a_plan_is_shown_with_its_sender_before_it_is_taken(home):
    home.bring(plan_file())
    said = home.said()
    assert "A plan from Hill Street Clinic" in said
    assert "For Märta Olsen, born 12 March 1971" in said
    assert "Version 3, saved on 4 May 2026 by JB" in said
    assert "Supine leg raise" in said
    assert "3 rep(s) each side" in said
    assert home.versions == []
    home.take()
    assert home.versions == [3]
    home.one.window.show_page("routines")
    assert home.one.window.page("routines").list.card(CLINIC_PLAN).value.name == "Plan from Hill Street Clinic"


def test_not_now_takes_nothing(home):
    home.bring(plan_file())
    home.one.press(Qt.Key.Key_Escape)
    assert home.asked() is None
    assert home.versions == []


@pytest.mark.rest
def test_the_same_plan_again_changes_nothing_and_an_older_one_is_no_step_back(home):
    home.bring(plan_file())
    home.take()
    home.bring(plan_file())
    assert "You have this plan already. Nothing would change." in home.said()
    assert home.asked().take is None
    home.one.press(Qt.Key.Key_Return)
    home.bring(plan_file(number=2, version="7b"))
    assert home.asked().take is None
    home.one.press(Qt.Key.Key_Return)
    home.bring(plan_file(number=4, version="7c"))
    home.take()
    assert home.versions == [4, 3]


@pytest.mark.rest
def test_a_plan_for_somebody_else_is_taken_only_where_the_person_says_it_is_theirs(home):
    home.bring(plan_file())
    home.take()
    home.bring(plan_file(uuid="4c" * 16, name="Tomas Lima", version="7d"))
    assert home.asked().leave.hasFocus()
    home.one.press(Qt.Key.Key_Return)
    assert home.versions == [3]
    home.bring(plan_file(uuid="4c" * 16, name="Tomas Lima", version="7d"))
    home.take()
    assert home.versions == [3, 3]


@pytest.mark.rest
@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{}", "is no plan of Psoas Trainer"),
        (plan_file()[:-40], "end of the plan is missing"),
        (plan_file().replace(b"Hill", b"Dill"), "was changed after the clinic saved it"),
        (sealed('{"format":"psoas-trainer-plan","version":9,\n"x":1'), "by a newer Psoas Trainer"),
        (sealed('{"format":"psoas-trainer-plan","version":1,\n"x":1'), "cannot be used here"),
    ],
)
def test_what_is_wrong_with_a_plan_is_said_in_a_sentence(home, data, sentence):
    home.bring(data)
    assert sentence in " ".join(home.said(Overlay))
    home.one.press(Qt.Key.Key_Return)
    assert home.versions == []


@pytest.mark.rest
def test_the_record_goes_back_and_is_there_once_however_often_it_comes(home, content, tmp_path, monkeypatch):
    one, record = home.one, tmp_path / "mine.psoasrecord"
    uuid = one.thread.call(lambda connection: next(connection.execute("SELECT lower(hex(uuid)) FROM person"))[0])
    home.bring(plan_file(uuid=uuid))
    home.take()
    one.app.starter.play(PlayRequest(routine_id=CLINIC_PLAN))
    one.settle()
    one.run(20)
    one.app.playing.player.stop()
    one.settle()
    one.window.show_page("routines")
    one.app.files.clinic._ask = lambda *_: str(record)
    one.click(one.window.page("routines").list.card(CLINIC_PLAN).buttons["record"])
    [asked] = one.window.findChildren(RecordNameDialog)
    asked.name.edit.setText("Märta Olsen")
    one.click(asked.go_on)
    assert "Written to mine.psoasrecord" in one.window.toast.text
    home.drop(record)
    assert "Take this record in?" in home.said(Overlay)
    one.press(Qt.Key.Key_Return)
    assert "here already" in one.window.toast.text
    person = one.app._ground.store.person
    assert len(one.thread.call(lambda connection: list_sessions(connection, person, None, 10)).sessions) == 1


@pytest.mark.rest
def test_a_record_of_nobody_here_is_refused(home):
    home.bring(plan_file())
    home.take()
    record = home.folder / "theirs.psoasrecord"
    home.one.app.files.clinic._ask = lambda *_: str(record)
    home.one.app.files.clinic.save_record()
    home.one.settle()
    [asked] = home.one.window.findChildren(RecordNameDialog)
    asked.name.edit.setText("Nia %1")
    home.one.click(asked.go_on)
    assert b'"Nia %1"' in record.read_bytes()
    home.drop(record)
    assert "somebody who is not among the people here" in " ".join(home.said(Overlay))
    home.one.press(Qt.Key.Key_Return)


@pytest.mark.rest
def test_a_record_is_given_with_a_name_or_not_at_all(home):
    home.bring(plan_file())
    home.take()
    one, asked_for = home.one, []
    one.app.files.clinic._ask = lambda *_: asked_for.append("path") or ""
    one.app.files.clinic.save_record()
    one.settle()
    [asked] = one.window.findChildren(RecordNameDialog)
    one.click(asked.go_on)
    assert "cannot tell whose record" in asked.name.problem.text()
    one.press(Qt.Key.Key_Escape)
    assert asked_for == []
    assert not asked.isVisible()


@pytest.mark.rest
def test_a_plan_file_waits_for_the_question_that_is_asked_already(home):
    one = home.one
    later = []
    question = NextDayDialog.open(one.window, one.app._ground.look, later.append)
    home.bring(plan_file())
    assert home.asked() is None
    one.click(question.no)
    one.settle()
    dialog = home.asked()
    assert dialog is not None
    assert dialog.take.hasFocus()
    second = NextDayDialog.open(one.window, one.app._ground.look, later.append)
    assert not second.isVisible()
    one.press(Qt.Key.Key_Escape)
    one.settle()
    assert second.isVisible()
    assert second.no.hasFocus()
    one.press(Qt.Key.Key_Escape)
    assert later == ["better", "later"]


@pytest.mark.rest
def test_a_file_that_comes_while_somebody_trains_waits(home):
    one = home.one
    one.app.starter.play(PlayRequest(exercise_id="psoas_march"))
    one.settle()
    home.bring(plan_file())
    assert home.asked() is None
    one.app.playing.player.stop()
    one.settle()
    assert home.asked() is not None
    one.press(Qt.Key.Key_Escape)


@pytest.mark.rest
def test_a_plan_is_saved_for_a_person_and_comes_in_again(home, content):
    one = home.one
    person = keep_person(one, content, TOMAS)
    version, target = keep_plan(one, content, person), home.folder / "out"
    one.app.files.clinic._ask = lambda *_: str(target)
    one.app.files.clinic.save_plan(person, version)
    one.settle()
    home.drop(target.with_suffix(".psoasplan"))
    assert "For Tomas Lima, born 30 November 1990" in home.said()
    one.press(Qt.Key.Key_Escape)


@pytest.mark.rest
def test_another_start_of_the_program_has_its_file_opened_here(home):
    path = home.folder / "plan.psoasplan"
    path.write_bytes(plan_file())
    asking = threading.Thread(target=lambda: home.one.app.files.asked.emit(str(path)))
    asking.start()
    asking.join()
    home.one.settle()
    assert "A plan from Hill Street Clinic" in home.said()
    home.one.press(Qt.Key.Key_Escape)
