# SPDX-License-Identifier: GPL-3.0-or-later
"""What now: the steps that the table offers and no other, one of them suggested, the red box always there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from psoas_trainer.core.pain import NextStep, PainAnswer, PainKind, PainPlace, pain_advice
from psoas_trainer.core.side import Side
from psoas_trainer.core.words import VariantWords
from psoas_trainer.ui.dialogs.pain_next_dialog import PainNextDialog
from psoas_trainer.ui.pain_request import NextRequest
from psoas_trainer.ui.pain_writer import PainWriter, Stopped
from psoas_trainer.ui.widgets.fact_pill import FactPill
from psoas_trainer.ui.widgets.side_mark import SideMark

Key = Qt.Key
PROFESSIONAL = "numbness, a sudden pop, pain at night or fever"
STOPPED = Stopped(
    "supine_leg_raise", VariantWords("Knee bent", "Keep it bent."), "seated_leg_lift", "Seated lift", 6, 4
)
GREEN = PainAnswer(3, PainPlace.FRONT_OF_HIP, Side.LEFT, PainKind.ACHE)
AMBER = GREEN._replace(strength=5)
RED = GREEN._replace(strength=6)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


@pytest.fixture
def opened(window, look):
    def open_dialog(answer, *, easier=True, eased=False):
        given = []
        advice = pain_advice(answer, easier=easier, eased=eased)
        request = NextRequest(answer, advice, PainWriter().cards(advice, STOPPED), PROFESSIONAL)
        return PainNextDialog.open(window, look, request, given.append), given

    return open_dialog


def top(dialog, part):
    return part.mapTo(dialog, QPoint()).y()


def test_what_was_said_is_said_again(opened):
    dialog, _ = opened(GREEN)
    assert dialog.accessibleName() == "You said 3 of 10"
    assert [pill.accessibleName() for pill in dialog.findChildren(FactPill)] == ["Front of hip", "Left", "Ache"]
    assert [mark.accessibleName() for mark in dialog.findChildren(SideMark)] == ["Left"]
    dialog.back.click()


def test_what_was_not_said_is_not_made_up(opened):
    dialog, _ = opened(PainAnswer())
    assert dialog.accessibleName() == "You gave no number"
    assert dialog.findChildren(FactPill) == []
    assert dialog.findChildren(SideMark) == []
    assert list(dialog.cards) == [NextStep.SKIP, NextStep.FINISH]
    dialog.back.click()


@pytest.mark.parametrize(
    ("answer", "options", "steps", "words"),
    [
        (PainAnswer(0), {}, "resume skip finish", "none"),
        (PainAnswer(kind=PainKind.MUSCLE), {}, "resume skip finish", "not pain"),
        (GREEN, {}, "easier skip finish", "comfort line of 3"),
        (GREEN, {"easier": False}, "skip finish", "comfort line of 3"),
        (PainAnswer(1), {"eased": True}, "resume skip finish", "up to 1"),
        (AMBER, {}, "skip finish", "speak to a professional"),
        (PainAnswer(), {}, "skip finish", "Without a number"),
        (RED, {}, "finish", "above 5"),
        (PainAnswer(2, PainPlace.BELLY), {}, "finish", "belly"),
        (PainAnswer(2, kind=PainKind.SHARP), {}, "finish", "kind of pain"),
    ],
)
def test_the_cards_and_the_line_follow_the_table(opened, answer, options, steps, words):
    dialog, _ = opened(answer, **options)
    assert [step.value for step in dialog.cards] == steps.split()
    assert words in dialog.line.text()
    suggested = [step for step, card in dialog.cards.items() if card.suggested]
    assert suggested == [pain_advice(answer, **({"easier": True, "eased": False} | options)).suggested]
    dialog.back.click()


@pytest.mark.parametrize("answer", [PainAnswer(), PainAnswer(0), GREEN, AMBER, RED])
def test_one_card_is_suggested_in_words_and_has_the_focus(opened, answer):
    dialog, _ = opened(answer)
    [card] = [card for card in dialog.cards.values() if card.suggested]
    assert QApplication.focusWidget() is card.button
    named = [each.button.accessibleName() for each in dialog.cards.values() if each.button.accessibleName()]
    assert named == [f"{card.button.text()}, suggested"]
    assert [each.button.kind for each in dialog.cards.values()].count("primary") == 1
    dialog.back.click()


@pytest.mark.parametrize("answer", [PainAnswer(), PainAnswer(0), GREEN, AMBER, RED])
def test_the_red_box_is_always_there_and_in_the_red_row_it_comes_first(opened, answer):
    dialog, _ = opened(answer)
    assert dialog.help.isVisible()
    assert dialog.help.text.text() == PROFESSIONAL
    first_card = min(top(dialog, card) for card in dialog.cards.values())
    assert (top(dialog, dialog.help) < first_card) == (answer == RED)
    dialog.back.click()


def test_in_the_red_row_tab_comes_to_the_signs_before_the_card(opened, qtbot):
    dialog, _ = opened(RED)
    dialog.back.setFocus()
    order = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert order == [dialog.help.link, dialog.cards[NextStep.FINISH].button]
    dialog.back.click()


@pytest.mark.parametrize("step", [NextStep.EASIER, NextStep.SKIP, NextStep.FINISH])
def test_a_click_takes_the_step(opened, qtbot, step):
    dialog, given = opened(GREEN)
    qtbot.mouseClick(dialog.cards[step].button, Qt.MouseButton.LeftButton)
    assert given == [step]
    assert not dialog.isVisible()


def test_keys_alone_take_the_suggestion_or_another_step(opened, qtbot):
    _, given = opened(GREEN)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    _, more = opened(GREEN)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert (given, more) == ([NextStep.EASIER], [NextStep.SKIP])


def test_escape_and_back_go_back_and_take_no_step(opened, qtbot):
    dialog, given = opened(AMBER)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    dialog, more = opened(AMBER)
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert (given, more) == (["back"], ["back"])
    assert not dialog.isVisible()


def test_the_signs_for_help_can_be_read_without_losing_the_question(opened, qtbot):
    dialog, given = opened(RED)
    qtbot.mouseClick(dialog.help.link, Qt.MouseButton.LeftButton)
    assert given == ["seek_help"]
    assert dialog.isVisible()
    dialog.back.click()


def test_other_keys_do_nothing(opened, qtbot):
    dialog, given = opened(GREEN)
    for key in (Key.Key_P, Key.Key_4, Key.Key_S):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert given == []
    dialog.back.click()


def test_every_control_has_a_name_and_each_step_its_reason(opened):
    dialog, _ = opened(GREEN)
    buttons = dialog.findChildren(QAbstractButton)
    assert len(buttons) == 5
    assert all(button.accessibleName() or button.text() for button in buttons)
    assert dialog.cards[NextStep.EASIER].accessibleName() == "Do the easier one, suggested"
    assert "Knee bent" in dialog.cards[NextStep.EASIER].button.accessibleDescription()
    dialog.back.click()


@pytest.mark.parametrize("answer", [GREEN, AMBER, RED, PainAnswer(0)])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_nothing_scrolls_also_where_the_window_is_low(opened, window, answer, size):
    window.resize(*size)
    dialog, _ = opened(answer)
    QApplication.processEvents()
    assert not dialog._scroll.verticalScrollBar().isVisible()
    window.resize(1280, 800)
    QApplication.processEvents()
    assert dialog.rect().contains(dialog._sheet.geometry())
    assert dialog._sheet.height() <= dialog._sheet.heightForWidth(dialog._sheet.width()), "no empty room"
    dialog.back.click()


def test_the_icon_of_back_points_to_where_one_comes_from(opened, window, look, monkeypatch):
    drawn = []
    monkeypatch.setattr(look.icons, "paint", lambda painter, rect, name, colour: drawn.append(name))
    dialog, _ = opened(GREEN)
    dialog.back.grab()
    dialog.back.click()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog, _ = opened(GREEN)
    dialog.back.grab()
    dialog.back.click()
    assert [name for name in drawn if name.startswith("arrow")] == ["arrow-left", "arrow-right"]
