# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan editor in the whole program: entered for a person, printed, and gone with the person."""

from program import entered
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import draft_of
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.ui.dialogs.handout_dialog import HandoutDialog
from psoas_trainer.ui.widgets.label import TextLabel

CANARY = "Zzcanary"
ALPHA = PersonCard(f"{CANARY} Alpha", CANARY, "1971-03-12", f"{CANARY}-77")
BETA = PersonCard("Berta Beta", "Berta", "1990-01-01", "B-1")


def told():
    """Every text that stands anywhere."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    for each in QApplication.allWidgets():
        yield each.accessibleName()
        if isinstance(each, TextLabel | QLineEdit):
            yield each.text()
        elif isinstance(each, QPlainTextEdit):
            yield each.toPlainText()


def test_a_plan_is_written_printed_and_left_for_the_next_person(program):
    one = entered(program, several_people=True)
    clinic, by = one.app.people.clinic, By(one.app._ground.store.now())
    alpha, berta = (one.thread.call(lambda c, card=card: add_person(c, card, by)) for card in (ALPHA, BETA))
    clinic.open_plan(alpha)
    one.settle()
    page = one.window.page("plan")
    assert one.window.current == "plan"
    assert page.head.name.text() == f"{CANARY} Alpha"
    page.panes.library.add_button("seated_leg_lift").click()
    page.panes.settings.note.edit.setPlainText(f"{CANARY} note")
    page.panes.settings.note.tell()
    page.head.handout.click()
    [dialog] = one.window.findChildren(HandoutDialog)
    said = dialog.view.accessibleDescription()
    assert dialog.title.text() == "Handout: Your plan"
    assert "Seated leg lift" in said
    assert f"{CANARY} note" in said
    assert "Alpha" not in said, "a handout has no name unless somebody types one"
    dialog.lift()
    page.discard()
    clinic.open_plan(berta)
    one.settle()
    page = one.window.page("plan")
    assert page.head.name.text() == "Berta Beta"
    assert not page.panes.plan.rows
    assert not page.panes.work.history.can_undo
    assert [text for text in told() if CANARY in text] == []
    kept = one.thread.call(lambda connection: draft_of(connection, alpha))
    assert kept is not None
    assert kept.note == f"{CANARY} note"


def test_what_was_changed_just_before_the_window_closes_is_kept(program):
    one = entered(program, several_people=True)
    clinic, by = one.app.people.clinic, By(one.app._ground.store.now())
    berta = one.thread.call(lambda c: add_person(c, BETA, by))
    clinic.open_plan(berta)
    one.settle()
    one.window.page("plan").panes.library.add_button("seated_leg_lift").click()
    one.window.close()
    kept = one.thread.call(lambda connection: draft_of(connection, berta))
    assert kept is not None
    assert [row.exercise_id for row in kept.rows] == ["seated_leg_lift"]
