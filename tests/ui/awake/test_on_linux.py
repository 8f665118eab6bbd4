# SPDX-License-Identifier: GPL-3.0-or-later
"""A Linux desktop is asked over a real bus: what arrives, what is taken back, and what a killed program leaves."""

import socket
import time

import pytest
from PySide6.QtGui import QGuiApplication

from psoas_trainer.ui.awake.bus_address import session_address, system_address
from psoas_trainer.ui.awake.on_linux import OnLinux

SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
OLD_SAVER = ("org.freedesktop.ScreenSaver", "/ScreenSaver")
POWER = ("org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit")
PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
KILLED = """
import sys
from PySide6.QtCore import QCoreApplication
from psoas_trainer.ui.awake.on_linux import OnLinux
app = QCoreApplication([])
inhibitor = OnLinux(app, sys.argv[1])
inhibitor.inhibit("killed")
app.exec()
"""


@pytest.fixture
def linux(qapp, bus):
    one = OnLinux(address=bus)
    yield one
    one.release()


@pytest.mark.rest
def test_the_screen_is_asked_for_and_given_back(qtbot, linux, desktop, answered):
    saver = desktop(*SAVER)
    linux.inhibit("A training session is running")
    asked = f"inhibit {SAVER[1]} {QGuiApplication.applicationDisplayName()} A training session is running"
    qtbot.waitUntil(lambda: asked in saver.lines)
    answered(linux)
    linux.release()
    qtbot.waitUntil(lambda: "uninhibit known" in saver.lines)
    assert saver.lines == [asked, "uninhibit known"]


def test_asked_again_it_is_held_again(qtbot, linux, desktop, answered):
    saver = desktop(*SAVER)
    linux.inhibit("one")
    answered(linux)
    linux.inhibit("two")
    qtbot.waitUntil(lambda: any(line.endswith("two") for line in saver.lines) and "uninhibit known" in saver.lines)
    assert "forgotten" not in saver.lines


def test_screen_and_sleep_are_two_questions(qtbot, linux, desktop, answered):
    both = desktop(*SAVER, *POWER)
    linux.inhibit("both")
    answered(linux)
    assert {line.split()[1] for line in both.lines} == {SAVER[1], POWER[1]}
    linux.release()
    qtbot.waitUntil(lambda: both.lines.count("uninhibit known") == 2)


@pytest.mark.rest
def test_an_older_desktop_is_found_at_its_place(qtbot, linux, desktop):
    old = desktop(*OLD_SAVER)
    linux.inhibit("old")
    qtbot.waitUntil(lambda: any(line.startswith("inhibit /ScreenSaver") for line in old.lines))


def test_the_portal_is_the_last_way_and_lets_go_with_the_connection(qtbot, linux, desktop):
    portal = desktop(*PORTAL)
    linux.inhibit("portal")
    qtbot.waitUntil(lambda: f"inhibit {PORTAL[1]} window= flags=12 portal" in portal.lines)
    linux.release()
    qtbot.waitUntil(lambda: portal.lines[-1] == "forgotten")


@pytest.mark.rest
def test_a_release_before_the_answer_leaves_nothing_held(qtbot, linux, desktop, answered):
    saver = desktop(*SAVER)
    linux.inhibit("short")
    linux.release()
    linux.inhibit("long")
    answered(linux)
    linux.release()
    qtbot.waitUntil(lambda: "uninhibit known" in saver.lines)
    held = sum(line.startswith("inhibit") for line in saver.lines)
    qtbot.waitUntil(lambda: saver.lines.count("forgotten") + saver.lines.count("uninhibit known") == held)


def test_a_killed_program_holds_nothing_any_more(qtbot, bus, desktop, other):
    saver = desktop(*SAVER, *POWER)
    program = other("-c", KILLED, bus)
    qtbot.waitUntil(lambda: sum(line.endswith("killed") for line in saver.lines) == 2, timeout=20_000)
    assert "forgotten" not in saver.lines
    program.kill()
    qtbot.waitUntil(lambda: saver.lines.count("forgotten") == 2)


@pytest.mark.rest
def test_a_desktop_that_goes_away_disturbs_nobody(qtbot, linux, desktop, answered):
    saver = desktop(*SAVER)
    linux.inhibit("alone")
    answered(linux)
    saver.kill()
    linux.release()
    qtbot.waitUntil(lambda: not linux.children())


def test_a_desktop_without_any_of_it_is_told_to_the_log_alone(qtbot, linux, caplog):
    caplog.set_level("INFO")
    linux.inhibit("nobody")
    qtbot.waitUntil(lambda: "Nothing on this desktop" in caplog.text)
    assert {record.levelname for record in caplog.records} == {"INFO"}


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "nonsense"])
def test_without_a_bus_nothing_happens(qapp, qtbot, caplog, address):
    caplog.set_level("INFO")
    linux = OnLinux(address=address)
    linux.inhibit("no bus")
    qtbot.waitUntil(lambda: "Nothing on this desktop" in caplog.text)
    linux.release()


def test_a_bus_that_never_answers_holds_nobody_up(qapp, tmp_path):
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(tmp_path / "bus"))
        silent.listen()
        linux = OnLinux(address=f"unix:path={tmp_path / 'bus'}")
        linux.inhibit("loads what is needed")
        tries = []
        for _ in range(3):
            begin = time.perf_counter()
            linux.inhibit("silence")
            linux.release()
            tries.append(time.perf_counter() - begin)
        assert min(tries) < 0.25, "now and then a busy computer is slow by itself; silence would cost it each time"


def test_only_sockets_of_this_computer_are_tried(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=example.org,port=1;unix:path=/a;autolaunch:")
    assert session_address() == "unix:path=/a"
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/7")
    assert session_address() == "unix:path=/run/user/7/bus"
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert session_address() == ""
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/b")
    assert system_address() == "unix:path=/b"
    monkeypatch.delenv("DBUS_SYSTEM_BUS_ADDRESS")
    assert system_address().startswith("unix:path=/run/dbus/")
