# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the player at every size and reading direction, and their names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from psoas_trainer.core.settings import FAR_TEXT
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.views.player_geometry import in_full_screen, in_window


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


@pytest.mark.parametrize("place", [in_window, in_full_screen])
@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 800), (1920, 1080)])
def test_larger_far_text_enlarges_ring_phase_and_trackers(place, width, height):
    usual, *larger = (place(width, height, far) for far in FAR_TEXT)
    for far, at in zip(FAR_TEXT[1:], larger, strict=True):
        assert at.ring.width() == pytest.approx(usual.ring.width() * far, abs=2)
        assert at.phase.height() == pytest.approx(usual.phase.height() * far, abs=2)
        assert at.left.height() == pytest.approx(usual.left.height() * far, abs=2)
        assert at.scale == pytest.approx(usual.scale * far)


@pytest.mark.parametrize("far_text", FAR_TEXT)
@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 800), (1920, 1080), (2560, 1080), (1280, 1024)])
def test_in_full_screen_nothing_lies_over_the_ring_the_trackers_or_the_pain_button(width, height, far_text):
    at = in_full_screen(width, height, far_text)
    boxes = (at.ring, at.left, at.right, at.pain, at.segments, at.hint)
    for index, box in enumerate(boxes):
        assert at.stage.contains(box), f"part {index} at {box}"
        for other in boxes[index + 1 :]:
            assert not box.intersects(other), (index, box, other)


@pytest.mark.parametrize(("full", "far_text"), [(False, 1.0), *((True, far_text) for far_text in FAR_TEXT)])
def test_a_message_covers_neither_the_pain_button_nor_the_figure(stage, full, far_text):
    page = stage("supine_leg_raise")
    page.run(11)
    page.key(Qt.Key.Key_Up)
    page.parts.place(1280, 800, far_text, full=full)
    toast = page.parts.toast
    assert toast.isVisible()
    figure = page.parts.stage.figure
    assert figure.isVisible()
    seen = figure.geometry().translated(page.parts.stage.pos())
    without_shadow = toast.geometry().adjusted(14, 14, -14, -14)
    assert not without_shadow.intersects(seen)
    assert not toast.geometry().intersects(page.parts.pain.geometry())
    toast.dismiss()


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
