# SPDX-License-Identifier: GPL-3.0-or-later
"""The themes: the values of the design, its contrast table, and what a choice does to the application."""

import pytest
from PySide6.QtGui import QColor, QPalette

from psoas_trainer.core.settings import SIDE_COLOURS, TEAL_PLUM
from psoas_trainer.core.side import Side
from psoas_trainer.ui.theme import Theme

THEMES = ("light", "dark", "high-contrast")

# role: light, dark, high contrast
REFERENCE = {
    "bg": ("F7F4EE", "121715", "000000"),
    "surface": ("FFFFFF", "1B2320", "000000"),
    "sunken": ("F0EBE2", "252E2A", "2B2B2B"),
    "line": ("E1DACD", "35403B", "FFFFFF"),
    "outline": ("8C857A", "7E8B84", "FFFFFF"),
    "ink": ("1C2925", "F3F0EA", "FFFFFF"),
    "ink-2": ("4C5852", "C3CBC6", "FFFFFF"),
    "ink-3": ("5F6963", "9CA8A1", "FFFFFF"),
    "primary": ("1F5B4C", "86CDB3", "FFE45C"),
    "on-primary": ("FFFFFF", "0D1C16", "000000"),
    "primary-tint": ("DDEBE4", "233A31", "000000"),
    "left": ("0072B2", "56B4E9", "7CCBFF"),
    "left-solid": ("0072B2", "56B4E9", "7CCBFF"),
    "left-text": ("005F96", "7CC6F0", "7CCBFF"),
    "left-tint": ("DFEEF7", "17303F", "00182B"),
    "right": ("D55E00", "FF9248", "FFA45C"),
    "right-solid": ("C25500", "FF9248", "FFA45C"),
    "right-text": ("A34400", "FFAB73", "FFA45C"),
    "right-tint": ("FCE8DA", "40271A", "2B1400"),
    "psoas": ("C2185B", "FF7FAE", "FF8CB8"),
    "danger": ("B3261E", "FF8A80", "FF9C94"),
    "ok": ("1F6B45", "7FD3A1", "7FD3A1"),
    "warn": ("7F5800", "E9BE5C", "E9BE5C"),
    "focus": ("0B57D0", "8AB4F8", "FFFFFF"),
    "on-left-solid": ("FFFFFF", "0D1512", "0D1512"),
    "on-right-solid": ("FFFFFF", "0D1512", "0D1512"),
    "heat-0": ("ECE6DA", "262F2B", "262F2B"),
    "heat-4": ("1F5B4C", "86CDB3", "86CDB3"),
}

# text, ground, needed, light, dark: DESIGN.md's table, where the ratios are rounded down
CONTRAST = [
    ("ink", "bg", 4.5, 13.7, 15.9),
    ("ink-2", "bg", 4.5, 6.7, 10.9),
    ("ink-2", "sunken", 4.5, 6.2, 8.4),
    ("ink-3", "surface", 4.5, 5.6, 6.5),
    ("ink-3", "bg", 4.5, 5.1, 7.3),
    ("ink-3", "sunken", 4.5, 4.7, 5.6),
    ("primary", "bg", 4.5, 7.1, 9.8),
    ("primary", "primary-tint", 4.5, 6.4, 6.6),
    ("on-primary", "primary", 4.5, 7.8, 9.5),
    ("left-text", "left-tint", 4.5, 5.7, 7.3),
    ("left-text", "bg", 4.5, 6.2, 9.6),
    ("right-text", "right-tint", 4.5, 5.2, 7.4),
    ("right-text", "bg", 4.5, 5.6, 9.7),
    ("on-left-solid", "left-solid", 4.5, 5.1, 8.0),
    ("on-right-solid", "right-solid", 4.5, 4.5, 8.3),
    ("danger", "danger-tint", 4.5, 5.4, 6.0),
    ("ok", "ok-tint", 4.5, 5.4, 7.1),
    ("warn", "warn-tint", 4.5, 5.4, 7.4),
    ("cat-strengthen", "cat-strengthen-tint", 4.5, 6.2, 6.5),
    ("cat-stretch", "cat-stretch-tint", 4.5, 4.7, 7.0),
    ("cat-release", "cat-release-tint", 4.5, 5.4, 7.4),
    ("cat-warmup", "cat-warmup-tint", 4.5, 5.4, 6.5),
    ("cat-balance", "cat-balance-tint", 4.5, 5.3, 7.0),
    ("left", "sunken", 3.0, 4.3, 6.0),
    ("right", "sunken", 3.0, 3.2, 6.2),
    ("outline", "bg", 3.0, 3.3, 5.1),
    ("focus", "bg", 3.0, 5.8, 8.5),
    ("psoas", "surface", 3.0, 5.8, 6.8),
]

# The two words and the action of a toast stand on the ink colour.
ON_INK = [("bg", 4.5), ("primary-tint", 4.5), ("ok-tint", 3.0)]


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def theme(qapp, resources):
    return Theme(resources)


@pytest.mark.parametrize("name", THEMES)
def test_values_are_those_of_the_design(theme, name):
    theme.apply(name)
    found = {role: theme.colour(role).name()[1:].upper() for role in REFERENCE}
    assert found == {role: values[THEMES.index(name)] for role, values in REFERENCE.items()}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_contrast_table(theme, name):
    theme.apply(name)
    for text, ground, needed, light, dark in CONTRAST:
        ratio = contrast(theme.colour(text), theme.colour(ground))
        expected = light if name == "light" else dark
        assert ratio >= needed, f"{text} on {ground}: {ratio:.2f}"
        assert expected <= ratio < expected + 0.1, f"{text} on {ground}: {ratio:.2f}, the table says {expected}"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_other_pair_of_side_colours_keeps_the_table_s_ratios(theme, name):
    theme.apply_or_system(name, TEAL_PLUM)
    assert theme.side_colour(Side.LEFT).name() == ("#00796b" if name == "light" else "#4dbdaf")
    for text, ground, _, light, dark in CONTRAST:
        if "left" in text or "right" in text:
            ratio = contrast(theme.colour(text), theme.colour(ground))
            assert ratio >= (light if name == "light" else dark), f"{text} on {ground}: {ratio:.2f}"
    theme.apply_or_system(name)
    assert theme.colour("left").name()[1:].upper() == REFERENCE["left"][THEMES.index(name)]


def test_another_pair_is_told_and_has_pictures_of_its_own(theme, qtbot):
    theme.apply("light")
    before = theme.kept_as
    with qtbot.waitSignal(theme.changed):
        theme.apply_or_system("light", TEAL_PLUM)
    assert theme.kept_as != before
    assert theme.colour_in("dark", "left").name() == "#4dbdaf"
    assert theme.name == "light"


@pytest.mark.parametrize("sides", SIDE_COLOURS)
def test_high_contrast_keeps_8_9(theme, sides):
    theme.apply_or_system("high-contrast", sides)
    texts = ["ink", "ink-2", "ink-3", "primary", "left-text", "right-text", "danger", "ok", "warn", "psoas"]
    lowest = min(contrast(theme.colour(text), theme.colour("bg")) for text in texts)
    assert lowest >= 8.9
    for text, ground in (("on-primary", "primary"), ("on-left-solid", "left-solid"), ("on-right-solid", "right-solid")):
        assert contrast(theme.colour(text), theme.colour(ground)) >= 8.9


@pytest.mark.parametrize("name", THEMES)
def test_toast_pairs(theme, name):
    theme.apply(name)
    for text, needed in ON_INK:
        assert contrast(theme.colour(text), theme.colour("ink")) >= needed


@pytest.mark.parametrize("name", THEMES)
def test_disabled_text_stays_readable(qapp, look, name):
    look.theme.apply(name)
    group, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole
    palette = qapp.palette()
    assert contrast(palette.color(group, role.WindowText), palette.color(group, role.Window)) >= 4.5
    assert contrast(palette.color(group, role.Text), palette.color(group, role.Base)) >= 4.5


def test_every_theme_has_the_same_roles(theme):
    roles = []
    for name in THEMES:
        theme.apply(name)
        roles.append(set(theme._now.colours))
    assert roles[0] == roles[1] == roles[2]


def test_names(theme):
    assert theme.names() == ["system", "dark", "high-contrast", "light"]


def test_apply_sets_the_palette_and_tells(qtbot, qapp, look):
    with qtbot.waitSignal(look.theme.changed, timeout=0):
        look.theme.apply("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.theme.colour("bg")
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor("#F3F0EA")
    assert look.theme.is_dark
    assert not look.theme.high_contrast


def test_the_same_theme_again_tells_nothing(qtbot, look):
    with qtbot.assertNotEmitted(look.theme.changed):
        look.theme.apply("light")


def test_system_is_light_where_the_system_does_not_say(theme):
    theme.apply("system")
    assert (theme.choice, theme.name) == ("system", "light")


def test_system_follows_while_it_is_chosen(theme, monkeypatch):
    theme.apply("system")
    monkeypatch.setattr(theme, "_system_name", lambda: "dark")
    theme._follow_system()
    assert theme.name == "dark"
    theme.apply("light")
    theme._follow_system()
    assert theme.name == "light"


def test_unknown_names_raise(theme):
    with pytest.raises(ValueError, match="no theme"):
        theme.apply("sepia")
    with pytest.raises(KeyError):
        theme.colour("mauve")


def test_side_colours(theme):
    theme.apply("light")
    assert theme.side_colour(Side.RIGHT) == QColor("#D55E00")
    assert theme.side_colour(Side.RIGHT, "solid") == QColor("#C25500")
    assert theme.on_side(Side.LEFT) == QColor("#FFFFFF")
