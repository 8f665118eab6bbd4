# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a picture of a page as a small PNG: the 256 colours that it needs most, packed as tightly as PNG can."""

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage, QImageWriter

_COLOURS = 256
_ALIKE = 0xFCFCFC
"""Colours that are the same in these bits are one colour to the eye."""


def write_small(image: QImage, file: Path) -> None:
    """The same picture gives the same bytes. Raises OSError where it cannot be written."""
    writer = QImageWriter(str(file), b"png")
    writer.setQuality(0)  # for PNG: the tightest packing, nothing is lost by it
    if not writer.write(_few_colours(image)):
        raise OSError(f"{file} was not written: {writer.errorString()}")


def _few_colours(image: QImage) -> QImage:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(plain.constBits()).cast("I"))
    alike: dict[int, tuple[int, int]] = {}
    for colour, count in counts.most_common():
        first, so_far = alike.get(colour & _ALIKE, (colour, 0))
        alike[colour & _ALIKE] = (first, so_far + count)
    wanted = sorted(alike.values(), key=lambda each: (-each[1], each[0]))[:_COLOURS]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, [colour for colour, _ in wanted])
