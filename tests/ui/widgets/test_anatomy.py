# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture of the anatomy: each part is found by the mouse, by keys and by a screen reader; it never mirrors."""

import pytest
from learn_page import SourceResources
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.learn_source import load_anatomy, load_learn
from psoas_trainer.ui.widgets.anatomy import AnatomyView
from psoas_trainer.ui.widgets.anatomy_card import AnatomyCard

VIEWS = ("front", "side")


@pytest.fixture
def learn(resources):
    return load_learn(SourceResources(), "en")


@pytest.fixture
def anatomies(resources):
    return {view: load_anatomy(SourceResources(), view) for view in VIEWS}


def in_window(qtbot, part):
    """A window with a button that has the keyboard first, and the part."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(560, 720)
    window.button, window.part = QPushButton("before", window), part
    part.setParent(window)
    window.show()
    window.activateWindow()
    window.button.setFocus()
    QApplication.processEvents()
    part.show()
    return window


@pytest.fixture
def view(qtbot, look, learn, anatomies):
    window = in_window(qtbot, AnatomyView(look))
    window.part.resize(540, 540)
    window.part.show_anatomy("front", anatomies["front"], learn.parts, sided=True)
    yield window.part
    window.hide()


@pytest.fixture
def card(qtbot, look, learn, anatomies):
    window = in_window(qtbot, AnatomyCard(look, learn, anatomies))
    window.part.resize(540, 690)
    QApplication.processEvents()
    yield window.part
    window.hide()


def inside(view, part_id):
    """A point of the widget that belongs to that part and to nothing above it."""
    [drawn] = [each for each in view._drawn if each.part.id == part_id]
    box = drawn.area.boundingRect()
    spots = [
        QPointF(box.left() + box.width() * x / 24, box.top() + box.height() * y / 24)
        for x in range(1, 24)
        for y in range(1, 24)
    ]
    return next(spot for spot in spots if view.part_at(QPointF(spot.toPoint())) == part_id)


def test_each_part_that_lies_open_is_found_by_the_mouse(view):
    found = []
    view.pointed.connect(found.append)
    for part_id in ("psoas_right", "iliacus_left", "spine", "pelvis", "femur_right", "quadratus_lumborum_left"):
        QTest.mouseMove(view, inside(view, part_id).toPoint())
        assert view.shown == (part_id,)
        assert found[-1] == (part_id,)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.shown == ()


def test_a_press_keeps_the_part_and_one_beside_lets_it_go(view, qtbot):
    place = inside(view, "psoas_left").toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.shown == ("psoas_left",)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPointF(8, 300).toPoint())
    assert view.shown == ()


def test_tab_and_arrow_keys_go_through_all_parts(view, qtbot, anatomies):
    ids = anatomies["front"].reading
    view.stop(ids[0]).setFocus(Qt.FocusReason.TabFocusReason)
    assert view.shown == (ids[0],)
    for part_id in ids[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert view.shown == (part_id,)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert view.shown == (ids[0],), "round and round"
    for key, expected in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_End, -1)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert view.shown == (ids[expected],)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert view.shown == ()


@pytest.mark.parametrize("name", VIEWS)
def test_a_screen_reader_finds_every_part_with_name_and_sentence_at_its_place(view, learn, anatomies, name):
    view.show_anatomy(name, anatomies[name], learn.parts, sided=name == "front")
    QApplication.processEvents()
    said = {}
    for part_id in anatomies[name].reading:
        interface = QAccessible.queryAccessibleInterface(view.stop(part_id))
        said[part_id] = interface.text(QAccessible.Text.Name)
        assert interface.text(QAccessible.Text.Description) == learn.parts[anatomies[name].part(part_id).name].text
        assert interface.rect().width() >= 44
        assert interface.rect().height() >= 44
    assert all(said.values())
    assert len(set(said.values())) == len(said), "no two parts are called the same"
    if name == "front":
        assert said["psoas_right"] == "Right psoas major"


def test_in_the_front_view_the_right_is_on_the_left_in_every_language(view, look):
    for direction in Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft:
        QApplication.setLayoutDirection(direction)
        try:
            QApplication.processEvents()
            assert inside(view, "psoas_right").x() < view.width() / 2 < inside(view, "psoas_left").x()
            picture = view.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
            left_half = picture.copy(0, 0, 270, 40)
            assert has(left_half, look.theme.side_colour(Side.RIGHT, "solid"))
            assert not has(left_half, look.theme.side_colour(Side.LEFT, "solid"))
        finally:
            QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def has(picture, colour):
    wanted = bytes((colour.blue(), colour.green(), colour.red(), 255))
    return wanted in bytes(picture.constBits())


@pytest.mark.some_of(3)
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("name", VIEWS)
def test_what_is_pointed_out_is_seen_without_colour(view, look, learn, anatomies, theme, name, grab, difference):
    look.theme.apply(theme)
    view.show_anatomy(name, anatomies[name], learn.parts, sided=name == "front")
    plain = grab(view).convertToFormat(QImage.Format.Format_Grayscale8)
    for part_id in anatomies[name].reading:
        view.point_out((part_id,))
        shown = grab(view).convertToFormat(QImage.Format.Format_Grayscale8)
        assert difference(plain, shown) > 0.01, part_id


def test_the_psoas_glows_and_the_theme_changes_the_picture(view, look, grab, share_of, difference):
    light = grab(view)
    look.theme.apply("dark")
    assert difference(light, grab(view)) > 5
    assert QColor(look.theme.colour("psoas")).isValid()


def test_the_caption_names_what_is_pointed_out_and_its_sentence(card, learn):
    assert "your right is on the left of the picture" in card.text.text()
    card.view.stop("iliacus_left").setFocus(Qt.FocusReason.TabFocusReason)
    assert card.name.text() == "Left iliacus"
    assert card.text.text() == learn.parts["iliacus"].text
    card.view.point_out(("psoas_right", "psoas_left"))
    card.view.stop("iliacus_left").clearFocus()
    assert card.name.text() == "Psoas major"


@pytest.mark.rest
def test_the_other_view_is_chosen_by_keyboard_and_begins_with_nothing(card, qtbot):
    card.show_parts(("psoas",))
    card.views.button("front").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(card.views.button("front"), Qt.Key.Key_Right)
    assert card.views.current == "side"
    assert card.view.shown == ()
    assert not card.name.isVisible()
    assert "your right side" in card.text.text()


@pytest.mark.rest
def test_parts_are_shown_in_the_view_that_has_them(card):
    card.show_parts(("gluteus_maximus",))
    assert card.views.current == "side"
    card.show_parts(("psoas",))
    assert card.views.current == "side", "it stays where both have it"
    card.show_parts(("quadratus_lumborum",))
    assert card.views.current == "front"
    assert len(card.view.shown) == 2


def test_nothing_moves_when_a_caption_changes(card):
    before = card.view.geometry()
    for stop in card.view.stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert card.view.geometry() == before
        assert card.text.height() + card.name.height() <= 76
