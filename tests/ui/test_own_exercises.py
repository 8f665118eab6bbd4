# SPDX-License-Identifier: GPL-3.0-or-later
"""Own exercises: made with a movement or a picture, shown among the others, gone from routines when deleted."""

import pytest
from exercise_page import ExercisePage
from PySide6.QtGui import QColor, QImage
from routines_page import RoutinesPage

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_routines import _draw
from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.exercise_now import Now
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.side import SideRule
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.player_screen import StageValue
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.views.exercises_view import ExercisesView
from psoas_trainer.ui.widgets.stage import Stage


@pytest.fixture
def page(qtbot, look, content, resources, tmp_path):
    one = RoutinesPage(qtbot, look, content, resources, tmp_path)
    one.view.list.new_exercise.click()
    yield one
    one.close()
    look.figures.set_own({}, {})


def fill(page, name="Slow bridge"):
    editor = page.view.exercise_editor
    editor.head.name.edit.setText(name)
    editor.form.words.steps.edit.setPlainText("Lie down.\nLift slowly.")
    return editor


def save(page):
    page.view.exercise_editor.save()
    page.settle()
    return next(iter(page.desk.own.exercises.values()), None)


def choose(chip, option):
    next(action for action in chip.menu().actions() if action.data() == option).trigger()


def picture_file(page, size=(40, 30), colour="#ff0000"):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.setText("Comment", "secret place")
    path = page.folder / "mine.png"
    image.save(str(path))
    return path


def test_an_exercise_is_made_and_stands_among_the_others(page):
    fill(page)
    each = save(page)
    assert each.words.name == "Slow bridge"
    assert each.words.steps == ("Lie down.", "Lift slowly.")
    assert list(page.catalogue.content.catalogue.exercises)[-1] == each.exercise.id
    page.view.exercise_editor.head.back.click()
    page.view.make_new()
    page.editor.library.add_button(each.exercise.id).click()
    page.editor.save()
    page.settle()
    assert page.view.list.exercises.cards[each.exercise.id].value.mark


def test_a_movement_brings_its_sides_kind_of_dose_and_phases(page, look):
    editor = fill(page)
    editor.form.figures.button("low_lunge").click()
    assert editor.draft.side_rule is SideRule.EACH_SIDE
    assert not editor.form.dose.kind.isEnabled()
    choose(editor.form.kind.category, "stretch")
    each = save(page)
    assert each.figure == "low_lunge"
    ground = Ground(*[None] * 9)._replace(look=look)
    _draw(ground, page.desk)
    assert look.figures.movement(each.exercise.id) is look.figures.movement("low_lunge")
    assert not look.figures.lacks(each.exercise.id)


def test_a_picture_is_kept_as_one_of_our_own_making_and_shown(page, look):
    editor = fill(page)
    page.picture = str(picture_file(page))
    editor.form.figures.button("picture").click()
    each = save(page)
    assert b"secret" not in each.picture.data
    _draw(Ground(*[None] * 9)._replace(look=look), page.desk)
    assert look.figures.has_picture(each.exercise.id)
    shown = look.figures.thumbnail_now(Thumbnail(each.exercise.id, 80.0, 60.0, 1.0)).toImage()
    assert shown.pixelColor(40, 30) == QColor("#ff0000")
    assert not look.figures.lacks(each.exercise.id)


@pytest.mark.rest
def test_the_player_shows_the_picture_where_else_the_figure_stands(page, look, qtbot, share_of, grab):
    editor = fill(page)
    editor.take_picture(picture_file(page))
    each = save(page)
    _draw(Ground(*[None] * 9)._replace(look=look), page.desk)
    stage = Stage(look)
    qtbot.addWidget(stage)
    stage.resize(800, 600)
    stage.set_value(StageValue("Both sides", None, "Slow bridge", (), 0, "", "strengthen"))
    assert share_of(grab(stage), QColor("#ff0000")) == 0
    stage.set_picture(each.exercise.id)
    assert share_of(grab(stage), QColor("#ff0000")) > 0.1
    stage.set_picture("")
    assert share_of(grab(stage), QColor("#ff0000")) == 0


@pytest.mark.rest
def test_a_picture_is_seen_before_it_is_kept(page, grab, share_of):
    editor = fill(page)
    tile = editor.form.figures.button("picture")
    assert share_of(grab(tile), QColor("#ff0000")) == 0
    editor.take_picture(picture_file(page))
    assert share_of(grab(tile), QColor("#ff0000")) > 0.1
    editor.form.figures.button("none").click()
    assert share_of(grab(tile), QColor("#ff0000")) == 0


@pytest.mark.rest
def test_a_large_picture_is_made_small(page):
    editor = fill(page)
    editor.take_picture(picture_file(page, (3000, 1000)))
    assert (editor.draft.picture.width, editor.draft.picture.height) == (1280, 426)


@pytest.mark.rest
@pytest.mark.rest
@pytest.mark.parametrize(
    ("data", "said"), [(b"GIF89a", "no PNG"), (b"\x89PNG\r\n\x1a\n", "damaged"), (b"\xff\xd8\xff", "damaged")]
)
def test_a_file_that_is_no_picture_is_refused_and_nothing_typed_is_lost(page, data, said):
    editor = fill(page)
    path = page.folder / "bad.png"
    path.write_bytes(data)
    page.picture = str(path)
    editor.form.figures.button("picture").click()
    assert said in editor.form.picture.problem.text()
    assert editor.form.figures.current == "none"
    assert editor.draft.name == "Slow bridge"


@pytest.mark.rest
def test_what_is_missing_is_said_at_its_group(page):
    editor = page.view.exercise_editor
    editor.save()
    assert editor.head.name.problem.text()
    editor.head.name.edit.setText("Bridge")
    editor.save()
    assert "step" in editor.form.words.problem.text()
    editor.form.words.steps.edit.setPlainText("a\nb\nc\nd\ne\nf")
    editor.save()
    assert "one to five" in editor.form.words.problem.text()
    assert not page.desk.own.exercises


@pytest.mark.rest
@pytest.mark.parametrize(("name", "said"), [("steps", "step"), ("cues", "cue"), ("errors", "mistake")])
def test_a_missing_sentence_is_said_below_its_field_which_gets_the_keys(page, qapp, name, said):
    editor = fill(page)
    words = editor.form.words
    field = getattr(words, name)
    field.edit.setPlainText("")
    editor.save()
    qapp.processEvents()
    assert said in words.problem.text()
    assert 0 < words.problem.y() - field.geometry().bottom() < 20
    assert editor.focusWidget() is field.edit


@pytest.mark.rest
def test_a_stretch_cannot_be_held_above_30_s(page):
    editor = fill(page)
    choose(editor.form.dose.kind, "hold")
    choose(editor.form.kind.category, "stretch")
    assert editor.draft.category is Category.STRETCH
    assert editor.form.dose.numbers["most"].stepper.field.maximum() == 30
    for _ in range(9):
        editor.form.dose.numbers["sets"].stepper.plus.click()
    editor.save()
    assert "120 s" in editor.form.dose.problem.text()


@pytest.mark.rest
def test_a_deleted_exercise_leaves_a_row_that_says_so_and_is_not_played(page):
    fill(page)
    each = save(page)
    page.view.exercise_editor.head.back.click()
    page.view.make_new()
    for key in (each.exercise.id, "psoas_march"):
        page.editor.library.add_button(key).click()
    page.editor.save()
    page.settle()
    new = next(iter(page.desk.own.routines))
    page.back()
    page.act(each.exercise.id, "delete")
    catalogue = page.catalogue.content.catalogue
    assert [item.exercise_id for item in catalogue.routines[new].items] == ["psoas_march"]
    assert "left out" in page.catalogue.content.words.routines[new].note
    assert "left out" in page.view.list.card(new).value.note
    page.view.edit(new)
    assert "not there any more" in page.editor.rows.rows[0].problem.text()
    assert page.editor.rows.rows[0].title.text() == "Slow bridge"
    page.toast.action.click()
    page.settle()
    assert len(page.catalogue.content.catalogue.routines[new].items) == 2


@pytest.mark.rest
def test_the_browser_marks_what_a_person_made(page, qtbot, look):
    preferences = Preferences(Settings(), lambda _settings: None)
    content = page.catalogue.content
    view = ExercisesView(
        look,
        content,
        preferences,
        page.store,
        frozenset(),
        DoseText(),
        lambda: Now(Circumstances({}, {})),
        page.catalogue.is_own_exercise,
    )
    qtbot.addWidget(view)
    page.desk.changed.connect(view.show_own)
    fill(page)
    each = save(page)
    card = view.browser.grid.card(each.exercise.id)
    assert "Your own" in card.accessibleName()
    assert each.exercise.id in view.browser.grid.shown
    page.view.exercise_editor.head.back.click()
    view.browser.search.edit.setText(each.words.name)
    view.show_exercise(each.exercise.id)
    page.act(each.exercise.id, "delete")
    assert view.browser.grid.shown == (), "nothing else is called like that"
    assert view.detail.value.id in page.catalogue.content.catalogue.exercises, "what is gone is not added or played"
    view.browser.search.edit.clear()
    assert each.exercise.id not in view.browser.grid.shown
    assert view.browser.grid.chosen_id in view.browser.grid.shown


@pytest.mark.rest
def test_the_keyboard_stays_among_the_exercises_when_one_is_deleted(page):
    fill(page)
    first = save(page)
    page.view.exercise_editor.head.back.click()
    cards = page.view.list.exercises.cards
    page.window.activateWindow()
    button = cards[first.exercise.id].buttons["delete"]
    button.setFocus()
    button.click()
    page.settle()
    assert not cards
    assert page.view.list.new.hasFocus()
    page.toast.action.click()
    page.settle()
    assert list(cards) == [first.exercise.id]


@pytest.mark.rest
def test_the_switch_leads_from_the_exercises_to_the_routines_and_back(page, look, content):
    other = ExercisePage(look, content, Settings(), frozenset(), {})
    asked = []
    other.view.routines_wanted.connect(lambda: asked.append("routines"))
    page.view.exercises_wanted.connect(lambda: asked.append("exercises"))
    other.browser.switch.choice.button("routines").click()
    page.view.list.switch.choice.button("exercises").click()
    assert asked == ["routines", "exercises"]
    assert other.browser.switch.choice.current == "exercises", "it always shows the page that it stands on"
    other.view.deleteLater()
