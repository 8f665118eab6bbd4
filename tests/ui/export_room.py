# SPDX-License-Identifier: GPL-3.0-or-later
"""A window with the dialogs of export and import, over data of its own."""

from pathlib import Path

from fakes import fake_moment
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.outside.pack import Known
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.sessions import begin_session, end_session
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.dialogs.export_dialog import ExportDialog
from psoas_trainer.ui.dialogs.import_dialog import ImportDialog
from psoas_trainer.ui.export_desk import ExportDesk
from psoas_trainer.ui.print.report_file import Sheet
from psoas_trainer.ui.store import Store

TODAY = "2026-11-22"
MOVEMENTS = ("psoas_march",)
FOOTER = "Exercise guidance for adults. It does not diagnose or treat."
MARCH = ItemDose("psoas_march", "seated", Dose(DoseKind.REPS, 12, 2))
PLAN = SessionPlan("psoas_balance_a", (PlanItem(MARCH, MARCH),))


def train(connection, number: int, date: str, person: int = 1) -> None:
    at = Moment(1_790_000_000_000 + number * 86_400_000, 60, date)
    uuid = f"{number:032x}"
    begin_session(connection, uuid, person, PLAN, Timing(), at)
    sets = tuple(
        SetRecord(SetKey(0, 1, side), "seated", Tally(reps)) for side, reps in ((Side.LEFT, 9), (Side.RIGHT, 12))
    )
    save_progress(connection, uuid, Progress(at, 600, "b", sets))
    end_session(connection, uuid, SessionState.FINISHED, at._replace(utc_ms=at.utc_ms + 600_000), 600)
    save_feedback(connection, uuid, Feedback(Effort.OK, 1, note="=1+1"), at)


class Room:
    """A window over data of its own; `paths` are what the person chooses when asked for one."""

    def __init__(self, qtbot, look, content: Content, folder: Path) -> None:
        folder.mkdir()
        self.qtbot, self.look, self.folder = qtbot, look, folder
        self.thread = DatabaseThread(lambda: open_database(folder / "db", had_data=False))
        self.store = Store(self.thread, fake_moment)
        self.store.begin()
        sheet = Sheet(QPageSize(QPageSize.PageSizeId.A4), look.fonts.family, FOOTER, Qt.LayoutDirection.LeftToRight)
        known = Known.of(content, MOVEMENTS)
        self.desk = ExportDesk(self.store, folder, content, lambda: sheet, "1.2.3", fake_moment, lambda: known)
        self.window = QWidget()
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        self.window.show()
        self.paths: list[str] = []
        self.opened: list[Path] = []
        self.asked: list[str] = []

    def export(self, shown: DateRange | None = None) -> ExportDialog:
        return ExportDialog.open(
            self.window,
            self.look,
            self.desk,
            TODAY,
            shown=shown,
            open_folder=self.opened.append,
            ask=lambda *asked: self.answer(asked[2]),
        )

    def take_in(self) -> ImportDialog:
        return ImportDialog.open(self.window, self.look, self.desk, lambda *asked: self.answer(asked[1]))

    def answer(self, asked: str) -> str:
        self.asked.append(asked)
        return self.paths.pop(0) if self.paths else ""

    def click(self, button) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        for _ in range(500):
            self.thread.wait_open()
            QCoreApplication.processEvents()
            if not self.desk.busy:
                break
        self.thread.wait_open()
        QCoreApplication.processEvents()
