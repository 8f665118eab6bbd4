# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign that there is more below; and the words of a change of sides, whole in the smallest panel."""

import pytest
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.player_screen import SwitchPair
from psoas_trainer.ui.widgets import switch_pair
from psoas_trainer.ui.widgets.fold_hint import FoldHint
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import text_width
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll


@pytest.fixture
def scroll(qtbot, look):
    """Thirty lines in a window for ten."""
    content = QWidget()
    column = QVBoxLayout(content)
    for number in range(30):
        column.addWidget(TextLabel(look, "body", text=f"line {number}"))
    area = PaneScroll(look, content, "lines")
    hint = FoldHint(look, area)
    qtbot.addWidget(area)
    area.resize(400, 240)
    area.show()
    QCoreApplication.processEvents()
    return area, hint


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_sign_is_there_until_the_end_is_reached(scroll, look, grab, share_of, theme):
    look.theme.apply(theme)
    area, hint = scroll
    assert hint.isVisible()
    assert hint.geometry().bottom() == area.height() - 1
    assert 0 < share_of(grab(hint), look.theme.colour("surface")) < 1
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not hint.isVisible()
    area.verticalScrollBar().setValue(0)
    assert hint.isVisible()


def test_where_all_is_seen_there_is_no_sign(scroll):
    area, hint = scroll
    area.resize(400, 2000)
    QCoreApplication.processEvents()
    assert not hint.isVisible()


@pytest.mark.parametrize("width", [440.0, 700.0])
@pytest.mark.parametrize("done", [True, False])
def test_the_words_of_a_change_of_sides_are_whole(look, monkeypatch, width, done):
    written = []
    monkeypatch.setattr(
        switch_pair, "write", lambda _painter, rect, font, _ink, text: written.append((rect, font, text))
    )
    pair = SwitchPair(Side.RIGHT, Side.LEFT, "Right done" if done else "Right: more later", "Left next", finished=done)
    picture = QPixmap(800, 200)
    picture.fill()
    painter = QPainter(picture)
    switch_pair.paint_switch_pair(painter, QRectF(0.0, 0.0, width, 88.0), look, pair, 1.0, 1.0)
    painter.end()
    assert [text for _, _, text in written] == [pair.next_text, pair.done_text]
    for rect, font, text in written:
        assert text_width(font, text) <= rect.width()
        assert font.pixelSize() >= 14
