# SPDX-License-Identifier: GPL-3.0-or-later
"""The flash at the edges: seen round the page, over in a moment, never more than three a second."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.widgets.edge_flash import LEAST_GAP, EdgeFlash


class Page:
    """A page with a flash, and a clock that the test moves."""

    def __init__(self, look):
        self.now = 100.0
        self.page = QWidget()
        self.page.resize(300, 200)
        self.flash = EdgeFlash(look, lambda: self.now, self.page)


@pytest.fixture
def page(qtbot, look):
    made = Page(look)
    qtbot.addWidget(made.page)
    made.page.show()
    yield made
    made.flash.end()


def test_it_frames_the_page_in_the_colour_of_the_side_and_goes_by_itself(page, look):
    assert page.flash.flash("left")
    assert page.flash.geometry() == page.page.rect()
    seen = page.page.grab().toImage()
    assert QColor(seen.pixel(3, 100)) == look.theme.colour("left")
    assert QColor(seen.pixel(150, 100)) != look.theme.colour("left")
    page.flash._timer.timeout.emit()
    assert page.flash.isHidden()


def test_there_are_never_more_than_three_in_any_second(page):
    seen = []
    for hundredth in range(1000):
        page.now = 100.0 + hundredth / 100
        if page.flash.flash("primary"):
            seen.append(page.now)
    assert len(seen) > 25
    assert all(later - earlier >= LEAST_GAP for earlier, later in pairwise(seen))
    assert max(sum(1 for each in seen if start <= each < start + 1.0) for start in seen) == 3


def test_it_takes_no_click_from_what_lies_below(page):
    assert page.flash.flash("primary")
    assert page.flash.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
