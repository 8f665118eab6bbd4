# SPDX-License-Identifier: GPL-3.0-or-later
"""How strong a stretch was stands in the history, and a strong one is named before the next."""

from fakes import fake_moment
from history_samples import a_record
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible
from summary_samples import a_summary_record

from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.plan import Reason, SessionPlan
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import StepKind
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold
from psoas_trainer.storage.today_data import TodayData
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.session_detail_text import SessionDetailText
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.today_desk import TodayDesk
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.session_detail import SessionDetail

NAMED = "Last time the pull was 6 of 10: ease off a little."


class FakeStore(QObject):
    """Gives the answer that is in its hand."""

    changed = Signal(object)
    person = 1

    def __init__(self):
        super().__init__()
        self.answer = ()

    def now(self):
        return fake_moment()

    def ask(self, _job, then):
        then(self.answer)


class FakeProfile(QObject):
    changed = Signal(object)
    profile = Profile()


def test_the_detail_says_it_and_has_it_read_out(qtbot, look, content):
    texts = SessionDetailText(SessionText(content.words), content.catalogue, content.words, DoseText())
    value = texts.value(a_record(), (), Feedback(Effort.OK, 2, stretch=6))
    assert value.said == "Effort: OK. Pain after it: 2 of 10. Stretch: 6 of 10."
    assert texts.value(a_record(), (), Feedback(stretch=0)).said == "Stretch: 0 of 10."
    detail = SessionDetail(look)
    qtbot.addWidget(detail)
    detail.show_session(value)
    label = next(each for each in detail.findChildren(TextLabel) if each.text() == value.said)
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == value.said


def cards(content, plan, pull):
    """The texts of the card each second of a session, by line and set."""
    writer = ScreenWriter(plan, content.catalogue, content.words, "Routine", pull)
    session = Session(unfold(plan, content.catalogue.exercises, Timing()))
    session.start(Instant(0.0))
    found, second = {}, 0.0
    while not session.over:
        step, card = session.position().step, writer.screen(session, frozenset()).card
        if card is not None and step.kind in (StepKind.GET_READY, StepKind.POSITION_CHANGE, StepKind.REST):
            found.setdefault((step.item, step.set_number), set()).update(row.text for row in card.rows)
        second += 1.0
        session.advance(Instant(second))
    return found


def test_the_player_names_it_once_before_the_first_stretch(content):
    plan = choose(content.catalogue.routines["article_order"], content.catalogue, Circumstances({}, {}))
    lunge = next(line for line, item in enumerate(plan.items) if item.chosen.exercise_id == "low_lunge")
    twice = plan._replace(items=(*plan.items, plan.items[lunge]))
    assert [where for where, texts in cards(content, twice, 6).items() if NAMED in texts] == [(lunge, 1)]
    assert not any("pull was" in text for texts in cards(content, twice, None).values() for text in texts)


def test_a_plan_that_changes_on_the_way_keeps_it(content):
    plan = choose(content.catalogue.routines["article_order"], content.catalogue, Circumstances({}, {}))
    lunge = next(item for item in plan.items if item.chosen.exercise_id == "low_lunge")
    plan = SessionPlan(None, (lunge,))
    writer = ScreenWriter(plan, content.catalogue, content.words, "Routine", 6)
    writer.take_plan(plan)
    session = Session(unfold(plan, content.catalogue.exercises, Timing()))
    assert NAMED in [row.text for row in writer.screen(session, frozenset()).card.rows]


def test_the_desk_knows_it_and_forgets_it_with_other_data(content):
    store, profile = FakeStore(), FakeProfile()
    desk = TodayDesk(store, profile, content.catalogue.exercises, TodayData())
    assert desk.pull is None
    store.answer = ((a_summary_record(), Feedback(stretch=8)),)
    desk.read_attempts()
    assert desk.pull == 8
    assert desk.attempts
    store.answer = ()
    desk.read_all()
    assert desk.pull is None
    assert desk.attempts == ()


def test_why_it_is_another_exercise_is_told_beside_it(content):
    plan = choose(content.catalogue.routines["article_order"], content.catalogue, Circumstances({}, {}))
    lunge = next(item for item in plan.items if item.chosen.exercise_id == "low_lunge")
    plan = SessionPlan(None, (lunge._replace(reason=Reason.PAIN_TODAY),))
    texts = cards(content, plan, 6)[0, 1]
    assert {NAMED, content.words.term("reason", Reason.PAIN_TODAY)} <= texts
