# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture from outside becomes one of our own making: decoded, made small, and written anew as a PNG."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader

from psoas_trainer.core.outside.picture import Picture, read_picture
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

LARGEST: Final = (1280, 960)
"""Pixels; no stage needs more."""
_MEGABYTES: Final = 128


def own_picture(picture: Picture) -> Picture:
    """The same picture without anything that its file carried besides: place, camera, hidden data.

    Raises OutsideError where it cannot be decoded. It may be called in any thread.
    """
    data = QByteArray(picture.data)
    source = QBuffer(data)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, QByteArray(picture.kind.encode()))
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_MEGABYTES)
    size = reader.size()
    largest = QSize(*LARGEST)
    if size.isValid() and (size.width() > largest.width() or size.height() > largest.height()):
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise OutsideError(Refusal.PICTURE_DAMAGED, detail=reader.errorString())
    for key in image.textKeys():
        image.setText(key, "")
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "PNG")
    return read_picture(bytes(target.data().data()))
