# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root: builds every object and makes every connection between them. Nothing else does.

What the first picture of the window does not need is imported where it is built: starting is measured.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from psoas_trainer.app_after import AfterSession
from psoas_trainer.app_files import AppFiles
from psoas_trainer.app_ground import Ground, follow_settings, show_earlier_mishap, wake
from psoas_trainer.app_help import Help
from psoas_trainer.app_locking import Locking
from psoas_trainer.app_people import People
from psoas_trainer.app_rail import RailPages
from psoas_trainer.app_rooms import HOME, Doors, Rooms
from psoas_trainer.app_routines import own_catalogue
from psoas_trainer.app_starter import Starter
from psoas_trainer.app_trouble import AppTrouble
from psoas_trainer.app_unfinished import Unfinished
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.ui.backup_clock import BackupClock
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.store import Beginning

if TYPE_CHECKING:
    from psoas_trainer.app_data import AppData
    from psoas_trainer.app_player import AppPlayer
    from psoas_trainer.app_reminders import AppReminders
    from psoas_trainer.ui.bin_desk import BinDesk
    from psoas_trainer.ui.own_desk import OwnDesk


class App(QObject):
    """Holds the parts together while the program runs. Pages are built when they are first in front."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        ground, self._catalogue = own_catalogue(ground)
        self._ground = ground
        self._warned = False
        self._screenings = dict(ground.beginning.screenings)
        self.rooms = Rooms(ground, self._catalogue, self._screenings, self)
        self._player: AppPlayer | None = None
        self._data: AppData | None = None
        self._backups: BackupClock | None = None
        self._bin: BinDesk | None = None
        self.reminding: AppReminders | None = None
        self._own: OwnDesk | None = None
        self.window: MainWindow = MainWindow(ground.look, RailPages().items(), self._makers())
        self.files = AppFiles(ground, self.window)
        self.trouble = AppTrouble(ground, self.window, self)
        self.unfinished = Unfinished(ground, self.window, lambda: self.playing, self._warn, HOME)
        self.unfinished.changed.connect(self.rooms.note_unfinished)
        self.after = AfterSession(ground, self.window, self.unfinished, self._warn)
        self._help = Help(ground, self)
        self.starter = Starter(ground, self.window, lambda: self.playing, self._help)
        self.starter.screened.connect(self._on_screened)
        self._connect()
        window, own = self.window, lambda: self.own
        end, data = self.after.show_end, lambda: self.data
        doors = Doors(
            window, self.starter, self.unfinished, self._help, data, lambda: self.bin, end, own, lambda: self.files
        )
        self.rooms.open(doors)
        self.people = People(ground, self)
        self.locking = Locking(ground, self, lambda: self._player)

    def open(self) -> None:
        """Shows the window: the welcome at the very first start, else the home page, and an open session if any."""
        self.window.place_as(self._ground.preferences.settings.window_geometry)
        seen = self._ground.beginning.safety_version
        if seen is None or seen < int(self._ground.about["safety_version"]):
            from psoas_trainer.app_first_run import make_first_run

            self.window.show_alone(make_first_run(self._ground, self.rooms.profile, self.accept_safety_note))
        else:
            self.window.show_page(self.people.first_page)
        self.window.show()
        if self.window.alone is None:
            self.unfinished.offer()

    def after_first_paint(self) -> None:
        """What nobody waits for: the figures, the window's icon, and the content that had to be left out."""
        wake(self._ground, self.window)
        if self._ground.content.errors:
            self._warn(lambda trouble: trouble.content(str(self._ground.content.errors[0])))
        elif self._ground.unread_settings is not None:
            self._warn(lambda trouble: trouble.settings())
        self.trouble.show()
        if self.trouble.keeps and not self.people.on:
            self.starter.ask_about_yesterday()
        self._backups = BackupClock(self._back_up, self)
        self.rooms.read_the_rest()
        self._own = self.own
        self._bin = self.bin
        self.files.listen()
        self._remind()
        self.locking.begin()
        self._name_what_is_set_aside()
        show_earlier_mishap(self._ground, self.window)

    @property
    def bin(self) -> "BinDesk":
        """What was deleted; opened behind the first picture, or when it is first asked for."""
        if self._bin is None:
            from psoas_trainer.app_bin import open_bin

            self._bin = open_bin(self._ground, self._trains, self)
        return self._bin

    def _trains(self) -> bool:
        return self._player is not None and self._player.trainer.running

    @property
    def own(self) -> "OwnDesk":
        """What the person made; read in the background when it is first asked for."""
        if self._own is None:
            from psoas_trainer.app_routines import open_own

            self._own = open_own(self._ground, self._catalogue, lambda text: self._warn(lambda _trouble: text), self)
            self._own.changed.connect(self._on_own)
        return self._own

    def _on_own(self) -> None:
        self.rooms.note_own()
        self.unfinished.offer()

    def _remind(self) -> None:
        from psoas_trainer.app_reminders import AppReminders

        rooms, window = self.rooms, self.window
        self.reminding = AppReminders(self._ground, window, rooms.profile, rooms.desk, self._trains, self)
        self.reminding.play_requested.connect(self.starter.play)
        self.reminding.page_requested.connect(window.show_page)
        self.reminding.begin()

    def _note_session(self, *_: object) -> None:
        if self.reminding is not None:
            self.reminding.note_session()

    def _name_what_is_set_aside(self) -> None:
        from psoas_trainer.ui.set_aside import SetAside

        ground = self._ground
        SetAside(ground.store, ground.beginning.person, lambda text: self._warn(lambda _trouble: text), self)

    @property
    def data(self) -> "AppData":
        """Backups, restore, check and export."""
        if self._data is None:
            from psoas_trainer.app_data import AppData

            self._data = AppData(self._ground, self)
            self._data.restored.connect(self._after_restore)
            self._data.trouble.connect(self._tell_trouble)
        return self._data

    @property
    def busy(self) -> bool:
        """Whether a session runs, or something of one is not saved yet."""
        player = self._player
        owed = player is not None and (player.trainer.running or bool(player.recorder.owed))
        return owed or bool(getattr(self._ground.store, "owed", ()))

    def forget(self) -> None:
        """All that was shown of a person is gone; what is wanted again is made anew. Never while `busy`."""
        if self._player is not None:
            self._player.close()
            self._player.view.deleteLater()
            self._player.deleteLater()
            self._player = None
        self.unfinished.forget()
        self.rooms.forget()
        self.window.forget()

    def take_person(self, beginning: Beginning) -> None:
        """From now on that person's data is shown, and nothing of the one before."""
        self.forget()
        self._take(beginning)

    def _after_restore(self, beginning: Beginning) -> None:
        self._take(beginning)
        self.people.note_other_data()

    def _take(self, beginning: Beginning) -> None:
        """Other data is in the place of what was there: whatever was read at the start is read anew."""
        self._screenings.clear()
        self._screenings.update(beginning.screenings)
        self.rooms.note_restore(beginning)
        if self._own is not None:
            self._own.load()
        self.unfinished.note(beginning.unfinished)

    def _back_up(self) -> None:
        self.data.desk.back_up_changes()

    def _tell_trouble(self, text: str) -> None:
        """Where the settings are in front the card says it."""
        if self.window.current != "settings":
            self.window.toast.show_message(text, icon="warning")

    def close(self) -> None:
        """Keeps what is running; the store writes it before it closes."""
        self.locking.close()
        if self._player is not None:
            self._player.close()
        self._ground.store.stop()
        self._ground.look.figures.thumbnails.store()
        self._ground.preferences.change(window_geometry=self.window.geometry_text())
        if self.reminding is not None:
            self.reminding.close()
        if self._bin is not None:
            self._bin.close()
        if self._backups is not None:
            self._backups.timer.stop()
            self.data.close()

    def _connect(self) -> None:
        ground, window = self._ground, self.window
        ground.store.changed.connect(window.tell_pages)
        ground.store.failed.connect(lambda error: self._warn(lambda trouble: trouble.elsewhere(error)))
        ground.preferences.failed.connect(lambda error: self._warn(lambda trouble: trouble.elsewhere(error)))
        ground.preferences.changed.connect(lambda settings: follow_settings(ground.look, settings))
        ground.mishaps.told.connect(lambda: self._warn(lambda trouble: trouble.mishap()))
        window.may_close = self._may_close
        window.close_asked.connect(self._ask_to_close)

    @property
    def playing(self) -> "AppPlayer":
        """The player's half, built when it is first needed."""
        if self._player is None:
            from psoas_trainer.app_player import AppPlayer
            from psoas_trainer.app_updated import load_for_session

            player = AppPlayer(self._ground, self._screenings, self._help, self.rooms, self)
            player.trainer.started.connect(lambda _writer: self.window.show_alone(player.view))
            player.trainer.started.connect(lambda _writer: load_for_session(player))
            self.after.watch(player)
            player.trainer.not_finished.connect(self.unfinished.offer)
            for over in (player.trainer.started, player.trainer.ended, player.trainer.rehearsed, player.put_aside):
                over.connect(self._note_session)
            self.trouble.watch(player)
            self.unfinished.watch(player)
            self._player = player
        return self._player

    def watch_for_update(self) -> None:
        """From now on the person is told when the program is updated while it is open."""
        from psoas_trainer.app_updated import watch_for_update

        watch_for_update(self._ground.look, self.window)

    def _enter(self) -> None:
        self.window.show_page(self.people.first_page)
        self.unfinished.offer()

    def accept_safety_note(self) -> None:
        """The first start is over: it is kept which text was read, and the pages open."""
        self._ground.store.acknowledge_safety_note(int(self._ground.about["safety_version"]))
        self._enter()

    def _on_screened(self, record: ScreeningRecord) -> None:
        self._screenings[record.screening_id] = record
        self.rooms.note_screening(record)

    def _may_close(self) -> bool:
        """What could not be saved is told once: only a second try gives it up."""
        if self.rooms.unsaved:
            return False
        return self._player is None or self._player.may_close(warned=self._warned)

    def _ask_to_close(self) -> None:
        if self.rooms.ask_before_closing():
            return
        if self.playing.trainer.running:
            self.playing.view.ask_to_close()
            return
        self._warned = True
        self._warn(lambda trouble: trouble.closing(held=self._ground.holds))

    def _warn(self, say: Callable[[Any], str]) -> None:
        from psoas_trainer.ui.trouble_text import TroubleText

        self.window.toast.show_message(say(TroubleText()), icon="warning")

    def _makers(self) -> dict[str, Callable[[], Any]]:
        makers = self.rooms.makers
        return {**makers, "settings": lambda: self.trouble.settings_page(makers["settings"]())}
