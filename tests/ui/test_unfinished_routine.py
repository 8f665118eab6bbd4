# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock and a change of the person ask nothing: the routine that is being made is found again among one's own."""

import pytest
from program import entered

from psoas_trainer.app_unfinished_routine import keep_unfinished
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.outside.limits import NAME_LETTERS
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.own_content import own_content
from psoas_trainer.storage.vault_key import DataKey


@pytest.fixture
def making(program):
    """A new routine with one row is in the editor."""

    def make(**settings):
        one = entered(program, **settings)
        return begin(one)

    return make


def begin(one):
    one.window.show_page("routines")
    page = one.window.page("routines")
    page.make_new()
    page.editor.library.add_button("low_lunge").click()
    one.editor = page.editor
    return one


def names(one):
    return [each.words.name for each in one.app.own.own.routines.values()]


def test_a_lock_keeps_what_is_in_the_editor(making):
    one = making()
    ended = []
    one.app.locking._ground = one.app._ground._replace(key=DataKey(bytes(32)), lock=ended.append)
    one.editor.head.name.edit.setText("Evening")
    one.app.locking.lock.lock()
    one.settle()
    assert len(ended) == 1
    assert names(one) == ["Evening, not finished"]
    kept = one.thread.call(lambda connection: own_content(connection, one.app._ground.store.person))
    assert "low_lunge" in kept.routines[0].document


def test_nothing_is_kept_twice_and_nothing_where_nothing_was_made(making):
    one = making()
    keep_unfinished(one.app)
    keep_unfinished(one.app)
    one.settle()
    assert len(names(one)) == 1
    page = one.window.page("routines")
    page.make_new()
    keep_unfinished(one.app)
    one.settle()
    assert len(names(one)) == 1


def test_a_name_that_cannot_be_kept_gets_another_one_and_a_long_one_ends_earlier(making):
    one = making()
    one.editor.head.name.edit.setText("")
    keep_unfinished(one.app)
    one.settle()
    assert names(one) == ["My routine, not finished"]
    begin(one).editor.head.name.edit.setText("a" * NAME_LETTERS)
    keep_unfinished(one.app)
    one.settle()
    assert names(one)[1].endswith("a, not finished")
    assert len(names(one)[1]) == NAME_LETTERS
    page = one.window.page("routines")
    first = next(iter(one.app.own.own.routines))
    page.edit(first)
    page.editor.library.add_button("glute_bridge").click()
    keep_unfinished(one.app)
    one.settle()
    assert names(one)[2] == "My routine, not finished (2)"
    assert len(one.app.own.own.routines[first].routine.items) == 1, "the one it began as stays"


def test_a_name_without_any_exercise_is_kept_to_go_on_with(making):
    one = making()
    page = one.window.page("routines")
    page.make_new()
    one.editor.head.name.edit.setText("Evening")
    one.editor.settings.note.edit.setText("after work")
    keep_unfinished(one.app)
    one.settle()
    assert names(one) == ["Evening, not finished"]
    [key] = one.app.own.own.routines
    page._back()
    card = page.list.card(key)
    assert "start" not in card.buttons
    assert card.start is None
    read = []
    one.app.own.failed_to_read.connect(read.append)
    one.app.own.load()
    one.settle()
    assert (read, names(one)) == ([], ["Evening, not finished"])
    page.edit(key)
    assert (one.editor.draft.rows, one.editor.draft.note) == ((), "after work")
    one.editor.library.add_button("low_lunge").click()
    one.editor.save()
    one.settle()
    assert key in one.app._ground.content.catalogue.routines


@pytest.mark.rest
def test_a_change_of_the_person_keeps_it_with_whom_it_was(program):
    one = entered(program, several_people=True)
    by = By(one.app._ground.store.now())
    people = [
        one.thread.call(lambda c, card=card: add_person(c, card, by))
        for card in (PersonCard("Ann Alpha", "Ann", "1971-03-12"), PersonCard("Bert Beta", "Bert", "1972-03-12"))
    ]
    change = one.app.people.clinic.change
    change.choose(people[0])
    one.settle()
    begin(one)
    change.choose(people[1])
    one.settle()
    assert names(one) == []
    kept = [one.thread.call(lambda c, person=person: own_content(c, person)).routines for person in people]
    assert [len(each) for each in kept] == [1, 0]
    change.choose(people[0])
    one.settle()
    assert names(one) == ["My routine, not finished"]
