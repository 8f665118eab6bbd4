# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview of a handout: its pages, what can be set, by keyboard too; printing and saving said in a sentence."""

from datetime import date

import pytest
from made_handout import TODAY, job_of, words_of
from pdf_words import pages_of
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer.core.handout import Wishes
from psoas_trainer.ui.dialogs.handout_dialog import HandoutDialog
from psoas_trainer.ui.print.ask import NoPrinterError
from psoas_trainer.ui.print.page_printer import PagePrinter
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.handout_options import A4, LETTER


@pytest.fixture
def opened(qtbot, look, content):
    """Opens the preview over a window; the keywords say how the questions for file and printer are answered."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    made = []

    def open_dialog(routine="balance_a", **asking):
        def make(wishes, large):
            return job_of(look, words_of(content, routine, wishes), large=large)

        asking = {"ask_file": lambda *_: "", "ask_printer": lambda *_: None, **asking}
        dialog = HandoutDialog.open(window, look, make, PagePrinter(**asking), Wishes(), TODAY)
        dialog.options.paper.set_current(A4)
        dialog.refresh()
        made.append(dialog)
        QApplication.processEvents()
        return dialog

    yield open_dialog
    for dialog in made:
        dialog.lift()
    window.hide()


def words(dialog):
    return dialog.view.accessibleDescription()


def test_all_pages_are_there_and_the_first_is_shown_whole(opened):
    dialog = opened()
    view = dialog.view
    assert view.count > 1
    assert dialog.place.text() == f"Page 1 of {view.count}"
    assert view._sheets.page_rect(0).height() <= view.viewport().height()
    assert "Psoas march" in words(dialog)
    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert picture.pixelColor(picture.width() // 2, 40).lightness() == 255, "paper is white"


def test_pages_are_leafed_through_by_keys_and_buttons(opened, qtbot):
    dialog = opened()
    last = dialog.view.count
    qtbot.keyClick(dialog.print_pages, Qt.Key.Key_PageDown)
    assert dialog.place.text() == f"Page 2 of {last}"
    dialog.back.click()
    assert not dialog.back.isEnabled()
    qtbot.keyClick(dialog.view, Qt.Key.Key_End)
    assert dialog.place.text() == f"Page {last} of {last}"
    assert not dialog.forth.isEnabled()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Home)
    assert dialog.place.text() == f"Page 1 of {last}"


def test_it_is_looked_at_from_nearer_and_back_without_losing_the_page(opened, qtbot):
    dialog = opened()
    dialog.forth.click()
    before = dialog.view.scale
    dialog.larger.click()
    assert dialog.view.scale > before
    assert dialog.place.text().startswith("Page 2")
    while dialog.larger.isEnabled():
        qtbot.keyClick(dialog.view, Qt.Key.Key_Plus)
    assert dialog.size.text() == "300 %"
    while dialog.smaller.isEnabled():
        dialog.smaller.click()
    assert dialog.view.scale == pytest.approx(before)


def test_nobody_is_named_until_somebody_types_a_name(opened, qtbot):
    dialog = opened()
    assert dialog.options.name.text == ""
    assert "Marta" not in words(dialog)
    qtbot.keyClicks(dialog.options.name.edit, "Marta")
    assert "Marta" in words(dialog)


@pytest.mark.rest
def test_every_option_shows_at_once(opened):
    dialog = opened()
    options, before = dialog.options, dialog.view.count
    options.large.click()
    assert dialog.view.count > before
    options.paper.button(LETTER).click()
    assert dialog.view._sheets.paper.width() == 612
    assert not options.review.isVisible()
    options.reviewed.click()
    assert options.wishes.review == date(2027, 1, 3), "six weeks later"
    options.review.setDate(QDate(2027, 2, 1))
    assert "1 February 2027" in words(dialog)
    options.weeks.minus.click()
    options.days.chip(1).click()
    assert (options.wishes.weeks, options.wishes.days) == (2, (0, 1, 2, 4))


@pytest.mark.rest
def test_a_name_of_hostile_letters_is_shown_as_it_stands(opened):
    dialog = opened()
    dialog.options.name.edit.setText('<img src="x">\u202e')
    assert '<img src="x">' in words(dialog)


@pytest.mark.rest
def test_without_a_printer_a_sentence_says_what_to_do(opened, qtbot):
    def none(*_):
        raise NoPrinterError

    dialog = opened(ask_printer=none)
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert dialog.message.text() == "No printer was found on this computer. Save the page as a PDF instead."
    assert dialog.isVisible()


@pytest.mark.rest
def test_a_printer_gets_the_pages(opened, tmp_path):
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog = opened("desk_break", ask_printer=lambda *_: device)
    dialog.print_pages.click()
    assert dialog.message.text() == "The page was sent to the printer."
    assert "Seated leg lift" in " ".join(pages_of((tmp_path / "printed.pdf").read_bytes()))


@pytest.mark.rest
def test_a_pdf_is_saved_with_the_name_of_the_routine(opened, tmp_path):
    asked = []

    def ask(_over, title, suggested, _kind):
        asked.append((title, suggested))
        return str(tmp_path / "handout.pdf")

    dialog = opened("desk_break", ask_file=ask)
    dialog.save.click()
    assert asked[0][0] == "Save as PDF"
    assert asked[0][1].endswith("My hip routine.pdf")
    assert (tmp_path / "handout.pdf").read_bytes().startswith(b"%PDF")
    assert str(tmp_path / "handout.pdf") in dialog.message.text()


@pytest.mark.rest
def test_a_place_that_takes_nothing_is_named_and_the_preview_stays(opened, tmp_path):
    dialog = opened("desk_break", ask_file=lambda *_: str(tmp_path / "gone" / "x.pdf"))
    dialog.save.click()
    assert dialog.message.text().startswith("Not saved:")
    assert dialog.isVisible()


def test_who_changes_their_mind_is_told_nothing(opened):
    dialog = opened()
    dialog.print_pages.click()
    dialog.save.click()
    assert not dialog.message.isVisible()


def test_escape_closes_it(opened, qtbot):
    dialog = opened()
    qtbot.keyClick(dialog.print_pages, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_control_has_a_name_and_is_large_enough(opened):
    dialog = opened()
    for button in (*dialog.findChildren(PillButton), *dialog.findChildren(IconButton)):
        assert button.accessibleName() or button.text()
        assert min(button.width(), button.height()) >= 44


@pytest.mark.rest
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800)])
def test_the_buttons_stay_in_the_window(opened, size):
    dialog = opened()
    dialog.window().resize(*size)
    QApplication.processEvents()
    for button in (dialog.print_pages, dialog.save, dialog.close_button, dialog.larger):
        place = button.geometry().translated(button.parentWidget().mapTo(dialog, button.rect().topLeft()))
        assert dialog._card.geometry().contains(place), button.text()
