# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings pages to a printer or into a PDF file, and says in a sentence what became of it."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QObject, QSizeF, QStandardPaths
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from psoas_trainer.storage.errors import Trouble, from_os
from psoas_trainer.storage.export_file import unfinished
from psoas_trainer.ui.print.ask import NoPrinterError, ask_for_file, ask_for_printer
from psoas_trainer.ui.print.plain_page import POINTS, page_layout

PROGRAM: Final = "Psoas Trainer"
_LETTER: Final = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
"""The territories whose paper is US Letter; everywhere else it is A4."""
_NOT_WRITABLE: Final = frozenset({Trouble.FOLDER_NOT_WRITABLE, Trouble.READ_ONLY})

AskFile = Callable[[QWidget, str, str, str], str]
"""Over a window, with a title, a suggested path and a kind of file; the chosen path, or an empty text."""
AskPrinter = Callable[[QWidget, str], QPagedPaintDevice | None]
"""Over a window, with a title; None where the person changed their mind. Raises NoPrinterError or ImportError."""


class PaintedPages(Protocol):
    """Pages that are laid out."""

    @property
    def count(self) -> int:
        """How many pages there are."""

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints a page, counted from 0; the painter's unit is the point, its origin the corner of the margins."""


class PrintJob(NamedTuple):
    """What is printed: `lay_out` gives its pages for a printable part of that size in points; `text` is its words."""

    title: str
    lay_out: Callable[[QSizeF], PaintedPages]
    text: str = ""


class Outcome(NamedTuple):
    """What became of it, as a sentence for people."""

    done: bool
    text: str


class PagePrinter(QObject):
    """Prints and saves; both return None where the person changed their mind."""

    def __init__(self, ask_file: AskFile = ask_for_file, ask_printer: AskPrinter = ask_for_printer) -> None:
        super().__init__()
        self._ask_file = ask_file
        self._ask_printer = ask_printer

    def save_pages(self, over: QWidget, job: PrintJob, paper: QPageSize) -> Outcome | None:
        """Asks for a file and writes it in one step: it is there whole, or as it was before."""
        name = re.sub(r"[^\w -]", "", job.title).strip() or PROGRAM
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / f"{name}.pdf")
        chosen = self._ask_file(over, self.tr("Save as PDF"), suggested, self.tr("PDF files (*.pdf)"))
        if not chosen:
            return None
        path = Path(chosen)
        try:
            write_pdf(path, job, paper)
        except OSError as error:
            return Outcome(False, self.not_saved(error, path))
        return Outcome(True, self.saved(path))

    def print_pages(self, over: QWidget, job: PrintJob) -> Outcome | None:
        """Asks for a printer and prints, on the paper that is chosen there."""
        try:
            printer = self._ask_printer(over, self.tr("Print"))
        except NoPrinterError:
            text = self.tr("No printer was found on this computer. Save the page as a PDF instead.")
            return Outcome(False, text)
        except ImportError:
            return Outcome(False, self.tr("This computer cannot print from here. Save the page as a PDF instead."))
        if printer is None:
            return None
        printer.setPageLayout(page_layout(printer.pageLayout().pageSize()))
        if not paint_pages(printer, job):
            text = self.tr("The printer did not take the page. Check the printer, or save the page as a PDF.")
            return Outcome(False, text)
        return Outcome(True, self.tr("The page was sent to the printer."))

    def number(self, page: int, pages: int) -> str:
        """What stands at the foot of a page."""
        return self.tr("Page %1 of %2").replace("%1", str(page)).replace("%2", str(pages))

    def saved(self, path: Path) -> str:
        """That it was written, and where."""
        return self.tr("Saved as %1").replace("%1", str(path))

    def not_saved(self, error: OSError, path: Path) -> str:
        """Why it was not written, and what to do."""
        kind = from_os(error, path).kind
        if kind is Trouble.DISK_FULL:
            text = self.tr("Not saved: the disk is full. Free some space, or choose another folder than %1.")
        elif kind in _NOT_WRITABLE:
            text = self.tr("Not saved: nothing can be written to %1. Choose another folder.")
        else:
            text = self.tr("Not saved: the disk does not answer as it should. Choose another folder than %1.")
        return text.replace("%1", str(path.parent))


def paper_of(locale: QLocale) -> QPageSize:
    """The size of paper that is usual in a country."""
    letter = QLocale.territoryToCode(locale.territory()) in _LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def printable(paper: QPageSize) -> QSizeF:
    """The part of that paper between our margins, in points."""
    return page_layout(paper).paintRect(QPageLayout.Unit.Point).size()


def pdf_of(job: PrintJob, paper: QPageSize) -> bytes:
    """The pages as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(job.title)
    writer.setCreator(PROGRAM)
    writer.setPageLayout(page_layout(paper))
    paint_pages(writer, job)
    buffer.close()
    return bytes(buffer.data().data())


def write_pdf(path: Path, job: PrintJob, paper: QPageSize) -> None:
    """Writes a file that nobody else may read, in one step; where that fails nothing of it stays. Raises OSError."""
    data = pdf_of(job, paper)
    with unfinished(path) as new:
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)


def paint_pages(device: QPagedPaintDevice, job: PrintJob) -> bool:
    """Paints all pages; False where the device takes none."""
    pages = job.lay_out(device.pageLayout().paintRect(QPageLayout.Unit.Point).size())
    painter = QPainter()
    if not painter.begin(device):
        return False
    taken = True
    painter.scale(device.logicalDpiX() / POINTS, device.logicalDpiY() / POINTS)
    for page in range(pages.count):
        taken = taken and (page == 0 or device.newPage())
        if taken:
            pages.paint(painter, page)
    return painter.end() and taken
