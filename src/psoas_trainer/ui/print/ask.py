# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's own questions: into which file, on which printer."""

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QFileDialog, QWidget


class NoPrinterError(Exception):
    """There is no printer on this computer."""


def ask_for_file(over: QWidget, title: str, suggested: str, kind: str) -> str:
    """The path of a PDF file to write; empty where the person changed their mind."""
    dialog = QFileDialog(over, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix("pdf")  # the dialog adds it itself, and so asks about the file that is really there
    dialog.selectFile(suggested)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return chosen[0] if chosen else ""


def ask_for_printer(over: QWidget, title: str) -> QPagedPaintDevice | None:
    """The printer that was chosen; None where the person changed their mind.

    Raises NoPrinterError where there is none, and ImportError where Qt's part for printing is not installed.
    """
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinterError
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, over)
    dialog.setWindowTitle(title)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
    taken = dialog.exec()
    dialog.deleteLater()
    return printer if taken else None
