# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches how often and where a widget paints."""

from PySide6.QtCore import QEvent, QObject


class Paints(QObject):
    """Counts the paint events of a widget and keeps the area of the last."""

    def __init__(self, widget):
        super().__init__(widget)
        self.areas = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.areas.append(event.rect())
        return False


def shown(qtbot, widget, width, height):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    return widget
