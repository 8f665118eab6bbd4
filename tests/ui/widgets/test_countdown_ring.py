# SPDX-License-Identifier: GPL-3.0-or-later
"""The countdown ring: its picture, its sparing repaints, its spoken name."""

import statistics
import time

import pytest
from PySide6.QtGui import QAccessible, QImage, QPainter

from psoas_trainer.ui.widgets.countdown_ring import CountdownRing
from psoas_trainer.ui.widgets.painting import CENTRE

from .paints import Paints, shown


@pytest.fixture
def ring(look, qtbot):
    ring = CountdownRing(look)
    ring.resize(296, 296)
    qtbot.addWidget(ring)
    return ring


def test_ring_starts_at_twelve_and_runs_clockwise(look, ring, grab):
    ring.set_value(0.25, "8", role="left")
    picture = grab(ring)
    left, track = look.theme.colour("left"), look.theme.colour("sunken")
    assert picture.pixelColor(284, 130) == left
    assert picture.pixelColor(12, 148) == track
    assert picture.pixelColor(148, 284) == track
    ring.set_value(0.75, "8", role="left")
    assert grab(ring).pixelColor(12, 120) == track
    assert grab(ring).pixelColor(130, 284) == left


def test_ring_full_and_empty(look, ring, share_of, grab):
    ring.set_value(1.0, "8")
    full = share_of(grab(ring), look.theme.colour("primary"))
    ring.set_value(0.0, "0")
    assert full > 0.2
    assert share_of(grab(ring), look.theme.colour("primary")) == 0


def test_ring_digits_have_the_size_of_the_picture(ring, look, grab):
    ring.set_value(0.0, "0")
    picture = grab(ring)
    ink = look.theme.colour("ink")
    rows = [y for y in range(296) if any(picture.pixelColor(x, y) == ink for x in range(90, 206))]
    assert 107 <= rows[-1] - rows[0] <= 113


def test_ring_shrinks_long_digits_into_itself(ring, look, grab):
    ring.set_value(0.0, "12:34")
    picture = grab(ring)
    ink = look.theme.colour("ink")
    columns = [x for x in range(296) if any(picture.pixelColor(x, y) == ink for y in range(100, 196))]
    assert 26 < columns[0] < columns[-1] < 270


def test_ring_repaints_only_for_a_change_that_can_be_seen(look, qtbot, qapp):
    ring = shown(qtbot, CountdownRing(look), 296, 296)
    ring.set_value(0.5, "10")
    qapp.processEvents()
    paints = Paints(ring)
    ring.set_value(0.50001, "10")
    qapp.processEvents()
    assert paints.areas == []
    ring.set_value(0.497, "10")
    qapp.processEvents()
    assert len(paints.areas) == 1
    assert paints.areas[0].width() * paints.areas[0].height() < 296 * 296 / 8
    ring.set_value(0.497, "9")
    qapp.processEvents()
    assert paints.areas[-1].contains(ring._face.words.area)
    assert not paints.areas[-1].contains(148, 12)  # the band stands still
    ring.set_value(0.49, "8")
    qapp.processEvents()
    assert len(paints.areas) == 3  # in one piece, though both have changed
    ring.set_value(0.49, "8", role="left")
    qapp.processEvents()
    assert paints.areas[-1] == ring.rect()


def painted(widget, look, ratio=1.0):
    """The widget on the page's colour, as its parent would show it."""
    picture = QImage(widget.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.theme.colour("bg"))
    widget.render(picture)
    return picture


def repaint(ring, look, backing, area):
    painter = QPainter(backing)
    painter.setClipRect(area)
    painter.fillRect(area, look.theme.colour("bg"))
    ring.render(painter, area.topLeft(), area)
    painter.end()


@pytest.mark.parametrize("ground", ["bg", None])
def test_ring_counting_is_the_same_picture_as_one_painted_at_once(look, qtbot, qapp, difference, ground):
    ring, fresh = shown(qtbot, CountdownRing(look), 296, 296), CountdownRing(look)
    qtbot.addWidget(fresh)
    ring.set_ground(ground)
    fresh.set_ground(ground)
    fresh.resize(296, 296)
    ring.set_value(1.0, "23", "seconds")
    backing = painted(ring, look)
    for left in (*range(22, 5, -1), 14, 13):
        paints = Paints(ring)
        ring.set_value(left / 23, str(left), "seconds")
        qapp.processEvents()
        repaint(ring, look, backing, paints.areas[-1])
        fresh.set_value(left / 23, str(left), "seconds")
        assert difference(backing, painted(fresh, look)) < 0.1, left


def test_ring_repainted_in_parts_is_the_same_picture(look, qtbot, qapp, difference):
    ring = shown(qtbot, CountdownRing(look), 296, 296)
    fresh = CountdownRing(look)
    qtbot.addWidget(fresh)
    fresh.resize(296, 296)
    ring.set_value(1.0, "5")
    canvas = painted(ring, look)
    full = painted(ring, look)
    paints = Paints(ring)
    for step in range(100, 40, -1):
        ring.set_value(step / 100, "5")
        qapp.processEvents()
        repaint(ring, look, canvas, paints.areas[-1])
    fresh.set_value(0.41, "5")
    # Strokes of different length round their edge pixels differently; nothing that can be seen may remain.
    assert difference(canvas, painted(fresh, look)) < 0.1
    assert difference(canvas, full) > 1.0


def test_ring_counting_repaints_only_the_digit_that_changes(look, qtbot, qapp):
    ring = shown(qtbot, CountdownRing(look), 296, 296)
    ring.set_value(0.5, "29", "seconds")
    qapp.processEvents()
    paints = Paints(ring)
    ring.set_value(0.5, "28", "seconds")
    qapp.processEvents()
    assert paints.areas[-1].left() > 140
    assert not paints.areas[-1].intersects(ring._face.words.caption_area)
    ring.set_value(0.5, "18", "seconds")
    qapp.processEvents()
    assert paints.areas[-1].right() < 156
    ring.set_value(0.5, "18", "half-time")
    qapp.processEvents()
    assert paints.areas[-1].contains(ring._face.words.caption_area)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("digits", ["7", "10", "23", "45", "68", "90", "120"])
def test_ring_digits_from_pictures_look_like_written_ones(look, ring, difference, digits, ratio):
    ring.set_ground(None)
    ring.set_value(0.0, digits, "seconds")
    found = painted(ring, look, ratio)
    words = ring._face.words
    ring.set_value(0.0, "", "seconds")
    written = painted(ring, look, ratio)
    painter = QPainter(written)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(words.font)
    painter.setPen(look.theme.colour("ink"))
    painter.drawText(words.digits, CENTRE, digits)
    painter.end()
    # They stand on whole pixels, so half a pixel beside the written ones at most: only edges differ.
    assert difference(found, written) < 1.5


def test_ring_digits_have_the_colour_of_their_state_and_theme(look, ring, share_of, grab):
    ring.set_value(0.0, "12")
    assert share_of(grab(ring), look.theme.colour("ink")) > 0.05
    ring.set_value(0.0, "12", dim=True)
    assert share_of(grab(ring), look.theme.colour("ink")) == 0
    assert share_of(grab(ring), look.theme.colour("ink-3")) > 0.05
    before = look.theme.name
    look.theme.apply("dark")
    dark = grab(ring)
    assert share_of(dark, look.theme.colour("ink-3")) > 0.05
    assert dark.pixelColor(12, 148) == look.theme.colour("sunken")
    assert dark.pixelColor(2, 2) == look.theme.colour("bg")
    look.theme.apply(before)


def test_ring_is_right_again_after_it_was_hidden_and_resized(look, qtbot, qapp, difference):
    ring, fresh = shown(qtbot, CountdownRing(look), 296, 296), CountdownRing(look)
    qtbot.addWidget(fresh)
    ring.set_value(0.7, "31", "seconds")
    qapp.processEvents()
    ring.hide()
    ring.resize(422, 422)
    ring.set_digits_size(170.0)
    ring.set_value(0.6, "30", "seconds")
    ring.show()
    qapp.processEvents()
    fresh.resize(422, 422)
    fresh.set_digits_size(170.0)
    fresh.set_value(0.6, "30", "seconds")
    assert difference(painted(ring, look), painted(fresh, look)) == 0


def test_ring_frame_costs_little(look, qtbot):
    ring = CountdownRing(look)
    qtbot.addWidget(ring)
    ring.resize(300, 300)
    image = QImage(300, 300, QImage.Format.Format_ARGB32_Premultiplied)
    costs = []
    for step in range(60):
        ring.set_value(1.0 - step / 60, "24", "seconds", "left")
        start = time.thread_time()
        ring.render(image)
        costs.append(time.thread_time() - start)
    assert statistics.median(costs) < 0.005, "1.5 ms is the aim, 5 ms leaves room for a busy machine"


def test_ring_name_changes_only_when_asked(ring):
    ring.set_spoken("30 seconds")
    ring.set_value(0.5, "15", "seconds")
    interface = QAccessible.queryAccessibleInterface(ring)
    assert interface.text(QAccessible.Text.Name) == "30 seconds"
    assert (ring.digits, ring.caption, ring.fraction_left) == ("15", "seconds", 0.5)


def test_paint_area_of_a_cap_lies_on_the_ring(look, qtbot, qapp):
    ring = shown(qtbot, CountdownRing(look), 296, 296)
    ring.set_value(0.0, "5")
    qapp.processEvents()
    paints = Paints(ring)
    ring.set_value(0.02, "5")
    qapp.processEvents()
    assert paints.areas[-1].contains(148, 12)
    assert paints.areas[-1].height() < 40
