# SPDX-License-Identifier: GPL-3.0-or-later
"""The icons: every name is in the font, every one draws something, in the colour of the theme."""

import re
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QRawFont

import make_icon_table
from psoas_trainer.ui.icons import Icons

ROOT = Path(__file__).parent.parent.parent
CLINIC = {"user-plus", "users-three", "users-three-fill"}
"""Kept for the pages of a clinic."""


def draw(icons: Icons, name: str, size: int = 22) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        icons.paint(painter, QRectF(0, 0, size, size), name, QColor("black"))
    finally:
        painter.end()
    return image


def ink_box(image: QImage) -> tuple[int, int, int, int]:
    dark = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).lightness() < 128
    ]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return min(xs), min(ys), max(xs), max(ys)


def test_the_table_is_the_charmap_of_the_installed_font(resources):
    ours = tomllib.loads(resources.text("icons/phosphor.toml"))
    charmap = make_icon_table.charmap()
    assert ours == {name: charmap[name] for name in make_icon_table.NAMES}


def test_every_name_is_drawn_somewhere():
    sources = [path.read_text("utf-8") for path in sorted((ROOT / "src").rglob("*.py"))]
    sources += [path.read_text("utf-8") for path in (ROOT / "assets" / "learn").glob("*.toml")]
    named = set(re.findall(r'"([a-z][a-z-]*)"', "\n".join(sources)))
    rail = {f"{name}-fill" for name in ("barbell", "book-open", "chart-bar", "gear-six", "house")}  # the chosen page
    assert set(make_icon_table.NAMES) - named - rail - CLINIC == set()


def test_every_name_draws_something_of_its_own(look):
    seen = {}
    blank = QImage(22, 22, QImage.Format.Format_ARGB32)
    blank.fill(Qt.GlobalColor.white)
    for name in look.icons.names():
        image = draw(look.icons, name)
        assert image != blank, name
        key = bytes(image.constBits())
        assert key not in seen, f"{name} looks like {seen.get(key)}"
        seen[key] = name


def test_every_name_is_a_glyph_of_the_font(look):
    draw(look.icons, "house")
    font, _ = look.icons._font(22)
    raw = QRawFont.fromFont(font)
    missing = [name for name, glyph in look.icons._loaded().items() if raw.glyphIndexesForString(glyph) == [0]]
    assert missing == []


@pytest.mark.parametrize("size", [16, 22, 42])
def test_icons_stand_in_the_middle(look, size):
    left, top, right, bottom = ink_box(draw(look.icons, "plus", size))
    assert abs((left + right) - (size - 1)) <= 2
    assert abs((top + bottom) - (size - 1)) <= 2


def test_unknown_names_raise(look):
    with pytest.raises(KeyError):
        draw(look.icons, "flag-checkered")
    with pytest.raises(KeyError):
        look.icons.icon("flag-checkered")


def test_an_icon_follows_the_theme(look):
    icon = look.icons.icon("plus", "ink")
    light = icon.pixmap(QSize(32, 32)).toImage()
    look.theme.apply("dark")
    dark = icon.pixmap(QSize(32, 32)).toImage()
    assert light.pixelColor(16, 16).lightness() < 80
    assert dark.pixelColor(16, 16).lightness() > 180


def test_a_disabled_icon_is_drawn_as_a_hint(look):
    icon = look.icons.icon("plus", "ink")
    pale = icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert pale.pixelColor(16, 16) == look.theme.colour("ink-3")


def test_without_the_font_words_stay(qapp, resources, look, monkeypatch, caplog):
    monkeypatch.setattr("psoas_trainer.ui.icons.find_spec", lambda name: None)
    icons = Icons(resources, look.theme)
    image = draw(icons, "house")
    assert image.pixelColor(11, 11) == QColor("white")
    assert [record.message for record in caplog.records] == ["the icon font is missing, icons are left out"]


def test_qtawesome_itself_is_never_imported(look):
    draw(look.icons, "house")
    assert "qtawesome" not in sys.modules
    assert "qtpy" not in sys.modules
