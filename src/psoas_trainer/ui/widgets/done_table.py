# SPDX-License-Identifier: GPL-3.0-or-later
"""What was planned and done in a session, a row an exercise, the warm-up in a quieter group of its own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_4
from psoas_trainer.ui.session_done import DoneValue
from psoas_trainer.ui.widgets.done_header import DoneHeader
from psoas_trainer.ui.widgets.done_row import DoneRow, column_width
from psoas_trainer.ui.widgets.label import TextLabel


class DoneTable(QWidget):
    """Left on the left, right on the right, in every language."""

    def __init__(
        self,
        look: Look,
        work: tuple[DoneValue, ...],
        warm_up: tuple[DoneValue, ...],
        trouble: str = "",
        *,
        bars: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`trouble` is a sentence below the rows, or instead of them.

        `bars` draws each amount as one, too, and a picture before each exercise; whoever wants them makes the header
        (`header`), so that it stays in its place while the rows scroll.
        """
        super().__init__(parent)
        self.rows: list[DoneRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        width = max(column_width(look, work, bars=bars), column_width(look, warm_up))
        sided = any(row.left is not None for row in work + warm_up)
        self._look = look
        self._columns = width if sided else 0
        if sided and not bars:
            column.addWidget(DoneHeader(look, width))
        for row in work:
            self.rows.append(DoneRow(look, row, width, bars=bars, picture=bars))
            column.addWidget(self.rows[-1])
        if warm_up:
            column.addSpacing(SPACE_4)
            column.addWidget(TextLabel(look, "label", "ink-2", self.tr("Warm-up")))
            column.addSpacing(SPACE_2)
        for row in warm_up:
            self.rows.append(DoneRow(look, row, width, quiet=True))
            column.addWidget(self.rows[-1])
        if trouble:
            column.addWidget(TextLabel(look, "body", "ink-2", trouble, wrap=True))
        column.addStretch(1)

    def header(self, title: str) -> DoneHeader:
        """A header that fits the columns, with a title before them."""
        return DoneHeader(self._look, self._columns, words=True, title=title)
