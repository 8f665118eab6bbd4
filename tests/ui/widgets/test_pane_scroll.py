# SPDX-License-Identifier: GPL-3.0-or-later
"""What scrolls has its full height in the very first picture, also where it was filled before it was ever shown."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll


def test_what_was_filled_after_it_was_put_in_is_not_squeezed_at_first(look, qtbot):
    content = QWidget()
    scroll = PaneScroll(look, content)
    qtbot.addWidget(scroll)
    column = QVBoxLayout(content)
    for _ in range(30):
        column.addWidget(
            TextLabel(look, "body", text="Many words that need several lines in such a width. " * 5, wrap=True)
        )
    scroll.resize(300, 200)
    scroll.show()
    assert content.height() == content.heightForWidth(content.width()) > scroll.height()
