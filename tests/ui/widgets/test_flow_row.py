# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that wrap, and that stay whole when an overlay of their window is gone."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.scrim import Scrim


def test_a_row_stays_whole_when_a_focused_overlay_is_deleted(look, qtbot):
    """A Python layout that kept items ended the program here: PySide took the items for deleted."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    chips = [Chip(look, word) for word in ("Strengthen", "Stretch", "Release", "Balance")]
    column.addWidget(FlowRow(chips, gap=6))
    column.addStretch(1)
    with qtbot.waitActive(window):
        window.resize(600, 200)
        window.show()
        window.activateWindow()
    chips[0].setFocus()
    card, button = Card(look), QPushButton("x")
    QVBoxLayout(card).addWidget(button)
    scrim = Scrim(window, card, 300)
    scrim.lay(button)
    QCoreApplication.processEvents()
    scrim.lift()
    del scrim, card, button
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.resize(250, 200)
    QCoreApplication.processEvents()
    assert [chip.y() for chip in chips] == [0, 0, 44, 44]


def test_a_row_follows_what_is_shown_and_hidden_in_it(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    chips = [Chip(look, word) for word in ("Strengthen", "Stretch")]
    column.addWidget(FlowRow(chips))
    window.resize(600, 100)
    window.show()
    QCoreApplication.processEvents()
    assert chips[1].x() > 0
    chips[0].hide()
    QCoreApplication.processEvents()
    assert chips[1].x() == 0


def test_its_height_is_known_again_when_a_part_wants_another_size(look, qtbot):
    """The height is remembered by width: whatever a part changes in it must be in the next answer."""
    chips = [Chip(look, word) for word in ("One", "Two", "Three")]
    row = FlowRow(chips, gap=6)
    qtbot.addWidget(row)
    row.resize(260, 200)
    row.show()
    low = row.heightForWidth(260)
    assert row.heightForWidth(260) == low
    chips[1].setText("A chip that needs nearly all of it")
    assert row.heightForWidth(260) > low
    chips[1].hide()
    assert row.heightForWidth(260) == low
    chips[0].setMinimumHeight(90)
    assert row.heightForWidth(260) == 90
