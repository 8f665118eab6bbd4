# SPDX-License-Identifier: GPL-3.0-or-later
"""Stops for pain on a player's page, and the way out of their questions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from psoas_trainer.ui.dialogs.pain_next_dialog import PainNextDialog

Key = Qt.Key


def click(page, button):
    page.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def stopped(page, number=None, after=10 + 12 + 1):
    """Stops with the pain key and, where asked, answers with a digit and goes on to the second question."""
    page.run(after)
    page.key(Key.Key_P)
    if number is not None:
        page.key(getattr(Key, f"Key_{number}"), QApplication.focusWidget())
        click(page, page.view.pain.open.next)
    return page.view.pain.open


def leave(page):
    while page.view.pain.open is not None and isinstance(page.view.pain.open, PainNextDialog):
        page.key(Key.Key_Escape, page.view.pain.open)
    if page.view.pain.open is not None:
        page.view.pain.dismiss()
