# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure on its stage paints only what can be seen to move, turns round with the side, and can stand still."""

import pytest
from exercise_page import settle
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor

from psoas_trainer.core.figure.moment import at_end, at_start, moment
from psoas_trainer.core.figure.timeline import in_cycle
from psoas_trainer.core.side import Side

from .pictures import apart, colours_in, flipped, gap, paint_moment
from .shown import WIDE, Shown

LEFT, RIGHT = Side.LEFT, Side.RIGHT
NARROW = (500, 360)


@pytest.fixture
def shown(qtbot, look, monkeypatch):
    made = []
    monkeypatch.setattr(look.figures, "clock", lambda: made[-1].clock() if made else 0.0)

    def make(size=WIDE):
        made.append(Shown(qtbot, look, size))
        return made[-1]

    yield make
    for one in made:
        one.window.hide()


def test_what_stands_still_paints_nothing(shown):
    one = shown()
    one.show(one.end("low_lunge", RIGHT))
    assert one.view.pictures > 0
    assert one.painted_by([one.end("low_lunge", RIGHT)] * 30) == 0


def test_a_change_that_cannot_be_seen_paints_nothing(shown):
    """All of them together do move it: what was painted last counts, not what was told last."""
    one = shown()
    one.show(one.at("supine_leg_raise", "raise", 0.5))
    near = [one.at("supine_leg_raise", "raise", 0.5 + 0.00002 * number) for number in range(20)]
    assert one.painted_by(near) == 0
    slow = [one.at("supine_leg_raise", "raise", 0.5 + 0.0004 * number) for number in range(250)]
    assert 10 < one.painted_by(slow) < 150


def test_a_movement_paints_every_frame(shown):
    one = shown()
    one.show(one.at("supine_leg_raise", "raise", 0.3))
    assert one.painted_by(one.at("supine_leg_raise", "raise", 0.3 + 0.0167 * number) for number in range(1, 25)) == 24


def test_a_slow_computer_paints_fewer_pictures_but_never_stops(shown):
    one = shown()
    one.show(one.at("supine_leg_raise", "raise", 0.2))
    one.cost = 0.03
    moments = [one.at("supine_leg_raise", "raise", 0.2 + 0.01 * number) for number in range(1, 61)]
    assert 20 <= one.painted_by(moments) <= 45
    one.cost, one.now = 0.0, one.now + 1.0
    assert one.painted_by([one.at("supine_leg_raise", "hold", 0.5)]) == 1, "the end is always shown"


def test_a_hold_breathes_in_two_pictures_a_second(shown):
    """30 moments a second for 8 seconds."""
    one = shown()
    one.show(one.at("low_lunge", "hold", 0.0, LEFT))
    held = [one.at("low_lunge", "hold", number / 240, LEFT, seconds=8.0) for number in range(240)]
    assert 8 <= one.painted_by(held) <= 17


def test_hidden_it_paints_nothing_and_nothing_runs(shown):
    one = shown()
    one.show(one.end("low_lunge", RIGHT))
    one.show(one.end("low_lunge", LEFT))
    assert one.moving
    one.window.hide()
    assert not one.moving
    assert one.painted_by(one.at("low_lunge", "move_in", number / 20, RIGHT) for number in range(20)) == 0
    assert not one.moving
    assert [timer for timer in one.window.findChildren(QTimer) if timer.isActive()] == []
    one.show(one.end("low_lunge", LEFT))
    assert one.view.turn == -1.0, "what nobody sees does not turn, it has turned"


def test_shown_again_it_paints(shown):
    one = shown()
    one.show(one.end("low_lunge", RIGHT))
    one.window.hide()
    before = one.view.pictures
    one.window.show()
    one.show(one.end("low_lunge", RIGHT))
    assert one.view.pictures > before


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", ["low_lunge", "leg_swing", "side_lying_abduction", "side_plank"])
@pytest.mark.parametrize("side", list(Side))
def test_a_change_of_sides_turns_it_round(shown, look, name, side):
    one = shown()
    one.show(one.end(name, side))
    from_way = one.view.turn
    assert from_way == (1.0 if (side is RIGHT) is (name != "side_lying_abduction") else -1.0)
    assert not one.moving
    one.show(one.end(name, side.other))
    assert one.moving
    assert one.turning.duration() == 420
    one.turning.setCurrentTime(60)
    assert 0.0 < one.view.turn * from_way < 1.0, "on its way"
    one.turning.setCurrentTime(200)
    assert -1.0 < one.view.turn * from_way < 0.0, "past the middle"
    one.turning.setCurrentTime(420)
    assert one.view.turn == -from_way
    assert not one.moving
    settled = one.grab()
    other = shown()
    other.show(other.end(name, side.other))
    assert gap(settled, other.grab()).most < 12, "as if it had never been turned"


def test_while_it_faces_the_old_way_it_wears_the_old_colour(shown, look):
    """So the person never sees the right leg in blue."""
    one = shown()
    left, right = look.theme.side_colour(LEFT), look.theme.side_colour(RIGHT)
    one.show(one.end("low_lunge", RIGHT))
    one.show(one.end("low_lunge", LEFT))
    one.turning.setCurrentTime(20)
    early = one.grab()
    one.turning.setCurrentTime(300)
    late = one.grab()
    assert colours_in(early)[right.name()] > 500 > 20 > colours_in(early)[left.name()]
    assert colours_in(late)[left.name()] > 500 > 20 > colours_in(late)[right.name()]


def test_a_turn_under_way_ends_when_nothing_may_move_any_more(shown, look):
    one = shown()
    one.show(one.end("low_lunge", LEFT))
    before = one.view.turn
    one.show(one.end("low_lunge", RIGHT))
    one.turning.setCurrentTime(100)
    look.figures.set_manner(1, reduced=True, mirrors=False)
    assert one.moving is False
    assert one.view.turn == -before


def test_another_exercise_does_not_turn(shown):
    one = shown()
    one.show(one.end("low_lunge", RIGHT))
    one.show(one.end("leg_swing", LEFT))
    assert one.view.turn == -1.0
    assert not one.moving


def test_an_alternating_exercise_turns_only_where_the_person_wants_it(shown, look):
    one, movement = shown(), look.figures.movement("supine_leg_raise")
    frames = {cycle: in_cycle(movement, cycle, "hold", 0.5) for cycle in ("near", "far")}
    for mirror, turns in ((False, False), (True, True)):
        one.show(moment("supine_leg_raise", movement, frames["near"], RIGHT, mirror=mirror))
        one.show(moment("supine_leg_raise", movement, frames["far"], LEFT, mirror=mirror))
        assert one.moving is turns


def test_an_exercise_without_a_figure_hides_it(shown):
    one = shown()
    one.show(one.end("low_lunge", RIGHT))
    one.show(one.end("low_lunge", RIGHT)._replace(exercise_id="no_such_exercise"))
    assert one.view.isHidden()
    one.show(one.end("low_lunge", RIGHT))
    assert one.view.isVisible()
    one.show(None)
    assert one.view.isHidden()


def run_of(image, colour, y, x0, x1):
    """How many pixels of that row between these places have that colour, within what smoothing changes."""
    return sum(apart(image.pixelColor(x, y), colour) <= 4 for x in range(x0, x1))


@pytest.fixture
def stillness(look):
    look.figures.set_manner(1, reduced=True, mirrors=False)


@pytest.mark.parametrize("side", [None, LEFT, RIGHT])
def test_reduced_motion_shows_two_stills_and_outlines_the_present_one(shown, look, stillness, side):
    """Each is (640 - 64) / 2 wide, with 2 px free round it: 2 to 286 and 354 to 638."""
    one, name = shown(), "cat_cow" if side is None else "low_lunge"
    movement = look.figures.movement(name)
    colour = look.theme.side_colour(side) if side is not None else look.theme.colour("primary")
    for pose, outlined, plain_one in ((at_start, 0, 352), (at_end, 352, 0)):
        one.show(pose(name, movement, side))
        image = one.grab()
        assert run_of(image, colour, 180, outlined, outlined + 8) == 3
        assert run_of(image, colour, 180, plain_one, plain_one + 8) == 0
        halves = image.copy(8, 8, 270, 340), image.copy(360, 8, 270, 340)
        assert gap(*halves).mean > 1.0, "start and end"
    assert not one.moving


def test_reduced_motion_shows_only_the_present_one_where_it_is_narrow(shown, look, stillness):
    one = shown(NARROW)
    movement, colour = look.figures.movement("low_lunge"), look.theme.side_colour(LEFT)
    images = []
    for pose in (at_start, at_end):
        one.show(pose("low_lunge", movement, LEFT))
        images.append(one.grab())
        assert run_of(images[-1], colour, 180, 0, 8) == 3
        assert run_of(images[-1], colour, 180, NARROW[0] - 8, NARROW[0]) == 3
    assert gap(*images).mean > 1.0
    alone = paint_moment(look, at_end("low_lunge", movement, LEFT), 480, 340, tinted=False)
    assert gap(images[1].copy(10, 10, 480, 340), alone).mean < 12.0, "one figure over the whole place"


def test_reduced_motion_runs_no_animation_and_paints_only_changes(shown, look, stillness):
    one = shown()
    one.show(one.end("low_lunge", RIGHT))
    one.show(one.end("low_lunge", LEFT))
    assert not one.moving
    assert one.view.turn == -1.0
    held = [one.at("low_lunge", "hold", number / 90, LEFT, seconds=3.0) for number in range(90)]
    assert one.painted_by(each._replace(at_end=True) for each in held) <= 1


def test_the_words_stand_below_the_stills(shown, look, stillness):
    one = shown()
    one.show(one.end("low_lunge", RIGHT))
    without = one.grab()
    one.view.set_words("Ease out", "Move in")
    one.view.update()
    assert gap(without, one.grab()).mean > 0.5


@pytest.mark.parametrize("theme", ["dark", "high-contrast"])
def test_another_theme_paints_it_anew(shown, look, theme):
    one = shown()
    one.show(one.end("low_lunge", RIGHT))
    before, pictures = one.grab(), one.view.pictures
    look.theme.apply(theme)
    settle()
    assert one.view.pictures > pictures
    assert gap(before, one.grab()).mean > 30


def test_another_skin_tone_paints_it_anew(shown, look, shapes):
    one = shown()
    for _ in range(3):
        one.show(one.end("low_lunge", RIGHT))
        before = one.grab()
    pictures = one.view.pictures
    look.figures.set_manner(4, reduced=False, mirrors=False)
    settle()
    assert one.view.pictures > pictures
    after = one.grab()
    assert gap(before, after).most > 60
    present, chosen = (QColor(shapes["palette"]["skin_tones"][tone]["skin"]) for tone in (1, 4))
    assert colours_in(before)[present.name()] > 50 > colours_in(after)[present.name()]
    assert colours_in(after)[chosen.name()] > 50 > colours_in(before)[chosen.name()]


def test_mirrored_it_is_the_flipped_picture(shown):
    """But for letter and colour: painted neutrally on a stage without tint."""
    one, pictures = shown(), []
    for side in (RIGHT, LEFT):
        movement = one.look.figures.movement("low_lunge")
        one.show(None)
        one.view._last = None
        one.show(at_end("low_lunge", movement, side, neutral=True))
        pictures.append(one.grab())
    assert gap(flipped(pictures[0]), pictures[1]).mean < 0.3
