# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start: one note, one button, and where the data lies."""

import tomllib

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from psoas_trainer.ui.views.first_questions import FirstAnswers, QuestionWords
from psoas_trainer.ui.views.welcome_view import WelcomeView
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.painted_button import PaintedButton

FOLDER = "/data/a folder with & and <b>"


@pytest.fixture
def safety(resources):
    return tomllib.loads(resources.text("lang/en/about.toml"))["safety"].strip()


@pytest.fixture
def view(qtbot, look, safety):
    view = WelcomeView(look, safety, FOLDER)
    qtbot.addWidget(view)
    view.resize(1192, 800)
    view.show()
    qtbot.waitUntil(view.start.hasFocus)
    return view


def test_enter_starts(view, qtbot):
    with qtbot.waitSignal(view.accepted, timeout=1000):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_the_note_is_short_and_shown_whole(view, safety):
    assert len(safety.split()) <= 80
    assert "\n\n".join(each.text() for each in view.safety) == safety
    assert all(each.height() >= each.heightForWidth(each.width()) for each in view.safety)


def test_it_says_where_the_data_lies_and_opens_it(view, qtbot):
    assert view.folder.text() == FOLDER
    assert any("nothing leaves this computer" in label.text() for label in view.findChildren(QLabel))
    with qtbot.waitSignal(view.open_folder_requested, timeout=1000):
        view.open_folder.click()


def test_every_text_is_plain(view):
    assert {label.textFormat() for label in view.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_there_is_one_primary_button(view):
    primary = [button for button in view.findChildren(PillButton) if button.kind == "primary"]
    assert primary == [view.start]
    assert all(button.text() or button.accessibleName() for button in view.findChildren(PaintedButton))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_start_is_in_view_in_the_smallest_window(view, direction):
    view.setLayoutDirection(direction)
    view.resize(1024 - 88, 600)
    for _ in range(3):
        QApplication.processEvents()
    corner = view.start.mapTo(view, QPoint(0, 0))
    assert view.rect().contains(view.start.rect().translated(corner))
    stage = view.stage.mapTo(view, QPoint(0, 0)).x()
    assert (stage < corner.x()) is (direction == Qt.LayoutDirection.LeftToRight)


WORDS = QuestionWords(
    (("ease", "Everyday ease"), ("sport", "Sport")), (("full", "Full"), ("eight", "8 min")), (("mat", "Mat"),)
)


@pytest.fixture
def asking(qtbot, look, safety):
    view = WelcomeView(look, safety, FOLDER, WORDS)
    qtbot.addWidget(view)
    view.resize(1192, 800)
    view.show()
    return view


def test_without_choices_nothing_is_asked(view):
    assert not view.questions.isVisible()
    assert view.answers == FirstAnswers()


def test_the_questions_can_be_skipped(asking, qtbot):
    assert asking.questions.isVisible()
    with qtbot.waitSignal(asking.accepted, timeout=1000):
        asking.start.click()
    assert asking.answers == FirstAnswers("", "", None)


def test_what_is_answered_is_told_and_an_answer_can_be_cleared(asking):
    questions = asking.questions
    questions.goal.button("sport").click()
    questions.length.button("eight").click()
    questions.equipment.chip("mat").click()
    assert asking.answers == FirstAnswers("sport", "eight", ("mat",))
    questions.goal.button("sport").click()
    questions.equipment.chip("mat").click()
    assert asking.answers == FirstAnswers("", "eight", ()), "nothing at hand is an answer too"


def test_start_stays_in_view_with_the_questions_in_the_smallest_window(asking):
    asking.resize(1024 - 88, 600)
    for _ in range(3):
        QApplication.processEvents()
    corner = asking.start.mapTo(asking, QPoint(0, 0))
    assert asking.rect().contains(asking.start.rect().translated(corner))
