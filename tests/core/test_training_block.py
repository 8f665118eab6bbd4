# SPDX-License-Identifier: GPL-3.0-or-later
"""Six weeks, the fourth of them with half of the sets (training.md 4b, 4f)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import USUAL

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.training_block import block_day, lighter

FIRST = date(2025, 11, 5)


@pytest.mark.parametrize(
    ("days", "week", "is_lighter", "over"),
    [
        (-9, 1, False, False),
        (0, 1, False, False),
        (6, 1, False, False),
        (7, 2, False, False),
        (21, 4, True, False),
        (27, 4, True, False),
        (28, 5, False, False),
        (41, 6, False, False),
        (42, 7, False, True),
    ],
)
def test_where_a_day_stands(days, week, is_lighter, over):
    assert block_day(FIRST, FIRST + timedelta(days=days), USUAL) == (week, 6, is_lighter, over)


@given(st.integers(1, 20), st.integers(1, 60))
def test_half_of_the_sets_and_never_none(sets, amount):
    item = ItemDose("raise", "easy", Dose(DoseKind.REPS, amount, sets, left=3))
    half = lighter(item)
    assert half.dose.sets == max(1, sets // 2 + sets % 2)
    assert half._replace(dose=item.dose) == item
    assert half.dose._replace(sets=sets) == item.dose
