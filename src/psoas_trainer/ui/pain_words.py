# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for what a person says after a stop, and the sentence that describes where it stands in the table."""

from PySide6.QtCore import QObject

from psoas_trainer.core.pain import (
    ACCEPTABLE,
    COMFORT,
    EASED,
    LOCKED_HOURS,
    NextStep,
    PainAdvice,
    PainAnswer,
    PainKind,
    PainLevel,
    PainPlace,
)


class PainWords(QObject):
    """It describes what was said, and what the program does with it; it gives no verdict."""

    def place(self, place: PainPlace) -> str:
        """Where it hurts."""
        words = {
            PainPlace.FRONT_OF_HIP: self.tr("Front of hip"),
            PainPlace.GROIN: self.tr("Groin"),
            PainPlace.LOW_BACK: self.tr("Low back"),
            PainPlace.BELLY: self.tr("Belly"),
            PainPlace.KNEE: self.tr("Knee"),
            PainPlace.ELSEWHERE: self.tr("Somewhere else"),
        }
        return words[place]

    def kind(self, kind: PainKind) -> str:
        """What it feels like."""
        words = {
            PainKind.MUSCLE: self.tr("Muscle work or stretch"),
            PainKind.ACHE: self.tr("Ache"),
            PainKind.SHARP: self.tr("Sharp or pinching"),
            PainKind.NUMB: self.tr("Burning, tingling or numb"),
            PainKind.PULSING: self.tr("Pulsing"),
        }
        return words[kind]

    def heading(self, answer: PainAnswer) -> str:
        """The number again, or that there is none."""
        if answer.strength is None:
            return self.tr("You gave no number")
        return self.tr("You said %1 of 10").replace("%1", str(answer.strength))

    def line(self, answer: PainAnswer, advice: PainAdvice) -> str:
        """What follows from the answer."""
        if advice.level is PainLevel.RED:
            return self._red(answer)
        if advice.level is PainLevel.AMBER:
            text = self.tr(
                "That is above your comfort line of %1. This exercise ends for today. If it returns next time, speak "
                "to a professional."
            )
            return text.replace("%1", str(COMFORT))
        if advice.level is PainLevel.GREEN:
            return self._green(advice)
        if advice.level is PainLevel.NONE:
            return self._none(answer)
        return self.tr("Without a number the exercise ends for today. Choose what feels best.")

    def _red(self, answer: PainAnswer) -> str:
        if answer.strength is not None and answer.strength > ACCEPTABLE:
            text = self.tr("That is above %1. The session ends here, and this exercise stays locked for %2 hours.")
            return text.replace("%1", str(ACCEPTABLE)).replace("%2", str(LOCKED_HOURS))
        if answer.place is PainPlace.BELLY:
            text = self.tr("With pain in the belly the session ends here. This exercise stays locked for %1 hours.")
        else:
            text = self.tr("With this kind of pain the session ends here. This exercise stays locked for %1 hours.")
        return text.replace("%1", str(LOCKED_HOURS))

    def _green(self, advice: PainAdvice) -> str:
        if NextStep.RESUME in advice.offered:
            text = self.tr("In the easier version you can go on with up to %1.")
            return text.replace("%1", str(EASED))
        if NextStep.EASIER in advice.offered:
            text = self.tr(
                "That is at or below your comfort line of %1. This exercise ends for today, unless you choose the "
                "easier version and feel no more than %2 in it."
            )
            return text.replace("%1", str(COMFORT)).replace("%2", str(EASED))
        text = self.tr("That is at or below your comfort line of %1. This exercise ends for today.")
        return text.replace("%1", str(COMFORT))

    def _none(self, answer: PainAnswer) -> str:
        if answer.kind is PainKind.MUSCLE:
            return self.tr("Normal muscle effort and a mild stretch feeling are not pain. Choose what feels best.")
        return self.tr("0 means none. Choose what feels best.")
