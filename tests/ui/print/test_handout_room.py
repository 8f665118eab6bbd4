# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of a handout stands on a page: four exercises, as large as they may be, and nothing is lost for it."""

import pytest
from made_handout import A4, LETTER, job_of, words_of
from pdf_words import pages_of

from psoas_trainer.core.handout import Wishes
from psoas_trainer.ui.print.page_printer import pdf_of, printable

LINES = (
    "Lie on your back, feet flat, hip-width apart.",
    "Lift the hips until knee and shoulder line up.",
    "Stay a moment, then lower them slowly.",
)


@pytest.fixture(scope="module")
def words(content):
    wishes = Wishes(days=(0, 2, 4, 6), name="Marta Olsen", comfort=3)
    return words_of(content, "article_order", wishes)._replace(warm_up=(), warm_up_title="")


def four(words, lines):
    parts = tuple(part._replace(steps=LINES[:lines], note="") for part in words.exercises[:4])
    return words._replace(exercises=parts)


def laid(look, words, paper, **manner):
    return job_of(look, words, **manner).lay_out(printable(paper))


@pytest.mark.parametrize("lines", [1, 2, 3])
@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_four_exercises_stand_on_the_first_page(look, words, paper, lines):
    pages = pages_of(pdf_of(job_of(look, four(words, lines)), paper))
    assert all(name in pages[0] for name in ("Psoas march", "Supine leg raise", "Seated leg lift", "Low lunge"))
    assert laid(look, four(words, lines), paper).body >= 12


def test_four_short_ones_are_a_single_page_with_the_whole_rule_for_stopping(look, words):
    [page] = pages_of(pdf_of(job_of(look, four(words, 1)), A4))
    assert page.count(words.stop.heading) == 1, "in its box, and not at the foot as well"
    assert words.closing[-1] in page


def test_six_of_the_programs_own_take_two_pages(look, words):
    pages = pages_of(pdf_of(job_of(look, words), A4))
    assert len(pages) == 2
    assert all(words.stop_line in page for page in pages)
    whole = "".join("".join(pages).split())
    for part in words.exercises:
        assert all("".join(step.split()) in whole for step in part.steps)


def test_a_roomy_page_is_not_set_tighter_than_it_needs(look, words):
    one = words._replace(exercises=words.exercises[:1])
    setting = laid(look, one, A4).setting
    assert (setting.body, setting.tight, setting.joined) == (14, False, False)


def test_large_print_keeps_its_own_way(look, words):
    setting = laid(look, four(words, 3), A4, large=True).setting
    assert (setting.body, setting.beside, setting.tight, setting.joined) == (18, False, False, False)
