# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's card is typed: the name and, so that nobody is taken for somebody else, a birth date or a number."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.birth_date import birth_dates
from psoas_trainer.core.clinic.person import NAME_LETTERS, NOTE_LETTERS, NUMBER_LETTERS, PersonCard, tidy_card
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, HIT, SPACE_2, SPACE_3
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.widgets.alike_notice import AlikeNotice
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField

Check = Callable[[PersonCard, Callable[[object], None]], None]
_DATE_LETTERS = 20
_MOST_DATES = 4


class PersonDialog(StopDialog):
    """What is wrong is said at its field; who could be mixed up is shown before the card is kept."""

    other_chosen = Signal(int)
    """Not a new person after all: that one is meant."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        texts: PersonText,
        card: PersonCard,
        today: date,
        check: Check,
        then: Callable[[PersonCard | None], None],
        *,
        new: bool,
    ) -> None:
        super().__init__(parent, look)
        self._check, self._then, self._today, self._new = check, then, today, new
        self._compared: PersonCard | None = None
        title = self.tr("New person") if new else self.tr("Change a person's card")
        self.setAccessibleName(title)
        self._make_parts(look, texts)
        self._fill(card)
        self._connect()
        head = TextLabel(look, "title", "ink", title, wrap=True)
        body = [self.name, self.given, self.birth, self.which, self.number, self.note, self.notice]
        self.lay_out([head], body, [FlowRow((self.keep, self.cancel), SPACE_3, SPACE_2)])

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        texts: PersonText,
        card: PersonCard,
        today: date,
        check: Check,
        then: Callable[[PersonCard | None], None],
        *,
        new: bool,
    ) -> "PersonDialog":
        """Lays it over the window of `parent` and returns at once; `then` gets the card, or None.

        `check` asks who could be taken for a card: a tuple of (person, card, Likeness).
        """
        dialog = cls(parent, look, texts, card, today, check, then, new=new)
        dialog.lay(dialog.name.edit)
        dialog._refit()
        announce(dialog, dialog.accessibleName())
        return dialog

    def _make_parts(self, look: Look, texts: PersonText) -> None:
        self.name = LineField(look, self.tr("Name"), NAME_LETTERS)
        self.given = LineField(look, self.tr("First name (all that the player shows)"), NAME_LETTERS)
        self.birth = LineField(look, self.tr("Birth date"), _DATE_LETTERS)
        self.number = LineField(look, self.tr("Number"), NUMBER_LETTERS)
        self.note = LineField(look, self.tr("What it is about"), NOTE_LETTERS)
        self.fields = (self.name, self.given, self.birth, self.number, self.note)
        self.dates = [PillButton(look, "", "outline", height=HIT) for _ in range(_MOST_DATES)]
        self.which = FlowRow(self.dates, SPACE_2, SPACE_2)
        self.which.hide()
        self.notice = AlikeNotice(look, texts)
        self.keep = PillButton(look, self.tr("Keep"), height=BUTTON_HEIGHT)
        self.cancel = PillButton(look, self.tr("Cancel"), "plain", height=BUTTON_HEIGHT)

    def _connect(self) -> None:
        for field in self.fields:
            field.shares_undo = False
            field.changed.connect(self._on_changed)
            field.edit.returnPressed.connect(self._on_keep)
        for button in self.dates:
            button.clicked.connect(lambda _checked=False, button=button: self._take_date(button.text()))
        self.notice.chosen.connect(self._choose_other)
        self.keep.clicked.connect(self._on_keep)
        self.cancel.clicked.connect(lambda: self._end(None))
        self.escaped.connect(lambda: self._end(None))

    def _fill(self, card: PersonCard) -> None:
        texts = (card.full_name, card.given_name, card.birth_date, card.number, card.note)
        for field, text in zip(self.fields, texts, strict=True):
            field.set_text(text or "")

    def _on_changed(self, _text: str) -> None:
        """Another card than the one that was compared."""
        self._compared = None
        self.keep.setText(self.tr("Keep"))
        for field in self.fields:
            field.show_problem("")
        if not self.notice.isHidden():
            self.notice.show_people(())
            self._refit()

    def _on_keep(self) -> None:
        card = self._typed()
        if card is None:
            self._refit()
            return
        if card == self._compared:
            self._end(card)
            return
        self._check(card, lambda outcome: self._on_checked(card, outcome))

    def _on_checked(self, card: PersonCard, outcome: object) -> None:
        if not isinstance(outcome, tuple) or not outcome:
            self._end(card)  # where it cannot be compared, keeping it says why
            return
        self._compared = card
        self.notice.show_people(outcome)
        self.keep.setText(self.tr("Keep as somebody else"))
        self._refit()
        self.keep.setFocus()

    def _typed(self) -> PersonCard | None:
        """What was typed, where it is a card; else the first field that is wrong has the keyboard."""
        born, wrong = self._born()
        card = tidy_card(PersonCard(self.name.text, self.given.text, born, self.number.text, self.note.text))
        if not any(letter.isalnum() for letter in card.full_name):
            self._say(self.name, self.tr("A person needs a name."))
        elif wrong:
            self._say(self.birth, wrong)
        elif not card.identified:
            self._say(self.birth, self.tr("Put in a birth date or a number. A name alone is not enough."))
        else:
            return card
        return None

    def _born(self) -> tuple[str | None, str]:
        """The birth date that was typed, and what is wrong with it."""
        text = self.birth.text.strip()
        found = birth_dates(text, self._today) if text else ()
        self._offer_dates(found if len(found) > 1 else ())
        if not text or len(found) == 1:
            return (found[0] if found else None), ""
        if found:
            return None, self.tr("This can be more than one date. Choose the one that is meant.")
        return None, self.tr("This is not a date that has passed. Put in day, month and year, for example 12.3.1971.")

    def _offer_dates(self, dates: tuple[str, ...]) -> None:
        for number, button in enumerate(self.dates):
            button.setVisible(number < len(dates))
            if number < len(dates):
                button.setText(dates[number])
        self.which.setVisible(bool(dates))

    def _take_date(self, text: str) -> None:
        self.birth.edit.setText(text)
        self._offer_dates(())
        self.birth.edit.setFocus()
        self._refit()

    def _say(self, field: LineField, text: str) -> None:
        field.show_problem(text)
        field.edit.setFocus()

    def _choose_other(self, person: int) -> None:
        self._end(None)
        self.other_chosen.emit(person)

    def _refit(self) -> None:
        self.settle(self.notice)
        self.fit()

    def _end(self, card: PersonCard | None) -> None:
        self.lift()
        self._then(card)
