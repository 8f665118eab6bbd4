# SPDX-License-Identifier: GPL-3.0-or-later
"""An update under the open program, and another version that is started beside it: told, and nothing is mixed."""

import importlib
import json
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from psoas_trainer import __version__, app_updated, instance_client
from psoas_trainer.app_updated import UpdatedError, UpdateGuard, give_way, watch_for_update
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.widgets.rail import RailItem
from whole_program import ROOT, environment


def replace(file, text="__version__ = '2'"):
    new = file.with_name("new.py")
    new.write_text(text)
    new.replace(file)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A program of one file, and the search for modules as it is put back afterwards."""
    file = tmp_path / "__init__.py"
    file.write_text("__version__ = '1'")
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return file


def test_nothing_of_another_version_is_loaded(installed):
    guard, told = UpdateGuard(installed), []
    guard.told = lambda: told.append(True)
    sys.meta_path.insert(0, guard)
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("psoas_trainer.no_such_part")
    replace(installed)
    with pytest.raises(UpdatedError):
        importlib.import_module("psoas_trainer.no_such_part")
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("no_such_package")
    assert told == [True]
    guard.rest()
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("psoas_trainer.no_such_part")


def test_in_one_file_with_everything_everything_is_held_up(installed):
    guard = UpdateGuard(installed, all_modules=True)
    installed.unlink()
    with pytest.raises(UpdatedError):
        guard.find_spec("json.tool")


def test_the_person_is_told_once_above_the_pages_and_no_report_is_written(installed, qtbot, look, monkeypatch):
    reported = []
    sys.excepthook = lambda kind, *_: reported.append(kind)
    monkeypatch.setattr(app_updated.psoas_trainer, "__file__", str(installed))
    window = MainWindow(look, (), {})
    qtbot.addWidget(window)
    notice = watch_for_update(look, window)
    replace(installed)
    held_up = []

    def load():
        try:
            importlib.import_module("psoas_trainer.x")
        except UpdatedError as error:
            held_up.append(error.name)

    for _ in range(2):
        asking = threading.Thread(target=load)
        asking.start()
        asking.join()
        QCoreApplication.processEvents()
    assert held_up == ["psoas_trainer.x"] * 2
    assert watch_for_update(look, window) is notice
    assert notice.bar.text.startswith("Psoas Trainer was updated while it was open.")
    assert notice.bar.accessibleName() == notice.bar.text
    for error in (UpdatedError("x"), ValueError("y")):
        sys.excepthook(type(error), error, None)
    assert reported == [ValueError]
    window.show()
    notice.bar.buttons["close"].click()
    assert not window.isVisible()


def test_the_rail_marks_the_page_that_is_in_front_and_not_the_one_that_cannot_come(installed, qtbot, look):
    window = MainWindow(look, (RailItem("a", "A", "house"), RailItem("b", "B", "house")), {"a": QWidget})
    qtbot.addWidget(window)
    window.show_page("a")
    window.rail.set_current("b")
    watch_for_update(look, window).tell()
    QCoreApplication.processEvents()
    assert window.rail.current == "a"


def test_a_second_window_of_the_process_is_watched_from_the_first_one_on(installed, qtbot, look, monkeypatch):
    monkeypatch.setattr(app_updated.psoas_trainer, "__file__", str(installed))
    begun = []
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    monkeypatch.setattr(app_updated.os, "execv", lambda *command: begun.append(command))
    give_way()
    first, second = MainWindow(look, (), {}), MainWindow(look, (), {})
    for window in (first, second):
        qtbot.addWidget(window)
    watch_for_update(look, first)
    give_way()
    assert begun == []
    replace(installed)
    give_way()
    assert begun == [(sys.executable, sys.orig_argv)]
    notice = watch_for_update(look, second)
    with pytest.raises(UpdatedError):
        importlib.import_module("psoas_trainer.x")
    QCoreApplication.processEvents()
    assert notice.bar is not None


@pytest.mark.rest
def test_a_session_goes_on_to_its_summary_and_then_it_is_told(tmp_path):
    command = [sys.executable, str(ROOT / "tests" / "updated_child.py"), str(tmp_path / "data")]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    seen = json.loads(done.stdout)
    assert seen["asked"] == "PainDialog"
    assert seen["held up in the session"] == []
    assert seen["bar"] is False
    assert seen["held up behind it"] == "psoas_trainer.app_learn"
    assert seen["in front"] == "summary"
    assert "start it again" in seen["text"]


def test_every_part_that_a_session_needs_is_there():
    assert all(importlib.util.find_spec(f"psoas_trainer.{name}") for name in app_updated._NEEDED)


@pytest.mark.parametrize(("running", "told"), [(__version__, False), ("9.9", True), (None, False)])
def test_another_version_that_runs_is_named_and_hears_of_this_one(monkeypatch, tmp_path, capsys, running, told):
    asked = []

    def ask(_folder, request, _seconds=0):
        asked.append(request)
        return {"ok": True, "version": running} if request["do"] == "raise" else {"ok": True}

    monkeypatch.setattr(instance_client, "ask_running", ask)
    assert instance_client.raise_running(tmp_path) is True
    said = capsys.readouterr().err
    assert (f"9.9 is open on this data. To use {__version__}, close it first." in said) is told
    assert ({"do": "other_version", "version": __version__} in asked) is told


def test_the_window_says_that_another_version_was_started(program):
    one = program()
    one.app.accept_safety_note()
    assert one.app.files.hear({"do": "other_version", "version": "9.9"})
    one.settle()
    said = one.window.toast.accessibleName() or one.window.toast.text
    assert f"You have started Psoas Trainer 9.9, and {__version__} is open here." in said
    assert not one.app.files.hear({"do": "check"})
