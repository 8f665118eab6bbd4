# SPDX-License-Identifier: GPL-3.0-or-later
"""Inter in five weights, and the type sizes of the design by name."""

from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from psoas_trainer.ui.resources import Resources

FAMILY: Final = "Inter"
DIGIT_HEIGHT: Final = 0.727
"""The height of a digit of Inter as a share of the font size."""
TWO_DIGITS_REACH: Final = 0.723
"""How far the corners of two digits of the heaviest cut are from their middle, likewise."""
_REMEMBERED: Final = 500
"""So many texts are remembered in each font."""


class TypeToken(NamedTuple):
    """Size and line height in pixels, weight 400 to 800; `tabular` gives all digits the same width."""

    pixels: int
    weight: int
    line: int
    tabular: bool = False


TOKENS: Final = MappingProxyType(
    {
        "digits-full": TypeToken(226, 800, 276, tabular=True),
        "digits": TypeToken(150, 800, 186, tabular=True),
        "far-count-full": TypeToken(112, 800, 126, tabular=True),
        "far-side-full": TypeToken(108, 800, 128),
        "far-count": TypeToken(84, 800, 84, tabular=True),
        "far-phase": TypeToken(84, 800, 96),
        "far-side": TypeToken(82, 800, 96),
        "hero": TypeToken(34, 800, 44),
        "title": TypeToken(30, 800, 40),
        "heading": TypeToken(18, 700, 28),
        "card-title": TypeToken(16, 700, 24),
        "body": TypeToken(15, 400, 24),
        "body-strong": TypeToken(15, 600, 24),
        "label": TypeToken(14, 600, 20),
        "small": TypeToken(13, 400, 18),
        "small-strong": TypeToken(13, 600, 18),
        "micro": TypeToken(12, 500, 18),
        "micro-strong": TypeToken(12, 600, 18),
        # The parts of single components, as measured in their pictures.
        "button": TypeToken(16, 600, 24),
        "button-large": TypeToken(18, 600, 28),
        "chip": TypeToken(13, 500, 18),
        "chip-strong": TypeToken(13, 600, 18),
        "pill": TypeToken(15, 500, 24),
        "cue": TypeToken(17, 500, 24),
        "tile": TypeToken(20, 700, 26, tabular=True),
        "lead": TypeToken(20, 600, 28),
        "pain": TypeToken(24, 800, 30),
        "ring-caption": TypeToken(24, 500, 32),
        "tracker-word": TypeToken(26, 700, 34),
        "tracker-unit": TypeToken(34, 600, 42, tabular=True),
        "numbers": TypeToken(15, 500, 24, tabular=True),
    }
)


class TokenFont(QFont):
    """A font of the design that remembers how wide texts are in it: layouts ask for the same ones again and again."""

    def __init__(self, family: str) -> None:
        super().__init__(family)
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The width of one line in pixels."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) >= _REMEMBERED:
                self._widths.clear()
            known = self._widths[text] = QFontMetricsF(self).horizontalAdvance(text)
        return known


class Fonts:
    """Fonts by the names of the design, each made once. Without the font files the system's own font serves."""

    def __init__(self, resources: Resources) -> None:
        """Registers the five cuts; an application must exist."""
        files = [name for name in resources.names("fonts") if name.endswith(".ttf")]
        # By their bytes: of a file inside the resources Qt makes two copies, 3 MB in all.
        numbers = [QFontDatabase.addApplicationFontFromData(resources.mapped(f"fonts/{name}")) for name in files]
        own = [family for number in numbers[:1] for family in QFontDatabase.applicationFontFamilies(number)]
        system = QFontDatabase.SystemFont.GeneralFont
        self._family = FAMILY if FAMILY in own else QFontDatabase.systemFont(system).family()
        self._made: dict[tuple[str, float], TokenFont] = {}

    @property
    def family(self) -> str:
        """The family that is used."""
        return self._family

    def font(self, token: str, scale: float = 1.0) -> TokenFont:
        """The font of a token, its size times `scale`; not to be changed. Raises KeyError for an unknown token."""
        key = (token, scale)
        font = self._made.get(key)
        if font is None:
            font = self._made[key] = self._make(TOKENS[token], scale)
        return font

    def line(self, token: str) -> int:
        """The line height of a token in pixels."""
        return TOKENS[token].line

    def _make(self, token: TypeToken, scale: float) -> TokenFont:
        font = TokenFont(self._family)
        font.setPixelSize(max(1, round(token.pixels * scale)))
        font.setWeight(QFont.Weight(token.weight))
        if token.tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font
