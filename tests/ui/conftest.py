# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared by the tests of the Qt layer: the look with real resources, nothing left over, pictures compared."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes import FakeInhibitor, fake_moment
from player_page import PlayerPage
from program import Program
from PySide6.QtCore import QAbstractAnimation, QEvent, QTimer, QTranslator
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

import build_resources
from psoas_trainer import app_pages, app_player
from psoas_trainer.core.content import Content
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.resources import Resources

ROOT = Path(__file__).parent.parent.parent
DEFERRED_DELETE = QEvent.Type.DeferredDelete.value


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of itself what it cannot do with windows; that says nothing about us."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support "))


@pytest.fixture(scope="session")
def resources() -> Resources:
    """The program's files, compiled anew where an asset changed."""
    build_resources.compile_resources(ROOT)
    resources = Resources()
    resources.register(ROOT / build_resources.RCC)
    return resources


@pytest.fixture(scope="session")
def session_look(qapp: QApplication, resources: Resources) -> Look:
    """Built once: registering fonts again for each test would only cost."""
    qapp.setStyle("Fusion")
    look = Look.from_resources(resources)
    look.theme.apply("light")
    look.figures.wake()
    look.figures.movement("low_lunge")  # loads what all figures need, so that no test does so half-way
    # What a whole run of the suite needs is out of the collector's sight, so that it is quick after each test.
    gc.collect()
    gc.freeze()
    return look


@pytest.fixture
def look(session_look: Look) -> Iterator[Look]:
    """The look in the light theme; whatever a test chose is put back."""
    session_look.theme.apply("light")
    session_look.figures.set_manner(1, reduced=False, mirrors=False)
    yield session_look
    session_look.theme.apply("light")
    session_look.figures.set_manner(1, reduced=False, mirrors=False)


@pytest.fixture
def grab() -> Callable[[QWidget], QImage]:
    """Gives the picture of a widget at its size or size hint, in a format that can be compared."""

    def take(widget: QWidget) -> QImage:
        return widget.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)

    return take


@pytest.fixture
def difference() -> Callable[[QImage, QImage], float]:
    """How far two pictures of one size are apart: the mean ABSOLUTE difference of a channel, 0 to 255."""
    return absolute_difference


def absolute_difference(one: QImage, other: QImage) -> float:
    assert one.size() == other.size()
    apart = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other.convertToFormat(QImage.Format.Format_RGB32))
    painter.end()
    pixels = bytes(apart.constBits())
    return sum(sum(pixels[channel::4]) for channel in range(3)) / len(pixels)


@pytest.fixture
def share_of() -> Callable[[QImage, QColor], float]:
    """The share of a picture's pixels (0 to 1) that have exactly that colour."""

    def share(image: QImage, colour: QColor) -> float:
        pixels = bytes(image.constBits())
        wanted = bytes((colour.blue(), colour.green(), colour.red(), 255))
        hits = sum(pixels[at : at + 4] == wanted for at in range(0, len(pixels), 4))
        return hits / (len(pixels) // 4)

    return share


@pytest.fixture(autouse=True)
def nothing_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """No window, running timer or animation may outlive a test that used the application."""
    yield
    app = QApplication.instance()
    if not isinstance(app, QApplication) or "qapp" not in request.fixturenames:
        return
    # What was closed goes first, from its window down: torn apart by the collector, in no order, it could crash.
    app.sendPostedEvents(None, DEFERRED_DELETE)
    request.node.funcargs.clear()  # else what the test used is alive still, and would be kept for good
    gc.collect()
    gc.freeze()  # what is left belongs to the run; looking through it after each test would take 20 s of a run
    for translator in app.findChildren(QTranslator):  # a start tells the application its language for good
        app.removeTranslator(translator)
        translator.deleteLater()
    app.sendPostedEvents(None, DEFERRED_DELETE)
    shown = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    assert not shown, f"still open: {shown}"
    timers = [timer for timer in app.findChildren(QTimer) if timer.isActive()]
    animations = [each for each in app.findChildren(QAbstractAnimation) if each.state() == each.State.Running]
    for widget in app.topLevelWidgets():
        timers += [timer for timer in widget.findChildren(QTimer) if timer.isActive()]
        animations += [each for each in widget.findChildren(QAbstractAnimation) if each.state() == each.State.Running]
    assert not timers, f"still running: {timers}"
    assert not animations, f"still moving: {animations}"


@pytest.fixture(scope="session")
def content(resources: Resources) -> Content:
    """The content that ships, in English."""
    return read_content(resources.content_texts())


@pytest.fixture
def stage(qtbot, look: Look, content: Content) -> Iterator[Callable[..., PlayerPage]]:
    """Opens player pages with the exercises that are named, or with the whole routine."""
    made: list[PlayerPage] = []

    def make(*only: str) -> PlayerPage:
        made.append(PlayerPage(qtbot, look, content, only or None))
        return made[-1]

    yield make
    for one in made:
        one.parts.toast.dismiss()
        one.player.unload()
        one.view.hide()


@pytest.fixture
def program(qtbot, look, resources, content, tmp_path, monkeypatch):
    made = []

    def open_program(unread=None, **settings):
        monkeypatch.setattr(app_player, "engine_clock", lambda: lambda: made[-1].clock())
        monkeypatch.setattr(app_player, "now", fake_moment)
        monkeypatch.setattr(app_player, "programs_here", tuple)
        monkeypatch.setattr(app_pages, "programs_here", tuple)
        monkeypatch.setattr(app_player, "inhibitor_here", lambda _parent: FakeInhibitor())
        monkeypatch.setattr(app_player.SleepWatch, "watch", lambda _self: None)
        fields = {"sound": False, "offered": ("roller:1",), **settings}
        one = Program(qtbot, look, resources, content, tmp_path, Settings(**fields), unread)
        made.append(one)
        return one

    yield open_program
    for one in made:
        one.close()
