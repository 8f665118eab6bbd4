# SPDX-License-Identifier: GPL-3.0-or-later
"""A note about a person is written: dated today, with the initials of who writes it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.ui.dialogs.entry_dialog import EntryDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.note_field import NoteField

LONGEST: Final = 2000

Then = Callable[[str, str], None]
"""Gets the text and the initials."""


class PersonNoteDialog(EntryDialog):
    """Save keeps it and closes."""

    def __init__(self, parent: QWidget, look: Look, card: PersonCard, initials: str, then: Then) -> None:
        super().__init__(parent, look, self.tr("Add note"), card, initials, self.tr("Save"))
        self._then = then
        self.note = NoteField(look, self.tr("Note"), LONGEST)
        self.save.clicked.connect(self._on_save)

    @classmethod
    def open(cls, parent: QWidget, look: Look, card: PersonCard, initials: str, then: Then) -> "PersonNoteDialog":
        """Lays it over the window of `parent` and returns at once; `then` is called with what is to be kept."""
        dialog = cls(parent, look, card, initials, then)
        dialog.show_body([dialog.note], dialog.note.edit)
        return dialog

    def _on_save(self) -> None:
        text = self.note.note
        if text is None:
            self.say_wrong(self.tr("Write something first."), self.note.edit)
            return
        self.lift()
        self._then(text, self.initials.text)
