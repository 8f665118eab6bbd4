# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands still is kept and laid down again: the picture is the same, and parts are not painted anew.

Tolerance: two see-through edges that are laid over each other as pictures round otherwise than as shapes.
"""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from psoas_trainer.core.figure.timeline import at_second, cycle_seconds
from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.layers import Layers
from psoas_trainer.ui.figure.parts import Part

from .pictures import NAMES, blank, gap

MEAN, MOST = 0.02, 12
MOMENTS = 20
SIZE = (40, 30)


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", NAMES)
def test_with_kept_layers_it_is_the_same_picture(library, plain, name):
    movement, colours, layers = library.movement(name), plain.colours(), Layers()
    for cycle in movement.cycles:
        limb = cycle if cycle in ("near", "far") else "near"
        length = cycle_seconds(movement, cycle, 2.0)
        count = MOMENTS // len(movement.cycles)
        for number in range(count):
            frame = at_second(movement, cycle, number * length / count, 2.0)
            kept, anew = (
                plain.paint(name, frame, colours, limb, size=(168, 112), layers=each) for each in (layers, None)
            )
            found = gap(kept, anew)
            assert found.mean < MEAN, (cycle, number, found)
            assert found.most < MOST, (cycle, number, found)


@pytest.mark.parametrize("change", ["side", "tone", "theme", "way", "size"])
def test_kept_layers_are_not_laid_into_another_picture(plain, change):
    """The same frame twice, so that all of it is kept; then something else changes."""
    layers, frame = Layers(), plain.frame("low_lunge", "end")
    colours, turn, size = plain.colours(), 1.0, (240, 160)
    for _ in range(3):
        before = plain.paint("low_lunge", frame, colours, "near", turn, size, layers)
    if change == "size":
        size = (240, 152)
    elif change == "way":
        turn = -1.0
    else:
        side = Side.LEFT if change == "side" else None
        tone, theme = (3 if change == "tone" else 1), ("dark" if change == "theme" else "light")
        colours = plain.colours(theme, tone, side)
    kept, anew = (plain.paint("low_lunge", frame, colours, "near", turn, size, each) for each in (layers, None))
    assert gap(kept, anew).most < MOST
    assert kept.size() != before.size() or gap(kept, before).most > 3 * MOST


class Counted:
    """Three stripes as parts; it counts how often each is painted."""

    def __init__(self, qapp):
        self.layers = Layers()
        self.times = {"a": 0, "b": 0, "c": 0}
        self.ground = ("here",)

    def paint(self, **keys):
        """One frame; a part whose key is given anew has changed. Gives how often each was painted."""
        before = dict(self.times)
        picture = blank(*SIZE, Qt.GlobalColor.white)
        painter = QPainter(picture)
        parts = [Part((name, keys.get(name, 0)), lambda scene: None) for name in self.times]
        self.layers.paint(painter, QRectF(0, 0, *SIZE), 1.0, self.ground, parts, self._stripe)
        painter.end()
        self.seen = [picture.pixelColor(5 + 10 * place, 15).name() for place in range(3)]
        return "".join(name for name in self.times for _ in range(self.times[name] - before[name]))

    def _stripe(self, painter, part):
        name = part.key[0]
        self.times[name] += 1
        place = "abc".index(name)
        painter.fillRect(QRectF(10 * place, 0, 10, 30), QColor("red" if name == "b" else "blue"))


@pytest.fixture
def counted(qapp):
    return Counted(qapp)


def test_what_stands_still_is_painted_twice_and_then_never_again(counted):
    assert counted.paint() == "abc", "the first frame: nobody knows what will stand still"
    assert counted.paint() == "abc", "into a picture"
    assert [counted.paint() for _ in range(5)] == [""] * 5
    assert counted.seen == ["#0000ff", "#ff0000", "#0000ff"]


def test_only_what_moves_is_painted(counted):
    for number in range(3):
        counted.paint(b=number)
    assert [counted.paint(b=number) for number in (3, 4, 5)] == ["b", "b", "b"]
    assert counted.seen == ["#0000ff", "#ff0000", "#0000ff"]


def test_another_place_or_another_colour_lets_all_pictures_go(counted):
    for _ in range(3):
        counted.paint()
    counted.ground = ("there",)
    assert counted.paint() == "abc"


def test_forgotten_pictures_are_made_anew(counted):
    for _ in range(3):
        counted.paint()
    counted.layers.forget()
    assert counted.paint() == "abc"
    assert counted.seen == ["#0000ff", "#ff0000", "#0000ff"]
