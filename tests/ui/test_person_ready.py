# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's page is made before anybody is chosen, empty; whoever comes is there at once, and goes without a trace."""

from pathlib import Path

import pytest
from person_rig import CARD, filled
from program import entered
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer import app_clinic
from psoas_trainer.storage.errors import StorageError, Trouble


@pytest.fixture
def clinic(program):
    """The list of people in front, with Märta and Tomas on it."""
    one = entered(program, several_people=True)
    rooms = one.app.people.clinic
    rooms.one = one
    rooms.marta, rooms.tomas = one.thread.call(lambda connection: filled(connection, one.app._ground.content))
    rooms.show_people()
    one.settle()
    return rooms


def wait(clinic):
    """So long as it takes until the page is ready."""
    for _ in range(5):
        if clinic.ready.timer.isActive():
            clinic.ready.timer.timeout.emit()
    return clinic.ready.page


def texts(page):
    """Every text on it, shown or not."""
    parts = (page, *page.findChildren(QWidget))
    said = [each.text() for each in parts if callable(getattr(each, "text", None))]
    return "\n".join([*said, *(each.accessibleName() for each in parts)])


def test_a_page_waits_empty_and_is_the_one_that_is_shown_with_its_words_and_in_its_places(clinic):
    page = wait(clinic)
    assert page.person is None
    assert page.isHidden()
    assert page.size() == clinic.window.page("people").size()
    clinic.open_person(clinic.marta)
    assert clinic.window.page("person") is page
    assert page.head.name.text() == CARD.full_name, "at once"
    assert page.isVisible()
    assert clinic.window.focusWidget() is page.head.back
    places = [each.geometry() for each in page.overview.findChildren(QWidget)]
    thumbs = page.overview.plan.thumbs
    clinic.one.settle()
    assert page.overview.plan.thumbs is thumbs, "it was looked at, and nothing of it is another"
    assert [each.geometry() for each in page.overview.findChildren(QWidget)] == places, "nothing jumps"


def test_the_next_one_has_another_page_and_nothing_of_the_one_before(clinic):
    first = wait(clinic)
    clinic.open_person(clinic.marta)
    clinic.one.settle()
    assert clinic.ready.page is None
    gone = []
    first.destroyed.connect(lambda: gone.append("first"))
    clinic.leave()
    second = wait(clinic)
    assert "Olsen" not in texts(second)
    clinic.open_person(clinic.tomas)
    clinic.one.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone == ["first"]
    assert clinic.window.page("person") is second
    said = texts(clinic.window)
    assert "Tomas Lima" in said
    for canary in ("Olsen", "Märta", "P-1044", "Stairs", "Sit tall", "Oct 2026"):
        assert canary not in said, canary


@pytest.mark.rest
def test_typing_puts_it_off_and_without_the_list_none_is_made(clinic):
    clinic.window.page("people").search.edit.setText("T")
    assert clinic.ready.timer.isActive()
    clinic.window.show_page("settings")
    assert not clinic.ready.timer.isActive()
    clinic.ready.wait()
    assert wait(clinic) is None
    clinic.show_people()
    assert wait(clinic) is not None
    clinic.one.preferences.change(several_people=False)
    assert clinic.ready.page is None


@pytest.mark.rest
def test_who_comes_sooner_than_the_page_is_ready_sees_the_same(clinic):
    clinic.open_person(clinic.marta)
    assert clinic.window.page("person").head.name.text() == CARD.full_name
    assert not clinic.ready.timer.isActive()


@pytest.mark.rest
def test_a_page_that_cannot_be_read_says_so_and_who_is_gone_leads_back(clinic, monkeypatch):
    real, trouble = app_clinic.read_page, StorageError(Trouble.DAMAGED, Path("db"), "")
    monkeypatch.setattr(app_clinic, "read_page", lambda *_asked: trouble)
    wait(clinic)
    clinic.open_person(clinic.marta)
    page = clinic.window.page("person")
    assert "could not be read" in page.trouble.text()
    assert "Olsen" not in texts(page)
    page.again.click()
    clinic.one.settle()
    assert page.head.name.text() == CARD.full_name
    assert page.trouble.text() == ""
    monkeypatch.setattr(app_clinic, "read_page", real)
    clinic.leave()
    clinic.open_person(999)
    clinic.one.settle()
    assert clinic.window.current == "people"
    assert clinic.change.card is None
