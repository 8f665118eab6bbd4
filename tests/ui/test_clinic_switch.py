# SPDX-License-Identifier: GPL-3.0-or-later
"""The one switch for a clinic: what it offers when it is turned on, the clinic's name, and the way to a file."""

import json
from pathlib import Path

import pytest
from program import entered
from PySide6.QtWidgets import QFileDialog

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.settings import from_plain
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.ui.settings_sections.people_section import PeopleSection
from psoas_trainer.ui.widgets.overlay import Overlay

BERTA = PersonCard("Berta Beta", "Berta", "1990-01-01", "B-1")


def section_of(one):
    one.window.show_page("settings")
    one.settle()
    return one.window.page("settings").findChild(PeopleSection)


def test_whoever_turns_it_on_is_offered_the_encryption_at_once_and_may_do_without(program):
    one = entered(program)
    section = section_of(one)
    assert section.clinic.isHidden() or not section.clinic.isVisibleTo(section)
    one.click(section.switch)
    [question] = one.window.findChildren(Overlay)
    question.answer("without")
    assert one.preferences.settings.several_people
    assert one.app.locking.lock.ways.asking is None
    one.click(section.switch)
    assert not one.preferences.settings.several_people
    one.click(section.switch)
    question = one.window.findChildren(Overlay)[-1]
    one.click(question.button("encrypt"))
    asking = one.app.locking.lock.ways.asking
    assert asking.title.text() == "Encrypt the data"
    asking.lift()


def test_the_name_of_the_clinic_is_kept_and_stands_in_its_files(program):
    one = entered(program, several_people=True)
    section = section_of(one)
    section.clinic.edit.setText("  Riverside Physio ")
    section.clinic.edit.editingFinished.emit()
    assert one.preferences.settings.clinic_name == "Riverside Physio"
    assert one.app.files.clinic.clinic() == "Riverside Physio"
    assert from_plain(json.loads('{"clinic_name": "Riverside Physio"}')).clinic_name == "Riverside Physio"
    one.preferences.change(clinic_name="")
    assert one.app.files.clinic.clinic() is None


def test_a_file_is_taken_in_from_the_list_of_people(program, monkeypatch, tmp_path):
    one = entered(program, several_people=True)
    path, opened = tmp_path / "Berta.psoasrecord", []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(type(one.app.files), "open", lambda _self, chosen: opened.append(chosen))
    one.window.show_page("people")
    one.click(one.window.page("people").take_in)
    assert opened == [Path(path)]


@pytest.mark.rest
def test_the_keyboard_goes_along_to_a_persons_page(program):
    one = entered(program, several_people=True)
    person = one.thread.call(lambda c: add_person(c, BERTA, By(one.app._ground.store.now())))
    one.app.people.clinic.show_people()
    one.settle()
    one.app.people.clinic.open_person(person)
    one.settle()
    page = one.window.page("person")
    assert page.isAncestorOf(one.window.focusWidget())


@pytest.mark.rest
def test_whoever_clicks_the_people_on_the_rail_types_a_name_next(program):
    one = entered(program, several_people=True)
    one.window.show_page("settings")
    one.settle()
    one.window.show_page("people")
    assert one.window.focusWidget() is one.window.page("people").search.edit
