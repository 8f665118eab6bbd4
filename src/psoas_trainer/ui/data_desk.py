# SPDX-License-Identifier: GPL-3.0-or-later
"""The long verbs about all data: back up, restore, check. One at a time, between the other jobs, stoppable."""

import time
from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.changes import Change
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.backup_files import BackupInfo, Reason, list_backups
from psoas_trainer.storage.backup_watch import BackupWatch
from psoas_trainer.storage.check import Report, check_in_pieces, finish
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.pieces import Pieces, Work
from psoas_trainer.storage.restore import Restored, restore_in_pieces
from psoas_trainer.storage.settings_copy import with_kept
from psoas_trainer.storage.vault_key import DataKey, key_of
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.data_text import DataText
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.store import Store


class DataNews(NamedTuple):
    """What came of a verb: a sentence, lines with more, and the backup that would undo it, or None."""

    text: str
    trouble: bool = False
    lines: tuple[str, ...] = ()
    undo: Path | None = None


class _Task(NamedTuple):
    verb: str
    work: Work
    then: Callable[[Any], DataNews | None]


class DataDesk(QObject):
    """A verb that is asked for while another is on its way comes after it."""

    busy_changed = Signal(str)
    """What the person waits for: 'backup', 'restore', 'check', or '' for nothing."""
    progressed = Signal(int)
    """How far that is, in percent."""
    news = Signal(object)
    """A DataNews."""
    backups_changed = Signal()
    """There is a new backup, or old ones went."""
    restored = Signal(object)
    """Other data is in the place of what was there: the Beginning, read anew."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        folder: Path,
        moment: Callable[[], Moment],
        parent: QObject | None = None,
    ) -> None:
        """`folder` is the data folder."""
        super().__init__(parent)
        self._store = store
        self._preferences = preferences
        self._folder = folder
        self._moment = moment
        self._watch = BackupWatch(folder)
        self._text = DataText(self)
        self._waiting: list[_Task] = []
        self._now: _Task | None = None
        self._pieces: Pieces | None = None

    @property
    def busy(self) -> str:
        """What the person waits for, or ''."""
        return self._now.verb if self._now is not None else ""

    def back_up(self, reason: Reason = Reason.ASKED) -> None:
        """Makes a backup now: because it was asked for, or before a deletion of much or an import."""
        self._store.keep_settings(self._preferences.settings)
        at = self._moment().utc_ms
        self._do("backup", lambda connection: self._watch.back_up(connection, reason, at), self._backed_up)

    def back_up_changes(self) -> None:
        """Makes a backup by itself if something was written since the last; nobody waits for it."""
        self._store.keep_settings(self._preferences.settings)
        at = self._moment().utc_ms
        self._do(
            "", lambda connection: self._watch.back_up_changes(connection, Reason.TIMER, at), self._backed_up_quietly
        )

    def check(self) -> None:
        """Reads all data and compares it with its checksums."""
        self._do("check", check_in_pieces, self._checked)

    def restore(self, source: Path) -> None:
        """Puts a backup in the place of all data, after a backup of what is there."""
        self._store.keep_settings(self._preferences.settings)
        at = self._moment().utc_ms
        self._do(
            "restore",
            lambda connection: restore_in_pieces(connection, self._folder, source, at),
            lambda outcome: self._restored(outcome, source),
        )

    def ask_backups(self, then: Callable[[tuple[BackupInfo, ...]], None]) -> None:
        """Asks for the backups, newest first; none where the folder cannot be read."""

        def listed(outcome: object) -> None:
            then(outcome if isinstance(outcome, tuple) else ())

        self._store.in_pieces(lambda connection: _listing(self._folder, key_of(connection)), listed)

    def stop(self) -> None:
        """Gives up what the person waits for."""
        if self._pieces is not None and self.busy:
            self._pieces.stop()

    def close(self, within: float | None = None) -> None:
        """The last backup, on the way out, if something was written; behind everything that is still to be written.

        It is given up where it takes longer than `within` seconds.
        """
        self._waiting.clear()
        if self._pieces is not None:
            self._pieces.stop()
        self._store.keep_settings(self._preferences.settings)
        at = self._moment().utc_ms

        def last(connection: Connection) -> None:
            work = self._watch.back_up_changes(connection, Reason.EXIT, at)
            with suppress(StorageError):
                finish(work if within is None else _until(work, time.monotonic() + within))

        self._store.at_the_end(last)

    def _do(self, verb: str, work: Work, then: Callable[[Any], DataNews | None]) -> None:
        self._waiting.append(_Task(verb, work, then))
        if self._now is None:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        task = self._now = self._waiting.pop(0)
        if task.verb:
            self.busy_changed.emit(task.verb)
        self._pieces = self._store.in_pieces(task.work, lambda outcome: self._over(task, outcome), self._tell)

    def _tell(self, percent: int) -> None:
        if self.busy:
            self.progressed.emit(percent)

    def _over(self, task: _Task, outcome: object) -> None:
        self._now = self._pieces = None
        news = task.then(outcome)
        if task.verb:
            self.busy_changed.emit("")
        if news is not None:
            self.news.emit(news)
        self._next()

    def _backed_up(self, outcome: object) -> DataNews:
        self.backups_changed.emit()
        if isinstance(outcome, Exception):
            return DataNews(self._text.not_backed_up(outcome), trouble=True)
        return DataNews(self._text.backed_up())

    def _backed_up_quietly(self, outcome: object) -> DataNews | None:
        if outcome is None:
            return None
        news = self._backed_up(outcome)
        return news if news.trouble else None

    def _checked(self, outcome: object) -> DataNews:
        if not isinstance(outcome, Report):
            return DataNews(self._text.not_checked(_error(outcome)), trouble=True)
        if outcome.sound:
            return DataNews(self._text.sound(outcome))
        return DataNews(self._text.unsound(outcome), trouble=True, lines=self._text.findings(outcome))

    def _restored(self, outcome: object, source: Path) -> DataNews:
        self.backups_changed.emit()
        if not isinstance(outcome, Restored):
            return DataNews(self._text.not_restored(_error(outcome), source), trouble=True)
        beginning = self._store.begin()
        self._preferences.change(**with_kept(self._preferences.settings, outcome.settings)._asdict())
        self.restored.emit(beginning)
        self._store.changed.emit(frozenset(Change))
        return DataNews(self._text.restored(outcome), bool(outcome.findings), undo=outcome.undo)


def _until(work: Generator[int, None, object], end: float) -> Generator[int, None, None]:
    """The work as far as it comes by then; what it began is thrown away."""
    for percent in work:
        if time.monotonic() >= end:
            work.close()
            return
        yield percent


def _listing(folder: Path, key: DataKey | None) -> Any:
    yield 0
    return list_backups(folder, key)


def _error(outcome: object) -> Exception:
    return outcome if isinstance(outcome, Exception) else RuntimeError(str(outcome))
