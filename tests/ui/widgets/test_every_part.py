# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every part: it paints in each theme, it has a name, it is large enough and can be reached by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

THEMES = ("light", "dark", "high-contrast")
CONTAINERS = {"card", "stage", "scroll", "rail"}


def painted(widget: QWidget, ground: QColor) -> QImage:
    image = QImage(widget.size(), QImage.Format.Format_ARGB32)
    image.fill(ground)
    painter = QPainter(image)
    widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    return image


@pytest.mark.parametrize("theme", THEMES)
def test_every_part_paints_in_every_theme(make_all, look, theme):
    look.theme.apply(theme)
    ground = look.theme.colour("bg")
    for name, part in make_all().items():
        blank = QImage(part.size(), QImage.Format.Format_ARGB32)
        blank.fill(ground)
        if name != "scroll":
            assert painted(part, ground) != blank, name


def test_every_part_follows_the_theme(make_all, look):
    parts = make_all()
    light = {name: painted(part, QColor("grey")) for name, part in parts.items()}
    look.theme.apply("dark")
    same = [name for name, part in parts.items() if name != "scroll" and painted(part, QColor("grey")) == light[name]]
    assert same == []


def test_no_control_lacks_a_name(make_all):
    unnamed = []
    for name, part in make_all().items():
        for widget in [part, *part.findChildren(QWidget)]:
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus and not isinstance(widget, QAbstractButton):
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name) and widget.focusProxy() is None:
                unnamed.append((name, type(widget).__name__))
    assert unnamed == []


def test_what_is_only_shown_can_be_read_out(make_all):
    parts = make_all()
    silent = [
        name
        for name, part in parts.items()
        if name not in CONTAINERS
        and part.focusProxy() is None
        and not QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    ]
    assert silent == []


def test_everything_that_can_be_pressed_is_44_pixels_high(make_all):
    small = []
    for name, part in make_all().items():
        for button in [part, *part.findChildren(QAbstractButton)]:
            inside_field = isinstance(button.parentWidget(), QWidget) and name in ("search", "stepper")
            if isinstance(button, QAbstractButton) and not inside_field and button.sizeHint().height() < 44:
                small.append((name, button.sizeHint()))
    assert small == []


def test_player_controls_are_larger(make_all):
    parts = make_all()
    assert parts["round button"].outline().rect.size().toTuple() == (56.0, 56.0)
    assert parts["pause"].outline().rect.size().toTuple() == (88.0, 88.0)
    assert parts["pain"].size().toTuple() == (240, 112)


def test_buttons_answer_to_space_and_enter(make_all, qtbot):
    for name, part in make_all().items():
        if not isinstance(part, QAbstractButton) or name == "menu chip":
            continue
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            with qtbot.waitSignal(part.clicked, timeout=0):
                qtbot.keyClick(part, key)


def test_everything_paints_from_right_to_left(make_all, look):
    for part in make_all().values():
        part.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painted(part, look.theme.colour("bg"))
