# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels, cards, tags, tiles, toast, rail, flow, scroll and focus ring."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer.ui.metrics import TOAST_MS, TOAST_UNDO_MS
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.exercise_card import ExerciseCard
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.rail import NavRail
from psoas_trainer.ui.widgets.scroll import ScrollPage
from psoas_trainer.ui.widgets.tag import STYLES, CategoryTag
from psoas_trainer.ui.widgets.tile import Tile
from psoas_trainer.ui.widgets.toast import Toast

from .conftest import MARCH, PAGES


def test_label_shows_text_as_it_is_typed(look, qtbot):
    label = TextLabel(look, "body", text="<b>x</b>")
    qtbot.addWidget(label)
    width = QFontMetricsF(look.fonts.font("body")).horizontalAdvance("<b>x</b>")
    assert abs(label.sizeHint().width() - width) <= 2
    interface = QAccessible.queryAccessibleInterface(label)
    assert interface.text(QAccessible.Text.Name) == "<b>x</b>"


def test_label_wraps_with_the_line_height_of_the_design(look, qtbot):
    label = TextLabel(look, "body", text="one two three four five six seven", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(1000) == 24
    assert label.heightForWidth(120) == 24 * 3
    label.setText("one\ntwo")
    assert label.heightForWidth(1000) == 48


def test_label_ends_with_dots_only_where_asked(look, qtbot):
    whole = TextLabel(look, "body", text="Supine leg raise")
    short = TextLabel(look, "body", text="Supine leg raise", elide=True)
    for label in (whole, short):
        qtbot.addWidget(label)
    assert whole.minimumSizeHint() == whole.sizeHint()
    assert short.minimumSizeHint().width() < short.sizeHint().width() / 2


def test_label_follows_theme_and_role(look, qtbot, grab, share_of):
    label = TextLabel(look, "far-side", "ink", "Left leg")
    qtbot.addWidget(label)
    assert share_of(grab(label), look.theme.colour("ink")) > 0.1
    label.set_role("left-text")
    assert share_of(grab(label), look.theme.colour("left-text")) > 0.1
    look.theme.apply("dark")
    assert share_of(grab(label), look.theme.colour("left-text")) > 0.1


def test_label_reads_from_the_leading_edge(look, qtbot, grab):
    label = TextLabel(look, "body", text="Hold")
    qtbot.addWidget(label)
    label.resize(300, 24)

    def columns():
        picture = grab(label)
        return [x for x in range(300) if any(picture.pixelColor(x, y).lightness() < 128 for y in range(24))]

    assert columns()[-1] < 60
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert columns()[0] > 240


def test_card_has_a_border_in_high_contrast_only(look, qtbot, grab):
    card = Card(look)
    qtbot.addWidget(card)
    card.resize(100, 80)
    assert grab(card).pixelColor(50, 40) == look.theme.colour("surface")
    look.theme.apply("high-contrast")
    assert grab(card).pixelColor(50, 0) == look.theme.colour("outline")


@pytest.mark.parametrize("category", list(STYLES))
def test_tags_say_their_category_by_word_icon_and_tint(look, qtbot, grab, share_of, category):
    tag = CategoryTag(look, category, "Word")
    qtbot.addWidget(tag)
    tag.resize(tag.sizeHint())
    style = STYLES[category]
    assert share_of(grab(tag), look.theme.colour(f"{style.role}-tint")) > 0.4
    assert tag.accessibleName() == "Word"
    assert style.icon in look.icons.names()
    with pytest.raises(KeyError):
        tag.set_category("cardio", "Cardio")


def test_each_category_has_its_own_icon():
    assert len({style.icon for style in STYLES.values()}) == len(STYLES)


def test_tile_is_read_out(look, qtbot):
    tile = Tile(look, "30 s", "hold")
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "30 s, hold"


def test_exercise_card_says_everything_it_shows(look, qtbot):
    card = ExerciseCard(look, MARCH)
    qtbot.addWidget(card)
    assert card.accessibleName() == "Psoas march, 10 reps each side, Strengthen, Lying, Band"
    card.set_value(MARCH._replace(starred=True))
    assert card.accessibleName().endswith(", starred")
    assert card.sizeHint().toTuple() == (195, 196)


def test_chosen_exercise_card_wears_a_border_and_in_high_contrast_a_tick(look, qtbot, grab):
    card = ExerciseCard(look, MARCH)
    qtbot.addWidget(card)
    card.resize(195, 196)
    quiet = grab(card)
    card.setChecked(True)
    assert quiet.pixelColor(97, 1) != look.theme.colour("primary")
    assert grab(card).pixelColor(97, 1) == look.theme.colour("primary")
    look.theme.apply("high-contrast")
    assert grab(card).pixelColor(20, 30) == look.theme.colour("primary")


def test_toast_stays_5_seconds_or_10_with_an_action(look, window):
    said = []
    toast = Toast(look, window, say=lambda widget, text: said.append(text))
    toast.show_message("Saved")
    assert abs(toast.remaining_ms - TOAST_MS) < 1000
    assert toast.action.isHidden()
    toast.show_message("Deleted", "Undo", lambda: None)
    assert abs(toast.remaining_ms - TOAST_UNDO_MS) < 1000
    assert said == ["Saved", "Deleted"]
    toast.dismiss()
    assert toast.isHidden()
    assert toast.remaining_ms == -1


def test_toast_goes_when_its_time_is_over(look, window, qtbot):
    toast = Toast(look, window)
    toast.show_message("Saved")
    toast._timer.timeout.emit()
    assert toast.isHidden()


def test_toast_action_is_done_once(look, window):
    done = []
    toast = Toast(look, window)
    toast.show_message("Deleted", "Undo", lambda: done.append("undo"))
    toast.action.click()
    assert done == ["undo"]
    assert toast.isHidden()
    toast.action.click()
    assert done == ["undo"]


def test_toast_stays_at_the_bottom_of_its_window(look, window):
    toast = Toast(look, window)
    toast.show_message("Saved")
    window.resize(1000, 700)
    QApplication.processEvents()
    middle = toast.geometry().center()
    assert abs(middle.x() - 500) <= 1
    assert toast.geometry().bottom() < 700
    toast.dismiss()


def test_rail(look, qtbot):
    rail = NavRail(look, PAGES)
    qtbot.addWidget(rail)
    rail.resize(88, 800)
    rail.show()
    told = []
    rail.chosen.connect(told.append)
    rail.set_current("exercises")
    assert (rail.current, told) == ("exercises", [])
    rail.button("history").click()
    assert (rail.current, told) == ("history", ["history"])
    assert rail.button("exercises").y() < rail.button("history").y() < rail.button("settings").y()
    assert rail.button("settings").geometry().bottom() > 780


def test_rail_by_arrow_keys(look, qtbot):
    rail = NavRail(look, PAGES)
    qtbot.addWidget(rail)
    rail.show()
    rail.activateWindow()
    rail.button("exercises").setFocus()
    qtbot.keyClick(rail.button("exercises"), Qt.Key.Key_Down)
    assert rail.focusWidget() is rail.button("history")
    qtbot.keyClick(rail.button("history"), Qt.Key.Key_Return)
    assert rail.current == "history"
    qtbot.keyClick(rail.button("exercises"), Qt.Key.Key_Up)
    assert rail.focusWidget() is rail.button("settings")


def test_a_flow_row_wraps_and_tells_its_height(look, qtbot):
    chips = [Chip(look, word) for word in ("Strengthen", "Stretch", "Release", "Balance")]
    flow = FlowRow(chips, gap=6)
    qtbot.addWidget(flow)
    assert flow.heightForWidth(2000) == 44
    assert flow.heightForWidth(250) == 88
    flow.resize(250, 88)
    flow.show()
    assert [chip.y() for chip in chips] == [0, 0, 44, 44]
    assert chips[1].x() == chips[0].width() + 6
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.lay_out()
    assert chips[0].geometry().right() == 249


def test_a_flow_row_leaves_no_room_for_what_is_hidden(look, qtbot):
    chips = [Chip(look, word) for word in ("Strengthen", "Stretch")]
    flow = FlowRow(chips)
    qtbot.addWidget(flow)
    chips[0].hide()
    flow.resize(500, 44)
    flow.show()
    assert chips[1].x() == 0


def test_scroll_page_has_no_frame_and_scrolls_only_up_and_down(look, qtbot, grab):
    content = QWidget()
    content.setMinimumSize(100, 2000)
    page = ScrollPage(look, content)
    qtbot.addWidget(page)
    page.resize(200, 300)
    page.show()
    assert page.verticalScrollBar().maximum() == 1700
    assert page.horizontalScrollBar().maximum() == 0
    assert grab(page).pixelColor(0, 0) == look.theme.colour("bg")
