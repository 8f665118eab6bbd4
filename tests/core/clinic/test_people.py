# SPDX-License-Identifier: GPL-3.0-or-later
"""People are found however they are typed, and whoever could be mixed up is named."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_trainer.core.clinic.birth_date import birth_dates, birth_prefixes
from psoas_trainer.core.clinic.likeness import Likeness, alike, likeness, name_key, trace
from psoas_trainer.core.clinic.people_search import hits, people_query
from psoas_trainer.core.clinic.person import PersonCard, first_name, folded, tidy_card

TODAY = date(2026, 5, 4)
MARTA = PersonCard("Märta Ólsen", "Märta", "1971-03-12", "P-1044")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12.3.1971", ("1971-03-12", "1971-12-03")),
        ("12/03/71", ("1971-03-12", "1971-12-03")),
        ("12. 3. 1971", ("1971-03-12", "1971-12-03")),
        ("1971-03-12", ("1971-03-12",)),
        ("25-3-1971", ("1971-03-25",)),
        ("3/25/1971", ("1971-03-25",)),
        ("12031971", ("1971-03-12", "1971-12-03")),
        ("19710325", ("1971-03-25",)),
        ("250371", ("1971-03-25",)),
        ("01.02.24", ("1924-02-01", "2024-02-01", "1924-01-02", "2024-01-02")),
        ("30.2.1971", ()),
        ("12.3.1800", ()),
        ("12.3.2030", ()),
        ("12.3", ()),
        ("Olsen", ()),
        ("١٢/٣/١٩٧١", ()),
        ("", ()),
    ],
)
def test_birth_dates_as_people_type_them(text: str, found: tuple[str, ...]) -> None:
    assert birth_dates(text, TODAY) == found


def test_a_year_or_a_month_is_a_beginning() -> None:
    assert birth_prefixes("1971", TODAY) == ("1971",)
    assert birth_prefixes("3.1971", TODAY) == ("1971-03",)
    assert birth_prefixes("1971-3", TODAY) == ("1971-03",)
    assert birth_prefixes("1044", TODAY) == ()


@settings(max_examples=30)
@given(st.dates(date(1910, 1, 1), TODAY))
def test_every_birth_date_is_found_in_each_form(born: date) -> None:
    for form in ("{0.day}.{0.month}.{0.year}", "{0.month}/{0.day}/{0.year}", "{0.year}-{0.month}-{0.day}"):
        assert born.isoformat() in birth_dates(form.format(born), TODAY)
    assert born.isoformat() in birth_dates(f"{born.day:02}{born.month:02}{born.year}", TODAY)


@pytest.mark.parametrize(
    "text",
    ["", "ma", "MARTA", "marta olsen", "olsen, märta", "óls", "  olsen   ma ", "p-1044", "1044", "12.3.1971", "1971",
     "olsen 1971", "12 03 1971", "12.03.71 marta", "!", "%_ olsen"],
)  # fmt: skip
def test_a_person_is_found(text: str) -> None:
    assert people_query(text, TODAY).finds(folded(MARTA), MARTA.birth_date)


@pytest.mark.parametrize("text", ["mary", "olsen tomas", "1972", "13.3.1971", "1045", "o%n", "olsen 1972"])
def test_another_person_is_not(text: str) -> None:
    assert not people_query(text, TODAY).finds(folded(MARTA), MARTA.birth_date)
    assert not people_query("1971", TODAY).finds("tomas lima tomas", None)


def test_what_was_typed_is_marked_in_the_name() -> None:
    assert hits("Märta Olsen", "ma ols") == ((0, 2), (6, 9))
    assert hits("Imani Maat", "MA") == ((1, 3), (6, 8))
    assert hits("Straße", "ss") == ((4, 5),)
    assert hits("Marta", "x") == hits("Marta", "") == ()


def named(name: str, born: str | None = None, number: str | None = None) -> PersonCard:
    return PersonCard(name, first_name(name), born, number)


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        (named("Marta Olsen"), named("MÄRTA ÓLSEN"), Likeness.SAME_NAME),
        (named("Marta Olsen"), named("Olsen, Marta"), Likeness.SAME_NAME),
        (named("Anne-Marie Roy"), named("Annemarie Roy"), Likeness.SAME_NAME),
        (named("Marta Olsen", "1971-03-12"), named("Olsen Marta", "1971-03-12"), Likeness.SAME_NAME_AND_BIRTH_DATE),
        (named("Marta Olsen", "1971-03-12"), named("Marta Olson", "1971-03-12"), Likeness.SIMILAR_NAME_SAME_BIRTH_DATE),
        (named("Marta Olsen"), named("Marta Olson"), Likeness.SIMILAR_NAME),
        (named("Marta Olsen"), named("Matra Olsen"), Likeness.SIMILAR_NAME),
        (named("Marta Olsen"), named("Olson Marta"), Likeness.SIMILAR_NAME),
        (named("Alexander Hamilton"), named("Alexandre Hamiltn"), Likeness.SIMILAR_NAME),
        (named("Karl Meyer"), named("Carl Meyer"), Likeness.SIMILAR_NAME),
        (named("Marta Olsen", number="P-7"), named("Tomas Lima", number="p 7"), Likeness.SAME_NUMBER),
        (named("Marta Olsen", "1971-03-12"), named("Tomas Lima", "1971-03-12"), None),
        (named("Ann"), named("Jan"), None),
        (named("Marta Olsen"), named("Tomas Lima"), None),
    ],
)
def test_who_could_be_mixed_up(one: PersonCard, other: PersonCard, like: Likeness | None) -> None:
    assert likeness(name_key(one), name_key(other)) is like
    assert likeness(name_key(other), name_key(one)) is like


def test_the_strongest_likeness_comes_first() -> None:
    others = ((1, named("Marta Olson")), (2, named("Tomas Lima")), (3, named("Olsen Marta")))
    assert alike(named("Marta Olsen"), others) == ((3, Likeness.SAME_NAME), (1, Likeness.SIMILAR_NAME))


def test_a_card_is_kept_in_single_lines() -> None:
    card = tidy_card(PersonCard(" Marta\n\u202eOlsen ", "", number=" ", note="\u2060!"))
    assert card == PersonCard("Marta Olsen", "Marta", None, None, None)
    assert not card.identified
    assert MARTA.identified
    assert first_name("Olsen, Marta Lena") == "Marta"
    assert first_name("") == ""


LETTERS = st.text("abeéß xy-", min_size=1, max_size=16).filter(lambda text: any(map(str.isalpha, text)))


@settings(max_examples=30)
@given(LETTERS, LETTERS, st.integers(0, 15), st.sampled_from((None, "P-10", "p 1 0", "77")), st.booleans())
def test_whoever_is_alike_is_never_sorted_out_by_the_trace(
    name: str, put: str, place: int, number: str | None, changed: bool
) -> None:
    other = name[:place] + put[:2] + name[place + 1 :] if changed else put
    one, two = PersonCard(name, "", None, number), tidy_card(PersonCard(other, "", None, "P-10"))
    if likeness(name_key(one), name_key(two)) is not None:
        assert trace(one).among([(1, folded(two))]) == [1]


def test_of_many_the_trace_leaves_few() -> None:
    cards = [(1, "jorn berg jorn p 7"), (2, "ida zettervall ida"), (3, "zeno lima zeno ida 12"), (4, "ana roy ana")]
    assert trace(PersonCard("Ida Zetterberg", "", None, "IDA-12")).among(cards) == [2, 3]
