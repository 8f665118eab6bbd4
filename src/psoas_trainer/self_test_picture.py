# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether anything is to be seen in a picture."""

from collections import Counter
from typing import Final

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from psoas_trainer.self_test import CheckFailedError

_LEAST: Final = 0.002
"""So much of a picture is not its ground, at least."""
_MOST_LOOKED_AT: Final = 60_000


def is_blank(picture: QImage) -> bool:
    """Whether it has one colour only, or next to it."""
    return drawn_share(picture) < _LEAST


def drawn_share(picture: QImage) -> float:
    """The share of its pixels, 0 to 1, that have another colour than most of them."""
    plain = picture.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = memoryview(plain.constBits()).cast("B").cast("I")
    if not pixels:
        return 0.0
    # An odd step goes through all columns.
    seen = pixels[:: max(1, len(pixels) // _MOST_LOOKED_AT) | 1]
    ground = Counter(seen).most_common(1)[0][1]
    return 1.0 - ground / len(seen)


def drawn(page: QWidget) -> str:
    """A picture of the page is made; what share of it is drawn. Raises CheckFailedError where it is blank."""
    picture = page.grab().toImage()
    if is_blank(picture):
        raise CheckFailedError("the page is blank")
    return f"{picture.width()} x {picture.height()}, {drawn_share(picture):.0%} drawn"
