# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes out of a window what it showed of a person: its pages, dialogs and messages."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from psoas_trainer.ui.widgets.resume_bar import ResumeBar
from psoas_trainer.ui.widgets.scrim import Scrim
from psoas_trainer.ui.widgets.toast import Toast


def forget_children(window: QWidget, pages: Iterable[QWidget], *, questions: bool = True) -> None:
    """Pages, what lies over the window, its messages and offers, and its own text on the clipboard are gone.

    Without `questions` what lies over the window stays: it belongs to a session that goes on.
    """
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog | QMenu) and dialog.isVisible():
            dialog.close()
    kinds = (Scrim, Toast) if questions else (Toast,)
    over = [each for each in window.children() if isinstance(each, kinds)]
    for each in (*over, *window.findChildren(ResumeBar), *pages):
        _drop(each)


def _drop(widget: QWidget) -> None:
    """At once out of sight; it is destroyed when the call that it came from is over."""
    window = widget.window()
    focused = window.focusWidget()
    if focused is not None and widget.isAncestorOf(focused):
        window.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(widget, Scrim):
        window.removeEventFilter(widget)
    widget.hide()
    widget.deleteLater()
