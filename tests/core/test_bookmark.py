# SPDX-License-Identifier: GPL-3.0-or-later
"""A place survives being stored; a damaged one never stops the start."""

import json

from hypothesis import given
from hypothesis import strategies as st
from make import Player, item, steps_of

from psoas_trainer.core.bookmark import Bookmark, place, read_bookmark
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.record import SetKey, Tally
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind


def test_a_session_goes_on_at_the_side_the_rep_and_the_second():
    lines = item("raise", 5), item("lunge", 20)
    player = Player(*lines)
    player.run(10 + 6 * 3 + 2.5)
    text = Bookmark(player.session.cursor, player.session.edits).to_text()
    steps, cursor, edits = place(steps_of(*lines), read_bookmark(text), player.session.tallies)
    session = Session(steps, cursor=cursor, edits=edits, tallies=player.session.tallies, paused=PauseReason.RESUMED)
    session.start(player.instant)
    assert session.position().side is Side.LEFT
    assert (session.position().right, session.position().left) == (2, 1)
    assert session.position().phase_id == "hold"
    assert session.position().paused is PauseReason.RESUMED


def test_without_a_bookmark_the_newest_set_with_a_count_begins_again():
    steps = steps_of(item("raise", 5, 2), item("bridge", 3))
    tallies = {SetKey(0, 1, Side.RIGHT): Tally(reps=5), SetKey(0, 2, Side.RIGHT): Tally(reps=1)}
    steps, cursor, edits = place(steps, None, tallies)
    assert steps[cursor.index].kind is StepKind.WORK
    assert steps[cursor.index].set_number == 2
    assert edits == ()


def test_a_bookmark_that_does_not_fit_the_steps_is_not_followed():
    player = Player(item("raise", 5), item("bridge", 3))
    player.press("skip")
    player.press("skip")
    text = Bookmark(player.session.cursor).to_text()
    steps = steps_of(item("bridge", 3))
    assert place(steps, read_bookmark(text), {})[1].index == 0


@given(st.text())
def test_any_text_is_a_bookmark_or_none(text):
    assert read_bookmark(text) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
)


@given(st.dictionaries(st.sampled_from(["format", "cursor", "edits"]), JSON), st.data())
def test_a_mangled_bookmark_still_gives_a_place(data, draw):
    whole = json.loads(Bookmark(Player(item("raise", 2)).session.cursor).to_text())
    whole.update(data)
    field = (
        draw.draw(st.sampled_from(sorted(whole["cursor"])))
        if isinstance(whole["cursor"], dict) and whole["cursor"]
        else None
    )
    if field is not None:
        whole["cursor"][field] = draw.draw(JSON)
    steps, cursor, _ = place(steps_of(item("raise", 2)), read_bookmark(json.dumps(whole)), {})
    Session(steps, cursor=cursor).position()
