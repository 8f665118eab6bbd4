# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged file is named and left out with what refers to it; the rest of the real content loads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.content_files import read_content

FULL_ROUTINES = {"balance_a", "balance_b", "article_order"}


def _damage(texts, path, old, new):
    assert old in texts[path]
    return {**texts, path: texts[path].replace(old, new, 1)}


def test_a_damaged_exercise_is_left_out_with_its_routines(texts, content):
    damaged = _damage(texts, "exercises/supine_leg_raise.toml", "maximum = 15", 'maximum = "many"')
    read = read_content(damaged)
    assert set(content.catalogue.exercises) - set(read.catalogue.exercises) == {"supine_leg_raise"}
    assert set(content.catalogue.routines) - set(read.catalogue.routines) == FULL_ROUTINES
    first = read.errors[0]
    line = damaged["exercises/supine_leg_raise.toml"].splitlines().index('maximum = "many"') + 1
    assert (first.file, first.line) == ("exercises/supine_leg_raise.toml", line)
    assert str(first) == f"{first.file}:{line}: 'maximum' must be a whole number from 1 to 100"
    assert {error.file for error in read.errors[1:]} == {f"routines/{name}.toml" for name in FULL_ROUTINES}
    assert all("'supine_leg_raise' is missing or was left out" in error.message for error in read.errors[1:])
    assert read.catalogue.default_routine.id == "hip_flexor_ease"


def test_damaged_words_leave_the_exercise_out(texts, content):
    read = read_content(_damage(texts, "lang/en/exercises/cat_cow.toml", 'level_up = "Level"', ""))
    assert set(content.catalogue.exercises) - set(read.catalogue.exercises) == {"cat_cow"}
    assert "lang/en/exercises/cat_cow.toml" in {error.file for error in read.errors}
    assert "full" not in read.catalogue.warm_ups
    assert "standing" in read.catalogue.warm_ups


def test_a_damaged_questionnaire_locks_the_exercise_behind_it(texts):
    for path in ("screening/roller.toml", "lang/en/screenings.toml"):
        read = read_content(_damage(texts, path, "version = " if "lang" not in path else "why = ", "# "))
        assert "foam_roller_release" not in read.catalogue.exercises
        assert path in {error.file for error in read.errors}
        assert "legs_up_rest" in read.catalogue.exercises


def test_the_stand_in_takes_what_it_stands_in_for_with_it(texts):
    read = read_content({path: text for path, text in texts.items() if path != "exercises/legs_up_rest.toml"})
    assert "foam_roller_release" not in read.catalogue.exercises


def test_terms_that_cannot_be_read_leave_the_exercises(texts, content):
    read = read_content({**texts, "lang/en/terms.toml": "[muscle"})
    assert read.catalogue.exercises == content.catalogue.exercises
    assert [error.file for error in read.errors] == ["lang/en/terms.toml"]
    assert read.words.term("muscle", "psoas") == "psoas"


def test_nothing_at_all_is_no_crash():
    read = read_content({})
    assert not read.catalogue.exercises
    assert read.catalogue.default_routine is None


@pytest.mark.parametrize("language", [("en",), ("xx", "en")])
@given(data=st.data())
def test_any_changed_line_is_survived_and_what_is_left_fits_together(texts, language, data):
    path = data.draw(st.sampled_from(sorted(texts)))
    lines = texts[path].splitlines()
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number : number + 1] = data.draw(
        st.one_of(
            st.just([]),
            st.just([lines[number]] * 2),
            st.text(max_size=20).map(lambda text: [text]),
            st.sampled_from(["= 3", "= []", "= -1", '= ""', "= nan", "= 1e400", "= [[]]", "= {}", "= true"]).map(
                lambda value: [lines[number].split("=")[0] + value]
            ),
        )
    )
    changed = {**texts, path: "\n".join(lines)}
    if language[0] == "xx":
        changed["lang/xx/" + path.removeprefix("lang/en/")] = changed[path]
    read = read_content(changed, language)
    for error in read.errors:
        assert error.line >= 1
    catalogue, words = read.catalogue, read.words
    assert set(catalogue.exercises) <= set(words.exercises)
    assert set(catalogue.routines) <= set(words.routines)
    assert set(catalogue.screenings) <= set(words.screenings)
    for routine in catalogue.routines.values():
        assert {item.exercise_id for item in routine.items} <= set(catalogue.exercises)
