# SPDX-License-Identifier: GPL-3.0-or-later
"""The wheel holds all that the program needs, and runs from wherever it lies; it is built once for all tests here."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import build_command
from psoas_trainer import __version__

ROOT = Path(__file__).resolve().parent.parent
EPOCH = 1_700_000_000
NOT_OURS = "psoas_trainer-{}.dist-info/"


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    """Wheel and source archive, built by this environment without one of their own."""
    folder = tmp_path_factory.mktemp("dist")
    build_command.make_wheel(ROOT, folder, EPOCH)
    return folder


@pytest.fixture(scope="module")
def wheel(dist):
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as archive:
        yield archive


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    """The wheel unpacked, under a name that people give to folders."""
    folder = tmp_path_factory.mktemp("mit Leer- und Umläuten ü")
    wheel.extractall(folder)
    return folder


def test_it_is_for_every_system_and_named_after_the_version(dist):
    names = sorted(file.name for file in dist.iterdir())
    assert names == [f"psoas_trainer-{__version__}-py3-none-any.whl", f"psoas_trainer-{__version__}.tar.gz"]


def test_it_holds_every_module_the_database_scripts_and_the_resources(wheel):
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    sources = {
        file.relative_to(ROOT / "src").as_posix()
        for file in (ROOT / "src" / "psoas_trainer").rglob("*")
        if file.suffix in (".py", ".sql")
    }
    assert held == sources | {"psoas_trainer/resources.rcc"}
    assert wheel.read("psoas_trainer/resources.rcc") == (ROOT / "src/psoas_trainer/resources.rcc").read_bytes()


def test_it_names_its_command_and_carries_every_licence(wheel):
    information = NOT_OURS.format(__version__)
    assert b"psoas-trainer = psoas_trainer.__main__:main" in wheel.read(f"{information}entry_points.txt")
    licences = {file.name for file in (ROOT / "assets" / "licences").glob("*.txt")} | {"LICENSE"}
    held = {name.rpartition("/")[2] for name in wheel.namelist() if name.startswith(f"{information}licenses/")}
    assert held == licences


def test_what_only_builds_and_tests_is_not_asked_for_by_the_wheel(wheel):
    metadata = wheel.read(f"{NOT_OURS.format(__version__)}METADATA").decode()
    asked = {re.match(r"[\w-]+", line.split()[1])[0].lower() for line in metadata.splitlines() if needed(line)}
    assert asked == {"pyside6-essentials", "apsw-sqlite3mc", "argon2-cffi", "platformdirs", "qtawesome"}


def needed(line):
    return line.startswith("Requires-Dist:") and "extra ==" not in line


def run(unpacked, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "psoas_trainer", *arguments]
    return subprocess.run(command, cwd=unpacked, env=environment, capture_output=True, text=True, check=False)


def test_unpacked_it_runs_from_there(unpacked):
    where = [sys.executable, "-c", "import psoas_trainer; print(psoas_trainer.__file__)"]
    found = subprocess.run(
        where, cwd=unpacked, env={**os.environ, "PYTHONPATH": str(unpacked)}, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == str(unpacked / "psoas_trainer" / "__init__.py")
    done = run(unpacked, "--version")
    assert (done.returncode, done.stdout) == (0, f"Psoas Trainer {__version__}\n")


@pytest.mark.rest
def test_unpacked_it_finds_its_content(unpacked):
    done = run(unpacked, "exercises")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == len(list((ROOT / "assets" / "exercises").glob("*.toml")))


def test_unpacked_it_climbs_every_step_of_the_schema(unpacked, tmp_path):
    climb = (
        "import sys, pathlib\n"
        "from psoas_trainer.storage.database import open_database\n"
        "from psoas_trainer.storage.migrations import SCRIPTS, read_script\n"
        "connection = open_database(pathlib.Path(sys.argv[1]), had_data=False)\n"
        "print(len(SCRIPTS), all(map(read_script, SCRIPTS)), *connection.execute('PRAGMA user_version').fetchone())\n"
        "connection.close()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    command = [sys.executable, "-c", climb, str(tmp_path / "made.sqlite3")]
    done = subprocess.run(command, cwd=unpacked, env=environment, capture_output=True, text=True, check=False)
    steps = len(list((ROOT / "src/psoas_trainer/storage/migrations").glob("*.sql")))
    assert (done.stdout, done.stderr) == (f"{steps} True {steps}\n", "")


def test_the_source_archive_has_what_a_build_and_a_test_run_need(dist):
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    for name in (
        "resources.qrc",
        "LICENSE",
        "packaging/build_hook.py",
        "packaging/psoas-trainer.spec",
        "assets/app.svg",
    ):
        assert name in held
    assert {name for name in held if name.endswith((".rcc", ".pyc"))} == set()
    assert {name.partition("/")[0] for name in held} >= {"src", "assets", "packaging", "tests", "docs"}
