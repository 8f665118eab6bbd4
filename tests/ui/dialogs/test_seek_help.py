# SPDX-License-Identifier: GPL-3.0-or-later
"""The page to seek help: the emergency at once, everything by keyboard, over any other question, printed and saved."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from psoas_trainer.core.seek_help import HelpGroup, SeekHelp
from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog
from psoas_trainer.ui.dialogs.seek_help_dialog import SeekHelpDialog
from psoas_trainer.ui.print.ask import NoPrinterError
from psoas_trainer.ui.print.sheet_printer import SheetPrinter
from psoas_trainer.ui.seek_help_file import load_seek_help
from psoas_trainer.ui.widgets.label import TextLabel


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.button = QPushButton("below", window)
    window.show()
    window.button.setFocus()
    return window


@pytest.fixture
def page(resources):
    return load_seek_help(resources, "en")


@pytest.fixture
def opened(window, look, page):
    """Opens the page over the window; the keywords say how the questions for file and printer are answered."""
    made = []

    def open_page(texts=page, then=None, **asking):
        asking = {"ask_file": lambda *_: "", "ask_printer": lambda *_: None, **asking}
        made.append(SeekHelpDialog.open(window, look, texts, SheetPrinter(look.fonts, "The footer.", **asking), then))
        QApplication.processEvents()
        return made[-1]

    yield open_page
    made.clear()


def seen(dialog, widget):
    """Whether all of a part lies in the part of the page that is shown."""
    view = dialog._scroll.viewport()
    return view.rect().contains(widget.rect().translated(widget.mapTo(view, QPoint())))


def test_everything_is_on_the_page_and_the_emergency_is_seen_at_once(opened, page):
    dialog = opened()
    shown = [label.text() for label in dialog.findChildren(TextLabel)]
    for group in page.groups:
        assert [text for text in (group.heading, *group.lines) if text not in shown] == []
    assert {page.title, page.introduction, page.closing} <= set(shown)
    first = dialog.panels[0]
    assert first.heading.text() == "Call the emergency number now"
    assert seen(dialog, first)
    dialog.close_page.click()


def test_the_emergency_of_a_small_window_begins_in_sight(opened, window):
    window.resize(1024, 600)
    dialog = opened()
    assert seen(dialog, dialog.panels[0].heading)
    assert all(seen(dialog, line) for line in dialog.panels[0].lines[:8])
    card = dialog._card.geometry()
    assert dialog.rect().contains(card)
    for button in (dialog.close_page, dialog.print_page, dialog.save_page):
        assert card.contains(button.geometry().translated(card.topLeft())), "the buttons never scroll away"
        assert button.height() >= 56
    dialog.close_page.click()


def test_the_words_are_large(opened):
    dialog = opened()
    lines = [line for panel in dialog.panels for line in panel.lines]
    assert all(line.font().pixelSize() >= 18 for line in (*lines, dialog.introduction, dialog.closing))
    dialog.close_page.click()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_emergency_is_told_apart_without_colour(opened, look, grab, share_of, theme):
    look.theme.apply(theme)
    dialog = opened()
    urgent, other = grab(dialog.panels[0]), grab(dialog.panels[1])
    assert share_of(urgent, look.theme.colour("danger")) > 0
    assert share_of(other, look.theme.colour("danger")) == 0
    assert "emergency" in dialog.panels[0].heading.text()
    dialog.close_page.click()


def test_the_keyboard_begins_on_close_and_stays_inside(opened, qtbot):
    dialog = opened()
    assert QApplication.focusWidget() is dialog.close_page
    reached = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert dialog.isAncestorOf(focused)
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert set(reached) == {dialog.close_page, dialog.print_page, dialog.save_page, dialog._scroll}
    dialog.close_page.click()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End])
def test_it_scrolls_from_the_button_too(opened, qtbot, key):
    dialog = opened()
    bar = dialog._scroll.verticalScrollBar()
    qtbot.keyClick(dialog.close_page, key)
    assert bar.value() > 0
    qtbot.keyClick(dialog.close_page, Qt.Key.Key_End)
    assert seen(dialog, dialog.closing), "the last words can be reached, and nothing empty lies below them"
    assert dialog.closing.mapTo(dialog._scroll.viewport(), QPoint(0, dialog.closing.height())).y() > (
        dialog._scroll.viewport().height() - 40
    )
    qtbot.keyClick(dialog.close_page, Qt.Key.Key_Home)
    assert bar.value() == 0
    dialog.close_page.click()


@pytest.mark.parametrize("way", ["button", "escape"])
def test_closing_gives_the_keyboard_back_and_then_goes_on(opened, window, qtbot, way):
    closed = []
    dialog = opened(then=lambda: closed.append(QApplication.focusWidget()))
    if way == "button":
        qtbot.keyClick(dialog.close_page, Qt.Key.Key_Return)
    else:
        qtbot.keyClick(dialog.close_page, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert closed == [window.button]


def test_over_another_question_the_keyboard_stays_in_the_page_and_goes_back(opened, window, look, content, qtbot):
    words, screening = content.words.screenings["roller"], content.catalogue.screenings["roller"]
    given = []
    below = ScreeningDialog.open(window, look, words, screening, "", given.append)
    first = QApplication.focusWidget()
    assert below.isAncestorOf(first)
    dialog = opened()
    assert window.childAt(window.rect().center()) is not None
    assert dialog.isAncestorOf(window.childAt(window.rect().center())), "it lies on top"
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert below.isVisible(), "Esc closes the page alone"
    assert QApplication.focusWidget() is first
    window.resize(1024, 600)
    below.not_now.click()
    assert given == [None]


def test_saving_says_where(opened, tmp_path):
    dialog = opened(ask_file=lambda *_: str(tmp_path / "help.pdf"))
    assert dialog.message.isHidden()
    dialog.save_page.click()
    assert (tmp_path / "help.pdf").read_bytes().startswith(b"%PDF")
    assert dialog.message.isVisible()
    assert str(tmp_path / "help.pdf") in dialog.message.text()
    dialog.close_page.click()


def test_printing_without_a_printer_says_what_to_do(opened):
    def ask(over, title):
        raise NoPrinterError

    dialog = opened(ask_printer=ask)
    dialog.print_page.click()
    assert dialog.message.text() == "No printer was found on this computer. Save the page as a PDF instead."
    dialog.close_page.click()


def test_who_changes_their_mind_sees_the_page_as_before(opened, tmp_path):
    files = [str(tmp_path / "gone" / "help.pdf"), ""]
    dialog = opened(ask_file=lambda *_: files.pop(0))
    dialog.save_page.click()
    assert dialog.message.isVisible()
    dialog.save_page.click()
    assert dialog.message.isHidden()
    dialog.print_page.click()
    assert dialog.message.isHidden()
    dialog.close_page.click()


def test_what_is_printed_is_the_page(opened, page):
    sheet = opened().sheet()
    assert (sheet.title, sheet.introduction, sheet.closing) == (page.title, page.introduction, page.closing)
    assert [(part.heading, part.lines) for part in sheet.parts] == [(each.heading, each.lines) for each in page.groups]
    assert [part.urgent for part in sheet.parts] == [True, False, False, False]


def test_every_control_and_the_page_have_names(opened, page):
    dialog = opened()
    assert (dialog.accessibleName(), dialog.accessibleDescription()) == (page.title, page.introduction)
    assert dialog._scroll.accessibleName() == page.title
    assert [each.text() for each in (dialog.close_page, dialog.print_page, dialog.save_page)] == [
        "Close",
        "Print",
        "Save as PDF",
    ]
    dialog.close_page.click()


def test_texts_are_shown_as_they_stand(opened):
    nasty = '<b>bold</b> <img src="file:///x.png">'
    dialog = opened(SeekHelp(nasty, nasty, (HelpGroup("other", nasty, (nasty,)),), nasty))
    assert {label.textFormat() for label in dialog.findChildren(TextLabel)} == {Qt.TextFormat.PlainText}
    assert dialog.panels[0].lines[0].text() == nasty
    dialog.close_page.click()


class Files:
    """Stands for the program's own files."""

    def __init__(self, resources, german=None):
        self._resources = resources
        self._german = german

    def names(self, folder):
        return ["seek_help.toml"] if folder == "lang/de" and self._german is not None else []

    def bytes(self, name):
        return self._german.encode() if name.startswith("lang/de") else self._resources.bytes(name)


def test_another_language_is_read_and_english_fills_its_gaps(resources, page, caplog):
    assert load_seek_help(Files(resources), "de") == page
    found = load_seek_help(Files(resources, 'title = "Halt"\n'), "de")
    assert (found.title, found.groups) == ("Halt", page.groups)
    assert load_seek_help(Files(resources, 'title = "Halt'), "de") == page
    assert "lang/de/seek_help.toml:1" in caplog.text
