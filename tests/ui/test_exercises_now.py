# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercise page for one person: their doses, what answers and pain hold back, links in and the way back."""

from functools import partial
from types import MappingProxyType

import pytest
from exercise_page import LUNGE, NARROW, ROLLER, WIDE, answers, general, open_page, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.play_request import PlayRequest

RAISE = "supine_leg_raise"


@pytest.fixture
def opened(qtbot, look, content):
    return partial(open_page, qtbot, look, content)


def doses(*taken):
    return Person(doses=MappingProxyType({each.exercise_id: each for each in taken}))


def said(page, exercise_id):
    return page.grid.card(exercise_id).accessibleName()


def test_what_answers_hold_back_is_marked_with_its_reason_and_what_is_offered(opened, content):
    page = opened()
    assert "Held back" not in said(page, RAISE)
    page.decide(screenings=general(content, "pregnancy"))
    assert said(page, RAISE).endswith(". Held back.")
    assert page.grid.card(RAISE).value.held.icon == "hand-palm"
    assert "Other version" in said(page, LUNGE)
    assert "Held back" not in said(page, "seated_leg_lift")
    page.view.show_exercise(RAISE)
    held = page.detail.held
    assert held.label.text() == content.words.term("reason", "answer_no")
    assert page.detail.footer.instead.text() == "It is not played now."
    assert held.instead.text() == "Instead: Seated leg lift"
    held.questions.click()
    assert page.asked == ["general"]
    held.instead.click()
    assert page.detail.value.id == page.grid.chosen_id == "seated_leg_lift"
    assert not held.isVisible()


def test_an_eased_exercise_says_which_version_is_played(opened, content):
    page = opened()
    page.decide(screenings=general(content, "pregnancy"))
    page.view.show_exercise(LUNGE)
    name = content.words.exercises[LUNGE].variants["chair_beside"].name
    assert page.detail.held.label.text() == "Your answers leave another version of it."
    assert page.detail.footer.instead.text() == f"Plays “{name}”, because of your answers."
    page.decide(screenings=general(content))
    assert not page.detail.held.isVisible()
    assert not page.detail.footer.instead.isVisible()


def test_without_what_an_eased_version_needs_it_is_held_back(opened, content):
    page = opened(settings=Settings(equipment=()), screenings=general(content, "pregnancy"))
    assert "Held back" in said(page, LUNGE)
    page.view.show_exercise(LUNGE)
    assert page.detail.held.label.text() == "Your answers leave only a version for which something is missing."


@pytest.mark.parametrize("reason", [Reason.PAIN_TODAY, Reason.PAIN_LOCK])
def test_what_pain_holds_back_is_marked_and_offers_nothing_like_it(opened, content, reason):
    page = opened()
    page.decide(after_pain={"psoas_plank": reason})
    assert "Not now" in said(page, "psoas_plank")
    page.view.show_exercise("psoas_plank")
    assert page.detail.held.label.text() == content.words.term("reason", reason)
    assert not page.detail.held.instead.isVisible()
    assert not page.detail.held.questions.isVisible()
    page.decide(after_pain={})
    assert "Not now" not in said(page, "psoas_plank")


def test_a_limit_of_the_day_is_no_mark_but_a_sentence(opened, content):
    page = opened(screenings={**general(content), **answers(content)})
    page.decide(seconds_today={ROLLER: 90})
    assert page.grid.card(ROLLER).value.held is None
    page.view.show_exercise(ROLLER)
    assert page.detail.footer.instead.text() == "Plays “Rest with legs up”: the limit for today is reached."
    page.decide(seconds_today={ROLLER: 90}, after_pain={"legs_up_rest": Reason.PAIN_TODAY})
    assert page.detail.footer.instead.text() == "It has reached its limit for today."


def test_cards_and_detail_show_the_dose_and_version_that_the_person_does(opened, content):
    page = opened()
    own = ItemDose("glute_bridge", "one_leg", Dose(DoseKind.REPS, 9, 2))
    apart = ItemDose("psoas_march", None, Dose(DoseKind.REPS, 12, 2, left=8, right=11))
    page.decide(person=doses(own, apart))
    assert page.grid.card("glute_bridge").value.dose.startswith("2 × 9")
    assert page.grid.card("psoas_march").value.dose == "2 × left 8, right 11 reps"
    page.view.show_exercise("glute_bridge")
    assert page.variant("one_leg").isChecked()
    assert page.detail.tiles[0].accessibleName().startswith("9,")
    page.detail.footer.try_now.click()
    assert page.played == [PlayRequest(exercise_id="glute_bridge", variant_id="one_leg")]
    page.variant("one_leg").click()
    default = content.catalogue.exercises["glute_bridge"].dose.default_dose
    assert page.detail.tiles[0].accessibleName().startswith(f"{default.amount},")
    page.view.show_exercise("psoas_march")
    assert page.detail.tiles[0].accessibleName() == "L 8, R 11, reps"


def test_the_easy_entry_below_the_range_is_named_as_such(opened, content):
    page = opened()
    march = content.catalogue.exercises["psoas_march"]
    least, said_of = march.dose.entry, DoseText().of
    assert said_of(march, Dose(DoseKind.REPS, least)).endswith(" each side, building up")
    for usual in (Dose(DoseKind.REPS, 10), Dose(DoseKind.REPS, 12, left=least, right=11)):
        assert "building up" not in said_of(march, usual)
    page.decide(person=doses(ItemDose("psoas_march", None, Dose(DoseKind.REPS, least))))
    page.view.show_exercise("psoas_march")
    assert page.detail.tiles[0].accessibleName() == f"{least}, reps, building up"
    page.decide(person=doses(ItemDose("psoas_march", None, Dose(DoseKind.REPS, 10))))
    assert page.detail.tiles[0].accessibleName() == "10, reps, 10 to 12"


def test_a_page_that_comes_to_the_front_again_looks_what_decides_now(opened):
    page = opened()
    page.view.hide()
    page.after_pain = {RAISE: Reason.PAIN_LOCK}
    page.view.show()
    settle()
    assert "Not now" in said(page, RAISE)


@pytest.mark.rest
def test_a_link_opens_the_detail_and_the_way_back_leads_to_where_it_was(opened, qtbot):
    page, returned = opened(NARROW), []
    page.view.returned.connect(lambda: returned.append(True))
    page.view.show_exercise(RAISE, opened=True)
    settle()
    assert page.detail.isVisible()
    assert not page.browser.isVisible()
    assert page.detail.isAncestorOf(QApplication.focusWidget())
    assert page.detail.back.text() == "Back"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert returned == [True]
    assert page.browser.isVisible(), "who comes again finds all of them"
    page.grid.card(RAISE).click()
    assert page.detail.back.text() == "All exercises"
    page.detail.back.click()
    assert returned == [True]
    assert page.grid.card(RAISE).hasFocus()


def test_a_link_that_was_left_by_the_rail_leads_back_no_more(opened):
    page, returned = opened(NARROW), []
    page.view.returned.connect(lambda: returned.append(True))
    page.view.show_exercise(RAISE, opened=True)
    page.view.hide()
    page.view.show()
    settle()
    assert page.detail.back.text() == "All exercises"
    page.detail.back.click()
    assert (returned, page.browser.isVisible()) == ([], True)


def test_beside_the_cards_a_link_only_chooses(opened, qtbot):
    page, returned = opened(WIDE), []
    page.view.returned.connect(lambda: returned.append(True))
    page.view.show_exercise(RAISE, opened=True)
    assert page.browser.isVisible()
    assert page.detail.isVisible()
    page.detail.focus_body()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert returned == []
    assert page.grid.card(RAISE).hasFocus()


def test_add_tells_the_exercise_in_the_version_that_is_shown(opened):
    page, added = opened(), []
    page.view.add_requested.connect(lambda *each: added.append(each))
    page.view.show_exercise("glute_bridge")
    page.detail.footer.add.click()
    page.variant("one_leg").click()
    page.detail.footer.add.click()
    assert added == [("glute_bridge", None), ("glute_bridge", "one_leg")]


@pytest.mark.rest
@pytest.mark.parametrize("theme", ["light", "high-contrast"])
def test_the_mark_can_be_seen(opened, look, content, theme, grab):
    look.theme.apply(theme)
    page = opened()
    before = grab(page.grid.card(RAISE))
    page.decide(screenings=general(content, "pregnancy"))
    assert grab(page.grid.card(RAISE)) != before
