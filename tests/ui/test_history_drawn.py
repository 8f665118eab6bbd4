# SPDX-License-Identifier: GPL-3.0-or-later
"""How the charts of the history use their room: ten years, narrow cards, long words, a goal among high bars."""

from datetime import date, timedelta
from functools import partial

import pytest
from history_samples import FakeDesk, keyed, open_history
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.weeks import Span
from psoas_trainer.storage.history_days import HistoryDay
from psoas_trainer.ui.widgets.chart_table import TableValue
from psoas_trainer.ui.widgets.dumbbell import DumbbellRow, DumbbellValue

TODAY = date(2026, 11, 22)


@pytest.fixture
def desk(content):
    return FakeDesk(content)


@pytest.fixture
def open_page(qtbot, look, content, desk):
    return partial(open_history, qtbot, look, content, desk=desk)


def test_ten_years_are_drawn_where_they_are_seen(open_page, qtbot, desk):
    desk.days = tuple(HistoryDay((TODAY - timedelta(days=back)).isoformat(), 900, 1, 0) for back in range(3650, -1, -1))
    page = open_page(2)
    qtbot.mouseClick(page.ranges.button(Span.ALL.value), Qt.MouseButton.LeftButton)
    page.desk.answer()
    QApplication.processEvents()  # the scroll area learns of the new width
    cells = page.charts.heat_map.value.columns
    assert len(cells._made) < 200, "the days that nobody sees are not made"
    assert sum(len(column) for column in cells) >= 3650
    bar = page.charts.days._scroll.horizontalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum(), "the newest days are in front"
    bars = page.charts.bars
    assert len(bars.value.bars) == 121, "weeks would be too many to tell apart"
    assert bars.value.bars[0].say().startswith("November 2016, an average week: strengthen ")
    page.charts.weeks.table_chip.click()
    assert page.charts.weeks.table.value.columns[0] == "Month"
    assert page.charts.weeks.table.value.rows[0][0] == "November 2026"
    press = keyed(qtbot, page, page.charts.heat_map)
    press(Qt.Key.Key_Home)
    assert bar.value() < 100, "the keyboard brings what it is on into view"


@pytest.mark.parametrize("wide", [240, 330, 382, 500])
def test_the_words_below_the_days_are_never_cut(open_page, wide):
    heat = open_page(2).charts.heat_map
    heat.setParent(None)
    heat.resize(wide, 400)
    heat.resize(wide, heat.minimumSizeHint().height())
    key = heat._key(float(wide))
    words = sum(key.steps) + key.unit + 5 * (14 + 5)
    stop = 14 + 5 + QFontMetricsF(heat._look.fonts.font("micro")).horizontalAdvance(heat.value.stop)
    assert words + 5 * key.gap + (key.gap + stop if key.rows == 1 else 0.0) <= max(wide, 330)
    assert stop < wide
    assert key.rows == (1 if wide > 330 else 2)
    grid = heat._grid(QRectF(heat.rect()))
    assert grid.top + 7 * grid.row + heat._legend(QRectF(heat.rect())) <= heat.height() + 1.0


def test_in_view_stays_what_says_the_steps(open_page, qtbot, desk, grab):
    desk.days = tuple(HistoryDay((TODAY - timedelta(days=back)).isoformat(), 900, 1, 0) for back in range(900, -1, -1))
    page = open_page(2)
    qtbot.mouseClick(page.ranges.button(Span.ALL.value), Qt.MouseButton.LeftButton)
    page.desk.answer()
    QApplication.processEvents()
    bar, heat = page.charts.days._scroll.horizontalScrollBar(), page.charts.heat_map
    below = QRect(0, heat.height() - 26, heat.parentWidget().width(), 24)
    at_the_end = grab(heat.parentWidget()).copy(below)
    bar.setValue(0)
    assert grab(heat.parentWidget()).copy(below) == at_the_end


def test_the_goal_stands_where_it_covers_no_bar(open_page, desk):
    desk.sums = dict.fromkeys((11, 10, 9, 3), (3000, 0, 0, 0, 0))
    bars = open_page(2).charts.bars
    plot = bars._plot(QRectF(bars.rect()))
    _step, top = bars._scale()
    place = bars._room_for(plot, 50.0, bars._y(plot, bars.value.goal * 60, top) - 21.0, top)
    pitch = plot.width() / 12
    assert plot.left() + 3 * pitch <= place <= plot.left() + 8 * pitch - 50.0


def test_long_words_leave_the_track_its_length(open_page):
    dumbbell = open_page(2).charts.sides.dumbbell
    area = QRectF(0.0, 0.0, 318.0, 100.0)
    rows = tuple(
        DumbbellRow("Psoas march", 90, 90, words, "ink", words) for words in ("even", "quite too early to say that")
    )
    dumbbell.set_value(DumbbellValue(rows[:1], ""))
    short = dumbbell._track(area).width()
    dumbbell.set_value(DumbbellValue(rows, ""))
    assert dumbbell._track(area).width() == short


def test_the_scale_of_left_and_right_stays_while_its_rows_scroll(open_page, look, qapp, grab, share_of):
    sides = open_page(2).charts.sides
    rows = tuple(DumbbellRow(f"Row {number}", 90, 100, "even", "ok", "") for number in range(12))
    sides.show_shares(DumbbellValue(rows, ""), lambda: TableValue((), ()), "")
    qapp.processEvents()
    assert sides.scale.isVisible()
    assert sides.heightForWidth(367) <= 400, "the page does not scroll for it"
    assert sides.scale.y() + sides.scale.height() <= sides.height()
    assert share_of(grab(sides.scale), look.theme.colour("ink-2")) > 0
    sides.table_chip.click()
    assert not sides.scale.isVisible()
    sides.table_chip.click()
    sides.show_shares(DumbbellValue((), ""), lambda: TableValue((), ()), "")
    assert not sides.scale.isVisible()
