# SPDX-License-Identifier: GPL-3.0-or-later
"""What is exported, of which days, and into which file; then how far it is, and where the file lies."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDate, QStandardPaths
from PySide6.QtWidgets import QDateEdit, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.export_desk import ExportDesk, Format, Wanted
from psoas_trainer.ui.export_text import ExportText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_1, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.settings_sections.data_state import DataState
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.segmented import Segmented

SHOWN, ALL, DAYS = "shown", "all", "days"
_DATE = "yyyy-MM-dd"

AskPath = Callable[[QWidget, str, str, str], str]
"""Over a window, with a title, a suggested path and a kind of file; the chosen path, or an empty text."""


def ask_path(over: QWidget, title: str, suggested: str, kind: str) -> str:
    """The system's own question; it asks itself before a file is replaced."""
    dialog = QFileDialog(over, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(Path(suggested).suffix[1:])
    dialog.selectFile(suggested)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return chosen[0] if chosen else ""


class ExportDialog(StopDialog):
    """Esc stops what is on its way, and otherwise closes; nothing is left of an export that was stopped."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        desk: ExportDesk,
        today: str,
        shown: DateRange | None,
        open_folder: Callable[[Path], None],
        ask: AskPath,
    ) -> None:
        super().__init__(parent, look)
        self._desk, self._shown, self._today = desk, shown, today
        self._open_folder, self._ask = open_folder, ask
        self._text = ExportText(self)
        self._path: Path | None = None
        self.title = TextLabel(look, "title", "ink", self.tr("Export"), wrap=True)
        self.setAccessibleName(self.title.text())
        self.formats = ChoiceRows(look, self._formats(), self.tr("Kind of file"))
        choices = [(SHOWN, self.tr("As shown"))] if shown is not None else []
        self.range = Segmented(
            look, [*choices, (ALL, self.tr("All")), (DAYS, self.tr("From a day to a day"))], self.tr("Which days")
        )
        self._usual_range: str | None = self.range.current
        self.range.changed.connect(self._on_range_chosen)
        self.formats.chosen.connect(self._on_format)
        self.first, self.last = self._day(self.tr("From")), self._day(self.tr("To"))
        self.days = self._days()
        self.wrong = TextLabel(look, "small-strong", "danger", wrap=True)
        self.wrong.hide()
        self.state = DataState(look)
        self.state.stop.clicked.connect(desk.stop)
        self._make_foot()
        heading = TextLabel(look, "card-title", "ink", self.tr("Which days"))
        body: list[QWidget] = [self.formats, heading, self.range, self.days, self.wrong]
        self.lay_out([self.title], body, [self.state, self.buttons])
        self._desk.progressed.connect(self._on_progress)
        self._on_range(self.range.current)

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        desk: ExportDesk,
        today: str,
        *,
        shown: DateRange | None = None,
        open_folder: Callable[[Path], None] = lambda _folder: None,
        ask: AskPath = ask_path,
    ) -> "ExportDialog":
        """Lays it over the window of `parent` and returns at once.

        `shown` are the days that the page shows, None for a page without days. `open_folder` shows a folder.
        """
        dialog = cls(parent, look, desk, today, shown, open_folder, ask)
        desk.ask_first_day(dialog.show_first_day)
        dialog.lay(dialog.formats.button(Format.PDF))
        announce(dialog, dialog.accessibleName())
        return dialog

    def show_first_day(self, first: object) -> None:
        """The oldest session is where 'from' begins, until the person chooses another day."""
        if isinstance(first, str) and self.first.date() == self._first_date():
            self.first.setDate(QDate.fromString(first, _DATE))

    @property
    def which(self) -> DateRange | None:
        """The chosen days; None where they make no sense."""
        match self.range.current:
            case "shown":
                return self._shown
            case "all":
                return DateRange()
        if self.first.date() > self.last.date():
            return None
        return DateRange(self.first.date().toString(_DATE), self.last.date().toString(_DATE))

    def _formats(self) -> list[ChoiceRow]:
        return [
            ChoiceRow(
                Format.PDF,
                self.tr("PDF report"),
                self.tr("To read and print: charts, and each session with what you said of it."),
            ),
            ChoiceRow(
                Format.CSV,
                self.tr("CSV table"),
                self.tr("For spreadsheets: a row for each set and side, with target, done, effort, pain and note."),
            ),
            ChoiceRow(
                Format.JSON,
                self.tr("JSON, complete"),
                self.tr("For other programs and for Import: sessions, answers, own exercises and settings."),
            ),
        ]

    def _day(self, name: str) -> QDateEdit:
        field = QDateEdit(self._first_date())
        field.setDateRange(QDate(2000, 1, 1), QDate.fromString(self._today, _DATE))
        field.setFrame(False)
        field.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        field.setFont(self._look.fonts.font("button"))
        field.setMinimumHeight(28)
        field.setAccessibleName(name)
        field.dateChanged.connect(lambda _date: self.wrong.hide())
        return field

    def _first_date(self) -> QDate:
        return QDate.fromString(self._today, _DATE)

    def _days(self) -> QWidget:
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        for field in (self.first, self.last):
            column = QVBoxLayout()
            column.setSpacing(SPACE_1)
            column.addWidget(TextLabel(self._look, "small-strong", "ink-2", field.accessibleName()))
            column.addWidget(FieldFrame(self._look, field))
            row.addLayout(column)
        row.addStretch(1)
        return days

    def _make_foot(self) -> None:
        self.export = PillButton(self._look, self.tr("Export…"), height=BUTTON_HEIGHT)
        self.open_folder = PillButton(self._look, self.tr("Open folder"), "outline", "folder-open", BUTTON_HEIGHT)
        self.close_button = PillButton(self._look, self.tr("Close"), "plain", height=BUTTON_HEIGHT)
        self.export.clicked.connect(self._on_export)
        self.open_folder.clicked.connect(self._on_open_folder)
        self.close_button.clicked.connect(self._on_close)
        self.escaped.connect(self._on_close)
        self.open_folder.hide()
        self.buttons = FlowRow((self.export, self.open_folder, self.close_button), SPACE_3, SPACE_2)

    def _on_range_chosen(self, chosen: str) -> None:
        self._usual_range = None
        self._on_range(chosen)

    def _on_format(self, chosen: str) -> None:
        """What says that it is complete begins with all days; days that the person chose stay."""
        if self._usual_range is not None:
            self.range.set_current(ALL if chosen == Format.JSON else self._usual_range)
            self._on_range(self.range.current)

    def _on_range(self, chosen: str) -> None:
        self.days.setVisible(chosen == DAYS)
        self.wrong.hide()
        self._refit()

    def _on_export(self) -> None:
        which = self.which
        if which is None:
            self.wrong.setText(self.tr("The first day is after the last. Choose an earlier first day."))
            self.wrong.show()
            self._refit()
            announce(self, self.wrong.text(), urgent=True)
            self.first.setFocus()
            return
        kind = Format(self.formats.current)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / f"psoas-trainer-{self._today}.{kind}")
        kinds = {
            Format.PDF: self.tr("PDF files (*.pdf)"),
            Format.CSV: self.tr("CSV tables (*.csv)"),
            Format.JSON: self.tr("JSON files (*.json)"),
        }
        chosen = self._ask(self, self.tr("Export into this file"), suggested, kinds[kind])
        if chosen:
            self._path = Path(chosen)
            self._show_busy(busy=True)
            self._on_progress(0)
            self.state.stop.setFocus()
            self._desk.export(Wanted(kind, which, self._path), self._on_end)

    def _show_busy(self, *, busy: bool) -> None:
        for part in (self.formats, self.range, self.days, self.export, self.close_button):
            part.setEnabled(not busy)
        self.open_folder.hide()

    def _on_progress(self, percent: int) -> None:
        if not self.export.isEnabled():
            self.state.show_busy(self.tr("Exporting: %1 percent").replace("%1", str(percent)))
            self._refit()

    def _on_end(self, outcome: object) -> None:
        self._show_busy(busy=False)
        path = self._path or Path()
        if isinstance(outcome, Path):
            self.state.show_news(self._text.exported(outcome), trouble=False, undo=False)
            self.open_folder.show()
            self.open_folder.setFocus()
        else:
            error = outcome if isinstance(outcome, Exception) else RuntimeError(str(outcome))
            self.state.show_news(self._text.not_exported(error, path), trouble=True, undo=False)
            self.export.setFocus()
        self._refit()

    def _on_open_folder(self) -> None:
        if self._path is not None:
            self._open_folder(self._path.parent)

    def _refit(self) -> None:
        """The sentence about what came of it may have any number of lines."""
        self.settle(self.state)
        self._column.invalidate()
        self._column.activate()
        self.fit()

    def _on_close(self) -> None:
        if not self.export.isEnabled():
            self._desk.stop()
            return
        self._desk.progressed.disconnect(self._on_progress)
        self.lift()
