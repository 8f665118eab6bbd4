# SPDX-License-Identifier: GPL-3.0-or-later
"""With eyes shut: from the cues alone a listener knows exercise, side, phase and seconds; the screen says it all."""

import random
import re

import pytest
from cue_rig import NOBODY, Check, Rig, every_plan, plain, press_about

from psoas_trainer.core.bookmark import Bookmark, place, read_bookmark
from psoas_trainer.core.choose import choose
from psoas_trainer.core.cue import CueKind, Priority, Topic
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.side import Side
from psoas_trainer.core.unfold import unfold


@pytest.fixture
def plans(content):
    return every_plan(content)


@pytest.fixture
def rig(qapp, content, plans):
    made = []

    def make(name, settings=None, **more):
        made.append(Rig(content, plans[name], settings, **more))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def rigs(rig, plans):
    """A rig for each routine and each exercise in each variant, one after the other."""
    return lambda settings=None: (rig(name, settings) for name in plans)


@pytest.mark.rest
def test_a_listener_knows_where_every_session_stands(rigs):
    chance = random.Random(3)
    for one in rigs():
        check = Check(one)
        check.now()
        while not one.session.over:
            ahead = one.session.seconds_ahead()
            if chance.random() < 0.3:
                one.tick(ahead * chance.random())
                check.now()
                ahead = one.session.seconds_ahead()
            one.clock.now = round(one.clock.now + ahead, 6)
            one.player.tick()
            check.now()
        assert check.compared > 10


NO_WAITS = Settings(get_ready=0, switch=0, exercise_rest=0, set_rest=30)


@pytest.mark.some_of(3)
@pytest.mark.parametrize("settings", [NO_WAITS, NO_WAITS._replace(get_ready=3), Settings(voice_rate=0.75)])
@pytest.mark.parametrize("name", ["article_order", "balance_b", "desk_break"])
def test_whatever_the_times_between_the_work_are(rig, name, settings):
    one = rig(name, settings)
    check = Check(one)
    check.now()
    one.run(each=check.now)


@pytest.mark.some_of(3)
@pytest.mark.parametrize("seed", range(6))
def test_after_whatever_is_pressed_the_listener_is_right_again(rig, seed):
    chance = random.Random(seed)
    one = rig(chance.choice(["article_order", "balance_a", "balance_b", "hip_flexor_ease", "desk_break"]))
    press_about(one, Check(one), chance)


@pytest.mark.parametrize("seconds", [10, 15])
def test_more_time_is_said_at_once_and_counted_from_the_next_second_on(rig, seconds):
    one = rig("low_lunge")
    one.run(3.4)
    one.player.extend(seconds)
    one.run(1)
    words = [plain(cue.text) for _, cue in one.log if cue.kind is CueKind.SPEECH]
    assert words[-2:] == [f"{seconds} seconds more.", f"{10 + seconds - 4} seconds."]


@pytest.mark.rest
def test_what_was_taken_back_is_said_with_the_place_and_the_seconds_until_it_goes_on(rig):
    one = rig("article_order")
    while one.session.position().step.work is None or one.session.position().step.work.kind != "hold":
        one.run(1)
    one.run(3 + 7 - 1)
    one.player.skip()
    one.run(2)
    began = len(one.log)
    one.player.undo()
    one.run(4.5)
    assert [(cue.kind, plain(cue.text)) for _, cue in one.log[began:]] == [
        (CueKind.SPEECH, "Low lunge. Left hip: Hold. Going on in 3 seconds."),
        (CueKind.TONE, "tick"),
        (CueKind.TONE, "tick"),
        (CueKind.TONE, "tick"),
        (CueKind.TONE, "go"),
        (CueKind.SPEECH, "13 seconds."),
    ]


@pytest.mark.parametrize("after", [4.3, 11.2, 17.0, 60.7])
def test_a_session_that_is_taken_up_says_that_it_stands_and_where(rig, content, after):
    before = rig("low_lunge")
    before.run(after)
    steps = unfold(before.plan, content.catalogue.exercises, before.settings.timing)
    text = Bookmark(before.session.cursor, before.session.edits).to_text()
    steps, cursor, edits = place(steps, read_bookmark(text), before.session.tallies)
    one = rig("low_lunge", session=Session(steps, cursor=cursor, edits=edits, paused=PauseReason.RESUMED))
    check = Check(one)
    check.now()
    assert one.log[0].cue.text.startswith("Paused. ")
    one.tick(20)
    check.now()
    one.player.resume()
    one.run(each=check.now)
    assert one.session.over


@pytest.mark.rest
def test_every_number_of_a_cue_is_in_its_words(rigs):
    """But for a tempo that was said before, and one second: what has no number lasts one."""
    for one in rigs():
        one.run()
        tempo, exercise = {}, None
        for _, cue in one.log:
            if cue.kind is CueKind.TONE or cue.seconds is None:
                continue
            numbers = [int(each) for each in re.findall(r"\d+", cue.text)]
            if cue.seconds in numbers or cue.text == "Last ten seconds.":
                tempo[cue.phase_id] = cue.seconds
            else:
                assert cue.phase_id is not None, cue
                assert cue.seconds == 1 or tempo[cue.phase_id] == cue.seconds, cue
            if cue.exercise_id not in (None, exercise):
                tempo, exercise = {}, cue.exercise_id


def texts_of(value):
    """All that can be read of a screen."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in texts_of(each)]
    if hasattr(value, "__dataclass_fields__"):
        fields = [name for name in value.__dataclass_fields__ if name not in ("spoken", "exercise_id", "category")]
        return [text for name in fields for text in texts_of(getattr(value, name))]
    return []


def sides_of(screen):
    """The sides that a screen marks as working or coming."""
    shown = {screen.stage.side, screen.tone, screen.stage.pair.next if screen.stage.pair else None}
    rows = screen.card.rows if screen.card is not None and not screen.card.resting else ()
    return {*shown, *(row.side for row in rows)} - {None}


def counts_of(screen):
    trackers = {tracker.done for tracker in (screen.left, screen.right) if tracker is not None}
    card = [text for text in texts_of(screen.card) for text in re.findall(r"^\d+", text)] if screen.card else []
    return trackers | {int(text) for text in card}


def assert_readable(one, cue):
    screen = one.screens.screen(one.session, frozenset())
    texts = texts_of(screen)
    if cue.exercise_id is not None:
        words, variant = one.content.words.exercises[cue.exercise_id], one.plan.items[0].chosen.variant_id
        names = [words.name, words.short, *([words.variants[variant].name] if variant else [])]
        assert any(name in text for text in texts for name in names), (cue, texts)
    if cue.side is not None and cue.topic is not Topic.COUNT:
        assert cue.side in sides_of(screen), (cue, screen)
    if cue.phase_id is not None:
        word = one.screens.phase_word(one.session.position().step.item, cue.phase_id)
        assert word in (screen.phase, screen.stage.pills[screen.stage.pill]), (cue, screen)
    if cue.seconds is not None:
        assert str(cue.seconds) == screen.ring.digits, (cue, screen.ring)
    if cue.reps is not None:
        assert cue.reps in counts_of(screen), (cue, screen)


@pytest.mark.rest
def test_what_is_said_can_be_read_at_the_same_moment(rigs):
    for one in rigs():
        seen = 0

        def compare(one=one):
            nonlocal seen
            log = one.log
            for _, cue in log[seen:]:
                if cue.kind is CueKind.SPEECH and not one.session.over:
                    assert_readable(one, cue)
            seen = len(log)

        compare()
        one.run(25, each=compare)
        one.player.pause()
        compare()
        one.player.resume()
        compare()
        one.run(each=compare)
        assert seen > 5


def test_the_side_is_named_in_the_get_ready_and_again_when_its_work_begins(rig):
    one = rig("low_lunge")
    one.run(12)
    said = [cue for _, cue in one.log if cue.kind is CueKind.SPEECH and cue.priority is Priority.SIDE]
    assert [(plain(cue.text), cue.side) for cue in said] == [
        ("Get ready, 10 seconds: Low lunge. Left hip first.", Side.LEFT),
        ("Left: Move in, 3 seconds.", Side.LEFT),
    ]


def test_an_easier_version_is_said_with_what_is_other(qapp, content, rig):
    easier = NOBODY._replace(easier=True)
    plan = choose(content.catalogue.routines["article_order"], content.catalogue, easier)
    one = Rig(content, plan)
    one.run()
    words = content.words.exercises["low_lunge"].variants["cushion"].instruction
    assert any(words in cue.text for _, cue in one.log)
    one.close()
