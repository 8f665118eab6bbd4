# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for trouble that lasts: a folder, a file or a disk that is not as it should be.

What of it the start does not need is loaded when there is something to say.
"""

from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from psoas_trainer.app_ground import Ground
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from psoas_trainer.app_player import AppPlayer
    from psoas_trainer.storage.place import Place
    from psoas_trainer.ui.place_text import PlaceText
    from psoas_trainer.ui.views.settings_view import SettingsView
    from psoas_trainer.ui.widgets.notice_bar import NoticeBar


class AppTrouble(QObject):
    """Shows bars above the pages; they are behind a running session, which nothing here interrupts."""

    def __init__(self, ground: Ground, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        self._window = window
        self._bars: dict[str, NoticeBar] = {}

    @property
    def keeps(self) -> bool:
        """Whether anything can be kept in this run."""
        return self._ground.view_only is None

    def show(self) -> None:
        """After the first picture: what came of the last choice, and what is the matter with the data folder."""
        ground = self._ground
        if ground.said:
            self._add_bar("said", ground.said, ("dismiss", self.tr("OK"), "outline"))
        if ground.view_only is not None:
            text = self._text().view_only(ground.view_only, ground.folder.path)
            self._add_bar("view_only", text, ("choose", self.tr("Choose another folder…"), "outline"))
        elif ground.place is not None:
            from psoas_trainer.storage.place import was_warned

            if not was_warned(ground.place):
                self._ask_whereabouts(self._warn)

    def note_settled(self, outcome: object) -> None:
        """The whole file was read after the start: where it is damaged nothing more is written, and it can be mended.

        The bar leads to the recovery page. It stands behind a session that runs, which goes on to its end.
        """
        if isinstance(outcome, StorageError):
            self._add_bar("damaged", self._text().damaged(), ("repair", self.tr("Repair now"), "outline"))

    def watch(self, player: "AppPlayer") -> None:
        """Before each session: whether there is room for it on the disk."""
        player.trainer.started.connect(lambda _writer: self._look_for_room(player))

    def settings_page(self, page: "SettingsView") -> "SettingsView":
        """The page with what is to be said about the folder, and with what can be done about it."""
        place, part = self._ground.place, page.data_section
        if not self.keeps:
            part.forbid_writing()
        if place is not None:
            text = self._text()
            part.place.show_origin(text.origin(place), can_return=place.before is not None)
            part.place.move_requested.connect(lambda: self._move(part.place.say))
            part.place.return_requested.connect(lambda: self._return(part.place.say))
            self._ask_whereabouts(
                lambda found: part.show_risk(
                    text.risky(found), can_move=found.risky and place.can_be_chosen and self.keeps
                )
            )
        return page

    def _warn(self, found: Any) -> None:
        """Once at this computer; after that the settings say it."""
        place = self._ground.place
        if place is None or not found.risky:
            return
        keep = ("keep", self.tr("Leave it there"), "plain")
        move = ((("move", self.tr("Move to this computer"), "outline"),) if place.can_be_chosen else ()) + (keep,)
        self._add_bar("risky", self._text().risky(found), *move)

    def _look_for_room(self, player: "AppPlayer") -> None:
        from psoas_trainer.storage.whereabouts import is_scarce

        folder = self._ground.folder.path

        def told(scarce: object) -> None:
            # Never in the place of something worse.
            if scarce is True and player.trainer.running and not player.view.parts.banner.text:
                player.view.show_trouble(self._text().scarce())

        if self.keeps and not player.trainer.rehearses:
            self._ground.store.in_pieces(lambda _connection: _once(lambda: is_scarce(folder)), told)

    def _ask_whereabouts(self, then: Callable[[Any], None]) -> None:
        """On the thread that may wait for a disk."""
        from psoas_trainer.storage.whereabouts import Whereabouts, whereabouts

        folder = self._ground.folder.path
        self._ground.store.in_pieces(
            lambda _connection: _once(lambda: whereabouts(folder)),
            lambda found: then(found) if isinstance(found, Whereabouts) else None,
        )

    def _add_bar(self, name: str, text: str, *buttons: Any) -> None:
        from psoas_trainer.ui.widgets.notice_bar import NoticeBar

        if name not in self._bars:
            icon = "info" if name == "said" else "warning"
            bar = self._bars[name] = NoticeBar(self._ground.look, text, buttons, icon)
            bar.chosen.connect(lambda what: self._on_chosen(bar, what))
            self._window.add_bar(bar)

    def _on_chosen(self, bar: "NoticeBar", what: str) -> None:
        place = self._ground.place
        if what == "choose" and place is not None:
            self._choose(place, bar.say)
        elif what == "move":
            self._move(bar.say)
        elif what == "repair":
            self._ground.reopen(place, "")
        else:
            bar.hide()
            if what == "keep" and place is not None:
                from psoas_trainer.storage.place import note_warned

                note_warned(place)

    def _choose(self, place: "Place", say: Callable[[str], None]) -> None:
        from psoas_trainer.app_folder import choose_folder

        self._go_to(choose_folder(self._window, place), say)

    def _return(self, say: Callable[[str], None]) -> None:
        from psoas_trainer.app_folder import return_to_former

        if self._ground.place is not None:
            self._go_to(return_to_former(self._ground.place), say)

    def _go_to(self, chosen: "Place | StorageError | None", say: Callable[[str], None]) -> None:
        from psoas_trainer.ui.start_trouble_text import StartTroubleText

        if isinstance(chosen, StorageError):
            say(StartTroubleText(self).refused_folder(chosen))
        elif chosen is not None:
            self._ground.reopen(chosen, "")

    def _move(self, say: Callable[[str], None]) -> None:
        """Copies everything to this computer; when the copy was read back the program goes on there."""
        from psoas_trainer.storage.move_data import folder_on_this_computer, move_in_one_piece

        ground, place = self._ground, self._ground.place
        target = folder_on_this_computer(ground.folder.path)
        if target is None or place is None:
            say(self._text().nowhere())
            return

        def moved(outcome: object) -> None:
            if isinstance(outcome, Path):
                self._after_move(place, outcome)
            elif isinstance(outcome, Exception):
                say(self._text().not_moved(outcome))

        say(self.tr("Moving…"))
        settings = ground.preferences.settings
        ground.store.in_pieces(lambda connection: move_in_one_piece(connection, target, settings), moved)

    def _after_move(self, place: "Place", folder: Path) -> None:
        from psoas_trainer.storage.paths import DataFolder
        from psoas_trainer.storage.place import choose

        try:
            self._ground.reopen(choose(place, folder), self._text().moved(str(place.folder.path)))
        except StorageError as error:
            # The next start would not find it there: the copy goes, and the former file is written again.
            with suppress(OSError):
                DataFolder(folder).database.unlink()
            self._ground.reopen(place, self._text().not_moved(error))

    def _text(self) -> "PlaceText":
        from psoas_trainer.ui.place_text import PlaceText

        return PlaceText(self)


def _once(job: Callable[[], Any]) -> Generator[int, None, Any]:
    yield 0
    return job()
