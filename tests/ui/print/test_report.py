# SPDX-License-Identifier: GPL-3.0-or-later
"""The report on paper: drawn in lines, on both papers, with no session on two pages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_words import pages_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment, SessionRecord, SessionState, SessionSummary, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.day_totals import DayTotal
from psoas_trainer.storage.history_days import HistoryDay
from psoas_trainer.storage.report_data import ReportData, ReportSession
from psoas_trainer.ui.print.report_charts import Block
from psoas_trainer.ui.print.report_file import Sheet, paginate, write_report
from psoas_trainer.ui.print.report_offscreen import write_report_offscreen
from psoas_trainer.ui.print.report_text import ReportText

MARCH = ItemDose("psoas_march", "seated", Dose(DoseKind.REPS, 12, 1))
ROOM = 100.0


def data(sessions: int) -> ReportData:
    made = []
    for number in range(sessions):
        date = f"2026-{1 + number // 28:02}-{1 + number % 28:02}"
        at = Moment(1_770_000_000_000 + number * 86_400_000, 60, date)
        summary = SessionSummary(f"{number:032x}", None, "psoas_march", at, at, SessionState.FINISHED, 600)
        sets = tuple(SetRecord(SetKey(0, 1, side), "seated", Tally(9 if side is Side.LEFT else 12)) for side in Side)
        record = SessionRecord(summary, SessionPlan(None, (PlanItem(MARCH, MARCH),)), Timing(), sets, None)
        made.append(ReportSession(record, Feedback(Effort.OK, 1, note="steady"), ()))
    dates = [each.record.summary.started.local_date for each in made]
    totals = tuple(DayTotal(date, "psoas_march", str(side), 9, 0, 1) for date in dates for side in Side)
    days = tuple(HistoryDay(date, 600, 1, 0) for date in dates)
    return ReportData(dates[0], dates[-1], tuple(made), days, totals, Profile()) if made else EMPTY


EMPTY = ReportData("2026-01-01", "2026-01-01", (), (), (), Profile())


def test_figures_and_no_judgement(content, qapp):
    text = ReportText(content)
    frame = text.frame(data(10))
    assert frame.figures == (
        ("10", "sessions"),
        ("10", "days with training"),
        ("100", "minutes"),
        ("0", "stops for pain"),
    )
    assert frame.sides is not None
    (bar,) = frame.sides.bars
    assert (bar.name, bar.left, bar.right) == ("Psoas march", 75, 100)
    block = text.session(data(1).sessions[0])
    assert (block.rows[0].name, block.rows[0].left, block.rows[0].right) == ("Psoas march", "9/12", "12/12")
    assert block.said == ("Effort: OK. Pain after it: 1 of 10.", "Note: steady")


def test_each_page_says_what_the_program_is_for(content, resources, tmp_path, qapp):
    path = tmp_path / "report.pdf"
    write_report_offscreen(path, data(40), resources, content)
    pages = pages_of(path.read_bytes())
    assert len(pages) > 1
    assert all("It does not diagnose, treat or monitor any illness or injury" in page for page in pages)


def test_nothing_is_said_of_nothing(content, qapp):
    frame = ReportText(content).frame(EMPTY)
    assert (frame.heat, frame.weeks, frame.sides, frame.balance) == (None, None, None, ())


@pytest.mark.parametrize(
    ("paper", "box"), [(QPageSize.PageSizeId.A4, "595 842"), (QPageSize.PageSizeId.Letter, "612 792")]
)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_is_drawn_on_that_paper(look, content, tmp_path, paper, box, direction):
    path = tmp_path / "report.pdf"
    sheet = Sheet(QPageSize(paper), look.fonts.family, "Scope.", direction)
    percents = list(write_report(path, data(40), ReportText(content), sheet))
    assert percents == sorted(percents)
    written = path.read_bytes()
    assert re.search(rb"/MediaBox \[[0. ]*" + box.encode().replace(b" ", rb"[.0-9]* "), written)
    assert not re.search(rb"/Subtype\s*/Image", written), "lines and letters, no dots"
    assert int(re.search(rb"/Count (\d+)", written)[1]) > 1
    assert [each.name for each in tmp_path.iterdir()] == ["report.pdf"]


@given(st.lists(st.tuples(st.floats(1.0, 250.0), st.booleans()), max_size=40))
def test_no_block_is_split_and_none_is_lost(blocks):
    given_blocks = [Block(height, lambda _painter, _top: None, keep) for height, keep in blocks]
    pages = paginate(given_blocks, ROOM)
    assert sum(len(page) for page in pages) == len(given_blocks)
    for page in pages:
        end = 0.0
        for block, top in page:
            assert top >= end - 1e-6
            end = top + block.height
        assert end <= ROOM + 1e-6


def test_a_heading_stands_with_what_follows():
    heading, session = Block(20.0, lambda *_: None, keep=True), Block(70.0, lambda *_: None)
    pages = paginate([session, heading, session], ROOM)
    assert [len(page) for page in pages] == [1, 2]
