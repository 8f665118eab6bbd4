# SPDX-License-Identifier: GPL-3.0-or-later
"""A trend for a row of cards that shall fit on a page: content with little height, glad of more."""

from PySide6.QtCore import QSize

from psoas_trainer.ui.widgets.trend import TrendChart


class LowTrend(TrendChart):
    """Asks for the least height at which it is read well."""

    def sizeHint(self) -> QSize:
        return QSize(320, 160)
