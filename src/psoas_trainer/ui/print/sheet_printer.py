# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings a sheet of words to a printer or into a PDF file."""

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.fonts import Fonts
from psoas_trainer.ui.print.ask import ask_for_file, ask_for_printer
from psoas_trainer.ui.print.page_printer import (
    AskFile,
    AskPrinter,
    Outcome,
    PagePrinter,
    PrintJob,
    paper_of,
    pdf_of,
)
from psoas_trainer.ui.print.plain_page import PageText, PlainPages
from psoas_trainer.ui.print.sheet import Sheet

__all__ = ("Outcome", "SheetPrinter", "paper_of")


class SheetPrinter(PagePrinter):
    """Prints and saves sheets; both return None where the person changed their mind."""

    def __init__(
        self,
        fonts: Fonts,
        footer: str,
        ask_file: AskFile = ask_for_file,
        ask_printer: AskPrinter = ask_for_printer,
        locale: QLocale | None = None,
    ) -> None:
        """`footer` stands on every page: what the program is for. `locale` decides the paper (None: the system's)."""
        super().__init__(ask_file, ask_printer)
        self._fonts = fonts
        self._footer = footer
        self._locale = locale

    def save_pdf(self, over: QWidget, sheet: Sheet) -> Outcome | None:
        """Asks for a file and writes it in one step: it is there whole, or as it was before."""
        return self.save_pages(over, self._job(sheet), paper_of(self._locale or QLocale.system()))

    def print_sheet(self, over: QWidget, sheet: Sheet) -> Outcome | None:
        """Asks for a printer and prints."""
        return self.print_pages(over, self._job(sheet))

    def pdf(self, sheet: Sheet) -> bytes:
        """The sheet as a PDF file, on the paper of this country."""
        return pdf_of(self._job(sheet), paper_of(self._locale or QLocale.system()))

    def _job(self, sheet: Sheet) -> PrintJob:
        around = PageText(self._footer, self.number)

        def lay_out(size: QSizeF) -> PlainPages:
            return PlainPages(sheet, around, self._fonts.family, size, QGuiApplication.layoutDirection())

        return PrintJob(sheet.title, lay_out)
