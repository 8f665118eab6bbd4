# SPDX-License-Identifier: GPL-3.0-or-later
"""For print the figure is lines and surfaces: no picture of pixels is in the file."""

import re

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QPainter, QPdfWriter

from psoas_trainer.core.figure.moment import at_end
from psoas_trainer.core.side import Side

from .pictures import NAMES, blank

IMAGE = re.compile(rb"/Subtype\s*/Image")
TRIVIAL = 6000
"""Bytes: an empty page has about three thousand."""


def pdf(draw):
    """The file of one page that was drawn so. Its objects stand in it as plain text, only streams are packed."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(300)
    painter = QPainter(writer)
    draw(painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


def test_a_picture_would_be_found(qapp):
    found = pdf(lambda painter: painter.drawImage(0, 0, blank(40, 40, "red")))
    assert IMAGE.search(found)
    empty = pdf(lambda painter: None)
    assert not IMAGE.search(empty)
    assert len(empty) < TRIVIAL


@pytest.mark.some_of(3)
@pytest.mark.parametrize("side", [None, Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("name", NAMES)
def test_no_picture_is_in_the_file(look, name, side):
    moment = at_end(name, look.figures.movement(name), side)
    painted = []
    found = pdf(
        lambda painter: painted.append(
            look.figures.paint(painter, QRectF(100, 100, 1200, 800), moment, 1.0, vector=True)
        )
    )
    assert painted == [True]
    assert not IMAGE.search(found)
    assert len(found) > TRIVIAL
