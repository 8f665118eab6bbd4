# SPDX-License-Identifier: GPL-3.0-or-later
"""Chooses what keeps this computer awake."""

import sys

from PySide6.QtCore import QObject

from psoas_trainer.ui.awake.keep_awake import Inhibitor


def inhibitor_here(parent: QObject) -> Inhibitor:
    """The inhibitor of this system; `parent` owns it. Everything but Windows and macOS is asked by D-Bus."""
    if sys.platform == "win32":
        from psoas_trainer.ui.awake.on_windows import OnWindows

        return OnWindows()
    if sys.platform == "darwin":
        from psoas_trainer.ui.awake.on_mac import OnMac

        return OnMac(parent)
    from psoas_trainer.ui.awake.on_linux import OnLinux

    return OnLinux(parent)
