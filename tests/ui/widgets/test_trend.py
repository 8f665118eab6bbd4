# SPDX-License-Identifier: GPL-3.0-or-later
"""A trend shows both sides where they are equal, and numbers below nought."""

import pytest
from PySide6.QtCore import QRectF

from psoas_trainer.core.side import Side
from psoas_trainer.ui.widgets.trend import TrendChart, TrendPoint, TrendValue

AREA = QRectF(0.0, 0.0, 400.0, 240.0)


@pytest.fixture
def chart(look, qtbot):
    chart = TrendChart(look, "Left and right")
    qtbot.addWidget(chart)
    chart.resize(400, 240)
    return chart


def point(week, value, side):
    return TrendPoint(week, value, side, lambda: "said")


def value(*points, per=1):
    return TrendValue(points, ("one", "two"), "", "both", per=per)


def test_left_and_right_stand_beside_each_other_where_they_are_equal(chart, look, grab, share_of):
    chart.set_value(value(point(0, 10, Side.LEFT), point(0, 10, Side.RIGHT), point(1, 40, Side.LEFT)))
    left, right, alone = (mark.rect.center() for mark in chart.marks(AREA))
    assert left.y() == right.y()
    assert right.x() - left.x() >= 9.0, "as wide as a dot"
    assert alone.x() > right.x()
    for side in Side:
        assert share_of(grab(chart), look.theme.side_colour(side)) > 0.0004


def test_where_they_differ_they_stay_on_one_line(chart):
    chart.set_value(value(point(0, 10, Side.LEFT), point(0, 40, Side.RIGHT)))
    left, right = (mark.rect.center() for mark in chart.marks(AREA))
    assert left.x() == right.x()


def test_numbers_below_nought_and_parts_of_one_have_their_place(chart):
    chart.set_value(value(point(0, -3500, None), point(1, 2500, None), per=1000))
    assert chart._scale() == (2, -4, 4)
    low, high = (mark.rect.center().y() for mark in chart.marks(AREA))
    middle = (chart._plot(AREA).top() + chart._plot(AREA).bottom()) / 2
    assert high < middle < low
    chart.set_value(value())
    assert chart._scale() == (1, 0, 1)
