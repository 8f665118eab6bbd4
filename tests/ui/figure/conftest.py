# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared by the tests of the figure: its files read once, and the player with one exercise."""

import json

import pytest
from player_page import PlayerPage

from psoas_trainer.core.figure.body_file import read_body
from psoas_trainer.core.routine import RoutineItem
from psoas_trainer.ui.figure.library import FigureLibrary

from .pictures import Plain


@pytest.fixture(scope="session")
def library(qapp, resources):
    """The movements and the painter that ship."""
    return FigureLibrary(resources)


@pytest.fixture(scope="session")
def plain(library):
    return Plain(library)


@pytest.fixture(scope="session")
def body(resources):
    return read_body("figure/body.json", json.loads(resources.bytes("figure/body.json")))


@pytest.fixture(scope="session")
def shapes(resources):
    """The numbers of the drawing as they stand in their file."""
    return json.loads(resources.bytes("figure/shapes.json"))


class AlonePage(PlayerPage):
    """The player's page with a routine of the exercises that are named; the roller's questions are answered."""

    def __init__(self, qtbot, look, content, *names):
        catalogue = content.catalogue
        exercises = {name: each._replace(screening=None) for name, each in catalogue.exercises.items()}
        routine = catalogue.routines["article_order"]
        items = tuple(RoutineItem(name, None, None) for name in names)
        routines = {"article_order": routine._replace(warm_up=None, items=items)}
        own = catalogue._replace(exercises=exercises, routines=routines)
        self.content = own
        super().__init__(qtbot, look, content._replace(catalogue=own))

    @property
    def position(self):
        return self.session.position()

    @property
    def shown(self):
        """The moment of the figure on the stage."""
        return self.parts.stage.figure.moment

    def ahead(self, seconds):
        """One telling of the time."""
        self.clock.now += seconds
        self.player.tick()

    def run_until(self, reached, step=0.1):
        """Lets the time pass until that is so; an hour is too long."""
        for _ in range(36000):
            if reached(self.position):
                return
            self.ahead(step)
        raise AssertionError("that never came")


@pytest.fixture
def alone(qtbot, look, content):
    """Opens player pages with just these exercises."""
    made = []

    def make(*names):
        made.append(AlonePage(qtbot, look, content, *names))
        return made[-1]

    yield make
    for one in made:
        one.parts.toast.dismiss()
        one.player.unload()
        one.view.hide()
