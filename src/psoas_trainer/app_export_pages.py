# SPDX-License-Identifier: GPL-3.0-or-later
"""Connects the pages that offer export and import with what does it, which is loaded when first asked for."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.weeks import Span, weeks_of
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.data_desk import DataDesk
from psoas_trainer.ui.views.history_view import HistoryView
from psoas_trainer.ui.views.settings_view import SettingsView

if TYPE_CHECKING:
    from psoas_trainer.app_export import AppExport


def connect_history(ground: Ground, page: HistoryView) -> None:
    """The page offers an export of the days that it shows."""
    page.offer_export()
    page.export_requested.connect(lambda span: _made(ground, page).open_export(page, days_of(span, now().local_date)))


def connect_settings(ground: Ground, page: SettingsView, desk: DataDesk) -> None:
    """The card about the data offers both; data that came in is told as that of a restore is."""
    card = page.data_section
    card.export_requested.connect(lambda: _made(ground, page, desk).open_export(page))
    card.import_requested.connect(lambda: _made(ground, page, desk).open_import(page))


def days_of(span: Span, today: str) -> DateRange:
    """The days that the history shows in that span."""
    if span is Span.ALL:
        return DateRange()
    first = weeks_of(span, date.fromisoformat(today), None, QLocale().firstDayOfWeek().value - 1)[0]
    return DateRange(first.isoformat(), today)


def _made(ground: Ground, page: QWidget, desk: DataDesk | None = None) -> "AppExport":
    from psoas_trainer.app_export import AppExport

    found = page.findChild(AppExport)
    if isinstance(found, AppExport):
        return found
    made = AppExport(ground, page)
    if desk is not None:
        made.desk.imported.connect(desk.restored)
    return made
