# SPDX-License-Identifier: GPL-3.0-or-later
"""A player's page with a session of the article's routine, moved by hand."""

from itertools import count

from fakes import FakeClock, fake_moment
from PySide6.QtCore import Qt

from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.unfold import unfold
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.views.pain_flow import PainKit
from psoas_trainer.ui.views.train_view import TrainView

ONE_KEY = (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_MediaPlay)


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
        self.pressed = 0.0
        self.stops = []
        self.helped = []
        uuids = (f"{number:032x}" for number in count(1))
        advice = ("Stop and rest.", "Ask a professional.")
        kit = PainKit(content, advice, "numbness or fever.", self.helped.append, lambda: next(uuids), fake_moment)
        self.view = TrainView(look, self.player, self.preferences, kit)
        self.view.pain.noted.connect(self.stops.append)
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
        """A press; of the one key always one that belongs to none before it."""
        if key in ONE_KEY:
            self.clock.now = max(self.clock.now, self.pressed + 0.5)
            self.pressed = self.clock.now
        self.qtbot.keyClick(on or self.view, key)
