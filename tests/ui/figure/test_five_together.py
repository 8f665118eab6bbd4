# SPDX-License-Identifier: GPL-3.0-or-later
"""Word, letter, colour, moving limb and tracker say the same side: in the player, for every exercise and both sides.

What is expected is written by hand here: a person facing right shows the right side, one seen from the front and
lying with the head to the left has the left side on top.
"""

import math
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from psoas_trainer.core.figure.plane import between
from psoas_trainer.core.figure.skeleton import place
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.resources import Resources

from .pictures import NAMES, apart, blank, blended, colours_in, gap, scale_of, spot

LEFT, RIGHT = Side.LEFT, Side.RIGHT
CLOSE = 4
"""Of 255: what rounding of mixed colours may cost."""


class Drawn(NamedTuple):
    """Where the working side is drawn: the near or far leg, the figure mirrored or not."""

    limb: str
    mirrored: bool


STAYS = {RIGHT: Drawn("near", False), LEFT: Drawn("far", False)}
TURNS = {RIGHT: Drawn("near", False), LEFT: Drawn("near", True)}
EXPECTED = {
    "psoas_march": STAYS,
    "supine_leg_raise": STAYS,
    "seated_leg_lift": STAYS,
    "psoas_plank": STAYS,
    "march_in_place": STAYS,
    "dead_bug": STAYS,
    "low_lunge": TURNS,
    "leg_swing": TURNS,
    "side_lying_abduction": {LEFT: Drawn("near", False), RIGHT: Drawn("near", True)},
    "side_plank": {RIGHT: Drawn("far", False), LEFT: Drawn("far", True)},
}
TOGETHER = ("cat_cow", "foam_roller_release", "glute_bridge", "legs_up_rest", "pelvic_tilt")
FRONT = ("side_lying_abduction", "side_plank")
BOTH_LEGS_MOVE = ("low_lunge", "side_plank")
AT = {  # the phase in which the working limb is farthest, and how much of it must be behind
    "psoas_march": ("hold", 0.4),
    "supine_leg_raise": ("hold", 0.4),
    "seated_leg_lift": ("hold", 0.4),
    "psoas_plank": ("hold", 0.4),
    "march_in_place": ("knee_up", 0.8),
    "dead_bug": ("hold", 0.4),
    "low_lunge": ("hold", 0.4),
    "leg_swing": ("forward", 0.8),
    "side_lying_abduction": ("hold", 0.4),
    "side_plank": ("hold", 0.4),
    "cat_cow": ("pause_round", 0.4),
    "foam_roller_release": ("roll_forward", 0.8),
    "glute_bridge": ("hold", 0.4),
    "legs_up_rest": ("breathe", 0.1),
    "pelvic_tilt": ("hold", 0.4),
}
EACH = [(name, side) for name in EXPECTED for side in (LEFT, RIGHT)]


@pytest.fixture
def at_its_end(alone, qapp):
    """Plays an exercise to its farthest place on that side; a figure that turns round has done so."""

    def go(name, side):
        page, (phase, share) = alone(name), AT[name]
        page.run_until(lambda now: now.step.kind is StepKind.WORK and now.side is side, step=1.0)
        page.run_until(lambda now: now.side is side and now.phase_id == phase and now.phase_share >= share)
        turning = page.parts.stage.figure.findChild(QVariantAnimation)
        if turning.state() is turning.State.Running:
            turning.setCurrentTime(turning.duration())
        return page

    return go


def painted(page):
    """The stage as it is painted, and where on it the figure is fitted in."""
    stage = page.parts.stage
    return stage.grab().toImage(), QRectF(stage.figure.geometry())


def shin(image, rect, movement, bones, *, mirrored):
    """The colours of the lower leg, off the letter."""
    places = (between(bones.knee, bones.ankle, share) for share in (0.7, 0.8))
    return [image.pixelColor(spot(movement, rect, each, mirrored=mirrored).toPoint()) for each in places]


def letter_like(letter, size, middle, fill, radius, font):
    """The letter of a badge in white, drawn by hand."""
    picture = blank(size, size, fill)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sized = QFont(font)
    sized.setPixelSize(round(2 * radius * 0.62))
    painter.setFont(sized)
    painter.setPen(QColor(255, 255, 255))
    box = QRectF(middle.x() - 2 * radius, middle.y() - 2 * radius, 4 * radius, 4 * radius)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)
    painter.end()
    return picture


def letter_on(image: QImage, at: QPointF, radius, fill: QColor, look):
    """Which of the two letters the badge there shows."""
    half = math.floor(0.65 * radius)
    left, top = round(at.x()) - half, round(at.y()) - half
    crop = image.copy(left, top, 2 * half, 2 * half)
    edge = image.pixelColor(round(at.x() - 0.75 * radius), round(at.y()))
    assert apart(edge, fill) <= CLOSE, "no badge here"
    font, middle = look.fonts.font("card-title"), at - QPointF(left, top)
    shifts = [QPointF(x, y) for x in (-0.5, 0.0, 0.5) for y in (-0.5, 0.0, 0.5)]  # it is laid on whole pixels
    away = {
        each: min(gap(crop, letter_like(each, 2 * half, middle + by, fill, radius, font)).mean for by in shifts)
        for each in "LR"
    }
    best = min(away, key=away.get)
    assert away[best] < 0.3 * max(away.values()), away
    return best


def test_the_table_names_every_exercise():
    files = sorted(name.removesuffix(".json") for name in Resources().names("figure/movements"))
    assert sorted([*EXPECTED, *TOGETHER]) == sorted(AT) == sorted(NAMES) == files


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("name", "side"), EACH)
def test_word_letter_colour_and_tracker_are_of_one_side(at_its_end, look, content, body, shapes, name, side):
    page = at_its_end(name, side)
    parts, movement, drawn = page.parts, look.figures.movement(name), EXPECTED[name][side]
    assert parts.stage.value.headline == content.words.exercises[name].side(side)
    assert parts.stage.value.headline.startswith(side.value.capitalize())
    assert parts.stage.side is side
    trackers = {LEFT: parts.left, RIGHT: parts.right}
    assert all(tracker.isVisible() for tracker in trackers.values())
    assert trackers[side].value.active
    assert not trackers[side.other].value.active

    image, rect = painted(page)
    bones = place(body, page.shown.frame.pose, front=movement.front)
    works, idle = bones.limb(drawn.limb), bones.limb("far" if drawn.limb == "near" else "near")
    palette = {key: QColor(value) for key, value in shapes["palette"]["light"].items()}
    tint, fade = look.theme.side_colour(side, "tint"), shapes["shading"]["far_mix"]
    is_front, is_far = name in FRONT, drawn.limb == "far" and name not in FRONT
    leg = blended(palette[side.value], tint, fade["working"]) if is_far else palette[side.value]
    other = fade["idle_front"] if is_front else 0.0 if is_far else fade["legging"]
    for colour in shin(image, rect, movement, works, mirrored=drawn.mirrored):
        assert apart(colour, leg) <= CLOSE
    for colour in shin(image, rect, movement, idle, mirrored=drawn.mirrored):
        assert apart(colour, blended(palette["legging"], tint, other)) <= CLOSE

    start, end, share = (works.hip, works.knee, 0.6 if is_front else 0.66)
    if is_far:
        start, end, share = works.knee, works.ankle, 0.4
    at = spot(movement, rect, between(start, end, share), mirrored=drawn.mirrored)
    radius = max(7.0, 0.036 * scale_of(movement, rect))
    assert letter_on(image, at, radius, palette[side.value], look) == ("L" if side is LEFT else "R")


def rep_of(page, side):
    """Every frame of the first rep of that side."""
    page.run_until(lambda now: now.step.kind is StepKind.WORK and now.side is side, step=0.5)
    index, rep, frames = page.position.index, page.position.rep, []
    while (page.position.index, page.position.rep, page.position.side) == (index, rep, side):
        frames.append(page.shown.frame)
        page.ahead(0.15)
    return frames


def travel(skeletons, limb):
    """The farthest that knee or ankle of that leg are from where they began."""
    first = skeletons[0].limb(limb)
    return max(
        math.dist(getattr(first, joint), getattr(each.limb(limb), joint))
        for each in skeletons
        for joint in ("knee", "ankle")
    )


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("name", "side"), [each for each in EACH if each[0] not in BOTH_LEGS_MOVE])
def test_the_leg_of_that_side_moves_and_the_other_does_not(alone, look, body, name, side):
    page, drawn = alone(name), EXPECTED[name][side]
    frames = rep_of(page, side)
    skeletons = [place(body, frame.pose, front=name in FRONT) for frame in frames]
    assert travel(skeletons, drawn.limb) > 0.1
    assert travel(skeletons, "far" if drawn.limb == "near" else "near") < 0.02


@pytest.mark.parametrize("side", list(Side))
def test_the_lunge_stretches_the_kneeling_leg_and_the_other_foot_is_in_front(at_its_end, body, side):
    page = at_its_end("low_lunge", side)
    bones = place(body, page.shown.frame.pose)
    kneeling, front = bones.near, bones.far
    assert kneeling.knee[1] < 0.05 < 0.15 < front.knee[1]
    assert front.ankle[0] > bones.hip[0] > kneeling.knee[0] > kneeling.ankle[0]
    assert page.shown.heading.mirrored is (side is LEFT)


@pytest.mark.parametrize("side", list(Side))
def test_the_side_plank_works_on_the_side_that_is_down(at_its_end, body, side):
    page = at_its_end("side_plank", side)
    bones = place(body, page.shown.frame.pose, front=True)
    down, top = bones.far, bones.near
    assert down.elbow[1] < 0.06 < 0.15 < top.shoulder[1]
    assert down.hip[1] < top.hip[1]
    assert down.ankle[1] < top.ankle[1]


@pytest.mark.parametrize("name", BOTH_LEGS_MOVE)
@pytest.mark.parametrize("side", list(Side))
def test_where_the_whole_body_moves_the_working_hip_does(alone, body, name, side):
    limb = EXPECTED[name][side].limb
    skeletons = [place(body, frame.pose, front=name in FRONT) for frame in rep_of(alone(name), side)]
    first = skeletons[0].limb(limb).hip
    assert max(math.dist(first, each.limb(limb).hip) for each in skeletons) > 0.05


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", TOGETHER)
def test_both_sides_together_wear_no_letter_and_no_colour(at_its_end, look, body, shapes, name):
    page = at_its_end(name, None)
    parts, movement = page.parts, look.figures.movement(name)
    assert parts.stage.value.headline == "Both sides"
    assert parts.stage.side is None
    assert not parts.left.isVisible()
    assert not parts.right.isVisible()
    image, rect = painted(page)
    bones = place(body, page.shown.frame.pose)
    palette = shapes["palette"]["light"]
    for colour in shin(image, rect, movement, bones.near, mirrored=False):
        assert apart(colour, QColor(palette["legging"])) <= CLOSE
    seen = colours_in(image.copy(rect.toRect()))
    assert not any(seen[palette[side.value].lower()] for side in Side)
