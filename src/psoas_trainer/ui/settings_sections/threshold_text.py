# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for each number of the rules: its name, what it does, and what is usual (%1)."""

from types import MappingProxyType

from PySide6.QtCore import QLocale, QObject

_UNITS = MappingProxyType(
    {
        "stretch_amber": "percent",
        "stretch_red": "percent",
        "balance_days": "days",
        "balance_long_days": "days",
        "hold_step": "seconds",
        "time_step": "seconds",
        "gap_repeat": "days",
        "gap_back": "days",
        "gap_restart": "days",
        "block_weeks": "weeks",
    }
)


class ThresholdText(QObject):
    """In the order in which they are shown: balance, next steps, gaps, blocks, sides. The weekly goal is elsewhere."""

    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """The name of each field of Thresholds that can be moved here, its title and its sentence with %1."""
        return (*self._balance(), *self._steps(), *self._gaps(), *self._sides())

    def suffix(self, name: str) -> str:
        """What stands behind the number in its field."""
        match _UNITS.get(name):
            case "percent":
                return self.tr(" %", "percent, behind a number")
            case "days":
                return self.tr(" d", "days, behind a number")
            case "weeks":
                return self.tr(" wk", "weeks, behind a number")
            case "seconds":
                return self.tr(" s", "seconds, behind a number")
        return ""

    def number(self, name: str, value: int) -> str:
        """A number with its unit, inside a sentence."""
        return QLocale().toString(value) + self.suffix(name)

    def _balance(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "stretch_amber",
                self.tr("Stretch and release: amber above"),
                self.tr("The rest is the share of strengthening to aim at. Usual: %1."),
            ),
            (
                "stretch_red",
                self.tr("Stretch and release: red above"),
                self.tr("With more than this there is too little strengthening. Usual: %1."),
            ),
            ("balance_days", self.tr("Days of the balance"), self.tr("So far back the balance looks. Usual: %1.")),
            (
                "balance_long_days",
                self.tr("Days of the longer look"),
                self.tr("The share is shown over this time too. Usual: %1."),
            ),
            (
                "hip_sets_per_glute_set",
                self.tr("Hip flexor sets for each glute set"),
                self.tr("With more than these the glutes do not keep up. Usual: %1."),
            ),
        )

    def _steps(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "ready_sessions",
                self.tr("Sessions before a next step"),
                self.tr("So many in a row go well before more is offered. Usual: %1."),
            ),
            (
                "ready_effort",
                self.tr("Highest effort for a next step"),
                self.tr("From 0 to 10; after a harder session nothing more is offered. Usual: %1."),
            ),
            ("rep_step", self.tr("Reps of one step"), self.tr("Added or taken away at once. Usual: %1.")),
            ("hold_step", self.tr("Seconds of one step of a hold"), self.tr("Added or taken away at once. Usual: %1.")),
            ("time_step", self.tr("Seconds of one step of timed work"), self.tr("Added or taken away. Usual: %1.")),
            (
                "setbacks",
                self.tr("Sessions before a step back"),
                self.tr("With slipped form, or below the range, before less is offered. Usual: %1."),
            ),
        )

    def _gaps(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "gap_repeat",
                self.tr("Gap: the last session again"),
                self.tr("After so many days without training. Usual: %1."),
            ),
            ("gap_back", self.tr("Gap: one step back"), self.tr("After so many days it is offered. Usual: %1.")),
            ("gap_restart", self.tr("Gap: from the start"), self.tr("After so many days it is offered. Usual: %1.")),
            ("block_weeks", self.tr("Length of a block"), self.tr("Then the next steps are looked at. Usual: %1.")),
            (
                "deload_week",
                self.tr("Lighter week of a block"),
                self.tr("In this week of a block half of the sets are offered. Usual: %1."),
            ),
        )

    def _sides(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "side_points",
                self.tr("Points between left and right"),
                self.tr("Up to so many both sides count as even. Usual: %1."),
            ),
            (
                "side_sessions",
                self.tr("Sessions before the sides are compared"),
                self.tr("So many with both sides known. Usual: %1."),
            ),
        )
