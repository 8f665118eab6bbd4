# SPDX-License-Identifier: GPL-3.0-or-later
"""Watching an exercise: pressed, it moves; the chosen side is the coloured one; unseen, nothing runs."""

import pytest
from exercise_page import settle
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.motion import FigureMotion
from psoas_trainer.ui.widgets.exercise_card import ExerciseCard, ExerciseCardValue
from psoas_trainer.ui.widgets.movement_stage import MovementStage, MovementValue

from .pictures import colours_in, gap

LUNGE = MovementValue("low_lunge", "stretch", "Low lunge", Side.LEFT, (("move_in", "Move in"), ("hold", "Hold")))
CAT = MovementValue("cat_cow", "warm_up", "Cat and cow", None, (("round", "Round"),))
CARD = ExerciseCardValue("cat_cow", "Cat and cow", "5 rounds", "warm_up", "Warm-up", "Kneeling", "Mat")


class Watched:
    """A widget that shows one exercise, with a clock that the test moves."""

    def __init__(self, qtbot, look, monkeypatch, widget):
        self.qtbot, self.look, self.widget, self.now = qtbot, look, widget, 100.0
        monkeypatch.setattr(look.figures, "clock", lambda: self.now)
        qtbot.addWidget(widget)
        widget.resize(480, 300)
        with qtbot.waitExposed(widget):
            widget.show()
        self.wait_for_pictures()

    def wait_for_pictures(self):
        settle()
        self.qtbot.waitUntil(lambda: not self.look.figures.thumbnails.waiting)
        settle()

    def ahead(self, seconds):
        self.now += seconds
        self.widget.findChild(FigureMotion).tick()
        settle()

    def grab(self):
        """The figure's place, without the controls on top of it."""
        return self.widget.grab().toImage().copy(20, 60, 440, 220)

    def button(self, text):
        found = [each for each in self.widget.findChildren(QAbstractButton) if each.text() == text]
        return next((each for each in found if each.isVisible()), None)

    def press(self, text):
        self.qtbot.mouseClick(self.button(text), Qt.MouseButton.LeftButton)
        self.wait_for_pictures()

    @property
    def timers(self):
        return [timer for timer in self.widget.findChildren(QTimer) if timer.isActive()]


@pytest.fixture
def watched(qtbot, look, monkeypatch):
    made = []

    def make(value):
        stage = MovementStage(look)
        stage.show_exercise(value)
        made.append(Watched(qtbot, look, monkeypatch, stage))
        return made[-1]

    yield make
    for one in made:
        one.widget.hide()


@pytest.fixture
def card(qtbot, look, monkeypatch):
    one = Watched(qtbot, look, monkeypatch, ExerciseCard(look, CARD))
    one.widget.clearFocus()
    yield one
    one.widget.hide()


def test_it_moves_when_play_is_pressed_and_stands_when_pause_is(watched):
    one = watched(LUNGE)
    still = one.grab()
    assert one.timers == []
    one.press("Play")
    pictures = [still]
    for _ in range(4):
        one.ahead(1.5)
        pictures.append(one.grab())
    assert max(gap(still, each).mean for each in pictures) > 3.0
    one.press("Pause")
    assert one.timers == []
    stopped = one.grab()
    one.ahead(0.0)
    assert gap(stopped, one.grab()).most < 12
    assert one.button("Play")


def test_half_speed_takes_twice_as_long(watched):
    """The picture after a second at full speed is the one after two at half of it."""
    pictures = []
    for slow, seconds in ((False, 1.0), (True, 2.0)):
        one = watched(CAT)
        if slow:
            one.press("0.5×")
        one.press("Play")
        one.ahead(seconds)
        pictures.append(one.grab())
        one.ahead(seconds)
        assert gap(pictures[-1], one.grab()).mean > 1.0
        one.widget.hide()
    assert gap(*pictures).most < 12


@pytest.mark.parametrize("played", [False, True])
def test_the_chosen_side_wears_its_colour(watched, look, played):
    one = watched(LUNGE)
    if played:
        one.press("Play")
        one.press("Pause")
    for word, side in (("Right", Side.RIGHT), ("Left", Side.LEFT)):
        one.press(word)
        assert one.timers == []
        finish_turning(one.widget)
        seen = colours_in(one.grab())
        assert look.theme.side_colour(side).name() in seen
        assert look.theme.side_colour(side.other).name() not in seen
        assert one.widget.side is side


def finish_turning(widget):
    for turning in widget.findChildren(QVariantAnimation):
        if turning.state() is turning.State.Running:
            turning.setCurrentTime(turning.duration())
    settle()


def test_both_sides_have_no_side_to_choose(watched, look):
    one = watched(CAT)
    assert one.button("Left") is None
    assert one.button("Play")
    seen = colours_in(one.grab())
    assert not seen.keys() & {look.theme.side_colour(side).name() for side in Side}
    assert seen["#8c877f"] > 500


def test_it_is_read_out_with_its_side(watched):
    one = watched(LUNGE)
    assert one.widget.accessibleName() == f"{LUNGE.name}, Left"
    one.press("Right")
    assert one.widget.accessibleName() == f"{LUNGE.name}, Right"
    assert one.widget.parts.figure.accessibleName() == f"{LUNGE.name}, Right"


def test_hidden_it_stops(watched):
    one = watched(LUNGE)
    one.press("Play")
    assert one.timers
    one.widget.hide()
    assert one.timers == []


def test_where_nothing_may_move_there_is_nothing_to_play(watched, look):
    look.figures.set_manner(1, reduced=True, mirrors=False)
    one = watched(LUNGE)
    assert one.button("Play") is None
    assert one.timers == []


def hover(one, kind):
    at = QPointF(90, 60)
    event = QEnterEvent(at, at, at) if kind == QEvent.Type.Enter else QEvent(kind)
    QApplication.sendEvent(one.widget, event)
    settle()


def test_a_card_shows_its_movement_once_while_the_pointer_is_on_it(card):
    still = card.widget.grab().toImage()
    hover(card, QEvent.Type.Enter)
    assert card.timers
    card.ahead(3.0)
    assert gap(still, card.widget.grab().toImage()).most > 60
    card.ahead(20.0)
    assert card.timers == [], "once"
    hover(card, QEvent.Type.Enter)
    card.ahead(3.0)
    hover(card, QEvent.Type.Leave)
    assert card.timers == []
    assert gap(still, card.widget.grab().toImage()).most < 20, "the end pose, on a card that is shaded a little"


def test_what_moves_comes_to_rest_when_nothing_may_move_any_more(watched, card, look):
    one = watched(LUNGE)
    one.press("Play")
    hover(card, QEvent.Type.Enter)
    assert one.timers
    assert card.timers
    look.figures.set_manner(1, reduced=True, mirrors=False)
    for each in (one, card):
        each.ahead(0.1)
        assert each.timers == []


@pytest.mark.parametrize("reduced", [False, True])
def test_a_hidden_card_runs_nothing(card, look, reduced):
    look.figures.set_manner(1, reduced=reduced, mirrors=False)
    hover(card, QEvent.Type.Enter)
    assert bool(card.timers) is not reduced
    card.widget.hide()
    assert card.timers == []
