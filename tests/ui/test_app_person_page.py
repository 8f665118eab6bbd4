# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's page in the whole window: opened from the list, left again, and it leads to the plan."""

from plan_samples import MARTA, PLAN, by
from program import entered

from psoas_trainer.core.clinic.held import possible_for
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.ui.views.person_view import PersonView


def opened(program, content):
    one = entered(program, several_people=True)
    person = one.thread.call(lambda connection: add_person(connection, MARTA, by()))
    possible = possible_for(content.catalogue, {})
    one.thread.call(lambda connection: save_plan(connection, person, PLAN, by(), None, possible))
    clinic = one.app.people.clinic
    clinic.open_person(person)
    for _ in range(20):
        one.settle()
    return one, clinic, person


def test_the_page_is_opened_for_the_person_and_left_to_the_list(program, content):
    one, clinic, person = opened(program, content)
    page = one.app.window.findChild(PersonView)
    assert page.isVisible()
    assert page.person == person
    assert page.head.name.text() == "Märta Olsen"
    page.head.back.click()
    for _ in range(20):
        one.settle()
    assert clinic.change.card is None
    assert "Märta" not in one.app.window.windowTitle()
    assert not [each for each in one.app.window.findChildren(PersonView) if each.isVisible()]


def test_the_page_leads_to_the_plan(program, content):
    one, _clinic, _person = opened(program, content)
    page = one.app.window.findChild(PersonView)
    page.overview.plan.edit.click()
    for _ in range(20):
        one.settle()
    assert not page.isVisible()
