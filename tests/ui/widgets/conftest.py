# SPDX-License-Identifier: GPL-3.0-or-later
"""Every painted part once, with values in it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.countdown_ring import CountdownRing
from psoas_trainer.ui.widgets.exercise_card import ExerciseCard, ExerciseCardValue
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.pain_button import PainButton
from psoas_trainer.ui.widgets.phase_pills import PhasePills
from psoas_trainer.ui.widgets.rail import NavRail, RailItem
from psoas_trainer.ui.widgets.rep_tracker import RepTracker
from psoas_trainer.ui.widgets.round_button import RoundButton
from psoas_trainer.ui.widgets.scroll import ScrollPage
from psoas_trainer.ui.widgets.search_field import SearchField
from psoas_trainer.ui.widgets.segment_bar import SegmentBar
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.side_mark import SideMark
from psoas_trainer.ui.widgets.stage_panel import StagePanel
from psoas_trainer.ui.widgets.stepper import Stepper
from psoas_trainer.ui.widgets.switch import Switch
from psoas_trainer.ui.widgets.tag import STYLES, CategoryTag
from psoas_trainer.ui.widgets.tile import Tile
from psoas_trainer.ui.widgets.toast import Toast

MARCH = ExerciseCardValue(
    "psoas_march", "Psoas march", "10 reps each side", "strengthen", "Strengthen", "Lying", "Band"
)
PAGES = [
    RailItem("exercises", "Exercises", "barbell"),
    RailItem("history", "History", "chart-bar"),
    RailItem("settings", "Settings", "gear-six", pinned=True),
]


@pytest.fixture
def make_all(look, qtbot) -> Iterator[Callable[[], dict[str, QWidget]]]:
    """Makes one of each, in a window that the test closes at its end."""
    windows = []  # qtbot alone does not keep them, and a window that goes takes all its parts along

    def make() -> dict[str, QWidget]:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        parts = _buttons(look) | _shown(look) | _fields(look)
        for part in parts.values():
            part.setParent(window)
            part.resize(part.sizeHint().expandedTo(part.minimumSize()).expandedTo(QSize(40, 8)))
        parts["toast"] = Toast(look, window, say=lambda widget, text: None)
        parts["toast"].show_message("Deleted", "Undo", lambda: None)
        parts["toast"]._timer.stop()
        return parts

    yield make
    windows.clear()


def _buttons(look) -> dict[str, QWidget]:
    parts: dict[str, QWidget] = {
        kind: PillButton(look, "Start", kind, "play-fill") for kind in ("primary", "outline", "tint", "plain", "danger")
    }
    return parts | {
        "icon button": IconButton(look, "x", "Close"),
        "round button": RoundButton(look, "skip-forward-fill", "Skip"),
        "pause": RoundButton(look, "pause-fill", "Pause", diameter=88, solid=True),
        "pain": PainButton(look, "Pain?", "Stop here"),
        "chip": Chip(look, "Stretch", "barbell"),
        "menu chip": MenuChip(look, "Equipment: any"),
        "switch": Switch(look, "Sound", on=True),
        "exercise card": ExerciseCard(look, MARCH._replace(starred=True)),
        "rail": NavRail(look, PAGES),
        "sides": Segmented.of_sides(look, "Side"),
    }


def _shown(look) -> dict[str, QWidget]:
    ring = CountdownRing(look)
    ring.set_value(0.5, "12", "seconds")
    ring.set_spoken("12 seconds")
    tracker = RepTracker(look, Side.LEFT)
    tracker.set_value(6, 12, active=True, unsaved=True)
    bar = SegmentBar(look)
    bar.set_value([1.0, 0.5, 0.0])
    pills = PhasePills(look)
    pills.set_phases(["Raise", "Hold", "Lower"], 1)
    parts: dict[str, QWidget] = {f"tag {name}": CategoryTag(look, name, name) for name in STYLES}
    return parts | {
        "label": TextLabel(look, "body", text="Some words", wrap=True),
        "card": Card(look),
        "ring": ring,
        "tracker": tracker,
        "segment bar": bar,
        "pills": pills,
        "left mark": SideMark(look, Side.LEFT),
        "right mark": SideMark(look, Side.RIGHT),
        "tile": Tile(look, "30 s", "hold"),
        "stage": StagePanel(look, Side.RIGHT),
    }


def _fields(look) -> dict[str, QWidget]:
    search = SearchField(look, "Search by name", "Search")
    search.edit.setText("lunge")
    return {"search": search, "stepper": Stepper(look, "Rest", 0, 90, 30), "scroll": ScrollPage(look, QWidget())}


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    return window
