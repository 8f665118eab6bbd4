# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart or a button that does not draw itself cannot be made; it is not told at its first picture only."""

import pytest

from psoas_trainer.ui.widgets.chart import Chart
from psoas_trainer.ui.widgets.painted_button import PaintedButton


def test_a_chart_without_values_of_its_own_cannot_be_made(look):
    half = type("Half", (Chart,), {"draw": lambda *_: None})
    with pytest.raises(TypeError, match="Half needs a marks of its own"):
        half(look, "Minutes")
    with pytest.raises(TypeError, match="Chart needs a marks of its own"):
        Chart(look, "Minutes")


def test_a_button_that_draws_nothing_cannot_be_made(look):
    with pytest.raises(TypeError, match="PaintedButton needs a draw of its own"):
        PaintedButton(look)


def test_what_a_kind_of_button_brings_its_subclasses_have(look, qtbot):
    whole = type("Whole", (PaintedButton,), {"draw": lambda *_: None})
    more = type("More", (whole,), {})(look, "Press")
    qtbot.addWidget(more)
    assert more.text() == "Press"
