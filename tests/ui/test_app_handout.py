# SPDX-License-Identifier: GPL-3.0-or-later
"""A handout from the page with the routines, in the whole program: opened from a card, with the person's own days."""

from program import entered

from psoas_trainer.ui.dialogs.handout_dialog import HandoutDialog


def test_a_card_opens_the_preview_of_its_routine(program, qtbot):
    one = entered(program)
    one.window.show_page("routines")
    page = one.window.page("routines")
    one.click(page.list.card("hip_flexor_ease").buttons["handout"])
    [dialog] = one.window.findChildren(HandoutDialog)
    assert dialog.title.text() == "Handout: Hip-flexor ease"
    assert "Low lunge" in dialog.view.accessibleDescription()
    assert dialog.options.wishes.days == one.app.rooms.profile.profile.days
    assert dialog.options.wishes.name == ""
    one.click(dialog.close_button)
    assert not dialog.isVisible()
    assert one.window.current == "routines"
