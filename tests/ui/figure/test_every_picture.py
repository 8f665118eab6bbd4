# SPDX-License-Identifier: GPL-3.0-or-later
"""Every exercise paints in every theme and skin tone; other poses, tones and themes are other pictures."""

import itertools

import pytest
from PySide6.QtGui import QColor

from psoas_trainer.core.figure.moment import at_end, at_start
from psoas_trainer.core.settings import SKIN_TONES
from psoas_trainer.core.side import Side

from .pictures import MOVING, NAMES, THEMES, apart, blank, colours_in, gap, paint_moment
from .test_approved import MEAN

FILLED = 3.0
"""Of 255: so much a figure changes an empty stage at least, on the mean."""


@pytest.mark.some_of(3)
@pytest.mark.parametrize("tone", SKIN_TONES)
@pytest.mark.parametrize("theme", THEMES)
def test_every_exercise_paints_in_every_theme_and_tone(look, theme, tone):
    look.theme.apply(theme)
    look.figures.set_manner(tone, reduced=False, mirrors=False)
    for name in NAMES:
        moment = at_end(name, look.figures.movement(name), Side.LEFT)
        picture = paint_moment(look, moment, 160, 108)
        assert gap(picture, blank(160, 108, look.theme.colour("stage"))).mean > FILLED, name


@pytest.mark.parametrize("theme", THEMES)
def test_it_wears_the_colours_of_the_theme(look, shapes, theme):
    look.theme.apply(theme)
    palette, movement = shapes["palette"][theme], look.figures.movement("low_lunge")
    for side in Side:
        seen = colours_in(paint_moment(look, at_end("low_lunge", movement, side), 480, 320))
        assert all(seen[palette[part].lower()] > 100 for part in ("shirt", side.value))
        assert seen[palette[side.other.value].lower()] == 0
    neutral = colours_in(paint_moment(look, at_end("low_lunge", movement, None), 480, 320))
    assert neutral[palette["legging"].lower()] > 100


@pytest.mark.parametrize("name", MOVING)
def test_two_poses_are_two_pictures(look, name):
    movement = look.figures.movement(name)
    start, end = (paint_moment(look, pose(name, movement, None)) for pose in (at_start, at_end))
    assert gap(start, end).mean > 4 * MEAN


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", NAMES)
def test_each_tone_and_each_theme_is_another_picture(look, name):
    movement, pictures = look.figures.movement(name), []
    for tone in SKIN_TONES:
        look.figures.set_manner(tone, reduced=False, mirrors=False)
        pictures.append(paint_moment(look, at_end(name, movement, None), 160, 108))
    assert all(gap(one, other).most > 10 for one, other in itertools.pairwise(pictures))
    in_light = pictures[-1]
    look.theme.apply("dark")
    assert gap(in_light, paint_moment(look, at_end(name, movement, None), 160, 108)).mean > 20


def test_a_preview_of_another_tone_leaves_the_present_one(look):
    moment = at_end("low_lunge", look.figures.movement("low_lunge"), None)
    present, preview = paint_moment(look, moment), paint_moment(look, moment, tone=4)
    assert gap(present, preview).most > 60
    assert look.figures.tone == 1
    assert gap(present, paint_moment(look, moment)).most == 0


def luminance(colour):
    """Of WCAG 2: 0 is black, 1 is white."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_standard_says():
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["dark", "high-contrast"])
def test_the_line_round_the_psoas_stands_out(shapes, theme):
    line, palette = QColor(shapes["psoas"]["keyline"]["colour"]), shapes["palette"][theme]
    for cloth in ("shirt", "legging"):
        assert contrast(line, QColor(palette[cloth])) >= 3.0


def test_high_contrast_paints_that_line(library, plain):
    """White on the picture itself, and nowhere a shadow."""
    colours = plain.colours("high-contrast")
    picture = plain.paint("psoas_march", plain.frame("psoas_march", "end"), colours, "near", size=(480, 320))
    found = colours_in(picture)
    assert colours.shadow_alpha == 0
    assert "#ffffff" in found
    assert min(apart(QColor(each), colours.psoas(1.0, library.plain["psoas"]["opacity"])) for each in found) == 0
