# SPDX-License-Identifier: GPL-3.0-or-later
"""The strict reading of an exercise file: what it gives, and which line it names for each mistake."""

import pytest
import texts as made
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.catalogue_files import read_catalogue
from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.dose import Dose, DoseKind, DoseRange
from psoas_trainer.core.exercise import Category, Exercise, Level, Phase, Variant
from psoas_trainer.core.exercise_file import read_exercise
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.toml_table import read_toml

PATH = "exercises/raise.toml"


def test_all_fields_arrive():
    assert read_exercise(read_toml(PATH, made.RAISE), "raise") == Exercise(
        id="raise",
        category=Category.STRENGTHEN,
        position="supine",
        equipment=("mat", "band"),
        muscles=("psoas",),
        side_rule=SideRule.ALTERNATING,
        dose=DoseRange(DoseKind.REPS, 10, 12, 10, entry=5),
        phases=(Phase("raise", 2), Phase("lower", 3)),
        first_side=Side.RIGHT,
        variants=(
            Variant("bare", Level.EASIER, equipment=("mat",)),
            Variant("longer", Level.HARDER, Dose(DoseKind.REPS, 12, 2), (Phase("raise", 2), Phase("hold", 3))),
        ),
        order=1,
    )


def test_the_holds_length_is_left_to_the_dose():
    stretch = read_exercise(read_toml("exercises/stretch.toml", made.STRETCH), "stretch")
    assert stretch.phases == (Phase("in", 3), Phase("hold", None))


# file, text to replace, replacement, the text on the line that is named (None: line 1), what is said
MISTAKES = [
    ("raise", "order = 1\n", "order = 1\ncolour = 3\n", "colour", "unknown key 'colour'"),
    ("raise", "order = 1\n", "", None, "'order' is missing"),
    ("raise", "order = 1", "order = true", "order", "'order' must be a whole number"),
    ("raise", "order = 1", "order = 1.5", "order", "'order' must be a whole number"),
    ("raise", '"strengthen"', '"force"', "force", "'category' must be one of: strengthen, stretch"),
    ("raise", '"strengthen"', "7", "category", "'category' must be one of"),
    ("raise", '"supine"', '"On the back"', "position", "'position' must be an id"),
    ("raise", '["mat", "band"]', '"mat"', "equipment", "'equipment' must be an array"),
    ("raise", '["mat", "band"]', '["mat", "mat"]', "equipment", "'mat' stands twice"),
    ("raise", '["mat", "band"]', "[1]", "equipment", "'equipment' must be an id"),
    ("raise", '["psoas"]', "[]", "muscles", "'muscles' must not be empty"),
    ("raise", '"alternating"', '"both"', "side_rule", "'side_rule' must be one of: alternating, each_side, together"),
    ("raise", 'first_side = "right"\n', "", "side_rule", "'first_side' is missing"),
    ("raise", '"alternating"', '"together"', "first_side", "makes no sense"),
    ("raise", '"alternating"', '"each_side"\nfocus = "core"', "category", "'focus' belongs to"),
    ("raise", '"strengthen"', '"balance"', "category", "'focus' belongs to"),
    ("raise", "seconds = 3", "seconds = 0", "seconds = 0", "'seconds' must be a number above 0"),
    ("raise", "seconds = 3", "seconds = nan", "nan", "'seconds' must be a number above 0"),
    ("raise", "seconds = 3", 'seconds = "3"', '"3"', "'seconds' must be a number above 0"),
    ("raise", "seconds = 3", "length = 3", "length", "unknown key 'length'"),
    ("raise", ", seconds = 3", "", 'id = "lower"', "every phase of a repetition needs 'seconds'"),
    ("raise", '"lower"', '"raise"', 'id = "raise", seconds = 3', "the phase 'raise' stands twice"),
    ("raise", 'kind = "reps"\n', "", "[dose]", "'kind' is missing"),
    ("raise", '"reps"', '"rounds"', "rounds", "'kind' must be one of: reps, hold, time"),
    ("raise", '"reps"', '"hold"', "phases", "exactly one phase of a hold"),
    ("raise", "default = 10", "default = 13", "default", "'default' must be a whole number from 10 to 12"),
    ("raise", "minimum = 10", "minimum = 20", "minimum", "'minimum' must be a whole number from 1 to 12"),
    ("raise", "maximum = 12", "maximum = 0", "maximum", "'maximum' must be a whole number from 1 to 100"),
    ("raise", "entry = 5", "entry = 10", "entry", "'entry' must be a whole number from 1 to 9"),
    ("raise", "entry = 5", "set_rest = 0", "set_rest", "'set_rest' must be a whole number"),
    ("raise", "entry = 5", "sets = 4", "sets", "'sets' must be a whole number from 1 to 3"),
    ("raise", '"easier"', '"other"', "other", "'level' must be one of: easier, harder"),
    ("raise", '"longer"', '"bare"', 'id = "bare"', "the variant 'bare' stands twice"),
    ("raise", "amount = 12", "amount = 13", "amount", "'amount' must be a whole number from 5 to 12"),
    ("raise", "sets = 2", "sets = 9", "sets", "'sets' must be a whole number from 1 to 3"),
    ("raise", '"hold", seconds = 3', '"hold"', 'id = "hold"', "every phase of a repetition"),
    ("raise", "[dose]", "[dose", "[dose", "not readable as TOML"),
    ("raise", "order = 1\n", "order = 1\norder = 2\n", "order = 2", "not readable as TOML"),
    ("stretch", "maximum = 30", "maximum = 31", "maximum", "'maximum' must be a whole number from 1 to 30"),
    ("stretch", '"each_side"', '"alternating"', "side_rule", "a hold cannot alternate"),
    ("stretch", '{ id = "hold" }', '{ id = "hold", seconds = 2 }', "phases", "exactly one phase of a hold"),
    ("stretch", "sets = 2", "sets = 5", "sets", "'sets' must be a whole number from 1 to 4"),
    ("roll", "seconds = 3", 'seconds = 3 }, { id = "stay"', "phases", "a dose in time has either"),
    ("roll", '[{ id = "roll", seconds = 3 }]', "[]", "phases", "'phases' must not be empty"),
    ("roll", '[{ id = "roll", seconds = 3 }]', "[3]", "phases", "'phases' must be a table"),
    ("roll", 'stand_in = "rest"\n', "", None, "'stand_in' is missing"),
    ("roll", "day_limit = 90", "day_limit = 59", "day_limit", "'day_limit' must be a whole number from 60"),
    ("roll", '"belly"', '"knee"', "screening", "the screening 'knee' is missing or was left out"),
    ("roll", '"rest"', '"nap"', "stand_in", "the stand-in 'nap' is missing or was left out"),
    ("roll", '"rest"', '"roll"', "stand_in", "the stand-in 'roll' can be held back itself"),
]


@pytest.mark.parametrize(("name", "old", "new", "line", "said"), MISTAKES)
def test_a_mistake_is_named_with_its_line(name, old, new, line, said):
    path = f"exercises/{name}.toml"
    texts = made.replaced(path, old, new)
    catalogue, errors = read_catalogue(texts)
    assert name not in catalogue.exercises
    error = next(error for error in errors if error.file == path)
    assert said in error.message
    lines = texts[path].splitlines()
    if line is None:
        assert error.line == 1
    else:
        assert line in lines[error.line - 1]


def test_the_second_of_two_equal_variants_is_named():
    texts = made.replaced(PATH, 'id = "longer"', 'id = "bare"')
    _, errors = read_catalogue(texts)
    assert errors[0].line == made.line_with(made.TEXTS, PATH, 'id = "longer"')


def test_only_line_feeds_count_as_lines():
    texts = made.replaced(PATH, "order = 1\n", "# a line separator: \u2028, a next line: \x85\norder = 0\n")
    _, errors = read_catalogue(texts)
    assert errors[0].line == 2


def test_how_an_error_reads():
    error = ContentError("exercises/raise.toml", 7, "'order' is missing")
    assert str(error) == "exercises/raise.toml:7: 'order' is missing"


def test_the_files_name_is_an_id():
    catalogue, errors = read_catalogue({**made.TEXTS, "exercises/My Raise.toml": made.RAISE})
    assert set(catalogue.exercises) == {"raise", "stretch", "roll", "rest"}
    assert [(error.file, error.line) for error in errors] == [("exercises/My Raise.toml", 1)]


@given(data=st.data())
def test_any_changed_line_gives_an_exercise_or_a_content_error(data):
    lines = data.draw(st.sampled_from([made.RAISE, made.STRETCH, made.ROLL, made.REST])).splitlines()
    number = data.draw(st.integers(0, len(lines) - 1))
    key = lines[number].split("=")[0]
    values = st.one_of(
        st.integers().map(str),
        st.floats().map(str),
        st.text(max_size=8),
        st.sampled_from(["''", "[]", "[[]]", "{}", "[{}]", "2020-01-01", "true", "9" * 5000, "[" * 2000]),
    )
    lines[number] = data.draw(st.one_of(values, values.map(lambda value: f"{key}= {value}")))
    text = "\n".join(lines)
    line, exercise = _line_or_exercise(text)
    if exercise is None:
        assert 1 <= line <= text.count("\n") + 1
    else:
        assert exercise.phases
        assert exercise.dose.minimum <= exercise.dose.default <= exercise.dose.maximum


def _line_or_exercise(text):
    try:
        return None, read_exercise(read_toml(PATH, text), "raise")
    except ContentError as error:
        return error.line, None
