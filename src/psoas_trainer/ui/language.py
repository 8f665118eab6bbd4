# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's language: the translated texts of the pages, and the reading direction."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from psoas_trainer.ui.resources import Resources

SYSTEM = "system"


def wanted_languages(choice: str) -> tuple[str, ...]:
    """The languages to try, best first, as codes ("en"): the one chosen, or those of the system."""
    if choice != SYSTEM:
        return (choice,)
    codes = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return tuple(dict.fromkeys(code.lower() for code in codes if code))


def install_language(app: QApplication, resources: Resources, choice: str) -> str:
    """Shows the first wanted language there is a folder for, else English; returns its code."""
    known = resources.folders("lang")
    code = next((each for each in wanted_languages(choice) if each in known), "en")
    translator = QTranslator(app)
    if translator.load(resources.path(f"lang/{code}/ui.qm")):
        app.installTranslator(translator)
    app.setLayoutDirection(QLocale(code).textDirection())
    return code
