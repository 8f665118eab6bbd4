# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the history: the page with its desk, what is typed in, the bin, pictures."""

from collections.abc import Callable

from PySide6.QtCore import QDir, QObject, QStandardPaths

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.bin import BinEntry
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.bin_desk import BinDesk
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.history_desk import HistoryDesk
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.views.history_view import HistoryView
from psoas_trainer.ui.widgets.chart import Chart
from psoas_trainer.ui.widgets.toast import Toast


class AppHistory(QObject):
    """Holds the page and its dialogs together."""

    def __init__(
        self,
        ground: Ground,
        doses: DoseText,
        toast: Toast,
        bin_desk: Callable[[], BinDesk] | None = None,
        profile: Callable[[], Profile] = Profile,
    ) -> None:
        """`bin_desk` gives the program's bin; without it the page opens one of its own, which clears nothing away."""
        super().__init__()
        self._ground, self._doses, self._toast, self._bin_desk = ground, doses, toast, bin_desk
        content = ground.content
        self.desk = HistoryDesk(ground.store, content.catalogue, content.words, profile, self)
        self.page = HistoryView(
            ground.look, ground.store, self.desk, content.catalogue, content.words, doses, toast=toast
        )
        self.setParent(self.page)
        self.page.add_requested.connect(self._open_add)
        self.page.bin_requested.connect(self._open_bin)
        self.page.picture_requested.connect(self._save_picture)

    def _open_add(self) -> None:
        from psoas_trainer.ui.dialogs.add_session_dialog import AddSessionDialog

        content = self._ground.content
        AddSessionDialog.open(self.page, self._ground.look, content, self._doses, self.desk.now(), self._add)

    def _add(self, typed: TypedSession | None) -> None:
        if typed is None:
            return
        self.page.part.select_when_read(typed.uuid)
        self.desk.add(typed, self._added)

    def _added(self, outcome: object) -> None:
        if isinstance(outcome, StorageError):
            self._ground.store.failed.emit(outcome)
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            self._toast.show_message(self.tr("Session added"))

    def _open_bin(self) -> None:
        if self._bin_desk is None:
            own = BinDesk(self._ground.store, self._ground.folder.path, now, lambda: False, self)
            own.close()
            self._bin_desk = lambda: own
        self._bin_desk().entries(self._show_bin)

    def _show_bin(self, outcome: object) -> None:
        from psoas_trainer.ui.dialogs.bin_dialog import BinDialog

        if isinstance(outcome, StorageError):
            self._ground.store.failed.emit(outcome)
        elif isinstance(outcome, Exception):
            raise outcome
        elif isinstance(outcome, tuple) and self._bin_desk is not None:
            entries: tuple[BinEntry, ...] = outcome
            BinDialog.open(self.page, self._ground.look, self._ground.content.words, entries, self._bin_desk())

    def _save_picture(self, chart: Chart) -> None:
        from psoas_trainer.ui.chart_picture import ask_for_picture, save_picture

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        suggested = QDir(folder).filePath(f"{chart.name}.png")
        kinds = self.tr("PNG picture (*.png)"), self.tr("SVG drawing (*.svg)")
        path = ask_for_picture(self.page, self.tr("Save as a picture"), suggested, *kinds)
        if not path:
            return
        saved = save_picture(chart, self._ground.look, path)
        text = self.tr("Picture saved") if saved else self.tr("The picture could not be saved there.")
        self._toast.show_message(text, icon="check-circle-fill" if saved else "warning")


def make_history(
    ground: Ground,
    doses: DoseText,
    toast: Toast,
    play: Callable[[PlayRequest], None],
    edit: Callable[[str], None],
    bin_desk: Callable[[], BinDesk] | None = None,
    profile: Callable[[], Profile] = Profile,
) -> HistoryView:
    """The page; `play` repeats a session, `edit` opens the summary of one again."""
    page = AppHistory(ground, doses, toast, bin_desk, profile).page
    page.play_requested.connect(play)
    page.edit_requested.connect(edit)
    return page
