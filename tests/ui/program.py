# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program with its window on a folder, for tests that click and key through it."""

from fakes import FakeClock, fake_moment
from PySide6.QtCore import QCoreApplication, Qt

from psoas_trainer.app import App
from psoas_trainer.app_ground import Ground
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.about_file import read_about
from psoas_trainer.ui.faithful_store import FaithfulStore
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.preferences import Preferences


class Program:
    """The program on a folder; `clock` moves a running session.

    With `answered` the questions that come before strengthening were all answered with no, as they are but once a year.
    """

    answered = True

    def __init__(self, qtbot, look, resources, content, folder, settings, unread=None):
        self.qtbot = qtbot
        self.clock = FakeClock()
        data = DataFolder(folder)
        self.thread = DatabaseThread(lambda: open_database(data.database, had_data=False))
        self.log = EmergencyLog(data.database, lambda: (folder / "elsewhere",))
        keeper = FaithfulStore(self.thread, fake_moment, self.log)
        self.preferences = Preferences(settings, lambda _settings: None)
        about = read_about(resources, "en")
        beginning, mishaps = keeper.begin(), Mishaps(lambda: folder)
        general = content.catalogue.screenings.get("general")
        if self.answered and general is not None and "general" not in beginning.screenings:
            keeper.save_screening("general", general.version, tuple((each, False) for each in general.questions))
            beginning = keeper.begin()
        self.mishaps = mishaps
        given = (look, resources, content, about, data, self.preferences, keeper, beginning, mishaps)
        ground = Ground(*given, unread, self.log)
        self.app = App(ground)
        self.window = self.app.window
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)  # the offscreen screen is smaller
        with qtbot.waitActive(self.window):
            self.app.open()
            self.window.activateWindow()
        self.app.after_first_paint()
        self.settle()
        # Nobody looks at it: painting each change would cost a fourth of what such tests take. A picture is
        # painted all the same.
        self.window.setUpdatesEnabled(False)

    def settle(self):
        for _ in range(3):
            self.thread.wait_open()
            QCoreApplication.processEvents()

    def run(self, seconds):
        player = self.app.playing.player
        end = self.clock.now + seconds
        while self.clock.now < end and player.session is not None:
            self.clock.now = min(end, self.clock.now + 1.0)
            player.tick()
        self.settle()

    def press(self, key):
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key)
        self.settle()

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def position(self):
        return self.app.playing.player.position()

    def close(self):
        self.app.close()
        self.window.toast.dismiss()
        self.window.hide()
        self.thread.close()
        QCoreApplication.processEvents()  # what the thread answered last is told while window and log stand
        self.log.close()


def entered(program, **settings):
    """A program whose first start is over, with the exercises in front."""
    one = program(**settings)
    if one.window.alone is not None:
        one.press(Qt.Key.Key_Return)
    one.window.show_page("exercises")
    one.settle()
    return one


def on_exercises(program, **settings):
    """A later start, with the exercises in front: there an open session is offered above the page."""
    one = program(**settings)
    one.window.show_page("exercises")
    one.settle()
    return one
