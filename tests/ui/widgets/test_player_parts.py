# SPDX-License-Identifier: GPL-3.0-or-later
"""Trackers, marks, pills and progress: values in, picture and spoken name out."""

import itertools

import pytest
from PySide6.QtGui import QImage, QPixmapCache

from psoas_trainer.core.side import Side
from psoas_trainer.ui.widgets import stage_panel
from psoas_trainer.ui.widgets.phase_pills import PhasePills
from psoas_trainer.ui.widgets.rep_tracker import RepTracker
from psoas_trainer.ui.widgets.segment_bar import SegmentBar
from psoas_trainer.ui.widgets.side_mark import SideMark
from psoas_trainer.ui.widgets.stage_panel import StagePanel

from .paints import Paints, shown


@pytest.mark.parametrize(
    ("done", "target", "unit", "name"),
    [
        (6, 12, "reps", "Left: 6 of 12 reps"),
        (12, 30, "seconds", "Left: 12 of 30 seconds"),
        (6, None, "reps", "Left: 6 reps"),
        (12, None, "seconds", "Left: 12 seconds"),
    ],
)
def test_tracker_is_read_out(look, qtbot, done, target, unit, name):
    tracker = RepTracker(look, Side.LEFT)
    qtbot.addWidget(tracker)
    tracker.set_value(done, target, unit)
    assert tracker.accessibleName() == name
    assert tracker.accessibleDescription() == ""


def test_tracker_paints_another_count_at_once(look, qtbot, qapp):
    tracker = shown(qtbot, RepTracker(look, Side.LEFT), 210, 168)
    tracker.set_value(3, 10, active=True)
    qapp.processEvents()
    paints = Paints(tracker)
    tracker.set_value(3, 10, active=False)
    assert paints.areas == []  # this may wait for the other parts
    tracker.set_value(4, 10, active=False)
    assert paints.areas == [tracker.rect()]


def test_tracker_tells_what_is_not_saved_without_colour_alone(look, qtbot, grab):
    tracker = RepTracker(look, Side.LEFT)
    qtbot.addWidget(tracker)
    tracker.resize(210, 168)
    tracker.set_value(6, 12)
    saved = grab(tracker).convertToFormat(QImage.Format.Format_Grayscale8)
    tracker.set_value(6, 12, unsaved=True)
    assert grab(tracker).convertToFormat(QImage.Format.Format_Grayscale8) != saved
    assert tracker.accessibleDescription() == "Not saved yet"


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_active_tracker_is_solid(look, qtbot, grab, share_of, side, theme):
    look.theme.apply(theme)
    tracker = RepTracker(look, side)
    qtbot.addWidget(tracker)
    tracker.resize(210, 168)
    solid = look.theme.side_colour(side, "solid")
    tracker.set_value(6, 12)
    assert share_of(grab(tracker), solid) < 0.1 or solid == look.theme.side_colour(side, "text")
    assert share_of(grab(tracker), solid) < 0.2
    tracker.set_value(6, 12, active=True)
    assert share_of(grab(tracker), solid) > 0.6


def test_different_values_give_different_pictures(look, qtbot, grab, difference):
    tracker = RepTracker(look, Side.RIGHT)
    qtbot.addWidget(tracker)
    tracker.resize(210, 168)
    tracker.set_value(6, 12)
    six = grab(tracker)
    tracker.set_value(7, 12)
    seven = difference(six, grab(tracker))
    assert seven > 0.5
    tracker.set_value(6, 12)
    # Not 0: after a long run Qt's store of glyphs may smooth a digit's edge otherwise than the first time.
    assert difference(six, grab(tracker)) < seven / 20


def test_tracker_shows_dots_up_to_15_and_a_bar_beyond(look, qtbot, grab):
    tracker = RepTracker(look, Side.LEFT)
    qtbot.addWidget(tracker)
    tracker.resize(210, 168)

    def runs(target):
        tracker.set_value(target, target)
        row = [grab(tracker).pixelColor(x, 150) == look.theme.colour("left") for x in range(210)]
        return sum(now and not before for before, now in itertools.pairwise(row))

    assert runs(15) == 15
    assert runs(16) == 1


@pytest.mark.parametrize(("done", "target"), [(0, 12), (40, 12), (999, 999), (0, 0)])
def test_tracker_survives_unusual_numbers(look, qtbot, grab, done, target):
    tracker = RepTracker(look, None, "Both")
    qtbot.addWidget(tracker)
    for size in ((120, 104), (210, 168), (420, 300)):
        tracker.resize(*size)
        tracker.set_value(done, target, "seconds", active=True)
        assert grab(tracker).size().toTuple() == size


def test_side_marks_differ_without_colour(look, qtbot, grab):
    marks = [SideMark(look, side, 48) for side in Side]
    for mark in marks:
        qtbot.addWidget(mark)
    left, right = (grab(mark) for mark in marks)
    ground = look.theme.colour("bg")
    assert left.pixelColor(4, 4) == ground, "a circle leaves its corner free"
    assert right.pixelColor(4, 4) == look.theme.colour("right-solid"), "a rounded square does not"
    grey = [picture.convertToFormat(QImage.Format.Format_Grayscale8) for picture in (left, right)]
    assert grey[0] != grey[1]
    assert [mark.accessibleName() for mark in marks] == ["Left", "Right"]


def test_pills_show_and_name_the_current_phase(look, qtbot, grab, share_of):
    pills = PhasePills(look)
    qtbot.addWidget(pills)
    pills.set_phases(["Raise", "Hold", "Lower"], 1, "right")
    pills.resize(pills.sizeHint())
    assert pills.height() == 36
    assert pills.accessibleName() == "Hold"
    assert 0.2 < share_of(grab(pills), look.theme.colour("right-solid")) < 0.4
    pills.set_phases(["Raise", "Hold", "Lower"], None)
    assert share_of(grab(pills), look.theme.colour("right-solid")) == 0


def test_segment_bar(look, qtbot, grab):
    bar = SegmentBar(look)
    qtbot.addWidget(bar)
    bar.resize(560, 8)
    bar.set_value([1.0, 0.5, 0.0])
    assert bar.accessibleName() == "1 of 3 exercises done"
    picture = grab(bar)
    primary, track = look.theme.colour("primary"), look.theme.colour("sunken")
    colours = [picture.pixelColor(x, 4) for x in (90, 230, 330, 470)]
    assert colours == [primary, primary, track, track]


def test_segment_bar_repaints_only_for_a_change_that_can_be_seen(look, qtbot, qapp):
    bar = shown(qtbot, SegmentBar(look), 560, 8)
    bar.set_value([0.5])
    qapp.processEvents()
    paints = Paints(bar)
    bar.set_value([0.50001])
    qapp.processEvents()
    assert paints.areas == []


def test_stage_is_painted_once_for_each_look(look, qtbot, grab, monkeypatch):
    QPixmapCache.clear()
    made = []
    anew = stage_panel._paint_anew
    monkeypatch.setattr(stage_panel, "_paint_anew", lambda *given: (made.append(given), anew(*given)))
    stage = StagePanel(look)
    qtbot.addWidget(stage)
    stage.resize(400, 300)
    first = grab(stage)
    assert grab(stage) == first
    assert len(made) == 1
    look.theme.apply("dark")
    assert grab(stage) != first
    assert len(made) == 2


def test_stage_is_tinted_by_side(look, qtbot, grab):
    stage = StagePanel(look)
    qtbot.addWidget(stage)
    stage.resize(400, 300)
    corner = grab(stage).pixelColor(390, 150)
    stage.set_side(Side.LEFT)
    blue = grab(stage).pixelColor(390, 150)
    stage.set_side(Side.RIGHT)
    orange = grab(stage).pixelColor(390, 150)
    assert blue.blue() > blue.red()
    assert orange.red() > orange.blue()
    assert corner not in (blue, orange)
