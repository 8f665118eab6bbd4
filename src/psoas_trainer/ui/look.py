# SPDX-License-Identifier: GPL-3.0-or-later
"""What every painted part needs to know: colours, fonts, icons and figures."""

from typing import NamedTuple

from psoas_trainer.ui.figure.figures import Figures
from psoas_trainer.ui.fonts import Fonts
from psoas_trainer.ui.icons import Icons
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.theme import Theme


class Look(NamedTuple):
    """Handed to each widget as its first argument."""

    theme: Theme
    fonts: Fonts
    icons: Icons
    figures: Figures

    @classmethod
    def from_resources(cls, resources: Resources) -> "Look":
        """Builds all four; the theme is applied by the caller."""
        theme = Theme(resources)
        fonts = Fonts(resources)
        return cls(theme, fonts, Icons(resources, theme), Figures(resources, theme, fonts))
