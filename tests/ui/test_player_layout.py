# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the player at every size and reading direction, and their names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from psoas_trainer.core.settings import FAR_TEXT
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.player_screen import CardRow, InfoCardValue
from psoas_trainer.ui.views.full_geometry import in_full_screen
from psoas_trainer.ui.views.player_geometry import in_window
from psoas_trainer.ui.widgets.info_card import InfoCard


@pytest.mark.some_of(3)
@pytest.mark.parametrize("far_text", FAR_TEXT)
@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 800), (1920, 1080), (3840, 2160)])
def test_nothing_overlaps_and_the_pain_button_is_always_whole(stage, width, height, far_text):
    page = stage("supine_leg_raise")
    page.preferences.change(far_text=far_text)
    page.view.resize(width, height)
    page.run(11)
    parts = page.parts
    boxes = [p.geometry() for p in (parts.stage, parts.ring, parts.left, parts.right, parts.transport, parts.pain)]
    for index, box in enumerate(boxes):
        assert page.view.rect().contains(box), f"part {index} at {box}"
        for other in boxes[index + 1 :]:
            assert not box.intersects(other)
    assert parts.pain.width() >= 240


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 800), (1920, 1080)])
def test_larger_far_text_enlarges_all_that_is_read_from_the_floor(width, height):
    usual, *larger = (in_window(width, height, far) for far in FAR_TEXT)
    for far, at in zip(FAR_TEXT[1:], larger, strict=True):
        assert at.ring.width() == pytest.approx(usual.ring.width() * far, abs=2)
        assert at.phase.height() == pytest.approx(usual.phase.height() * far, abs=2)
        for now, before in (
            (at.digits, usual.digits),
            (at.scale, usual.scale),
            (at.stage_scale, usual.stage_scale),
            (at.tracker_scale, usual.tracker_scale),
        ):
            assert now == pytest.approx(before * far)


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 800), (1920, 1080), (1280, 1024)])
def test_in_full_screen_larger_far_text_is_for_the_digits_first(width, height):
    usual, larger, largest = (in_full_screen(width, height, far) for far in FAR_TEXT)
    assert usual.digits * 1.25 < larger.digits < largest.digits
    assert usual.tracker_scale < larger.tracker_scale < largest.tracker_scale
    assert min(larger.scale, largest.scale) * 84 >= usual.readable


@pytest.mark.parametrize("far_text", FAR_TEXT)
@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 800), (1920, 1080), (2560, 1080), (1280, 1024)])
def test_in_full_screen_nothing_lies_over_the_ring_the_trackers_or_the_pain_button(width, height, far_text):
    at = in_full_screen(width, height, far_text)
    boxes = (at.ring, at.left, at.right, at.pain, at.segments, at.hint)
    for index, box in enumerate(boxes):
        assert at.stage.contains(box), f"part {index} at {box}"
        for other in boxes[index + 1 :]:
            assert not box.intersects(other), (index, box, other)


@pytest.mark.some_of(3)
@pytest.mark.parametrize("far_text", FAR_TEXT)
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1280, 1024), (1366, 768), (1920, 1080), (3840, 2160)])
def test_the_controls_of_the_full_screen_cover_nothing_that_is_needed(stage, size, far_text):
    page = stage("supine_leg_raise")
    page.run(11)
    parts = page.parts
    parts.place(*size, far_text, full=True)
    sheet = parts.transport.geometry()
    assert parts.stage.geometry().contains(sheet)
    assert sheet.width() >= parts.transport.minimumSizeHint().width()
    assert sheet.height() >= parts.transport.minimumSizeHint().height()
    for part in (parts.pain, parts.left, parts.right, parts.ring, parts.phase):
        assert not sheet.intersects(part.geometry()), part


@pytest.mark.some_of(3)
@pytest.mark.parametrize("far_text", FAR_TEXT)
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800)])
def test_a_message_covers_neither_the_pain_button_nor_the_figure(stage, full, far_text, size):
    page = stage("supine_leg_raise")
    page.view.resize(*size)
    page.run(11)
    page.key(Qt.Key.Key_Up)
    page.parts.place(*size, far_text, full=full)
    toast = page.parts.toast
    assert toast.isVisible()
    figure = page.parts.stage.figure
    assert figure.isVisible()
    seen = figure.geometry().translated(page.parts.stage.pos())
    without_shadow = toast.geometry().adjusted(14, 14, -14, -14)
    assert not without_shadow.intersects(seen)
    assert not toast.geometry().intersects(page.parts.pain.geometry())
    covered = [page.parts.ring, *((page.parts.left, page.parts.right) if full else ())]
    assert not any(without_shadow.intersects(part.geometry()) for part in covered)
    toast.dismiss()


@pytest.mark.some_of(3)
@pytest.mark.parametrize("far_text", FAR_TEXT)
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1280, 1024), (3840, 2160)])
def test_the_figure_is_whole_and_beside_everything(stage, size, full, far_text):
    page = stage("supine_leg_raise")
    page.run(11)
    parts = page.parts
    parts.place(*size, far_text, full=full)
    figure = parts.stage.figure.geometry().translated(parts.stage.pos())
    assert parts.stage.geometry().contains(figure)
    assert figure.height() >= 0.14 * size[1]
    for part in (parts.ring, parts.left, parts.right, parts.pain, parts.next_line if full else parts.next_up):
        assert not figure.intersects(part.geometry()), part


def test_left_stays_left_in_right_to_left_languages(stage):
    page = stage("supine_leg_raise")
    page.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.run(11)
    assert page.parts.left.geometry().right() < page.parts.right.geometry().left()


def test_no_control_is_without_a_name(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    for button in page.view.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button


@pytest.mark.parametrize("far_text", FAR_TEXT)
def test_in_full_screen_both_sides_of_a_switch_stand_beside_the_ring(stage, look, far_text):
    page = stage("low_lunge")
    page.run_to(StepKind.SWITCH, 1.0)
    page.parts.place(1280, 800, far_text, full=True)
    shown, ring = page.parts.stage.grab().toImage(), page.parts.ring.geometry()
    theme = look.theme
    panels = {theme.side_colour(side, part).rgb() for side in Side for part in ("tint", "")}
    under = {shown.pixel(x, y) for x in range(ring.left(), 1280, 7) for y in range(ring.top(), ring.bottom(), 7)}
    beside = {shown.pixel(x, y) for x in range(0, ring.left(), 7) for y in range(ring.top(), ring.bottom(), 7)}
    assert not under & panels
    assert {theme.side_colour(side, "tint").rgb() for side in Side} <= beside


@pytest.mark.parametrize("size", [(345, 126), (432, 168), (640, 210)])
@pytest.mark.parametrize("kind", ["gate", "resting"])
def test_the_buttons_of_the_card_lie_over_no_word(look, qtbot, grab, kind, size):
    card = InfoCard(look)
    qtbot.addWidget(card)
    card.resize(*size)
    rows = (CardRow("Right first, then left", Side.RIGHT), CardRow("On the back", Side.LEFT))
    card.set_value(InfoCardValue("10 reps each side", rows, **{kind: True}))
    buttons = [button for button in (card.more, card.start) if button.isVisibleTo(card)]
    for button in buttons:
        button.hide()
    picture, ground = grab(card), look.theme.colour("surface")
    assert buttons
    for button in buttons:
        place = button.geometry()
        assert card.rect().contains(place)
        under = picture.copy(place)
        points = [(x, y) for x in range(under.width()) for y in range(under.height())]
        assert all(under.pixelColor(x, y) == ground for x, y in points)


@pytest.mark.parametrize("full", [False, True])
def test_the_ring_stands_on_what_is_under_it(stage, grab, full):
    page = stage()
    page.parts.place(1280, 800, 1.0, full=full)
    at, picture = page.parts.ring.geometry(), grab(page.view)
    for x, y in ((at.left(), at.top()), (at.left(), at.bottom()), (at.right(), at.top()), (at.right(), at.bottom())):
        there, beside = picture.pixelColor(x, y), picture.pixelColor(x - 2 if x == at.left() else x + 2, y)
        pairs = zip(there.getRgb(), beside.getRgb(), strict=True)
        assert max(abs(one - other) for one, other in pairs) <= 2, "the stage fades by less"
