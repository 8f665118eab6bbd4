# SPDX-License-Identifier: GPL-3.0-or-later
"""Handouts as tests need them: of a routine that ships or of rows of their own, in words and as pages."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize

from psoas_trainer.core.handout import Wishes, handout_of, handout_plan
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.routine import Routine
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.print.handout_pages import Foot, handout_job
from psoas_trainer.ui.print.handout_text import HandoutText

A4, LETTER = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Letter)
PURPOSE = "Shows, times and records general exercises."
PROFESSIONAL = "numbness, or pain at night."
TODAY = date(2026, 11, 22)


def words_of(content, routine: Routine | str, wishes=None, name="My hip routine"):
    routine = content.catalogue.routines[routine] if isinstance(routine, str) else routine
    plan = handout_plan(routine, content.catalogue, Person(), {})
    timing = routine.timing(Timing())
    handout = handout_of(plan, content.catalogue.exercises, timing, wishes or Wishes(), routine.rounds)
    return HandoutText(content, PROFESSIONAL).words(handout, name, TODAY)


def job_of(look, words, *, large=False, direction=Qt.LayoutDirection.LeftToRight):
    foot = Foot(PURPOSE, lambda page, pages: f"Page {page} of {pages}")
    return handout_job(words, foot, look, direction, large=large)
