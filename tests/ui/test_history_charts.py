# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of the history through their widgets: ranges, keys, words, tables, search, what is typed in, pictures."""

from datetime import date, timedelta
from functools import partial

import pytest
from history_samples import FakeDesk, a_session, keyed, open_history
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolTip

from psoas_trainer.core.changes import Change
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.history import PainPoint, Trend, WeekPoint
from psoas_trainer.core.side import Side
from psoas_trainer.core.weeks import Span, weeks_of
from psoas_trainer.storage.history_days import HistoryDay
from psoas_trainer.storage.session_marks import Mark
from psoas_trainer.ui.chart_picture import save_picture

TODAY = date(2026, 11, 22)
WEEKS = weeks_of(Span.TWELVE_WEEKS, TODAY)
SESSIONS = frozenset({Change.SESSIONS})


@pytest.fixture
def desk(content):
    made = FakeDesk(content)
    made.days = (
        HistoryDay("2026-11-16", 840, 1, 0),
        HistoryDay("2026-11-20", 600, 1, 1),
        HistoryDay("2026-11-22", 1320, 2, 0),
    )
    made.sums = {1: (800, 0, 0, 0, 0), 0: (1600, 300, 0, 0, 0)}
    made.met = frozenset({"psoas_march", "low_lunge"})
    made.trends["psoas_march"] = Trend(
        "psoas_march",
        DoseKind.REPS,
        WEEKS,
        (WeekPoint(WEEKS[10], Side.LEFT, 20, 80), WeekPoint(WEEKS[10], Side.RIGHT, 25, 100)),
        (PainPoint(WEEKS[11], date(2026, 11, 20), Side.LEFT, 5), PainPoint(WEEKS[11], date(2026, 11, 21), None, None)),
    )
    return made


@pytest.fixture
def open_page(qtbot, look, content, desk):
    return partial(open_history, qtbot, look, content, desk=desk)


def test_the_keyboard_goes_through_the_days_and_each_says_what_it_was(open_page, qtbot):
    page = open_page(2)
    heat = page.charts.heat_map
    press = keyed(qtbot, page, heat)
    assert heat.accessibleName() == "Active days: Sun 22 Nov 2026: 22 min, 2 session(s)"
    press(Qt.Key.Key_Up)
    assert heat.accessibleName() == "Active days: Sat 21 Nov 2026: nothing recorded"
    press(Qt.Key.Key_Up)
    assert heat.accessibleName() == "Active days: Fri 20 Nov 2026: 10 min, 1 session(s), 1 pain stop(s)"
    press(Qt.Key.Key_Left)
    assert "Fri 13 Nov 2026" in heat.accessibleName()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Right)
    assert "Sun 22 Nov 2026" in heat.accessibleName(), "there is nothing after today"
    press(Qt.Key.Key_Home)
    assert f"{TODAY - timedelta(days=24 * 7 - 1):%-d %b %Y}" in heat.accessibleName()


def test_who_moves_by_keys_sees_the_words_of_each_value(open_page, qtbot):
    page = open_page(2)
    heat = page.charts.heat_map
    press = keyed(qtbot, page, heat)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left):
        press(key)
        assert QToolTip.isVisible()
        assert heat.accessibleName() == f"Active days: {QToolTip.text()}"
    QToolTip.hideText()


def test_today_and_the_steps_are_as_the_minutes_say(open_page):
    columns = open_page(2).charts.heat_map.value.columns
    assert [cell.level for cell in columns[-1]] == [2, 0, 0, 0, 2, 0, 4]
    assert [cell.stopped for cell in columns[-1]] == [False] * 4 + [True, False, False]
    assert len(columns) == 24


def test_a_tooltip_says_the_same_as_the_screen_reader_hears(open_page, qtbot):
    page = open_page(2)
    heat = page.charts.heat_map
    place = heat.shown[-1].rect.center().toPoint()
    qtbot.mouseMove(heat, place)
    assert heat.toolTip() == "Sun 22 Nov 2026: 22 min, 2 session(s)"
    qtbot.mouseMove(heat, QPoint(1, 1))
    assert heat.toolTip() == ""


def test_bars_tell_their_week_and_the_goal_has_its_number(open_page, qtbot):
    page = open_page(2)
    bars = page.charts.bars
    press = keyed(qtbot, page, bars)
    assert bars.accessibleName().startswith("Minutes a week: Week from Mon 16 Nov 2026: strengthen ")
    assert "stretch 5 min" in bars.accessibleName()
    press(Qt.Key.Key_Left)
    assert "Mon 9 Nov 2026" in bars.accessibleName()
    assert bars.value.goal > 0
    assert bars.value.goal_text == f"goal {bars.value.goal}"
    assert bars.value.bars[-1].label == "Now"


@pytest.mark.parametrize("span", list(Span))
def test_a_range_is_one_question_and_is_shown(open_page, qtbot, span):
    page = open_page(2)
    page.desk.asked.clear()
    page.ranges.set_current(Span.FOUR_WEEKS.value if span is not Span.FOUR_WEEKS else Span.YEAR.value)
    qtbot.mouseClick(page.ranges.button(span.value), Qt.MouseButton.LeftButton)
    assert page.desk.asked == [("history", span)]
    page.desk.answer()
    wanted = weeks_of(span, TODAY, date(2026, 11, 16))  # fewer than would be shown as months
    assert len(page.charts.bars.value.bars) == len(wanted)


def test_an_answer_for_an_earlier_range_is_not_shown(open_page, qtbot):
    page = open_page(2)
    for span in (Span.YEAR, Span.FOUR_WEEKS):
        qtbot.mouseClick(page.ranges.button(span.value), Qt.MouseButton.LeftButton)
    late, now = page.desk.waiting
    now[0](now[1]())
    late[0](late[1]())
    assert len(page.charts.bars.value.bars) == 4


def test_every_chart_has_its_numbers_as_a_table(open_page, qtbot):
    page = open_page(2)
    for card in (page.charts.days, page.charts.weeks):
        qtbot.mouseClick(card.table_chip, Qt.MouseButton.LeftButton)
        assert card.table.isVisible()
        assert not card.chart.isVisible()
    assert page.charts.days.table.value.rows[0] == ("Sun 22 Nov 2026", "22", "2", "0")
    assert len(page.charts.days.table.value.rows) == 3, "days without anything are left out"
    assert page.charts.weeks.table.value.rows[0][2] == "5"
    assert len(page.charts.weeks.table.value.rows) == 12
    qtbot.mouseClick(page.charts.days.table_chip, Qt.MouseButton.LeftButton)
    assert page.charts.heat_map.isVisible()


def test_the_table_follows_the_range(open_page, qtbot):
    page = open_page(2)
    qtbot.mouseClick(page.charts.weeks.table_chip, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.ranges.button(Span.FOUR_WEEKS.value), Qt.MouseButton.LeftButton)
    page.desk.answer()
    assert len(page.charts.weeks.table.value.rows) == 4


def choose(page, exercise):
    page.charts.sides.chooser._choose(exercise)
    page.desk.answer()


def test_one_exercise_over_the_weeks_target_reps_and_pain(open_page, qtbot):
    page = open_page(2)
    sides = page.charts.sides
    choose(page, "psoas_march")
    assert [(point.week, point.value, point.side) for point in sides.trend.value.points] == [
        (10, 80, Side.LEFT),
        (10, 100, Side.RIGHT),
    ]
    press = keyed(qtbot, page, sides.trend)
    press(Qt.Key.Key_Home)
    assert sides.trend.accessibleName() == ("Left and right: Week from Mon 9 Nov 2026, Left: 80 percent of the target")
    qtbot.mouseClick(sides.segments.button("done"), Qt.MouseButton.LeftButton)
    assert [point.value for point in sides.trend.value.points] == [20, 25]
    qtbot.mouseClick(sides.segments.button("pain"), Qt.MouseButton.LeftButton)
    (pain,) = sides.trend.value.points
    assert (pain.value, pain.ring, pain.say()) == (5, True, "Fri 20 Nov 2026, Left: pain 5 of 10")
    qtbot.mouseClick(sides.table_chip, Qt.MouseButton.LeftButton)
    assert [row[-1] for row in sides.table.value.rows] == ["not said", "5"], "what was not said is no number"
    choose(page, "")
    assert sides.chart is sides.dumbbell


def test_nothing_on_both_sides_yet_is_said(open_page):
    sides = open_page(2).charts.sides
    assert sides.empty.isVisible()
    assert "both sides" in sides.empty.text()


def test_search_asks_for_what_is_typed_and_says_when_nothing_matches(open_page, qtbot):
    page = open_page(3)
    page.desk.found = (a_session(2),)
    qtbot.keyClicks(page.sessions.search.edit, "dog")
    page.desk.answer()
    assert page.desk.asked[-1] == ("search", "dog", None, 50)
    assert page.model.rowCount() == 1
    page.desk.found = ()
    qtbot.keyClicks(page.sessions.search.edit, "s")
    page.desk.answer()
    assert page.model.rowCount() == 0
    assert page.sessions._nothing.isVisible()
    assert not page.empty.isVisible(), "an empty search is no empty history"
    qtbot.keyClick(page.sessions.search.edit, Qt.Key.Key_Escape)
    page.store.answer()
    assert page.model.rowCount() == 3
    assert not page.sessions._nothing.isVisible()


def test_what_was_typed_in_says_so(open_page):
    page = open_page(2, answered=False)
    page.desk.marked[a_session(0).uuid] = {Mark.TYPED_IN: None}
    page.store.answer()
    page.desk.answer()
    assert page.detail.origin == "You typed this session in."
    page.list.setCurrentIndex(page.model.index(1))
    page.store.answer()
    page.desk.answer()
    assert page.detail.origin == ""


@pytest.mark.parametrize(("note", "ends"), [(None, "left out."), ("Cycled here", "left out: Cycled here")])
def test_a_warm_up_that_was_left_out_is_said(open_page, note, ends):
    page = open_page(1, answered=False)
    page.desk.marked[a_session(0).uuid] = {Mark.ALREADY_WARM: note}
    page.store.answer()
    page.desk.answer()
    assert page.detail.origin.startswith("You were warm already")
    assert page.detail.origin.endswith(ends)


def test_a_change_reads_the_range_again(open_page):
    page = open_page(2)
    page.desk.asked.clear()
    page.note_change(SESSIONS)
    assert page.desk.asked == [("history", Span.TWELVE_WEEKS)]


def test_empty_has_a_ghost_one_button_and_no_ranges(open_page, qtbot):
    page = open_page(0)
    assert page.empty.isVisible()
    assert not page.ranges.isVisible()
    with qtbot.waitSignal(page.add_requested):
        qtbot.mouseClick(page.empty.add, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.bin_requested):
        qtbot.mouseClick(page.empty.bin, Qt.MouseButton.LeftButton)


def test_export_is_offered_where_somebody_listens(open_page, qtbot):
    page = open_page(2)
    assert not page.export.isVisible()
    page.offer_export()
    with qtbot.waitSignal(page.export_requested) as asked:
        qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert asked.args == [Span.TWELVE_WEEKS]


def test_two_columns_in_a_narrow_window(open_page):
    page = open_page(2, size=(936, 600))
    assert page.cards.narrow
    assert page.add_small.isVisible()
    assert not page.add.isVisible()
    assert page.charts.days.x() == page.sessions.x() == page.charts.sides.x()
    page.resize(1192, 800)
    assert not page.cards.narrow
    assert page.sessions.y() == page.detail.y() == page.charts.sides.y()


@pytest.mark.parametrize("name", ["chart.png", "chart.svg"])
@pytest.mark.parametrize("which", ["heat_map", "bars"])
def test_a_chart_is_saved_as_a_picture(open_page, look, tmp_path, name, which):
    page = open_page(2)
    path = tmp_path / name
    assert save_picture(getattr(page.charts, which), look, str(path))
    if name.endswith("png"):
        assert QImage(str(path)).width() > 1000
    else:
        assert QSvgRenderer(str(path)).isValid()
        assert "Active days" in path.read_text() or "Minutes a week" in path.read_text()


def test_a_picture_that_cannot_be_written_is_told(open_page, look, tmp_path):
    page = open_page(2)
    for name in ("no/chart.png", "no/chart.svg"):
        assert not save_picture(page.charts.bars, look, str(tmp_path / name))
