# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts full of tags, and watches over what becomes of them: a file nobody may open, widgets that may not guess."""

import ctypes
import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as TextQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTextEdit, QWidget

_IN_OPEN, _IN_ACCESS = 0x20, 0x1
_NOT_WORDS = ("language",)


class Canary:
    """A picture that tags name; where the system can tell, it is noticed when anybody opens it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "canary.png"
        # One white pixel: what is opened is also shown.
        self.path.write_bytes(
            bytes.fromhex(
                "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63f80f00010101001b"
                "b6ee560000000049454e44ae426082"
            )
        )
        self.tags = f'<img src="file://{self.path}"><b>bold</b> <a href="file://{self.path}">there</a> &lt;i&gt; '
        self._watch = _watch(self.path)

    @property
    def can_tell(self) -> bool:
        """Whether this system tells it."""
        return self._watch is not None

    def opened(self) -> int:
        """How often it was opened or read since it was asked last."""
        if self._watch is None:
            return 0
        try:
            told = os.read(self._watch, 65536)
        except BlockingIOError:
            return 0
        return len(told) // struct.calcsize("iIII")

    def close(self) -> None:
        if self._watch is not None:
            os.close(self._watch)


def _watch(path: Path) -> int | None:
    if sys.platform != "linux":
        return None
    system = ctypes.CDLL(None, use_errno=True)
    watch = system.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    if watch < 0 or system.inotify_add_watch(watch, os.fsencode(path), _IN_OPEN | _IN_ACCESS) < 0:
        return None
    return int(watch)


def tagged(value, tags, name=""):
    """The same value with the tags before each text in it; names, numbers and the keys of mappings stay."""
    if isinstance(value, str) and type(value) is str:
        return tags + value if name not in _NOT_WORDS and value else value
    if isinstance(value, Mapping):
        return MappingProxyType({key: tagged(each, tags) for key, each in value.items()})
    if isinstance(value, tuple):
        names = getattr(value, "_fields", ("",) * len(value))
        parts = [tagged(each, tags, each_name) for each, each_name in zip(value, names, strict=True)]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


class Guesses:
    """Looks through all widgets for a text that Qt would take for a page, and remembers what was seen as it stands."""

    def __init__(self) -> None:
        self.found: set[str] = set()
        self.literal = 0

    def look(self) -> None:
        for widget in QApplication.allWidgets():
            self.found |= {f"{type(widget).__name__}: {what}" for what in _guessed(widget)}
            shown = (widget.accessibleName(), getattr(widget, "text", str)() if isinstance(widget, QLabel) else "")
            self.literal += any('<img src="file:' in text for text in shown)


def _guessed(widget: QWidget):
    if isinstance(widget, QTextEdit):
        yield "lays out pages"
    if isinstance(widget, QLabel) and _lays_out(widget):
        yield "a label"
    if TextQt.mightBeRichText(widget.toolTip()):
        yield "a tooltip"
    if widget.whatsThis():
        yield "an explanation"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount()):
            tip = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and TextQt.mightBeRichText(tip):
                yield "a line's tooltip"


def _lays_out(label: QLabel) -> bool:
    guesses = label.textFormat() is Qt.TextFormat.AutoText
    return TextQt.mightBeRichText(label.text()) if guesses else label.textFormat() is not Qt.TextFormat.PlainText
