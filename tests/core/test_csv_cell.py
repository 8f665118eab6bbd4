# SPDX-License-Identifier: GPL-3.0-or-later
"""No text of a table is taken for a formula, and each comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.csv_cell import plain_cell, safe_cell


@given(st.text())
def test_no_formula_and_back_again(text: str) -> None:
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\0"))
    assert plain_cell(safe_cell(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0", "'=1"])
def test_what_would_be_one_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == "'" + text


def test_other_text_stays() -> None:
    assert safe_cell("felt good - no pain") == "felt good - no pain"
