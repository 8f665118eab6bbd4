# SPDX-License-Identifier: GPL-3.0-or-later
"""A pill with the seconds of a rest: its own, or those that count where nothing else is set."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.menu_chip import MenuChip

USUAL: Final = "usual"
_RESTS: Final = (0, 10, 15, 20, 30, 45, 60, 90, 120, 180)


class RestChip(MenuChip):
    """Shows a rest and tells when another is chosen."""

    seconds_chosen = Signal(object)
    """Seconds, or None for the usual ones."""

    def __init__(self, look: Look, whole: str, usual: str, short: str = "", parent: QWidget | None = None) -> None:
        """`whole` is the text with %1 for the rest, `usual` stands in it where none is set.

        Where there is a `short`, it stands alone on the pill as long as the rest is the usual one.
        """
        super().__init__(look, short, parent=parent)
        self._whole, self._usual, self._short = whole, usual, short
        self.changed.connect(self._tell)

    def show_seconds(self, seconds: int | None) -> None:
        """Shows that rest, without a signal; None: the usual one."""
        rests = sorted({*_RESTS, *(() if seconds is None else (seconds,))})
        words = {USUAL: self._usual, **{str(each): self.tr("%n s", "", each) for each in rests}}
        chosen = USUAL if seconds is None else str(seconds)
        self.set_choices(list(words.items()))
        self.set_chosen([chosen])
        text = self._whole.replace("%1", words[chosen])
        self.setText(self._short if self._short and seconds is None else text)
        self.setAccessibleName(text)
        self.set_active(bool(self._short) and seconds is not None)
        self.updateGeometry()

    def _tell(self) -> None:
        self.seconds_chosen.emit(None if self.chosen[0] == USUAL else int(self.chosen[0]))
