# SPDX-License-Identifier: GPL-3.0-or-later
"""The measuring of start-up reads frames rightly: complete is from when on the window stays as it ends."""

import sys
from array import array
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parent.parent / "packaging" / "bench"


@pytest.fixture
def startup(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    yield __import__("startup")
    for name in ("startup", "framebuffer"):
        sys.modules.pop(name, None)


def frame(*parts):
    """A picture of 3,000 pixels from pairs of colour and share."""
    return array("I", [colour for colour, share in parts for _ in range(round(3000 * share))]).tobytes()


ROOT = frame((0, 1.0))
HALF = frame((7, 0.25), (0, 0.75))
WHOLE = frame((7, 0.5), (0, 0.5))
CARET = frame((7, 0.495), (9, 0.005), (0, 0.5))


def test_complete_is_the_first_frame_that_looks_like_the_last(startup):
    assert startup.completed([(0.0, ROOT), (0.1, HALF), (0.2, WHOLE), (0.3, CARET), (0.4, WHOLE)]) == 0.2


def test_a_window_that_changes_again_was_not_complete(startup):
    assert startup.completed([(0.0, ROOT), (0.1, WHOLE), (0.2, HALF), (0.3, WHOLE)]) == 0.3


def test_the_environment_is_a_users_not_a_developers(startup, monkeypatch, tmp_path):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")
    env = startup.environment(tmp_path, ":9")
    assert "QT_QPA_PLATFORM" not in env
    assert "XDG_DATA_HOME" not in env
    assert (env["DISPLAY"], env["PSOAS_TRAINER_DATA"]) == (":9", str(tmp_path / "data"))


@pytest.mark.parametrize(("times", "kept"), [((100.0, 149.0), True), ((100.0, 151.0), False)])
def test_the_goal_decides(startup, capsys, times, kept):
    rounds = [[{"ms": time, "MB": 50.0} for time in times]] * 3
    assert startup.report(rounds) is kept
    assert f"{times[1] / times[0]:.2f}" in capsys.readouterr().out
