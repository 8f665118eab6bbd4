# SPDX-License-Identifier: GPL-3.0-or-later
"""A handout from the command line: letters and figures need Qt's part for drawing, but no window and no screen."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QPageSize

from psoas_trainer.core.content import Content
from psoas_trainer.core.handout import Wishes, handout_of, handout_plan
from psoas_trainer.ui.about_file import read_about
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.print.handout_kept import HandoutKept
from psoas_trainer.ui.print.handout_pages import Foot, handout_job
from psoas_trainer.ui.print.handout_text import HandoutText
from psoas_trainer.ui.print.page_printer import PagePrinter, paper_of, write_pdf
from psoas_trainer.ui.resources import Resources


class Sheet(NamedTuple):
    """What was asked for: `paper` is "a4", "letter" or None for that of this country.

    `drawn` and `pictures` are what a person's own exercises are shown by.
    """

    paper: str | None
    large: bool
    weeks: int
    name: str
    drawn: Mapping[str, str]
    pictures: Mapping[str, bytes]


def write_handout_offscreen(
    path: Path, resources: Resources, content: Content, routine_id: str, kept: HandoutKept, sheet: Sheet
) -> str:
    """Writes the file at once and says where it lies. Raises OSError."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    translator = QTranslator(application)
    if translator.load(resources.path(f"lang/{content.words.language}/ui.qm")):
        QGuiApplication.installTranslator(translator)
    look, about, printer = Look.from_resources(resources), read_about(resources, "en"), PagePrinter()
    look.figures.set_own(sheet.drawn, sheet.pictures)
    routine, exercises = content.catalogue.routines[routine_id], content.catalogue.exercises
    plan = handout_plan(routine, content.catalogue, kept.person, kept.screenings)
    wishes = Wishes(kept.person.profile.days, sheet.weeks, sheet.name)
    handout = handout_of(plan, exercises, routine.timing(kept.timing), wishes, routine.rounds)
    said, today = content.words.routines[routine_id], date.fromisoformat(now().local_date)
    words = HandoutText(content, str(about["professional"])).words(handout, said.name, today, said.note)
    foot = Foot(str(about["intended_purpose"]), printer.number)
    job = handout_job(words, foot, look, Qt.LayoutDirection.LeftToRight, large=sheet.large)
    try:
        write_pdf(path, job, _paper(sheet.paper))
        return f"{printer.saved(path)}\n"
    finally:
        QGuiApplication.removeTranslator(translator)
        del application  # it lives until the last letter is drawn


def _paper(name: str | None) -> QPageSize:
    if name is None:
        return paper_of(QLocale.system())
    return QPageSize(QPageSize.PageSizeId.Letter if name == "letter" else QPageSize.PageSizeId.A4)
