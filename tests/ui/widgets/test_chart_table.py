# SPDX-License-Identifier: GPL-3.0-or-later
"""The values of a chart as rows: in the narrowest card of the history no exercise's name is cut short."""

from psoas_trainer.ui.widgets.chart_table import ChartTable, TableValue

CARD = 318
"""What the card of left and right leaves at 1280 pixels."""


def test_names_and_verdicts_are_whole_in_the_narrow_card(qapp, look, window, content):
    table = ChartTable(look, "Left and right", window)
    rows = tuple((words.short, "100%", "100%", "too early to say") for words in content.words.exercises.values())
    table.set_value(TableValue(("Exercise", "Left", "Right", "Compared"), rows))
    table.resize(CARD, 400)
    table.show()
    qapp.processEvents()
    model = table.model()
    for row in range(len(rows)):
        for column in range(4):
            index = model.index(row, column)
            assert table.sizeHintForIndex(index).width() <= table.columnWidth(column), rows[row]
    assert table.horizontalScrollBar().maximum() == 0, [table.columnWidth(each) for each in range(4)]
