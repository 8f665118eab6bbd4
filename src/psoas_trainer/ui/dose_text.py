# SPDX-License-Identifier: GPL-3.0-or-later
"""Doses, sides and times in words, the same on every page."""

from PySide6.QtCore import QObject

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.side import Side, SideRule


class DoseText(QObject):
    """Whole phrases in the program's language."""

    def of(self, exercise: Exercise, dose: Dose) -> str:
        """A dose of that exercise; the easy entry below its range is named as such (training.md 4b)."""
        text = self.dose(exercise.side_rule, dose)
        if not exercise.dose.builds_up(dose):
            return text
        return self.tr("%1, building up", "a dose below the usual range").replace("%1", text)

    def dose(self, rule: SideRule, dose: Dose) -> str:
        """A dose in one short line: '10 reps each side', '2 × 20 s each side', '75 s'."""
        sided = rule is not SideRule.TOGETHER and dose.kind is not DoseKind.TIME
        if sided and dose.uneven:
            return self._apart(dose)
        if dose.kind is DoseKind.REPS:
            if dose.sets > 1:
                text = (
                    self.tr("%1 × %n rep(s) each side", "", dose.amount)
                    if sided
                    else self.tr("%1 × %n rep(s)", "", dose.amount)
                )
                return text.replace("%1", str(dose.sets))
            if sided:
                return self.tr("%n rep(s) each side", "", dose.amount)
            return self.tr("%n rep(s)", "", dose.amount)
        if dose.sets > 1:
            text = self.tr("%1 × %n s each side", "", dose.amount) if sided else self.tr("%1 × %n s", "", dose.amount)
            return text.replace("%1", str(dose.sets))
        return self.tr("%n s each side", "", dose.amount) if sided else self.tr("%n s", "", dose.amount)

    def _apart(self, dose: Dose) -> str:
        """Another amount on each side: 'left 8, right 10 reps', '2 × left 20, right 30 s'."""
        if dose.kind is DoseKind.REPS:
            one, many = self.tr("left %1, right %2 reps"), self.tr("%3 × left %1, right %2 reps")
        else:
            one, many = self.tr("left %1, right %2 s"), self.tr("%3 × left %1, right %2 s")
        text = many.replace("%3", str(dose.sets)) if dose.sets > 1 else one
        return text.replace("%1", str(dose.on(Side.LEFT))).replace("%2", str(dose.on(Side.RIGHT)))

    def side(self, side: Side) -> str:
        """'Left' or 'Right'."""
        return self.tr("Left") if side is Side.LEFT else self.tr("Right")

    def order(self, rule: SideRule, first: Side | None) -> str:
        """How the sides take turns."""
        if rule is SideRule.TOGETHER or first is None:
            return self.tr("Both sides together")
        if rule is SideRule.ALTERNATING:
            return (
                self.tr("Right first, then left, rep by rep")
                if first is Side.RIGHT
                else self.tr("Left first, then right, rep by rep")
            )
        return (
            self.tr("Right side first, then the left")
            if first is Side.RIGHT
            else self.tr("Left side first, then the right")
        )

    def to_go(self, seconds: float) -> str:
        """'9:40 to go'."""
        return self.tr("%1 to go").replace("%1", clock_text(seconds))

    def minutes(self, seconds: float) -> str:
        """'about 14 min', at least 1."""
        return self.tr("about %n min", "", max(1, round(seconds / 60)))


def clock_text(seconds: float) -> str:
    """Minutes and seconds with a colon: 9:40."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"
