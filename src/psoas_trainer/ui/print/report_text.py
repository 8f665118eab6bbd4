# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a report: figures and what was said, and no judgement of either."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.attempts import attempts_of
from psoas_trainer.core.balance import Balance, balance
from psoas_trainer.core.content import Content
from psoas_trainer.core.done_on import all_done_on
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.left_right import recent_shares
from psoas_trainer.core.weeks import Span, heat_map, minutes, totals_by_week, weeks_of
from psoas_trainer.storage.report_data import ReportData, ReportSession
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.print.report import (
    HeatChart,
    ReportFrame,
    SessionBlock,
    SessionRow,
    SideBar,
    SideChart,
    WeekBar,
    WeekChart,
)
from psoas_trainer.ui.session_done import DoneValue, DoneWriter
from psoas_trainer.ui.session_said import SaidWriter
from psoas_trainer.ui.session_text import SessionText

_FIRST_DAYS = 7


class ReportText(QObject):
    """Whole phrases in the program's language; days and times as the person's locale writes them."""

    def __init__(self, content: Content, exercises: Mapping[str, Exercise] | None = None) -> None:
        """`exercises` are those that figures are reckoned from; None: those of the content."""
        super().__init__()
        self._exercises = content.catalogue.exercises if exercises is None else exercises
        self._words = content.words
        # No date is one of this year here: paper is read in any year.
        self._texts = SessionText(content.words, lambda: QDate(1, 1, 1))
        self._done = DoneWriter(content.catalogue, content.words, DoseText())
        self._said = SaidWriter(content.words, self._texts)

    def frame(self, data: ReportData) -> ReportFrame:
        """All but the sessions themselves."""
        first, last = date.fromisoformat(data.first), date.fromisoformat(data.last)
        start = QLocale().firstDayOfWeek().value - 1
        weeks = weeks_of(Span.ALL, last, first, start)
        done = all_done_on(data.totals, self._exercises)
        something = bool(data.sessions)
        return ReportFrame(
            self.tr("Training report"),
            self.tr("%1 to %2").replace("%1", self._day(first)).replace("%2", self._day(last)),
            self._figures(data),
            self._heat(data, weeks, last) if something else None,
            WeekChart(
                self.tr("Minutes of work a week"),
                self.tr("Strengthen and balance"),
                self.tr("Stretch and release"),
                tuple(
                    WeekBar(
                        self._short(each.first_day), minutes(each.strengthen_seconds), minutes(each.stretch_seconds)
                    )
                    for each in totals_by_week(done, weeks)
                ),
            )
            if done
            else None,
            self._sides(data),
            self.tr("Strength, stretch, glutes and core"),
            self._balance(balance(done, last, data.profile.thresholds)) if something else (),
            self.tr("Sessions"),
            self.tr("Left"),
            self.tr("Right"),
            self.tr("Both"),
            self.tr("Nothing was done in these days."),
        )

    def session(self, session: ReportSession) -> SessionBlock:
        """One session with all that was said of it."""
        record = session.record
        rows = (*self._done.rows(record, warm_up=True), *self._done.rows(record, warm_up=False))
        stops = self._said.stops(session.stops)
        said = [self._said.answers(record, session.feedback), *(f"{stop.sentence} {stop.line}" for stop in stops)]
        if session.feedback.note:
            said.append(self.tr("Note: %1").replace("%1", session.feedback.note))
        return SessionBlock(
            self._texts.name(record.summary),
            self._texts.span(record.summary),
            tuple(_row(row) for row in rows),
            tuple(line for line in said if line),
        )

    def number(self, page: int, pages: int) -> str:
        """The foot of a page."""
        return self.tr("Page %1 of %2").replace("%1", str(page)).replace("%2", str(pages))

    def _figures(self, data: ReportData) -> tuple[tuple[str, str], ...]:
        seconds = sum(day.seconds for day in data.days)
        figures = [
            (str(sum(day.sessions for day in data.days)), self.tr("sessions")),
            (str(sum(1 for day in data.days if day.sessions)), self.tr("days with training")),
            (str(minutes(seconds)), self.tr("minutes")),
            (str(sum(day.stops for day in data.days)), self.tr("stops for pain")),
        ]
        if data.unread:
            figures.append((str(data.unread), self.tr("sessions that could not be read")))
        return tuple(figures)

    def _heat(self, data: ReportData, weeks: tuple[date, ...], last: date) -> HeatChart:
        seconds = {date.fromisoformat(day.local_date): day.seconds for day in data.days}
        names = tuple(
            QLocale().dayName((weeks[0] + timedelta(days=number)).isoweekday(), QLocale.FormatType.ShortFormat)
            for number in range(_FIRST_DAYS)
        )
        months = tuple(
            (number, QLocale().toString(QDate(first), self.tr("MMM yy", "a month over a chart, in Qt's letters")))
            for number, first in enumerate(weeks)
            if number == 0 or first.month != weeks[number - 1].month
        )
        legend = (
            self.tr("none"),
            self.tr("under 10 min"),
            self.tr("10 min"),
            self.tr("15 min"),
            self.tr("20 min or more"),
        )
        columns = heat_map(seconds, weeks, last)
        levels = tuple(tuple(day.level for day in column) for column in columns)
        return HeatChart(self.tr("Days"), names, levels, months, legend)

    def _sides(self, data: ReportData) -> SideChart | None:
        attempts = [
            attempt for each in data.sessions for attempt in attempts_of(each.record, each.feedback, self._exercises)
        ]
        bars = tuple(
            SideBar(
                self._name(one.exercise_id),
                one.left,
                one.right,
                self.tr("Left %1 %, right %2 % of the target, %n session(s).", "", one.sessions)
                .replace("%1", str(one.left))
                .replace("%2", str(one.right)),
            )
            for one in recent_shares(attempts, data.profile.thresholds, max(1, len(data.sessions)))
            if one.left is not None and one.right is not None
        )
        return SideChart(self.tr("Left and right"), self.tr("Left"), self.tr("Right"), bars) if bars else None

    def _balance(self, found: Balance) -> tuple[str, ...]:
        lines = []
        for share in (found.short, found.long):
            if share.stretch_percent is not None:
                text = self.tr(
                    "In the last %n day(s) of this report: %1 % strengthening, %2 % stretch and release.",
                    "",
                    share.days,
                )
                lines.append(
                    text.replace("%1", str(share.strengthen_percent)).replace("%2", str(share.stretch_percent))
                )
        text = self.tr("Sets in its last %n day(s): hip flexors %1, glutes %2, core %3.", "", found.glutes.days)
        numbers = (found.glutes.hip_flexor_sets, found.glutes.glute_sets, found.core.core_sets)
        for place, number in enumerate(numbers, start=1):
            text = text.replace(f"%{place}", str(number))
        return (*lines, text)

    def _name(self, exercise_id: str) -> str:
        words = self._words.exercises.get(exercise_id)
        return words.name if words is not None else exercise_id

    def _day(self, day: date) -> str:
        return QLocale().toString(QDate(day), QLocale.FormatType.LongFormat)

    def _short(self, day: date) -> str:
        return QLocale().toString(QDate(day), self.tr("d MMM", "the day a week begins with, in Qt's letters"))


def _row(value: DoneValue) -> SessionRow:
    left, right, both = (cell.text if cell is not None else "" for cell in (value.left, value.right, value.both))
    return SessionRow(value.name, " ".join(value.notes), left, right, both)
