# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a folder that really cannot be written, and its window that ends to begin anew elsewhere."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from damaged_files import DAMAGES, closed
from stored import begun, bytes_of, moment

import build_resources
from psoas_trainer.storage.backup import back_up_at_once
from psoas_trainer.storage.backup_files import Reason
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.people import default_person
from whole_program import ROOT, environment

# Root may write everywhere, whatever the permissions say: without two of its powers it is as anybody else.
WITHOUT_POWERS = """
import ctypes, os, sys
if sys.platform == "linux" and os.getuid() == 0:
    for power in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        assert ctypes.CDLL(None).prctl(24, power, 0, 0, 0) == 0  # PR_CAPBSET_DROP
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
LOOKING = """
import json, os, sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
import psoas_trainer.start as start
from psoas_trainer import app_start_trouble
from psoas_trainer.app_start_trouble import Way
from psoas_trainer.ui.play_request import PlayRequest

seen = {"writes": os.access(sys.argv[1], os.W_OK)}

def page(look, error, place, attempt):
    seen["page"] = str(error.kind)
    return Way.VIEW

app_start_trouble.wait = page
painted = start._after_first_paint

def after(program):
    painted(program)
    QTimer.singleShot(0, lambda: look(program))

def settle(program):
    for _ in range(20):
        seen["thread"].wait_open()
        QCoreApplication.processEvents()

def look(program):
    try:
        seen["thread"] = program._ground.store._thread
        seen["bars"] = {name: bar.text for name, bar in program.trouble._bars.items()}
        if program.window.alone is not None:
            program.accept_safety_note()
        program.window.show_page("history")
        settle(program)
        seen["sessions"] = program.window.page("history").list.model().rowCount()
        program.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
        settle(program)
        player = program.playing
        seen["banner"] = player.view.parts.banner.text
        player.player.skip()
        settle(program)
        seen["running"] = player.trainer.running
    except BaseException as error:
        sys.__excepthook__(type(error), error, error.__traceback__)
        os._exit(3)
    del seen["thread"]
    program.window.may_close = lambda: True
    QApplication.closeAllWindows()

start._after_first_paint = after
status = start.start(sys.argv[1])
print(json.dumps(seen), flush=True)
sys.exit(status)
"""
TWICE = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import psoas_trainer.start as start
from psoas_trainer.storage.place import choose

seen = []
painted = start._after_first_paint

def after(program):
    painted(program)
    QTimer.singleShot(0, lambda: look(program))

def look(program):
    ground = program._ground
    bars = {name: bar.text for name, bar in program.trouble._bars.items()}
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    seen.append([str(ground.folder.path), bars, len(shown), sorted(ground.beginning.favourites)])
    ground.store.set_favourite("bridge", starred=True)
    if len(seen) < 3:
        ground.reopen(choose(ground.place, Path(sys.argv[len(seen) + 1])), f"now here {len(seen)}")
    else:
        QApplication.closeAllWindows()

start._after_first_paint = after
status = start.start(sys.argv[1])
print(json.dumps(seen), flush=True)
sys.exit(status)
"""
REPAIRED = """
import json, os, sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
from fakes import FakeClock
import psoas_trainer.start as start
from psoas_trainer import app_player, app_recovery
from psoas_trainer.storage import soundness
from psoas_trainer.storage.damage import damage_of
from psoas_trainer.storage.rescue import Rescue
from psoas_trainer.ui.play_request import PlayRequest

seen = {}
clock = FakeClock()
soundness._AT_ONCE_PAGES = 1
app_player.engine_clock = lambda: clock
app_player.programs_here = tuple

def recover(look, error, today, place, key):
    seen["page"] = str(error.kind)
    rescue = Rescue(damage_of(error), today)
    rescue.restore(rescue.backups()[0])
    return place

app_recovery.recover = recover
painted = start._after_first_paint

def after(program):
    painted(program)
    QTimer.singleShot(0, lambda: look(program))

def settle(program):
    for _ in range(30):
        program._ground.store._thread.wait_open()
        QCoreApplication.processEvents()

def look(program):
    try:
        settle(program)
        (again if "page" in seen else first)(program)
    except BaseException as error:
        sys.__excepthook__(type(error), error, error.__traceback__)
        os._exit(3)

def first(program):
    if program.window.alone is not None:
        program.accept_safety_note()
    program.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    player = program.playing.player
    for second in range(40):
        clock.now += 1.0
        player.tick()
        if second == 20:
            program._ground.store.check_what_is_left(program.trouble.note_settled)
            settle(program)
            seen["running"] = program.playing.trainer.running
    seen["reps"] = sum(tally.reps or 0 for tally in player.session.tallies.values())
    seen["uuid"] = program.playing.trainer.uuid
    player.stop()
    settle(program)
    program.trouble._bars["damaged"].buttons["repair"].click()

def again(program):
    def told(record):
        seen["kept"] = sum(each.tally.reps or 0 for each in record.sets)
        seen["state"] = str(record.summary.state)

    program._ground.store.session(seen["uuid"], told)
    settle(program)
    QApplication.closeAllWindows()

start._after_first_paint = after
status = start.start(sys.argv[1])
print(json.dumps(seen), flush=True)
sys.exit(status)
"""


def run(tmp_path, code, *folders, before=()):
    build_resources.compile_resources(ROOT)
    command = [sys.executable, *before, "-c", code, *map(str, folders)]
    env = environment(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "config"))
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=100, check=False)


@pytest.fixture
def folder(tmp_path):
    """A folder that may be read and not written; put right at the end, so that it can be removed."""
    folder = tmp_path / "data"
    folder.mkdir()
    yield folder
    folder.chmod(0o700)


@pytest.mark.rest
@pytest.mark.parametrize("history", [True, False])
def test_a_folder_that_cannot_be_written_is_looked_at(tmp_path, folder, history):
    if history:
        connection = open_database(folder / "psoas-trainer.sqlite3", had_data=False)
        begun(connection, default_person(connection, moment()))
        close_database(connection)
    before = bytes_of(folder)
    folder.chmod(0o500)
    done = run(tmp_path, LOOKING, folder, before=("-c", WITHOUT_POWERS))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    seen = json.loads(done.stdout)
    assert not seen["writes"], "this test would prove nothing"
    assert seen["bars"]["view_only"].startswith("Nothing can be kept")
    assert (seen["sessions"] > 0) is history
    assert ("page" in seen) is not history, "where there is nothing to read the person is asked first"
    assert seen["running"]
    assert "Nothing can be saved here" in seen["banner"]
    assert bytes_of(folder) == before
    held = list((tmp_path / "state").rglob("unsaved-*.jsonl"))
    assert len(held) == 1, "the session waits there for a folder that takes it"


@pytest.mark.rest
def test_a_window_ends_and_the_next_begins_on_another_folder_and_back(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    other.mkdir()
    done = run(tmp_path, TWICE, one, other, one)
    assert done.returncode == 0, done.stderr
    # What the platform without a screen says of a window's smallest size is not ours.
    ours = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")]
    assert ours == []
    first, second, third = json.loads(done.stdout)
    assert first == [str(one), {}, 1, []]
    assert second == [str(other), {"said": "now here 1"}, 1, []]
    assert third == [str(one), {"said": "now here 2"}, 1, ["bridge"]]
    for folder in (one, other):
        assert not (folder / "psoas-trainer.sqlite3-open").exists(), "closed well"
        connection = open_database(folder / "psoas-trainer.sqlite3", had_data=True)
        assert connection.execute("SELECT count(*) FROM favourite").get == 1
        close_database(connection)
    assert not Path(tmp_path / "config").exists(), "the folder was named: no choice is kept"


@pytest.mark.rest
def test_a_file_found_damaged_in_a_session_is_repaired_and_the_session_is_in_the_history(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    path = folder / "psoas-trainer.sqlite3"
    closed(path)
    connection = open_database(path, had_data=True)
    back_up_at_once(connection, folder, Reason.EXIT, 1_778_000_000_001)
    close_database(connection)
    DAMAGES["torn_page"](path)
    done = run(tmp_path, REPAIRED, folder)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    seen = json.loads(done.stdout)
    assert seen["page"] == "damaged"
    assert seen["running"], "it was not interrupted"
    assert seen["kept"] == seen["reps"] > 0
    assert seen["state"] == "stopped"
    assert not list((tmp_path / "state").rglob("unsaved-*.jsonl"))
    (aside,) = folder.glob("damaged-*")
    assert (aside / path.name).exists()
