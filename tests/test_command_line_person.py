# SPDX-License-Identifier: GPL-3.0-or-later
"""`--person` on the command line: where the data has several people nobody's data is taken by chance."""

import argparse
import csv
from pathlib import Path

import pytest
from pdf_words import pages_of

from psoas_trainer.command_line_arguments import export_arguments, handout_arguments
from psoas_trainer.command_line_export import run_export_command
from psoas_trainer.command_line_handout import run_handout_command
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.own_training import routine_document
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.words import RoutineWords
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.clinic_people import add_person, archive_person, delete_person
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.export_file import export_json
from psoas_trainer.storage.own_content import OwnContent, OwnRoutine, save_own
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.sessions import begin_session, end_session

pytestmark = pytest.mark.usefixtures("qapp")
BY = By(Moment(1_770_000_000_000, 0, "2026-02-02"), "JB")
MARTA = PersonCard("Märta Olsen", "Märta", "1971-03-12", "P-7")
TOMAS = PersonCard("Tomas Lima", "Tomas", "1990-11-30", "8")
OTHER_TOMAS = PersonCard("Tomas Lima", "Tomas", "1950-01-30", "9")


class Clinic:
    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        self.data = open_database(DataFolder(path).database, had_data=False)
        self.home = default_person(self.data, BY.at)

    def add(self, card: PersonCard, reps: int = 0) -> int:
        person = add_person(self.data, card, BY)
        self.trained(person, reps)
        return person

    def trained(self, person: int, reps: int) -> None:
        """A session with so many reps on the left, and a routine of their own with that dose."""
        if not reps:
            return
        item, uuid = ItemDose("psoas_march", None, Dose(DoseKind.REPS, 12, 2)), f"{person:032x}"
        begin_session(self.data, uuid, person, SessionPlan(None, (PlanItem(item, item),)), Timing(), BY.at)
        done = SetRecord(SetKey(0, 1, Side.LEFT), None, Tally(reps))
        save_progress(self.data, uuid, Progress(BY.at, 60, "b", (done,)))
        end_session(self.data, uuid, SessionState.FINISHED, BY.at, 60)
        row = RoutineItem("seated_leg_lift", Dose(DoseKind.REPS, reps))
        mine = PackRoutine(Routine("own_1", None, (row,)), RoutineWords("Mine", "", ""))
        save_own(self.data, person, OwnContent((), (OwnRoutine("own_1", routine_document(mine, "en")),)), BY.at)


@pytest.fixture
def clinic(tmp_path):
    one = Clinic(tmp_path / "data")
    yield one
    if one.data is not None:
        close_database(one.data)


@pytest.fixture
def said(capsys, clinic, tmp_path):
    def run(command: str, *arguments: object) -> tuple[int, str, list[str]]:
        """Status, what was said, and the reps that the file has: of the table, or of the sheet."""
        if clinic.data is not None:
            close_database(clinic.data)
            clinic.data = None
        parser = argparse.ArgumentParser()
        parser.add_argument("--data-dir")
        commands = parser.add_subparsers(dest="command")
        export_arguments(commands)
        handout_arguments(commands)
        target = tmp_path / "out"
        target.unlink(missing_ok=True)
        first = ("handout", "mine") if command == "handout" else ("export", "--format", command)
        options = parser.parse_args(
            ["--data-dir", str(clinic.path), *first, "--out", str(target), "--force", *map(str, arguments)]
        )
        status = run_handout_command(options) if command == "handout" else run_export_command(options)
        out, err = capsys.readouterr()
        return status, err or out, _reps(target, command)

    return run


def _reps(target: Path, command: str) -> list[str]:
    if not target.exists():
        return []
    if command == "csv":
        with target.open(encoding="utf-8-sig", newline="") as file:
            return [row["done"] for row in csv.DictReader(file)]
    if command == "handout":
        return [word for page in pages_of(target.read_bytes()) for word in page.split() if word in ("7", "8", "9")][:1]
    return ["written"]


def test_a_home_file_needs_no_name(said, clinic):
    clinic.trained(clinic.home, 7)
    assert said("csv")[::2] == (0, ["7"])
    assert said("handout")[::2] == (0, ["7"])
    assert said("pdf")[0] == 0


def test_the_only_person_is_taken_with_a_card_too(said, clinic):
    clinic.add(MARTA, 8)
    assert said("handout")[::2] == (0, ["8"])
    assert said("csv")[::2] == (0, ["8"])


@pytest.mark.parametrize("command", ["csv", "pdf", "handout"])
def test_of_several_people_nobody_is_taken_by_chance(said, clinic, command):
    clinic.add(MARTA, 8)
    clinic.add(TOMAS, 9)
    status, text, found = said(command)
    assert (status, found) == (1, [])
    assert text == "This data has 2 people. Say whose it is to be with --person NUMBER or NAME.\n"


def test_a_number_or_a_whole_name_says_who(said, clinic):
    clinic.trained(clinic.home, 7)
    marta = clinic.add(MARTA, 8)
    clinic.add(TOMAS, 9)
    archive_person(clinic.data, marta, BY)
    for who in ("P-7", "Märta Olsen", "  Märta  Olsen "):
        assert said("csv", "--person", who)[::2] == (0, ["8"])
        assert said("handout", "--person", who)[::2] == (0, ["8"])
    assert said("csv", "--person", "8")[::2] == (0, ["9"])
    assert said("pdf", "--person", "Tomas Lima")[0] == 0


@pytest.mark.parametrize("who", ["Olsen", "p-7", "märta olsen", "", "%", "Gone Person"])
def test_somebody_who_is_not_there_is_said_and_nobody_is_listed(said, clinic, who):
    clinic.add(MARTA, 8)
    delete_person(clinic.data, clinic.add(PersonCard("Gone Person", "Gone", "1971-03-12"), 9), BY)
    status, text, found = said("csv", "--person", who)
    assert (status, found) == (1, [])
    assert text.startswith(f"Nobody has the number or the name {who}. ")
    assert "Märta" not in text.replace(who, "")


def test_the_same_name_twice_asks_for_the_number(said, clinic):
    clinic.add(TOMAS, 8)
    clinic.add(OTHER_TOMAS, 9)
    status, text, _ = said("csv", "--person", "Tomas Lima")
    assert (status, text) == (1, "2 people are called Tomas Lima. Give a number that only one of them has.\n")
    assert said("csv", "--person", "9")[::2] == (0, ["9"])


def test_json_has_everyone_and_says_so(said, clinic):
    clinic.add(MARTA, 8)
    clinic.add(TOMAS, 9)
    assert said("json")[0] == 0
    status, text, _ = said("json", "--person", "P-7")
    assert (status, text.startswith("A JSON file has everyone's data.")) == (1, True)


def test_where_nothing_is_kept_nobody_can_be_meant(said, clinic):
    close_database(clinic.data)
    clinic.data = None
    DataFolder(clinic.path).database.unlink()
    status, text, _ = said("handout", "--person", "P-7")
    assert (status, text.startswith("There is nobody in ")) == (1, True)


def test_the_copy_of_an_open_window_knows_the_people_too(said, clinic, monkeypatch):
    clinic.add(MARTA, 8)
    clinic.add(TOMAS, 9)

    def ask(_folder, request):
        connection = open_database(DataFolder(clinic.path).database, had_data=True)
        finish(export_json(connection, Path(request["path"]), "1"))
        close_database(connection)
        return {"ok": True}

    monkeypatch.setattr("psoas_trainer.command_line_reader.ask_running", ask)
    assert said("handout", "--person", "P-7")[::2] == (0, ["8"])
    assert said("csv")[0] == 1
