# SPDX-License-Identifier: GPL-3.0-or-later
"""How a handout is set: how large its letters are, where its pictures stand, how near things are to each other."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from psoas_trainer.ui.print.handout_marks import HandoutMarks
from psoas_trainer.ui.print.paper_text import Paper
from psoas_trainer.ui.print.report_charts import Block, Paint
from psoas_trainer.ui.print.text_column import LINE

_LARGE: Final = 16
"""Points: from this size on it is large print."""
_TIGHT_LINE: Final = 1.22


class Manner(NamedTuple):
    """What all blocks share: paper, marks and the size of the letters in points.

    `beside` has the two pictures of an exercise beside one another, else they stand below one another. `tight` has
    the lines nearer to each other, `joined` the steps of an exercise in one paragraph.
    """

    paper: Paper
    marks: HandoutMarks
    body: int
    beside: bool = False
    tight: bool = False
    joined: bool = False

    @property
    def small(self) -> int:
        """For what is looked at and hardly read; in large print nothing is small."""
        return self.body if self.large else max(10, self.body - 3)

    @property
    def name(self) -> int:
        """For the name of an exercise."""
        return round(self.body * 1.33)

    @property
    def large(self) -> bool:
        """Whether it is large print."""
        return self.body >= _LARGE

    @property
    def line(self) -> float:
        """The height of a line as a share of its letters' size."""
        return _TIGHT_LINE if self.tight else LINE

    @property
    def pad(self) -> float:
        """The free room round a block and before its boxes, in points."""
        if self.large:
            return 8.0
        return 4.0 if self.tight else 6.0


def lined(manner: Manner, height: float, inner: Paint) -> Block:
    """A block with room round it and a thin line below."""
    whole = height + 2 * manner.pad

    def paint(painter: QPainter, top: float) -> None:
        inner(painter, top + manner.pad)
        manner.marks.line(painter, manner.paper.box(QRectF(0.0, top + whole - 0.8, manner.paper.width, 0.8)))

    return Block(whole, paint)
