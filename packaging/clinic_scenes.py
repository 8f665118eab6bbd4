# SPDX-License-Identifier: GPL-3.0-or-later
"""What shots.py photographs of a clinic: the list, a person's page, the plan, start here, paper, and the lock."""

from PySide6.QtWidgets import QWidget

from clinic_people import CARD
from psoas_trainer.ui.dialogs.confirm_person import ConfirmPersonDialog
from psoas_trainer.ui.dialogs.handout_dialog import HandoutDialog
from psoas_trainer.ui.dialogs.measure_dialog import MeasureDialog
from psoas_trainer.ui.dialogs.person_note_dialog import PersonNoteDialog
from psoas_trainer.ui.dialogs.person_summary_dialog import PersonSummaryDialog
from psoas_trainer.ui.dialogs.ratings_dialog import RatingsDialog
from psoas_trainer.ui.dialogs.report_dialog import ReportDialog
from psoas_trainer.ui.dialogs.typed_handout_dialog import TypedHandoutDialog
from psoas_trainer.ui.lock_text import LockText
from psoas_trainer.ui.views.lock_view import LockView
from psoas_trainer.ui.widgets.lock_warning import LockWarning
from studio import Studio


def people(studio: Studio) -> None:
    """The list, a search in it, and nobody found."""
    page = _list(studio)
    studio.take("clinic-people")
    page.search.edit.setText("olsen")
    studio.take("clinic-people-search")
    page.search.edit.setText("nobody of that name")
    studio.take("clinic-people-nobody")
    page.search.clear()
    studio.settle()


def person_page(studio: Studio) -> None:
    """A person's page with its parts, and what is entered on it."""
    page = _person(studio)
    studio.take("clinic-person")
    for part in ("sessions", "measures", "notes"):
        page.tabs.button(part).click()
        studio.take(f"clinic-person-{part}")
    page.tabs.button("overview").click()
    for wish, kind, name in (
        (page.note_requested, PersonNoteDialog, "note"),
        (page.measure_requested, MeasureDialog, "measure"),
        (page.rating_requested, RatingsDialog, "ratings"),
        (page.summary_requested, PersonSummaryDialog, "summary"),
        (page.type_in_requested, TypedHandoutDialog, "type-in"),
    ):
        wish.emit(page.person)
        _take(studio, f"clinic-person-{name}", kind)


def plan_editor(studio: Studio) -> None:
    """The plan in the editor."""
    page = _person(studio)
    page.plan_requested.emit(page.person)
    studio.take("clinic-plan")
    studio.window.page("plan").left.emit(page.person)
    studio.settle()


def paper(studio: Studio) -> None:
    """The handout and the report before they are printed."""
    page = _person(studio)
    page.handout_requested.emit(page.person)
    studio.settle()
    dialog = studio.window.findChild(HandoutDialog)
    studio.take("clinic-handout")
    dialog.options.large.click()
    _take(studio, "clinic-handout-large", HandoutDialog)
    page.report_requested.emit(page.person)
    _take(studio, "clinic-report", ReportDialog)


def start_here(studio: Studio) -> None:
    """Who is to train is confirmed, trains, and is done."""
    page = _list(studio)
    page.search.edit.setText(CARD.full_name)
    studio.settle()
    page.start_requested.emit(page.current.person)
    studio.settle()
    studio.take("clinic-start-here")
    studio.window.findChild(ConfirmPersonDialog).yes.click()
    studio.settle()
    studio.take("clinic-start-here-player")
    view = studio.program.playing.view
    view.ask_to_close()
    view.questions.open.answer("finish")
    studio.take("clinic-start-here-done")
    studio.program.people.clinic.leave()
    studio.settle()


def lock(studio: Studio) -> None:
    """The warning before it falls, and the page that asks for the passphrase."""
    _list(studio)
    warning = LockWarning(studio.look, studio.window)
    warning.show_left(20)
    studio.take("clinic-lock-warning")
    warning.put_away()
    page, text = LockView(studio.look), LockText()
    page.show()
    studio.take("clinic-lock", page)
    page.show_problem(text.wrong(0))
    studio.take("clinic-unlock-wrong", page)
    page.show_wait(text.too_soon(30))
    studio.take("clinic-unlock-wait", page)
    page.show_wait("")
    page.other.click()
    studio.take("clinic-unlock-recovery-key", page)
    page.ask_new_passphrase()
    studio.take("clinic-unlock-new-passphrase", page)
    page.hide()
    page.deleteLater()
    text.deleteLater()


def _list(studio: Studio) -> QWidget:
    clinic = studio.program.people.clinic
    clinic.leave()
    clinic.show_people()
    studio.settle()
    return studio.window.page("people")


def _person(studio: Studio) -> QWidget:
    """The page of who has trained."""
    page = _list(studio)
    page.search.edit.setText(CARD.full_name)
    studio.settle()
    studio.program.people.clinic.open_person(page.current.person)
    studio.settle()
    return studio.window.page("person")


def _take(studio: Studio, name: str, kind: type[QWidget]) -> None:
    """The dialog of that kind, which is open now; then it is left without an answer."""
    studio.settle()
    studio.take(name)
    studio.window.findChild(kind).escaped.emit()
    studio.settle()
