# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the report for a referrer from a person's page: numbers as they are, and the notes that were chosen."""

from PySide6.QtCore import QObject

from psoas_trainer.core.clinic.done import DayDone
from psoas_trainer.core.clinic.page import PainSource, PersonPage, SideWeek, summary_of
from psoas_trainer.core.side import Side
from psoas_trainer.ui.models.measure_text import MeasureText
from psoas_trainer.ui.models.person_charts import PersonCharts
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.models.person_summary_text import PersonSummaryText
from psoas_trainer.ui.print.referral_report import (
    PainDot,
    ReferralReport,
    ReportDays,
    ReportPain,
    ReportPart,
    SideTrend,
)
from psoas_trainer.ui.widgets.side_mark import side_word


class ReferralReportText(QObject):
    """Whole sentences in the program's language."""

    def __init__(self, charts: PersonCharts, text: PersonPageText, purpose: str, parent: QObject | None = None) -> None:
        """`purpose` is what the program is for; it stands at the foot of every page."""
        super().__init__(parent)
        self._charts, self._text, self._purpose = charts, text, purpose
        self._summary = PersonSummaryText(text, charts, MeasureText(self), self)

    def report(self, page: PersonPage, notes: tuple[str, ...], clinic: str, today: str) -> ReferralReport:
        """The report with these notes (by their uuid); `clinic` is who it comes from, or empty."""
        summary = summary_of(page, notes)
        done = self._summary.done(page, summary)
        made = self.tr("Report of %1").replace("%1", self._text.date(today))
        parts = (
            ReportPart(self.tr("Measures"), self._summary.measures(summary)),
            ReportPart(self.tr("Activities, in the person's own words"), self._summary.ratings(page)),
            ReportPart(self.tr("Notes"), self._summary.notes(summary)),
        )
        return ReferralReport(
            title=self.tr("Training report"),
            name=page.card.full_name,
            identity=(*self._text.identity(page.card), made, *((clinic,) if clinic else ())),
            done=ReportPart(self.tr("Done of planned"), done),
            days=self._days(page),
            pain=ReportPart(self.tr("Pain, 0 to 10, as it was given"), (self._numbers(page),)),
            pain_chart=self._pain(page),
            sides=ReportPart(self.tr("Left and right"), self._summary.sides(summary)),
            trends=tuple(self._trend(page.sides, each) for each, _ in self._charts.sided(page.sides)),
            left=side_word(Side.LEFT),
            right=side_word(Side.RIGHT),
            parts=tuple(part for part in parts if part.lines),
            signature=self.tr("Name and signature"),
            date=self.tr("Date"),
            purpose=self._purpose,
        )

    def _numbers(self, page: PersonPage) -> str:
        return self._summary.numbers(page.pain) if page.pain else self.tr("No number was given.")

    def _days(self, page: PersonPage) -> ReportDays | None:
        days = [day for week in page.weeks for day in week.days if day[1] is not DayDone.TO_COME]
        if not days:
            return None
        ends = self._text.short_dates([days[0][0], days[-1][0]])
        kinds = (DayDone.FULL, DayDone.PART, DayDone.NOT)
        legend = tuple((kind.value, self._text.state(kind)) for kind in kinds)
        return ReportDays(tuple(state.value for _, state in days), ends[0], ends[1], legend)

    def _pain(self, page: PersonPage) -> ReportPain | None:
        known = [each for each in page.pain if each.strength is not None]
        if not known:
            return None
        labels = self._text.short_dates([each.local_date for each in known])
        dots = tuple(
            PainDot(label, each.strength or 0, each.source is PainSource.STOP)
            for label, each in zip(labels, known, strict=True)
        )
        comfort = page.plan.plan.comfort if page.plan is not None else None
        legend = self.tr("Full circles: after the session. Rings: at a stop.")
        if comfort is not None:
            legend = self.tr("Full circles: after the session. Rings: at a stop. Dashed line: the comfort line, %1.")
        return ReportPain(dots, comfort, legend.replace("%1", str(comfort)))

    def _trend(self, sides: tuple[SideWeek, ...], exercise_id: str) -> SideTrend:
        weeks = [each for each in sides if each.exercise_id == exercise_id]
        done = [dict(self._charts.amounts(each)) for each in weeks]
        return SideTrend(
            self._charts.name(exercise_id),
            self._charts.unit(exercise_id),
            self._text.short_dates([each.monday for each in weeks]),
            tuple(each[Side.LEFT] for each in done),
            tuple(each[Side.RIGHT] for each in done),
        )
