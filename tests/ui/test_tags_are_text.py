# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and notes full of tags are shown as they stand on every page; the picture that they name is never opened."""

import program as program_module
import pytest
from hypothesis import given
from hypothesis import strategies as st
from program import entered
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import Qt as TextQt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from stored import MARCH, begun, moment, opened
from tagged import Canary, Guesses, tagged

from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import SessionState
from psoas_trainer.storage.damage import Damage
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.rescue import Rescue
from psoas_trainer.storage.sessions import end_session
from psoas_trainer.ui import seek_help_file
from psoas_trainer.ui.about_file import read_about
from psoas_trainer.ui.dialogs.crash_dialog import CrashDialog
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.print.sheet import Sheet, SheetPart
from psoas_trainer.ui.print.sheet_printer import SheetPrinter
from psoas_trainer.ui.tooltip import plain_tooltip, set_tooltip
from psoas_trainer.ui.trouble_text import TroubleText
from psoas_trainer.ui.views.recovery_view import RecoveryView
from psoas_trainer.ui.widgets.label import TextLabel

Key = Qt.Key


@pytest.fixture
def canary(tmp_path_factory):
    one = Canary(tmp_path_factory.mktemp("canary"))
    yield one
    one.close()


@pytest.fixture
def content(resources, canary):
    """What ships, with the tags in every word of it."""
    shipped = read_content(resources.content_texts())
    return shipped._replace(words=tagged(shipped.words, canary.tags))


@pytest.fixture
def tags_everywhere(canary, monkeypatch):
    """In what the program says of itself too."""
    load = seek_help_file.load_seek_help
    monkeypatch.setattr(program_module, "read_about", lambda *of: _with_tags(read_about(*of), canary.tags))
    monkeypatch.setattr(seek_help_file, "load_seek_help", lambda *of: tagged(load(*of), canary.tags))


def _with_tags(about, tags):
    return {name: tags + value if isinstance(value, str) else value for name, value in about.items()}


def a_session_of_names(path, tags):
    """One that was played from content which is gone: its names are all that is left of it."""
    connection = opened(path)
    person = default_person(connection, moment())
    planned = begun(connection, person)
    odd = MARCH._replace(exercise_id=f"{tags}exercise", variant_id=f"{tags}variant")
    named = begun(connection, person, 60, SessionPlan(f"{tags}routine", (PlanItem(odd, odd),)))
    for uuid in (planned, named):
        end_session(connection, uuid, SessionState.STOPPED, moment(600), 60)
    close_database(connection)


def tour(one, canary):
    """Every page and question, each looked through while it is open."""
    yield "welcome"
    one.press(Key.Key_Return)
    yield "exercises"
    view = one.window.page("exercises")
    for exercise_id in ("supine_leg_raise", "foam_roller_release", "psoas_march"):
        view.show_exercise(exercise_id)
        yield exercise_id
    view.browser.search.edit.setText(canary.tags)
    yield "nothing found"
    view.browser.search.clear()
    yield from train(one, canary)
    for page in ("history", "settings"):
        one.window.show_page(page)
        one.settle()
        yield page
    one.window.page("history").list.setCurrentIndex(one.window.page("history").model.index(1))
    yield "an older session"
    one.click(one.window.page("settings").about_section.help)
    yield "help"
    QTest.keyClick(QApplication.focusWidget() or one.window, Key.Key_Escape)
    one.window.toast.show_message(canary.tags, "Undo", lambda: None, icon="warning")
    one.window.offer_resume(canary.tags, canary.tags)
    dialog = CrashDialog.open(one.window, one.app._ground.look, canary.tags)
    yield "messages"
    QTest.keyClick(dialog, Key.Key_Escape)
    yield "closed"


def train(one, canary):
    """A session with a stop for pain, its end and a note."""
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    yield "get ready"
    one.run(14)
    player = one.app.playing.view
    yield "player"
    player.ask_to_close()
    yield "may it close"
    player.questions.open.answer("resume")
    one.press(Key.Key_P)
    yield "pain"
    player.pain.open.scale.set_value(2)
    one.click(player.pain.open.next)
    yield "what next"
    one.click(list(player.pain.open.cards.values())[-1].button)
    one.settle()
    yield "ended"
    page = one.window.page("summary")
    page.note.edit.setPlainText(canary.tags)
    page.note.tell()
    one.settle()
    yield "summary"


@pytest.mark.rest
def test_no_page_guesses_and_the_picture_is_never_opened(program, canary, tags_everywhere, tmp_path):
    a_session_of_names(tmp_path / "psoas-trainer.sqlite3", canary.tags)
    one, guesses, pages = program(), Guesses(), []
    for page in tour(one, canary):
        one.settle()
        guesses.look()
        one.window.grab()
        pages.append(page)
    assert guesses.found == set()
    assert canary.opened() == 0
    assert guesses.literal > 100, "the tags were there to be seen"
    note = one.thread.call(lambda connection: connection.execute("SELECT note FROM feedback").get)
    assert note == canary.tags
    assert len(pages) > 15


def test_the_watch_would_have_seen_it(qtbot, canary):
    label = QLabel(canary.tags)
    qtbot.addWidget(label)
    label.setToolTip(canary.tags)
    guesses = Guesses()
    guesses.look()
    label.grab()
    assert guesses.found == {"QLabel: a label", "QLabel: a tooltip"}
    assert not canary.can_tell or canary.opened() > 0


def test_the_house_label_shows_what_stands_there(qtbot, look, canary):
    tags, bold = TextLabel(look, "body", text=canary.tags), TextLabel(look, "body", text="bold there <i>")
    for label in (tags, bold):
        qtbot.addWidget(label)
    assert tags.sizeHint().width() > 3 * bold.sizeHint().width()
    tags.grab()
    assert canary.opened() == 0


@given(st.text() | st.sampled_from(["<b>", "&lt;", "<?xml", "<!doc", "<img src=x>", "\n<b>"]).flatmap(
    lambda tag: st.tuples(st.text(), st.just(tag), st.text()).map("".join)))  # fmt: skip
def test_no_tooltip_is_taken_for_a_page(text):
    shown = plain_tooltip(text)
    assert not TextQt.mightBeRichText(shown)
    assert shown.replace("\u2060", "") == text.replace("\u2060", "")


def test_a_tooltip_stays_as_it_is_where_nothing_looks_like_a_tag(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    set_tooltip(label, "Low lunge, 3 > 2 & more")
    assert label.toolTip() == "Low lunge, 3 > 2 & more"


def test_a_folder_that_looks_like_a_tag_is_named_as_it_stands(qtbot, look, canary, tmp_path):
    name = f"<b>data<i><img src='{canary.path.name}'>"
    path = tmp_path / name / "psoas-trainer.sqlite3"
    path.parent.mkdir()
    path.write_bytes(b"a letter" * 1000)
    page = RecoveryView(look, Rescue(Damage(Trouble.DAMAGED, path, canary.tags, (path,)), "2026-05-04"), str)
    qtbot.addWidget(page)
    page.show()
    guesses = Guesses()
    guesses.look()
    page.grab()
    sentence = TroubleText().opening(StorageError(Trouble.READ_ONLY, path))
    page.close()
    assert guesses.found == set()
    assert name in sentence
    assert canary.opened() == 0


def test_print_and_file_show_it_as_it_stands(look, canary):
    part = SheetPart(canary.tags, (canary.tags, "<b>x</b>"), urgent=True)
    pdf = SheetPrinter(look.fonts, canary.tags).pdf(Sheet(canary.tags, canary.tags, (part,), canary.tags))
    assert pdf.startswith(b"%PDF")
    assert canary.opened() == 0


def test_what_is_pasted_into_a_note_comes_as_text(program, canary):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(14)
    one.app.playing.player.stop()
    one.settle()
    edit = one.window.page("summary").note.edit
    page = QMimeData()
    page.setHtml(f"<p>{canary.tags}</p>")
    page.setText(canary.tags)
    edit.insertFromMimeData(page)
    assert edit.toPlainText() == canary.tags
    assert canary.opened() == 0
