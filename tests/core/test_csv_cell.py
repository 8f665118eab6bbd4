# SPDX-License-Identifier: GPL-3.0-or-later
"""No text of a table is taken for a formula, and each comes back as it was."""

import csv
import io
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from psoas_trainer.core.csv_cell import plain_cell, safe_cell

SIGNS = ("=", "+", "-", "@", "\u2212")
HOSTILE = st.text(
    alphabet=[*"='\"+-@;, \t\r\n\0a1", "\uff1d", "\ufe63", "\u2212", "\ufeff", "\u200b", "\u202e", "\ufffe"]
)


def begins_a_formula(cell: str) -> bool:
    """As the most careless spreadsheet sees it: it skips what is not seen, and takes every kind of sign."""
    hidden = ("Cc", "Cf", "Zs", "Zl", "Zp")
    seen = [letter for letter in cell if unicodedata.category(letter) not in hidden and letter not in '"\ufffe\uffff']
    return bool(seen) and unicodedata.normalize("NFKC", seen[0]).startswith(SIGNS)


@given(st.text() | HOSTILE)
@example("'=1")
@example("''\r\n'=;'-")
def test_no_formula_and_back_again(text: str) -> None:
    cell = safe_cell(text)
    assert not cell.startswith(("\t", "\r", "\n", "\0"))
    assert not begins_a_formula(cell)
    assert plain_cell(cell) == text


@given(st.text() | HOSTILE)
def test_another_separator_or_a_lost_quotation_mark_makes_none_either(text: str) -> None:
    for piece in re.split(r"[;\t\r\n\0]", safe_cell(text)):
        assert not begins_a_formula(piece)


@given(st.lists(st.text() | HOSTILE, min_size=2), st.sampled_from([",", ";", "\t"]))
def test_a_table_gives_them_back(texts: list[str], separator: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator).writerow(map(safe_cell, texts))
    file.seek(0)
    (row,) = csv.reader(file, delimiter=separator, strict=True)
    assert [plain_cell(cell) for cell in row] == texts


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\tone", "\rone", "\n", "\0", "'=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201",
     "\u22121", " =1", "\ufeff=1", "\u200b=1", '"=1"', "\x1b=1"],
)  # fmt: skip
def test_what_would_be_one_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize(
    ("text", "cell"), [("knee;=1+1", "knee;'=1+1"), ("good\n- knee\n\nhip", "good\n'- knee\n\nhip"), ("\t+1", "'\t'+1")]
)
def test_so_does_what_might_stand_in_a_cell_of_its_own(text: str, cell: str) -> None:
    assert safe_cell(text) == cell


@pytest.mark.parametrize("text", ["felt good - no pain", "'so so'", "", "10 = ten", "one, two; three", "a\n\nb"])
def test_other_text_stays(text: str) -> None:
    assert safe_cell(text) == text
