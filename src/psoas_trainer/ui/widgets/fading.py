# SPDX-License-Identifier: GPL-3.0-or-later
"""Fades widgets in and out by their opacity; where nothing shall move they come and go at once."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

FADE_MS: Final = 120


class Fading(QObject):
    """Widgets that are faded out are hidden, so that nobody presses what is not seen."""

    def __init__(self, widgets: Iterable[QWidget], reduced: Callable[[], bool], parent: QObject) -> None:
        """`reduced` says whether the person wants nothing to move."""
        super().__init__(parent)
        self._widgets = tuple(widgets)
        self._reduced = reduced
        self._out: tuple[QWidget, ...] = ()
        self._goes_out = False
        self._opacity = 1.0
        self.animation = QVariantAnimation(self)
        self.animation.setDuration(FADE_MS)
        self.animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.animation.valueChanged.connect(self._set_opacity)
        self.animation.finished.connect(self._on_end)

    @property
    def is_out(self) -> bool:
        """Whether the widgets are hidden, or on their way there."""
        return self._goes_out

    def fade_out(self) -> None:
        """What of the widgets is shown fades and is then hidden."""
        if self._goes_out:
            return
        self._goes_out = True
        if not self._out:
            self._out = tuple(widget for widget in self._widgets if not widget.isHidden())
        self._run_to(0.0)

    def fade_in(self) -> None:
        """What was faded out, and nothing else, is shown again."""
        if not self._goes_out:
            return
        self._goes_out = False
        if not self._reduced():
            self._set_opacity(self._opacity)  # before they are seen
        for widget in self._out:
            widget.show()
        self._run_to(1.0)

    def finish(self) -> None:
        """What is under way is done now."""
        if self.animation.state() is QVariantAnimation.State.Running:
            self.animation.stop()
            self._on_end()

    def _run_to(self, opacity: float) -> None:
        self.animation.stop()
        if self._reduced():
            self._on_end()
            return
        self.animation.setStartValue(self._opacity)
        self.animation.setEndValue(opacity)
        self.animation.start()

    def _set_opacity(self, opacity: float) -> None:
        self._opacity = opacity
        for widget in self._out:
            effect = widget.graphicsEffect()
            if not isinstance(effect, QGraphicsOpacityEffect):
                effect = QGraphicsOpacityEffect(widget)
                widget.setGraphicsEffect(effect)
            effect.setOpacity(opacity)

    def _on_end(self) -> None:
        """An effect costs a picture of its own for each repaint, so it stays no longer than the fade."""
        self._opacity = 0.0 if self._goes_out else 1.0
        for widget in self._out:
            widget.setGraphicsEffect(None)
            if self._goes_out:
                widget.hide()
        if not self._goes_out:
            self._out = ()
