# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock asks nothing: the own exercise that is being written is found again, with every word that was typed."""

import pytest
from program import entered

from psoas_trainer.app_unfinished_routine import keep_unfinished
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.outside.limits import NAME_LETTERS, SENTENCE_LETTERS
from psoas_trainer.core.side import SideRule
from psoas_trainer.storage.own_content import own_content
from psoas_trainer.storage.vault_key import DataKey


@pytest.fixture
def one(program):
    """A new own exercise is in the editor."""
    found = entered(program)
    found.window.show_page("routines")
    page = found.window.page("routines")
    page.list.new_exercise.click()
    found.editor = page.exercise_editor
    return found


def write(one, name="", steps=""):
    one.editor.head.name.edit.setText(name)
    one.editor.form.words.steps.edit.setPlainText(steps)


def kept(one):
    one.settle()
    return list(one.app.own.own.exercises.values())


def test_a_lock_keeps_what_was_written_inside_the_database(one):
    ended = []
    one.app.locking._ground = one.app._ground._replace(key=DataKey(bytes(32)), lock=ended.append)
    write(one, "Slow bridge", "Lie down.\nLift slow")
    one.app.locking.lock.lock()
    [each] = kept(one)
    assert (each.words.name, each.words.steps) == ("Slow bridge, not finished", ("Lie down.", "Lift slow"))
    assert len(ended) == 1
    person = one.app._ground.store.person
    [row] = one.thread.call(lambda connection: own_content(connection, person)).exercises
    assert "Lift slow" in row.document


def test_it_can_be_taken_up_again_and_is_not_kept_twice(one):
    write(one, "Slow bridge", "Lie down.")
    keep_unfinished(one.app)
    keep_unfinished(one.app)
    [each] = kept(one)
    one.window.page("routines").edit_exercise(each.exercise.id)
    assert one.editor.draft.steps == "Lie down."
    assert not one.editor.unsaved


def test_what_cannot_be_saved_yet_is_kept_all_the_same(one):
    long = "x" * (SENTENCE_LETTERS + 30)
    steps = "\n".join([long, "--", *(f"step {number}" for number in range(9))])
    write(one, "", steps)
    one.editor.form.words.cues.edit.setPlainText("")
    one.editor._put(muscles=(), side_rule=SideRule.ALTERNATING, kind=DoseKind.HOLD, phases=())
    keep_unfinished(one.app)
    [each] = kept(one)
    assert each.words.name == "My exercise, not finished"
    assert "".join(each.words.steps).replace(" ", "") == steps.replace("\n", "").replace(" ", "")
    assert each.words.cues == ("Not written yet.",)


def test_a_stretch_with_a_roller_that_goes_too_far_keeps_its_words(one):
    write(one, "a" * NAME_LETTERS, "Roll.")
    one.editor._put(category=Category.STRETCH, equipment=("roller",), kind=DoseKind.REPS, least=90, most=100)
    keep_unfinished(one.app)
    [each] = kept(one)
    assert each.words.name == f"{'a' * (NAME_LETTERS - len(', not finished'))}, not finished"
    assert each.words.steps == ("Roll.",)


def test_a_change_of_an_exercise_stands_beside_it(one):
    write(one, "Slow bridge", "Lie down.")
    one.editor.save()
    [first] = kept(one)
    one.window.page("routines").edit_exercise(first.exercise.id)
    write(one, "Slow bridge", "Lie down.\nMore")
    keep_unfinished(one.app)
    assert [(each.words.name, len(each.words.steps)) for each in kept(one)] == [
        ("Slow bridge", 1),
        ("Slow bridge, not finished", 2),
    ]


def test_a_form_that_nobody_wrote_in_leaves_nothing(one):
    keep_unfinished(one.app)
    assert kept(one) == []
