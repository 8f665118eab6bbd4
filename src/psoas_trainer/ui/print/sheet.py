# SPDX-License-Identifier: GPL-3.0-or-later
"""What is printed: words only. Nothing here knows paper."""

from typing import NamedTuple


class SheetPart(NamedTuple):
    """A heading and its list; `urgent` marks it with a bar along its edge."""

    heading: str
    lines: tuple[str, ...]
    urgent: bool = False


class Sheet(NamedTuple):
    """A whole text in plain words; whatever is in it is printed as it stands."""

    title: str
    introduction: str
    parts: tuple[SheetPart, ...]
    closing: str
