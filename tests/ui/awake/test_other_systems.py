# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows and macOS by what their own calls are told; and which system gets which."""

import os
import subprocess
import sys

import pytest

from psoas_trainer.ui.awake import here
from psoas_trainer.ui.awake.on_linux import OnLinux
from psoas_trainer.ui.awake.on_mac import OnMac
from psoas_trainer.ui.awake.on_windows import OnWindows


def test_windows_is_told_to_keep_display_and_system_and_then_neither():
    told = []

    def set_state(state):
        told.append(state)
        return 0x80000000

    windows = OnWindows(set_state)
    windows.inhibit("a session")
    windows.release()
    assert told == [0x80000003, 0x80000000]


def test_windows_that_refuses_is_an_error():
    with pytest.raises(OSError, match="SetThreadExecutionState"):
        OnWindows(lambda _state: 0).inhibit("a session")


@pytest.fixture
def caffeinate(tmp_path):
    """A program that writes down its process and its arguments, and stays."""
    program = tmp_path / "caffeinate"
    program.write_text('#!/bin/sh\necho "$$" "$@" > "$0.new"\nmv "$0.new" "$0.told"\nexec cat\n', encoding="utf-8")
    program.chmod(0o700)
    return program


def test_caffeinate_runs_for_this_process_until_it_is_released(qapp, qtbot, caffeinate):
    told = caffeinate.with_name("caffeinate.told")
    mac = OnMac(program=str(caffeinate))
    mac.inhibit("a session")
    qtbot.waitUntil(told.exists)
    process, *arguments = told.read_text(encoding="utf-8").split()
    assert arguments == ["-d", "-i", "-w", str(os.getpid())]
    os.kill(int(process), 0)
    mac.release()
    mac.release()
    with pytest.raises(ProcessLookupError):
        os.kill(int(process), 0)


def test_a_mac_without_the_program_goes_on(qapp, qtbot, caplog, tmp_path):
    caplog.set_level("INFO")
    mac = OnMac(program=str(tmp_path / "none"))
    mac.inhibit("a session")
    qtbot.waitUntil(lambda: "not kept awake" in caplog.text)
    mac.release()


@pytest.mark.parametrize(("platform", "kind"), [("win32", OnWindows), ("darwin", OnMac), ("linux", OnLinux)])
def test_each_system_has_its_own(qapp, monkeypatch, platform, kind):
    monkeypatch.setattr(here.sys, "platform", platform)
    assert isinstance(here.inhibitor_here(qapp), kind)


def test_no_bus_is_spoken_to_before_a_session_runs():
    asked = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from psoas_trainer.ui.awake.here import inhibitor_here\n"
        "from psoas_trainer.ui.awake.keep_awake import KeepAwake\n"
        "from psoas_trainer.ui.awake.on_linux import OnLinux\n"
        "from psoas_trainer.ui.awake.sleep_watch import SleepWatch\n"
        "app = QCoreApplication([])\n"
        "KeepAwake(OnLinux(app)).over(), SleepWatch(app)\n"
        "print('PySide6.QtDBus' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
