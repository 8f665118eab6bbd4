# SPDX-License-Identifier: GPL-3.0-or-later
"""Still pictures of the figure: made once for each look and size, after the first picture, kept for the next start."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QPixmap

from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.figures import Figures
from psoas_trainer.ui.figure.thumbnails import Thumbnail, Thumbnails

CARD = Thumbnail("low_lunge", 60.0, 40.0, 1.0)


class Drawn:
    """Draws pictures and remembers which."""

    def __init__(self):
        self.asked = []

    def __call__(self, wanted):
        self.asked.append(wanted)
        if wanted.exercise_id == "unknown":
            return None
        picture = QPixmap(round(wanted.width * wanted.ratio), round(wanted.height * wanted.ratio))
        picture.fill("#C2185B")
        picture.setDevicePixelRatio(wanted.ratio)
        return picture


@pytest.fixture
def drawn():
    return Drawn()


@pytest.fixture
def thumbnails(qapp, drawn):
    parent = QObject()
    made = Thumbnails(drawn, parent)
    made.for_test = parent
    return made


def settle():
    for _ in range(20):
        QCoreApplication.processEvents()


def test_nothing_is_drawn_before_the_window_stands(thumbnails, drawn):
    assert thumbnails.find(CARD, "light 1") is None
    settle()
    assert drawn.asked == []
    thumbnails.wake()
    settle()
    assert drawn.asked == [CARD]
    assert thumbnails.find(CARD, "light 1").width() == 60


def test_each_is_drawn_once(thumbnails, drawn, qtbot):
    thumbnails.wake()
    for _ in range(3):
        thumbnails.find(CARD, "light 1")
        thumbnails.find_now(CARD._replace(side=Side.LEFT, neutral=False), "light 1")
    settle()
    assert len(drawn.asked) == 2
    assert thumbnails.find(CARD, "light 1").cacheKey() == thumbnails.find(CARD, "light 1").cacheKey()


def test_another_look_or_size_or_side_is_another_picture(thumbnails, drawn):
    for wanted, manner in (
        (CARD, "light 1"),
        (CARD, "dark 1"),
        (CARD, "light 4"),
        (CARD._replace(width=61.0), "light 1"),
        (CARD._replace(ratio=2.0), "light 1"),
        (CARD._replace(side=Side.RIGHT), "light 1"),
        (CARD._replace(start=True), "light 1"),
    ):
        thumbnails.find_now(wanted, manner)
    assert len(drawn.asked) == 7


def test_a_window_that_is_drawn_out_leaves_no_queue(thumbnails, drawn):
    """Each width on the way is asked for; only the last of each card is wanted when there is time."""
    for width in range(60, 100):
        for side in (None, Side.LEFT):
            thumbnails.find(CARD._replace(width=float(width), side=side), "light 1")
    thumbnails.find(CARD._replace(width=99.0), "dark 1")
    thumbnails.wake()
    settle()
    assert sorted(wanted.width for wanted in drawn.asked) == [99.0, 99.0]
    assert thumbnails.find(CARD._replace(width=99.0), "dark 1") is not None


def test_it_is_told_once_when_all_are_there(thumbnails, qtbot):
    told = []
    thumbnails.made.connect(lambda: told.append(True))
    for name in ("low_lunge", "cat_cow", "unknown"):
        thumbnails.find(CARD._replace(exercise_id=name), "light 1")
    thumbnails.wake()
    settle()
    assert told == [True]
    assert thumbnails.find(CARD._replace(exercise_id="unknown"), "light 1") is None
    settle()
    assert told == [True], "what has no figure is not tried again"


def test_the_next_start_finds_them(thumbnails, drawn, qapp, tmp_path):
    file = tmp_path / "pictures.cache"
    thumbnails.keep_in(file, "1")
    before = thumbnails.find_now(CARD._replace(ratio=2.0), "light 1").toImage()
    thumbnails.store()
    again = Thumbnails(drawn, thumbnails.for_test)
    again.keep_in(file, "1")
    found = again.find(CARD._replace(ratio=2.0), "light 1")
    assert found.devicePixelRatio() == 2.0
    assert found.toImage().convertToFormat(before.format()) == before
    assert len(drawn.asked) == 1


def test_what_was_not_shown_in_this_run_is_not_kept_for_the_next(thumbnails, drawn, tmp_path):
    """A window that is often resized would make the file grow for ever."""
    file = tmp_path / "pictures.cache"
    thumbnails.keep_in(file, "1")
    for width in (60.0, 61.0):
        thumbnails.find_now(CARD._replace(width=width), "light 1")
    thumbnails.store()
    second = Thumbnails(drawn, thumbnails.for_test)
    second.keep_in(file, "1")
    second.find(CARD._replace(width=61.0), "light 1")
    second.find_now(CARD._replace(width=62.0), "light 1")
    second.store()
    third = Thumbnails(drawn, thumbnails.for_test)
    third.keep_in(file, "1")
    found = [third.find(CARD._replace(width=width), "light 1") is not None for width in (60.0, 61.0, 62.0)]
    assert found == [False, True, True]


def test_pictures_of_another_version_are_drawn_anew(thumbnails, drawn, tmp_path):
    file = tmp_path / "pictures.cache"
    thumbnails.keep_in(file, "1")
    thumbnails.find_now(CARD, "light 1")
    thumbnails.store()
    newer = Thumbnails(drawn, thumbnails.for_test)
    newer.keep_in(file, "2")
    assert newer.find(CARD, "light 1") is None


def test_nothing_is_written_where_nothing_is_new(thumbnails, tmp_path):
    thumbnails.keep_in(tmp_path / "pictures.cache", "1")
    thumbnails.store()
    assert list(tmp_path.iterdir()) == []


def test_the_figure_stands_where_the_controls_leave_room(look):
    figures = look.figures
    wide, tall = Thumbnail("supine_leg_raise", 448.0, 212.0, 1.0), Thumbnail("march_in_place", 448.0, 212.0, 1.0)
    for wanted, moves in ((wide, True), (tall, False)):
        plain, lower = (figures.thumbnail_now(wanted._replace(headroom=room)).toImage() for room in (0, 36))
        assert (plain != lower) is moves


def test_a_figure_of_its_own_knows_nothing_before_it_is_asked(look, resources, qapp):
    figures = Figures(resources, look.theme, look.fonts)
    assert not figures.awake
    assert not figures.lacks("no such exercise"), "nobody has looked yet"
    assert figures.movement("no such exercise") is None
    assert figures.lacks("no such exercise")
    assert not figures.lacks("low_lunge")


def test_what_was_asked_for_in_another_skin_tone_is_not_kept_under_it(look, resources):
    """The first picture of a window may ask before the person's tone is known."""
    figures = Figures(resources, look.theme, look.fonts)
    wanted = CARD._replace(width=90.0, height=60.0)
    right = figures.thumbnail_now(wanted).toImage()
    again = Figures(resources, look.theme, look.fonts)
    assert again.thumbnail(wanted) is None
    again.set_manner(4, reduced=False, mirrors=False)
    again.wake()
    settle()
    again.set_manner(1, reduced=False, mirrors=False)
    assert again.thumbnail_now(wanted).toImage() == right
