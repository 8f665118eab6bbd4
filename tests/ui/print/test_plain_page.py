# SPDX-License-Identifier: GPL-3.0-or-later
"""What is printed: all words are really in the file, in our fonts, on as many pages as they need, as plain text."""

import os
import re

import pytest
from pdf_words import pages_of
from PySide6.QtCore import QLocale, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer.ui.print.ask import NoPrinterError
from psoas_trainer.ui.print.plain_page import PageText, PlainPages, page_layout
from psoas_trainer.ui.print.sheet import Sheet, SheetPart
from psoas_trainer.ui.print.sheet_printer import SheetPrinter, paper_of

FOOTER = "Shows, times and records general exercises. It does not diagnose or treat."
SHORT = Sheet(
    "Stop and seek help",
    "Stop the exercise.",
    (
        SheetPart("Call now", ("Your chest hurts.", "You can hardly breathe."), True),
        SheetPart("Today", ("It swells.",)),
    ),
    "Ask if you are unsure.",
)
LONG = SHORT._replace(parts=tuple(SheetPart(f"Part {n}", tuple(f"Line {n} {m}." for m in range(30))) for n in range(6)))


SIZE, LTR = QSizeF(480.0, 700.0), Qt.LayoutDirection.LeftToRight


def words_of(sheet):
    parts = [text for part in sheet.parts for text in (part.heading, *part.lines)]
    return [sheet.title, sheet.introduction, *parts, sheet.closing]


def of_country(look, name, **asking):
    return SheetPrinter(look.fonts, FOOTER, locale=QLocale(name), **asking)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_all_words_are_in_the_file(look):
    [page] = pages_of(of_country(look, "de_DE").pdf(SHORT))
    for text in (*words_of(SHORT), FOOTER, "Page 1 of 1"):
        assert page.count(text) == 1, text


def test_what_stands_on_two_lines_is_printed_on_two(look):
    [page] = pages_of(of_country(look, "de_DE").pdf(SHORT._replace(closing="Ask first.\nSources: ASFA")))
    assert "first.Sources" not in page
    tall = [
        sum(
            len(lines)
            for lines in PlainPages(SHORT._replace(closing=closing), PageText("", str), "Inter", SIZE, LTR)._pages
        )
        for closing in ("Ask first. Sources: ASFA", "Ask first.\nSources: ASFA")
    ]
    assert tall[1] == tall[0] + 1


def test_it_is_set_in_our_own_fonts_and_none_is_faked(look):
    pdf = of_country(look, "de_DE").pdf(SHORT)
    assert set(re.findall(rb"/FontName /\w+\+(\S+)", pdf)) == {b"Inter-Regular", b"Inter-Bold"}
    assert b"/FontFile2" in pdf
    assert b"/Subtype /Image" not in pdf, "words are words, no picture of them"


def test_a_long_list_goes_to_further_pages_and_loses_no_line(look):
    pages = pages_of(of_country(look, "de_DE").pdf(LONG))
    assert len(pages) > 2
    whole = " ".join(pages)
    for text in words_of(LONG):
        assert len(re.findall(rf"{re.escape(text)}(?!\d)", whole)) == 1, text
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert FOOTER in page


def test_a_heading_never_ends_a_page(look):
    for page in pages_of(of_country(look, "de_DE").pdf(LONG))[:-1]:
        assert not re.search(r"Part \d$", page.partition(FOOTER)[0].strip())


def test_a_paragraph_longer_than_a_page_and_a_word_longer_than_a_line_are_all_there(look):
    many, long = " ".join(f"w{n}" for n in range(3000)), "x" * 500
    pages = pages_of(of_country(look, "de_DE").pdf(SHORT._replace(introduction=many, closing=long)))
    bodies = [page.partition(FOOTER)[0] for page in pages]
    assert all(bodies)
    letters = "".join("".join(body.split()) for body in bodies)  # Qt itself cuts a line into several runs
    assert many.replace(" ", "") in letters
    assert long in letters


def test_markup_is_printed_as_it_stands(look):
    nasty = '<b>bold</b> <img src="file:///x.png"> &amp;'
    [page] = pages_of(of_country(look, "de_DE").pdf(SHORT._replace(title=nasty, closing=nasty)))
    assert page.count(nasty) == 2


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        ("de_DE", QPageSize.PageSizeId.A4),
        ("en_US", QPageSize.PageSizeId.Letter),
        ("fr_CA", QPageSize.PageSizeId.Letter),
    ],
)
def test_the_paper_is_that_of_the_country(look, locale, paper):
    assert paper_of(QLocale(locale)).id() == paper
    [box] = re.findall(rb"/MediaBox \[0 0 (\S+) (\S+)\]", of_country(look, locale).pdf(SHORT))
    wide = QPageSize(paper).sizePoints()
    assert [round(float(edge)) for edge in box] == [wide.width(), wide.height()]


def test_the_margins_are_kept(look):
    margins = page_layout(QPageSize(QPageSize.PageSizeId.A4)).margins(QPageLayout.Unit.Millimeter)
    assert [margins.left(), margins.top(), margins.right(), margins.bottom()] == [15.0] * 4


def ink(look, direction, sheet=SHORT):
    """The first page as a picture of one pixel for each point, with a strip of 20 around it."""
    size = QSizeF(500.0, 700.0)
    pages = PlainPages(sheet, PageText(FOOTER, lambda page, count: "1"), look.fonts.family, size, direction)
    image = QImage(540, 740, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(20.0, 20.0)
    pages.paint(painter, 0)
    painter.end()
    return image


def dark_columns(image, top, bottom):
    rows = range(top, bottom)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 128 for y in rows)]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_leaves_the_page_and_what_is_urgent_has_a_bar_where_reading_begins(look, direction):
    image = ink(look, direction)
    columns = dark_columns(image, 0, 740)
    assert min(columns) >= 20
    assert max(columns) < 520
    heights = [sum(image.pixelColor(x, y).lightness() < 128 for y in range(740)) for x in (21, 518)]
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    assert heights[mirrored] > 50, "as long as its part"
    assert heights[not mirrored] < 50


@pytest.mark.rest
def test_the_largest_type_that_fits_on_one_page_is_taken(look):
    def body(sheet):
        pdf = of_country(look, "de_DE").pdf(sheet)
        return len(pages_of(pdf))

    middle = SHORT._replace(parts=(SheetPart("All", tuple(f"Line {n}." for n in range(38))),))
    assert body(middle) == 1, "smaller type keeps it on one page"
    assert body(LONG) > 1


def test_a_pdf_is_written_in_one_step(look, window, tmp_path):
    asked = []

    def choose(over, title, suggested, kind):
        asked.append((title, suggested, kind))
        return str(tmp_path / "help.pdf")

    (tmp_path / "help.pdf").write_bytes(b"old")
    outcome = of_country(look, "de_DE", ask_file=choose).save_pdf(window, SHORT)
    assert outcome.done
    assert str(tmp_path / "help.pdf") in outcome.text
    assert [file.name for file in tmp_path.iterdir()] == ["help.pdf"]
    assert "Your chest hurts." in pages_of((tmp_path / "help.pdf").read_bytes())[0]
    [(_, suggested, kind)] = asked
    assert os.path.basename(suggested) == "Stop and seek help.pdf"
    assert "*.pdf" in kind


def test_who_changes_their_mind_hears_nothing(look, window):
    printer = of_country(look, "de_DE", ask_file=lambda *_: "", ask_printer=lambda *_: None)
    assert printer.save_pdf(window, SHORT) is None
    assert printer.print_sheet(window, SHORT) is None


def test_a_file_that_cannot_be_written_is_said_and_the_old_one_stays(look, window, tmp_path, monkeypatch):
    (tmp_path / "help.pdf").write_bytes(b"old")

    def fail(source, target):
        raise OSError(28, "No space left on device")

    printer = of_country(look, "de_DE", ask_file=lambda *_: str(tmp_path / "help.pdf"))
    monkeypatch.setattr("pathlib.Path.replace", fail)
    outcome = printer.save_pdf(window, SHORT)
    assert not outcome.done
    assert outcome.text.startswith("Not saved: the disk is full.")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


def test_a_folder_that_is_none_is_said(look, window, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    gone = tmp_path / "file" / "help.pdf"
    outcome = of_country(look, "de_DE", ask_file=lambda *_: str(gone)).save_pdf(window, SHORT)
    assert outcome == (False, f"Not saved: nothing can be written to {gone.parent}. Choose another folder.")


@pytest.mark.parametrize(("error", "said"), [(NoPrinterError, "No printer was found"), (ImportError, "cannot print")])
def test_without_a_printer_the_pdf_remains(look, window, error, said):
    def ask(over, title):
        raise error

    outcome = of_country(look, "de_DE", ask_printer=ask).print_sheet(window, SHORT)
    assert not outcome.done
    assert said in outcome.text
    assert "Save the page as a PDF instead." in outcome.text


def test_a_printer_gets_the_same_page(look, window, tmp_path):
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "printed.pdf"))
    device.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    outcome = of_country(look, "de_DE", ask_printer=lambda *_: device).print_sheet(window, LONG)
    assert outcome == (True, "The page was sent to the printer.")
    printed, saved = pages_of((tmp_path / "printed.pdf").read_bytes()), pages_of(of_country(look, "en_US").pdf(LONG))
    assert printed == saved, "the paper of the printer, and its pages break where those of the file do"


@pytest.mark.rest
def test_a_printer_that_takes_nothing_is_said(look, window):
    class Broken(QPdfWriter):
        def newPage(self):  # noqa: N802
            return False

    device = Broken(os.devnull)
    outcome = of_country(look, "de_DE", ask_printer=lambda *_: device).print_sheet(window, LONG)
    assert not outcome.done
    assert "The printer did not take the page." in outcome.text


def test_the_system_font_serves_where_ours_are_missing(look):
    class NoFonts:
        family = QFont(QApplication.font()).family()

    [page] = pages_of(SheetPrinter(NoFonts(), FOOTER, locale=QLocale("de_DE")).pdf(SHORT))
    assert "Your chest hurts." in page
