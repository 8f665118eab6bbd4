# SPDX-License-Identifier: GPL-3.0-or-later
"""A computer that goes to sleep and a screen that is locked are noticed, from a real bus."""

import pytest
from PySide6.QtCore import QUuid
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from psoas_trainer.ui.awake import sleep_watch
from psoas_trainer.ui.awake.sleep_watch import SleepWatch


class Service:
    """Somebody on the bus who says things."""

    def __init__(self, bus, name=""):
        self._connection_name = QUuid.createUuid().toString()
        self._connection = QDBusConnection.connectToBus(bus, self._connection_name)
        assert not name or self._connection.registerService(name)

    def say(self, path, interface, signal, value):
        message = QDBusMessage.createSignal(path, interface, signal)
        message.setArguments([value])
        assert self._connection.send(message)

    def sleeps(self, value):
        self.say("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", value)

    def leave(self):
        QDBusConnection.disconnectFromBus(self._connection_name)


@pytest.fixture
def service(bus):
    made = []

    def make(name=""):
        made.append(Service(bus, name))
        return made[-1]

    yield make
    for one in made:
        one.leave()


@pytest.fixture
def watch(qapp, bus, answered):
    """A watch that listens."""
    one = SleepWatch(system=bus, session=bus)
    one.watch()
    answered(one)
    yield one
    one.close()


@pytest.fixture
def told(watch):
    """What it has told so far."""
    said = []
    watch.away.connect(lambda: said.append("away"))
    return said


def test_going_to_sleep_is_told_and_waking_is_not(qtbot, told, service):
    login = service("org.freedesktop.login1")
    login.sleeps(True)
    qtbot.waitUntil(lambda: told == ["away"])
    login.sleeps(False)
    login.sleeps(True)
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told == ["away", "away"]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
        ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
        ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
    ],
)
def test_a_locked_screen_is_told_on_every_desktop(qtbot, told, service, name, path):
    desktop = service(name)
    desktop.say(path, name, "ActiveChanged", False)
    desktop.say(path, name, "ActiveChanged", True)
    qtbot.waitUntil(lambda: told == ["away"])


def test_closed_it_tells_nothing_and_listens_again_when_it_is_asked_to(qtbot, watch, told, service, answered):
    login = service("org.freedesktop.login1")
    watch.close()
    login.sleeps(True)
    watch.watch()
    answered(watch)
    login.sleeps(True)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["away"]


def test_asked_twice_it_listens_once(qtbot, watch, told, service, answered):
    watch.watch()
    answered(watch)
    service("org.freedesktop.login1").sleeps(True)
    service("org.gnome.ScreenSaver").say("/", "org.gnome.ScreenSaver", "ActiveChanged", True)
    qtbot.waitUntil(lambda: len(told) >= 2)
    assert told == ["away", "away"]


def test_who_does_not_own_the_name_is_not_believed(qtbot, told, service):
    service().sleeps(True)
    service("org.freedesktop.login1").sleeps(True)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["away"]


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus"])
def test_without_a_bus_nothing_is_told(qapp, answered, address):
    watch = SleepWatch(system=address, session=address)
    watch.watch()
    answered(watch)
    watch.close()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_no_bus_is_looked_for(qapp, monkeypatch, platform):
    monkeypatch.setattr(sleep_watch.sys, "platform", platform)
    watch = SleepWatch()
    watch.watch()
    assert not watch.children()
