# SPDX-License-Identifier: GPL-3.0-or-later
"""The boxes of a filled handout: names and lines are seen in every theme, also where it changes meanwhile."""

import pytest
from PySide6.QtGui import QPalette

from psoas_trainer.ui.widgets.handout_grid import GridColumn, GridModel, HandoutGrid


@pytest.fixture
def grid(qtbot, look):
    model = GridModel((GridColumn("Bridge\n12 reps", "Bridge, 12 reps", 12, 500),))
    model.set_rows((("2026-05-04", "4 May 2026"), ("2026-05-05", "5 May 2026")))
    grid = HandoutGrid(look, model, "Boxes")
    qtbot.addWidget(grid)
    grid.resize(300, 240)
    grid.show()
    yield grid
    look.theme.apply("light")


def test_a_new_theme_dresses_the_names_anew(grid, look):
    for name in look.theme.names()[1:]:
        look.theme.apply(name)
        for header in (grid.horizontalHeader(), grid.verticalHeader()):
            palette = header.palette()
            assert palette.color(QPalette.ColorRole.Button) == look.theme.colour("surface")
            assert palette.color(QPalette.ColorRole.ButtonText) == look.theme.colour("ink")


def test_each_box_has_its_line_in_every_theme(grid, look):
    for name in look.theme.names()[1:]:
        look.theme.apply(name)
        box = grid.visualRect(grid.model().index(1, 0))
        picture = grid.viewport().grab().toImage()
        assert picture.pixelColor(box.center().x(), box.top()) == look.theme.colour("outline")
