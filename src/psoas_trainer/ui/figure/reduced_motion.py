# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the system asks programs not to move things."""

from PySide6.QtGui import QGuiApplication


def system_wants_stillness() -> bool:
    """True where the person asked the system for reduced motion. Qt tells it from 6.12 on, before that nobody does."""
    preference = getattr(QGuiApplication.styleHints().accessibility(), "motionPreference", None)
    return preference is not None and "Reduced" in str(preference())
