# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every painted part in every theme, into the folder it is given.

    python packaging/gallery.py DIR

The pictures stand beside the design's components*.png when a part is changed.
"""

import os
import sys
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.start import RESOURCES
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.widgets.button import IconButton, Kind, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.countdown_ring import CountdownRing
from psoas_trainer.ui.widgets.exercise_card import ExerciseCard, ExerciseCardValue
from psoas_trainer.ui.widgets.focus import FocusRing
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.pain_button import PainButton
from psoas_trainer.ui.widgets.phase_pills import PhasePills
from psoas_trainer.ui.widgets.rail import NavRail, RailItem
from psoas_trainer.ui.widgets.rep_tracker import RepTracker, Unit
from psoas_trainer.ui.widgets.round_button import RoundButton
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

Part = TypeVar("Part", bound=QWidget)


class Sheet(QWidget):
    """A page of 1280 x 800 on which parts are put at a place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.focused: QWidget | None = None
        self.setFixedSize(1280, 800)

    def put(self, part: Part, x: int, y: int, width: int = 0, height: int = 0) -> Part:
        """The part there, at that size or its own."""
        part.setParent(self)
        hint = part.sizeHint()
        part.setGeometry(x, y, width or hint.width(), height or hint.height())
        return part

    def caption(self, text: str, x: int, y: int) -> None:
        """A heading of a group."""
        self.put(TextLabel(self.look, "label", "ink-2", text), x, y)


def components(look: Look) -> Sheet:
    """The same parts in the same places as components.png."""
    sheet = Sheet(look)
    sheet.put(TextLabel(look, "title", "ink", "Components"), 40, 26)
    _buttons(sheet, look)
    _chips(sheet, look)
    _sides(sheet, look)
    _lower_row(sheet, look)
    return sheet


def _buttons(sheet: Sheet, look: Look) -> None:
    sheet.caption("Buttons", 40, 77)
    x = 40
    buttons: tuple[tuple[str, Kind, str | None], ...] = (
        ("Start session", "primary", "play-fill"),
        ("Adjust", "outline", "sliders-horizontal"),
        ("Repeat", "tint", "arrow-counter-clockwise"),
        ("Skip", "plain", None),
        ("Stop here", "danger", "hand-palm"),
    )
    for text, kind, icon in buttons:
        x += sheet.put(PillButton(look, text, kind, icon), x, 104).width() + 10
    sheet.focused = sheet.put(PillButton(look, "Focus ring", "primary", "keyboard"), x + 12, 104)
    x += sheet.focused.width() + 32
    sheet.put(PillButton(look, "Disabled", "outline"), x, 104).setEnabled(False)
    sheet.put(IconButton(look, "speaker-high", "Sound"), x + 130, 106)
    sheet.put(IconButton(look, "star-fill", "Star", checkable=True), x + 174, 106).setChecked(True)


def _chips(sheet: Sheet, look: Look) -> None:
    sheet.caption("Chips and category tags", 40, 171)
    x = 40
    for text, icon, checked in (("All", None, True), ("Strengthen", "barbell", False), ("Stretch", "barbell", True)):
        chip = Chip(look, text, icon)
        chip.setChecked(checked)
        x += sheet.put(chip, x, 191).width() + 8
    x += sheet.put(MenuChip(look, "Equipment: any"), x, 191).width() + 8
    have = MenuChip(look, "I have: mat, chair")
    have.set_active(True)
    x += sheet.put(have, x, 191).width() + 8
    for number, category in enumerate(STYLES):
        word = category.capitalize().replace("_u", "-u")
        sheet.put(CategoryTag(look, category, word), x + (number % 3) * 104, 186 + (number // 3) * 28)


def _sides(sheet: Sheet, look: Look) -> None:
    sheet.caption("Side marks: shape, letter and word", 40, 247)
    sheet.put(SideMark(look, Side.LEFT), 40, 272)
    sheet.put(SideMark(look, Side.RIGHT), 230, 272)
    sheet.put(Segmented.of_sides(look, "Side"), 330, 274)
    span = Segmented(look, [("4", "4 weeks"), ("12", "12 weeks"), ("y", "Year")], "Span")
    span.set_current("12")
    sheet.put(span, 560, 274)
    sheet.caption("Side tracker: alternating reps, and hold then switch", 40, 337)
    trackers: tuple[tuple[int, Side, int, int, Unit, bool, bool], ...] = (
        (40, Side.LEFT, 6, 12, "reps", True, False),
        (250, Side.RIGHT, 6, 12, "reps", False, True),
        (470, Side.LEFT, 30, 30, "seconds", False, False),
        (680, Side.RIGHT, 12, 30, "seconds", True, True),
    )
    for x, side, done, target, unit, active, unsaved in trackers:
        tracker = RepTracker(look, side)
        tracker.set_value(done, target, unit, active=active, unsaved=unsaved)
        sheet.put(tracker, x, 364, 200, 168)
    sheet.caption("Countdown ring", 910, 171)
    ring = CountdownRing(look)
    ring.set_value(0.67, "24", role="left")
    sheet.put(ring, 919, 215, 182, 182)
    small = CountdownRing(look)
    small.set_value(0.86, "86%")
    sheet.put(small, 1119, 247, 118, 118)


def _lower_row(sheet: Sheet, look: Look) -> None:
    sheet.caption("Exercise card", 40, 549)
    march = ExerciseCardValue(
        "psoas_march", "Psoas march", "10 reps each side", "strengthen", "Strengthen", "Lying", "Band", starred=True
    )
    card = ExerciseCard(look, march)
    sheet.put(card, 40, 576, 195, 196)
    lunge = ExerciseCardValue(
        "low_lunge", "Low lunge stretch", "30 s each side", "stretch", "Stretch", "Kneeling", "Mat"
    )
    chosen = ExerciseCard(look, lunge)
    chosen.setChecked(True)
    sheet.put(chosen, 247, 576, 195, 196)
    sheet.put(Stepper(look, "Reps", 1, 20, 12, suffix=" reps"), 460, 722)
    for number, (big, small) in enumerate((("30 s", "hold"), ("2", "rounds"), ("L + R", "each side"))):
        sheet.put(Tile(look, big, small), 460 + number * 114, 576, 106)
    sheet.put(SearchField(look, "Search by name, muscle or equipment", "Search"), 460, 640, 330)
    on = Switch(look, "On", on=True)
    sheet.put(on, 820, 640)
    sheet.put(Switch(look, "Off"), 880, 640)
    pills = PhasePills(look)
    pills.set_phases(["Raise", "Hold", "Lower"], 1, "left")
    sheet.put(pills, 660, 726)
    flat = sheet.put(Card(look), 1000, 548, 240, 224)
    text = "One title, one message. <b>Plain</b> text wraps with the line height of the design."
    label = TextLabel(look, "body", "ink-2", text, wrap=True, parent=flat)
    label.setGeometry(24, 24, 192, 180)
    toast = Toast(look, sheet)
    toast.show_message("Added to Psoas balance A", "Undo", lambda: None)
    toast.move(896, 420)


def player(look: Look) -> Sheet:
    """The same parts in the same places as player-02-raise-left.png."""
    sheet = Sheet(look)
    sheet.put(NavRail(look, _items()), 0, 0, 88, 800).set_current("exercises")
    bar = SegmentBar(look)
    bar.set_value([1.0, 0.55, 0.0, 0.0, 0.0, 0.0])
    sheet.put(bar, 300, 28, 560, 8)
    stage = sheet.put(StagePanel(look, Side.LEFT), 104, 80, 696, 568)
    SideMark(look, Side.LEFT, 80, parent=stage).move(24, 20)
    TextLabel(look, "far-side", "left-text", "Left leg", parent=stage).setGeometry(122, 12, 400, 96)
    TextLabel(look, "lead", "ink-2", "Supine leg raise", parent=stage).move(26, 110)
    pills = PhasePills(look, stage)
    pills.set_phases(["Raise", "Hold", "Lower"], 0, "left")
    pills.setGeometry(450, 32, pills.sizeHint().width(), 36)
    centre = Qt.AlignmentFlag.AlignCenter
    sheet.put(TextLabel(look, "far-phase", "left-text", "Raise", align=centre), 824, 70, 432, 96)
    ring = CountdownRing(look)
    ring.set_value(0.67, "2", "of 3 s", "left")
    sheet.put(ring, 892, 170)
    for x, side in ((824, Side.LEFT), (1046, Side.RIGHT)):
        tracker = RepTracker(look, side)
        tracker.set_value(6, 12, active=side is Side.LEFT)
        sheet.put(tracker, x, 480)
    for x, icon, words in (
        (428, "minus", "− Rep"),
        (512, "skip-back-fill", "Back"),
        (712, "skip-forward-fill", "Skip"),
    ):
        sheet.put(RoundButton(look, icon, words), x, 684)
    sheet.put(RoundButton(look, "pause-fill", "Pause", diameter=88, solid=True), 596, 676)
    sheet.put(PainButton(look, "Pain?", "Stop here · P"), 1016, 664)
    return sheet


def _items() -> list[RailItem]:
    return [
        RailItem("exercises", "Exercises", "barbell"),
        RailItem("history", "History", "chart-bar"),
        RailItem("settings", "Settings", "gear-six", pinned=True),
    ]


def main(folder: Path) -> None:
    """Writes components-THEME.png and player-THEME.png for every theme."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    app.setStyle("Fusion")
    resources = Resources()
    resources.register(RESOURCES)
    look = Look.from_resources(resources)
    look.theme.apply("light")
    ring = FocusRing(look.theme, app)
    app.setFont(look.fonts.font("body"))
    folder.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark", "high-contrast"):
        look.theme.apply(theme)
        for name, make in (("components", components), ("player", player)):
            sheet = make(look)
            sheet.show()
            sheet.activateWindow()
            if sheet.focused is not None:
                sheet.focused.setFocus(Qt.FocusReason.TabFocusReason)
            app.processEvents()
            sheet.grab().save(str(folder / f"{name}-{theme}.png"))
            sheet.close()
            sheet.deleteLater()
    ring.deleteLater()
    print(f"pictures in {folder}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python packaging/gallery.py DIR")
    main(Path(sys.argv[1]))
