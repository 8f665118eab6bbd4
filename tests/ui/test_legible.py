# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be read from the floor is large enough, measured in painted pixels, at every size of the window."""

import itertools

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.settings import FAR_TEXT
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.fonts import DIGIT_HEIGHT
from psoas_trainer.ui.player_screen import StageValue
from psoas_trainer.ui.views.full_geometry import in_full_screen
from psoas_trainer.ui.views.player_geometry import in_window
from psoas_trainer.ui.widgets.countdown_ring import CountdownRing
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.rep_tracker import RepTracker
from psoas_trainer.ui.widgets.stage import Stage, StageRoom

SIZES = [(1024, 600), (1280, 800), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160)]
PLACES = [(in_window, 1.0, 0.14), (in_window, 1.3, 0.18), (in_full_screen, 1.0, 0.20), (in_full_screen, 1.15, 0.26)]
PLACES += [(in_full_screen, 1.3, 0.35)]
FAR = [(place, far) for place in (in_window, in_full_screen) for far in FAR_TEXT]
SMOOTHED = 2.0
"""So many rows of a letter may be smoothed into the ground."""
STATES = ("get ready", "raise", "hold", "switch", "rest", "paused")


def rows_of(picture: QImage, colour: QColor) -> list[tuple[int, int] | None]:
    """For each row of pixels the first and the last of exactly that colour."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    data, length = bytes(picture.constBits()), picture.bytesPerLine()
    wanted = bytes((colour.blue(), colour.green(), colour.red(), 255))
    found: list[tuple[int, int] | None] = []
    for top in range(0, length * picture.height(), length):
        row = data[top : top + length]
        first, last = row.find(wanted), row.rfind(wanted)
        found.append((first // 4, last // 4) if first >= 0 else None)
    return found


def height_of(picture: QImage, colour: QColor) -> int:
    """The height of the tallest thing that is painted in that colour: the most rows in a row that have it."""
    runs = itertools.groupby(rows_of(picture, colour), key=lambda row: row is not None)
    return max((len(list(run)) for has, run in runs if has), default=0)


@pytest.fixture
def ring(look, qtbot):
    ring = CountdownRing(look)
    qtbot.addWidget(ring)

    def placed(at, digits, caption="seconds"):
        ring.resize(at.ring.size())
        ring.set_digits_size(round(at.digits, 1))
        ring.set_value(0.5, digits, caption)
        return ring

    return placed


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("place", "far_text", "share"), PLACES)
@pytest.mark.parametrize("size", SIZES)
def test_digits_have_their_share_of_the_height(look, ring, grab, size, place, far_text, share):
    at = place(*size, far_text)
    for digits in ("7", "24"):
        assert height_of(grab(ring(at, digits)), look.theme.colour("ink")) >= share * size[1], digits


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("full", "far_text", "share"), [(False, 1.0, 0.14), (True, 1.0, 0.20), (True, 1.3, 0.35)])
@pytest.mark.parametrize("state", ["get ready", "hold", "switch", "rest"])
def test_digits_have_their_share_on_the_page(look, stage, grab, state, full, far_text, share):
    parts = in_state(stage, state).parts
    parts.place(1280, 800, far_text, full=full)
    assert height_of(grab(parts.ring), look.theme.colour("ink")) >= share * 800


@pytest.mark.parametrize(("place", "far_text"), FAR)
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800)])
def test_two_digits_and_their_caption_keep_off_the_band(look, ring, grab, size, place, far_text):
    at = place(*size, far_text)
    for digits, caption in (("24", "seconds"), ("57", "rep of 12"), ("40", "half-time"), ("120", "Space goes on")):
        shown = ring(at, digits, caption)
        inner, middle = shown._face.at.inner - 1.0, at.ring.width() / 2
        picture = grab(shown)
        for role in ("ink", "ink-2"):
            for y, row in enumerate(rows_of(picture, look.theme.colour(role))):
                for x in row or ():
                    assert (x - middle) ** 2 + (y - middle) ** 2 <= inner**2, (digits, role, x, y)


def test_one_digit_stands_where_two_stood(look, ring, grab):
    at = in_full_screen(1280, 800, 1.3)
    tops = []
    for digits in ("10", "9", "8"):
        rows = rows_of(grab(ring(at, digits, "seconds")), look.theme.colour("ink"))
        tops.append(next(y for y, row in enumerate(rows) if row is not None))
    assert max(tops) - min(tops) <= 8, "round digits are a little higher than straight ones"


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("place", "far_text"), FAR)
def test_every_word_of_a_phase_is_large_enough(stage, content, place, far_text):
    page = stage("supine_leg_raise")
    page.run(11)
    phase = page.parts.phase
    phases = {word for words in content.words.exercises.values() for word in words.phases.values()}
    for size in SIZES:
        page.parts.place(*size, far_text, full=place is in_full_screen)
        least = place(*size, far_text).readable - 0.5
        for word in sorted(phases | {"Get ready", "Ready?", "Your pace", "Done", "Rest", "Move", "Switch"}):
            phase.setText(word)
            page.parts._fit_phase()
            assert phase.font().pixelSize() >= least, (size, word)
            ink = QFontMetricsF(phase.font()).tightBoundingRect(word)
            assert ink.width() <= phase.width(), (size, word)
            assert ink.height() <= phase.height() + 2, (size, word)


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("place", "far_text"), FAR)
@pytest.mark.parametrize("size", SIZES)
def test_counts_are_large_enough_and_clear_of_their_word(look, qtbot, grab, size, place, far_text):
    at = place(*size, far_text)
    tracker = RepTracker(look, Side.RIGHT)
    qtbot.addWidget(tracker)
    tracker.resize(at.right.size())
    tracker.set_scale(round(at.tracker_scale, 3))
    for done, target, unit in ((12, 12, "reps"), (47, 60, "seconds")):
        tracker.set_value(done, target, unit)
        high = height_of(grab(tracker), look.theme.side_colour(Side.RIGHT, "text"))
        wanted = DIGIT_HEIGHT * at.readable
        assert wanted - SMOOTHED <= high <= 1.8 * wanted


@pytest.fixture
def panel(look, qtbot):
    panel = Stage(look)
    qtbot.addWidget(panel)

    def placed(at, headline, side):
        full = at.stage.topLeft().isNull()
        panel.resize(at.stage.size())
        panel.set_room(StageRoom(round(at.stage_scale, 3), at.readable, full, at.cue, at.ground, at.words_end))
        panel.set_value(StageValue(headline, side, "Psoas march", (), 0, "", ""))
        return panel

    return placed


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("place", "far_text"), FAR)
@pytest.mark.parametrize("size", SIZES)
def test_the_side_is_large_enough(look, panel, size, place, far_text):
    at = place(*size, far_text)
    shown = panel(at, "Right knee", Side.RIGHT)
    first = shown._text_left(shown._headline_rect())
    letter = shown.grab(QRect(round(first), 0, round(0.55 * at.readable), round(0.4 * at.stage.height()))).toImage()
    assert height_of(letter, look.theme.side_colour(Side.RIGHT, "text")) >= DIGIT_HEIGHT * at.readable - SMOOTHED


@pytest.mark.parametrize("place", [in_window, in_full_screen])
@pytest.mark.parametrize("size", SIZES[:4])
def test_what_comes_next_is_large_enough_in_a_rest(look, panel, content, size, place):
    at = place(*size)
    for words in content.words.exercises.values():
        shown = panel(at, f"Next: {words.short}", None)
        left = round(shown._headline_rect().left())
        letter = shown.grab(QRect(left, 0, round(0.5 * at.readable), round(1.6 * at.readable))).toImage()
        wanted = DIGIT_HEIGHT * at.readable - SMOOTHED
        assert height_of(letter, look.theme.colour("ink")) >= wanted, words.short


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_digits_stand_out_from_all_that_may_be_behind_them(look, qtbot, grab, theme):
    look.theme.apply(theme)
    panel = Stage(look)
    qtbot.addWidget(panel)
    panel.resize(640, 400)
    panel.set_room(StageRoom(0.5, full=True, end=300, ground=200))
    ink, grounds = look.theme.colour("ink"), [look.theme.colour("bg")]
    for side in (None, Side.LEFT, Side.RIGHT):
        panel.set_side(side)
        picture = grab(panel)
        grounds += [picture.pixelColor(x, y) for x in range(320, 620, 40) for y in range(20, 400, 40)]
    assert min(contrast(ink, ground) for ground in grounds) >= 7.0


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG."""
    lights = []
    for colour in (one, other):
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
        lights.append(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def in_state(stage, state: str):
    page = stage("low_lunge" if state in ("hold", "switch") else "supine_leg_raise", "psoas_march")
    if state == "get ready":
        page.run(3)
    elif state in ("switch", "rest"):
        page.run_to(StepKind.SWITCH if state == "switch" else StepKind.REST, 2.0)
    else:
        page.run_to(StepKind.WORK, 3.2 if state == "hold" else 1.0)
    if state == "paused":
        page.player.toggle()
    return page


def in_grey(view: QWidget) -> QImage:
    """The page as somebody sees it from far away, without colour."""
    picture = view.grab().toImage().scaled(QSize(128, 80))
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.rest
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_states_differ_in_word_colour_and_layout_and_without_colour(look, stage, difference, theme):
    look.theme.apply(theme)
    words, colours, greys = {}, {}, {}
    for state in STATES:
        page = in_state(stage, state)
        words[state] = page.parts.veil.title if page.parts.veil.isVisible() else page.parts.phase.text()
        greys[state] = in_grey(page.view)
        colours[state] = colour_of(page.parts.phase)
        page.view.hide()
    assert len(set(words.values())) == len(STATES), words
    works = {colours["raise"], colours["hold"]}
    assert len({colours[state] for state in ("get ready", "switch", "rest", "paused")} - works) == 4, colours
    for one, other in itertools.combinations(STATES, 2):
        assert difference(greys[one], greys[other]) > 2.0, (one, other)


def colour_of(label: TextLabel) -> int:
    """The colour that most of what is painted has, beside the ground's."""
    picture = label.grab().toImage()
    pixels = [picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)]
    ground = picture.pixel(0, 0)
    inks = [pixel for pixel in pixels if pixel != ground]
    return max(set(inks), key=inks.count)
