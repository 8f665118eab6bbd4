# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures that Qt keeps, so that what many widgets have in common is drawn once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache


def kept_picture(key: str, width: float, height: float, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
    """The picture of that key, drawn now where Qt has it no more: `width` by `height`, `ratio` pixels to each unit.

    The key must name all that `draw` depends on but size and ratio.
    """
    size = round(width * ratio), round(height * ratio)
    key = f"{key} {size} {ratio}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = QPixmap(*size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        QPixmapCache.insert(key, picture)
    return picture
