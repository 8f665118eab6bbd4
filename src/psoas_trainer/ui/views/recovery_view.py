# SPDX-License-Identifier: GPL-3.0-or-later
"""The page in place of the program where the history cannot be opened: what happened, and what brings it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.storage.backup_files import BackupInfo
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.rescue import Rescue
from psoas_trainer.storage.salvage import Salvaged
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.background_step import BackgroundStep
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, PAGE_MARGIN, RADIUS_HERO, RADIUS_TILE, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.recovery_text import RecoveryText
from psoas_trainer.ui.start_trouble_text import StartTroubleText
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 44
_HEIGHT = 48
_MOST_SHOWN = 30


class RecoveryView(QWidget):
    """No button destroys anything. `start_requested` follows when the history can be opened again."""

    start_requested = Signal()
    """The program may start: what was chosen is in place."""
    choose_requested = Signal()
    """Somebody wants to go on with another data folder."""
    open_folder_requested = Signal()
    """Somebody wants to see the data folder."""
    closed = Signal()
    """The person closes the page and does nothing now."""

    def __init__(self, look: Look, rescue: Rescue, ask_folder: Callable[[], str] | None = None) -> None:
        """`ask_folder` gives the folder for an export, empty where none is chosen."""
        super().__init__()
        self._look, self._rescue = look, rescue
        self._text = RecoveryText(self)
        self._ask_folder = ask_folder or self._ask_for_folder
        self._backups = rescue.backups()[:_MOST_SHOWN]
        self._chosen = self._backups[0] if self._backups else None
        self._then: Callable[[object], None] = lambda _outcome: None
        self._step = BackgroundStep(self)
        self._step.done.connect(self._on_done)
        self.setWindowTitle(self.tr("Psoas Trainer"))
        self._newer = rescue.damage.kind is Trouble.NEWER_VERSION
        self.title = TextLabel(look, "title", "ink", self._text.title(rescue.damage), wrap=True)
        self.happened = TextLabel(look, "body-strong", "ink", self._text.happened(rescue.damage), wrap=True)
        self.kept = TextLabel(look, "body", "ink-2", self._text.kept(rescue.damage), wrap=True)
        self.backup = TextLabel(look, "body-strong", "ink", wrap=True)
        self.missing = TextLabel(look, "body", "ink-2", wrap=True)
        self.said = TextLabel(look, "body-strong", "ink", wrap=True)
        self._make_buttons()
        self.choices = tuple(self._choice(info) for info in self._backups)
        self._lay_out()
        self._show_chosen()

    def say_refused(self, error: StorageError) -> None:
        """The chosen folder will not do."""
        self._say(StartTroubleText(self).refused_folder(error))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = next((each for each in self._main if not each.isHidden()), self.close_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._text.happened(self._rescue.damage))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._step.wait()
        super().closeEvent(event)
        self.closed.emit()

    def _make_buttons(self) -> None:
        look, goes_on = self._look, self._rescue.damage.kind is Trouble.JOURNAL_MISSING
        self.start = PillButton(look, self.tr("Start Psoas Trainer"), height=_HEIGHT)
        self.go_on = PillButton(look, self.tr("Go on with the file as it is"), height=_HEIGHT)
        restore = self.tr("Open this backup") if self._newer else self.tr("Restore this backup")
        self.restore = PillButton(look, restore, "outline" if goes_on or self._newer else "primary", height=_HEIGHT)
        self.others = PillButton(look, self.tr("Other backups…"), "outline", height=_HEIGHT)
        self.export = PillButton(look, self.tr("Export what can be read"), "outline", height=_HEIGHT)
        self.choose = PillButton(look, self.tr("Choose another folder…"), "outline", height=_HEIGHT)
        self.folder = PillButton(look, self.tr("Open the folder"), "outline", "folder-open", _HEIGHT)
        self.close_button = PillButton(look, self.tr("Close"), "plain", height=_HEIGHT)
        backups = (self.go_on, self.restore, self.others, self.export)
        self._main = (self.start, *backups, self.choose, self.folder, self.close_button)
        self.start.clicked.connect(self.start_requested)
        self.go_on.clicked.connect(lambda: self._run(self._rescue.go_on, self._on_gone_on))
        self.restore.clicked.connect(self._on_restore)
        self.others.clicked.connect(lambda: self.list.setVisible(self.list.isHidden()))
        self.export.clicked.connect(self._on_export)
        self.choose.clicked.connect(self.choose_requested)
        self.folder.clicked.connect(self.open_folder_requested)
        self.close_button.clicked.connect(self.close)
        self.start.hide()
        self.go_on.setVisible(goes_on)
        self.restore.setVisible(bool(self._backups))
        self.others.setVisible(len(self._backups) > 1)

    def _choice(self, info: BackupInfo) -> PillButton:
        button = PillButton(self._look, self._text.backup(info), "outline", height=_HEIGHT)
        button.clicked.connect(lambda: self._choose(info))
        return button

    def _choose(self, info: BackupInfo) -> None:
        self._chosen = info
        self.list.hide()
        self._show_chosen()
        self.restore.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.backup.text())

    def _show_chosen(self) -> None:
        info = self._chosen
        if info is None:
            self.backup.setText(self._text.no_backup(self._rescue.damage))
            self.missing.hide()
            return
        newest = info == self._backups[0]
        self.backup.setText(self._text.newest(info) if newest else self._text.backup(info))
        self.missing.setText(self._text.missing(self._rescue.missing(info), newer=self._newer))

    def _on_restore(self) -> None:
        info = self._chosen
        if info is not None:
            self._run(lambda: self._rescue.restore(info), self._on_restored)

    def _on_export(self) -> None:
        folder = self._ask_folder()
        if folder:
            self._run(lambda: self._rescue.export(Path(folder)), self._on_exported)

    def _run(self, step: Callable[[], object], then: Callable[[object], None]) -> None:
        self._then = then
        self._say(self.tr("One moment…"))
        for button in (*self._main, *self.choices):
            button.setEnabled(False)
        self._step.run(step)

    def _on_done(self, outcome: object) -> None:
        for button in (*self._main, *self.choices):
            button.setEnabled(True)
        if isinstance(outcome, Exception):
            self._say(self._text.refused(outcome))
            self.restore.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._then(outcome)

    def _on_restored(self, folder: object) -> None:
        self._over(self._text.restored(str(folder), newer=self._newer))

    def _on_gone_on(self, folder: object) -> None:
        self._over(self._text.gone_on(str(folder)))

    def _on_exported(self, found: object) -> None:
        if isinstance(found, Salvaged):
            self._say(self._text.exported(found))
        self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def _over(self, text: str) -> None:
        self.title.setText(self.tr("Your history is back"))
        for part in (self.happened, self.kept, self.backup, self.missing, self.list, self.go_on, self.restore):
            part.hide()
        self.others.hide()
        self.export.hide()
        self.choose.hide()
        self.start.show()
        self._say(text)
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
        self.buttons.updateGeometry()
        announce(self, text)

    def _ask_for_folder(self) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("Where to export to"))

    def _lay_out(self) -> None:
        self.said.hide()
        self.list = QWidget()
        rows = QVBoxLayout(self.list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_2)
        for choice in self.choices:
            rows.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeading)
        self.list.hide()
        self.buttons = FlowRow(self._main, SPACE_3, SPACE_2)
        card = Card(self._look, level=2, radius=RADIUS_HERO)
        words = QVBoxLayout()
        words.setSpacing(SPACE_3)
        for part in (self.title, self.happened, self.kept, self.backup, self.missing):
            words.addWidget(part)
        words.addWidget(self.list)
        words.addWidget(self.said)
        words.addSpacing(SPACE_3)
        words.addWidget(self.buttons)
        row = QHBoxLayout(card)
        row.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        row.setSpacing(SPACE_4)
        row.addWidget(Sign(self._look, "warning", _SIGN, RADIUS_TILE), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, PAGE_MARGIN, 0, PAGE_MARGIN)
        column.addWidget(card)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addSpacing(PAGE_MARGIN)
        whole.addWidget(PaneScroll(self._look, content, reserve=PAGE_MARGIN), 1)
