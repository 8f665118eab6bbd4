# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure in the player is where the countdown says; in rests it is neutral, at a switch both sides are shown."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from psoas_trainer.core.figure.moment import at_end, at_start
from psoas_trainer.core.figure.timeline import in_cycle
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.player_screen import NextUpValue
from psoas_trainer.ui.widgets.next_up import NextUp

from .pictures import blank, colours_in, gap

RAISE_SECONDS, HOLD_SECONDS, LOWER_SECONDS = 2.0, 1.0, 3.0
"""Of the supine leg raise (assets/exercises)."""


def to_work(page):
    """The very beginning of the work: 10 seconds of get-ready are over."""
    for _ in range(5):
        page.ahead(2.0)
    assert page.position.step.kind is StepKind.WORK
    assert page.position.phase_share == 0.0


def figure_on(page):
    stage = page.parts.stage
    return stage.grab().toImage().copy(stage.figure.geometry())


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5])
@pytest.mark.parametrize(
    ("phase", "begins", "seconds"),
    [("raise", 0.0, RAISE_SECONDS), ("hold", 2.0, HOLD_SECONDS), ("lower", 3.0, LOWER_SECONDS)],
)
def test_it_is_where_the_countdown_says(alone, look, phase, begins, seconds, share):
    page, movement = alone("supine_leg_raise"), look.figures.movement("supine_leg_raise")
    to_work(page)
    page.ahead(begins)
    page.ahead(seconds * share)
    assert page.position.phase_id == phase
    assert page.shown.frame == in_cycle(movement, "near", phase, share, seconds)
    assert page.shown.at_end is (phase != "lower")


@pytest.mark.parametrize(("side", "cycle"), [(Side.RIGHT, "near"), (Side.LEFT, "far")])
def test_at_the_end_of_a_phase_it_has_arrived(alone, look, side, cycle):
    """The last microsecond of the raise, and the first of the hold behind it."""
    page, movement = alone("supine_leg_raise"), look.figures.movement("supine_leg_raise")
    to_work(page)
    if side is Side.LEFT:
        page.ahead(3.0)
        page.ahead(3.0)
    page.ahead(RAISE_SECONDS - 0.000001)
    assert (page.position.phase_id, page.position.side) == ("raise", side)
    top, leg = movement.poses[f"top_{cycle}"], cycle
    assert getattr(page.shown.frame.pose, leg).hip == pytest.approx(getattr(top, leg).hip, abs=1e-6)
    assert page.shown.frame.level == pytest.approx(1.0)
    page.ahead(0.000001)
    assert page.position.phase_id == "hold"
    assert page.shown.frame.pose == top == in_cycle(movement, cycle, "raise", 1.0).pose


def test_in_a_long_hold_it_breathes(alone, look):
    """The 20 seconds of the lunge, 6 of them behind: a breath takes 4."""
    page, movement = alone("low_lunge"), look.figures.movement("low_lunge")
    to_work(page)
    for seconds in (3.0, 3.0, 3.0):
        page.ahead(seconds)
    assert (page.position.phase_id, page.position.phase_share) == ("hold", 0.3)
    assert page.shown.frame == in_cycle(movement, "one", "hold", 0.3, 20.0)
    assert page.shown.frame.breath > 0.5
    page.ahead(2.0)
    assert page.shown.frame.breath < 0.1


def test_a_phase_is_eased_as_a_whole(alone, look):
    """A quarter of the time is 0.15625 of the way (smoothstep), which is 0.3125 of the first half of it."""
    page, poses = alone("supine_leg_raise"), look.figures.movement("supine_leg_raise").poses
    to_work(page)
    page.ahead(RAISE_SECONDS / 4)
    start, middle = poses["start"].near.hip, poses["mid_near"].near.hip
    assert page.shown.frame.pose.near.hip == pytest.approx(start + 0.3125 * (middle - start))


def test_paused_it_stands_still_and_after_three_seconds_it_goes_on(alone, look):
    page, movement = alone("supine_leg_raise"), look.figures.movement("supine_leg_raise")
    to_work(page)
    page.ahead(0.5)
    page.key(Qt.Key.Key_Space)
    assert page.session.paused
    stood, picture = page.shown, figure_on(page)
    assert stood.frame == in_cycle(movement, "near", "raise", 0.25, RAISE_SECONDS)
    for _ in range(3):
        page.ahead(2.0)
    assert page.shown == stood
    assert gap(picture, figure_on(page)).most < 12
    page.key(Qt.Key.Key_Space)
    page.ahead(2.9)
    assert page.shown == stood, "the lead-in"
    page.ahead(0.1)
    assert page.shown == stood
    page.ahead(0.5)
    assert page.shown.frame == in_cycle(movement, "near", "raise", 0.5, RAISE_SECONDS)
    assert gap(picture, figure_on(page)).mean > 0.5


def test_before_the_work_it_stands_in_its_first_place_and_is_there_in_time(alone, look):
    page, movement = alone("supine_leg_raise"), look.figures.movement("supine_leg_raise")
    page.ahead(4.0)
    page.ahead(4.0)
    page.ahead(1.999)
    assert page.position.step.kind is StepKind.GET_READY
    before = page.shown
    assert before.side is None
    page.ahead(0.001)
    assert page.position.step.kind is StepKind.WORK
    assert page.shown.side is Side.RIGHT
    assert page.shown.frame.pose == movement.poses["start"]
    near, far = (getattr(before.frame.pose, leg) for leg in ("near", "far"))
    assert near.hip == pytest.approx(movement.poses["start"].near.hip, abs=0.1)
    assert far.hip == pytest.approx(movement.poses["start"].far.hip, abs=0.1)


@pytest.mark.rest
def test_a_rest_shows_the_next_exercise_neutrally(alone, look):
    page = alone("supine_leg_raise", "seated_leg_lift")
    page.run_until(lambda now: now.step.kind is StepKind.REST, step=1.0)
    knees = []
    for _ in range(8):
        assert page.shown.exercise_id == "seated_leg_lift"
        assert (page.shown.side, page.shown.heading.limb) == (None, "")
        picture = figure_on(page)
        seen = colours_in(picture)
        assert not any(seen[look.theme.side_colour(side).name()] for side in Side)
        assert seen["#8c877f"] > 500, "leggings"
        knees.append(page.shown.frame.pose.near.knee)
        page.ahead(1.0)
    assert max(knees) - min(knees) > 30.0, "it shows the movement"


def panel(look, moment, side, size):
    """A figure on the tint of its side, painted by the test."""
    picture = blank(*size, look.theme.side_colour(side, "tint"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    assert look.figures.paint(painter, QRectF(0, 0, *size), moment, 1.0)
    painter.end()
    return picture


@pytest.mark.parametrize("name", ["leg_swing", "low_lunge", "side_lying_abduction", "side_plank"])
def test_a_switch_shows_what_is_done_at_its_end_and_what_comes_at_its_beginning(alone, look, name):
    page, movement = alone(name), look.figures.movement(name)
    done = page.content.exercises[name].first_side
    page.run_until(lambda now: now.step.kind is StepKind.SWITCH, step=0.5)
    stage = page.parts.stage
    assert stage.figure.isHidden()
    body, picture = stage._body(), stage.grab().toImage()
    width = (body.width() - 16) / 2
    place = QRectF(body.left() + 10, body.top() + 66, width - 20, body.height() - 76)
    for side in Side:
        at = place.translated(0 if side is Side.LEFT else width + 16, 0).toRect()
        found, size = picture.copy(at.adjusted(0, 0, -40, 0)), (at.width(), at.height())
        seen = colours_in(found)
        assert seen[look.theme.side_colour(side).name()] > 300
        assert seen[look.theme.side_colour(side.other).name()] == 0
        poses = at_end(name, movement, side), at_start(name, movement, side)
        away = [gap(found, panel(look, each, side, size).copy(0, 0, size[0] - 40, size[1])).mean for each in poses]
        right, wrong = away if side is done else reversed(away)
        assert right < 2.0 < 3.0 < wrong, (side, away)


def test_next_up_shows_a_picture(alone, look, qtbot):
    page = alone("supine_leg_raise", "seated_leg_lift")
    strip = page.parts.next_up
    assert strip.value.exercise_id == "seated_leg_lift"
    shown = strip.grab().toImage().copy(12, 12, 112, 88)
    pictures = []
    for name in ("seated_leg_lift", "low_lunge", ""):
        other = NextUp(look)
        qtbot.addWidget(other)
        other.resize(strip.size())
        value = strip.value
        other.set_value(NextUpValue(value.overline, value.name, value.line, exercise_id=name))
        pictures.append(other.grab().toImage().copy(12, 12, 112, 88))
    same, another, sign = (gap(shown, each).mean for each in pictures)
    assert same == 0
    assert another > 2.0
    assert sign > 2.0


def test_after_the_last_exercise_there_is_a_sign(alone):
    page = alone("supine_leg_raise")
    assert page.parts.next_up.value.last
    assert page.parts.next_up.value.exercise_id == ""
