# SPDX-License-Identifier: GPL-3.0-or-later
"""The bench's table says rightly what was met, missed or not known, and the page has every goal. Nothing is timed."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT / "packaging" / "bench"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def bench():
    """Imports a bench's module by its name; afterwards none of them is left."""
    before = set(sys.modules)
    sys.path.insert(0, str(BENCH))
    yield __import__
    sys.path.remove(str(BENCH))
    for name in set(sys.modules) - before:
        if (BENCH / f"{name}.py").exists():
            del sys.modules[name]


@pytest.fixture(scope="module")
def goal(bench):
    return bench("measurement").Goal("6a", "Countdown", "x", 2.0, 1.3, "side by side")


@pytest.fixture(scope="module")
def found(bench):
    return lambda ratio, key="6a": bench("measurement").Measurement(key, ratio, "2 s beside 1 s")


@pytest.mark.parametrize(
    ("ratio", "word"),
    [(1.3, "aim met"), (1.31, "met"), (2.0, "met"), (2.001, "**missed**"), (None, "unknown"), (0.0, "aim met")],
)
def test_verdict(bench, goal, found, ratio, word):
    assert bench("measurement").verdict(goal, found(ratio)) == word


def test_without_an_aim_the_must_decides_and_without_a_bound_nothing(bench, goal, found):
    verdict = bench("measurement").verdict
    assert verdict(goal._replace(aim=None), found(0.1)) == "met"
    assert verdict(goal._replace(must=None, aim=None), found(99.0)) == "no bound"


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (1.5, "1.50 x"),
        (2.001, "2.001 x"),
        (1.3004, "1.3004 x"),
        (12.34, "12.3 x"),
        (250.4, "250 x"),
        (None, "unknown"),
    ],
)
def test_a_number_never_looks_as_if_it_kept_a_bound_that_it_breaks(bench, goal, found, ratio, text):
    assert bench("measurement").shown(goal, found(ratio)) == text


def test_numbers_per_second_have_no_space(bench, goal, found):
    assert bench("measurement").shown(goal._replace(unit="/s"), found(1.5)) == "1.50/s"


def test_measurements_go_through_a_line_of_text(bench, found):
    measurement = bench("measurement")
    both = (found(1.25), measurement.unknown("15", "there is no network"))
    text = measurement.to_text(both)
    assert "\n" not in text
    assert measurement.from_text(text) == both
    with pytest.raises((ValueError, TypeError)):
        measurement.from_text("[[1]]")


def test_goals_are_those_of_the_paper(bench):
    goals = bench("goals").GOALS
    keys = [goal.key for goal in goals]
    assert len(set(keys)) == len(keys)
    assert {goal.number for goal in goals} == set(range(1, 17))
    assert [goal.number for goal in goals] == sorted(goal.number for goal in goals)
    assert all(goal.aim is None or (goal.must is not None and goal.aim <= goal.must) for goal in goals)


def test_every_goal_with_a_bound_is_measured_by_one_part(bench):
    table = bench("table")
    keys = [key for part in table.PARTS for key in part.keys] + ["8a", "8b"]
    assert sorted(keys) == sorted(goal.key for goal in bench("goals").GOALS)
    assert sum(part.seconds[0] for part in table.PARTS) <= 15 * 60


def test_page_shows_what_was_found_and_what_was_not(bench):
    made, measurement = bench("performance_page"), bench("measurement")
    found = [
        measurement.Measurement("1", 1.41, "331 ms beside 235 ms"),
        measurement.Measurement("2", 1.2, "397 ms beside 331 ms"),
        measurement.unknown("15", "there is no network"),
    ]
    text = made.page(found, ("Linux 6.1", "2 cores"), TODAY)
    assert "Run of 2026-11-23: Linux 6.1, 2 cores." in text
    rows = {line.split("|")[1].strip(): line for line in text.partition("## Other")[0].splitlines() if "|" in line}
    assert "| 1.41 x | 1.5 x | 1.35 x | met | 331 ms beside 235 ms |" in rows["1"]
    assert "| 1.20 x | 1.05 x | 1.02 x | **missed** |" in rows["2"]
    assert rows["3"].count("unknown") == 2
    assert "15 (there is no network)" in text
    assert "14, 16a, 16b, 16c (it was not part of this run)" in text
    assert "Of 23 bounds 1 are met, 0 of them with their aim; 1 missed, 21 unknown." in text


def test_page_with_everything_known_has_no_list_of_what_is_not(bench):
    made, measurement = bench("performance_page"), bench("measurement")
    found = [measurement.Measurement(goal.key, 0.0, "") for goal in bench("goals").GOALS]
    assert "Not measured" not in made.page(found, ("Linux",), TODAY)
    assert "a quick one" in made.page(found, ("Linux",), TODAY, quick=True)


def test_machine_says_nothing_of_whose_it_is(bench):
    import getpass
    import platform

    facts = ", ".join(bench("performance_page").machine())
    assert "cores" in facts
    assert "PySide6" in facts
    assert platform.node() not in facts
    assert str(ROOT) not in facts
    assert getpass.getuser() not in facts.split()


def test_download_is_compared_with_what_pyside_alone_needs(bench):
    download = bench("download")
    sizes = {"pyside6_essentials": 80_000_000, "shiboken6": 1_000_000, "qtawesome": 2_000_000, "apsw": 4_000_000}
    one = download.measurement(sizes)
    assert one.ratio == pytest.approx(87 / 81)
    assert one.seen == "87.0 MB beside 81.0 MB; apsw 4.0, qtawesome 2.0 MB"
    assert download.measurement({}).ratio is None


def test_built_program_is_weighed(bench, tmp_path):
    frozen = bench("frozen")
    assert [one.ratio for one in frozen.measurements(tmp_path / "none")] == [None] * 3
    program = tmp_path / "psoas-trainer"
    program.mkdir()
    (program / "a").write_bytes(bytes(3_000_000))
    (program / "b").hardlink_to(program / "a")
    small, large, packed = frozen.measurements(program)
    assert large.ratio == pytest.approx(3.0)
    assert 0 < packed.ratio < 0.1
    assert small.ratio == pytest.approx(packed.ratio / frozen.CHROMIUM_MB)


def test_end_of_a_countdown_counts_early_and_late_alike(bench):
    countdown, times = bench("countdown"), bench("countdown_times")
    ended = {"steps": times.Countdown([1.0, -4.0], 0.1), "kernel": times.Countdown([0.1, 0.2], 0.0)}
    assert countdown.end_of("8a", ended).ratio == 4.0
    assert "-4.00 ms" in countdown.end_of("8a", ended).seen


def test_99_of_100_is_of_how_far_off_they_are(bench):
    times = bench("countdown_times")
    assert times.median([-3.0, 1.0, 2.0]) == 2.0
    assert times.p99([1.0] * 99 + [-50.0]) == 50.0
    assert times.p99([0.5]) == 0.5


def test_a_part_that_fails_leaves_its_goals_unknown(bench, monkeypatch, tmp_path, capsys):
    table = bench("table")
    ended = type("Ended", (), {"stdout": "no table\n", "stderr": "it broke", "returncode": 3})
    monkeypatch.setattr(table.subprocess, "run", lambda *_, **__: ended)
    found = table.measure(table.PARTS[0], tmp_path, quick=True)
    assert [one.key for one in found] == list(table.PARTS[0].keys)
    assert {one.seen for one in found} == {"the part start ended with status 3"}
    assert "it broke" in capsys.readouterr().err
    ended.stdout = json.dumps([["1", 1.4, "seen"]])
    assert table.measure(table.PARTS[0], tmp_path, quick=True)[0].ratio == 1.4


def test_what_a_computer_lacks_leaves_goals_unknown(bench, monkeypatch, tmp_path):
    table = bench("table")

    def lacks(_work, _quick):
        raise FileNotFoundError(2, "No such file", "Xvfb")

    part = table.PARTS[0]._replace(measure=lacks)
    monkeypatch.setattr(table.sys, "platform", "linux")
    assert {one.seen for one in table.measure_here(part, tmp_path, quick=True)} == {"Xvfb is not installed"}
    monkeypatch.setattr(table.sys, "platform", "win32")
    assert [one.key for one in table.measure_here(part, tmp_path, quick=True)] == list(part.keys)


def test_the_page_in_the_repository_has_every_goal(bench):
    text = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip() for line in text.partition("## Other")[0].splitlines() if line.startswith("| ")]
    assert rows[1:] == [goal.key for goal in bench("goals").GOALS]
    assert str(ROOT) not in text
