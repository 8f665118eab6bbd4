# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the bin: made behind the first picture, quiet while somebody trains."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from psoas_trainer.app_ground import Ground
from psoas_trainer.ui.bin_desk import BinDesk
from psoas_trainer.ui.clock import now


def open_bin(ground: Ground, trains: Callable[[], bool], parent: QObject) -> BinDesk:
    """The bin of this data; a minute after the start what is thirty days old goes. `trains`: a session runs."""
    return BinDesk(ground.store, ground.folder.path, now, lambda: not trains(), parent)
