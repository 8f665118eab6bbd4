# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of painted text: each in its type and colour, broken where it is wider than its place."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QFont, QTextLayout

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import text_width


class TextLine(NamedTuple):
    """A text with the token of its type and the role of its colour."""

    token: str
    role: str
    text: str


def line_width(look: Look, line: TextLine) -> float:
    """How wide it is when it is not broken, in pixels."""
    return text_width(look.fonts.font(line.token), line.text)


def lines_height(look: Look, lines: Iterable[TextLine]) -> int:
    """How high they are together, in pixels."""
    return sum(look.fonts.line(line.token) for line in lines)


def broken_lines(look: Look, lines: Iterable[TextLine], width: float) -> list[TextLine]:
    """The same lines, with more of them where one is wider than that."""
    fonts = look.fonts
    return [
        TextLine(line.token, line.role, part)
        for line in lines
        for part in _parts(fonts.font(line.token), line.text, width)
    ]


def _parts(font: QFont, text: str, width: float) -> list[str]:
    """The text in lines that fit the width."""
    if text_width(font, text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    layout.beginLayout()
    parts = []
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        parts.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
        line = layout.createLine()
    layout.endLayout()
    return parts
