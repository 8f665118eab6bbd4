# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the clock on the wall does in a session: durations are exact, sums add up, and a change of it is noted."""

from datetime import UTC, datetime
from functools import partial
from itertools import pairwise

import pytest
from clock_rig import HOLD, REPS, ClockRig, in_zone
from fakes import fake_moment
from history_samples import open_history
from program import entered

from psoas_trainer import app_player
from psoas_trainer.core.clock_watch import NOTICED_MS
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.storage.session_queries import open_session
from psoas_trainer.ui.play_request import PlayRequest

NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)
HOUR, DAY = 3600, 86_400
TEN_YEARS = 3652 * DAY
JUMPS = [sign * size for size in (HOUR, DAY, TEN_YEARS) for sign in (-1, 1)]
WHERE = [("hold", 7.3), ("lower", 2.9), ("out", 3.0)]
"""In the middle of a hold and of a rep, and just behind a hold."""


@pytest.fixture
def rig(qapp, tmp_path):
    made = []

    def open_rig(start=NOON, zone="Europe/Berlin"):
        made.append(ClockRig(tmp_path, start, zone))
        return made[-1]

    yield open_rig
    for one in made:
        one.close()


def durations_are_right(one, active):
    """To a tenth of a second while it ran, to the second in the file; nothing negative, nothing above the plan."""
    assert one.holds == pytest.approx([HOLD, HOLD], abs=0.1)
    assert one.reps == pytest.approx([5.0] * REPS, abs=0.1)
    record = one.record
    assert record.summary.active_seconds == active
    assert sorted((each.key.item, each.tally.reps, each.tally.seconds) for each in record.sets) == [
        (0, None, HOLD),
        (0, None, HOLD),
        (1, REPS, None),
    ]
    assert {each.key.side for each in record.sets} == {Side.LEFT, Side.RIGHT, None}
    assert one.rows("SELECT count(*) FROM held WHERE seconds NOT BETWEEN 0 AND 20") == [(0,)]


def sums_are_right(one):
    kept = one.totals()
    assert sum(each.seconds for each in kept) == 2 * HOLD
    assert sum(each.reps for each in kept) == REPS
    assert sum(each.sets for each in kept) == 3


@pytest.mark.some_of(3)
@pytest.mark.parametrize("jump", JUMPS)
@pytest.mark.parametrize("where", WHERE, ids=lambda where: where[0])
def test_a_clock_that_jumps_changes_no_duration_and_no_order(rig, jump, where):
    one = rig()
    active = round(one.begin().position().to_go)
    one.run_to(*where)
    one.wall.moved += jump
    one.finish()
    durations_are_right(one, active)
    sums_are_right(one)
    # Reps keep their numbers, also where the clock says that the later ones came first.
    reps = one.rows("SELECT ordinal, at_ms FROM rep ORDER BY ordinal")
    assert [ordinal for ordinal, _ in reps] == list(range(1, REPS + 1))
    apart = [later - earlier for (_, earlier), (_, later) in pairwise(reps)]
    assert all(min(abs(each - 5000), abs(each - 5000 - jump * 1000)) <= 100 for each in apart)
    assert one.record.summary.clock_changed
    assert one.rows("SELECT clock_moved_ms FROM session") == [(jump * 1000,)]


def test_a_clock_that_is_put_right_again_was_changed_all_the_same(rig):
    one = rig()
    one.begin()
    one.run_to("hold", 5)
    one.wall.moved = -DAY
    one.run(3)
    one.wall.moved = 0.5
    one.finish()
    assert one.record.summary.clock_changed
    assert one.rows("SELECT clock_moved_ms FROM session") == [(-DAY * 1000,)]


def test_a_change_in_a_pause_is_noted_when_the_session_goes_on_or_ends(rig):
    one = rig()
    one.begin()
    one.run_to("hold", 5)
    one.player.pause()
    one.wall.moved = HOUR
    one.end(SessionState.STOPPED)
    assert one.record.summary.clock_changed


def test_sleep_a_network_s_correction_and_another_time_zone_are_no_changed_clock(rig):
    one = rig()
    active = round(one.begin().position().to_go)
    one.run_to("hold", 5)
    one.wall.moved = NOTICED_MS / 1000 - 1
    one.run(1)
    one.clock.suspended += 8 * HOUR
    one.player.tick()
    assert one.session.paused is PauseReason.ASLEEP
    one.wall.zone = "America/New_York"
    one.player.resume()
    one.finish()
    assert not one.record.summary.clock_changed
    assert one.rows("SELECT clock_moved_ms FROM session") == [(None,)]
    assert one.record.summary.active_seconds == active


@pytest.mark.rest
def test_it_stays_noted_when_the_session_is_taken_up_by_the_next_start(rig):
    one = rig()
    one.begin()
    one.run_to("hold", 5)
    one.wall.moved = -TEN_YEARS
    one.run(2)
    one.settle()
    kept = one.session
    one.player.unload()
    one.recorder.let_go()
    again = Session(
        kept.steps,
        cursor=kept.cursor,
        tallies=kept.tallies,
        paused=PauseReason.RESUMED,
        active_seconds=kept.active_seconds,
    )
    one.recorder.follow(one.uuid, again)
    one.player.load(again)
    one.player.resume()
    one.finish()
    assert one.record.summary.clock_changed
    assert one.rows("SELECT clock_moved_ms FROM session") == [(-TEN_YEARS * 1000,)]
    sums_are_right(one)


@pytest.mark.rest
@pytest.mark.some_of(3)
@pytest.mark.parametrize("jump", JUMPS)
def test_a_session_on_a_wrong_clock_stands_at_its_date_in_the_list(rig, jump):
    """Begun and ended on it, so nothing jumps: it is where its date says, and every page has each session once."""
    one = rig()
    uuids = [f"{number:032x}" for number in range(1, 6)]
    for number, uuid in enumerate(uuids):
        one.wall.moved = jump if number == 2 else 0
        one.clock.now += 2 * DAY
        one.begin(uuid)
        one.run_to("hold", 2)
        one.end(SessionState.STOPPED)
        assert not one.record.summary.clock_changed
    wrong = uuids[2]
    others = [uuid for uuid in uuids[::-1] if uuid != wrong]
    by_date = {-TEN_YEARS: [*others, wrong], TEN_YEARS: [wrong, *others]}.get(jump, uuids[::-1])
    for size in (1, 2, 3, 50):
        assert one.listed(size) == by_date


@pytest.mark.some_of(3)
@pytest.mark.parametrize("jump", JUMPS)
def test_the_session_that_was_begun_last_is_the_one_that_is_offered(rig, jump):
    one = rig()
    for uuid in ("11" * 16, "22" * 16):
        one.begin(uuid)
        one.run_to("hold", 2)
        one.player.unload()
        one.recorder.leave()
        one.settle()
        one.wall.moved = jump
    offered = one.thread.call(lambda connection: open_session(connection, one.person))
    assert offered.summary.uuid == "22" * 16


def test_the_history_says_it_in_a_sentence(qtbot, look, content):
    page = partial(open_history, qtbot, look, content)(2, answered=False)
    page.store.rows[0] = page.store.rows[0]._replace(clock_changed=True)
    page.store.answer()
    assert page.detail.clock == (
        "The computer's clock was changed during this session. "
        "The durations are right; the date is the one the clock showed."
    )
    assert page.detail._clock.isVisible()
    page.list.setCurrentIndex(page.model.index(1))
    page.store.answer()
    assert page.detail.clock == ""
    assert not page.detail._clock.isVisible()


@pytest.mark.rest
def test_from_the_change_to_the_history(program, monkeypatch):
    """Through the whole program, with what it is built of."""
    one = entered(program)
    moved = [0]
    monkeypatch.setattr(app_player, "now", lambda: in_zone(fake_moment().utc_ms + moved[0], "Europe/Berlin"))
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    one.run(10 + 15)
    moved[0] = -HOUR * 1000
    one.run(10)
    one.app.playing.player.stop()
    one.settle()
    one.window.show_page("history")
    one.settle()
    assert one.window.page("history").detail.clock.startswith("The computer's clock was changed")
