# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of people: found by a few letters, chosen with two identifiers, warned about, archived and binned."""

import pytest
from fakes import fake_moment
from PySide6.QtCore import QCoreApplication, Qt

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.views.people_view import PeopleView
from psoas_trainer.ui.widgets.scrim import Scrim
from psoas_trainer.ui.widgets.toast import Toast

MARTA = PersonCard("Märta Olsen", "Märta", "1971-03-12", "P-1044", "Left hip, after sitting")
IMANI = PersonCard("Imani Maat", "Imani", "1988-01-02", None, "Low back and hips")
TOMAS = PersonCard("Tomas Lima", "Tomas", None, "P-7", "Runner, right groin")
CARDS = (MARTA, IMANI, TOMAS)


class Page:
    """The page over a database of its own."""

    def __init__(self, qtbot, look, folder, cards=CARDS):
        self.qtbot = qtbot
        self.thread = DatabaseThread(lambda: open_database(folder / "training.sqlite", had_data=False))
        self.store = Store(self.thread, fake_moment)
        self.store.begin()
        by = By(fake_moment())
        self.people = [self.thread.call(lambda c, card=card: add_person(c, card, by)) for card in cards]
        self.failures, self.opened, self.started = [], [], []
        self.store.failed.connect(self.failures.append)
        desk = PeopleDesk(self.store, folder, self.store)
        self.view = PeopleView(look, desk, lambda: self.toast)
        self.toast = Toast(look, self.view)
        self.view.person_requested.connect(self.opened.append)
        self.view.start_requested.connect(self.started.append)
        self.store.changed.connect(self.view.note_change)
        qtbot.addWidget(self.view)
        self.view.resize(1192, 800)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.view.search.edit.setFocus()
        self.settle()

    def settle(self):
        for _ in range(3):
            self.store.catch_breath()
            QCoreApplication.processEvents()

    def names(self):
        model = self.view.model
        return [model.index(row).data() for row in range(model.rowCount())]

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.view.window().focusWidget(), key, modifiers)
        self.settle()

    def type(self, text):
        for letter in text:
            self.qtbot.keyClicks(self.view.window().focusWidget(), letter)
        self.settle()

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def dialog(self):
        return next(
            (each for each in self.view.window().children() if isinstance(each, Scrim) and each.isVisible()), None
        )

    def close(self):
        self.toast.dismiss()
        self.view.hide()
        self.thread.close()
        QCoreApplication.processEvents()


@pytest.fixture
def page(qtbot, look, tmp_path):
    made = []

    def make(cards=CARDS):
        made.append(Page(qtbot, look, tmp_path, cards))
        return made[-1]

    yield make
    for each in made:
        each.close()


def test_a_few_letters_find_people_whatever_their_accents_and_mark_them(page):
    one = page()
    assert one.names() == ["Imani Maat", "Märta Olsen", "Tomas Lima"]
    one.type("MAR")
    assert one.names() == ["Märta Olsen"]
    line = one.view.model.index(0).data(Qt.ItemDataRole.UserRole + 1)
    assert line.marks == ((0, 3),)
    one.key(Qt.Key.Key_Escape)
    one.type("12.3.1971")
    assert one.names() == ["Märta Olsen"]
    one.key(Qt.Key.Key_Escape)
    one.type("p-7")
    assert one.names() == ["Tomas Lima"]


def test_each_line_has_two_identifiers_also_for_a_screen_reader(page):
    one = page()
    said = [one.view.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert "Märta Olsen. Born 12 Mar 1971, number P-1044. Left hip" in said[1]
    assert "Born 2 Jan 1988" in said[0]
    assert "Number P-7" in said[2]
    assert "No planned days yet" in said[2]


def test_the_keyboard_alone_chooses_and_starts(page):
    one = page()
    one.key(Qt.Key.Key_Down)
    one.key(Qt.Key.Key_Return)
    one.key(Qt.Key.Key_Down)
    one.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert one.opened == [one.people[0]]
    assert one.started == [one.people[2]]
    one.view.list.setFocus()
    one.type("ima")  # letters in the list go into the search
    assert one.view.search.text() == "ima"
    assert one.names() == ["Imani Maat", "Tomas Lima"]


def test_nobody_found_says_why_and_shows_all_again(page):
    one = page()
    one.type("zz")
    assert "zz" in one.view.empty.none.reason.text()
    one.click(one.view.empty.none.button)
    assert len(one.names()) == 3
    one.click(one.view.chips.chips["due"])
    assert one.view.empty.none.reason.text() == "Nobody is due today who has not trained yet."


def test_a_new_person_needs_a_second_identifier(page):
    one = page(())
    one.click(one.view.empty.first.button)
    dialog = one.dialog
    one.type("Anna Berg")
    one.click(dialog.keep)
    assert dialog.birth.problem.text().startswith("Put in a birth date or a number.")
    assert one.view.window().focusWidget() is dialog.birth.edit
    one.type("31.2.1990")
    one.click(dialog.keep)
    assert dialog.birth.problem.text().startswith("This is not a date")
    dialog.birth.edit.clear()
    one.type("3.4.1990")
    one.click(dialog.keep)
    assert dialog.birth.problem.text().startswith("This can be more than one date.")
    one.click(dialog.dates[0])
    one.key(Qt.Key.Key_Return)
    assert one.names() == ["Anna Berg"]
    assert one.view.current.card == PersonCard("Anna Berg", "Anna", "1990-04-03")


@pytest.mark.rest
def test_a_similar_name_warns_before_it_is_kept(page):
    one = page()
    one.click(one.view.new)
    dialog = one.dialog
    one.type("Marta Olsen")
    dialog.number.edit.setText("P-2000")
    one.click(dialog.keep)
    assert dialog.notice.isVisible()
    assert len(one.names()) == 3
    texts = [label.text() for label in dialog.notice.findChildren(type(dialog.notice.line))]
    assert "Born 12 Mar 1971, number P-1044" in texts
    assert dialog.keep.text() == "Keep as somebody else"
    one.click(dialog.keep)
    assert one.names() == ["Märta Olsen", "Marta Olsen"]
    assert one.view.current.card.number == "P-2000"
    one.key(Qt.Key.Key_Escape)
    assert len(one.names()) == 4


@pytest.mark.rest
def test_the_warning_leads_to_the_person_who_was_there(page):
    one = page()
    one.click(one.view.new)
    dialog = one.dialog
    one.type("Marta Olsen")
    dialog.number.edit.setText("P-2000")
    one.click(dialog.keep)
    one.click(dialog.notice.buttons[one.people[0]])
    assert one.opened == [one.people[0]]
    assert len(one.names()) == 3


def test_a_similar_name_warns_at_the_choice_too(page):
    other = PersonCard("Marta Olsen", "Marta", "1990-05-05")
    one = page((MARTA, other))
    one.key(Qt.Key.Key_Return)
    assert one.opened == []
    dialog = one.dialog
    assert list(dialog.buttons) == [one.view.current.person, *(set(one.people) - {one.view.current.person})]
    one.click(list(dialog.buttons.values())[1])
    assert len(one.opened) == 1
    assert one.opened != [one.view.current.person]


@pytest.mark.rest
def test_archive_and_bin_can_be_undone(page):
    one = page()
    one.view.list.setCurrentIndex(one.view.model.index(1))
    one.click(one.view.actions.buttons["archive"])
    assert one.toast.text == "Märta Olsen is archived."
    assert one.names() == ["Imani Maat", "Tomas Lima"]
    one.click(one.toast.action)
    assert len(one.names()) == 3
    one.view.list.setFocus()
    one.view.list.setCurrentIndex(one.view.model.index(2))
    one.key(Qt.Key.Key_Delete)
    assert one.names() == ["Imani Maat", "Märta Olsen"]
    one.click(one.view.bin)
    dialog = one.dialog
    one.click(dialog.restore_buttons[one.people[2]])
    one.click(dialog.done)
    assert one.names() == ["Imani Maat", "Märta Olsen", "Tomas Lima"]
    assert one.failures == []


@pytest.mark.rest
def test_nobody_takes_the_place_of_who_was_deleted(page):
    one = page()
    one.type("tomas")
    one.view.search.edit.clear()
    one.settle()
    delete = one.view.actions.buttons["delete"]
    before = one.names()
    one.click(delete)
    one.click(delete)  # a second press, by mistake
    assert len(one.names()) == len(before) - 1
    assert one.view.current is None
    assert not one.view.actions.isEnabled()
    one.view.list.setFocus()
    one.key(Qt.Key.Key_Down)
    assert one.view.current is not None


@pytest.mark.rest
def test_ten_thousand_people_come_as_they_are_scrolled_to(page):
    one = page(tuple(PersonCard(f"Person {number:05}", "P", None, str(number)) for number in range(450)))
    model = one.view.model
    assert model.rowCount() == 200
    assert one.view.chips.chips[one.view.chips.shown].text() == "All 450"
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
        one.settle()
    assert model.rowCount() == 450
    assert len(set(one.names())) == 450
