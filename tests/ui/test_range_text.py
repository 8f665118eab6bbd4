# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be changed of an exercise, in one whole sentence; in two where the sides differ."""

import pytest

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.handout import Span
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.ui.range_text import RangeText

TOGETHER, EACH, REPS = SideRule.TOGETHER, SideRule.EACH_SIDE, DoseKind.REPS


@pytest.mark.parametrize(
    ("rule", "kind", "may", "said"),
    [
        (TOGETHER, REPS, (), ""),
        (TOGETHER, REPS, (Span(None, 8, 12),), "You may change this: 8 to 12 reps."),
        (TOGETHER, DoseKind.TIME, (Span(None, 30, 60),), "You may change this: 30 to 60 s."),
        (EACH, DoseKind.HOLD, (Span(None, 20, 40),), "You may change this: 20 to 40 s on each side."),
        (
            EACH,
            REPS,
            (Span(Side.LEFT, 8, 12), Span(Side.RIGHT, 8, 12)),
            "You may change this: 8 to 12 reps on each side.",
        ),
        (
            EACH,
            REPS,
            (Span(Side.LEFT, 8, 12), Span(Side.RIGHT, 8, 10)),
            "You may change the left side: 8 to 12 reps. You may change the right side: 8 to 10 reps.",
        ),
        (EACH, DoseKind.HOLD, (Span(Side.RIGHT, 8, 10),), "You may change the right side: 8 to 10 s."),
    ],
)
def test_a_range_is_said(qapp, rule, kind, may, said):
    assert RangeText().sentence(rule, kind, may) == said
