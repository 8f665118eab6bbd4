# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of one figure, mixed once: by theme, skin tone, the stage's colour and the working side."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtGui import QBrush, QColor, QPixmap

from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.canvas import Tones
from psoas_trainer.ui.widgets.painting import mix

_BLACK: Final = "#000000"
_WHITE: Final = "#FFFFFF"
_MOST_PICTURES: Final = 24


class FigureColours:
    """Opaque brushes and colours by the part they are for. `near` and `far` parts differ in the side view."""

    def __init__(
        self, shapes: Mapping[str, Any], theme: str, tone: int, stage: QColor, side: Side | None, *, vector: bool
    ) -> None:
        """`theme` is a name of the palettes; `stage` is what the far limbs fade to; `tone` is 0 to 4."""
        self._shading = shapes["shading"]
        palette = {name: QColor(value) for name, value in shapes["palette"][theme].items()}
        skin = shapes["palette"]["skin_tones"][tone]
        palette["skin"] = QColor(skin["skin"])
        palette["hair"] = QColor(skin["hair" if theme == "light" else "hair-dark-theme"])
        self.plain = palette
        self.stage = stage
        self.flat = vector
        self._theme = theme
        self._badge_mix = shapes["badge"]["dark_mix"]
        self.contrast = theme == "high-contrast"
        self.side = palette[side.value] if side is not None else palette["legging"]
        self.sided = side is not None
        self._fading = self._shading["far_mix"]
        self.bone_alpha = shapes["bones"]["alpha"][theme]
        self.shadow_alpha = shapes["props"]["shadow"]["alpha"][theme]
        self._kept: dict[tuple[str, ...], Any] = {}
        self._pictures: dict[str, QPixmap] = {}

    @property
    def badge(self) -> tuple[QColor, QColor]:
        """The fill of the side's letter, and the colour of letter and ring."""
        if self._theme == "light":
            return self.side, QColor(_WHITE)
        if self.contrast:
            return self.side, QColor(_BLACK)
        return mix(self.side, QColor(_BLACK), self._badge_mix), QColor(_WHITE)

    def leg(self, *, works: bool, far: bool, idle_front: bool = False) -> Tones:
        """Leggings, or the side's colour on the leg that works."""
        key = ("leg", str(works), str(far), str(idle_front))
        if key not in self._kept:
            colour = self.leg_colour(works=works, far=far, idle_front=idle_front)
            self._kept[key] = self._tones(colour, "far_leg" if far and not works else "leg")
        kept: Tones = self._kept[key]
        return kept

    def leg_colour(self, *, works: bool, far: bool, idle_front: bool = False) -> QColor:
        """The base tone of a leg."""
        colour = self.side if works and self.sided else self.plain["legging"]
        if idle_front:
            return mix(colour, self.stage, self._fading["idle_front"])
        if not far:
            return colour
        return mix(colour, self.stage, self._fading["working" if works and self.sided else "legging"])

    def skin(self, part: str, *, far: bool) -> Tones:
        """Skin of an "arm", or of head and foot ("skin")."""
        key = ("skin", part, str(far))
        if key not in self._kept:
            self._kept[key] = self._tones(self._faded("skin", far=far), part)
        kept: Tones = self._kept[key]
        return kept

    def shirt(self, part: str, *, far: bool = False) -> Tones:
        """The shirt on the "trunk" or the "sleeve"; a near sleeve is a little darker than the trunk behind it."""
        key = ("shirt", part, str(far))
        if key not in self._kept:
            colour = self._faded("shirt", far=far)
            if part == "sleeve":
                colour = mix(colour, QColor(_BLACK), self._shading["sleeve_dark"])
            self._kept[key] = self._tones(colour, part)
        kept: Tones = self._kept[key]
        return kept

    def leggings_of_trunk(self) -> Tones:
        """The trunk below the hem."""
        key = ("seat",)
        if key not in self._kept:
            self._kept[key] = self._tones(self.plain["legging"], "trunk")
        kept: Tones = self._kept[key]
        return kept

    def brush(self, name: str, to: str = "", share: float = 0.0) -> QBrush:
        """A colour of the palette, mixed with another one by that share."""
        key = ("brush", name, to, str(share))
        if key not in self._kept:
            self._kept[key] = QBrush(self.colour(name, to, share))
        kept: QBrush = self._kept[key]
        return kept

    def colour(self, name: str, to: str = "", share: float = 0.0) -> QColor:
        """As `brush`, for a line. `to` may also be "black", "white" or "stage"."""
        base = self.plain[name]
        if not to:
            return base
        others = {"black": QColor(_BLACK), "white": QColor(_WHITE), "stage": self.stage}
        return mix(base, others.get(to) or self.plain[to], share)

    def leg_edge(self, *, works: bool, far: bool) -> QColor:
        """The line under a leg that parts it from what lies behind."""
        rule = self._shading["outline"]["leg"]
        dark = mix(self.leg_colour(works=works, far=far), QColor(_BLACK), rule["mix"])
        return mix(self.stage, dark, rule["alpha"])

    def sleeve_edge(self) -> QColor:
        """The line under the near sleeve."""
        rule = self._shading["outline"]["sleeve"]
        return mix(self.plain["shirt"], QColor(rule["to"]), rule["mix"] * rule["alpha"])

    def faint(self, name: str, alpha: float, *, on: str) -> QColor:
        """A small mark: see-through on the screen, mixed with what it lies on where everything is opaque."""
        if self.flat:
            return mix(self.plain[on], self.plain[name], alpha)
        colour = QColor(self.plain[name])
        colour.setAlphaF(alpha)
        return colour

    def see_through(self, name: str, alpha: float, *, on: str) -> QBrush:
        """As `faint`, for a surface."""
        key = ("faint", name, str(alpha), on)
        if key not in self._kept:
            self._kept[key] = QBrush(self.faint(name, alpha, on=on))
        kept: QBrush = self._kept[key]
        return kept

    def flush(self, to: str, share: float) -> QBrush:
        """The skin with that much of a colour that is no part of the palette."""
        key = ("flush", to, str(share))
        if key not in self._kept:
            self._kept[key] = QBrush(mix(self.plain["skin"], QColor(to), share))
        kept: QBrush = self._kept[key]
        return kept

    def picture(self, key: str, make: Callable[[], QPixmap]) -> QPixmap:
        """A small picture in these colours; only the last ones are kept."""
        if key not in self._pictures:
            if len(self._pictures) >= _MOST_PICTURES:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[key] = make()
        return self._pictures[key]

    def psoas(self, level: float, opacity: Mapping[str, float]) -> QColor:
        """The muscle at that level: mixed towards the shirt instead of see-through."""
        strength = opacity["base"] + opacity["per_level"] * level
        return mix(self.plain["psoas"], self.plain["shirt"], (1.0 - strength) * opacity["towards_shirt"])

    def _faded(self, name: str, *, far: bool) -> QColor:
        return mix(self.plain[name], self.stage, self._fading[name]) if far else self.plain[name]

    def _tones(self, colour: QColor, part: str) -> Tones:
        rule = self._shading[part]
        light, dark = QColor(_WHITE), QColor(_BLACK)
        return Tones(QBrush(mix(colour, light, rule["light"])), QBrush(colour), QBrush(mix(colour, dark, rule["dark"])))
