# SPDX-License-Identifier: GPL-3.0-or-later
"""What the person decided about their training, beside the store: read at the start, changed by pages."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.changes import Change
from psoas_trainer.core.profile import Profile
from psoas_trainer.storage.profiles import save_profile
from psoas_trainer.ui.store import Store


class ProfileDesk(QObject):
    """Holds the profile; a failure to write it is told by the store's `failed`, and what was decided stays in use."""

    changed = Signal(object)
    """The new Profile."""

    def __init__(self, store: Store, kept: Profile | None, parent: QObject | None = None) -> None:
        """`kept` is what was read at the start, None before the first decision."""
        super().__init__(parent)
        self._store = store
        self._kept = kept

    @property
    def profile(self) -> Profile:
        """What was decided, or the usual where nothing was."""
        return self._kept or Profile()

    @property
    def decided(self) -> bool:
        """Whether the person has decided anything yet."""
        return self._kept is not None

    def change(self, **values: Any) -> None:
        """Keeps these fields of Profile anew, also where they are as usual: then it is decided to keep them so."""
        self.put(self.profile._replace(**values))

    def put(self, profile: Profile) -> None:
        """Keeps a whole profile; what is kept already is not written again."""
        if profile == self._kept:
            return
        self._kept = profile
        person, now = self._store.person, self._store.now()
        self._store.write(lambda connection: save_profile(connection, person, profile, now), Change.PROFILE)
        self.changed.emit(profile)

    def reset(self, kept: Profile | None) -> None:
        """Other data is in the place of what was there: takes over what it holds, and writes nothing."""
        self._kept = kept
        self.changed.emit(self.profile)
