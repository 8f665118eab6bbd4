# SPDX-License-Identifier: GPL-3.0-or-later
"""The page with the routines as tests use it: with a real database, and paths that the test chooses."""

import itertools

from fakes import fake_moment
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow

from psoas_trainer.core.own_catalogue import OwnCatalogue
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.exercise_form_texts import ExerciseFormTexts
from psoas_trainer.ui.own_desk import OwnDesk
from psoas_trainer.ui.routine_text import RoutineText
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.views.exercise_editor import ExerciseEditor
from psoas_trainer.ui.views.routines_view import RoutinesView
from psoas_trainer.ui.widgets.toast import Toast


class RoutinesPage:
    """The desk and the page on a data folder; what was asked for is remembered."""

    def __init__(self, qtbot, look, content, resources, folder):
        self.folder = folder
        path = folder / "psoas-trainer.sqlite3"
        self.thread = DatabaseThread(lambda: open_database(path, had_data=path.exists()))
        self.store = Store(self.thread, fake_moment)
        self.store.begin()
        self.failures, self.played, self.unreadable = [], [], []
        self.store.failed.connect(self.failures.append)
        self.catalogue = OwnCatalogue(content)
        movements = tuple(name.removesuffix(".json") for name in resources.names("figure/movements"))
        ids = itertools.count(len(list(folder.iterdir())) * 100)
        self.desk = OwnDesk(self.store, self.catalogue, movements, lambda: f"new_{next(ids)}")
        self.desk.failed_to_read.connect(self.unreadable.append)
        self.desk.load()
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.toast = Toast(look, self.window)
        self.text = RoutineText(self.catalogue.content, DoseText(), Timing)
        self.desk.set_note(self.text.note_with_gone)
        self.picture = ""
        self.view = RoutinesView(
            look, self.catalogue.content, self.desk, DoseText(), self.text, self.toast, lambda: self.editor_for(look)
        )
        self.view.play_requested.connect(self.played.append)
        self.view.packs._ask_open = lambda *_: str(self.pack)
        self.view.packs._ask_save = lambda *_: str(self.pack)
        self.pack = folder / "mine.psoaspack"
        self.window.setCentralWidget(self.view)
        self.window.resize(1192, 800)
        self.settle()
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.setUpdatesEnabled(False)  # as in program.py
        self.editor = self.view.editor

    def editor_for(self, look):
        texts = ExerciseFormTexts(self.desk.shipped, self.desk.movements)
        return ExerciseEditor(look, texts, self.desk, lambda _page: self.picture)

    def settle(self):
        for _ in range(4):
            self.thread.wait_open()
            self.thread.call(lambda _connection: None)
            QCoreApplication.processEvents()

    def act(self, card, action):
        self.view.list.card(card).buttons[action].click()
        self.settle()

    def copy(self, routine_id="balance_a"):
        """Copies that routine; the id of the copy, which is in the editor now."""
        before = set(self.desk.own.routines)
        self.act(routine_id, "copy")
        return next(iter(set(self.desk.own.routines) - before))

    def answer(self, answer):
        (self.view.packs.question or self.view.question).answer(answer)
        self.settle()

    def back(self):
        self.editor.head.back.click()
        self.settle()

    def close(self):
        self.toast.dismiss()
        self.window.hide()
        self.thread.close()
        QCoreApplication.processEvents()
