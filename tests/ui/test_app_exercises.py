# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercises in the whole program: links from other pages and back, what was answered, and adding to a routine."""

from program import entered

from psoas_trainer.ui.widgets.routine_menu import RoutineMenu


def test_links_answers_and_adding_work_together(program):
    one = entered(program)
    window = one.window
    window.resize(1024, 700)
    window.show_page("learn")
    window.page("learn").link_requested.emit("exercise:glute_bridge")
    one.settle()
    page = window.page("exercises")
    assert window.current == "exercises"
    assert page.detail.isVisible()
    assert page.detail.value.id == "glute_bridge"
    one.click(page.detail.footer.add)
    menu = page.findChild(RoutineMenu)
    next(each for each in menu.actions() if each.text() == "New routine").trigger()
    menu.close()
    one.settle()
    (routine,) = one.app.own.own.routines.values()
    assert [item.exercise_id for item in routine.routine.items] == ["glute_bridge"]
    assert page.detail.value.id == "glute_bridge", "the page stays where it is"
    one.click(page.detail.back)
    assert window.current == "learn"
    one.app.starter.save("general", (("heart", True),))
    one.settle()
    window.show_page("exercises")
    one.settle()
    assert "Held back" in page.browser.grid.card("psoas_march").accessibleName()
