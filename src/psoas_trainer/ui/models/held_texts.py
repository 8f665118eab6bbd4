# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds an exercise back, in words: a mark for its card, the reason for its detail, what is offered instead."""

from PySide6.QtCore import QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.exercise_now import Standing
from psoas_trainer.core.plan import ANSWERED, Reason
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.ui.widgets.exercise_card import HeldMark
from psoas_trainer.ui.widgets.held_notice import HeldValue


class HeldTexts(QObject):
    """Whole sentences for one exercise at a time."""

    def __init__(self, content: Content, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = content.catalogue
        self._words = content.words

    def mark(self, standing: Standing) -> HeldMark | None:
        """What the card says of it, or None where nothing lasting changes what is played."""
        match standing.reason:
            case Reason.ANSWER_ASK | Reason.ANSWER_NO | Reason.SCREENING_YES:
                return HeldMark("hand-palm", self.tr("Held back"))
            case Reason.ANSWER_EASED if standing.chosen is None:
                return HeldMark("hand-palm", self.tr("Held back"))
            case Reason.ANSWER_EASED:
                return HeldMark("info", self.tr("Other version"))
            case Reason.PAIN_TODAY | Reason.PAIN_LOCK:
                return HeldMark("hand-palm", self.tr("Not now"))
        return None

    def notice(self, exercise: Exercise, standing: Standing) -> HeldValue:
        """Why it is held back, or what has to be answered first; empty where there is nothing to say."""
        reason = standing.reason
        if reason in (Reason.PAIN_TODAY, Reason.PAIN_LOCK):
            return HeldValue(self._words.term("reason", reason))
        if reason in ANSWERED and standing.screening is not None:
            return self._answered(standing, standing.screening)
        if exercise.screening is None:
            return HeldValue()
        words, change = self._words.screenings[exercise.screening], self.tr("Change my answers")
        if reason is Reason.SCREENING_MISSING:
            return HeldValue(words.why, exercise.screening, self.tr("Answer the questions"))
        if reason is Reason.SCREENING_YES:
            return HeldValue(words.held_back, exercise.screening, change)
        return HeldValue(f"{words.allowed}\n{words.reminder}", exercise.screening, change)

    def played(self, standing: Standing) -> str:
        """What *Try it now* plays in place of what was asked for, and why; empty where it is just that."""
        if standing.reason is None:
            return ""
        if standing.chosen is None and standing.reason is Reason.DAY_LIMIT:
            return self.tr("It has reached its limit for today.")
        if standing.chosen is None:
            return self.tr("It is not played now.")
        match standing.reason:
            case Reason.MISSING_EQUIPMENT:
                text = self.tr("Plays “%1”: you do not have all it needs.")
            case Reason.DAY_LIMIT:
                text = self.tr("Plays “%1”: the limit for today is reached.")
            case Reason.SCREENING_MISSING:
                text = self.tr("Plays “%1” until the questions are answered.")
            case Reason.PAIN_TODAY | Reason.PAIN_LOCK:
                text = self.tr("Plays “%1”, because of an earlier stop for pain.")
            case _:
                text = self.tr("Plays “%1”, because of your answers.")
        return text.replace("%1", self._name(standing.chosen))

    def _answered(self, standing: Standing, screening_id: str) -> HeldValue:
        text = self._words.term("reason", standing.reason or "")
        if standing.reason is Reason.ANSWER_EASED:
            text = self.tr("Your answers leave another version of it.")
            if standing.chosen is None:
                text = self.tr("Your answers leave only a version for which something is missing.")
        other = standing.instead
        offer = ""
        if other is not None:
            offer = self.tr("Instead: %1").replace("%1", self._words.exercises[other].name)
        return HeldValue(text, screening_id, self.tr("Change my answers"), other or "", offer)

    def _name(self, chosen: ItemDose) -> str:
        words = self._words.exercises[chosen.exercise_id]
        return words.name if chosen.variant_id is None else words.variants[chosen.variant_id].name
