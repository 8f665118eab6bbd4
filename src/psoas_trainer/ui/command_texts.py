# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line says has its plural forms: they come with the translation, in English too."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

from psoas_trainer.ui.resources import Resources

LANGUAGE = "en"
"""Half of what the command line says is English only, and two languages in one answer would help nobody."""


@contextmanager
def command_texts(resources: Resources, *, letters: bool = False) -> Iterator[None]:
    """Within the block every text is as in the window. `letters`: something is drawn as well, without a screen."""
    application = QCoreApplication.instance() or _application(letters=letters)
    translator = QTranslator()
    if translator.load(resources.path(f"lang/{LANGUAGE}/ui.qm")):
        QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        del application  # a translation needs one that lives


def _application(*, letters: bool) -> QCoreApplication:
    if not letters:
        return QCoreApplication([])
    from PySide6.QtGui import QGuiApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])
