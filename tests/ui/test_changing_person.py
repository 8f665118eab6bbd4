# SPDX-License-Identifier: GPL-3.0-or-later
"""Another person is chosen: of the one before nothing is left in any widget, dialog, draft, undo stack or clipboard."""

import pytest
from program import entered
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.words import RoutineWords
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.ui.dialogs.person_dialog import PersonDialog
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.overlay import Answer, Overlay

CANARY = "Zzcanary"
ALPHA = PersonCard(f"{CANARY} Alpha", CANARY, "1971-03-12", f"{CANARY}-77", f"{CANARY} hip")
BETA = PersonCard("Berta Beta", "Berta", "1990-01-01", "B-1")
_TEXTS = ("text", "title", "toPlainText", "placeholderText", "accessibleName", "accessibleDescription", "windowTitle",
          "toolTip", "statusTip", "whatsThis", "statusText", "selectedText")  # fmt: skip


def told(widget):
    """Every text that a widget has."""
    for name in _TEXTS:
        made = getattr(widget, name, None)
        text = made() if callable(made) else made
        if isinstance(text, str):
            yield text
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.data(model.index(row, 0, QModelIndex()), role))
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield from undone(widget)


def undone(field):
    """What comes back when everything that was typed is undone."""
    for _ in range(20):
        field.undo()
        yield field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def found(word=CANARY):
    """Where the word stands, in any window."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    widgets = [each for each in QApplication.allWidgets() if isinstance(each, QWidget)]
    places = [(type(each).__name__, text) for each in widgets for text in told(each) if word in text]
    actions = [each.text() for window in QApplication.topLevelWidgets() for each in window.findChildren(QAction)]
    places += [("action", text) for text in actions if word in text]
    clipboard = QGuiApplication.clipboard().text()
    return places + ([("clipboard", clipboard)] if word in clipboard else [])


@pytest.fixture
def two(program):
    """Alpha, whose name is the canary, is chosen; Berta is there too."""
    one = entered(program, several_people=True)
    store = one.app._ground.store
    by = By(store.now())
    one.alpha, one.berta = (one.thread.call(lambda c, card=card: add_person(c, card, by)) for card in (ALPHA, BETA))
    one.clinic = one.app.people.clinic
    one.clinic.change.choose(one.alpha)
    one.settle()
    return one


def change(one, person):
    one.clinic.change.choose(person)
    one.settle()
    assert one.app._ground.store.person == person


def train(one):
    """A session with a note, and a stop for pain in it."""
    store, routine = one.app._ground.store, next(iter(one.app._ground.content.catalogue.routines))
    one.app.playing.trainer.start(PlayRequest(routine))
    one.run(40)
    one.app.playing.view.finished.emit(False)
    one.settle()
    uuid = one.window.page("summary").uuid
    store.save_feedback(uuid, Feedback(note=f"{CANARY} note"))
    one.settle()


def own_routine(one):
    shipped = next(iter(one.app._ground.content.catalogue.routines.values()))
    words = RoutineWords(f"{CANARY} routine", f"{CANARY} note")
    one.app.own.save_routine(PackRoutine(shipped._replace(id="own_canary"), words))
    one.settle()


def test_a_name_stands_in_the_line_and_only_the_given_one(two):
    two.window.show_page("today")
    assert two.clinic.bar.line.text() == f"For {CANARY}"
    assert "Alpha" not in "".join(text for _, text in found())
    two.click(two.clinic.bar.leave)
    assert two.window.current == "people"
    assert not two.clinic.bar.isVisible()
    two.window.show_page("history")
    assert two.window.current == "people"


PAGES = ("today", "exercises", "routines", "history", "learn", "settings", "summary", "people", "person", "plan")


def fill(one, page_id):
    """The page with the canary in every field, a message with a way back, a dialog over it, and a copied text."""
    if page_id in ("person", "plan"):
        getattr(one.clinic, f"open_{page_id}")(one.alpha)
    else:
        one.window.show_page(page_id)
    one.settle()
    for field in one.window.findChildren(QLineEdit):
        if field.isVisible() and not field.isReadOnly():
            field.setFocus()
            one.qtbot.keyClicks(field, CANARY)
    one.preferences.change(clinic_name="")  # the clinic's own name is nobody's, and stays
    one.window.toast.show_message(f"{CANARY} is archived.", "Undo", lambda: None)
    NoteDialog.over(one)
    one.window.activateWindow()
    one.settle()
    QGuiApplication.clipboard().setText(f"{CANARY} summary")
    one.settle()


class NoteDialog(Overlay):
    """A question that names the person."""

    @classmethod
    def over(cls, one):
        words = f"Delete the session of {CANARY}?"
        dialog = cls(
            one.app._ground.look, one.window, words, (), (Answer("no", "No"),), lambda _answer: None, safe="no"
        )
        dialog.lay(dialog)


def test_nothing_of_one_person_is_left_with_the_next(two):
    train(two)
    own_routine(two)
    for page_id in PAGES:
        fill(two, page_id)
        places = {place for place, _ in found()}
        assert {"Toast", "NoteDialog", "clipboard"} <= places, page_id
        change(two, two.berta)
        assert found() == [], page_id
        change(two, two.alpha)
    fill(two, "routines")
    change(two, two.berta)
    for each in PAGES[:6]:
        two.window.show_page(each)
        two.settle()
        assert found() == [], each
    assert two.app.own.own.routines == {}


def test_sessions_and_goals_follow_the_person(two):
    two.app.rooms.profile.change(days=(1, 3))
    train(two)
    change(two, two.berta)
    two.window.show_page("history")
    two.settle()
    assert two.window.page("history").part.list.model().rowCount() == 0
    assert two.app.rooms.profile.profile.days != (1, 3)
    change(two, two.alpha)
    two.window.show_page("history")
    two.settle()
    assert two.window.page("history").part.list.model().rowCount() == 1
    assert two.app.rooms.profile.profile.days == (1, 3)


@pytest.mark.rest
def test_what_a_person_has_and_was_asked_follows_too_and_the_rest_stays(two):
    two.preferences.change(equipment=("mat",), set_rest=45, volume=30)
    change(two, two.berta)
    assert two.preferences.settings.equipment is None
    assert two.preferences.settings.offered is None
    assert (two.preferences.settings.set_rest, two.preferences.settings.volume) == (Settings().set_rest, 30)
    change(two, two.alpha)
    assert (two.preferences.settings.equipment, two.preferences.settings.set_rest) == (("mat",), 45)
    two.clinic.leave()
    assert two.preferences.settings.offered == ("roller:1",)
    assert two.preferences.settings.settings_of == 0


@pytest.mark.rest
def test_after_an_end_with_somebody_chosen_the_settings_are_those_of_nobody(two):
    change(two, two.berta)
    two.preferences.change(set_rest=45)
    two.app._ground.store.begin()  # as the next start does
    two.clinic.change.mend_settings()
    assert (two.preferences.settings.set_rest, two.preferences.settings.settings_of) == (Settings().set_rest, 0)


@pytest.mark.rest
def test_while_nobody_is_chosen_nothing_is_played_and_nothing_offered(two):
    one = two
    one.clinic.leave()
    one.app.starter.play(PlayRequest(next(iter(one.app._ground.content.catalogue.routines))))
    one.settle()
    assert one.window.alone is None
    assert one.window.toast.text == "Choose first who is to train."


@pytest.mark.rest
def test_while_a_session_runs_the_person_stays(two):
    two.app.playing.trainer.start(PlayRequest(next(iter(two.app._ground.content.catalogue.routines))))
    two.settle()
    two.clinic.change.choose(two.berta)
    assert two.app._ground.store.person == two.alpha
    assert two.window.alone is two.app.playing.view


@pytest.mark.rest
def test_who_was_alone_here_is_asked_for_a_name_and_keeps_the_history(program):
    one = entered(program)
    train(one)
    one.preferences.change(several_people=True)
    one.settle()
    assert one.window.rail.button("people").isVisible()
    one.window.show_page("people")
    one.settle()
    page = one.window.page("people")
    assert page.bare.isVisible()
    one.click(page.bare.buttons["name"])
    dialog = next(each for each in one.window.children() if isinstance(each, PersonDialog))
    dialog.name.edit.setText("Olga Own")
    dialog.number.edit.setText("1")
    one.click(dialog.keep)
    assert not page.bare.isVisible()
    one.qtbot.keyClick(page.search.edit, Qt.Key.Key_Return)
    one.settle()
    assert one.app.people.clinic.bar.line.text() == "For Olga"
    one.window.show_page("history")
    one.settle()
    assert one.window.page("history").part.list.model().rowCount() == 1
    one.preferences.change(several_people=False)
    one.settle()
    assert not one.window.rail.button("people").isVisible()
    assert not one.app.people.clinic.bar.isVisible()
    one.window.show_page("today")
    assert one.window.current == "today"
