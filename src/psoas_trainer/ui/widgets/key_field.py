# SPDX-License-Identifier: GPL-3.0-or-later
"""A field that shows a key and takes another one: press it, then the new key."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.fill import fill
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, RADIUS_FIELD, SELECTED
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, pen, rounded, text_width, write

_LEAST: Final = 72
_PADDING: Final = 14
_ALONE: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
"""Keys that only go with another one."""


def shown_key(key: str) -> str:
    """The key as this computer's keyboard names it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def key_name(event: QKeyEvent) -> str:
    """The pressed key as `core.player_keys` names it: Shift is left out where it only makes the character."""
    alone = QKeySequence(event.key()).toString()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not modifiers or (modifiers == Qt.KeyboardModifier.ShiftModifier and len(alone) == 1):
        return alone
    return QKeySequence(event.keyCombination()).toString()


class KeyField(PaintedButton):
    """Space, Enter and a click make it wait for a key; Esc, Tab and a click elsewhere leave the old one."""

    pressed_key = Signal(str)
    """The person pressed that key; whether it is taken is not known here, so the field still shows the old one."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` says what the key does, for a screen reader."""
        super().__init__(look, parent=parent)
        self._name = name
        self._key = ""
        self._waiting = False
        self._in_force = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._wait)
        self._tell()

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self._key

    @property
    def waiting(self) -> bool:
        """Whether the next key is taken."""
        return self._waiting

    def set_key(self, key: str) -> None:
        """Shows that key, without `pressed_key`."""
        self._key = key
        self._tell()

    def set_in_force(self, *, in_force: bool) -> None:
        """A key that does nothing just now is shown pale and struck through; it can be changed nevertheless."""
        self._in_force = in_force
        self._tell()

    def sizeHint(self) -> QSize:
        font = self._look.fonts.font("button")
        words = max(text_width(font, words) for words in (self._asking(), shown_key(self._key)))
        return QSize(max(_LEAST, round(words) + 2 * _PADDING + 1), HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()), RADIUS_FIELD)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        border, width = ("primary", SELECTED) if self._waiting else ("outline", OUTLINE)
        rounded(painter, rect, radius, self.shaded(theme.colour("surface")), theme.colour(border), width)
        font = self._look.fonts.font("button")
        ink = "primary" if self._waiting else "ink" if self._in_force else "ink-3"
        write(painter, rect, font, theme.colour(ink), self.text(), CENTRE)
        if not self._in_force and not self._waiting:
            # Aslant: level, it would make a plus of a minus.
            middle, reach = rect.center(), text_width(font, self.text()) / 2 + 3.0
            painter.setPen(pen(theme.colour(ink), OUTLINE))
            painter.drawLine(middle + QPointF(-reach, 8.0), middle + QPointF(reach, -8.0))

    def event(self, event: QEvent) -> bool:
        # The key that is waited for is no shortcut of the window.
        if self._waiting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._waiting:
            super().keyPressEvent(event)
            return
        event.accept()
        if event.isAutoRepeat() or Qt.Key(event.key()) in _ALONE:
            return
        self._stop_waiting()
        if event.key() != Qt.Key.Key_Escape:
            self.pressed_key.emit(key_name(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stop_waiting()
        super().focusOutEvent(event)

    def _wait(self) -> None:
        self._waiting = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()
        announce(self, self._asking(), urgent=True)

    def _stop_waiting(self) -> None:
        self._waiting = False
        self._tell()

    def _asking(self) -> str:
        return self.tr("Press a key")

    def _tell(self) -> None:
        """What is seen and read out now."""
        self.setText(self._asking() if self._waiting else shown_key(self._key))
        named = self.tr("%1, key: %2") if self._in_force else self.tr("%1, key: %2, switched off")
        self.setAccessibleName(fill(named, self._name, shown_key(self._key)))
        self.update()
