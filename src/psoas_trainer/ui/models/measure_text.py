# SPDX-License-Identifier: GPL-3.0-or-later
"""Measured numbers in words: what was measured, and the number with its unit as the person's locale writes it."""

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.fill import fill


class MeasureText(QObject):
    """Whole phrases in the program's language."""

    def kind(self, kind: MeasureKind) -> str:
        """What is measured, as a choice."""
        match kind:
            case MeasureKind.HIP_ANGLE:
                return self.tr("Hip angle, lying (Thomas position)")
            case MeasureKind.HIP_STRENGTH:
                return self.tr("Hip flexion strength")
            case MeasureKind.SEATED_HOLD:
                return self.tr("Seated hip flexion hold")
            case MeasureKind.PLANK_HOLD:
                return self.tr("Plank hold")
            case MeasureKind.SIDE_PLANK_HOLD:
                return self.tr("Side plank hold")
            case MeasureKind.CHAIR_STAND:
                return self.tr("Chair stands in 30 s")
            case MeasureKind.OVERALL_CHANGE:
                return self.tr("Overall change, −3 to 3")
        return self.tr("Another score")

    def how(self, kind: MeasureKind) -> str:
        """How the number is meant, below its fields; empty where there is nothing to say."""
        match kind:
            case MeasureKind.HIP_ANGLE:
                return self.tr(
                    "Degrees above the horizontal, below it with a minus. Write the method and whether the pelvis was "
                    "held into the note: without that, numbers cannot be compared."
                )
            case MeasureKind.HIP_STRENGTH:
                return self.tr("The number of the dynamometer. Write the lever into the note.")
            case MeasureKind.SEATED_HOLD:
                return self.tr("Seconds with the foot off the floor and the thigh above the seat, 60 at the most.")
            case MeasureKind.PLANK_HOLD | MeasureKind.SIDE_PLANK_HOLD:
                return self.tr("Seconds until the form was lost.")
            case MeasureKind.OVERALL_CHANGE:
                return self.tr("As the person says: −3 much worse, 0 the same, 3 much better.")
            case MeasureKind.OTHER:
                return self.tr("The total of any score, with its name; with or without sides.")
        return ""

    def unit(self, unit: str) -> str:
        """A unit as a choice; one that was typed in stays as it is."""
        known = {
            "deg": self.tr("degrees"),
            "N": self.tr("N", "newton"),
            "kg": self.tr("kg"),
            "s": self.tr("seconds"),
            "times": self.tr("times"),
            "points": self.tr("points"),
        }
        return known.get(unit, unit)

    def name(self, measure: Measure) -> str:
        """What was measured; another score by its own name."""
        if measure.kind is MeasureKind.OTHER and measure.name:
            return measure.name
        return self.kind(measure.kind)

    def value(self, measure: Measure) -> str:
        """The number with its unit: '12.5°', '180 N'."""
        number = QLocale().toString(measure.value, "g", 9)
        known = {
            "deg": self.tr("%1°", "an angle"),
            "N": self.tr("%1 N", "newton"),
            "kg": self.tr("%1 kg"),
            "s": self.tr("%1 s", "seconds"),
            "times": self.tr("%1 times"),
            "points": self.tr("%1 points"),
        }
        if not measure.unit:
            return number
        return fill(known.get(measure.unit) or self.tr("%1 %2", "a number and its unit"), number, measure.unit)
