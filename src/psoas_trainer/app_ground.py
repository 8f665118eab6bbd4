# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands before the window is built, in one value: it is handed to whoever composes a part of the program."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from psoas_trainer.core.content import Content
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.store import Beginning, Store


class Ground(NamedTuple):
    """Look, content, settings and data; `about` are the texts about the program itself."""

    look: Look
    resources: Resources
    content: Content
    about: Mapping[str, Any]
    folder: DataFolder
    preferences: Preferences
    store: Store
    beginning: Beginning
    mishaps: Mishaps
    unread_settings: StorageError | None = None
    """Why the settings file was put aside, or None where it was read."""
