# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight hours of sessions, one after the other, on the program's own player, page and cues: nothing grows."""

import gc
import random
import tracemalloc
from pathlib import Path

import pytest
from cue_rig import NOBODY, Heard
from player_page import PlayerPage
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.choose import choose
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.unfold import unfold
from psoas_trainer.ui.cue_desk import CueDesk
from psoas_trainer.ui.cue_writer import CueWriter
from psoas_trainer.ui.screen_writer import ScreenWriter

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support ")

HOURS = 8
PAINTED_EVERY = 5
"""Simulated seconds from picture to picture."""
MOST_BYTES, MOST_SHARE, MOST_RESIDENT = 200_000, 0.01, 8_000_000


class Trained:
    """A page on which one session after the other is played."""

    def __init__(self, qtbot, look, content):
        self.page = PlayerPage(qtbot, look, content)
        self.content, self.heard = content, Heard()
        self.desk = CueDesk(self.heard, self.heard, Settings, self.page.player.seconds)
        self.page.player.happened.connect(lambda events: self.desk.tell(events, self.page.player.session))
        self.page.player.ticked.connect(self.desk.follow)
        self.chance = random.Random(8)

    def begin(self, routine):
        catalogue = self.content.catalogue
        plan = choose(routine, catalogue, NOBODY)
        self.heard.tones.clear()
        self.heard.said.clear()
        self.page.stops.clear()
        self.desk.load(CueWriter(plan, catalogue, self.content.words))
        self.page.view.load(ScreenWriter(plan, catalogue, self.content.words, "Routine"))
        self.page.player.load(Session(unfold(plan, catalogue.exercises, Settings().timing)))

    def play(self, routine_id=None):
        """One session to its end; now and then something is pressed."""
        routines = self.content.catalogue.routines
        self.begin(routines[routine_id or self.chance.choice(list(routines))])
        seconds, player, view = 0, self.page.player, self.page.view
        while not player.session.over:
            self.page.clock.now += 1.0
            player.tick()
            seconds += 1
            if seconds % PAINTED_EVERY == 0:
                QCoreApplication.processEvents()
            if self.chance.random() < 0.01:
                self.press(self.chance.choice(("pause", "undone", "pain", "keys", "more")))
        view.parts.toast.dismiss()
        return seconds

    def press(self, what):
        player, view = self.page.player, self.page.view
        if what == "undone":
            view.press("switch_side")
            view.press("undo")
        elif what == "pain":
            view.press("pain")
            view.pain.dismiss()
        elif what == "keys":
            view.press("keys")
            view.questions.open.answer("close")
        elif what == "more":
            player.extend(10)
        player.pause()
        player.resume()


class Grown:
    """What the process holds, after everything that can go has gone."""

    def __init__(self):
        self.hours = []

    def measure(self):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        objects = len(QApplication.instance().findChildren(QObject)) + len(QApplication.allWidgets())
        self.hours.append((tracemalloc.get_traced_memory()[0], len(gc.get_objects()), objects, pages * 4096))


def told(hours):
    line = "hour {}: {:,} bytes, {:,} objects, {} of Qt, {:,} resident"
    return "\n".join(line.format(number, *hour) for number, hour in enumerate(hours, 1))


def test_nothing_grows_after_the_first_hour(qtbot, look, content, note_figure):
    trained, grown = Trained(qtbot, look, content), Grown()
    trained.play()
    tracemalloc.start(1)
    seconds = 0
    while len(grown.hours) < HOURS:
        seconds += trained.play()
        if seconds >= 3600 * (len(grown.hours) + 1):
            seconds += trained.play("desk_break")  # what is held of the last session is the same each time
            grown.measure()
    tracemalloc.stop()
    trained.page.player.unload()
    trained.page.view.hide()
    (first_bytes, first_objects, first_qt, first_resident), *_, (now, objects, qt, resident) = grown.hours
    more = f"Python {now - first_bytes:+,} bytes, {objects - first_objects:+,} objects from the first hour to the last"
    note_figure("Simulated hours of sessions on the player's page", HOURS, 0, more)
    assert now - first_bytes <= max(MOST_BYTES, first_bytes * MOST_SHARE), told(grown.hours)
    assert objects <= first_objects * (1 + MOST_SHARE), told(grown.hours)
    assert qt <= first_qt * (1 + MOST_SHARE), told(grown.hours)
    assert resident - first_resident <= MOST_RESIDENT, told(grown.hours)
