# SPDX-License-Identifier: GPL-3.0-or-later
"""The handout on paper: figures in lines, our own letters, one exercise on one page, clear without any colour."""

import os
import re
from datetime import date
from itertools import pairwise

import pytest
from made_handout import A4, LETTER, PROFESSIONAL, PURPOSE, job_of, words_of
from pdf_words import pages_of
from PySide6.QtCore import QBuffer, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.handout import Wishes
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.side import Side
from psoas_trainer.ui.print.handout import plain_text
from psoas_trainer.ui.print.handout_manner import Manner
from psoas_trainer.ui.print.handout_marks import HandoutMarks
from psoas_trainer.ui.print.handout_text import HandoutText
from psoas_trainer.ui.print.handout_ticks import paint_ticks, tick_rows
from psoas_trainer.ui.print.page_printer import pdf_of, printable, write_pdf
from psoas_trainer.ui.print.paper_text import Paper

UNEVEN = Routine("own_1", None, (RoutineItem("seated_leg_lift", Dose(DoseKind.REPS, 12, 2, 12, 10)),))


@pytest.fixture(scope="module")
def balance(content):
    return words_of(content, "balance_a", Wishes(name="Marta Olsen", review=date(2026, 12, 12)))


def pages(look, words, paper=A4, **manner):
    return job_of(look, words, **manner).lay_out(printable(paper))


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("paper", "box"), [(A4, "595 842"), (LETTER, "612 792")])
@pytest.mark.parametrize("large", [False, True])
def test_all_words_are_in_the_file_on_that_paper(look, balance, paper, box, large):
    pdf = pdf_of(job_of(look, balance, large=large), paper)
    assert re.search(rb"/MediaBox \[[0. ]*" + box.encode().replace(b" ", rb"[.0-9]* "), pdf)
    found = pages_of(pdf)
    whole = "".join("".join(found).split())
    for part in balance.exercises:
        for text in (part.name, part.dose, part.cue, *part.steps, *(dose.text for dose in part.sides)):
            assert "".join(text.split()) in whole, text
    for text in ("Marta Olsen", balance.stop.heading, balance.review, *balance.closing, PROFESSIONAL):
        assert "".join(text.split()) in whole, text
    for number, page in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in page
        assert PURPOSE in page
        assert balance.stop_line in page


def test_one_exercise_is_never_on_two_pages(look, balance):
    found = pages_of(pdf_of(job_of(look, balance), A4))
    for part in balance.exercises:
        first, last = "".join(part.steps[0].split()), "".join(part.cue.split())
        [page] = ["".join(page.split()) for page in found if first in "".join(page.split())]
        assert last in page, part.name


def test_figures_are_lines_and_letters_are_ours(look, balance):
    pdf = pdf_of(job_of(look, balance), A4)
    assert not re.search(rb"/Subtype\s*/Image", pdf), "lines and letters, no dots"
    fonts = set(re.findall(rb"/FontName /\w+\+(\S+)", pdf))
    assert (
        {b"Inter-Regular", b"Inter-Bold"} <= fonts <= {b"Inter-Regular", b"Inter-Bold", b"Inter-ExtraBold", b"Phosphor"}
    )
    assert b"/FontFile2" in pdf


def test_large_print_is_large_and_the_usual_size_is_as_large_as_its_pages_allow(look, content, balance):
    assert pages(look, balance, large=True).body == 18
    assert pages(look, balance).body >= 12
    short = words_of(content, UNEVEN)
    assert (pages(look, short).body, pages(look, short).count) == (14, 1)


def test_own_doses_stand_for_each_side(content):
    [part] = words_of(content, UNEVEN).exercises
    assert [dose.side for dose in part.sides] == [Side.LEFT, Side.RIGHT]
    assert [dose.text[:8] for dose in part.sides] == ["Left 12 ", "Right 10"]
    assert part.dose.endswith("rest 60 s")


def test_a_side_without_work_says_so(content):
    dose = Dose(DoseKind.REPS, 8, 1, 8, 0)
    [part] = words_of(content, UNEVEN._replace(items=(RoutineItem("seated_leg_lift", dose),))).exercises
    assert part.sides[1].text == "Right: leave it out"


def test_boxes_are_for_each_day_of_each_week(content):
    words = words_of(content, UNEVEN, Wishes(days=(0, 2, 6), weeks=4))
    assert [week.name for week in words.weeks] == ["Week 1", "Week 2", "Week 3", "Week 4"]
    assert all(len(week.days) == 3 for week in words.weeks)
    assert words_of(content, UNEVEN, Wishes(weeks=0)).weeks == ()
    assert words_of(content, UNEVEN, Wishes(days=())).weeks == ()


def test_the_rule_for_stopping_follows_the_comfort_line(content):
    assert words_of(content, UNEVEN).stop.heading == "Stop at once when it hurts."
    assert words_of(content, UNEVEN, Wishes(comfort=3)).stop.heading == "Stop when pain goes above 3 of 10."


def test_what_takes_the_place_of_something_is_said(content):
    last = words_of(content, "balance_a").exercises[-1]
    assert last.note == "In place of “Foam-roller release”, because of the safety questions."


def test_markup_in_a_name_is_printed_as_it_stands(look, content):
    nasty = "<b>Marta</b> &amp;"
    words = words_of(content, UNEVEN, Wishes(name=nasty), name=nasty)
    assert pages_of(pdf_of(job_of(look, words), A4))[0].count(nasty) == 2


def test_the_paper_is_white_and_its_colours_are_the_same_in_every_theme(look, balance):
    def picture():
        image = QImage(298, 421, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(0.5, 0.5)
        pages(look, balance).paint(painter, 0)
        painter.end()
        return image

    light = picture()
    for theme in ("dark", "high-contrast"):
        look.theme.apply(theme)
        assert picture() == light, theme


def test_left_and_right_differ_in_shape_without_colour(look):
    def corner(side):
        image = QImage(40, 40, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        HandoutMarks(look).side(painter, QRectF(0, 0, 40, 40), side)
        painter.end()
        return image.pixelColor(4, 4).lightness()

    assert corner(Side.LEFT) > 250, "a circle leaves the corner free"
    assert corner(Side.RIGHT) < 150, "a square fills it"


def test_left_stays_on_the_left_where_one_reads_from_the_right(look, content):
    found = pages_of(pdf_of(job_of(look, words_of(content, UNEVEN), direction=Qt.LayoutDirection.RightToLeft), A4))
    assert "Left 12" in found[0]
    assert found[0].index("Right 10") < found[0].index("Left 12"), "reading from the right, the right side comes first"


def test_a_narrow_paper_loses_nothing(look, balance):
    laid = job_of(look, balance, large=True).lay_out(QSizeF(300.0, 420.0))
    assert laid.count > 5


def test_the_file_is_the_persons_alone_and_written_in_one_step(look, content, tmp_path):
    path = tmp_path / "handout.pdf"
    path.write_bytes(b"old")
    write_pdf(path, job_of(look, words_of(content, UNEVEN)), A4)
    assert path.read_bytes().startswith(b"%PDF")
    assert [each.name for each in tmp_path.iterdir()] == ["handout.pdf"]
    assert os.name != "posix" or path.stat().st_mode & 0o077 == 0


def test_a_picture_of_the_persons_own_stands_in_its_tile(look, content):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")
    look.figures.set_own({"seated_leg_lift": "mine.png"}, {"mine.png": bytes(held.data().data())})
    try:
        assert re.search(rb"/Subtype\s*/Image", pdf_of(job_of(look, words_of(content, UNEVEN)), A4))
    finally:
        look.figures.set_own({}, {})


def test_an_exercise_without_figure_has_its_words(look, content):
    words = words_of(content, UNEVEN)
    [part] = words.exercises
    gone = words._replace(exercises=(part._replace(exercise_id="unknown"),))
    assert "Seated leg lift" in pages_of(pdf_of(job_of(look, gone), A4))[0]


@pytest.mark.parametrize("body", [12, 14, 18])
def test_each_letter_stands_by_its_own_box(look, content, monkeypatch, body):
    wishes = Wishes(days=(0, 1, 3, 5), weeks=3)
    words = words_of(content, "balance_a", wishes)
    marks, boxes = HandoutMarks(look), []
    monkeypatch.setattr(marks, "box", lambda _painter, rect: boxes.append(rect))
    manner = Manner(Paper(look.fonts.family, 500.0, Qt.LayoutDirection.LeftToRight), marks, body)
    picture = QImage(500, 200, QImage.Format.Format_ARGB32)
    painter = QPainter(picture)
    rows = tick_rows(manner, words)
    paint_ticks(painter, manner, words, rows, 0.0)
    painter.end()
    assert len(boxes) == 12
    wide = QFontMetricsF(manner.paper.font(manner.small)).horizontalAdvance
    for (box, after), letter in zip(pairwise(boxes), words.weeks[0].days * 3, strict=False):
        if after.top() == box.top():
            assert after.left() - box.right() - 2.0 - wide(letter) >= 4.0 - 1e-6
    assert max(box.right() for box in boxes) + 2.0 + wide("M") <= 500.0


def test_three_weeks_of_four_days_stand_in_one_row(look, content):
    words = words_of(content, "balance_a", Wishes(days=(0, 2, 4, 6), weeks=3))
    for paper in (A4, LETTER):
        for body in (12, 13):
            on = Paper(look.fonts.family, printable(paper).width(), Qt.LayoutDirection.LeftToRight)
            assert len(tick_rows(Manner(on, HandoutMarks(look), body), words)) == 1


def test_a_clinic_has_lines_for_a_pen(content):
    plain = words_of(content, "balance_a")
    text = HandoutText(content, "numbness")
    assert "Next visit" not in plain_text(plain)
    assert "Next visit: ____" in plain_text(text.with_lines(plain))
