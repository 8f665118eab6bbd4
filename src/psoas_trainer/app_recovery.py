# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the recovery page where the history cannot be opened, before anything else of the program is built."""

from PySide6.QtCore import QEventLoop, QUrl
from PySide6.QtGui import QDesktopServices

from psoas_trainer.app_folder import choose_folder
from psoas_trainer.storage.damage import damage_of
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.place import Place
from psoas_trainer.storage.rescue import Rescue
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.views.recovery_view import RecoveryView

_WIDTH, _HEIGHT = 1024, 600


def recover(look: Look, error: StorageError, today: str, place: Place, key: DataKey | None = None) -> Place | None:
    """Returns when the page is closed: the place where the program may open a history now, or None.

    It is `place` itself where the history is back, else another folder that the person has chosen. `key` is what the
    data opens with, where it is encrypted and was unlocked.
    """
    rescue = Rescue(damage_of(error), today, key)
    page = RecoveryView(look, rescue)
    loop = QEventLoop()
    found: list[Place] = []

    def go_on(where: Place) -> None:
        found.append(where)
        page.close()

    def choose() -> None:
        chosen = choose_folder(page, place)
        if isinstance(chosen, StorageError):
            page.say_refused(chosen)
        elif chosen is not None:
            go_on(chosen)

    page.start_requested.connect(lambda: go_on(place))
    page.choose_requested.connect(choose)
    page.closed.connect(loop.quit)
    page.open_folder_requested.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(rescue.folder))))
    page.resize(_WIDTH, _HEIGHT)
    page.show()
    loop.exec()
    page.deleteLater()
    return found[0] if found else None
