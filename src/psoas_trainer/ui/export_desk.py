# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports a range of the data into one file, and takes such a file in; one at a time, with progress, stoppable."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from psoas_trainer.core.changes import Change
from psoas_trainer.core.content import Content
from psoas_trainer.core.outside.pack import Known
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.export_csv import Names
from psoas_trainer.storage.export_file import export_csv, export_json
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.history_days import first_day
from psoas_trainer.storage.import_file import Import, import_file
from psoas_trainer.storage.pieces import Pieces, StoppedError, Work
from psoas_trainer.storage.report_data import ReportData, read_report
from psoas_trainer.storage.restore import Restored, restore_in_pieces
from psoas_trainer.ui.print.report_file import Sheet, write_report
from psoas_trainer.ui.print.report_text import ReportText
from psoas_trainer.ui.store import Store

_PIECE_SECONDS = 0.012
"""The window is drawn anew between two of them."""
_READ = 40
"""Percent of a report, when its data is read."""


class Format(StrEnum):
    """The kind of file."""

    JSON = "json"
    CSV = "csv"
    PDF = "pdf"


class Wanted(NamedTuple):
    """What is to be written, and where."""

    format: Format
    which: DateRange
    path: Path
    replace: bool = True


Ended = Callable[[object], None]


class ExportDesk(QObject):
    """Beside the store. What came of it goes to `then`: a Path, an Import, True, or the exception that stopped it."""

    progressed = Signal(int)
    """In percent."""
    imported = Signal(object)
    """Other data is there now: the Beginning, read anew; the store says what changed."""

    def __init__(
        self,
        store: Store,
        folder: Path,
        content: Content,
        sheet: Callable[[], Sheet],
        version: str,
        moment: Callable[[], Moment],
        known: Callable[[], Known],
        parent: QObject | None = None,
    ) -> None:
        """`folder` is the data folder, `sheet` what a report is written on, `version` the program's own.

        `known` is what own exercises and routines that come in may refer to.
        """
        super().__init__(parent)
        self._store = store
        self._folder = folder
        self._content = content
        self._sheet = sheet
        self._version = version
        self._moment = moment
        self._known = known
        self._pieces: Pieces | None = None
        self._then: Ended = _nobody
        self._stopped = False
        self._writing: Iterator[int] | None = None
        self._wanted: Wanted | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._write_on)

    @property
    def busy(self) -> bool:
        """Whether something is on its way; a second one is not begun then."""
        return self._pieces is not None or self._writing is not None

    def ask_first_day(self, then: Ended) -> None:
        """Asks for the local date of the oldest session, None where there is none."""
        person = self._store.person
        self._store.ask(lambda connection: first_day(connection, person), then)

    def export(self, wanted: Wanted, then: Ended) -> None:
        """Writes the file; `then` gets its Path or the exception."""
        which, path, person = wanted.which, wanted.path, self._store.person
        self._wanted = wanted
        if wanted.format is Format.PDF:
            today = self._moment().local_date
            self._do(lambda connection: read_report(connection, person, which, today), self._read, then)
        elif wanted.format is Format.CSV:
            names = names_of(self._content)
            self._do(
                lambda connection: export_csv(connection, path, names, which, person, replace=wanted.replace),
                self._end,
                then,
            )
        else:
            version = self._version
            self._do(
                lambda connection: export_json(connection, path, version, which, replace=wanted.replace),
                self._end,
                then,
            )

    def take_in(self, source: Path, then: Ended) -> None:
        """Merges an exported file with the data; `then` gets an Import or the exception."""
        at, known = self._moment().utc_ms, self._known()
        self._do(lambda connection: import_file(connection, self._folder, source, at, known), self._taken_in, then)

    def undo(self, backup: Path, then: Ended) -> None:
        """Puts the backup from before an import back; `then` gets True or the exception."""
        at = self._moment().utc_ms
        self._do(lambda connection: restore_in_pieces(connection, self._folder, backup, at), self._undone, then)

    def stop(self) -> None:
        """Gives up what is on its way; `then` gets a StoppedError."""
        if self._writing is not None:
            self._finish_writing(StoppedError())
        elif self._pieces is not None:
            self._stopped = True  # it may have been read to its end already
            self._pieces.stop()

    def _do(self, work: Work, ended: Ended, then: Ended) -> None:
        if self.busy:
            return
        self._then, self._stopped = then, False
        self._pieces = self._store.in_pieces(work, ended, self._tell)

    def _tell(self, percent: int) -> None:
        if self._wanted is not None and self._wanted.format is Format.PDF:
            percent = percent * _READ // 100
        self.progressed.emit(percent)

    def _end(self, outcome: object) -> None:
        self._pieces = self._wanted = None
        then, self._then = self._then, _nobody
        then(outcome)

    def _read(self, outcome: object) -> None:
        wanted = self._wanted
        if self._stopped or not isinstance(outcome, ReportData) or wanted is None:
            self._end(StoppedError() if self._stopped else outcome)
            return
        text = ReportText(self._content)
        self._writing = write_report(wanted.path, outcome, text, self._sheet(), replace=wanted.replace)
        self._timer.start()

    def _write_on(self) -> None:
        if self._writing is None or self._wanted is None:
            return
        end = time.monotonic() + _PIECE_SECONDS
        try:
            while time.monotonic() < end:
                percent = next(self._writing)
        except StopIteration:
            self._finish_writing(self._wanted.path)
        except Exception as error:  # noqa: BLE001  the person is told, and trouble told from bugs there
            self._finish_writing(error)
        else:
            self.progressed.emit(_READ + percent * (100 - _READ) // 100)

    def _finish_writing(self, outcome: object) -> None:
        self._timer.stop()
        writing: Any = self._writing
        self._writing = None
        with suppress(AttributeError):
            writing.close()
        self._end(outcome)

    def _taken_in(self, outcome: object) -> None:
        if isinstance(outcome, Import) and not outcome.imported.nothing:
            self._tell_all()
        self._end(outcome)

    def _undone(self, outcome: object) -> None:
        if isinstance(outcome, Restored):
            self._tell_all()
        self._end(True if isinstance(outcome, Restored) else outcome)

    def _tell_all(self) -> None:
        self.imported.emit(self._store.begin())
        self._store.changed.emit(frozenset(Change))


def names_of(content: Content) -> Names:
    """What exercises and routines are called, for a table."""
    words = content.words
    return Names(
        {name: each.name for name, each in words.exercises.items()},
        {name: each.name for name, each in words.routines.items()},
    )


def _nobody(_outcome: object) -> None:
    """Nobody waits."""
