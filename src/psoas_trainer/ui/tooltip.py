# SPDX-License-Identifier: GPL-3.0-or-later
"""Tooltips as plain text: Qt guesses, and would make a picture of a name that looks like one."""

from PySide6.QtWidgets import QWidget

_JOINER = "\u2060"
"""Is not seen and not spoken. Behind it Qt finds no tag, and a screen reader still reads the text itself."""


def set_tooltip(widget: QWidget, text: str) -> None:
    """Shows the text over the widget, whatever is in it."""
    widget.setToolTip(plain_tooltip(text))


def plain_tooltip(text: str) -> str:
    """What a tooltip is given so that it shows the text as it stands, tags and all."""
    return text.replace("<", f"<{_JOINER}").replace("&lt;", f"&{_JOINER}lt;")
