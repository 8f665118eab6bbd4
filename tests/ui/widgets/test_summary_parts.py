# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the summary by themselves: faces, note, sums, rows with pictures."""

import pytest
from PySide6.QtCore import Qt

from psoas_trainer.core.feedback import Effort
from psoas_trainer.ui.session_done import DoneCell, DoneValue
from psoas_trainer.ui.side_sums_text import SideSumsValue, SideSumValue
from psoas_trainer.ui.widgets.done_header import DoneHeader
from psoas_trainer.ui.widgets.done_row import DoneRow
from psoas_trainer.ui.widgets.face_choice import FaceChoice
from psoas_trainer.ui.widgets.note_field import NoteField
from psoas_trainer.ui.widgets.side_sums import SideSums

ROW = DoneValue(
    "Psoas march", ("10 reps",), DoneCell("8/10", "8 of 10", True, 0.8), DoneCell("—", "not recorded"), None, "",
    "psoas_march",
)  # fmt: skip


@pytest.fixture
def faces(look, window):
    faces = FaceChoice(look, "How hard was it?", window)
    faces.resize(356, 64)
    faces.show()
    return faces


def test_faces_have_our_four_words(faces):
    assert [faces.button(each).text() for each in Effort] == ["Easy", "OK", "Hard", "Too hard"]
    assert faces.accessibleName() == "How hard was it?"
    assert faces.value is None


def test_one_face_is_chosen_and_pressing_it_again_clears_it(faces, qtbot):
    told = []
    faces.changed.connect(told.append)
    for effort in (Effort.EASY, Effort.HARD, Effort.HARD):
        qtbot.mouseClick(faces.button(effort), Qt.MouseButton.LeftButton)
    assert told == [Effort.EASY, Effort.HARD, None]
    assert not any(faces.button(each).isChecked() for each in Effort)


@pytest.mark.parametrize(
    ("direction", "key"),
    [(Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right), (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left)],
)
def test_arrow_keys_move_the_choice_in_the_reading_direction(faces, qtbot, direction, key):
    faces.setLayoutDirection(direction)
    faces.set_value(Effort.HARD)
    qtbot.keyClick(faces.button(Effort.HARD), key)
    qtbot.keyClick(faces.button(Effort.TOO_HARD), key)
    assert faces.value is Effort.TOO_HARD


def test_tab_stops_once_at_the_faces(faces):
    def stops():
        return [each for each in Effort if faces.button(each).focusPolicy() == Qt.FocusPolicy.StrongFocus]

    assert stops() == [Effort.EASY]
    faces.set_value(Effort.HARD)
    assert stops() == [Effort.HARD]


def test_a_chosen_face_looks_different_without_colour(faces, grab):
    before = grab(faces.button(Effort.OK)).convertToFormat(grab(faces).Format.Format_Grayscale8)
    faces.set_value(Effort.OK)
    after = grab(faces.button(Effort.OK)).convertToFormat(grab(faces).Format.Format_Grayscale8)
    middle = before.rect().center()
    assert abs(before.pixelColor(10, middle.y()).lightness() - after.pixelColor(10, middle.y()).lightness()) > 60


def test_a_pasted_text_that_is_too_long_is_cut_between_characters(look, window):
    field = NoteField(look, "Note", 5, window)
    field.show()
    field.edit.insertPlainText("abcd\U0001f600")
    assert field.note == "abcd"
    field.edit.moveCursor(field.edit.textCursor().MoveOperation.Start)
    field.edit.insertPlainText("xyz")
    assert field.note == "xabcd"
    assert field.note.encode()
    field.hide()


def test_a_note_is_told_once_when_the_focus_leaves(look, window, qtbot):
    field = NoteField(look, "Note", 50, window)
    told = []
    field.changed.connect(told.append)
    field.show()
    qtbot.keyClicks(field.edit, "One")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(field.edit, "Two")
    field.tell()
    field.tell()
    assert told == ["One\nTwo"]
    field.set_note(None)
    field.tell()
    assert told == ["One\nTwo"]


def test_sums_show_a_dash_and_no_bar_where_nothing_is_known(look, window, grab, share_of):
    sums = SideSums(look, window)
    sums.set_value(
        SideSumsValue(
            SideSumValue("40", "of 42", 40 / 42, "Left: 40 of 42"), SideSumValue("—", "of 42", None, "Right: -"), "So."
        )
    )
    sums.resize(356, sums.sizeHint().height())
    sums.show()
    assert share_of(grab(sums.left), look.theme.colour("left")) > 0.1
    assert share_of(grab(sums.right), look.theme.colour("right")) == 0
    assert sums.left.accessibleName() == "Left: 40 of 42"
    assert sums.sentence == "So."


@pytest.mark.parametrize("width", [652, 396])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_row_with_its_picture_keeps_left_on_the_left(look, window, grab, width, direction):
    row = DoneRow(look, ROW._replace(right=DoneCell("10/10", "", share=1.0)), 174, bars=True, picture=True)
    row.setParent(window)
    row.setLayoutDirection(direction)
    row.resize(width, row.heightForWidth(width))
    picture = grab(row)
    blue, orange = (columns_of(picture, look.theme.colour(role)) for role in ("left", "right"))
    assert blue
    assert max(blue) < min(orange)


def test_nothing_known_of_both_sides_together_stands_between_the_sides(look, window, grab):
    row = DoneRow(look, ROW._replace(left=None, right=None, both=DoneCell("—", "")), 174, bars=True, parent=window)
    row.resize(652, row.heightForWidth(652))
    dash = [x for x in columns_of(grab(row), look.theme.colour("ink")) if x >= 652 - 2 * 174]
    assert abs((min(dash) + max(dash)) / 2 - (652 - 174)) <= 12


def columns_of(picture, colour):
    return [
        x for x in range(picture.width()) if any(picture.pixelColor(x, y) == colour for y in range(picture.height()))
    ]


def test_the_header_gives_its_title_a_line_of_its_own_where_it_is_narrow(look, window):
    header = DoneHeader(look, 174, words=True, title="What you did", parent=window)
    assert header.heightForWidth(396) > header.heightForWidth(652)
    assert header.accessibleName() == "What you did"
