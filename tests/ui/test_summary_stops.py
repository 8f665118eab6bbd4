# SPDX-License-Identifier: GPL-3.0-or-later
"""The page after a session repeats its stops for pain, and its rows stand with what can be done with them."""

from functools import partial

import pytest
from history_samples import a_moment
from PySide6.QtCore import QLocale, QPoint
from summary_samples import LEFT, LIFT, PAST, ROLLER, a_summary_record, open_summary

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Effort, Feedback, Form, PainStop
from psoas_trainer.core.pain import PainAnswer, PainKind, PainPlace
from psoas_trainer.core.plan import PlanItem, Reason
from psoas_trainer.core.routine import ItemDose

SAID = Feedback(Effort.HARD, 2, Form.SLIPPED, frozenset({LIFT}), "The chair wobbled.")


@pytest.fixture(autouse=True)
def british(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def open_page(qtbot, look, content):
    return partial(open_summary, qtbot, look, content)


STOP = PainStop(
    "ab" * 16,
    "low_lunge",
    None,
    PainAnswer(4, PainPlace.GROIN, LEFT, PainKind.ACHE),
    a_moment("2026-11-22T08:20"),
    False,
    None,
)


def test_the_stops_for_pain_are_repeated_plainly(open_page):
    page = open_page()
    assert not page.stops.isVisible()
    page.show_stops((STOP, STOP._replace(answer=PainAnswer(), exercise_id="supine_leg_raise")))
    assert page.stops.isVisible()
    assert [row.sentence.text() for row in page.stops.rows] == [
        "Stopped for pain: 4 of 10, groin, left. Ache.",
        "Stopped for pain. Not answered.",
    ]
    assert "Supine leg raise" in page.stops.rows[1].line.text()
    assert page.stops.y() < page.done_card.mapTo(page.stops.parentWidget(), QPoint()).y()
    page.show_record(a_summary_record(1))
    assert not page.stops.isVisible(), "another session had none"


@pytest.mark.parametrize("size", [(1192, 800), (936, 600)])
def test_what_can_be_done_with_the_rows_is_in_sight_with_them(open_page, qapp, size):
    page = open_page(size=size)
    page.show_feedback(SAID)
    page.show_earlier(PAST)
    qapp.processEvents()
    button = page.done_card.correct
    assert button.visibleRegion().boundingRect() == button.rect()
    assert button.mapTo(page, QPoint(0, button.height())).y() <= page.done.y()
    assert page.table.rows[0].visibleRegion().boundingRect().height() >= 44


def test_why_something_else_was_played_has_the_width_of_the_card(open_page, qapp):
    planned = ItemDose("foam_roller_release", None, Dose(DoseKind.TIME, 30))
    played = ItemDose("legs_up_rest", None, Dose(DoseKind.TIME, 60))
    record = a_summary_record()
    instead = PlanItem(planned, played, reason=Reason.SCREENING_MISSING)
    items = (*record.plan.items[:ROLLER], instead, *record.plan.items[ROLLER + 1 :])
    page = open_page(record._replace(plan=record.plan._replace(items=items)))
    qapp.processEvents()
    heights = {row.value.name: row.height() for row in page.table.rows}
    usual = heights["Psoas march"]
    assert heights["Low lunge hip-flexor stretch"] == usual, "its name needs no second line"
    assert usual < heights["Rest with legs up"] < 1.8 * usual
