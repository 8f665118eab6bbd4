# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercise page as tests use it: with a store that only records, and everything the page asked for."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.exercise_now import Now
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.screening import bounds
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.views.exercises_view import ExercisesView
from psoas_trainer.ui.widgets.detail_parts import VariantButton

WIDE, NARROW = (1192, 800), (936, 600)
ROLLER, LUNGE = "foam_roller_release", "low_lunge"


class FakeStore:
    """Records what is written."""

    def __init__(self):
        self.calls = []

    def set_favourite(self, exercise_id, *, starred):
        self.calls.append((exercise_id, starred))


class ExercisePage:
    """The page with everything that it was given, and what it asked for."""

    def __init__(self, look, content, settings, favourites, screenings):
        self.store = FakeStore()
        self.preferences = Preferences(settings, lambda settings: None)
        self.content, self.screenings = content, screenings or {}
        self.after_pain, self.person, self.seconds_today = {}, Person(), {}
        self.view = ExercisesView(look, content, self.preferences, self.store, favourites, DoseText(), self.now)
        self.browser, self.detail = self.view.browser, self.view.detail
        self.grid, self.filters, self.search = self.browser.grid, self.browser.filters, self.browser.search
        self.played, self.asked = [], []
        self.view.play_requested.connect(self.played.append)
        self.view.screening_requested.connect(self.asked.append)

    def now(self):
        """What decides now: `screenings`, `after_pain`, `seconds_today` and `person` as a test puts them."""
        catalogue = self.content.catalogue
        left = bounds(catalogue.screenings, self.screenings, catalogue.exercises)
        held, have = {**left.held, **self.after_pain}, self.preferences.settings.have
        return Now(Circumstances(self.screenings, self.seconds_today, have, held, eased=left.eased), self.person)

    def decide(self, **now):
        """Something else decides now, and the page is told."""
        for name, value in now.items():
            setattr(self, name, value)
        self.view.show_now()
        settle()

    def variant(self, variant_id):
        """The button of a version of the shown exercise, as its words and its accessible name show it."""
        words = self.content.words.exercises[self.detail.value.id].variants[variant_id]
        buttons = [each for each in self.detail.findChildren(VariantButton) if each.isVisibleTo(self.detail)]
        return next(each for each in buttons if each.text() == words.name)

    def choose_in(self, menu, choice):
        """Ticks one line of a menu, as a press on it does."""
        next(action for action in menu.menu().actions() if action.data() == choice).trigger()


def open_page(qtbot, look, content, size=WIDE, settings=None, favourites=frozenset(), screenings=None):
    """The page in a window of its own, shown and with the keyboard."""
    page = ExercisePage(look, content, settings or Settings(), favourites, screenings)
    qtbot.addWidget(page.view)
    page.view.resize(*size)
    page.view.show()
    page.view.activateWindow()
    settle()
    page.view.setUpdatesEnabled(False)  # as in program.py
    return page


def settle():
    for _ in range(4):
        QApplication.processEvents()


def answers(content, yes=frozenset()):
    roller = content.catalogue.screenings["roller"]
    given = tuple((each, each in yes) for each in roller.questions)
    return {"roller": ScreeningRecord("roller", roller.version, given, Moment(0, 0, "2026-01-01"))}


def general(content, *yes):
    """The twelve questions, answered with a yes to these."""
    asked = content.catalogue.screenings["general"]
    given = tuple((each, each in yes) for each in asked.questions)
    return {"general": ScreeningRecord("general", asked.version, given, Moment(0, 0, "2026-01-01"))}


def in_view(widget, page):
    return page.rect().contains(widget.rect().translated(widget.mapTo(page, QPoint(0, 0))))
