# SPDX-License-Identifier: GPL-3.0-or-later
"""A player's page with a session of the article's routine, moved by hand."""

from fakes import FakeClock

from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.unfold import unfold
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.views.train_view import TrainView


class PlayerPage:
    """A page with a session of the article's routine, at an item of it."""

    def __init__(self, qtbot, look, content, only=None):
        catalogue = content.catalogue
        plan = choose(catalogue.routines["article_order"], catalogue, Circumstances({}, {}))
        if only is not None:
            plan = SessionPlan(None, tuple(item for item in plan.items if item.chosen.exercise_id in only))
        self.clock = FakeClock()
        self.player = Player(self.clock)
        self.preferences = Preferences(Settings(), lambda _settings: None)
        self.view = TrainView(look, self.player, self.preferences, ("Stop and rest.", "Ask a professional."))
        qtbot.addWidget(self.view)
        self.view.resize(1280, 800)
        self.view.load(ScreenWriter(plan, catalogue, content.words, "Psoas routine, article order"))
        self.session = Session(unfold(plan, catalogue.exercises, Settings().timing))
        self.player.load(self.session)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.qtbot = qtbot

    @property
    def parts(self):
        return self.view.parts

    def run(self, seconds):
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.clock.now = min(end, self.clock.now + 1.0)
            self.player.tick()

    def run_to(self, kind, extra=0.0):
        while self.session.position().step.kind is not kind:
            self.run(0.25)
        self.run(extra)

    def key(self, key, on=None):
        self.qtbot.keyClick(on or self.view, key)
