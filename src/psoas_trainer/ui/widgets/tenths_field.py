# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for tenths: 15 is written 1.5, as the language writes it."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox

_TENTHS = 10


class TenthsField(QSpinBox):
    """Its value is in tenths, so that it is always a whole number."""

    def textFromValue(self, value: int) -> str:
        return QLocale().toString(value / _TENTHS, "g", 6)

    def valueFromText(self, text: str) -> int:
        number = self._number(text)
        return self.value() if number is None else number

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        number = self._number(text)
        if number is not None and self.minimum() <= number <= self.maximum():
            return QValidator.State.Acceptable, text, position
        typed = self._typed(text)
        started = number is not None or all(letter.isdigit() or letter in ".,٫" for letter in typed)
        return (QValidator.State.Intermediate if started else QValidator.State.Invalid), text, position

    def _typed(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip()

    def _number(self, text: str) -> int | None:
        """The tenths that a text means, with a point or as the language writes it; None where it is no number."""
        typed = self._typed(text)
        for locale in (QLocale(), QLocale.c()):
            number, known = locale.toDouble(typed)
            if known:
                return round(number * _TENTHS)
        return None
