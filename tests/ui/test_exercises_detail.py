# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards and detail of the exercise page: everything is said, variants and the roller's questions included."""

from functools import partial

import pytest
from exercise_page import LUNGE, NARROW, ROLLER, WIDE, answers, in_view, open_page, settle
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.detail_parts import VariantButton
from psoas_trainer.ui.widgets.muscle_chips import MuscleChip


@pytest.fixture
def opened(qtbot, look, content):
    return partial(open_page, qtbot, look, content)


def test_arrow_keys_walk_the_grid_and_show_the_detail(opened, content, qtbot):
    page = opened()
    ids = list(content.catalogue.exercises)
    page.grid.card(ids[0]).setFocus(Qt.FocusReason.TabFocusReason)
    for key, place in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 14),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert page.grid.card(ids[place]).hasFocus()
        assert page.detail.value.id == page.grid.chosen_id == ids[place]
    settle()
    assert in_view(page.grid.card(ids[14]), page.view), "the grid scrolls after the focus"
    assert [each for each in ids if page.grid.card(each).isChecked()] == [ids[14]]


def test_arrow_keys_follow_the_reading_direction(opened, content, qtbot):
    page = opened()
    page.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    ids = list(content.catalogue.exercises)
    first, second = page.grid.card(ids[0]), page.grid.card(ids[1])
    assert first.x() > second.x()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert second.hasFocus()


def test_enter_on_a_card_goes_to_the_detail_and_escape_back(opened, qtbot):
    page = opened()
    card = page.grid.card(LUNGE)
    card.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert page.detail.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert card.hasFocus()


def texts_of(widget):
    parts = (*widget.findChildren(QLabel), *widget.findChildren(MuscleChip))
    return "\n".join(part.text() for part in parts if part.isVisibleTo(widget))


def test_the_detail_shows_everything_about_each_exercise(opened, content):
    page = opened()
    for exercise in content.catalogue.exercises.values():
        words = content.words.exercises[exercise.id]
        page.grid.card(exercise.id).click()
        shown = texts_of(page.detail)
        for text in (words.name, words.note, words.side_means, words.breathing, *words.steps):
            assert text in shown
        for text in (*words.cues, *words.errors, *words.cautions):
            assert text in shown
        for muscle in (*exercise.muscles, *exercise.helpers):
            assert content.words.term("muscle", muscle) in shown
        for variant in exercise.variants:
            assert page.variant(variant.id).text() == words.variants[variant.id].name
        assert page.detail.tag.accessibleName() == content.words.term("category", exercise.category)
    assert {label.textFormat() for label in page.view.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.rest
def test_the_lunge_says_that_stretching_is_not_enough(opened):
    page = opened()
    page.view.show_exercise(LUNGE)
    settle()
    assert page.detail.note.label.text() == "Stretching does not replace strengthening."
    assert in_view(page.detail.note, page.view), "without scrolling"
    tiles = [tile.accessibleName() for tile in page.detail.tiles]
    assert tiles[0].startswith("20 s, hold, 15 to 30")
    assert tiles[1].startswith("2,")
    assert tiles[2:] == ["L + R, each side", "15 s, rest between"]


def test_a_variant_shows_its_instruction_and_is_what_is_tried(opened, content):
    page = opened()
    page.view.show_exercise("glute_bridge")
    button = page.variant("one_leg")
    button.click()
    words = content.words.exercises["glute_bridge"].variants["one_leg"]
    assert page.detail.instruction.label.text() == words.instruction
    assert page.detail.tiles[0].accessibleName().startswith("12,")
    page.detail.footer.try_now.click()
    button.click()
    assert not page.detail.instruction.isVisible()
    page.detail.footer.try_now.click()
    assert page.played == [
        PlayRequest(exercise_id="glute_bridge", variant_id="one_leg"),
        PlayRequest(exercise_id="glute_bridge"),
    ]
    button.click()
    page.view.show_exercise(LUNGE)
    assert page.detail.variant_id is None, "another exercise starts plain"


def test_changed_settings_keep_the_chosen_variant(opened):
    page = opened()
    page.view.show_exercise("glute_bridge")
    page.variant("one_leg").click()
    page.preferences.change(exercise_rest=45)
    assert page.detail.variant_id == "one_leg"
    assert page.detail.tiles[3].accessibleName() == "45 s, rest after"


@pytest.mark.rest
def test_missing_equipment_says_what_is_played(opened):
    page = opened(settings=Settings(equipment=("mat",)))
    page.view.show_exercise("psoas_march")
    assert "No band, heel taps" in page.detail.footer.instead.text()
    page.preferences.change(equipment=("mat", "band"))
    assert page.detail.footer.instead.text() == ""


def test_the_roller_asks_first_and_says_what_takes_its_place(opened, content):
    page = opened()
    page.view.show_exercise(ROLLER)
    assert page.detail.held.label.text() == content.words.screenings["roller"].why
    assert "Rest with legs up" in page.detail.footer.instead.text()
    page.detail.held.questions.click()
    assert page.asked == ["roller"]
    page.detail.footer.try_now.click()
    assert page.played == [PlayRequest(exercise_id=ROLLER)]


def test_a_yes_holds_it_back_and_all_no_lets_it_through(opened, content):
    page = opened(screenings=answers(content, {"hernia"}))
    page.view.show_exercise(ROLLER)
    words = content.words.screenings["roller"]
    assert page.detail.held.label.text() == words.held_back
    assert page.detail.held.questions.text() == "Change my answers"
    assert "Rest with legs up" in page.detail.footer.instead.text()
    page.decide(screenings=answers(content))
    assert words.allowed in page.detail.held.label.text()
    assert words.reminder in page.detail.held.label.text()
    assert page.detail.footer.instead.text() == ""
    page.view.show_exercise(LUNGE)
    assert not page.detail.held.isVisible()


def stops(page, qtbot, key=Qt.Key.Key_Tab):
    """What Tab goes to, from where the focus is until it leaves the detail or comes round."""
    seen = []
    while page.detail.isAncestorOf(QApplication.focusWidget()) and QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(seen[-1], key)
    return seen


def as_read(page):
    """The stops of the shown exercise as they are read: text, questions, variants by row, muscles, buttons below."""
    detail, footer = page.detail, page.detail.footer
    variants = [page.variant(each.id) for each in detail.value.variants]
    variants.sort(key=lambda button: (button.y(), button.x()))
    back, questions = ([each] if each.isVisible() else [] for each in (detail.back, detail.held.questions))
    stage = [each for each in detail.stage.stops if each.isVisible() and is_stop(each)]
    muscles = (*detail.muscles.chips, *detail.helpers.chips)
    return [*back, detail._scroll, *stage, *questions, *variants, *muscles, footer.add, footer.try_now, footer.star]


def is_stop(button):
    """Of the two sides Tab goes to the chosen one only."""
    group = button.group() if hasattr(button, "group") else None
    return group is None or button.isChecked()


@pytest.mark.rest
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_tab_goes_through_the_detail_in_reading_order(opened, content, qtbot, size):
    page = opened(size)
    most = max(content.catalogue.exercises.values(), key=lambda each: len(each.variants)).id
    for exercise in ("march_in_place", most, ROLLER, "glute_bridge", LUNGE, most):
        page.grid.card(exercise).click()
        settle()
        expected = as_read(page)
        expected[0].setFocus(Qt.FocusReason.TabFocusReason)
        assert stops(page, qtbot) == expected
        page.detail.footer.star.setFocus(Qt.FocusReason.BacktabFocusReason)
        assert stops(page, qtbot, Qt.Key.Key_Backtab) == expected[::-1]
        for variant in page.detail.value.variants:
            page.variant(variant.id).click()
            settle()
            expected[0].setFocus(Qt.FocusReason.TabFocusReason)
            assert stops(page, qtbot) == expected
        page.detail.back.click()


def test_tab_goes_on_from_the_chosen_card_to_the_detail(opened, qtbot):
    page = opened()
    page.grid.card(LUNGE).click()
    page.grid.card(LUNGE).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.grid.card(LUNGE), Qt.Key.Key_Tab)
    assert page.detail._scroll.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_a_variant_that_gets_the_keyboard_is_in_view(opened, qtbot, key):
    page = opened((1192, 512))
    page.view.show_exercise("glute_bridge")
    settle()
    detail = page.detail
    variants = [each for each in as_read(page) if isinstance(each, VariantButton)]
    first = variants[0 if key == Qt.Key.Key_Tab else -1]
    assert not in_view(first, detail._scroll)
    order = as_read(page)
    start = order[order.index(first) + (-1 if key == Qt.Key.Key_Tab else 1)]
    start.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(start, key)
    assert first.hasFocus()
    ring = first.rect().adjusted(-5, -5, 5, 5).translated(first.mapTo(detail._scroll, QPoint(0, 0)))
    assert detail._scroll.rect().contains(ring), "with its ring"


def test_a_muscle_leads_to_its_picture(opened, qtbot):
    page = opened()
    page.view.show_exercise("glute_bridge")
    asked = []
    page.detail.muscle_requested.connect(asked.append)
    chip = page.detail.muscles.chips[0]
    assert chip.accessibleName() == "Show in Learn: Gluteus maximus"
    assert chip.height() >= 44
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert asked == ["gluteus_maximus"]
