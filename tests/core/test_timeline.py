# SPDX-License-Identifier: GPL-3.0-or-later
"""Two shipped routines, second by second, against tables written by hand from training.md 4d-2 and 4d-3."""

from pathlib import Path

import pytest

from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.session import Session
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold

ASSETS = Path(__file__).parent.parent.parent / "assets"
L, R = "left", "right"

ARTICLE_ORDER = """
get_ready march_in_place 10
time march_in_place 75 RL knee_up .6 foot_down .6
get_ready pelvic_tilt 5
reps pelvic_tilt 8 - flatten 2 hold 3 let_go 2
get_ready cat_cow 5
reps cat_cow 5 - round 2 pause_round 1 level_up 1.5 lengthen 1.5 pause_long 1 level_down 1.5
get_ready leg_swing 5
reps leg_swing 10 R forward 1.2 back 1.2
switch leg_swing 8 L
reps leg_swing 10 L forward 1.2 back 1.2
rest psoas_march 20
position_change psoas_march 15
get_ready psoas_march 10
reps psoas_march 10 RL reach 3 hold 1 return 2
rest supine_leg_raise 20
get_ready supine_leg_raise 10
reps supine_leg_raise 10 RL raise 2 hold 1 lower 3
rest seated_leg_lift 20
position_change seated_leg_lift 15
get_ready seated_leg_lift 10
reps seated_leg_lift 10 RL straighten 1 lift 2 hold 1 lower 2 foot_down 1
rest low_lunge 20
position_change low_lunge 15
get_ready low_lunge 10
reps low_lunge 1 L move_in 3 hold 20 ease_out 3
switch low_lunge 8 R
reps low_lunge 1 R move_in 3 hold 20 ease_out 3
rest low_lunge 5
get_ready low_lunge 10
reps low_lunge 1 L move_in 3 hold 20 ease_out 3
switch low_lunge 8 R
reps low_lunge 1 R move_in 3 hold 20 ease_out 3
rest psoas_plank 20
position_change psoas_plank 15
get_ready psoas_plank 10
reps psoas_plank 10 RL knee_in 2 hold 1 return 2
rest foam_roller_release 20
position_change foam_roller_release 15
get_ready foam_roller_release 10
time foam_roller_release 30 - roll_forward 3 roll_back 3
"""
ARTICLE_SECONDS = 1154.5
"""Added up by hand: 254.5 warm-up, 165 + 150 + 185 + 180 + 145 + 75 with the rest before each."""

EASE = """
get_ready march_in_place 10
time march_in_place 60 RL knee_up .6 foot_down .6
get_ready cat_cow 5
reps cat_cow 3 - round 2 pause_round 1 level_up 1.5 lengthen 1.5 pause_long 1 level_down 1.5
get_ready leg_swing 5
reps leg_swing 6 R forward 1.2 back 1.2
switch leg_swing 8 L
reps leg_swing 6 L forward 1.2 back 1.2
rest glute_bridge 20
position_change glute_bridge 15
get_ready glute_bridge 10
reps glute_bridge 10 - lift 2 hold 2 lower 3
rest low_lunge 20
position_change low_lunge 15
get_ready low_lunge 10
reps low_lunge 1 L move_in 3 hold 20 ease_out 3
switch low_lunge 8 R
reps low_lunge 1 R move_in 3 hold 20 ease_out 3
rest low_lunge 5
get_ready low_lunge 10
reps low_lunge 1 L move_in 3 hold 20 ease_out 3
switch low_lunge 8 R
reps low_lunge 1 R move_in 3 hold 20 ease_out 3
rest legs_up_rest 20
position_change legs_up_rest 15
get_ready legs_up_rest 10
time legs_up_rest 60 - breathe 60
"""
EASE_SECONDS = 542.3
"""Added up by hand: 142.3 warm-up, 115 bridge, 45 + 60 + 15 + 60 lunge, 105 rest with legs up."""


def by_hand(table):
    """The table's rows as (end, kind, exercise, side, phase); knows nothing of the program's own unfolding."""
    end, rows = 0.0, []
    for line in table.strip().splitlines():
        kind, exercise, number, *rest = line.split()
        if kind not in ("reps", "time"):
            end += float(number)
            rows.append((end, kind, exercise, {"L": L, "R": R}.get(rest[0]) if rest else None, None))
            continue
        order, phases = rest[0], list(zip(rest[1::2], map(float, rest[2::2]), strict=True))
        limit = end + float(number) if kind == "time" else float("inf")
        sides = {"RL": [R, L], "R": [R], "L": [L], "-": [None]}[order]
        cycles = 10_000 if kind == "time" else int(number)
        for turn in range(cycles * len(sides)):
            for phase, seconds in phases:
                if end < limit - 1e-9:
                    end = min(limit, end + seconds)
                    rows.append((end, "work", exercise, sides[turn % len(sides)], phase))
            if end >= limit - 1e-9:
                break
    return rows


@pytest.fixture(scope="module")
def content():
    paths = [path for path in ASSETS.rglob("*.toml") if path.parent.name not in ("themes", "icons")]
    return read_content({path.relative_to(ASSETS).as_posix(): path.read_text(encoding="utf-8") for path in paths})


@pytest.mark.parametrize(
    ("routine_id", "table", "seconds"),
    [("article_order", ARTICLE_ORDER, ARTICLE_SECONDS), ("hip_flexor_ease", EASE, EASE_SECONDS)],
)
def test_a_routine_unfolds_second_by_second_as_written_by_hand(content, routine_id, table, seconds):
    catalogue = content.catalogue
    screening = catalogue.screenings["roller"]
    answers = tuple((question, False) for question in screening.questions)
    screened = {"roller": ScreeningRecord("roller", screening.version, answers, Moment(0, 0, "2026-01-01"))}
    plan = choose(catalogue.routines[routine_id], catalogue, Circumstances(screened, {}))
    steps = unfold(plan, catalogue.exercises, Timing())
    assert sum(step.seconds for step in steps) == pytest.approx(seconds)
    rows = by_hand(table)
    assert rows[-1][0] == pytest.approx(seconds)
    session = Session(steps)
    session.start(Instant(0.0))
    row = 0
    for quarter in range(1, int(seconds * 4), 1):
        at = quarter / 4 + 0.07  # never on a boundary: those are tenths
        if at >= seconds:
            break
        session.advance(Instant(at))
        while rows[row][0] <= at:
            row += 1
        position = session.position()
        exercise = plan.items[position.step.item].chosen.exercise_id
        side = position.side.value if position.side is not None else None
        assert (position.step.kind.value, exercise, side, position.phase_id) == rows[row][1:], f"at {at} s"
        assert position.to_go == pytest.approx(seconds - at)
    session.advance(Instant(seconds + 0.01))
    assert session.over
