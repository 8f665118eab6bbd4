# SPDX-License-Identifier: GPL-3.0-or-later
"""From which local date to which an export goes, both included."""

from typing import NamedTuple


class DateRange(NamedTuple):
    """Local dates as they are kept, YYYY-MM-DD; without any, all there is."""

    first: str = "0000-01-01"
    last: str = "9999-12-31"

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == DateRange()
