# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program says about itself."""

from typing import NamedTuple


class AboutTexts(NamedTuple):
    """The texts of assets/lang/<code>/about.toml that Settings shows, and the program's version."""

    version: str
    intended_purpose: str
    article: str
    safety: str
    """The note of the first start; its paragraphs are apart by an empty line."""
