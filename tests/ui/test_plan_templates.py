# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates of plans: kept, begun with, replaced, deleted and brought back; and plans that begin with a routine."""

import pytest
from at_the_clinic import BERG, PLAN
from plan_page import PlanPage

from psoas_trainer.core.clinic.plan import PlanTemplate
from psoas_trainer.storage.clinic_plans import save_template, templates


@pytest.fixture
def page(qtbot, look, content, tmp_path):
    made = PlanPage(qtbot, look, content, tmp_path)
    yield made
    made.close()


def test_a_template_is_kept_begun_with_replaced_and_deleted(page):
    page.open()
    page.add("psoas_march", "glute_bridge")
    page.panes.pane.templates.click()
    page.settle()
    dialog = page.editor.sources.dialog
    dialog.keep.click()
    assert dialog.name.problem.text() == "Give the template a name."
    dialog.name.edit.setText("After sitting")
    dialog.keep.click()
    page.settle()
    [kept] = page.thread.call(templates)
    assert (kept.name, kept.plan.rows) == ("After sitting", page.plan.rows)
    page.open(page.tomas)
    page.panes.pane.templates.click()
    page.settle()
    page.editor.sources.dialog.use[kept.uuid].click()
    assert page.plan.rows == kept.plan.rows
    page.add("low_lunge")
    page.panes.pane.templates.click()
    page.settle()
    dialog = page.editor.sources.dialog
    dialog.name.edit.setText("After sitting")
    dialog.keep.click()
    assert "Press again to replace it" in dialog.name.problem.text()
    dialog.keep.click()
    page.settle()
    [replaced] = page.thread.call(templates)
    assert (replaced.uuid, len(replaced.plan.rows)) == (kept.uuid, 3)
    page.panes.pane.templates.click()
    page.settle()
    page.editor.sources.dialog.remove[kept.uuid].click()
    page.settle()
    assert page.thread.call(templates) == ()
    page.toast._action.click()
    page.settle()
    assert len(page.thread.call(templates)) == 1
    page.editor.sources.dialog.lift()


def test_a_plan_begins_with_a_routine_and_a_template_has_nobodys_initials(page, content):
    held = PlanTemplate("", "Held", PLAN)
    page.thread.call(lambda connection: save_template(connection, held, BERG))
    page.open()
    start = page.plan.start
    page.panes.pane.templates.click()
    page.settle()
    dialog = page.editor.sources.dialog
    routine = content.catalogue.routines["hip_flexor_ease"]
    dialog.use["hip_flexor_ease"].click()
    assert [row.exercise_id for row in page.plan.rows] == [item.exercise_id for item in routine.items]
    page.panes.pane.templates.click()
    page.settle()
    dialog = page.editor.sources.dialog
    next(button for key, button in dialog.use.items() if len(key) == 32).click()
    assert all(row.released is None for row in page.plan.rows)
    assert (page.plan.start, page.plan.review) == (start, None)
    page.toast._action.click()
    assert [row.exercise_id for row in page.plan.rows] == [item.exercise_id for item in routine.items]
