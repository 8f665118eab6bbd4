# SPDX-License-Identifier: GPL-3.0-or-later
"""Stand-ins for reminding: an alarm and a sign of the desktop that the test moves, and the program with both."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_reminders import AppReminders
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment
from psoas_trainer.core.reminder import ReminderKind
from psoas_trainer.storage.today_data import TodayData
from psoas_trainer.ui.today_desk import TodayDesk

SUNDAY_NOON_MS = round(datetime(2026, 11, 22, 11, tzinfo=UTC).timestamp() * 1000)


class FakeAlarm(QObject):
    """Rings when the test's clock has reached its moment and the computer is awake."""

    rang = Signal()

    def __init__(self):
        super().__init__()
        self.at = None
        self.times_set = 0

    def set(self, utc_ms):
        self.at = utc_ms
        self.times_set += 1

    def stop(self):
        self.at = None


class FakeSign(QObject):
    """What a desktop shows beside its clock."""

    activated = Signal(object)
    messageClicked = Signal()  # noqa: N815  Qt's name

    def __init__(self, parent):
        super().__init__(parent)
        self.visible = False
        self.said = []
        self.menu = None

    def setIcon(self, icon):  # noqa: N802
        assert not icon.isNull()

    def setToolTip(self, text):  # noqa: N802
        self.tip = text

    def setContextMenu(self, menu):  # noqa: N802
        self.menu = menu

    def show(self):
        self.visible = True

    def hide(self):
        self.visible = False

    def isVisible(self):  # noqa: N802
        return self.visible

    def showMessage(self, title, text, icon, _ms):  # noqa: N802
        assert not icon.isNull()
        self.said.append((title, text))

    def click(self, entry):
        next(action for action in self.menu.actions() if action.text() == entry).trigger()


class Reminding:
    """The program with its reminders; `sign` is the newest one on the desktop, `asked` what is to be played."""

    def __init__(self, program, monkeypatch, *, tray=True, days=(6,)):
        self.program = program
        app = program.app
        ground = app._ground
        self.utc_ms = SUNDAY_NOON_MS
        monkeypatch.setattr(ground.store, "_moment", lambda: Moment(self.utc_ms, 60, "2026-11-22"))
        app.reminding.close()  # the program's own: here the alarm and the sign are stand-ins
        app.reminding = None
        self.profile = app.rooms.profile
        self.profile.reset(Profile(days=days))
        self.desk = TodayDesk(ground.store, self.profile, ground.content.catalogue.exercises, TodayData(), app)
        self.signs = []
        self.alarm = FakeAlarm()
        self.asked, self.pages = [], []

        def sign(parent):
            self.signs.append(FakeSign(parent))
            return self.signs[-1] if tray else None

        self.reminding = AppReminders(
            ground, program.window, self.profile, self.desk, lambda: False, app, self.alarm, sign
        )
        self.reminding.play_requested.connect(self.asked.append)
        self.reminding.page_requested.connect(self.pages.append)
        self.reminding.begin()

    @property
    def sign(self):
        return self.signs[-1]

    def bar(self, kind=ReminderKind.SESSION):
        return self.reminding.notice.bar(kind)

    def ring(self):
        self.utc_ms = max(self.utc_ms, self.alarm.at)
        self.alarm.rang.emit()
