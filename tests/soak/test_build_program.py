# SPDX-License-Identifier: GPL-3.0-or-later
"""The real build, twice, from two folders: everything starts, tests itself, and is the same byte for byte."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

import build_command
from build_archive import MOST_IN_FOLDER, MOST_PACKED, size_of
from psoas_trainer import __version__
from psoas_trainer.storage.migrations import SCRIPTS

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("assets", "docs", "packaging", "src", "tests")
MADE = shutil.ignore_patterns("__pycache__", "*.rcc", "*.qm", "*.pyc")
EPOCH = 1_700_000_000
DIFFERS: tuple[str, ...] = ()
"""Files of the program's folder that no tool makes the same twice: none is known (PyInstaller 6.22, Linux)."""


def clone(folder):
    """The sources as they are now, as a clean checkout would have them: nothing that was made from them."""
    folder.mkdir(parents=True)
    for name in SOURCES:
        shutil.copytree(ROOT / name, folder / name, ignore=MADE)
    for file in (*ROOT.glob("*.md"), ROOT / "LICENSE", ROOT / "pyproject.toml", ROOT / "resources.qrc"):
        shutil.copyfile(file, folder / file.name)
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Two clean clones, one under a name with spaces and umlauts, both built by the command that people call."""
    base = tmp_path_factory.mktemp("build")
    clones = [clone(base / "first"), clone(base / "der zweite ü")]
    for each, what in zip(clones, ("all", "program"), strict=True):
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)}
        command = [sys.executable, str(each / "packaging" / "build_command.py"), what]
        done = subprocess.run(command, cwd=each, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return clones


def digests(folder):
    """What every file of the folder holds, and its rights."""
    return {
        each.relative_to(folder).as_posix(): (
            each.lstat().st_mode,
            os.readlink(each) if each.is_symlink() else hashlib.sha256(each.read_bytes()).hexdigest(),
        )
        for each in folder.rglob("*")
        if each.is_symlink() or each.is_file()
    }


def self_test(command, tmp_path):
    """Runs `--self-test` as somebody would who has nothing of this checkout; what it says, and its status."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "VIRTUAL"))}
    environment = {**kept, "HOME": str(tmp_path)}
    return subprocess.run(
        [*command, "--self-test"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )


def test_the_wheel_alone_in_an_empty_environment_passes_its_self_test(built, tmp_path, record_property):
    python = built[0] / "build" / "runtime" / "bin" / "python"
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "list", "--format=json"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert {"pytest", "pyinstaller", "hatchling"} & {
        each["name"].lower() for each in json.loads(listed.stdout)
    } == set()
    done = self_test([str(python.with_name("psoas-trainer"))], tmp_path)
    record_property("figure", json.dumps(["Self-test of the wheel", 1, done.returncode, "in an empty environment"]))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_frozen_program_passes_its_self_test(built, tmp_path, record_property):
    done = self_test([str(built[0] / "dist" / "psoas-trainer" / "psoas-trainer")], tmp_path)
    record_property("figure", json.dumps(["Self-test of the frozen program", 1, done.returncode, ""]))
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / ".local").rglob("*")) == []  # nothing of the person's own was touched


def test_it_runs_moved_read_only_and_under_any_name(built, tmp_path):
    moved = tmp_path / "Programme für uns" / "psoas trainer"
    shutil.copytree(built[0] / "dist" / "psoas-trainer", moved, symlinks=True)
    for each in moved.rglob("*"):
        if not each.is_symlink():
            each.chmod(each.stat().st_mode & ~0o222)
    before = digests(moved)
    done = subprocess.run([str(moved / "psoas-trainer"), "exercises"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert digests(moved) == before
    for each in moved.rglob("*"):
        if not each.is_symlink():
            each.chmod(each.stat().st_mode | 0o700)


def test_two_builds_of_the_same_sources_give_the_same_bytes(built):
    first, second = (digests(each / "dist" / "psoas-trainer") for each in built)
    assert set(first) == set(second)
    assert {name for name in first if first[name] != second[name]} == set(DIFFERS)
    wheels = [next((each / "dist").glob("*.whl")).read_bytes() for each in built]
    archives = [next((each / "dist").glob("psoas_trainer-*.tar.gz")).read_bytes() for each in built]
    assert wheels[0] == wheels[1]
    assert archives[0] == archives[1]


def test_the_source_archive_builds_the_same_wheel(built, tmp_path):
    with tarfile.open(next((built[0] / "dist").glob("psoas_trainer-*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    (tmp_path / "dist").mkdir()
    again = build_command.make_wheel(source, tmp_path / "dist", EPOCH)
    assert again.read_bytes() == (built[0] / "dist" / again.name).read_bytes()


def test_it_is_small_enough_and_holds_no_trace_of_where_it_was_built(built):
    dist = built[0] / "dist"
    assert size_of(dist / "psoas-trainer") <= MOST_IN_FOLDER
    packed = [each for each in dist.iterdir() if each.suffix in (".xz", ".deb", ".zip", ".exe")]
    assert packed
    assert {each.name for each in packed if each.stat().st_size > MOST_PACKED} == set()
    texts = [each for each in (dist / "psoas-trainer").rglob("*") if each.suffix in (".json", ".txt", ".sql", ".rcc")]
    assert [each.name for each in texts if str(built[0]).encode() in each.read_bytes()] == []


def test_what_lies_beside_the_program_is_complete(built):
    dist = built[0] / "dist"
    folder = dist / "psoas-trainer"
    scripts = {each.name for each in folder.glob("_internal/psoas_trainer/storage/migrations/*.sql")}
    assert scripts == set(SCRIPTS)
    assert (folder / "_internal/psoas_trainer/resources.rcc").exists()
    assert list(folder.glob("_internal/qtawesome/fonts/phosphor-*.ttf"))
    parts = json.loads((folder / "psoas-trainer.cdx.json").read_text("utf-8"))
    required = {each["name"] for each in parts["components"] if each["scope"] == "required"}
    assert required >= {"PySide6_Essentials", "shiboken6", "apsw_sqlite3mc", "CPython", "PyInstaller bootloader"}
    listed = subprocess.run(
        ["sha256sum", "--check", "SHA256SUMS"], cwd=dist, capture_output=True, text=True, check=False
    )
    assert listed.returncode == 0, listed.stdout
    assert f"psoas_trainer-{__version__}-py3-none-any.whl: OK" in listed.stdout


def test_lintian_finds_no_error(built):
    packages = list((built[0] / "dist").glob("*.deb"))
    lintian = shutil.which("lintian")
    for package in packages if lintian else ():
        done = subprocess.run(
            ["lintian", "--allow-root", "--fail-on", "error", str(package)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout
