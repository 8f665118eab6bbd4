# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the person's data is, and what can be done with all of it: backup, restore, check, export, import."""

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_3, SPACE_4
from psoas_trainer.ui.settings_sections.data_state import DataState
from psoas_trainer.ui.settings_sections.place_note import PlaceNote
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.setting_row import SettingRow

if TYPE_CHECKING:
    from psoas_trainer.ui.data_desk import DataNews

_BUSY = MappingProxyType(
    {
        "backup": QT_TRANSLATE_NOOP("DataSection", "Backing up: %1 percent"),
        "restore": QT_TRANSLATE_NOOP("DataSection", "Restoring: %1 percent"),
        "check": QT_TRANSLATE_NOOP("DataSection", "Checking: %1 percent"),
    }
)


class DataSection(Card):
    """The folder's path can be selected and copied. While something is done, all but 'Stop' waits."""

    open_folder_requested = Signal()
    back_up_requested = Signal()
    restore_requested = Signal()
    check_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()
    stop_requested = Signal()
    undo_requested = Signal(object)
    """Put back what a restore has replaced: the path of its backup."""

    def __init__(self, look: Look, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._verb = ""
        self._asked_by: PillButton | None = None
        self._undo: Path | None = None
        self._forbidden: tuple[PillButton, ...] = ()
        self.place = PlaceNote(look)
        self._make_path(look, data_folder)
        self.open_folder = PillButton(look, self.tr("Open folder"), "outline", "folder-open", HIT)
        self.back_up = PillButton(look, self.tr("Back up now"), "outline", height=HIT)
        self.restore = PillButton(look, self.tr("Restore…"), "outline", height=HIT)
        self.check = PillButton(look, self.tr("Check now"), "outline", height=HIT)
        self.export = PillButton(look, self.tr("Export…"), "outline", height=HIT)
        self.take_in = PillButton(look, self.tr("Import…"), "outline", height=HIT)
        self.state = DataState(look)
        self.open_folder.clicked.connect(self.open_folder_requested)
        self.back_up.clicked.connect(self.back_up_requested)
        self.restore.clicked.connect(self.restore_requested)
        self.check.clicked.connect(self.check_requested)
        self.export.clicked.connect(self.export_requested)
        self.take_in.clicked.connect(self.import_requested)
        self.state.stop.clicked.connect(self.stop_requested)
        self.state.undo.clicked.connect(self._on_undo)
        self._lay_out(look)
        self.show_last("")

    def show_risk(self, text: str, *, can_move: bool) -> None:
        """Why the folder is no good place; an empty text where it is one."""
        self.place.show_risk(text, can_move=can_move)
        if text:
            self.sentence.setText(self.tr("One file. Psoas Trainer itself uploads nothing."))

    def forbid_writing(self) -> None:
        """Nothing can be written in this run: neither a backup nor a restore is offered."""
        self._forbidden = (self.back_up, self.restore, self.take_in)
        for button in self._forbidden:
            button.setEnabled(False)

    def show_last(self, line: str) -> None:
        """The line about the newest backup."""
        self.last_backup.setText(line)

    def show_busy(self, verb: str) -> None:
        """Something is on its way ('backup', 'restore', 'check'), or nothing any more ('')."""
        if verb and not self._verb:
            self._asked_by = next((each for each in self._buttons() if each.hasFocus()), None)
        self._verb = verb
        for button in self._buttons():
            button.setEnabled(not verb and button not in self._forbidden)
        if not verb and self._asked_by is not None:
            # Disabled, it lost the focus; whoever uses the keyboard is where they were.
            self._asked_by.setFocus(Qt.FocusReason.OtherFocusReason)
            self._asked_by = None
        if verb:
            self._undo = None
            self.show_progress(0)
            self.state.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self) -> tuple[PillButton, ...]:
        return self.back_up, self.restore, self.check, self.export, self.take_in

    def show_progress(self, percent: int) -> None:
        """How far it is."""
        if self._verb:
            text = QCoreApplication.translate("DataSection", str(_BUSY[self._verb]))
            self.state.show_busy(text.replace("%1", str(percent)))

    def show_news(self, news: "DataNews") -> None:
        """What came of it."""
        self._undo = news.undo
        self.state.show_news("\n".join((news.text, *news.lines)), trouble=news.trouble, undo=news.undo is not None)

    def _on_undo(self) -> None:
        if self._undo is not None:
            self.undo_requested.emit(self._undo)

    def _make_path(self, look: Look, data_folder: Path) -> None:
        self.path = QLineEdit(str(data_folder))
        self.path.setReadOnly(True)
        self.path.setFrame(False)
        self.path.setFont(look.fonts.font("body"))
        self.path.setAccessibleName(self.tr("Data folder"))
        self.path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path reads this way in every language
        self.path.setCursorPosition(0)

    def _lay_out(self, look: Look) -> None:
        sentence = self.tr("One file on this computer. Nothing is uploaded.")
        self.sentence = TextLabel(look, "body", "ink-2", sentence, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_4)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("Your data")))
        column.addWidget(self.sentence)
        column.addSpacing(SPACE_3)
        column.addWidget(FieldFrame(look, self.path))
        column.addSpacing(SPACE_3)
        column.addWidget(self.place)
        column.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(SPACE_3)
        for title, text, button in self._rows():
            column.addWidget(Hairline(look))
            row = SettingRow(look, title, text, button, resettable=False)
            column.addWidget(row)
            if button is self.back_up:
                self.last_backup = row.findChildren(TextLabel)[1]
        column.addWidget(self.state)

    def _rows(self) -> tuple[tuple[str, str, PillButton], ...]:
        return (
            (self.tr("Backups"), "", self.back_up),
            (
                self.tr("Restore a backup"),
                self.tr("What is there now is backed up first, so a restore can be undone."),
                self.restore,
            ),
            (
                self.tr("Check the data"),
                self.tr("Everything is read and compared with its checksums. Nothing is changed."),
                self.check,
            ),
            (
                self.tr("Export"),
                self.tr("All or some days in a file: a report to print, a table for spreadsheets, or JSON."),
                self.export,
            ),
            (
                self.tr("Import"),
                self.tr("A JSON file that was exported is merged with your data, and can be undone."),
                self.take_in,
            ),
        )
