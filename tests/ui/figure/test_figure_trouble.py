# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged file of the figure is named in the log, once; a sign stands in its place, and the program goes on."""

import json
import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from psoas_trainer.core.figure.moment import at_end, at_start
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.figure.figures import Figures, Thumbnail
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.widgets.exercise_card import ExerciseCard, ExerciseCardValue

from .conftest import AlonePage
from .pictures import blank, gap

LUNGE = "figure/movements/low_lunge.json"
BODY, SHAPES = "figure/body.json", "figure/shapes.json"
CARD = ExerciseCardValue("low_lunge", "Low lunge", "20 s", "stretch", "Stretch", "Half kneeling", "Mat")
DAMAGE = {
    "empty": b"",
    "cut off": b'{"view": "side", "near_is":',
    "no UTF-8": b'{"view": "\xff\xfe"}',
    "no object": b"[1, 2]",
    "another object": b"{}",
    "no number": b'{"bounds": NaN}',
    "deep": b"[" * 100_000,
}


class Damaged(Resources):
    """The program's files, one of them damaged (None: missing)."""

    def __init__(self, file, found):
        self._file, self._found = file, found

    def bytes(self, name):
        if name != self._file:
            return super().bytes(name)
        if self._found is None:
            raise FileNotFoundError(f"no resource named {name}")
        return self._found


@pytest.fixture
def damaged(look, caplog):
    """The look with one file of the figure damaged."""

    def make(file, found):
        figures = Figures(Damaged(file, found), look.theme, look.fonts)
        figures.wake()
        return look._replace(figures=figures)

    return make


def warnings(caplog):
    return [record for record in caplog.records if record.levelno >= logging.WARNING]


def painted(look, moment):
    """Whether it painted anything, and the picture."""
    picture = blank(240, 160, look.theme.colour("stage"))
    painter = QPainter(picture)
    done = look.figures.paint(painter, QRectF(0, 0, 240, 160), moment, 1.0)
    painter.end()
    return done, picture


def changed(resources, file, change):
    """The file's bytes after `change` was made to its values."""
    values = json.loads(resources.bytes(file))
    change(values)
    return json.dumps(values).encode()


@pytest.mark.parametrize("found", [None, *DAMAGE.values()], ids=["missing", *DAMAGE])
def test_a_damaged_movement_is_told_once_and_others_go_on(look, damaged, caplog, found):
    broken, lunge = damaged(LUNGE, found), look.figures.movement("low_lunge")
    for _ in range(3):
        assert broken.figures.movement("low_lunge") is None
        assert painted(broken, at_end("low_lunge", lunge, Side.LEFT))[0] is False
    record = warnings(caplog)[0]
    assert len(warnings(caplog)) == 1
    assert record.levelno == logging.WARNING
    assert LUNGE in record.getMessage()
    assert broken.figures.lacks("low_lunge")
    swing = at_end("leg_swing", look.figures.movement("leg_swing"), Side.LEFT)
    done, picture = painted(broken, swing)
    assert done
    assert gap(picture, painted(look, swing)[1]).most == 0


@pytest.mark.parametrize("file", [BODY, SHAPES])
@pytest.mark.parametrize("found", [None, *DAMAGE.values()], ids=["missing", *DAMAGE])
def test_without_body_or_shapes_there_is_no_figure_at_all(look, damaged, caplog, file, found):
    broken = damaged(file, found)
    for name in ("low_lunge", "leg_swing"):
        moment = at_end(name, look.figures.movement(name), Side.LEFT)
        assert broken.figures.movement(name) is None
        done, picture = painted(broken, moment)
        assert done is False
        assert gap(picture, blank(240, 160, look.theme.colour("stage"))).most == 0
        wanted = Thumbnail(name, 100, 80, 1.0)
        assert broken.figures.thumbnail_now(wanted) is None
    assert len(warnings(caplog)) == 1
    assert file in warnings(caplog)[0].getMessage()


def no_place(values):
    del values["props"][0]["x0"]


def no_such_pose(values):
    values["cycles"]["one"][0]["to"] = "split"


def broken_knee(values):
    values["poses"]["stretch"]["near"]["knee"] = -90.0


def no_room(values):
    values["bounds"] = [0.0, 0.0, 0.0, 1.0]


@pytest.mark.parametrize("change", [no_place, no_such_pose, broken_knee, no_room])
def test_values_that_cannot_be_are_told_too(look, resources, damaged, caplog, change):
    broken = damaged(LUNGE, changed(resources, LUNGE, change))
    assert painted(broken, at_start("low_lunge", look.figures.movement("low_lunge"), Side.LEFT))[0] is False
    assert [LUNGE in record.getMessage() for record in warnings(caplog)] == [True]


def play(qtbot, look, content, *names):
    page = AlonePage(qtbot, look, content, *names)
    page.run_until(lambda now: now.step.kind is StepKind.WORK, step=1.0)
    return page


def close(page):
    page.player.unload()
    page.view.hide()


@pytest.mark.parametrize("file", [LUNGE, BODY, SHAPES])
def test_the_player_goes_on_with_a_sign(qtbot, look, content, damaged, caplog, file):
    broken = damaged(file, b"{")
    page = play(qtbot, broken, content, "low_lunge")
    stage = page.parts.stage
    assert stage.figure.isHidden()
    assert stage.value.headline == "Left hip"
    place = stage._place_rect(stage._body())
    with_sign = stage.grab().toImage().copy(place)
    stage.set_value(replace(stage.value, category=""))
    assert gap(with_sign, stage.grab().toImage().copy(place)).mean > 0.3, "the sign of the category"
    page.run_until(lambda now: now.step.kind is StepKind.SWITCH, step=1.0)
    assert not stage.grab().isNull()
    page.run_until(lambda now: now.step.kind is StepKind.WORK and now.side is Side.RIGHT, step=1.0)
    assert stage.value.headline == "Right hip"
    assert len(warnings(caplog)) == 1
    close(page)


@pytest.mark.parametrize("file", [LUNGE, BODY, SHAPES])
def test_a_card_shows_the_sign_of_its_category(qtbot, look, damaged, caplog, file):
    broken, pictures = damaged(file, b"{"), []
    for value in (CARD, CARD._replace(category="strengthen")):
        card = ExerciseCard(broken, value)
        qtbot.addWidget(card)
        card.resize(195, 196)
        card.grab()
        qtbot.waitUntil(lambda: not broken.figures.thumbnails.waiting)
        pictures.append(card.grab().toImage().copy(10, 10, 175, 104))
    assert gap(*pictures).mean > 0.2, "the signs of two categories"
    middle = pictures[0].copy(60, 25, 56, 56)
    assert len({middle.pixelColor(x, y).name() for x in range(56) for y in range(56)}) > 20, "not blank"
    assert len(warnings(caplog)) == 1


def lose_part(*path):
    """Takes that value out of a file's values."""

    def change(values):
        for name in path[:-1]:
            values = values[name]
        del values[path[-1]]

    return change


def replace_part(found, *path):
    """Puts something else in the place of that value."""

    def change(values):
        for name in path[:-1]:
            values = values[name]
        values[path[-1]] = found

    return change


MISSING = {
    "the letter's place": ("badge", "at"),
    "a colour": ("palette", "light", "shirt"),
    "a theme": ("palette", "light"),
    "the mat": ("props", "mat"),
    "the head": ("head", "side", "face"),
    "a limit of detail": ("detail", "fibres_from"),
    "the halo": ("psoas", "halo"),
    "the fade at the hip": ("shading", "hip_fade"),
    "the letter's ring": ("badge", "letter"),
}


@pytest.mark.parametrize("kind", [[], "x", None, 7], ids=repr)
@pytest.mark.parametrize("path", [("palette", "light"), ("palette",), ("props", "mat"), ("badge",)], ids=str)
def test_shapes_of_another_kind_than_the_painter_needs(look, resources, damaged, caplog, path, kind):
    broken = damaged(SHAPES, changed(resources, SHAPES, replace_part(kind, *path)))
    moment = at_start("low_lunge", look.figures.movement("low_lunge"), Side.LEFT)
    for _ in range(2):
        assert painted(broken, moment)[0] is False
    assert len(warnings(caplog)) == 1


@pytest.mark.parametrize("path", MISSING.values(), ids=MISSING)
def test_shapes_that_miss_what_only_the_painter_needs(look, resources, damaged, caplog, path):
    """Whatever is missing: nothing is raised, Qt does not complain, and it is told once an exercise."""
    broken = damaged(SHAPES, changed(resources, SHAPES, lose_part(*path)))
    moment = at_start("low_lunge", look.figures.movement("low_lunge"), Side.LEFT)
    for _ in range(2):
        assert painted(broken, moment)[0] is False
    assert len(warnings(caplog)) == 1
