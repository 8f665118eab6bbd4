# SPDX-License-Identifier: GPL-3.0-or-later
"""What is found by typing and filtering, and which filter is named when nothing is."""

import pytest
import texts as made
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.search import Filter, FilterPart, blocking, find, fold

CONTENT = read_content(made.TEXTS)
CATALOGUE, WORDS = CONTENT.catalogue, CONTENT.words
ALL = ("raise", "stretch", "roll", "rest")


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Café RAISE", "cafe raise"), ("  foam-roller ", "foam roller"), ("Hüfte", "hufte"), ("Straße", "strasse")],
)
def test_fold(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ALL),
        ("   ", ALL),
        ("cafe", ("raise",)),
        ("CAFÉ", ("raise",)),
        ("ra", ("raise",)),
        ("psoas", ("raise", "stretch")),
        ("hip front", ("roll", "rest")),
        ("loop-band", ("raise",)),
        ("supine", ("raise", "rest")),
        ("back chair", ("rest",)),
        ("psoas chair", ()),
    ],
)
def test_typed(text, found):
    assert find(CATALOGUE, WORDS, Filter(text=text)) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(category=Category.RELEASE), ("roll", "rest")),
        (Filter(equipment="mat"), ("raise",)),
        (Filter(position="supine"), ("raise", "rest")),
        (Filter(have=frozenset({"mat", "chair"})), ("stretch", "rest")),
        (Filter(have=frozenset()), ("stretch",)),
        (Filter(starred_only=True), ("roll",)),
        (Filter(category=Category.RELEASE, position="prone"), ("roll",)),
    ],
)
def test_filtered(wanted, found):
    assert find(CATALOGUE, WORDS, wanted, frozenset({"roll"})) == found


@pytest.mark.parametrize(
    ("wanted", "parts"),
    [
        (Filter(), ()),
        (Filter(text="raise", position="prone"), (FilterPart.TEXT, FilterPart.POSITION)),
        (Filter(text="xyzzy", position="prone"), (FilterPart.TEXT,)),
        (
            Filter(text="xyzzy", position="prone", starred_only=True),
            (FilterPart.TEXT, FilterPart.POSITION, FilterPart.STARRED),
        ),
        (Filter(starred_only=True), (FilterPart.STARRED,)),
        (Filter(equipment="roller", have=frozenset()), (FilterPart.EQUIPMENT, FilterPart.HAVE)),
    ],
)
def test_what_is_in_the_way(wanted, parts):
    assert blocking(CATALOGUE, WORDS, wanted) == parts


@given(
    st.builds(
        Filter,
        text=st.sampled_from(["", "psoas", "chair", "xyzzy"]),
        category=st.sampled_from([None, *Category]),
        equipment=st.sampled_from([None, "mat", "roller"]),
        position=st.sampled_from([None, "supine", "prone"]),
        have=st.sampled_from([None, frozenset(), frozenset({"mat", "band"})]),
        starred_only=st.booleans(),
    ),
    st.frozensets(st.sampled_from(ALL)),
)
def test_something_is_in_the_way_exactly_when_nothing_is_found(wanted, starred):
    assert bool(blocking(CATALOGUE, WORDS, wanted, starred)) == (not find(CATALOGUE, WORDS, wanted, starred))
