# SPDX-License-Identifier: GPL-3.0-or-later
"""`handout` on the command line: which routine, on which paper, and a plain sentence for what cannot be."""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pdf_words import pages_of

from psoas_trainer.command_line_arguments import handout_arguments
from psoas_trainer.command_line_handout import run_handout_command
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.handout import MOST_WEEKS, USUAL_WEEKS
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.own_training import routine_document
from psoas_trainer.core.record import Moment
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.words import RoutineWords
from psoas_trainer.instance_lock import InstanceLock
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.export_file import export_json
from psoas_trainer.storage.own_content import OwnContent, OwnRoutine, save_own
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.people import default_person

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def said(capsys, tmp_path):
    def run(*arguments: object, folder: Path = tmp_path / "none") -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        parser.add_argument("--data-dir")
        handout_arguments(parser.add_subparsers(dest="command"))
        status = run_handout_command(parser.parse_args(["--data-dir", str(folder), *map(str, arguments)]))
        return status, *capsys.readouterr()

    return run


@pytest.mark.parametrize("wanted", ["desk_break", "Desk break", " DESK BREAK"])
def test_a_routine_is_found_by_id_and_by_name(said, tmp_path, wanted):
    target = tmp_path / "out.pdf"
    assert said("handout", wanted, "--out", target) == (0, f"Saved as {target}\n", "")
    pages = pages_of(target.read_bytes())
    assert "Seated leg lift" in " ".join(pages)
    assert all("It does not diagnose, treat or monitor any illness or injury" in page for page in pages)


def test_paper_size_weeks_and_name_are_as_asked(said, tmp_path):
    usual, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    said("handout", "desk_break", "--out", usual, "--paper", "a4")
    more = ("--paper", "letter", "--large", "--weeks", 0, "--name", "Marta Olsen")
    assert said("handout", "desk_break", "--out", other, *more)[0] == 0
    assert re.search(rb"/MediaBox \[[0. ]*595", usual.read_bytes())
    assert re.search(rb"/MediaBox \[[0. ]*612", other.read_bytes())
    plain, large = pages_of(usual.read_bytes()), pages_of(other.read_bytes())
    assert len(large) > len(plain)
    assert "Week 1" in plain[0]
    assert "Week 1" not in " ".join(large)
    assert "Marta Olsen" in large[0]


def test_an_unknown_routine_is_answered_with_those_there_are(said, tmp_path):
    status, out, err = said("handout", "nothing", "--out", tmp_path / "x.pdf")
    assert (status, out) == (1, "")
    assert err.startswith("There is no routine called nothing. These are there:\n")
    assert "  Psoas balance A (balance_a)\n" in err
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over_without_force(said, tmp_path):
    target = tmp_path / "x.pdf"
    target.write_bytes(b"mine")
    status, _, err = said("handout", "desk_break", "--out", target)
    assert status == 1
    assert err == f"There is already something called {target}. Nothing was written over; replace it with --force.\n"
    assert target.read_bytes() == b"mine"
    assert said("handout", "desk_break", "--out", target, "--force")[0] == 0
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--weeks", MOST_WEEKS + 1), f"{MOST_WEEKS + 1} weeks do not fit."),
        (("--weeks", -1), "-1 weeks do not fit."),
        (("--name", "x" * 61), "The name is too long"),
    ],
)
def test_what_does_not_fit_is_named(said, tmp_path, more, sentence):
    status, _, err = said("handout", "desk_break", "--out", tmp_path / "x.pdf", *more)
    assert status == 1
    assert err.startswith(sentence)


@pytest.mark.rest
@pytest.mark.parametrize("name", ["gone/x.pdf", "a\0b.pdf"])
def test_a_place_that_takes_nothing_is_named(said, tmp_path, name):
    target = tmp_path / name
    status, _, err = said("handout", "desk_break", "--out", target)
    assert (status, err) == (1, f"{target} was not written: nothing can be written there. Choose another place.\n")


def test_the_help_says_the_numbers_that_hold():
    parser = argparse.ArgumentParser()
    handout_arguments(parser.add_subparsers(dest="command"))
    options = parser.parse_args(["handout", "x", "--out", "y"])
    assert (options.weeks, options.name, options.large, options.force) == (USUAL_WEEKS, "", False, False)


@pytest.mark.rest
def test_what_is_said_with_a_routine_stands_on_it(said, tmp_path):
    target = tmp_path / "ease.pdf"
    said("handout", "hip_flexor_ease", "--out", target)
    assert "It does not replace strengthening." in pages_of(target.read_bytes())[0]


@pytest.fixture
def folder(tmp_path):
    """Data with an own routine in it: other doses on each side."""
    data = DataFolder(tmp_path / "data")
    data.path.mkdir()
    connection = open_database(data.database, had_data=False)
    at = Moment(0, 0, "2026-01-01")
    dose = Dose(DoseKind.REPS, 12, 2, 12, 10)
    mine = PackRoutine(Routine("own_1", None, (RoutineItem("seated_leg_lift", dose),)), RoutineWords("Mine", "", ""))
    kept = OwnContent((), (OwnRoutine("own_1", routine_document(mine, "en")),))
    save_own(connection, default_person(connection, at), kept, at)
    close_database(connection)
    return data.path


def test_an_own_routine_is_printed_with_its_doses(said, tmp_path, folder):
    target = tmp_path / "mine.pdf"
    assert said("handout", "mine", "--out", target, folder=folder)[0] == 0
    [page] = pages_of(target.read_bytes())
    assert "Left 12" in page
    assert "Right 10" in page


def test_an_open_window_gives_a_copy_of_its_data(said, tmp_path, folder, monkeypatch):
    def ask(_folder, request):
        connection = open_database(DataFolder(folder).database, had_data=True)
        finish(export_json(connection, Path(request["path"]), "1"))
        close_database(connection)
        return {"ok": True}

    monkeypatch.setattr("psoas_trainer.command_line_reader.ask_running", ask)
    target = tmp_path / "mine.pdf"
    assert said("handout", "own_1", "--out", target, folder=folder)[0] == 0
    assert "Right 10" in pages_of(target.read_bytes())[0]


def test_data_that_another_program_holds_is_said(said, tmp_path, folder, monkeypatch):
    monkeypatch.setattr("psoas_trainer.instance_client._FOR_THE_DOOR", 0.0)
    lock = InstanceLock(folder)
    assert lock.take()
    try:
        status, _, err = said("handout", "mine", "--out", tmp_path / "x.pdf", folder=folder)
    finally:
        lock.release()
    assert (status, err.startswith("Psoas Trainer is open on this data")) == (1, True)
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.rest
def test_it_needs_no_screen(tmp_path):
    environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    target = tmp_path / "out.pdf"
    run = "from psoas_trainer.command_line import run; import sys; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", run, "--data-dir", str(tmp_path / "none"), "handout", "desk_break"]
    done = subprocess.run(
        [*command, "--out", str(target)], capture_output=True, text=True, timeout=60, env=environment, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert target.stat().st_size > 1000
    assert not (tmp_path / "none").exists()
