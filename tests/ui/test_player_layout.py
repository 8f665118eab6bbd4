# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the player at every size and reading direction, and their names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 800), (1920, 1080), (3840, 2160)])
def test_nothing_overlaps_and_the_pain_button_is_always_whole(stage, width, height):
    page = stage("supine_leg_raise")
    page.view.resize(width, height)
    page.run(11)
    parts = page.parts
    boxes = [p.geometry() for p in (parts.stage, parts.ring, parts.left, parts.right, parts.transport, parts.pain)]
    for index, box in enumerate(boxes):
        assert page.view.rect().contains(box), f"part {index} at {box}"
        for other in boxes[index + 1 :]:
            assert not box.intersects(other)
    assert parts.pain.width() >= 240


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
