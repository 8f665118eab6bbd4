# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person said of a session, in words: stops for pain as they were told, and the answers after it."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.feedback import Effort, Feedback, Form, PainStop
from psoas_trainer.core.fill import fill
from psoas_trainer.core.pain import PainAnswer, PainPlace
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.core.side import Side
from psoas_trainer.core.words import Words
from psoas_trainer.ui.pain_words import PainWords
from psoas_trainer.ui.session_text import SessionText


class StopValue(NamedTuple):
    """One stop for pain: what was said of it, and when and in which exercise it was."""

    sentence: str
    line: str


class SaidWriter(QObject):
    """It repeats what was said and adds nothing; what was not answered is said to be so, never a 0."""

    def __init__(self, words: Words, texts: SessionText) -> None:
        super().__init__()
        self._words = words
        self._texts = texts
        self._pain = PainWords(self)

    def stops(self, stops: Iterable[PainStop]) -> tuple[StopValue, ...]:
        """Each stop, in the order in which they are given."""
        return tuple(StopValue(self._stop(stop), self._line(stop)) for stop in stops)

    def answers(self, record: SessionRecord, feedback: Feedback) -> str:
        """Effort, pain after it, the stretch, form, and whether counts were corrected; empty for nothing."""
        pain, stretch = feedback.pain_now, feedback.stretch
        sentences = (
            self._effort(feedback.effort) if feedback.effort is not None else "",
            self.tr("Pain after it: %1 of 10.").replace("%1", str(pain)) if pain is not None else "",
            self.tr("Stretch: %1 of 10.").replace("%1", str(stretch)) if stretch is not None else "",
            self._form(record, feedback),
            self.tr("Corrected by you.") if record.summary.corrected else "",
        )
        return " ".join(sentence for sentence in sentences if sentence)

    def _stop(self, stop: PainStop) -> str:
        answer = stop.answer
        told = not _nothing_said(answer)
        if stop.unwell and not told:
            return self.tr("Stopped: I felt unwell.")
        sentence = self._told(answer) if told else self.tr("Stopped for pain. Not answered.")
        return " ".join((sentence, self.tr("I felt unwell."))) if stop.unwell else sentence

    def _told(self, answer: PainAnswer) -> str:
        """One sentence for each way to have answered only in part."""
        where = self._where(answer.place, answer.side)
        sentences = {
            (True, True, True): self.tr("Stopped for pain: %1 of 10, %2. %3.", "number, place, kind"),
            (True, True, False): self.tr("Stopped for pain: %1 of 10, %2.", "number, place"),
            (True, False, True): self.tr("Stopped for pain: %1 of 10. %3.", "number, kind"),
            (True, False, False): self.tr("Stopped for pain: %1 of 10.", "number"),
            (False, True, True): self.tr("Stopped for pain: %2. %3.", "place, kind"),
            (False, True, False): self.tr("Stopped for pain: %2.", "place"),
            (False, False, True): self.tr("Stopped for pain. %3.", "kind"),
        }
        sentence = sentences[answer.strength is not None, bool(where), answer.kind is not None]
        kind = self._pain.kind(answer.kind) if answer.kind is not None else ""
        return fill(sentence, str(answer.strength), where, kind)

    def _where(self, place: PainPlace | None, side: Side | None) -> str:
        if place is None:
            return self._side(side) if side is not None else ""
        words = {
            PainPlace.FRONT_OF_HIP: self.tr("front of hip", "inside a sentence"),
            PainPlace.GROIN: self.tr("groin", "inside a sentence"),
            PainPlace.LOW_BACK: self.tr("low back", "inside a sentence"),
            PainPlace.BELLY: self.tr("belly", "inside a sentence"),
            PainPlace.KNEE: self.tr("knee", "inside a sentence"),
            PainPlace.ELSEWHERE: self.tr("somewhere else", "inside a sentence"),
        }
        if side is None:
            return words[place]
        return fill(self.tr("%1, %2", "place and side of pain"), words[place], self._side(side))

    def _side(self, side: Side) -> str:
        if side is Side.LEFT:
            return self.tr("left", "the person's own side, inside a sentence")
        return self.tr("right", "the person's own side, inside a sentence")

    def _line(self, stop: PainStop) -> str:
        """When and where in the session; the side that worked, where nothing else was said."""
        side = stop.answer.side
        if side is not None and _nothing_said(stop.answer):
            line = self.tr("%1, %2, %3", "time of a stop, exercise, side").replace("%3", self._side(side))
        else:
            line = self.tr("%1, %2", "time of a stop, exercise")
        return fill(line, self._texts.time(stop.at), self._exercise(stop))

    def _exercise(self, stop: PainStop) -> str:
        words = self._words.exercises.get(stop.exercise_id)
        if words is None:
            return stop.exercise_id
        variant = words.variants.get(stop.variant_id) if stop.variant_id is not None else None
        if variant is None:
            return words.name
        return fill(self.tr("%1 (%2)", "exercise, variant"), words.name, variant.name)

    def _effort(self, effort: Effort) -> str:
        sentences = {
            Effort.EASY: self.tr("Effort: easy."),
            Effort.OK: self.tr("Effort: OK."),
            Effort.HARD: self.tr("Effort: hard."),
            Effort.TOO_HARD: self.tr("Effort: too hard."),
        }
        return sentences[effort]

    def _form(self, record: SessionRecord, feedback: Feedback) -> str:
        if feedback.form is Form.HELD:
            return self.tr("Form held to the end.")
        if feedback.form is None:
            return ""
        items, known = record.plan.items, self._words.exercises
        ids = dict.fromkeys(items[line].chosen.exercise_id for line in sorted(feedback.slipped) if line < len(items))
        if not ids:
            return self.tr("Form slipped.")
        names = [known[each].short if each in known else each for each in ids]
        return self.tr("Form slipped in: %1.").replace("%1", QLocale().createSeparatedList(names))


def _nothing_said(answer: PainAnswer) -> bool:
    """Whether all is open but the side, which is filled in beforehand with the one that worked."""
    return answer._replace(side=None) == PainAnswer()
