# SPDX-License-Identifier: GPL-3.0-or-later
"""The page in place of the program while the data cannot be opened for a reason that may pass: why, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, PAGE_MARGIN, RADIUS_HERO, RADIUS_TILE, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.start_trouble_text import StartTroubleText
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 44
_HEIGHT = 48


class StartTroubleView(QWidget):
    """It only asks; whoever shows it tries again by itself, and closes it when the program can go on."""

    try_requested = Signal()
    """The person wants it tried at once."""
    choose_requested = Signal()
    """Another folder is wanted."""
    former_requested = Signal()
    """The folder that was in use before is wanted again."""
    view_requested = Signal()
    """The person goes on where nothing can be kept."""
    closed = Signal()
    """The person closes the page and does nothing now."""

    def __init__(
        self, look: Look, error: StorageError, *, lasting: bool = True, former: str = "", can_view: bool = False
    ) -> None:
        """`lasting`: a choice holds at the next start too. `former` is the folder to go back to, if there is one."""
        super().__init__()
        self._text = StartTroubleText(self)
        self._error = error
        text = self._text
        self.setWindowTitle(self.tr("Psoas Trainer"))
        self.title = TextLabel(look, "title", "ink", text.title(error), wrap=True)
        self.happened = TextLabel(look, "body-strong", "ink", text.happened(error), wrap=True)
        self.may_be = TextLabel(look, "body", "ink-2", self.tr("What may be behind it:"), wrap=True)
        self.causes = tuple(TextLabel(look, "body", "ink", cause, wrap=True) for cause in text.causes(error))
        self.kept = TextLabel(look, "body", "ink-2", text.kept(error), wrap=True)
        self.waiting = TextLabel(look, "small", "ink-2", self.tr("It is tried again every second."), wrap=True)
        self.note = TextLabel(look, "small", "ink-2", text.this_run_only(), wrap=True)
        self.note.setVisible(not lasting)
        self.said = TextLabel(look, "body-strong", "ink", wrap=True)
        self.said.hide()
        self._make_buttons(look, former, can_view=can_view)
        self._lay_out(look)

    def say(self, text: str) -> None:
        """A sentence about what the person did last; an empty one takes it away."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.buttons.updateGeometry()
        announce(self, text)

    def say_same(self) -> None:
        """It was tried because the person wanted it, and nothing is better."""
        self.say(self._text.same())

    def say_refused(self, error: StorageError) -> None:
        """The chosen folder will not do."""
        self.say(self._text.refused_folder(error))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.try_again.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.happened.text()} {self.kept.text()}")

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _make_buttons(self, look: Look, former: str, *, can_view: bool) -> None:
        self.try_again = PillButton(look, self.tr("Try again"), height=_HEIGHT)
        self.choose = PillButton(look, self.tr("Choose another folder…"), "outline", "folder-open", _HEIGHT)
        self.former = PillButton(look, self.tr("Use the former folder"), "outline", height=_HEIGHT)
        set_tooltip(self.former, former)
        self.former.setAccessibleDescription(former)
        self.view = PillButton(look, self.tr("Go on without saving"), "outline", height=_HEIGHT)
        self.close_button = PillButton(look, self.tr("Close"), "plain", height=_HEIGHT)
        self.try_again.clicked.connect(self.try_requested)
        self.choose.clicked.connect(self.choose_requested)
        self.former.clicked.connect(self.former_requested)
        self.view.clicked.connect(self.view_requested)
        self.close_button.clicked.connect(self.close)
        self.former.setVisible(bool(former))
        self.view.setVisible(can_view)
        parts = (self.try_again, self.choose, self.former, self.view, self.close_button)
        self.buttons = FlowRow(parts, SPACE_3, SPACE_2)

    def _lay_out(self, look: Look) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_3)
        for part in (self.title, self.happened, self.may_be):
            words.addWidget(part)
        words.addLayout(self._list(look))
        for part in (self.kept, self.waiting, self.note, self.said):
            words.addWidget(part)
        words.addSpacing(SPACE_3)
        words.addWidget(self.buttons)
        card = Card(look, level=2, radius=RADIUS_HERO)
        row = QHBoxLayout(card)
        row.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        row.setSpacing(SPACE_4)
        row.addWidget(Sign(look, "warning", _SIGN, RADIUS_TILE), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, PAGE_MARGIN, 0, PAGE_MARGIN)
        column.addWidget(card)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addSpacing(PAGE_MARGIN)
        whole.addWidget(PaneScroll(look, content, reserve=PAGE_MARGIN), 1)

    def _list(self, look: Look) -> QVBoxLayout:
        """A point before each cause; a screen reader hears the cause alone."""
        rows = QVBoxLayout()
        rows.setSpacing(SPACE_2)
        for cause in self.causes:
            row = QHBoxLayout()
            row.setSpacing(SPACE_2)
            point = TextLabel(look, "body", "ink-2", "•")
            row.addWidget(point, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(cause, 1)
            rows.addLayout(row)
        return rows
