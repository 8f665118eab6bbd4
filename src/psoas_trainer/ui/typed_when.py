# SPDX-License-Identifier: GPL-3.0-or-later
"""A date and a time that somebody typed in, as the moment it was where the computer is."""

from datetime import datetime

from PySide6.QtCore import QDate, QTime

from psoas_trainer.core.record import Moment
from psoas_trainer.ui.clock import moment_of


def moment_at(day: QDate, clock: QTime) -> Moment:
    """That moment. An hour that comes twice, when summer time ends, is its first time."""
    local = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute())  # noqa: DTZ001 - as typed in
    return moment_of(round(local.astimezone().timestamp() * 1000))
