# SPDX-License-Identifier: GPL-3.0-or-later
"""A handful of pictures that somebody has looked at: the painter still paints them so.

They hold no letters, because fonts differ between machines. They are renewed on purpose only, and looked at before they
are committed:

    RENEW_APPROVED_FIGURES=1 python3 packaging/dev.py test tests/ui/figure/test_approved.py

Tolerance: ABSOLUTE differences of a colour channel, 0 to 255. Another version of Qt smooths edges a little otherwise.
"""

import os
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QImage

from psoas_trainer.core.side import Side

from .pictures import gap

FOLDER = Path(__file__).parent / "approved"
MEAN, MOST = 0.3, 48
RENEW = "RENEW_APPROVED_FIGURES"


class Approved(NamedTuple):
    """One picture: which pose of which exercise, whose side on which limb, which way round, in which theme."""

    exercise: str
    pose: str
    side: Side | None = None
    limb: str = ""
    turn: float = 1.0
    theme: str = "light"


PICTURES = {
    "low-lunge-left-end": Approved("low_lunge", "end", Side.LEFT, "near", -1.0),
    "low-lunge-right-end": Approved("low_lunge", "end", Side.RIGHT, "near"),
    "supine-leg-raise-right-mid": Approved("supine_leg_raise", "mid_near", Side.RIGHT, "near"),
    "side-plank-right": Approved("side_plank", "end", Side.RIGHT, "far"),
    "side-lying-left": Approved("side_lying_abduction", "end", Side.LEFT, "near"),
    "roller": Approved("foam_roller_release", "end"),
    "cat": Approved("cat_cow", "cat"),
    "seated-lift-left-dark": Approved("seated_leg_lift", "top_far", Side.LEFT, "far", 1.0, "dark"),
    "plank-right-high-contrast": Approved("psoas_plank", "end", Side.RIGHT, "near", 1.0, "high-contrast"),
}


def painted(plain, name) -> QImage:
    """How it is painted now: 240 x 160 at one pixel each."""
    wanted = PICTURES[name]
    colours = plain.colours(wanted.theme, side=wanted.side)
    return plain.paint(wanted.exercise, plain.frame(wanted.exercise, wanted.pose), colours, wanted.limb, wanted.turn)


def renew(plain, name):
    """Writes the picture as it is painted now."""
    FOLDER.mkdir(exist_ok=True)
    assert painted(plain, name).convertToFormat(QImage.Format.Format_RGB888).save(str(FOLDER / f"{name}.png"))


@pytest.mark.parametrize("name", PICTURES)
def test_it_is_painted_as_it_was_approved(plain, tmp_path, name):
    if os.environ.get(RENEW):
        renew(plain, name)
    approved, now = QImage(str(FOLDER / f"{name}.png")), painted(plain, name)
    assert (approved.width(), approved.height()) == (240, 160)
    found = gap(approved, now)
    now.save(str(tmp_path / f"{name}.png"))
    assert found.mean <= MEAN, f"{found}; now: {tmp_path}"
    assert found.most <= MOST, f"{found}; now: {tmp_path}"


def test_each_of_them_is_far_from_each_other():
    pictures = [QImage(str(FOLDER / f"{name}.png")) for name in PICTURES]
    for number, one in enumerate(pictures):
        assert all(gap(one, other).mean > 4 * MEAN for other in pictures[number + 1 :])


def test_there_is_no_picture_that_nobody_compares():
    assert {file.stem for file in FOLDER.iterdir()} == set(PICTURES)
