# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clinician enters about a person: where the window has the room, all of a dialog is seen at once."""

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.ui.dialogs.measure_dialog import MeasureDialog
from psoas_trainer.ui.dialogs.person_note_dialog import PersonNoteDialog
from psoas_trainer.ui.dialogs.ratings_dialog import RatingsDialog

CARD = PersonCard("Ida Zetterberg", "Ida", "1990-11-30")
OPEN = {
    "note": lambda window, look: PersonNoteDialog.open(window, look, CARD, "HB", lambda *_: None),
    "ratings": lambda window, look: RatingsDialog.open(window, look, CARD, "HB", (), lambda *_: None),
    "measure": lambda window, look: MeasureDialog.open(window, look, CARD, "HB", lambda *_: None),
}


@pytest.mark.parametrize("name", OPEN)
def test_nothing_is_to_be_scrolled_in_a_window_of_the_designs_size(qtbot, look, name):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    dialog = OPEN[name](window, look)
    (scroll,) = dialog.findChildren(QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0
    seen = scroll.viewport().rect()
    assert seen.contains(dialog.initials.mapTo(scroll.viewport(), dialog.initials.rect().bottomLeft()))
