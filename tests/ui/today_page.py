# SPDX-License-Identifier: GPL-3.0-or-later
"""The home page on a real database, for tests that click and key through it; without the window round it."""

from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_today import AppToday
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.feedback import Effort, Feedback, Form
from psoas_trainer.core.record import Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_marks import Mark, mark_session
from psoas_trainer.storage.sessions import begin_session, end_session
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.today_data import today_data
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.about_file import read_about
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.profile_desk import ProfileDesk
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.today_desk import TodayDesk
from psoas_trainer.ui.widgets.toast import Toast

ASSETS = Path(__file__).parents[2] / "assets"
MONDAY = date(2026, 11, 23)


def source_content():
    """The content as it stands in the source tree, with what is not bundled yet."""
    texts = {file.relative_to(ASSETS).as_posix(): file.read_text("utf-8") for file in sorted(ASSETS.rglob("*.toml"))}
    content = read_content(texts)
    assert not content.errors
    return content


def moment(day, hour=9):
    return Moment((day.toordinal() - 719163) * 86_400_000 + hour * 3_600_000, 0, day.isoformat())


class TodayPage:
    """The page, what it asked for, and the file behind it."""

    def __init__(self, qtbot, look, resources, content, folder, settings, today=MONDAY, hour=9, before=()):
        self.qtbot, self.content, self.today, self.hour = qtbot, content, today, hour
        data = DataFolder(folder)
        self.thread = DatabaseThread(lambda: open_database(data.database, had_data=False))
        self.store = Store(self.thread, lambda: moment(self.today, self.hour))
        self.store.begin()
        for each in before:
            self.job(each)
        beginning = self.store.begin()
        self.preferences = Preferences(settings, lambda _settings: None)
        about, mishaps = read_about(resources, "en"), Mishaps(lambda: folder)
        ground = Ground(look, resources, content, about, data, self.preferences, self.store, beginning, mishaps)
        kept = self.job(lambda connection, person: today_data(connection, person, moment(today, hour)))
        self.profile = ProfileDesk(self.store, kept.profile)
        self.desk = TodayDesk(self.store, self.profile, content.catalogue.exercises, kept)
        self.holder = QWidget()
        qtbot.addWidget(self.holder)
        self.holder.resize(1192, 800)
        self.toast = Toast(look, self.holder)
        screenings = beginning.screenings
        self.app = AppToday(ground, self.profile, self.desk, DoseText(), lambda: self.toast, screenings)
        self.page = self.app.page
        self.page.setParent(self.holder)
        self.page.resize(1192, 800)
        self.asked = []
        for name in ("play_requested", "page_requested", "exercise_requested", "questions_requested"):
            getattr(self.app, name).connect(self.asked.append)
        self.app.resume_requested.connect(lambda: self.asked.append("resume"))
        self.app.finish_requested.connect(lambda: self.asked.append("finish"))
        self.app.help_requested.connect(lambda: self.asked.append("help"))
        self.app.answers_given.connect(lambda *given: self.asked.append(given))
        with qtbot.waitActive(self.holder):
            self.holder.show()
            self.holder.activateWindow()
        self.holder.setUpdatesEnabled(False)  # as in program.py
        self.app.note_unfinished(beginning.unfinished)
        self.app.read_the_rest()
        self.settle()

    def job(self, work):
        person = self.store.person
        return self.thread.call(lambda connection: work(connection, person))

    def settle(self):
        for _ in range(4):
            self.thread.wait_open()
            QCoreApplication.processEvents()

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, key):
        self.qtbot.keyClick(self.holder.focusWidget(), key)
        self.settle()

    @property
    def hero(self):
        return self.page.hero

    def button(self, name):
        return self.hero.buttons[name]

    @property
    def names(self):
        return [thumb.value.id for thumb in self.hero.thumbs]

    def close(self):
        self.toast.dismiss()
        self.holder.hide()
        self.thread.close()
        QCoreApplication.processEvents()


@contextmanager
def opener(qtbot, look, resources, content, folder):
    """Gives what opens pages on that folder, and closes them."""
    made = []

    def open_page(*before, settings=None, day=MONDAY, hour=9):
        made.append(TodayPage(qtbot, look, resources, content, folder, settings or Settings(), day, hour, before))
        return made[-1]

    yield open_page
    for each in made:
        each.close()


def session(content, routine_id, day, *, ended=True, lines=None, less_left=0, warm=False, note=None):
    """A job that keeps a session of a routine, done to the last set, or only so many lines of it."""

    def work(connection, person):
        plan = choose(content.catalogue.routines[routine_id], content.catalogue, Circumstances({}, {}))
        uuid, at = new_uuid(), moment(day, 7)
        begin_session(connection, uuid, person, plan, Timing(), at)
        sets = [each for number, item in enumerate(plan.items[:lines]) for each in _sets(content, number, item)]
        sets = [_less(one, less_left, plan) for one in sets]
        save_progress(connection, uuid, Progress(moment(day, 8), 1500, "", tuple(sets)))
        if warm:
            mark_session(connection, uuid, Mark.ALREADY_WARM, at, note)
        if ended:
            end_session(connection, uuid, SessionState.FINISHED, moment(day, 8), 1500)
            save_feedback(connection, uuid, Feedback(Effort.OK, None, Form.HELD), moment(day, 8))

    return work


def weeks(content, count, *, last=MONDAY, **more):
    """Jobs for so many weeks before that Monday, three sessions each, A and B in turn."""
    days = [last - timedelta(weeks=week) + timedelta(days=day) for week in range(count, 0, -1) for day in (0, 2, 4)]
    return [session(content, f"balance_{'ba'[n % 2]}", day, **more) for n, day in enumerate(days)]


def _sets(content, number, item):
    exercise, dose = content.catalogue.exercises[item.chosen.exercise_id], item.chosen.dose
    together = exercise.side_rule is SideRule.TOGETHER or dose.kind is DoseKind.TIME
    for each in range(1, dose.sets + 1):
        for side in (None,) if together else (Side.RIGHT, Side.LEFT):
            amount = dose.on(side)
            tally = Tally(amount, None) if dose.kind is DoseKind.REPS else Tally(None, amount)
            yield SetRecord(SetKey(number, each, side), None, tally)


def _less(one, less, plan):
    line = plan.items[one.key.item].chosen.exercise_id
    if not less or line != "seated_leg_lift" or one.key.side is not Side.LEFT:
        return one
    return one._replace(tally=Tally(one.tally.reps - less, None))
