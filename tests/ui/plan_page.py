# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan editor as tests use it: with a real database and two people in it."""

from at_the_clinic import BERG, MARTA
from fakes import fake_moment
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import draft_of, plan_versions
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.routine_row_texts import RoutineRowTexts
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.plan_desk import PlanDesk
from psoas_trainer.ui.plan_text import PlanText
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.views.plan_editor import PlanEditor
from psoas_trainer.ui.widgets.toast import Toast

TOMAS = PersonCard("Tomas Lima", "Tomas", "1990-11-30")


class PlanPage:
    """The page on a data folder of its own; what was asked for is remembered."""

    def __init__(self, qtbot, look, content, folder):
        path = folder / "psoas-trainer.sqlite3"
        self.thread = DatabaseThread(lambda: open_database(path, had_data=path.exists()))
        self.store = Store(self.thread, fake_moment)
        self.store.begin()
        self.failures, self.left, self.printed = [], [], []
        self.store.failed.connect(self.failures.append)
        self.marta = self.thread.call(lambda connection: add_person(connection, MARTA, BERG))
        self.tomas = self.thread.call(lambda connection: add_person(connection, TOMAS, BERG))
        self.people = PeopleDesk(self.store, folder)
        self.desk = PlanDesk(self.store, self.people)
        self.text = PlanText(content, DoseText(), Timing)
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.toast = Toast(look, self.window)
        self.editor = PlanEditor(look, content, self.desk, RoutineRowTexts(content, DoseText()), self.text, self.toast)
        self.panes, self.rows, self.head = self.editor.panes, self.editor.panes.rows, self.editor.head
        self.editor.left.connect(self.left.append)
        self.editor.handout_requested.connect(lambda *asked: self.printed.append(asked))
        self.store.changed.connect(self.editor.note_change)
        self.window.setCentralWidget(self.editor)
        self.window.resize(1192, 800)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.setUpdatesEnabled(False)  # as in program.py

    @property
    def plan(self):
        return self.panes.plan

    @property
    def state(self):
        return self.panes.pane.state.text

    def open(self, person=None):
        self.editor.open_person(person or self.marta)
        self.settle()
        return self

    def settle(self):
        for _ in range(4):
            self.thread.call(lambda _connection: None)
            QCoreApplication.processEvents()

    def add(self, *exercises):
        for each in exercises:
            self.panes.library.add_button(each).click()

    def keep(self):
        self.editor.keep()
        self.settle()

    def save(self, initials="JB", reason=""):
        self.panes.pane.save.click()
        self.editor.dialog.initials.edit.setText(initials)
        self.editor.dialog.reason.edit.setText(reason)
        self.editor.dialog.save.click()
        self.settle()

    def draft(self, person=None):
        return self.thread.call(lambda connection: draft_of(connection, person or self.marta))

    def versions(self, person=None):
        return self.thread.call(lambda connection: plan_versions(connection, person or self.marta))

    def close(self):
        self.toast.dismiss()
        self.window.hide()
        self.settle()
        self.thread.close()
        QCoreApplication.processEvents()
