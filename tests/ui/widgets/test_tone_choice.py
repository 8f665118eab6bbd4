# SPDX-License-Identifier: GPL-3.0-or-later
"""The five skin tones: named, each in its own colour, the chosen one shown by more than colour."""

import json
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from psoas_trainer.ui.figure.figures import Figures
from psoas_trainer.ui.widgets.tone_choice import ToneChoice

TONES = [str(tone) for tone in range(5)]


class NoFiles:
    """Stands for resources in which the figure's files cannot be read."""

    def names(self, _folder: str) -> list[str]:
        return []

    def bytes(self, name: str) -> bytes:
        raise FileNotFoundError(name)


@pytest.fixture
def make(qtbot, look):
    def made(figures: Figures = look.figures) -> ToneChoice:
        tones = ToneChoice(look._replace(figures=figures), "Figure")
        qtbot.addWidget(tones)
        tones.resize(tones.sizeHint())
        tones.show()
        return tones

    return made


def test_each_has_its_name(make):
    tones = make()
    names = ["Tone 1, lightest", "Tone 2", "Tone 3", "Tone 4", "Tone 5, darkest"]
    assert [tones.button(tone).accessibleName() for tone in TONES] == names
    assert tones.accessibleName() == "Figure"
    assert tones.current == ""


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_each_is_painted_in_its_own_colour(make, look, resources, grab, share_of, theme):
    tones = make()
    skins = [
        QColor(tone["skin"]) for tone in json.loads(resources.bytes("figure/shapes.json"))["palette"]["skin_tones"]
    ]
    shirt = grab(tones.button("0")).pixelColor(34, 85)
    look.theme.apply(theme)
    pictures = [grab(tones.button(tone)) for tone in TONES]
    assert all(one != other for one, other in combinations(pictures, 2))
    assert (pictures[0].pixelColor(34, 85) == shirt) == (theme == "light")
    for own, picture in enumerate(pictures):
        shares = [share_of(picture, skin) for skin in skins]
        assert shares[own] > 0.03
        assert sum(shares) == shares[own]


def test_the_chosen_one_has_a_border_and_a_tick(make, look, grab):
    tones, primary = make(), look.theme.colour("primary")
    tones.set_current("2")
    for tone in TONES:
        picture = grab(tones.button(tone))
        border, disc = picture.pixelColor(1, 50), picture.pixelColor(48, 88)
        assert (border == primary, disc == primary) == (tone == "2", tone == "2")


def test_where_there_is_little_room_they_stand_in_rows(make):
    tones = make()
    tones.resize(200, tones.heightForWidth(200))
    places = [tones.button(tone).geometry().topLeft().toTuple() for tone in TONES]
    assert places == [(0, 0), (80, 0), (0, 112), (80, 112), (0, 224)]
    assert tones.height() == 324
    assert tones.sizeHint().toTuple() == (388, 100)


def test_without_the_figures_files_one_can_still_be_chosen(make, look, qtbot, grab, share_of, caplog):
    tones = make(Figures(NoFiles(), look.theme, look.fonts))
    assert share_of(grab(tones.button("2")), look.theme.colour("outline")) > 0.1
    with qtbot.waitSignal(tones.chosen) as chosen:
        qtbot.mouseClick(tones.button("2"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["2"]
    assert len(caplog.records) == 1
