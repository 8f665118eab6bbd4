# SPDX-License-Identifier: GPL-3.0-or-later
"""A real D-Bus daemon of the tests' own, and desktops on it that are programs of their own."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess
from PySide6.QtDBus import QDBusPendingCallWatcher

# Nothing of this computer's own buses: no services are started, nobody else is on it.
DAEMON = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
STAND_IN = Path(__file__).with_name("stand_in_desktop.py")


class Other:
    """Another program; `lines` is what it has said so far."""

    def __init__(self, *arguments: str) -> None:
        self.lines: list[str] = []
        self._rest = b""
        self._process = QProcess()
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.start(sys.executable, list(arguments))

    def kill(self) -> None:
        """Ends it without a chance to tidy up."""
        self._process.kill()
        self._process.waitForFinished()

    def _read(self) -> None:
        *whole, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        self.lines += [line.decode() for line in whole]


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a daemon that runs for this module."""
    config = tmp_path_factory.mktemp("bus") / "bus.conf"
    config.write_text(DAEMON, encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--nosyslog", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.kill()


@pytest.fixture
def other(qtbot) -> Iterator[Callable[..., Other]]:
    """Starts a Python program with these arguments, and sees to its end."""
    started: list[Other] = []

    def start(*arguments: str) -> Other:
        started.append(Other(*arguments))
        return started[-1]

    yield start
    for one in started:
        one.kill()


@pytest.fixture
def desktop(qtbot, bus: str, other: Callable[..., Other]) -> Callable[..., Other]:
    """Puts a desktop on the bus with these services, each with its path."""

    def start(*offers: str) -> Other:
        one = other(str(STAND_IN), bus, *offers)
        qtbot.waitUntil(lambda: "ready" in one.lines)
        one.lines.clear()
        return one

    return start


@pytest.fixture
def answered(qtbot) -> Callable[[QObject], None]:
    """Waits until every call that this object has made on a bus is answered."""
    return lambda one: qtbot.waitUntil(lambda: not one.findChildren(QDBusPendingCallWatcher))
