# SPDX-License-Identifier: GPL-3.0-or-later
"""A preview of pages with what turns them and shows them larger or smaller."""

from collections.abc import Callable

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.paper_view import Pages, PaperView


class PaperPane(QWidget):
    """A title, the buttons, and below them the pages as they will be."""

    def __init__(
        self, look: Look, title: str, number: Callable[[int, int], str], parent: QWidget | None = None
    ) -> None:
        """`number` says which page of how many it is."""
        super().__init__(parent)
        self._number = number
        self.title = TextLabel(look, "heading", "ink", title, wrap=True)
        self.view = PaperView(look)
        self.smaller = IconButton(look, "minus", self.tr("Smaller"))
        self.larger = IconButton(look, "plus", self.tr("Larger"))
        self.back = IconButton(look, "caret-up", self.tr("Page before"))
        self.forth = IconButton(look, "caret-down", self.tr("Next page"))
        self.place = TextLabel(look, "label", "ink-2", align=Qt.AlignmentFlag.AlignCenter)
        self.place.setMinimumWidth(96)
        self.view.turned.connect(lambda _page: self._show_place())
        self.view.zoomed.connect(self._show_place)
        self.smaller.clicked.connect(lambda: self.view.zoom(-1))
        self.larger.clicked.connect(lambda: self.view.zoom(1))
        self.back.clicked.connect(lambda: self.view.go(self.view.page - 1))
        self.forth.clicked.connect(lambda: self.view.go(self.view.page + 1))
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_2)
        bar.addWidget(self.title, 1)
        for part in (self.back, self.place, self.forth, self.smaller, self.larger):
            bar.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addLayout(bar)
        column.addWidget(self.view, 1)

    def show_pages(self, pages: Pages, paper: QSizeF, margin: float, text: str) -> None:
        """Shows these pages on paper of that size, in points; `text` is all that stands on them."""
        self.view.show_pages(pages, paper, margin)
        self.view.setAccessibleDescription(text)
        self._show_place()

    def _show_place(self) -> None:
        view = self.view
        text = self._number(view.page + 1, view.count)
        self.place.setText(text)
        view.setAccessibleName(text)
        self.back.setEnabled(view.page > 0)
        self.forth.setEnabled(view.page + 1 < view.count)
        self.smaller.setEnabled(view.may_shrink)
        self.larger.setEnabled(view.may_grow)
