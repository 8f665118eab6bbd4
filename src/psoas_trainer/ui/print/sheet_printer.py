# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings a sheet to a printer or into a PDF file, and says in a sentence what became of it."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from psoas_trainer.storage.errors import Trouble, from_os
from psoas_trainer.ui.fonts import Fonts
from psoas_trainer.ui.print.ask import NoPrinterError, ask_for_file, ask_for_printer
from psoas_trainer.ui.print.plain_page import POINTS, PageText, PlainPages, page_layout
from psoas_trainer.ui.print.sheet import Sheet

_PROGRAM = "Psoas Trainer"
_LETTER: Final = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
"""The territories whose paper is US Letter; everywhere else it is A4."""
_NOT_WRITABLE: Final = frozenset({Trouble.FOLDER_NOT_WRITABLE, Trouble.READ_ONLY})

AskFile = Callable[[QWidget, str, str, str], str]
"""Over a window, with a title, a suggested path and a kind of file; the chosen path, or an empty text."""
AskPrinter = Callable[[QWidget, str], QPagedPaintDevice | None]
"""Over a window, with a title; None where the person changed their mind. Raises NoPrinterError or ImportError."""


class Outcome(NamedTuple):
    """What became of it, as a sentence for people."""

    done: bool
    text: str


class SheetPrinter(QObject):
    """Prints and saves; both return None where the person changed their mind."""

    def __init__(
        self,
        fonts: Fonts,
        footer: str,
        ask_file: AskFile = ask_for_file,
        ask_printer: AskPrinter = ask_for_printer,
        locale: QLocale | None = None,
    ) -> None:
        """`footer` stands on every page: what the program is for. `locale` decides the paper (None: the system's)."""
        super().__init__()
        self._fonts = fonts
        self._footer = footer
        self._ask_file = ask_file
        self._ask_printer = ask_printer
        self._locale = locale

    def save_pdf(self, over: QWidget, sheet: Sheet) -> Outcome | None:
        """Asks for a file and writes it in one step: it is there whole, or as it was before."""
        name = re.sub(r"[^\w -]", "", sheet.title).strip() or _PROGRAM
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / f"{name}.pdf")
        chosen = self._ask_file(over, self.tr("Save as PDF"), suggested, self.tr("PDF files (*.pdf)"))
        if not chosen:
            return None
        path = Path(chosen)
        try:
            _write_whole(path, self.pdf(sheet))
        except OSError as error:
            return Outcome(False, self._not_saved(error, path))
        return Outcome(True, self.tr("Saved as %1").replace("%1", str(path)))

    def print_sheet(self, over: QWidget, sheet: Sheet) -> Outcome | None:
        """Asks for a printer and prints."""
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
        if not self._paint(printer, sheet):
            text = self.tr("The printer did not take the page. Check the printer, or save the page as a PDF.")
            return Outcome(False, text)
        return Outcome(True, self.tr("The page was sent to the printer."))

    def pdf(self, sheet: Sheet) -> bytes:
        """The sheet as a PDF file, on the paper of this country."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(sheet.title)
        writer.setCreator(_PROGRAM)
        writer.setPageLayout(page_layout(paper_of(self._locale or QLocale.system())))
        self._paint(writer, sheet)
        buffer.close()
        return bytes(buffer.data().data())

    def _paint(self, device: QPagedPaintDevice, sheet: Sheet) -> bool:
        """Paints all pages; False where the device takes none."""
        size = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
        around = PageText(self._footer, self._number)
        pages = PlainPages(sheet, around, self._fonts.family, size, QGuiApplication.layoutDirection())
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

    def _number(self, page: int, pages: int) -> str:
        return self.tr("Page %1 of %2").replace("%1", str(page)).replace("%2", str(pages))

    def _not_saved(self, error: OSError, path: Path) -> str:
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


def _write_whole(path: Path, data: bytes) -> None:
    """Replaces the file in one step; where that fails nothing of the attempt stays. Raises OSError."""
    new = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    try:
        with new.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
