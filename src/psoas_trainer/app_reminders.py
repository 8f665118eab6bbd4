# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that reminds: the alarm, the bar and the tray, and what each answer does."""

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication, QIcon

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.planned_days import due
from psoas_trainer.core.schedule import Schedule, Trained
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.today import persons_schedule
from psoas_trainer.ui.close_to_tray import CloseToTray
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.profile_desk import ProfileDesk
from psoas_trainer.ui.reminder_notice import ReminderNotice
from psoas_trainer.ui.reminders import Alarm, Reminders, wall_here
from psoas_trainer.ui.today_desk import TodayDesk
from psoas_trainer.ui.tray import Tray
from psoas_trainer.ui.wall_alarm import WallAlarm

DESK_BREAK = "desk_break"


class AppReminders(QObject):
    """Made behind the first picture. Where nothing is wanted it waits for nothing and shows nothing."""

    play_requested = Signal(object)
    """A PlayRequest: today's session, or the desk break."""
    page_requested = Signal(str)
    """The id of a page: nothing is due, so the person is shown the day."""

    def __init__(
        self,
        ground: Ground,
        window: MainWindow,
        profile: ProfileDesk,
        desk: TodayDesk,
        busy: Callable[[], bool],
        parent: QObject | None = None,
        alarm: Alarm | None = None,
        make_sign: Callable[[QObject], Any] | None = None,
    ) -> None:
        """`busy` says whether a session is in front; `alarm` and `make_sign` are for tests."""
        super().__init__(parent)
        self._ground = ground
        self._window = window
        self._profile = profile
        self._desk = desk
        self._leaving = False
        self._own_alarm: WallAlarm | None = None
        self.tray = Tray(self._icon, make_sign, self)
        self._closing = CloseToTray(window, window, lambda: self.stays, self)
        self.notice = ReminderNotice(ground.look, window.add_bar, self._say, self)
        if alarm is None:
            alarm = self._own_alarm = WallAlarm(self)
        now = ground.store.now
        # In front alone is a session that has not been stored yet, or the welcome.
        self.reminders = Reminders(
            ground.preferences,
            self._known,
            lambda: busy() or window.alone is not None,
            now,
            alarm,
            wall_here,
            self,
        )
        self._connect()

    def begin(self) -> None:
        """From now on."""
        self._follow(self._ground.preferences.settings)
        self.reminders.begin()

    def note_session(self) -> None:
        """A session begins, or is over: connected to the trainer's and the player's signals."""
        self.reminders.note_session()

    def close(self) -> None:
        """The program ends, or another window follows: nothing is waited for, and no sign is left."""
        self.reminders.close()
        if self._own_alarm is not None:
            self._own_alarm.close()
        self._closing.close()
        self.tray.hide()

    @property
    def stays(self) -> bool:
        """Whether closing the window leaves the program running."""
        return self._ground.preferences.settings.stay_in_tray and self.tray.shown and not self._leaving

    def quit(self) -> None:
        """Ends the program as closing the window would: where a session runs, it comes forward and asks."""
        self._leaving = True
        if not self._window.may_close():
            self._window.come_to_front()
            self._leaving = False
            self._window.close_asked.emit()
            return
        self._closing.come_back()
        self._window.close()
        QCoreApplication.quit()

    def _connect(self) -> None:
        self._ground.preferences.changed.connect(self._follow)
        self._profile.changed.connect(self.reminders.look)
        self._desk.changed.connect(self.reminders.look)
        reminders, notice, tray = self.reminders, self.notice, self.tray
        reminders.told.connect(notice.tell)
        reminders.over.connect(notice.withdraw)
        notice.start_requested.connect(self._start)
        notice.later_requested.connect(reminders.snooze)
        notice.break_requested.connect(self._take_break)
        notice.put_away.connect(reminders.put_away)
        tray.open_requested.connect(self._open)
        tray.session_requested.connect(self._start)
        tray.break_requested.connect(self._take_break)
        tray.quit_requested.connect(self.quit)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._on_log_off)

    def _known(self) -> tuple[Schedule, Collection[Trained]]:
        known = self._desk.known()
        return persons_schedule(known, self._ground.content.catalogue), known.trained

    def _follow(self, settings: Settings) -> None:
        """The sign is there for whoever wants to be reminded, or wants the program to stay."""
        if settings.reminders or settings.sitting_break or settings.stay_in_tray:
            self.tray.show()
        else:
            self.tray.hide()
        if self._closing.hidden and not self.stays:
            self._open()  # nobody could reach a window that is hidden without a sign

    def _open(self) -> None:
        self._closing.come_back()
        self._window.come_to_front()

    def _start(self) -> None:
        """Today's session where one is due, else the day."""
        self._open()
        schedule, trained = self._known()
        planned = due(schedule, trained, date.fromisoformat(self._ground.store.now().local_date)).session
        if planned is None or planned.routine_id is None:
            self.page_requested.emit("today")
        else:
            self._play(planned.routine_id)

    def _take_break(self) -> None:
        self._open()
        self.reminders.note_stood()
        if DESK_BREAK in self._ground.content.catalogue.routines:
            self._play(DESK_BREAK)

    def _play(self, routine_id: str) -> None:
        """Where something has the whole window, a session above all, that comes first."""
        if self._window.alone is None:
            self.play_requested.emit(PlayRequest(routine_id=routine_id))

    def _say(self, title: str, text: str) -> None:
        """The desktop tells it to whoever does not see the window."""
        if not self._window.isActiveWindow():
            self.tray.say(title, text)

    def _on_log_off(self, _manager: object) -> None:
        """The desktop's own closing of windows must end the program."""
        self._leaving = True

    def _icon(self) -> QIcon:
        from psoas_trainer.ui.widgets.rail import logo_pixmap

        return QIcon(logo_pixmap(64, self._ground.look))
