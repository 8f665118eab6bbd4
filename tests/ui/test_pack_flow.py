# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs on the page with the routines: given away, taken in whole or not at all, and never doubled."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from routines_page import RoutinesPage


@pytest.fixture
def page(qtbot, look, content, resources, tmp_path):
    made = []

    def open_page():
        made.append(RoutinesPage(qtbot, look, content, resources, tmp_path))
        return made[-1]

    yield open_page
    for one in made:
        one.close()
    look.figures.set_own({}, {})


def names(page):
    return [card.value.name for card in page.view.list.own.cards.values()]


@pytest.mark.rest
def test_a_pack_that_goes_out_comes_in_again_only_once(page):
    one = page()
    new = one.copy()
    one.back()
    one.act(new, "export")
    assert one.pack.exists()
    one.view.list.take.click()
    one.settle()
    assert "already" in one.toast.text
    one.act(new, "delete")
    one.view.list.take.click()
    one.settle()
    assert not one.desk.own.routines, "nothing before the person said yes"
    one.answer("take")
    assert names(one) == ["Psoas balance A (2)"]


@pytest.mark.rest
def test_other_content_of_the_same_id_comes_as_a_copy(page):
    one = page()
    new = one.copy()
    one.back()
    one.act(new, "export")
    one.view.edit(new)
    one.editor.rows.rows[0].remove.click()
    one.editor.save()
    one.settle()
    one.view.list.take.click()
    one.settle()
    one.answer("take")
    assert sorted(names(one)) == ["Psoas balance A (2)", "Psoas balance A (2) (2)"]


@pytest.mark.parametrize("cut", [0, 3, 200])
def test_a_pack_that_is_cut_off_is_refused_whole(page, cut):
    one = page()
    one.act("balance_a", "export")
    one.pack.write_bytes(one.pack.read_bytes()[:cut])
    one.view.list.take.click()
    one.settle()
    assert one.view.packs.question.accessibleName() == "The pack was not taken in"
    one.answer("stay")
    assert not one.desk.own.routines


def test_a_pack_is_dropped_on_the_page(page):
    one = page()
    one.act("balance_a", "export")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one.pack))])
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    one.view.dropEvent(drop)
    one.settle()
    one.answer("take")
    assert names(one) == ["Psoas balance A"]


def test_what_cannot_be_written_is_said_and_nothing_is_left(page):
    one = page()
    one.pack = one.folder / "not there" / "mine.psoaspack"
    one.act("balance_a", "export")
    assert "could not be written" in one.toast.text
