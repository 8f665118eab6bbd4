# SPDX-License-Identifier: GPL-3.0-or-later
"""From a request to the history, with a real database: started, counted, closed, taken up again, ended."""

import itertools

import pytest
from fakes import FakeClock, fake_moment
from PySide6.QtCore import QCoreApplication

from psoas_trainer.core.changes import Change
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.own_session import Person, Wish
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import ScreeningRecord, SessionState, SetKey, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.session_marks import Mark, marks_of
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.held_back import HeldBackError
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.recorder import Recorder
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.trainer import Staff, Trainer


class House:
    """The program without its window, on a database file."""

    numbers = itertools.count(1)

    def __init__(self, path, content, settings=None, person=None):
        self.thread = DatabaseThread(lambda: open_database(path, had_data=False))
        self.store = Store(self.thread, fake_moment)
        self.beginning = self.store.begin()
        self.clock = FakeClock()
        self.player = Player(self.clock)
        self.recorder = Recorder(self.store, fake_moment)
        self.preferences = Preferences(settings or Settings(), lambda _settings: None)
        staff = Staff(
            content,
            self.store,
            self.player,
            self.recorder,
            self.preferences,
            lambda: f"{next(self.numbers):032x}",
            fake_moment,
            lambda: person or Person(),
        )
        self.trainer = Trainer(staff, self.beginning.screenings)
        self.changes = []
        self.store.changed.connect(self.changes.append)

    def run(self, seconds):
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.clock.now = min(end, self.clock.now + 1.0)
            self.player.tick()

    def settle(self):
        """Waits for the database, then delivers its answers."""
        self.thread.wait_open()
        QCoreApplication.processEvents()

    def ask(self, verb, *arguments):
        answers = []
        verb(*arguments, answers.append)
        self.settle()
        return answers[0]

    def close(self):
        self.player.unload()
        self.recorder.let_go()
        self.thread.close()


@pytest.fixture
def house(qapp, tmp_path, content):
    made = []

    def open_house(settings=None, person=None):
        made.append(House(tmp_path / "data.sqlite3", content, settings, person))
        return made[-1]

    yield open_house
    for one in made:
        one.close()


def no_to_everything(content, screening_id):
    screening = content.catalogue.screenings[screening_id]
    answers = tuple((question, False) for question in screening.questions)
    return ScreeningRecord(screening_id, screening.version, answers, fake_moment())


def test_the_general_questions_come_first_and_only_before_strengthening(house, content):
    one = house()
    assert one.trainer.missing_screening(PlayRequest("balance_a")).id == "general"
    assert one.trainer.missing_screening(PlayRequest(exercise_id="low_lunge")) is None
    one.trainer.note_screening(no_to_everything(content, "general"))
    assert one.trainer.missing_screening(PlayRequest(exercise_id="psoas_march")) is None


def sets_of(record):
    return {one.key: one.tally for one in record.sets}


def test_a_session_is_found_in_the_history_left_and_right_apart(house):
    one = house()
    ended = []
    one.trainer.ended.connect(ended.append)
    one.trainer.start(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(10 + 6 * 20 + 1)
    one.trainer.end(completed=True)
    one.settle()
    one.settle()
    record = one.ask(one.store.session, ended[0])
    assert record.summary.state is SessionState.FINISHED
    assert sets_of(record) == {SetKey(0, 1, Side.LEFT): Tally(reps=10), SetKey(0, 1, Side.RIGHT): Tally(reps=10)}
    page = one.ask(one.store.sessions, None, 50)
    assert [session.uuid for session in page.sessions] == ended
    assert frozenset({Change.SESSIONS}) in one.changes


def test_a_killed_program_goes_on_at_the_side_the_rep_and_the_count(house):
    one = house()
    one.trainer.start(PlayRequest(routine_id="hip_flexor_ease"))
    while one.player.position().step.kind is not StepKind.SWITCH:
        one.run(1)
    one.player.skip()
    one.run(2.4 * 2 + 0.1)
    before = one.player.position()
    one.close()

    two = house()
    record = two.beginning.unfinished
    assert record is not None
    two.trainer.resume(record)
    position = two.player.position()
    assert position.paused is PauseReason.RESUMED
    assert (position.index, position.side, position.left) == (before.index, before.side, 2)
    assert dict(two.player.session.tallies) == sets_of(record)
    two.player.resume()
    two.run(3 + 2.4 + 0.1)
    assert two.player.position().left == 3


def test_finishing_an_open_session_keeps_what_was_done(house):
    one = house()
    one.trainer.start(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(10 + 15)
    one.close()
    two = house()
    two.trainer.finish(two.beginning.unfinished)
    two.settle()
    page = two.ask(two.store.sessions, None, 50)
    assert page.sessions[0].state is SessionState.STOPPED
    record = two.ask(two.store.session, page.sessions[0].uuid)
    assert sets_of(record) == {SetKey(0, 1, None): Tally(reps=2)}
    two.close()
    assert house().beginning.unfinished is None


def test_later_leaves_everything_as_it_is(house):
    one = house()
    one.trainer.start(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(10 + 8)
    one.close()
    two = house()
    before = two.beginning.unfinished
    two.close()
    assert house().beginning.unfinished == before


def test_the_roller_stands_back_until_its_questions_are_answered(house, content):
    one = house()
    request = PlayRequest(routine_id="article_order")
    one.trainer.note_screening(no_to_everything(content, "general"))
    assert one.trainer.missing_screening(request).id == "roller"
    last = one.trainer.plan(request).items[-1]
    assert (last.planned.exercise_id, last.chosen.exercise_id) == ("foam_roller_release", "legs_up_rest")
    assert last.reason is Reason.SCREENING_MISSING
    screening = content.catalogue.screenings["roller"]
    answers = tuple((question, False) for question in screening.questions)
    one.trainer.note_screening(one.store.save_screening("roller", screening.version, answers))
    assert one.trainer.missing_screening(request) is None
    assert one.trainer.plan(request).items[-1].chosen.exercise_id == "foam_roller_release"
    one.close()
    assert house().beginning.screenings["roller"].answers == answers


def test_the_roller_stops_at_its_limit_for_a_day(house, content):
    one = house()
    screening = content.catalogue.screenings["roller"]
    answers = tuple((question, False) for question in screening.questions)
    one.trainer.note_screening(one.store.save_screening("roller", screening.version, answers))
    for _ in range(3):
        one.trainer.start(PlayRequest(exercise_id="foam_roller_release"))
        one.run(10 + 30.5)
        one.trainer.end(completed=True)
        one.settle()
    item = one.trainer.plan(PlayRequest(exercise_id="foam_roller_release")).items[0]
    assert item.chosen.exercise_id == "legs_up_rest"
    assert item.reason is Reason.DAY_LIMIT


def test_without_a_band_the_march_is_played_without_one(house):
    one = house(Settings(equipment=("mat", "chair", "support")))
    items = one.trainer.plan(PlayRequest(routine_id="article_order")).items
    march = next(item for item in items if item.planned.exercise_id == "psoas_march")
    assert march.chosen.variant_id is not None
    assert march.reason is Reason.MISSING_EQUIPMENT


def test_leaving_puts_the_session_aside(house):
    one = house()
    one.trainer.start(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(10 + 8)
    one.trainer.leave()
    assert not one.trainer.running
    record = one.ask(one.store.unfinished)
    assert sets_of(record) == {SetKey(0, 1, None): Tally(reps=1)}


def answered(content, *, yes, version=None):
    screening = content.catalogue.screenings["roller"]
    answers = tuple((question, yes) for question in screening.questions)
    return ScreeningRecord("roller", version or screening.version, answers, fake_moment())


def test_a_session_with_the_roller_ahead_is_not_taken_up_once_an_answer_is_yes(house, content):
    one = house()
    one.trainer.note_screening(answered(content, yes=False))
    one.trainer.start(PlayRequest(exercise_id="foam_roller_release"))
    one.run(12)
    one.trainer.leave()
    one.settle()
    record = one.ask(one.store.unfinished)
    one.trainer.note_screening(answered(content, yes=True))
    with pytest.raises(HeldBackError):
        one.trainer.resume(record)
    assert not one.trainer.running
    one.trainer.note_screening(answered(content, yes=False))
    one.trainer.resume(record)
    assert one.trainer.running


def test_answers_to_an_older_text_are_asked_for_again(house, content):
    one = house()
    request = PlayRequest(exercise_id="foam_roller_release")
    newer = content.catalogue.screenings["roller"].version + 1
    one.trainer.note_screening(answered(content, yes=False, version=newer))
    one.trainer.note_screening(no_to_everything(content, "general"))
    assert one.trainer.missing_screening(request).id == "roller"
    one.trainer.note_screening(answered(content, yes=True))
    assert one.trainer.missing_screening(request) is None, "a yes is an answer"


def test_the_warm_up_that_was_left_out_is_kept_with_the_session(house):
    one = house()
    request = PlayRequest("balance_a", wish=Wish(already_warm=True), warm_note="cycled here")
    one.trainer.start(request)
    one.settle()
    assert not any(item.warm_up for item in one.trainer.current_plan.items)
    uuid = one.trainer.uuid
    assert one.thread.call(lambda connection: marks_of(connection, uuid)) == {Mark.ALREADY_WARM: "cycled here"}


def test_a_routine_without_a_warm_up_is_not_marked(house):
    one = house()
    one.trainer.start(PlayRequest("desk_break", wish=Wish(already_warm=True)))
    one.settle()
    uuid = one.trainer.uuid
    assert one.thread.call(lambda connection: marks_of(connection, uuid)) == {}


def test_the_persons_length_doses_and_side_are_played_under_the_routines_own_id(house):
    taken = ItemDose("glute_bridge", None, Dose(DoseKind.REPS, 12))
    one = house(person=Person(Profile(length=SessionLength.EIGHT, first_side=Side.LEFT), {"glute_bridge": taken}))
    plan = one.trainer.plan(PlayRequest("balance_a"))
    assert plan.routine_id == "balance_a"
    work = {item.chosen.exercise_id: item.chosen for item in plan.items if not item.warm_up}
    assert len(work) == 4
    assert work["glute_bridge"].dose.amount == 12
    assert work["low_lunge"].first_side is Side.LEFT
    assert len(one.trainer.plan(PlayRequest("balance_a", wish=Wish(SessionLength.FULL))).items) == 12
    assert one.trainer.plan(PlayRequest(exercise_id="glute_bridge")).items[0].chosen.dose.amount == 12
