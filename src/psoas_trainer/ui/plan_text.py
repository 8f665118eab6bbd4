# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan in words: what it comes to, its rows line by line, who saved it, and what is wrong with it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.clinic.plan import MOST_ROWS, ClinicPlan, PlanRow, PlanVersion, played
from psoas_trainer.core.clinic.plan_faults import PlanFault
from psoas_trainer.core.clinic.plan_handout import handout_of_plan
from psoas_trainer.core.clinic.plan_play import routine_of
from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.routine_text import RoutineText

_EVERY_DAY = 7


class PlanText(QObject):
    """Whole sentences in the program's language; a plan is read as it is entered."""

    def __init__(
        self, content: Content, doses: DoseText, timing: Callable[[], Timing], parent: QObject | None = None
    ) -> None:
        """`timing` has the rests where a plan has none of its own."""
        super().__init__(parent)
        self._catalogue, self._words = content.catalogue, content.words
        self._doses, self._timing = doses, timing
        self._routines = RoutineText(content, doses, timing, parent=self)

    def line(self, plan: ClinicPlan, screenings: Mapping[str, ScreeningRecord]) -> str:
        """Days a week, minutes and balance in one line."""
        there = self._there(plan)
        days = self.days(plan)
        if not there.rows:
            return days
        seconds = handout_of_plan(there, self._catalogue, screenings, self._timing()).seconds
        text = self.tr("%1 · %2 · %3", "days, minutes and balance of a plan")
        balance = self._routines.balance(routine_of(there))
        return fill(text, days, self._doses.minutes(seconds), balance)

    def names(self, plan: ClinicPlan) -> str:
        """Its exercises by name, in their order."""
        return self._routines.names(routine_of(self._there(plan)))

    def days(self, plan: ClinicPlan) -> str:
        """On how many days a week."""
        if len(plan.days) == _EVERY_DAY:
            return self.tr("every day")
        return self.tr("%n day(s) a week", "", len(plan.days)) if plan.days else self.tr("no day yet")

    def rows(self, plan: ClinicPlan) -> tuple[str, ...]:
        """Each row in one line, as it is entered."""
        return tuple(self._row(row) for row in plan.rows)

    def facts(self, plan: ClinicPlan) -> tuple[str, ...]:
        """What is set of the plan as a whole, each in one line."""
        days = self.tr(", ", "between days of the week").join(
            QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat) for day in plan.days
        )
        lines = [self.tr("Days: %1").replace("%1", days), self.tr("Start: %1").replace("%1", self.day(plan.start))]
        if plan.review is not None:
            lines.append(self.tr("Review: %1").replace("%1", self.day(plan.review)))
        if plan.comfort is not None:
            lines.append(self.tr("Comfort line: pain %1 of 10").replace("%1", str(plan.comfort)))
        if plan.note:
            lines.append(self.tr("Note: %1").replace("%1", plan.note))
        return tuple(lines)

    def version(self, version: PlanVersion) -> str:
        """'Version 3, saved on 4 May 2026 by JB'."""
        by = version.initials
        text = self.tr("Version %1, saved on %2 by %3") if by else self.tr("Version %1, saved on %2")
        saved = fill(text, str(version.version), self.day(version.saved_date))
        return saved.replace("%3", by or "")

    def state(self, newest: PlanVersion | None, *, draft: bool) -> str:
        """Whether what is seen is a draft, or which version it is."""
        if draft:
            return self.tr("Draft, not saved as a version")
        return self.tr("No plan yet") if newest is None else self.version(newest)

    def day(self, local_date: str) -> str:
        """A date with its month in short."""
        return QLocale().toString(QDate.fromString(local_date, "yyyy-MM-dd"), self.tr("d MMM yyyy", "a date"))

    def fault(self, fault: PlanFault) -> str:
        """What has to be put right before the plan can be saved."""
        text = {
            PlanFault.NO_ROWS: self.tr("Add an exercise from the list."),
            PlanFault.TOO_MANY_ROWS: self.full(),
            PlanFault.NO_DAYS: self.tr("Choose at least one day."),
            PlanFault.COMFORT: self.tr("The comfort line is 5 at most."),
            PlanFault.REVIEW_FIRST: self.tr("The review comes after the start."),
            PlanFault.WARM_UP: self.tr("This warm-up is not there any more. Choose another one."),
            PlanFault.EXERCISE: self.tr("This exercise, or this version of it, is not there any more."),
            PlanFault.AMOUNT: self.tr("This amount does not fit the exercise."),
            PlanFault.SIDES: self.tr("Amounts for each side do not fit this exercise."),
            PlanFault.TEMPO: self.tr("The speed does not fit this version of the exercise."),
            PlanFault.TEMPO_TWICE: self.tr("The same exercise has two speeds. Give both rows the same one."),
            PlanFault.REST: self.tr("This rest is too long."),
            PlanFault.RANGE: self.tr("The range does not hold what is planned."),
            PlanFault.DAY_LIMIT: self.tr("This is more than the exercise may have in one day. Make it shorter."),
            PlanFault.INITIALS: self.tr("Type your initials to allow it."),
        }
        return text[fault]

    def full(self) -> str:
        """That no further row has room."""
        return self.tr("A plan has no more than %1 exercises.").replace("%1", str(MOST_ROWS))

    def _row(self, row: PlanRow) -> str:
        exercise, words = self._catalogue.exercises.get(row.exercise_id), self._words.exercises.get(row.exercise_id)
        if exercise is None or words is None:
            return self.tr("An exercise that is gone")
        version = words.variants.get(row.variant_id or "")
        name = words.name if version is None else version.name
        text = self.tr("%1: %2", "an exercise and its dose")
        parts = [fill(text, name, self._doses.dose(exercise.side_rule, row.dose)), *self._manner(row)]
        if row.least is not None or row.most is not None:
            parts.append(self._range(row))
        if row.released is not None:
            parts.append(self.tr("allowed by %1").replace("%1", row.released.initials))
        return self.tr(" · ", "between the parts of a row").join(parts)

    def _manner(self, row: PlanRow) -> list[str]:
        phases = self._words.exercises[row.exercise_id].phases
        parts = [
            fill(
                self.tr("%1 %2 s", "a part of a repetition and its seconds"),
                phases.get(phase, phase),
                QLocale().toString(seconds, "g"),
            )
            for phase, seconds in row.tempo
        ]
        if row.rest is not None:
            parts.append(self.tr("rest %n s", "", row.rest))
        return parts

    def _range(self, row: PlanRow) -> str:
        amounts = played(row.dose) or (row.dose.amount,)
        least = min(amounts) if row.least is None else row.least
        most = max(amounts) if row.most is None else row.most
        reps = row.dose.kind is DoseKind.REPS
        text = self.tr("may be %1 to %2 reps") if reps else self.tr("may be %1 to %2 s")
        return fill(text, str(least), str(most))

    def _there(self, plan: ClinicPlan) -> ClinicPlan:
        """The plan without what cannot be reckoned with."""
        exercises = self._catalogue.exercises
        rows = tuple(
            row
            for row in plan.rows
            if row.exercise_id in exercises
            and row.variant_id in {None, *(each.id for each in exercises[row.exercise_id].variants)}
        )
        warm_up = plan.warm_up if plan.warm_up in self._catalogue.warm_ups else None
        return plan._replace(rows=rows, warm_up=warm_up)
