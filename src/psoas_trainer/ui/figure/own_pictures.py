# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of a person's own exercises, fitted into the place where else the figure stands."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from psoas_trainer.ui.figure.thumbnails import Thumbnail

_RADIUS = 8.0


class OwnPictures:
    """By name; each name is made of what is in the picture, so a picture that was changed has another one."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        """The bytes are PNGs of the program's own making."""
        self._pictures = pictures

    def has(self, name: str) -> bool:
        """Whether there is a picture of that name."""
        return name in self._pictures

    def draw(self, wanted: Thumbnail) -> QPixmap | None:
        """The whole picture in the middle of the place, its corners rounded; None where it cannot be decoded."""
        image = QImage.fromData(self._pictures[wanted.exercise_id], "PNG")  # type: ignore[call-overload]
        if image.isNull():
            return None
        picture = QPixmap(max(1, round(wanted.width * wanted.ratio)), max(1, round(wanted.height * wanted.ratio)))
        picture.setDevicePixelRatio(wanted.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        size = image.size().toSizeF().scaled(wanted.width, wanted.height, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0.0, 0.0, size.width(), size.height())
        place.moveCenter(QRectF(0.0, 0.0, wanted.width, wanted.height).center())
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            shape = QPainterPath()
            shape.addRoundedRect(place, _RADIUS, _RADIUS)
            painter.setClipPath(shape)
            painter.drawImage(place, image)
        return picture
