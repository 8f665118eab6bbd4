# SPDX-License-Identifier: GPL-3.0-or-later
"""Start here: two identifiers, then the person's own plan under a first name, then the list again."""

import pytest
from plan_samples import MARTA, TOMAS, keep_person, keep_plan
from program import entered
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from psoas_trainer.core.clinic.plan_file import read_plan_file
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.storage.clinic_plans import draft_of, plan_of
from psoas_trainer.storage.clinic_sessions import transfers
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.ui.dialogs.choose_person import ChoosePersonDialog
from psoas_trainer.ui.dialogs.confirm_person import ConfirmPersonDialog


class Desk:
    """The program of a clinic with two people."""

    def __init__(self, program, content):
        self.one = entered(program, several_people=True)
        self.clinic = self.one.app.people.clinic
        self.marta, self.tomas = keep_person(self.one, content), keep_person(self.one, content, TOMAS)
        self.version = keep_plan(self.one, content, self.marta)
        self.clinic.show_people()
        self.settle()

    def settle(self):
        self.one.settle()
        QCoreApplication.processEvents()
        self.one.settle()

    def asked(self, kind=ConfirmPersonDialog):
        return next((each for each in self.one.window.findChildren(kind) if each.isVisible()), None)

    def said(self, kind=ConfirmPersonDialog):
        return [each.text() for each in self.asked(kind).findChildren(QLabel) if each.text()]

    def start(self, person):
        self.clinic.start_here(person)
        self.settle()

    def press(self, key):
        self.one.press(key)
        self.settle()

    def train(self):
        """Märta trains for a while and ends; the summary is in front."""
        self.start(self.marta)
        self.press(Qt.Key.Key_Return)
        self.one.run(20)
        uuid = self.one.app.playing.trainer.uuid
        self.one.app.playing.player.stop()
        self.settle()
        return uuid

    def sessions(self, person):
        return self.one.thread.call(lambda connection: list_sessions(connection, person, None, 10)).sessions


@pytest.fixture
def desk(program, content):
    return Desk(program, content)


def test_two_identifiers_are_shown_and_enter_confirms_them(desk):
    desk.start(desk.marta)
    said = desk.said()
    assert MARTA.full_name in said
    assert "Born 12 Mar 1971, number P-1044" in said
    assert desk.clinic.change.card is None, "nobody is chosen before they are confirmed"
    desk.press(Qt.Key.Key_Return)
    trainer = desk.one.app.playing.trainer
    assert trainer.running
    assert trainer.current_plan.routine_id == CLINIC_PLAN
    assert desk.one.app.playing.view.parts.top.title.text() == "Märta: Plan"


def test_somebody_else_starts_nothing(desk):
    desk.start(desk.marta)
    desk.press(Qt.Key.Key_Escape)
    assert desk.asked() is None
    assert desk.clinic.change.card is None
    assert desk.one.window.current == "people"


def test_without_a_plan_nothing_starts(desk):
    desk.start(desk.tomas)
    assert "There is no saved plan yet. Make one first; then it starts here." in desk.said()
    assert desk.asked().yes.text() == "Make a plan"
    desk.press(Qt.Key.Key_Escape)


def test_the_summary_leads_back_to_the_people_and_nobody_is_chosen(desk):
    desk.train()
    page = desk.one.window.page("summary")
    assert desk.one.window.current == "summary"
    assert page.history.isHidden()
    desk.one.click(page.done)
    desk.settle()
    assert desk.one.window.current == "people"
    assert desk.clinic.change.card is None
    assert CLINIC_PLAN not in desk.one.app._ground.content.catalogue.routines


def test_the_session_of_the_wrong_person_goes_to_the_right_one_and_back(desk):
    uuid = desk.train()
    desk.one.click(desk.one.window.page("summary").wrong_person)
    desk.settle()
    dialog = desk.asked(ChoosePersonDialog)
    assert not dialog.found, "nobody is listed before something is typed"
    desk.one.qtbot.keyClicks(dialog.search.edit, "lima")
    desk.settle()
    assert [each.text() for each in dialog.found] == ["Tomas Lima. Born 30 Nov 1990"]
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert [each.uuid for each in desk.sessions(desk.tomas)] == [uuid]
    assert desk.sessions(desk.marta) == ()
    [moved] = desk.one.thread.call(lambda connection: transfers(connection, uuid))
    assert not moved.undone
    toast = desk.one.window.toast
    assert toast.text == "The session belongs to Tomas Lima now."
    desk.one.click(toast.action)
    desk.settle()
    assert [each.uuid for each in desk.sessions(desk.marta)] == [uuid]


@pytest.mark.rest
def test_what_is_changed_in_teach_mode_is_played_shown_and_becomes_the_draft(desk):
    desk.start(desk.marta)
    desk.one.click(desk.asked().teach)
    desk.one.click(desk.asked().yes)
    desk.settle()
    app = desk.one.app
    desk.one.run(12)
    panel = desk.clinic.starting.teaching.panel
    assert panel.isVisible()
    assert (panel.amount.value.text(), panel.sets.value.text()) == ("3", "1")
    desk.one.click(panel.amount.plus)
    desk.one.click(panel.sets.plus)
    assert (panel.amount.value.text(), panel.sets.value.text()) == ("4", "2")
    assert app.playing.view.parts.left.accessibleName() != ""
    works = [step.work for step in app.playing.player.session.steps if step.work is not None and step.item == 0]
    assert [work.amount for work in works] == [4, 4]
    draft = desk.one.thread.call(lambda connection: draft_of(connection, desk.marta))
    assert draft.rows[0].dose == Dose(DoseKind.REPS, 4, 2)
    assert draft.rows[1] == desk.version.plan.rows[1]
    app.playing.player.stop()
    desk.settle()
    assert desk.one.window.toast.text == "The changed amounts are in the draft of the plan."
    assert desk.clinic.starting.teaching is None
    saved = desk.one.thread.call(lambda connection: plan_of(connection, desk.marta))
    assert saved == desk.version, "what was saved never changes"
    uuid = desk.one.window.page("summary").uuid
    record = desk.one.thread.call(lambda connection: read_session(connection, uuid))
    assert record.plan.items[0].chosen.dose == Dose(DoseKind.REPS, 4, 2), "what it is compared with"
    assert record.plan.items[0].planned.dose == desk.version.plan.rows[0].dose


@pytest.mark.rest
def test_the_next_person_trains_under_their_own_name_and_nothing_of_the_one_before_is_left(desk, content):
    keep_plan(desk.one, content, desk.tomas)
    desk.train()
    desk.one.click(desk.one.window.page("summary").done)
    desk.settle()
    desk.start(desk.tomas)
    desk.press(Qt.Key.Key_Return)
    view = desk.one.app.playing.view
    assert view.parts.top.title.text() == "Tomas: Plan"
    said = [each.text() for each in view.findChildren(QLabel)]
    said += [each.accessibleName() for each in view.findChildren(QWidget)]
    said.append(desk.one.window.windowTitle())
    assert not [each for each in said if "Märta" in each or "Olsen" in each]


def test_who_is_asked_reads_no_message_about_the_one_before(desk):
    desk.clinic.open_person(desk.marta)
    desk.settle()
    toast = desk.one.window.toast
    toast.show_message("“Evening of Märta” was deleted.", "Undo", list)
    desk.clinic.show_people()
    desk.start(desk.marta)
    assert toast.isVisible(), "it is the same person still"
    desk.press(Qt.Key.Key_Escape)
    desk.start(desk.tomas)
    bar = desk.clinic.bar
    assert (toast.isVisible(), bar.isVisible(), bar.line.text()) == (False, False, "")
    desk.press(Qt.Key.Key_Escape)
    assert desk.clinic.change.card is None


@pytest.mark.rest
def test_a_second_person_starts_directly_from_the_summary_of_the_first(desk, content):
    keep_plan(desk.one, content, desk.tomas)
    desk.train()
    desk.one.window.show_page("people")
    desk.settle()
    assert desk.clinic.change.card is None
    desk.start(desk.tomas)
    desk.press(Qt.Key.Key_Return)
    assert (desk.one.app.playing.trainer.running, desk.clinic.change.card) == (True, TOMAS)
    desk.one.run(20)
    desk.one.app.playing.player.stop()
    desk.settle()
    assert [len(desk.sessions(each)) for each in (desk.marta, desk.tomas)] == [1, 1]


@pytest.mark.rest
def test_teach_mode_is_of_one_start_only(desk):
    desk.start(desk.marta)
    desk.one.click(desk.asked().teach)
    desk.one.click(desk.asked().yes)
    desk.settle()
    assert desk.clinic.starting.teaching is not None
    desk.one.run(12)
    desk.one.app.playing.player.stop()
    desk.settle()
    desk.start(desk.marta)
    desk.press(Qt.Key.Key_Return)
    assert desk.one.app.playing.trainer.running
    assert desk.clinic.starting.teaching is None


@pytest.mark.rest
def test_nothing_is_shown_of_somebody_who_is_in_the_bin(desk):
    desk.clinic.open_person(desk.tomas)
    desk.settle()
    assert not desk.clinic.bar.isVisibleTo(desk.one.window), "the page has the whole name, and its own way back"
    desk.one.window.show_page("people")
    desk.settle()
    assert desk.clinic.bar.isVisibleTo(desk.one.window)
    page = desk.one.window.page("people")
    page.search.edit.setText("lima")
    desk.settle()
    page._on_act("delete")
    desk.settle()
    assert desk.clinic.change.card is None
    assert desk.one.window.current == "people"
    toast = desk.one.window.toast
    assert toast.text == "Tomas Lima is in the bin, with everything that is kept."
    shown = [each.text() for each in desk.one.window.findChildren(QLabel) if each.isVisible()]
    assert not [each for each in shown if "Tomas" in each]
    desk.one.click(toast.action)
    desk.settle()
    desk.clinic.open_person(desk.tomas)
    desk.settle()
    assert desk.one.window.page("person").head.name.text() == "Tomas Lima"


@pytest.mark.rest
def test_a_session_on_a_persons_page_opens_in_their_history(desk):
    uuid = desk.train()
    desk.one.click(desk.one.window.page("summary").done)
    desk.settle()
    desk.clinic.open_person(desk.marta)
    desk.settle()
    page = desk.one.window.page("person")
    page.tabs.button("sessions").click()
    desk.settle()
    part = page.sessions
    assert part.model.rowCount() == 1
    assert part.list.currentIndex().data() == "Plan"
    part.list.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.one.window.current == "history"
    assert desk.one.window.page("history").part._current_uuid() == uuid


@pytest.mark.rest
def test_leaving_for_later_is_the_next_persons_turn(desk):
    desk.start(desk.marta)
    desk.press(Qt.Key.Key_Return)
    desk.one.run(12)
    desk.one.app.playing._leave()
    desk.settle()
    assert desk.one.window.current == "people"
    assert desk.clinic.change.card is None


@pytest.mark.rest
def test_the_plan_of_a_person_is_saved_for_their_computer_at_home(desk, tmp_path):
    target, clinic_files = tmp_path / "mine.psoasplan", desk.one.app.files.clinic
    clinic_files._ask = lambda *_: str(target)
    desk.clinic.open_person(desk.marta)
    desk.settle()
    desk.one.window.page("person").head.file.click()
    desk.settle()
    assert read_plan_file(target.read_bytes()).plan.uuid == desk.version.uuid
    assert desk.one.window.toast.text == "Written to mine.psoasplan. Whoever has the file can read it."


@pytest.mark.rest
def test_a_plan_file_is_nobodys_while_nobody_is_chosen(desk, tmp_path):
    desk.one.app.files.open(tmp_path / "any.psoasplan")
    desk.settle()
    assert desk.one.window.toast.text == "Choose first whose plan it is to be, and open it again."
