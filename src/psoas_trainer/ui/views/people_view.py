# SPDX-License-Identifier: GPL-3.0-or-later
"""The people who use this computer: found by a few letters, and chosen with two ways to know them."""

from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psoas_trainer.core.changes import Change
from psoas_trainer.storage.clinic_people_list import PeopleList as Found
from psoas_trainer.storage.clinic_people_list import PersonEntry, Shown
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.models.people_model import PeopleModel
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.people_flow import PeopleFlow
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.notice_bar import NoticeBar
from psoas_trainer.ui.widgets.people_chips import ALL, PeopleChips
from psoas_trainer.ui.widgets.people_columns import PeopleHeader
from psoas_trainer.ui.widgets.people_empty import PeopleEmpty
from psoas_trainer.ui.widgets.people_list import PeopleList
from psoas_trainer.ui.widgets.person_actions import PersonActions
from psoas_trainer.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.toast import Toast

_STEPS: Final = MappingProxyType({Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8})


class PeopleView(Page):
    """The keyboard starts in the search; arrows choose below it, Enter opens, Ctrl+Enter starts."""

    WATCHES: ClassVar[frozenset[Change]] = frozenset(
        {Change.PEOPLE, Change.PLANS, Change.SESSIONS, Change.FEEDBACK, Change.PAIN_STOPS}
    )
    person_requested = Signal(int)
    """That person's page is wanted; who could be taken for somebody else was asked about."""
    start_requested = Signal(int)
    """That person is to train here now."""
    lock_requested = Signal()

    def __init__(
        self, look: Look, desk: PeopleDesk, toast: "Callable[[], Toast]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self.texts = PersonText(self)
        self.model = PeopleModel(self.texts, self)
        self.search = SearchField(look, self.tr("Name, number or birth date"), self.tr("Search people"))
        self.lock = PillButton(look, self.tr("Lock"), "outline", "lock")
        self.lock.hide()  # until there is a passphrase
        self.bin = IconButton(look, "trash", self.tr("Bin"))
        self.take_in = IconButton(look, "folder-open", self.tr("Take in a file"))
        self.new = PillButton(look, self.tr("New person"), "primary", "user-plus")
        self.chips = PeopleChips(look)
        self.list = PeopleList(look, self.model)
        self.actions = PersonActions(look)
        self.empty = PeopleEmpty(look)
        text = self.tr("The training so far belongs to nobody in this list. Who was it?")
        self.bare = NoticeBar(look, text, (("name", self.tr("Add a name"), "outline"),), "info")
        self.bare.hide()
        self._first = 0
        self.flow = PeopleFlow(look, self, desk, self.texts, toast)
        self._lay_out(look)
        self._connect()
        self.setFocusProxy(self.search)

    @property
    def current(self) -> PersonEntry | None:
        """Who is current in the list."""
        return self.model.entry(self.list.currentIndex())

    def refresh(self) -> None:
        """Reads the list anew; who was current stays current."""
        entry = self.current
        self._find(None if entry is None else entry.person)
        self._desk.without_card(self._show_bare)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search the keys that choose and open belong to the list."""
        if watched is self.search.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self.list.step(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self.list.act(event)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere searches."""
        text = event.text()
        if text and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._type(text)
            return
        super().keyPressEvent(event)

    def _find(self, keep: int | None = None) -> None:
        self._asked += 1
        asked, text, shown = self._asked, self.search.text(), Shown(self.chips.shown)

        def told(outcome: object) -> None:
            if asked != self._asked:
                return  # something else was typed meanwhile
            if isinstance(outcome, Found):
                self._show(outcome, text, keep)
            else:
                self.flow.tell_failure(outcome)

        self._desk.find(text, shown, told)

    def _show(self, found: Found, text: str, keep: int | None) -> None:
        counts = {"here": found.everyone, "due": found.due, "looks": found.looks, "archived": found.archived}
        self.chips.set_counts(counts)
        self.model.put(found.entries, text, more=found.found > len(found.entries))
        # Nobody takes the place of who has gone: a second press of Delete would be about somebody else.
        place = 0 if keep is None else self.model.place_of(keep)
        gone = place < 0 and self.actions.isAncestorOf(self.focusWidget() or self)
        self.list.setCurrentIndex(self.model.index(place) if found.entries and place >= 0 else QModelIndex())
        self.empty.explain(text, self.chips.shown, nobody=found.everyone + found.archived == 0)
        self._body.setCurrentWidget(self._full if found.entries else self.empty)
        self._show_actions()
        if gone:
            (self.list if found.entries else self.search.edit).setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            announce(self, self.tr("%n person(s) found", "", found.found))

    def _more(self) -> None:
        asked = self._asked

        def told(outcome: object) -> None:
            if asked == self._asked and isinstance(outcome, Found):
                read = self.model.rowCount() + len(outcome.entries)
                self.model.append(outcome.entries, more=bool(outcome.entries) and outcome.found > read)

        self._desk.find(self.search.text(), Shown(self.chips.shown), told, self.model.rowCount())

    def _read_rows(self, people: tuple[int, ...]) -> None:
        def told(outcome: object) -> None:
            if isinstance(outcome, dict):
                self.model.set_rows(outcome)

        self._desk.rows(people, told)

    def _type(self, text: str) -> None:
        self.search.edit.setFocus()
        self.search.edit.insert(text)

    def _show_actions(self) -> None:
        entry = self.current
        name, archived = ("", False) if entry is None else (entry.card.full_name, entry.archived)
        self.actions.show_person(name, archived=archived)

    def _on_act(self, act: str) -> None:
        entry = self.current
        if entry is None:
            return
        match act:
            case "open":
                self.flow.choose(entry, self.person_requested.emit)
            case "start":
                self.flow.choose(entry, self.start_requested.emit)
            case _:
                self.flow.act(act, entry)

    def _show_bare(self, outcome: object) -> None:
        self._first = outcome if isinstance(outcome, int) else 0
        self.bare.setVisible(bool(self._first))

    def _show_new(self, person: int, name: str) -> None:
        """Among many the new one is found by the name; whatever is typed next takes its place."""
        self.chips.set_shown(ALL)
        self.search.edit.setText(name)
        self.search.edit.setFocus()
        self.search.edit.selectAll()
        self._find(person)

    def _clear(self) -> None:
        self.chips.set_shown(ALL)
        if self.search.text():
            self.search.clear()
        else:
            self._find()

    def _connect(self) -> None:
        self.search.edit.installEventFilter(self)
        self.search.changed.connect(lambda _text: self._find())
        self.chips.changed.connect(lambda _shown: self._find())
        self.model.more_wanted.connect(self._more)
        self.model.rows_wanted.connect(self._read_rows)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_actions())
        self.list.opened.connect(lambda: self._on_act("open"))
        self.list.started.connect(lambda: self._on_act("start"))
        self.list.delete_pressed.connect(lambda: self._on_act("delete"))
        self.list.typed.connect(self._type)
        self.actions.wanted.connect(self._on_act)
        self.lock.clicked.connect(self.lock_requested)
        self.new.clicked.connect(lambda: self.flow.add(self.search.text()))
        self.bin.clicked.connect(self.flow.open_bin)
        self.empty.clear_requested.connect(self._clear)
        self.empty.add_requested.connect(lambda: self.flow.add(self.search.text()))
        self.bare.chosen.connect(lambda _name: self.flow.name_first(self._first))
        self.flow.added.connect(self._show_new)
        self.flow.open_requested.connect(self.person_requested)

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(TextLabel(look, "title", "ink", self.tr("People")))
        head.addSpacing(SPACE_6)
        head.addWidget(self.search, 1)
        head.addStretch(1)
        for button in (self.take_in, self.bin, self.lock, self.new):
            head.addWidget(button)
        card = self._full = Card(look)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, SPACE_3, 0, SPACE_3)
        inside.setSpacing(0)
        inside.addWidget(PeopleHeader(look, self.list.viewport()))
        inside.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addSpacing(SPACE_6)
        foot.addWidget(self.actions, 1)
        foot.addSpacing(SPACE_6)
        inside.addSpacing(SPACE_3)
        inside.addLayout(foot)
        self._body = QStackedWidget()
        self._body.addWidget(card)
        self._body.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.bare)
        column = QVBoxLayout()
        outer.addLayout(column, 1)
        column.setContentsMargins(PAGE_MARGIN, SPACE_6, PAGE_MARGIN, SPACE_6)
        column.setSpacing(SPACE_4)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self._body, 1)
