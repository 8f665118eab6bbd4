# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the history on a file, for history.py: how long it is from a wish to its picture."""

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.record import Moment
from psoas_trainer.core.weeks import Span
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.history_desk import HistoryDesk
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.views.history_view import HistoryView

PATIENCE_S = 30.0


class PageClock:
    """Opens the page once; each measure ends when what was asked for is painted, and tells the processor's time."""

    def __init__(self, path: Path, resources: Resources, now: Moment) -> None:
        self._app = QApplication.instance() or QApplication([])
        self._look = Look.from_resources(resources)
        self._look.theme.apply("light")
        self._content = read_content(resources.content_texts())
        self._thread = DatabaseThread(lambda: open_database(path, had_data=True))
        self._store = Store(self._thread, lambda: now)
        self._store.begin()
        self._page: HistoryView | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._page is not None:
            self._page.hide()
        for _ in range(3):  # what was asked because of the last answers
            self._thread.call(lambda _connection: None)
            QCoreApplication.processEvents()
        self._thread.close()
        QCoreApplication.processEvents()

    def open(self) -> float:
        """Building and showing the page, until its first range and its first sessions are painted."""
        begun = time.process_time()
        content = self._content
        desk = HistoryDesk(self._store, content.catalogue, content.words)
        page = HistoryView(self._look, self._store, desk, content.catalogue, content.words, DoseText())
        self._page, page.desk = page, desk
        page.resize(1192, 800)
        page.show()
        return self._until(begun, lambda: page.model.rowCount() > 0 and bool(page.charts.bars.value.bars))

    def range(self, span: Span) -> float:
        """Choosing a range, until it is painted."""
        page = self._shown
        before = page.charts.bars.value
        begun = time.process_time()
        page.ranges.button(span.value).click()
        return self._until(begun, lambda: page.charts.bars.value is not before)

    def search(self, text: str) -> float:
        """Typing a word, until what it finds is painted."""
        page = self._shown
        told: list[bool] = []
        page.part.shown.connect(lambda: told.append(True))
        begun = time.process_time()
        page.sessions.search.edit.setText(text)
        return self._until(begun, lambda: bool(told))

    @property
    def _shown(self) -> HistoryView:
        assert self._page is not None
        return self._page

    def _until(self, begun: float, done: Callable[[], bool]) -> float:
        flags = QEventLoop.ProcessEventsFlag
        patient_until = time.monotonic() + PATIENCE_S
        while not done() and time.monotonic() < patient_until:
            # Not a busy loop: that would take the time from the database's thread.
            QCoreApplication.processEvents(flags.AllEvents | flags.WaitForMoreEvents)
        self._shown.repaint()
        return (time.process_time() - begun) * 1000
