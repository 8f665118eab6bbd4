# SPDX-License-Identifier: GPL-3.0-or-later
"""What is bundled is complete, licensed, and the same each time it is made."""

import hashlib
import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import texts as made

import build_resources
import make_sounds
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.content_pack import unpack

ROOT = Path(__file__).resolve().parent.parent

READ_ALL = """
import hashlib, sys
from PySide6.QtCore import QDir, QDirIterator, QFile, QResource
assert QResource.registerResource(sys.argv[1])
files = QDirIterator(":/", QDir.Filter.Files, QDirIterator.IteratorFlag.Subdirectories)
while files.hasNext():
    file = QFile(files.next())
    if not file.fileName().startswith(":/qt") and file.open(QFile.OpenModeFlag.ReadOnly):
        print(hashlib.sha256(file.readAll().data()).hexdigest(), file.fileName()[2:])
"""


def test_the_list_names_every_asset():
    listed, wanted = build_resources.listed_files(ROOT), build_resources.bundled_files(ROOT)
    hint = "write resources.qrc anew with: python3 packaging/dev.py build-assets --list"
    assert listed == wanted, f"missing {set(wanted) - set(listed)}, too many {set(listed) - set(wanted)}: {hint}"


def test_every_file_in_assets_is_bundled_or_made_into_something():
    left = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "assets").rglob("*")
        if file.is_file() and file.suffix not in {".ts", ".qm"}
    } - set(build_resources.bundled_files(ROOT).values())
    assert left == set()


def test_the_compiled_resources_hold_what_the_assets_hold():
    build_resources.compile_resources(ROOT)
    command = [sys.executable, "-c", READ_ALL, str(ROOT / build_resources.RCC)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    held = {name: digest for digest, name in (line.split(" ", 1) for line in done.stdout.splitlines())}
    wanted = build_resources.bundled_files(ROOT)
    assert held == {name: hashlib.sha256((ROOT / path).read_bytes()).hexdigest() for name, path in wanted.items()}


@pytest.fixture
def project(tmp_path):
    """A small project with one asset and one language."""
    (tmp_path / "assets" / "lang" / "en").mkdir(parents=True)
    (tmp_path / "src" / "psoas_trainer").mkdir(parents=True)
    (tmp_path / "LICENSE").write_text("Licence")
    (tmp_path / "assets" / "one.toml").write_text("a = 1")
    (tmp_path / "assets" / "lang" / "en" / "ui.ts").write_text('<!DOCTYPE TS><TS version="2.1" language="en"></TS>')
    build_resources.write_list(tmp_path)
    return tmp_path


@pytest.mark.rest
def test_resources_are_compiled_only_when_something_changed(project):
    assert build_resources.compile_resources(project)
    assert not build_resources.compile_resources(project)
    (project / "assets" / "one.toml").write_text("a = 2")
    assert build_resources.compile_resources(project)
    (project / build_resources.RCC).unlink()
    assert build_resources.compile_resources(project)


@pytest.mark.rest
def test_the_same_assets_give_the_same_bytes(project):
    build_resources.compile_resources(project)
    first = (project / build_resources.RCC).read_bytes()
    (project / build_resources.RCC).unlink()
    (project / "assets" / "one.toml").touch()
    build_resources.compile_resources(project)
    assert (project / build_resources.RCC).read_bytes() == first


@pytest.fixture
def with_content(project):
    """The small project with a whole content in one language, and one theme."""
    (project / "assets" / "themes").mkdir()
    (project / "assets" / "themes" / "dark.toml").write_text('dark = true\n[colour]\nink = "#fff"\nheat = ["#000"]\n')
    for name, text in made.TEXTS.items():
        file = project / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    build_resources.write_list(project)
    return project


def test_content_and_tables_are_bundled_compiled(with_content):
    compiled = {name for name in build_resources.bundled_files(with_content) if name.startswith("compiled/")}
    assert compiled == {"compiled/content/en.json", "compiled/themes/dark.json"}
    build_resources.compile_resources(with_content)
    folder = with_content / "build" / "compiled"
    assert unpack(json.loads((folder / "content" / "en.json").read_text("utf-8"))) == read_content(made.TEXTS)
    theme = json.loads((folder / "themes" / "dark.json").read_text("utf-8"))
    assert theme == {"dark": True, "colour": {"ink": "#fff", "heat": ["#000"]}}


def test_each_language_with_words_has_its_content_compiled(with_content):
    (with_content / "assets" / "lang" / "de").mkdir()
    (with_content / "assets" / "lang" / "de" / "routines.toml").write_text('[day]\nname = "Täglich"\n', "utf-8")
    build_resources.write_list(with_content)
    build_resources.compile_resources(with_content)
    german = with_content / "build" / "compiled" / "content" / "de.json"
    assert unpack(json.loads(german.read_text("utf-8"))).words.routines["day"].name == "Täglich"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("exercises/rest.toml", b"order = 1\ndoes = 2", "exercises/rest.toml:2: unknown key 'does'"),
        ("exercises/rest.toml", b"order = ", "exercises/rest.toml:1: not readable as TOML"),
        ("lang/en/terms.toml", b"[reason]\na = '\xff'", "lang/en/terms.toml:2: the file is not written in UTF-8"),
        ("themes/dark.toml", b"a = 1\na = 2\n", "themes/dark.toml:2: not readable as TOML"),
        ("lang/en/seek_help.toml", b"title = 3", "lang/en/seek_help.toml:1: "),
        ("themes/dark.toml", b"a = 1979-05-27", "themes/dark.toml in assets/ cannot be compiled"),
    ],
)
def test_a_mistake_in_an_asset_stops_the_build_and_is_named(with_content, name, text, said):
    (with_content / "assets" / name).write_bytes(text)
    with pytest.raises(build_resources.BuildError, match=re.escape(said)):
        build_resources.compile_resources(with_content)
    assert not (with_content / build_resources.RCC).exists()


@pytest.fixture
def with_figure(with_content):
    """The small project with the figure that ships, and one movement for its stretch."""
    figure = with_content / "assets" / "figure"
    (figure / "movements").mkdir(parents=True)
    for name in ("body.json", "shapes.json"):
        shutil.copy(ROOT / "assets" / "figure" / name, figure / name)
    movement = json.loads((ROOT / "assets" / "figure" / "movements" / "low_lunge.json").read_text("utf-8"))
    movement["cycles"]["one"] = [
        {"to": "stretch", "seconds": 3, "phase": "in", "psoas": 1.0, "state": "stretched"},
        {"to": "stretch", "phase": "hold", "psoas": 1.0, "state": "stretched"},
    ]
    movement["set_up"] = [{"to": "stretch", "seconds": 0, "psoas": 1.0, "state": "rest"}]
    (figure / "movements" / "stretch.json").write_text(json.dumps(movement), "utf-8")
    build_resources.write_list(with_content)
    return with_content


def test_a_sound_figure_is_built_and_bundled(with_figure):
    build_resources.compile_data(with_figure)
    assert "figure/movements/stretch.json" in build_resources.bundled_files(with_figure)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("movements/stretch.json", '"knee": 89.4', '"knee": 189.4', "stretch.json: pose 'setup', near limb: 'knee' is"),
        ("movements/stretch.json", '"phase": "in"', '"phase": "out"', "stretch.json: cycle 'one': the phases are out,"),
        ("movements/stretch.json", '"to": "stretch"', '"to" "stretch"', "stretch.json: line 1: not readable as JSON"),
        ("body.json", '"thigh": 0.245', '"thigh": "0.245"', "figure/body.json: segments: 'thigh' must be a number"),
        ("shapes.json", '"breath"', '"breadth"', "figure/shapes.json: not the shapes of a body"),
    ],
)
def test_a_damaged_figure_stops_the_build_and_is_named(with_figure, name, old, new, said):
    file = with_figure / "assets" / "figure" / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(build_resources.BuildError, match=re.escape(said)):
        build_resources.compile_resources(with_figure)
    assert not (with_figure / build_resources.RCC).exists()


def test_a_movement_of_no_exercise_stops_the_build(with_figure):
    movements = with_figure / "assets" / "figure" / "movements"
    shutil.copy(movements / "stretch.json", movements / "handstand.json")
    with pytest.raises(build_resources.BuildError, match=r"handstand\.json: there is no exercise 'handstand'"):
        build_resources.compile_data(with_figure)


@pytest.mark.rest
def test_code_in_a_folder_of_the_core_makes_the_resources_anew(project, tmp_path, monkeypatch):
    sources = tmp_path / "copy"
    shutil.copytree(ROOT / "src" / "psoas_trainer" / "core", sources / "psoas_trainer" / "core")
    monkeypatch.setattr(build_resources, "SOURCES", sources)
    assert build_resources.compile_resources(project)
    assert not build_resources.compile_resources(project)
    file = sources / "psoas_trainer" / "core" / "figure" / "figure_files.py"
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")
    assert build_resources.compile_resources(project)


def test_a_mistake_ends_the_command_with_1_and_a_sentence(with_content, capsys):
    (with_content / "assets" / "routines" / "day.toml").write_text("order = 1")
    assert build_resources.main([], with_content) == 1
    said = capsys.readouterr().out
    assert said == "The content in assets/ has mistakes:\nroutines/day.toml:1: 'items' is missing\n"


@pytest.mark.rest
def test_a_language_is_bundled_compiled(project):
    assert build_resources.bundled_files(project)["lang/en/ui.qm"] == "assets/lang/en/ui.qm"
    build_resources.compile_resources(project)
    assert (project / "assets" / "lang" / "en" / "ui.qm").exists()


def test_a_listed_file_that_is_gone_is_named(project):
    (project / "assets" / "one.toml").unlink()
    with pytest.raises(build_resources.BuildError, match=r"assets/one\.toml, which is not there"):
        build_resources.compile_resources(project)


@pytest.mark.rest
def test_what_a_tool_complains_about_is_passed_on(project):
    (project / "assets" / "lang" / "en" / "ui.ts").write_text("this is no language file")
    with pytest.raises(build_resources.BuildError, match="lrelease failed"):
        build_resources.compile_resources(project)


def test_the_sounds_are_what_the_script_makes():
    for name, tones in make_sounds.SOUNDS.items():
        made = make_sounds.wav(tones)
        assert (ROOT / "assets" / "sounds" / f"{name}.wav").read_bytes() == made
        assert len(made) < 30_000
    assert {file.stem for file in (ROOT / "assets" / "sounds").iterdir()} == set(make_sounds.SOUNDS)


def test_low_is_left_and_high_is_right():
    pitches = {side: [tone.pitch for tone in make_sounds.SOUNDS[f"switch_{side}"]] for side in ("left", "right")}
    assert max(pitches["left"]) * 2 < min(pitches["right"])


@pytest.mark.rest
def test_the_last_sound_is_the_longest():
    lengths = {name: len(make_sounds.wav(tones)) for name, tones in make_sounds.SOUNDS.items()}
    assert max(lengths, key=lengths.__getitem__) == "done"


def test_every_library_that_we_ship_has_its_licence_bundled():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    licences = {
        "PySide6-Essentials": ["pyside6.txt"],
        "qtawesome": ["qtawesome.txt", "phosphor.txt"],
        "platformdirs": ["platformdirs.txt"],
        "apsw-sqlite3mc": ["apsw.txt", "sqlite3mc.txt"],
        "argon2-cffi": ["argon2-cffi.txt", "cffi.txt"],
    }
    names = {dependency.partition(">")[0] for dependency in project["dependencies"]}
    assert names == set(licences)
    needed = {"inter.txt", "psoas-trainer.txt", *(file for files in licences.values() for file in files)}
    assert {file.name for file in (ROOT / "assets" / "licences").iterdir()} == needed


def test_the_installed_pyside_is_a_good_one():
    version = tuple(int(part) for part in importlib.metadata.version("PySide6-Essentials").split("."))
    assert version >= (6, 11, 1)
    assert version != (6, 12, 0)


def test_no_init_in_packaging():
    # With one, the folder would hide the `packaging` distribution from pip and hatchling.
    assert not (ROOT / "packaging" / "__init__.py").exists()
