# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the recovery page where the history cannot be opened, before anything else of the program is built."""

from PySide6.QtCore import QEventLoop, QUrl
from PySide6.QtGui import QDesktopServices

from psoas_trainer.storage.damage import damage_of
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.rescue import Rescue
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.views.recovery_view import RecoveryView

_WIDTH, _HEIGHT = 1024, 600


def recover(look: Look, error: StorageError, today: str) -> bool:
    """Returns when the page is closed: True where the history is in place and the program may open it again."""
    rescue = Rescue(damage_of(error), today)
    page = RecoveryView(look, rescue)
    loop = QEventLoop()
    again: list[bool] = []

    def start() -> None:
        again.append(True)
        page.close()

    page.start_requested.connect(start)
    page.closed.connect(loop.quit)
    page.open_folder_requested.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(rescue.folder))))
    page.resize(_WIDTH, _HEIGHT)
    page.show()
    loop.exec()
    page.deleteLater()
    return bool(again)
