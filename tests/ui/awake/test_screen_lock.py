# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock of the screen, asked of the system: what its answers mean, and a system that gives none."""

import struct

import pytest

from psoas_trainer.ui.awake import screen_lock
from psoas_trainer.ui.awake.screen_lock import asked_safely, flags_of, screen_lock_here


@pytest.mark.parametrize("flags", [0, 1, 0xFFFFFFFF])
def test_the_flags_of_a_windows_session(flags):
    info = struct.pack("<IIIII", 1, 0, 7, 0, flags) + bytes(200)
    assert flags_of(info) == flags


@pytest.mark.parametrize("info", [b"", bytes(19), bytes(200)])
def test_an_answer_of_another_form_is_none(info):
    with pytest.raises(ValueError, match="level 1"):
        flags_of(info)


def test_a_system_that_cannot_be_asked_is_asked_once(caplog):
    caplog.set_level("INFO")
    asked = []

    def ask():
        asked.append(True)
        raise OSError("not here")

    answer = asked_safely(ask, bool)
    assert not answer()
    assert not answer()
    assert len(asked) == 1
    assert "not noticed" in caplog.text


def test_the_answer_is_read_as_the_system_means_it():
    answers = [0, 1, 0]
    answer = asked_safely(lambda: answers.pop(0), lambda flags: flags == 0)
    assert [answer(), answer(), answer()] == [True, False, True]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_system_has_an_answer(monkeypatch, caplog, platform):
    caplog.set_level("INFO")
    monkeypatch.setattr(screen_lock.sys, "platform", platform)
    monkeypatch.setattr(screen_lock.util, "find_library", lambda name: f"no-such-{name}")
    assert screen_lock_here()() is False
