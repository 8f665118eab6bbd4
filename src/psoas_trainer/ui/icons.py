# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons by name, drawn from the Phosphor font inside qtawesome; the only file that knows where they come from.

qtawesome's code is never imported (it costs more than the whole toolkit); only its font file is used.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter

from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_FONT_FILE = "phosphor-1.3.0.ttf"


class Icons:
    """Draws icons of assets/icons/phosphor.toml."""

    def __init__(self, resources: Resources, theme: Theme) -> None:
        """Registers the font; an application must exist. Before any text is measured: Qt then forgets all fonts."""
        self._resources = resources
        self._theme = theme
        self._glyphs: dict[str, str] | None = None
        self._family = _register_font()
        self._fonts: dict[int, tuple[QFont, float]] = {}

    def names(self) -> list[str]:
        """All names that can be drawn."""
        return list(self._loaded())

    def paint(self, painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
        """Draws the icon as large as fits, in the middle of `rect`. Raises KeyError for an unknown name."""
        glyph = self._loaded()[name]
        if not self._family:
            return
        font, drop = self._font(round(min(rect.width(), rect.height())))
        size = font.pixelSize()
        painter.setFont(font)
        painter.setPen(colour)
        centre = rect.center()
        painter.drawText(QPointF(centre.x() - size / 2, centre.y() + drop), glyph)

    def icon(self, name: str, role: str = "ink-2") -> "QIcon":
        """The icon for Qt's own parts (menus, window buttons); it follows the theme. Raises KeyError."""
        if name not in self._loaded():
            raise KeyError(name)
        from psoas_trainer.ui.icon_engine import themed_icon  # QIcon is not needed at the start

        return themed_icon(self, self._theme, name, role)

    def _font(self, size: int) -> tuple[QFont, float]:
        """The font of that size, and how far the baseline lies below the middle of the icon."""
        made = self._fonts.get(size)
        if made is None:
            font = QFont(self._family)
            font.setPixelSize(size)
            font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            metrics = QFontMetricsF(font)
            made = self._fonts[size] = (font, (metrics.ascent() - metrics.descent()) / 2)
        return made

    def _loaded(self) -> dict[str, str]:
        if self._glyphs is None:
            table = self._resources.table("icons/phosphor.toml")
            self._glyphs = {name: chr(point) for name, point in table.items()}
        return self._glyphs


def _register_font() -> str:
    """The family name of the icon font, or an empty text where it cannot be had: words stay, pictures go."""
    spec = find_spec("qtawesome")
    if spec is not None and spec.origin is not None:
        number = QFontDatabase.addApplicationFont(str(Path(spec.origin).parent / "fonts" / _FONT_FILE))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if families:
            return families[0]
    import logging

    logging.getLogger(__name__).warning("the icon font is missing, icons are left out")
    return ""
