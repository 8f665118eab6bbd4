# SPDX-License-Identifier: GPL-3.0-or-later
"""What the dialogs have in common in which a clinician enters something about a person: whose it is, and by whom."""

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.person import INITIALS_LETTERS, PersonCard
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField

_INITIALS_WIDTH = 160


class EntryDialog(StopDialog):
    """Everything that is typed stays when something is wrong; what is wrong is said at its field. Esc closes."""

    def __init__(self, parent: QWidget, look: Look, title: str, card: PersonCard, initials: str, save: str) -> None:
        super().__init__(parent, look)
        self.setAccessibleName(title)
        self.title = TextLabel(look, "title", "ink", title, wrap=True)
        identity = "  ·  ".join((card.full_name, *PersonPageText(self).identity(card)))
        self.whose = TextLabel(look, "body", "ink-2", identity, wrap=True)
        self.initials = LineField(look, self.tr("Your initials"), INITIALS_LETTERS)
        self.initials.shares_undo = False
        self.initials.setFixedWidth(_INITIALS_WIDTH)
        self.initials.set_text(initials)
        self.wrong = TextLabel(look, "small-strong", "danger", wrap=True)
        self.wrong.hide()
        self.save = PillButton(look, save, height=BUTTON_HEIGHT)
        self.cancel = PillButton(look, self.tr("Cancel"), "plain", height=BUTTON_HEIGHT)
        self.buttons = FlowRow((self.save, self.cancel), SPACE_3, SPACE_2)
        self.cancel.clicked.connect(self.lift)
        self.escaped.connect(self.lift)

    def show_body(self, body: list[QWidget], focus: QWidget) -> None:
        """Lays these parts out, and takes the keyboard to one of them."""
        self.lay_out([self.title, self.whose], [*body, self.wrong, self.initials], [self.buttons])
        self.lay(focus)
        self.refit(self.initials)  # only what is shown knows how high its fields are
        announce(self, self.accessibleName())

    def say_wrong(self, text: str, place: QWidget) -> None:
        """Says what is wrong, and takes the keyboard there; an empty text takes the sentence away."""
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))
        self.settle(self.wrong)
        self.fit()
        if text:
            announce(self, text, urgent=True)
            place.setFocus()
