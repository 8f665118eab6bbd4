# SPDX-License-Identifier: GPL-3.0-or-later
"""README.md tells the truth: each command in it is run, each file, control, key and picture that it names is there.

What cannot be run here has its reason in ONLY_LOOKED_AT; a command that this file does not know fails the first test.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType, SimpleNamespace

import pytest
from PySide6.QtGui import QImage
from stored import begun, moment, opened

import build_archive
import build_command
import chores
import dev
import readme_pictures
import windows_installer
from picture_files import write_small
from psoas_trainer import __version__, command_line
from psoas_trainer.__main__ import main
from psoas_trainer.core.player_keys import STANDARD_KEYS
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.paths import DataFolder, make_private_folder
from psoas_trainer.storage.people import default_person
from readme_text import anchors_in, commands_in, emphasised_in, links_in, table_below
from whole_program import environment, heard, running

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PICTURES_PAGE = (ROOT / "docs" / "pictures.md").read_text("utf-8")
COMMANDS = commands_in(README)
OURS, CHORE = "psoas-trainer", "python3 packaging/dev.py"
SUMS = "sha256sum --check --ignore-missing SHA256SUMS"
PACKED = f"psoas-trainer-{__version__}-linux-x86_64.tar.xz"
UNPACK = f"tar -xf {PACKED}"
UNPACKED = "psoas-trainer/psoas-trainer"
INSTALL = f"sudo apt install ./psoas-trainer_{__version__}-1_amd64.deb"
INSTALLER = f"psoas-trainer-{__version__}-setup.exe"
INSTALL_WINDOWS = f"{INSTALLER} /S"
PIP = "python3 -m pip install ."

ONLY_LOOKED_AT = MappingProxyType(
    {
        INSTALL: "needs an administrator and changes the computer",
        INSTALL_WINDOWS: "runs on Windows; packaging/try_windows_installer.py runs it with a stand-in",
        PIP: "fetches libraries from the network; the long test installs without them",
        f"{CHORE} run": "would set up .venv; the long test opens the window",
        f"{CHORE} test": "would run this test",
        f"{CHORE} test --all": "would run this test; .ci/run does it",
        f"{CHORE} check": "would look at every file; .ci/run does it",
        f"{CHORE} soak": "would run the long test",
        f"{CHORE} bench": "takes a quarter of an hour of a quiet computer; test_bench_table.py looks at what it wrote",
        f"{CHORE} build": "takes minutes; soak/test_build_program.py runs it",
        f"{CHORE} build wheel": "test_build_wheel.py runs it",
        f"{CHORE} shots DIR": "takes minutes; the long test takes one scene",
        f"{CHORE} pictures": "takes half a minute; the long test runs it",
    }
)
"""Their arguments are understood, and what they name is there; why no more than that."""
OF_THE_SYSTEM = frozenset(
    {"More info", "Run anyway", "System Settings, Privacy & Security, Open Anyway", "Applications", "Psoas Trainer"}
)


def words_of(command):
    """The arguments of a command of the program itself; None where it is another's."""
    words = command.split()
    return words[1:] if words[0] == OURS else None


def test_every_command_is_known():
    run_here = {SUMS, UNPACK, UNPACKED}
    unknown = [each for each in COMMANDS if words_of(each) is None and each not in {*run_here, *ONLY_LOOKED_AT}]
    assert unknown == [], "the tests below must run it, or ONLY_LOOKED_AT says why not"
    assert {*run_here, *ONLY_LOOKED_AT} - set(COMMANDS) == set(), "README.md does not have it any more"


@pytest.fixture
def place(tmp_path, monkeypatch, qapp):
    """A data folder with a session, and another folder to stand in."""
    folder, here = tmp_path / "data", tmp_path / "here"
    make_private_folder(folder)
    here.mkdir()
    connection = opened(DataFolder(folder).database)
    begun(connection, default_person(connection, moment()))
    close_database(connection)
    monkeypatch.setenv("PSOAS_TRAINER_DATA", str(folder))
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def windows(monkeypatch):
    """What would open a window or test itself only notes it: [the data folder that was given, or 'self-test']."""
    noted = []
    monkeypatch.setattr("psoas_trainer.start.start", lambda data_dir=None: noted.append(data_dir) or 0)
    monkeypatch.setattr("psoas_trainer.self_test.run_self_test", lambda: noted.append("self-test") or 0)
    monkeypatch.setattr(sys, "argv", [OURS])
    monkeypatch.setattr("gc.disable", lambda: None)
    return noted


def test_the_programs_commands_in_the_readers_order(place, windows, capsys):
    ours = [words for each in COMMANDS if (words := words_of(each)) is not None]
    assert len(ours) >= 12
    for words in ours:
        assert (command_line.run(words) if words else main()) == 0, words
        assert capsys.readouterr().err == "", words
        if words and words[0] in ("export", "backup", "handout"):
            assert (place / words[-1]).stat().st_size > 0, words
    assert windows == [None, "DIR", "self-test"]


def test_the_table_of_commands_has_every_command_of_the_program():
    known = {*command_line.DATA_COMMANDS, *command_line.EXPORT_COMMANDS, *command_line.OTHER_COMMANDS}
    shown = {words[0] for each in COMMANDS if (words := words_of(each))}
    assert known <= shown


@pytest.fixture
def called(monkeypatch):
    """dev.py in an environment that is ready; what it would start is only noted."""
    calls = []
    env = SimpleNamespace(python=sys.executable, compiled=ROOT, ready=lambda _platform: None)
    monkeypatch.setattr(chores, "VirtualEnv", lambda _root: env)
    monkeypatch.setattr(chores.subprocess, "call", lambda command, **_more: calls.append(list(command)) or 0)
    monkeypatch.setattr(chores, "put_into", lambda _file, _text: None)
    return calls


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.startswith(CHORE)])
def test_dev_py_understands_it_and_has_what_it_starts(called, command):
    assert chores.main(dev.__doc__, command.removeprefix(CHORE).split()) == 0
    assert called
    for _python, *words in called:
        if words[0].endswith(".py"):
            assert (ROOT / words[0]).exists()
            assert "build_command" not in words[0] or set(words[1:]) <= set(build_command.KINDS)
        else:
            assert words[words.index("-m") + 1] in {"psoas_trainer", "pytest", "ruff", "mypy"}


def test_what_is_built_is_called_so():
    text = (ROOT / "packaging" / "build_deb.py").read_text("utf-8")
    made = windows_installer.installer_name(__version__)
    assert '"{NAME}_{version}-1_{machine}.deb"' in text
    assert made == INSTALLER
    assert f"psoas-trainer-{__version__}.dmg" in README
    named = re.findall(r"psoas-trainer[-_](\d+\.\d+\.\d+)", README)
    assert set(named) == {__version__}
    script = (ROOT / "packaging" / "windows" / "psoas-trainer.nsi").read_text("utf-8")
    assert "!define IS_OPEN 3\n!define IS_NEWER 4\n" in script
    assert "(status 3: the program is open, 4: a newer version is there)" in " ".join(README.split())
    assert (ROOT / "pyproject.toml").exists(), PIP


def test_the_packed_program_is_checked_unpacked_and_started(tmp_path):
    if sys.platform != "linux":
        return  # the commands are those of Linux
    program = tmp_path / "dist" / "psoas-trainer" / "psoas-trainer"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\necho started\n", "ascii")
    program.chmod(0o755)
    here = tmp_path / "here"
    here.mkdir()
    build_archive.pack_tar(program.parent, here / PACKED, epoch=1_700_000_000, preset=0)
    build_archive.write_sums(here)
    said = [
        subprocess.run(each.split(), cwd=here, capture_output=True, text=True, check=True).stdout
        for each in (SUMS, UNPACK, f"./{UNPACKED}")
    ]
    assert said == [f"{PACKED}: OK\n", "", "started\n"]


def test_every_link_leads_somewhere():
    for page, text in ((ROOT / "README.md", README), (ROOT / "docs" / "pictures.md", PICTURES_PAGE)):
        for link in links_in(text):
            assert not re.match(r"\w+:", link), "no address of the network: none is ours"
            path, _, anchor = link.partition("#")
            target = page.parent / path if path else page
            assert target.exists(), link
            assert not anchor or anchor in anchors_in(target.read_text("utf-8")), link


def test_every_control_that_is_named_is_one_of_the_window():
    sources = "\n".join(file.read_text("utf-8") for file in (ROOT / "src" / "psoas_trainer").rglob("*.py"))
    names = [part for each in emphasised_in(README) - OF_THE_SYSTEM for part in each.split(", ")]
    assert len(names) > 15
    assert [each for each in names if f'"{each}"' not in sources] == []


def test_the_keys_are_those_of_the_player():
    shown = {key for row in table_below(README, "Keys") for key in re.split(r", | and | or ", row[0])}
    assert shown <= {key for keys in STANDARD_KEYS.values() for key in keys}
    assert [action for action, keys in STANDARD_KEYS.items() if not shown & set(keys)] == []


def test_the_pictures_are_few_and_small_and_all_shown():
    files = sorted((ROOT / "docs" / "pictures").iterdir())
    assert [each.name for each in files] == sorted(readme_pictures.FILES)
    assert len(files) <= 12
    assert sum(each.stat().st_size for each in files) <= 1_500_000
    for file in files:
        image = QImage(str(file))
        assert (image.width(), image.height()) == (1280, 800)
    assert sorted(links_in(PICTURES_PAGE)) == [f"pictures/{each.name}" for each in files]
    assert {each for each in links_in(README) if each.endswith(".png")} <= {
        f"docs/pictures/{each.name}" for each in files
    }


def test_a_picture_keeps_its_colours_and_is_the_same_each_time(tmp_path):
    image = QImage(32, 16, QImage.Format.Format_RGB32)
    image.fill(0xFF1F5B4C)
    image.setPixel(3, 4, 0xFFFFFFFF)
    for name in ("a.png", "b.png"):
        write_small(image, tmp_path / name)
    again = QImage(str(tmp_path / "a.png"))
    assert [again.pixel(*at) for at in ((0, 0), (3, 4))] == [0xFF1F5B4C, 0xFFFFFFFF]
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    with pytest.raises(OSError, match="was not written"):
        write_small(image, tmp_path / "nowhere" / "a.png")


def test_a_command_is_found_wherever_it_stands():
    text = (
        "Call `psoas-trainer check` or `git push`; `psoas-trainer` and `settings.json` are names.\n\n"
        "    tar -xf a.tar  # unpacks it\n\n```sh\n# a remark\nmake all\n```\n\n"
        "| Command | Does |\n| --- | --- |\n| `one`, `two 2` | `three` |\n\n"
        "| File | Is |\n| --- | --- |\n| `four` | |\n"
    )
    assert commands_in(text) == ["make all", "psoas-trainer check", "git push", "tar -xf a.tar", "one", "two 2"]


@pytest.mark.soak
def test_the_window_opens_and_the_program_tests_itself(tmp_path):
    with running(tmp_path / "data") as window:
        assert heard(window) == "painted"
    command = [sys.executable, "-m", "psoas_trainer", "--self-test"]
    env = environment(tmp_path)
    assert subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=False).returncode == 0


@pytest.mark.soak
def test_pip_installs_it(tmp_path):
    words = [*PIP.split()[2:], "--no-deps", "--no-build-isolation", "--quiet", "--target", str(tmp_path / "there")]
    subprocess.run([sys.executable, "-m", *words], cwd=ROOT, check=True)
    assert (tmp_path / "there" / "psoas_trainer" / "resources.rcc").exists()


@pytest.mark.soak
def test_the_pictures_can_be_made_again(tmp_path):
    """On another computer letters may be drawn a little differently; what is on the pictures is the same."""
    script = ROOT / "packaging" / "readme_pictures.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    for name in readme_pictures.FILES:
        made, kept = (QImage(str(folder / name)) for folder in (tmp_path, ROOT / "docs" / "pictures"))
        assert unlike(made, kept) < 0.02, f"{name} is out of date: python3 packaging/dev.py pictures"


def unlike(one, other):
    """The share of points that a person would see a difference in, of a coarse look at both."""
    small = [each.scaled(160, 100).convertToFormat(QImage.Format.Format_Grayscale8) for each in (one, other)]
    pairs = zip(*(bytes(each.constBits()) for each in small), strict=True)
    return sum(abs(a - b) > 24 for a, b in pairs) / (160 * 100)


@pytest.mark.soak
def test_shots_takes_pictures(tmp_path):
    script = ROOT / "packaging" / "shots.py"
    subprocess.run([sys.executable, str(script), str(tmp_path), "first_start"], cwd=ROOT, check=True)
    assert (tmp_path / "welcome-dark.png").exists()
    shutil.rmtree(tmp_path)
