# SPDX-License-Identifier: GPL-3.0-or-later
"""export and import on the command line: what is written, and a plain sentence for what cannot be."""

import argparse
import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from psoas_trainer.command_line_arguments import export_arguments
from psoas_trainer.command_line_export import run_export_command
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.sessions import begin_session, end_session

MARCH = ItemDose("psoas_march", "seated", Dose(DoseKind.REPS, 12, 2))
pytestmark = pytest.mark.usefixtures("qapp")
DATES = ("2026-03-01", "2026-04-01", "2026-05-01")


def opened(folder: Path) -> apsw.Connection:
    return open_database(DataFolder(folder).database, had_data=False)


def filled(folder: Path) -> Path:
    folder.mkdir()
    connection = opened(folder)
    person = default_person(connection, Moment(0, 0, DATES[0]))
    for number, date in enumerate(DATES, start=1):
        at, uuid = Moment(1_770_000_000_000 + number, 60, date), f"{number:032x}"
        begin_session(connection, uuid, person, SessionPlan(None, (PlanItem(MARCH, MARCH),)), Timing(), at)
        done = SetRecord(SetKey(0, 1, Side.LEFT), "seated", Tally(7))
        save_progress(connection, uuid, Progress(at, 60, "b", (done,)))
        end_session(connection, uuid, SessionState.FINISHED, at, 60)
    close_database(connection)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return filled(tmp_path / "data")


def said(capsys, folder: Path, *arguments: object) -> tuple[int, str, str]:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data-dir")
    export_arguments(parser.add_subparsers(dest="command"))
    status = run_export_command(parser.parse_args(["--data-dir", str(folder), *map(str, arguments)]))
    out, err = capsys.readouterr()
    return status, out, err


def test_each_kind_is_written(capsys, folder, tmp_path):
    for kind in ("json", "csv", "pdf"):
        target = tmp_path / f"out.{kind}"
        status, out, err = said(capsys, folder, "export", "--format", kind, "--out", target)
        assert (status, err) == (0, "")
        assert out == f"Exported to {target}\n"
    assert len(json.loads((tmp_path / "out.json").read_bytes())["sessions"]) == 3
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["exercise"] for row in csv.DictReader(file)] == ["Psoas march"] * 3
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    if os.name == "posix":
        assert {(tmp_path / f"out.{kind}").stat().st_mode & 0o077 for kind in ("json", "csv", "pdf")} == {0}


def test_only_those_days(capsys, folder, tmp_path):
    target = tmp_path / "out.json"
    assert (
        said(
            capsys, folder, "export", "--format", "json", "--from", "2026-03-15", "--to", "2026-04-01", "--out", target
        )[0]
        == 0
    )
    assert [each["local_date"] for each in json.loads(target.read_bytes())["sessions"]] == ["2026-04-01"]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--from", "2026-02-30"), "2026-02-30 is no date. Write it as year, month and day: 2026-05-31.\n"),
        (("--to", "yesterday"), "yesterday is no date."),
        (("--from", "2026-05-02", "--to", "2026-05-01"), "2026-05-02 is after 2026-05-01."),
    ],
)
def test_a_wrong_date_is_named(capsys, folder, tmp_path, more, sentence):
    status, out, err = said(capsys, folder, "export", "--format", "csv", "--out", tmp_path / "x.csv", *more)
    assert (status, out) == (1, "")
    assert err.startswith(sentence)
    assert not (tmp_path / "x.csv").exists()


def test_nothing_is_written_over_without_force(capsys, folder, tmp_path):
    target = tmp_path / "mine"
    for kind in ("json", "csv", "pdf"):
        target.write_text("mine", encoding="utf-8")
        status, _, err = said(capsys, folder, "export", "--format", kind, "--out", target)
        assert status == 1
        assert (
            err == f"There is already something called {target}. Nothing was written over; replace it with --force.\n"
        )
        assert target.read_text(encoding="utf-8") == "mine"
        assert said(capsys, folder, "export", "--format", kind, "--out", target, "--force")[0] == 0
        assert not target.read_bytes().startswith(b"mine")


def test_a_place_that_takes_nothing_is_named(capsys, folder, tmp_path):
    for kind in ("json", "csv", "pdf"):
        target = tmp_path / "nowhere" / f"x.{kind}"
        status, _, err = said(capsys, folder, "export", "--format", kind, "--out", target)
        assert status == 1
        assert err.startswith(f"Nothing was exported: {target} cannot be written.")


def test_no_history_is_made_by_asking_for_one(capsys, tmp_path):
    status, _, err = said(capsys, tmp_path / "none", "export", "--format", "json", "--out", tmp_path / "x")
    assert (status, err) == (1, f"There is no history in {tmp_path / 'none'} yet.\n")
    assert list(tmp_path.iterdir()) == []


ALONE = """
import sys
from argparse import Namespace
from psoas_trainer.command_line_export import run_export_command
folder, kind, out = sys.argv[1:]
asked = dict(command="export", data_dir=folder, format=kind, first=None, last=None, out=out, person=None, force=False)
status = run_export_command(Namespace(**asked))
print("PySide6.QtGui" in sys.modules and kind)
sys.exit(status)
"""


@pytest.mark.parametrize(("kind", "printed"), [("csv", "False"), ("pdf", "pdf")])
def test_only_a_report_needs_letters_and_never_a_screen(folder, tmp_path, kind, printed):
    environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    target = tmp_path / f"out.{kind}"
    command = [sys.executable, "-c", ALONE, str(folder), kind, str(target)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == printed
    assert target.stat().st_size > 100


def test_a_file_comes_in_once(capsys, folder, tmp_path):
    target = tmp_path / "out.json"
    said(capsys, folder, "export", "--format", "json", "--out", target)
    other = tmp_path / "other"
    other.mkdir()
    close_database(opened(other))
    status, out, err = said(capsys, other, "import", target)
    assert (status, err) == (0, "")
    assert out.startswith("3 session")
    assert "What was there before is kept: " in out
    assert said(capsys, other, "import", target)[1] == "All of it was here already. Nothing was changed.\n"
    target.write_bytes(target.read_bytes()[:-40])
    status, out, err = said(capsys, other, "import", target)
    assert (status, out) == (1, "")
    assert err == "out.json is cut off or incomplete. Nothing was imported. Export it anew and try again.\n"


SPOILT = (
    (lambda text: text[:-40], "all.json is cut off or incomplete. Nothing was imported. Export it anew and try again."),
    (lambda text: text[: len(text) // 2], "all.json is cut off or incomplete."),
    (lambda text: doubled(text), "all.json has the same thing twice. Nothing was imported."),
    (lambda text: newer(text, "schema", 99), "all.json was written by a newer Psoas Trainer. Nothing was imported."),
    (lambda text: newer(text, "version", 2), "all.json was written by a newer Psoas Trainer. Nothing was imported."),
    (lambda text: text.replace("psoas-trainer-export", "another"), "all.json is no export of Psoas Trainer."),
    (lambda text: text.replace('"set_number":1', '"set_number":-1'), "all.json was changed after it was exported"),
)


def doubled(text: str) -> str:
    document = json.loads(text)
    document["sessions"].append(document["sessions"][0])
    return json.dumps(document)


def newer(text: str, name: str, value: int) -> str:
    return json.dumps(json.loads(text) | {name: value})


def test_a_file_that_is_not_whole_or_too_new_is_refused_with_one_sentence(capsys, folder, tmp_path):
    source = tmp_path / "all.json"
    said(capsys, folder, "export", "--format", "json", "--out", source)
    text, other = source.read_text(encoding="utf-8"), tmp_path / "other"
    other.mkdir()
    close_database(opened(other))
    for spoil, sentence in SPOILT:
        source.write_text(spoil(text), encoding="utf-8")
        status, out, err = said(capsys, other, "import", source)
        assert (status, out) == (1, "")
        assert err.startswith(sentence)
        assert err.count("\n") == 1
        connection = opened(other)
        assert connection.execute("SELECT count(*) FROM session").get == 0
        close_database(connection)
        assert not any((other / "backups").glob("*.sqlite3"))
