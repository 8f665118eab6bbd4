# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands before the window is built, in one value: it is handed to whoever composes a part of the program."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.content import Content
from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.store import Beginning, Store

if TYPE_CHECKING:
    from psoas_trainer.app_convert import Errand
    from psoas_trainer.app_unlock import Manner
    from psoas_trainer.storage.place import Place
    from psoas_trainer.storage.vault_key import DataKey
    from psoas_trainer.ui.main_window import MainWindow

_BYTES_A_PIXEL = 4
_WHOLE_SCREENS = 4


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
    log: EmergencyLog | None = None
    """Where counts are held that the database does not take; None where nothing is."""
    place: "Place | None" = None
    """Why it is this folder; None where that is nobody's concern."""
    view_only: StorageError | None = None
    """Why nothing can be kept in this run, or None."""
    reopen: "Callable[[Place | None, str], None]" = lambda _place, _said: None
    """Ends this window in order and begins anew on that place, with a sentence that is then said."""
    said: str = ""
    """What came of the choice that the last window ended with."""
    key: "DataKey | None" = None
    """What the data is encrypted with; None where it is plain, and then nothing is ever locked."""
    lock: "Callable[[Manner], None]" = lambda _manner: None
    """Ends this window in order and begins anew, without the key: the passphrase is asked for in that manner."""
    go: "Callable[[Errand], None]" = lambda _errand: None
    """Ends this window in order, does that to the closed data, and begins anew."""

    @property
    def holds(self) -> bool:
        """Whether what is not saved yet outlives the program."""
        return self.log is not None and self.log.takes


def follow_settings(look: Look, settings: Settings) -> None:
    """Shows theme and figure as the person wants them; a theme that is not there any more gives way to the system's."""
    from psoas_trainer.ui.figure.reduced_motion import system_wants_stillness

    look.theme.apply_or_system(settings.theme, settings.side_colours)
    reduced = settings.reduced_motion or system_wants_stillness()
    look.figures.set_manner(settings.skin_tone, reduced=reduced, mirrors=settings.mirror_every_rep)


def show_earlier_mishap(ground: Ground, window: "MainWindow") -> None:
    """A quiet line where the program failed in an earlier run, until the person has seen it."""
    report = ground.mishaps.report
    if text := report.take_earlier():
        from psoas_trainer.ui.dialogs.crash_dialog import CrashDialog
        from psoas_trainer.ui.widgets.crash_bar import CrashBar

        bar = CrashBar(ground.look)
        bar.dismissed.connect(report.dismiss)
        bar.show_requested.connect(lambda: CrashDialog.open(window, ground.look, text))
        window.add_bar(bar)


def wake(ground: Ground, window: QWidget) -> None:
    """After the first picture: figures are drawn from now on, the window gets its icon, and Qt's cache its size."""
    from PySide6.QtGui import QIcon, QPixmapCache

    from psoas_trainer.ui.stay_on_screen import StayOnScreen
    from psoas_trainer.ui.widgets.rail import logo_pixmap

    follow_settings(ground.look, ground.preferences.settings)
    ground.look.figures.wake()
    screen, ratio = window.screen().size(), window.devicePixelRatioF()
    whole = round(screen.width() * screen.height() * ratio * ratio) * _BYTES_A_PIXEL // 1024
    # A stage that fills a large screen is kept for left, right and neither: drawn anew, it would hold the digits up.
    QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _WHOLE_SCREENS * whole))
    StayOnScreen(window)
    window.setWindowIcon(QIcon(logo_pixmap(128, ground.look)))
