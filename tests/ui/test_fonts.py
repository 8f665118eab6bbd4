# SPDX-License-Identifier: GPL-3.0-or-later
"""The type: five weights that are real, digits of one width, nothing below 12 px."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont

from psoas_trainer.ui.fonts import FAMILY, TOKENS, Fonts


def test_the_bundled_family_is_used(look):
    assert look.fonts.family == FAMILY


@pytest.mark.parametrize("weight", [400, 500, 600, 700, 800])
def test_each_weight_is_a_cut_of_its_own(look, weight):
    token = next(name for name, token in TOKENS.items() if token.weight == weight)
    info = QFontInfo(look.fonts.font(token))
    assert (info.family(), info.weight(), info.exactMatch()) == (FAMILY, weight, True)


def test_no_weight_is_faked(look):
    cuts = {token.weight: QRawFont.fromFont(look.fonts.font(name)).styleName() for name, token in TOKENS.items()}
    assert cuts == {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"}


@pytest.mark.parametrize("token", [name for name, token in TOKENS.items() if token.tabular])
def test_digits_that_change_have_one_width(look, token):
    metrics = QFontMetricsF(look.fonts.font(token))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("0000"))


@pytest.mark.parametrize(
    ("token", "pixels", "weight"),
    [
        ("digits-full", 226, 800),
        ("digits", 150, 800),
        ("far-count", 84, 800),
        ("far-side", 82, 800),
        ("far-phase", 84, 800),
        ("hero", 34, 800),
        ("title", 30, 800),
        ("heading", 18, 700),
        ("card-title", 16, 700),
        ("body", 15, 400),
        ("label", 14, 600),
        ("small", 13, 400),
        ("micro", 12, 500),
    ],
)
def test_sizes_of_the_design(look, token, pixels, weight):
    font = look.fonts.font(token)
    assert (font.pixelSize(), font.weight()) == (pixels, weight)


def test_nothing_below_12_pixels_and_far_text_82_or_more():
    assert min(token.pixels for token in TOKENS.values()) == 12
    assert min(token.pixels for name, token in TOKENS.items() if name.startswith(("far", "digits"))) == 82


def test_scale(look):
    assert look.fonts.font("far-side", 1.3).pixelSize() == 107


def test_a_font_is_made_once(look):
    assert look.fonts.font("body") is look.fonts.font("body")


def test_without_the_files_the_system_font_serves(qapp, monkeypatch, resources):
    monkeypatch.setattr("psoas_trainer.ui.fonts.FAMILY", "No Such Family")
    fonts = Fonts(resources)
    assert fonts.family not in ("", "No Such Family")
    assert fonts.font("digits").pixelSize() == 150


def test_unknown_token_raises(look):
    with pytest.raises(KeyError):
        look.fonts.font("enormous")
