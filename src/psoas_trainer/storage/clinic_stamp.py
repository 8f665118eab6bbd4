# SPDX-License-Identifier: GPL-3.0-or-later
"""Who writes at a clinic: the moment and the initials that every row there carries."""

from typing import NamedTuple

from psoas_trainer.core.clinic.person import initials_of
from psoas_trainer.core.record import Moment


class By(NamedTuple):
    """When something is written, and by whom (None: not known)."""

    at: Moment
    initials: str | None = None

    @property
    def kept_initials(self) -> str | None:
        """The initials as they are kept."""
        return initials_of(self.initials)
