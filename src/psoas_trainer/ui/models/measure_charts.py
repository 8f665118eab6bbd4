# SPDX-License-Identifier: GPL-3.0-or-later
"""What was measured over time, for the chart of a person's page and the table behind it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from psoas_trainer.core.clinic.measure import THOUSAND, Measure
from psoas_trainer.core.clinic.measure_rows import MeasureRow, measure_rows
from psoas_trainer.core.fill import fill
from psoas_trainer.core.side import Side
from psoas_trainer.ui.models.measure_text import MeasureText
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.widgets.chart_table import TableValue
from psoas_trainer.ui.widgets.side_mark import side_word
from psoas_trainer.ui.widgets.trend import TrendPoint, TrendValue


class MeasureCharts(QObject):
    """Numbers as they were typed; nothing is judged or reckoned of them."""

    def __init__(self, text: PersonPageText, measures: MeasureText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text, self._measures = text, measures

    def choices(self, measures: Sequence[Measure]) -> tuple[tuple[str, str], ...]:
        """What was measured, as pairs of a key and its name, the newest first."""
        found: dict[str, str] = {}
        for each in measures:
            found.setdefault(_key(each), self._name(each))
        return tuple(found.items())

    def trend(self, measures: Sequence[Measure], key: str) -> TrendValue:
        """One of them, a point for each number, the oldest first."""
        rows = _rows(measures, key)
        points = tuple(
            TrendPoint(place, each.thousandths, each.side, partial(self._say, each))
            for place, row in enumerate(rows)
            for each in (row.left, row.right, row.whole)
            if each is not None
        )
        labels = self._text.short_dates([_day(row) for row in rows])
        summary = fill(self.tr("%1 as it was measured"), self._name(rows[0].first)) if rows else ""
        return TrendValue(points, labels, "", summary, per=THOUSAND)

    def table(self, measures: Sequence[Measure], key: str) -> TableValue:
        """The same as rows, the latest above."""
        rows = _rows(measures, key)
        sided = any(row.left or row.right for row in rows)
        whole = not sided or any(row.whole for row in rows)
        columns = [self.tr("Day"), *([side_word(side) for side in Side] if sided else ())]
        columns += [self.tr("Number")] if whole else []
        found = []
        for row in reversed(rows):
            numbers = [*((row.left, row.right) if sided else ()), *((row.whole,) if whole else ())]
            words = (self._measures.value(each) if each is not None else "" for each in numbers)
            found.append((self._text.date(_day(row)), *words))
        return TableValue(tuple(columns), tuple(found))

    def _name(self, measure: Measure) -> str:
        if not measure.unit:
            return self._measures.name(measure)
        form = self.tr("%1, %2", "what was measured, and its unit")
        return fill(form, self._measures.name(measure), self._measures.unit(measure.unit))

    def _say(self, measure: Measure) -> str:
        day = self._text.date("" if measure.at is None else measure.at.local_date)
        number = self._measures.value(measure)
        if measure.side is None:
            return fill(self.tr("%1: %2", "a day, and what was measured"), day, number)
        left, right = self.tr("%1, left: %2"), self.tr("%1, right: %2")
        return fill(left if measure.side is Side.LEFT else right, day, number)


def _key(measure: Measure) -> str:
    return "\n".join((measure.kind.value, measure.name or "", measure.unit))


def _rows(measures: Sequence[Measure], key: str) -> tuple[MeasureRow, ...]:
    """Dated ones, the oldest first."""
    return measure_rows(each for each in reversed(measures) if _key(each) == key and each.at is not None)


def _day(row: MeasureRow) -> str:
    return "" if row.first.at is None else row.first.at.local_date
