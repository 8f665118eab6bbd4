# SPDX-License-Identifier: GPL-3.0-or-later
"""What every painted part needs to know: colours, fonts and icons."""

from typing import NamedTuple

from psoas_trainer.ui.fonts import Fonts
from psoas_trainer.ui.icons import Icons
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.theme import Theme


class Look(NamedTuple):
    """Handed to each widget as its first argument."""

    theme: Theme
    fonts: Fonts
    icons: Icons

    @classmethod
    def from_resources(cls, resources: Resources) -> "Look":
        """Builds all three; the theme is applied by the caller."""
        theme = Theme(resources)
        return cls(theme, Fonts(resources), Icons(resources, theme))
