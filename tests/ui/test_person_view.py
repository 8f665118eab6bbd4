# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's page: numbers as they are, entries that can be taken back, and nothing of one person with another."""

from pathlib import Path

import pytest
from person_rig import CARD, PersonRig
from PySide6.QtCore import Qt

from psoas_trainer.core.side import Side
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui.dialogs.measure_dialog import MeasureDialog
from psoas_trainer.ui.dialogs.person_note_dialog import PersonNoteDialog
from psoas_trainer.ui.dialogs.ratings_dialog import RatingsDialog
from psoas_trainer.ui.models.history_model import LINE_ROLE, SESSION_ROLE


@pytest.fixture
def rig(qtbot, look, content, tmp_path):
    one = PersonRig(qtbot, look, content, tmp_path)
    yield one
    one.close()


def test_the_page_shows_the_numbers_as_they_are(rig):
    rig.open(rig.marta)
    view, overview = rig.view, rig.view.overview
    assert view.head.name.text() == "Märta Olsen"
    assert "12 Mar 1971" in view.head.identity.text()
    assert "P-1044" in view.head.identity.text()
    done = overview.done
    assert [done.counts[each].text() for each in ("full", "part", "none")] == ["12", "2", "2"]
    states = [day.state for day in done.squares.value.days]
    assert states.count("full") == 12
    assert states[2] == "not"
    assert states[5] == "part"
    assert done.squares.value.days[2].say() == "29 Oct 2026: Not done"
    values = [(point.value, point.ring) for point in overview.pain_chart.value.points]
    assert values.count((6, True)) == 2
    assert values[0] == (5, False)
    assert "comfort line, 3" in overview.pain_note.text()
    assert overview.review.date.text() == "7 Dec 2026"
    assert [thumb.value.id for thumb in overview.plan.thumbs][:2] == ["pelvic_tilt", "seated_leg_lift"]
    assert "left 12, right 10" in overview.plan.thumbs[1].value.amount


def test_each_chart_has_its_table_and_the_sides_an_exercise_to_choose(rig):
    rig.open(rig.marta)
    overview = rig.view.overview
    for card, rows in ((overview.done, 16), (overview.pain, 10), (overview.sides, 4)):
        card.table_chip.click()
        assert card.shows_table
        assert card.table.model().rowCount() == rows
    overview.exercise.set_chosen(("seated_leg_lift",))
    overview.exercise.changed.emit()
    assert overview.unit_note.text() == "reps a week"
    left, right = (overview.sides.table.model().index(0, column).data() for column in (1, 2))
    assert (left, right) == ("90", "64")


def test_a_note_is_written_shown_with_its_initials_and_taken_back(rig):
    rig.open(rig.marta)
    rig.view.overview.review.add.click()
    dialog = rig.dialog(PersonNoteDialog)
    dialog.save.click()
    assert dialog.isVisible()
    assert dialog.wrong.text() == "Write something first."
    dialog.note.edit.setPlainText("Sleeps better")
    dialog.initials.edit.setText("KL")
    dialog.save.click()
    rig.settle()
    rig.view.show_part("notes")
    rows = rig.view.notes.card.entries.rows
    assert (rows[0].value.title, rows[0].value.detail) == ("Sleeps better", "22 Nov 2026, KL")
    assert rig.people.initials == "KL", "offered for the next entry"
    rig.toast.action.click()
    rig.settle()
    assert "Sleeps better" not in [row.value.title for row in rig.view.notes.card.entries.rows]


def test_what_is_deleted_comes_back_and_what_the_person_said_cannot_be_deleted(rig):
    rig.open(rig.marta)
    rig.view.show_part("notes")
    said = [row for row in rig.view.notes.card.entries.rows if row.value.title == "Stairs were easy"]
    assert said[0].remove is None
    before = [row.value for row in rig.view.notes.card.entries.rows]
    rig.view.notes.card.entries.rows[0].remove.click()
    rig.settle()
    assert len(rig.view.notes.card.entries.rows) == len(before) - 1
    rig.toast.action.click()
    rig.settle()
    assert [row.value for row in rig.view.notes.card.entries.rows] == before
    rig.view.show_part("measures")
    for entries in (rig.view.measures.measures.entries, rig.view.measures.activities.entries):
        before = [row.value for row in entries.rows]
        entries.rows[1].remove.click()
        rig.settle()
        assert [row.value for row in entries.rows] == [before[0], *before[2:]]
        rig.toast.action.click()
        rig.settle()
        assert [row.value for row in entries.rows] == before


@pytest.mark.rest
def test_a_measure_of_each_side_is_typed_in_and_what_cannot_be_is_said(rig):
    rig.open(rig.marta)
    rig.view.show_part("measures")
    rig.view.measures.measures.add.click()
    dialog = rig.dialog(MeasureDialog)
    left, right = dialog.numbers.values()
    for typed, said in (("", "at least one number"), ("a lot", "Write a number"), ("400", "from -180 to 180")):
        left.edit.setText(typed)
        dialog.save.click()
        assert said in dialog.wrong.text()
    left.edit.setText("12,5")
    right.edit.setText("−3")
    dialog.save.click()
    rig.settle()
    newest = rig.view.measures.measures.entries.rows[0].value
    assert [text for _, text in newest.numbers] == ["12.5°", "-3°"]
    rig.toast.action.click()
    rig.settle()
    assert rig.view.measures.measures.entries.rows[0].value.title == "Stairs score"


@pytest.mark.rest
def test_activities_of_before_are_offered_and_rated_in_the_persons_words(rig):
    rig.open(rig.marta)
    rig.view.show_part("measures")
    rig.view.measures.activities.add.click()
    dialog = rig.dialog(RatingsDialog)
    assert [each.text for each in dialog.activities] == ["Put on socks", "Climb stairs", ""]
    dialog.save.click()
    assert "Choose a number" in dialog.wrong.text()
    dialog.scales[2].button(7).click()
    dialog.save.click()
    assert "which activity" in dialog.wrong.text()
    dialog.activities[2].edit.setText("Kneel in the garden")
    dialog.scales[0].button(8).click()
    dialog.save.click()
    rig.settle()
    titles = {row.value.title: row.value.numbers for row in rig.view.measures.activities.entries.rows[:2]}
    assert titles == {"Kneel in the garden": ((None, "7 of 10"),), "Put on socks": ((None, "8 of 10"),)}
    assert rig.view.measures.activities.line.text() == "Mean of the newest ratings: 7.0 of 10"


@pytest.mark.rest
@pytest.mark.parametrize("tables", [True, False])
def test_nothing_of_one_person_is_left_with_another(rig, tables):
    rig.open(rig.marta)
    for part in ("overview", "measures", "notes"):
        rig.view.show_part(part)
    for card in (rig.view.overview.done, rig.view.overview.pain, rig.view.overview.sides):
        card.table_chip.click()
        if not tables:
            card.table_chip.click()
    rig.open(rig.tomas)
    seen = rig.seen()
    assert "Tomas Lima" in seen
    for canary in (CARD.full_name, "P-1044", "1971", "Stairs", "car seat", "Sit tall", "7 Dec 2026", "Oct 2026"):
        assert canary not in seen, canary
    assert not rig.view.head.start.isEnabled(), "there is no plan to start"
    assert rig.view.overview.plan.edit.text() == "Make a plan"


def test_an_answer_for_the_person_before_is_not_shown(rig):
    rig.view.open_person(rig.marta)
    rig.view.open_person(rig.tomas)
    rig.settle()
    assert rig.view.head.name.text() == "Tomas Lima"
    assert rig.view.page.card.full_name == "Tomas Lima"


@pytest.mark.rest
def test_who_is_not_there_any_more_leads_back_and_trouble_is_said_with_a_second_try(rig, monkeypatch):
    rig.open(rig.marta)
    told = []
    rig.view.left.connect(lambda: told.append("left"))
    real = rig.app.desk.page
    monkeypatch.setattr(rig.app.desk, "page", lambda _person, then: then(StorageError(Trouble.IO, Path("db"), "")))
    rig.view.refresh()
    assert "could not be read" in rig.view.trouble.text()
    assert rig.view.again.isVisible()
    monkeypatch.setattr(rig.app.desk, "page", real)
    rig.view.again.click()
    rig.settle()
    assert not rig.view.trouble.isVisible()
    rig.open(999)
    assert told == ["left"]


@pytest.mark.rest
def test_what_is_asked_for_names_the_person(rig):
    rig.open(rig.marta)
    told = []
    rig.view.start_requested.connect(lambda person: told.append(("start", person)))
    rig.view.plan_requested.connect(lambda person: told.append(("plan", person)))
    rig.view.head.start.click()
    rig.view.overview.plan.edit.click()
    rig.view.overview.plan.thumbs[0].click()
    assert told == [("start", rig.marta), ("plan", rig.marta), ("plan", rig.marta)]


@pytest.mark.rest
def test_the_days_are_reached_by_keyboard(rig, qtbot):
    rig.open(rig.marta)
    squares = rig.view.overview.done.squares
    squares.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(squares, Qt.Key.Key_Home)
    assert squares.accessibleName() == "Done of planned: 26 Oct 2026: Full session"


@pytest.mark.rest
def test_what_was_measured_is_a_chart_with_its_table(rig):
    rig.open(rig.marta)
    rig.view.show_part("measures")
    card = rig.view.measures.over_time
    assert card.key == "other\nStairs score\npoints"
    assert [point.value for point in card.trend.value.points] == [-3500]
    card.choice.set_chosen(("hip_angle\n\ndeg",))
    card.choice.changed.emit()
    assert card.choice.text() == "Hip angle, lying (Thomas position), degrees"
    points = card.trend.value.points
    assert [(point.week, point.side, point.value) for point in points] == [
        (0, Side.LEFT, 12_500),
        (0, Side.RIGHT, 6_000),
        (1, Side.LEFT, 8_000),
        (1, Side.RIGHT, 6_000),
    ]
    assert points[2].say() == "19 Nov 2026, left: 8°"
    card.table_chip.click()
    model = card.table.model()
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert rows == [["19 Nov 2026", "8°", "6°"], ["26 Oct 2026", "12.5°", "6°"]]
    rig.open(rig.tomas)
    rig.view.show_part("measures")
    assert card.isHidden()
    assert "12.5" not in rig.seen()


@pytest.mark.rest
def test_all_sessions_are_listed_with_what_was_said(rig):
    rig.open(rig.marta)
    rig.view.tabs.button("sessions").click()
    rig.settle()
    sessions, wanted = rig.view.sessions, []
    rig.view.session_requested.connect(lambda *asked: wanted.append(asked))
    lines = [sessions.model.index(row).data(LINE_ROLE) for row in range(sessions.model.rowCount())]
    assert len(lines) == 14
    assert [line.stopped for line in lines].count(True) == 2
    assert any("pain 5" in line.pain for line in lines)
    sessions.list.activated.emit(sessions.model.index(2))
    assert wanted == [(rig.marta, sessions.model.index(2).data(SESSION_ROLE).uuid)]
    rig.open(rig.tomas)
    rig.view.tabs.button("sessions").click()
    rig.settle()
    assert sessions.model.rowCount() == 0
    assert sessions.line.text() == "There are no sessions yet."


@pytest.mark.rest
def test_sessions_that_cannot_be_read_are_said(rig, monkeypatch):
    rig.open(rig.marta)
    trouble = StorageError(Trouble.DAMAGED, Path("db"), "gone")
    monkeypatch.setattr(rig.app.desk, "sessions", lambda _person, _before, then: then(trouble))
    rig.view.tabs.button("sessions").click()
    assert "could not be read" in rig.view.sessions.line.text()
    assert rig.view.sessions.list.isHidden()
