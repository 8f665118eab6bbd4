# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported file is taken in: what that does, how far it is, what came of it, and taking it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_trainer.storage.import_file import Import
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.export_desk import ExportDesk
from psoas_trainer.ui.export_text import ExportText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.settings_sections.data_state import DataState
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel

AskFile = Callable[[QWidget, str, str], str]
"""Over a window, with a title and a kind of file; the chosen path, or an empty text."""


def ask_file(over: QWidget, title: str, kind: str) -> str:
    """The system's own question."""
    return QFileDialog.getOpenFileName(over, title, "", kind)[0]


class ImportDialog(StopDialog):
    """Esc stops what is on its way, and otherwise closes."""

    def __init__(self, parent: QWidget, look: Look, desk: ExportDesk, ask: AskFile) -> None:
        super().__init__(parent, look)
        self._desk, self._ask = desk, ask
        self._text = ExportText(self)
        self._path = Path()
        self._undo: Path | None = None
        self._undoing = False
        self.title = TextLabel(look, "title", "ink", self.tr("Import"), wrap=True)
        self.setAccessibleName(self.title.text())
        lines = (
            self.tr("A JSON file that Psoas Trainer exported is merged with your data. Nothing is doubled."),
            self.tr("Where both were changed, the later change stays. What you deleted here stays deleted."),
            self.tr("Your data is backed up first, so an import can be undone."),
        )
        body: list[QWidget] = [TextLabel(look, "body", "ink-2", line, wrap=True) for line in lines]
        self.state = DataState(look)
        self.state.undo.setText(self.tr("Undo import"))
        self.state.stop.clicked.connect(desk.stop)
        self.state.undo.clicked.connect(self._on_undo)
        self.choose = PillButton(look, self.tr("Choose a file…"), height=BUTTON_HEIGHT)
        self.close_button = PillButton(look, self.tr("Close"), "plain", height=BUTTON_HEIGHT)
        self.choose.clicked.connect(self._on_choose)
        self.close_button.clicked.connect(self._on_close)
        self.escaped.connect(self._on_close)
        buttons = FlowRow((self.choose, self.close_button), SPACE_3, SPACE_2)
        self.lay_out([self.title], body, [self.state, buttons])
        desk.progressed.connect(self._on_progress)

    @classmethod
    def open(cls, parent: QWidget, look: Look, desk: ExportDesk, ask: AskFile = ask_file) -> "ImportDialog":
        """Lays it over the window of `parent` and returns at once."""
        dialog = cls(parent, look, desk, ask)
        dialog.lay(dialog.choose)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _on_choose(self) -> None:
        chosen = self._ask(self, self.tr("Import this file"), self.tr("JSON files (*.json)"))
        if chosen:
            self._path, self._undo, self._undoing = Path(chosen), None, False
            self._wait()
            self._desk.take_in(self._path, self._on_end)

    def _on_undo(self) -> None:
        if self._undo is not None:
            self._undoing = True
            self._wait()
            self._desk.undo(self._undo, self._on_undone)

    def _wait(self) -> None:
        self.choose.setEnabled(False)
        self.close_button.setEnabled(False)
        self._on_progress(0)
        self.state.stop.setFocus()

    def _on_progress(self, percent: int) -> None:
        if not self.choose.isEnabled():
            text = self.tr("Undoing: %1 percent") if self._undoing else self.tr("Importing: %1 percent")
            self.state.show_busy(text.replace("%1", str(percent)))
            self._refit()

    def _on_end(self, outcome: object) -> None:
        if isinstance(outcome, Import):
            self._undo = outcome.undo
            self._show("\n".join(self._text.imported(outcome.imported)), trouble=False)
            return
        error = outcome if isinstance(outcome, Exception) else RuntimeError(str(outcome))
        self._show(self._text.not_imported(error, self._path), trouble=True)

    def _on_undone(self, outcome: object) -> None:
        if outcome is True:
            self._undo = None
            self._show(self._text.undone(), trouble=False)
        else:
            self._show(self._text.not_undone(), trouble=True)

    def _show(self, text: str, *, trouble: bool) -> None:
        self.choose.setEnabled(True)
        self.close_button.setEnabled(True)
        self.state.show_news(text, trouble=trouble, undo=self._undo is not None)
        self.close_button.setFocus()
        self._refit()

    def _refit(self) -> None:
        """The sentence about what came of it may have any number of lines."""
        self.settle(self.state)
        self._column.invalidate()
        self._column.activate()
        self.fit()

    def _on_close(self) -> None:
        if not self.choose.isEnabled():
            self._desk.stop()
            return
        self._desk.progressed.disconnect(self._on_progress)
        self.lift()
