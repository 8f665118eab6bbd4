# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a handout: the numbers of the core become whole sentences in the program's language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.handout import Handout, HandoutRow
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.side import Side
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.print.handout import ExercisePart, HandoutWords, SideDose, StopPart, WeekTicks
from psoas_trainer.ui.range_text import RangeText

_EVERY_DAY = 7


class HandoutText(QObject):
    """Sentences as short as they can be: paper is read in passing."""

    def __init__(self, content: Content, professional: str, parent: QObject | None = None) -> None:
        """`professional` is what to see a professional for, as the program's own texts say it."""
        super().__init__(parent)
        self._content = content
        self._professional = professional
        self._doses = DoseText(self)
        self._ranges = RangeText(self)

    def words(self, handout: Handout, name: str, today: date, note: str = "", clinic: str = "") -> HandoutWords:
        """The words of a handout; `name` is that of the routine, `note` is said with it, `clinic` is who wrote it."""
        wishes = handout.wishes
        minutes = max(1, round(handout.seconds / 60))
        boxes = wishes.weeks > 0 and bool(wishes.days)
        return HandoutWords(
            name,
            tuple(each for each in (wishes.name, clinic, self._when(wishes.days, minutes), note) if each),
            self.tr("Warm up first") if handout.warm_up else "",
            tuple((self._name(row), self._how_much(row)) for row in handout.warm_up),
            self.tr("Do all of it %n time(s).", "", handout.rounds) if handout.rounds > 1 else "",
            tuple(self._part(number, row) for number, row in enumerate(handout.rows, start=1)),
            self.tr("Tick off"),
            tuple(self._week(number + 1, wishes.days) for number in range(wishes.weeks)) if boxes else (),
            self.tr("Start"),
            self.tr("End"),
            self._stop(wishes.comfort),
            self._stop_heading(wishes.comfort),
            self._review(wishes.review),
            self._closing(handout, today),
        )

    def with_lines(self, words: HandoutWords) -> HandoutWords:
        """The same with room for what a clinic writes with a pen: the next visit, and where to ask."""
        return words._replace(by_hand=self.tr("Next visit: ____________________  Phone: ____________________"))

    def _part(self, number: int, row: HandoutRow) -> ExercisePart:
        words = self._content.words.exercises[row.exercise_id]
        version = words.variants.get(row.variant_id) if row.variant_id is not None else None
        steps = words.steps if version is None else (*words.steps, version.instruction)
        manner = (self._order(row), self._tempo(row))
        return ExercisePart(
            row.exercise_id,
            str(number),
            words.name,
            "" if version is None else version.name,
            self._how_often(row),
            tuple(SideDose(side, self._side(side, amount, row.dose)) for side, amount in row.sides),
            " ".join(each for each in manner if each),
            steps,
            words.cues[0] if words.cues else "",
            self._note(row),
            row.first,
            self._ranges.sentence(row.rule, row.dose.kind, row.may),
        )

    def _name(self, row: HandoutRow) -> str:
        return self._content.words.exercises[row.exercise_id].name

    def _how_much(self, row: HandoutRow) -> str:
        return self._doses.dose(row.rule, row.dose)

    def _how_often(self, row: HandoutRow) -> str:
        """Where the sides are named below: sets and the rest between them. Else the whole dose."""
        if not row.sides:
            dose = self._how_much(row)
            rest = self.tr("%1, rest %n s", "a dose, and the rest between its sets", row.rest)
            return rest.replace("%1", dose) if row.rest else dose
        if row.dose.sets == 1:
            return ""
        sets = self.tr("%n set(s)", "", row.dose.sets)
        return self.tr("%1, rest %n s", "sets, and the rest between them", row.rest).replace("%1", sets)

    def _side(self, side: Side, amount: int, dose: Dose) -> str:
        left = side is Side.LEFT
        if amount == 0:
            return self.tr("Left: leave it out") if left else self.tr("Right: leave it out")
        if dose.kind is DoseKind.REPS:
            return self.tr("Left %n rep(s)", "", amount) if left else self.tr("Right %n rep(s)", "", amount)
        return self.tr("Left %n s", "", amount) if left else self.tr("Right %n s", "", amount)

    def _order(self, row: HandoutRow) -> str:
        """Which side comes first, where both have something to do."""
        if row.first is None or not row.sides or not all(amount for _, amount in row.sides):
            return ""
        return self.tr("Right first.") if row.first is Side.RIGHT else self.tr("Left first.")

    def _tempo(self, row: HandoutRow) -> str:
        """The seconds of each part of a repetition."""
        words = self._content.words.exercises[row.exercise_id].phases
        parts = [
            fill(
                self.tr("%1 %2 s", "a part of a repetition and its seconds"),
                words.get(phase, phase),
                QLocale().toString(seconds, "g"),
            )
            for phase, seconds in row.tempo
        ]
        separator = self.tr(", ", "between the parts of a repetition")
        text = self.tr("%1.", "the parts of a repetition with their seconds")
        return text.replace("%1", separator.join(parts)) if parts else ""

    def _note(self, row: HandoutRow) -> str:
        if row.instead_of is not None:
            if row.reason is Reason.DAY_LIMIT:
                text = self.tr("In place of “%1”, which has a limit for each day.")
            else:
                text = self.tr("In place of “%1”, because of the safety questions.")
            return text.replace("%1", self._content.words.exercises[row.instead_of].name)
        if row.reason is Reason.ANSWER_EASED:
            return self.tr("This version suits your answers to the safety questions.")
        return ""

    def _when(self, days: tuple[int, ...], minutes: int) -> str:
        """On which days, and how long it takes."""
        if not days:
            return self.tr("About %n minute(s)", "", minutes)
        if len(days) == _EVERY_DAY:
            return self.tr("Every day, about %n minute(s)", "", minutes)
        names = [QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat) for day in sorted(days)]
        text = self.tr("%1, about %n minute(s) each time", "days of the week", minutes)
        return text.replace("%1", self.tr(", ", "between days of the week").join(names))

    def _week(self, number: int, days: tuple[int, ...]) -> WeekTicks:
        first = QLocale().firstDayOfWeek().value - 1
        ordered = sorted(days, key=lambda day: (day - first) % _EVERY_DAY)
        letters = (QLocale().standaloneDayName(day + 1, QLocale.FormatType.NarrowFormat) for day in ordered)
        return WeekTicks(self.tr("Week %1").replace("%1", str(number)), tuple(letters))

    def _stop_heading(self, comfort: int) -> str:
        if not comfort:
            return self.tr("Stop at once when it hurts.")
        return self.tr("Stop when pain goes above %1 of 10.").replace("%1", str(comfort))

    def _stop(self, comfort: int) -> StopPart:
        see = self.tr("See a professional for %1", "a list of complaints, with its full stop")
        return StopPart(
            self._stop_heading(comfort),
            (
                self.tr("Stop as well when you feel dizzy, short of breath or a bad feeling in the chest."),
                self.tr("Muscle effort and a mild pull in a stretch are not pain."),
                see.replace("%1", self._professional),
            ),
        )

    def _review(self, review: date | None) -> str:
        return "" if review is None else self.tr("Look at this plan again on %1.").replace("%1", self._day(review))

    def _closing(self, handout: Handout, today: date) -> tuple[str, ...]:
        words = self._content.words.exercises
        left_out = self.tr("Not on this sheet, because of the safety questions: %1.")
        names = self.tr(", ", "between names of exercises").join(words[each].name for each, _ in handout.left_out)
        sided = any(row.sides for row in handout.rows)
        return tuple(
            each
            for each in (
                left_out.replace("%1", names) if names else "",
                self.tr("L in a circle is your own left side, R in a square your own right side.") if sided else "",
                self.tr("Printed on %1.").replace("%1", self._day(today)),
            )
            if each
        )

    def _day(self, day: date) -> str:
        return QLocale().toString(QDate(day), QLocale.FormatType.LongFormat)
