# SPDX-License-Identifier: GPL-3.0-or-later
"""A percent sign and a number that somebody typed stand there as they were typed."""

from PySide6.QtWidgets import QLabel, QWidget

from psoas_trainer.core.clinic.likeness import Likeness
from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.clinic.page import ClinicNote
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanVersion
from psoas_trainer.ui.clinic_file_text import ClinicFileText
from psoas_trainer.ui.dialogs.confirm_person import Arrived, ConfirmPersonDialog
from psoas_trainer.ui.models.measure_text import MeasureText
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.models.person_text import PersonText

CARD = PersonCard("%2 %3 Olsen", "%2", "1971-03-12", "%1-44")
PLAN = ClinicPlan((), (0,), "2026-05-04")


def test_in_names_numbers_initials_and_units():
    assert PersonText().known_by(CARD) == "Born 12 Mar 1971, number %1-44"
    assert PersonPageText().noted(ClinicNote("", "2026-05-04", "", "%1")) == "4 May 2026, %1"
    assert MeasureText().value(Measure(MeasureKind.OTHER, 3000, "%1 of %2", name="%1")) == "3 %1 of %2"
    version = PlanVersion("7a" * 16, 3, PLAN, 0, "2026-05-04", "%1%2", "")
    assert ClinicFileText().version(version) == "Version 3, saved on 4 May 2026 by %1%2"


def test_in_a_warning_about_two_people(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    arrived = Arrived(PersonCard("Ann", "Ann"), ((CARD, Likeness.SAME_NAME),))
    dialog = ConfirmPersonDialog.open(window, look, arrived, lambda _teaches: None, lambda: None)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert any("Not to be mistaken for %2 %3 Olsen. Born 12 Mar 1971, number %1-44." in each for each in said)
    window.hide()
