# SPDX-License-Identifier: GPL-3.0-or-later
"""The Windows installer brings and removes what it must and nothing else, and agrees with the program.

That it works is tried by packaging/try_windows_installer.py, under wine.
"""

import re
import shutil
from pathlib import Path, PurePosixPath

import pytest

import macos_bundle
import try_windows_installer
import windows_installer
from psoas_trainer.command_line import OPENED

SCRIPT = windows_installer.SCRIPT.read_text("utf-8")
CODE = re.sub(r"^\s*;.*$", "", SCRIPT.replace("\\\n", " "), flags=re.MULTILINE)


def files(*names: str) -> list[PurePosixPath]:
    return [PurePosixPath(name) for name in names]


def macro(text: str, name: str) -> list[str]:
    inside = re.search(rf"^!macro {name}\n(.*?)^!macroend$", text, re.MULTILINE | re.DOTALL)
    assert inside
    return [line.strip() for line in inside[1].splitlines()]


def test_each_file_is_installed_and_removed_by_its_name():
    text = windows_installer.file_lists(Path("/p"), files("b.exe", "_internal/ü $x/a.dll", "_internal/a.dll"))
    payload = Path("/p")
    assert macro(text, "InstallFiles") == [
        'SetOutPath "$INSTDIR\\_internal"',
        f'File "{payload / "_internal" / "a.dll"}"',
        'SetOutPath "$INSTDIR\\_internal\\ü $$x"',
        f'File "{payload / "_internal" / "ü $x" / "a.dll"}"',
        'SetOutPath "$INSTDIR"',
        f'File "{payload / "b.exe"}"',
    ]
    assert macro(text, "RemoveFiles") == [
        'Delete "$INSTDIR\\_internal\\a.dll"',
        'Delete "$INSTDIR\\_internal\\ü $$x\\a.dll"',
        'Delete "$INSTDIR\\b.exe"',
        'RMDir "$INSTDIR\\_internal\\ü $$x"',
        'RMDir "$INSTDIR\\_internal"',
    ]


def test_the_order_of_the_disk_does_not_matter():
    names = files("a/b", "a.b", "c", "a/c/d", "a/a")
    assert windows_installer.file_lists(Path("p"), names) == windows_installer.file_lists(Path("p"), names[::-1])


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", "0.1.0.0"), ("1.2", "1.2.0.0"), ("1.2.3rc1", "1.2.3.0"), ("1.2.3.4.5", "1.2.3.4")],
)
def test_windows_wants_four_numbers(version, numbers):
    assert windows_installer.file_version(version) == numbers


def test_a_version_without_number_is_said():
    with pytest.raises(windows_installer.InstallerError, match="begins with a number"):
        windows_installer.file_version("next")


def test_no_more_than_an_ordinary_person_may():
    assert "RequestExecutionLevel user" in CODE
    assert "Target amd64-unicode" in CODE
    assert not re.search(r"\b(HKLM|HKCR|SHCTX|SetShellVarContext all|\$PROGRAMFILES|\$WINDIR|\$SYSDIR)", CODE)
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\${NAME}"' in CODE


def test_nothing_is_deleted_but_by_its_name():
    assert not re.search(r"(?i)rmdir\s+/r|delete\s.*[*?]", CODE)
    deleted = set(re.findall(r"(?m)^\s*(?:Delete|RMDir) (.*)$", CODE))
    own = {'"$INSTDIR\\${UNINSTALLER}"', '"$INSTDIR"', '"$SMPROGRAMS\\${NAME}.lnk"', '"$R3\\${UNINSTALLER}"', '"$R3"'}
    assert deleted == own


def test_it_opens_what_the_program_opens():
    lines = re.findall(r'!insertmacro \$\{DO\} "(.*)" "(.*)" "(.*)" "(.*)"', CODE)
    assert tuple(suffix for suffix, *_rest in lines) == OPENED
    assert [(mime, name) for _suffix, _kind, mime, name in lines] == [(e.mime, e.name) for e in macos_bundle.TYPES]
    assert CODE.count("!insertmacro ForEachType Associate") == CODE.count("!insertmacro ForEachType Dissociate") == 1


def test_the_version_comes_from_outside():
    assert not re.search(r"!define (VERSION|FILE_VERSION)\b", CODE)


def test_the_exit_status_is_what_is_written_down():
    for name in ("IS_OPEN", "IS_NEWER", "TOO_OLD"):
        status = re.search(rf"!define {name} (\d)", CODE)
        assert int(status[1]) == getattr(try_windows_installer, name)
        assert f"SetErrorLevel ${{{name}}}" in CODE
    comment = SCRIPT.partition("!ifndef")[0]
    assert "3 the program is open, 4 a newer version is installed" in comment


def test_every_question_has_an_answer_when_nobody_sees_it():
    boxes = re.findall(r"MessageBox (.*)", CODE)
    assert len(boxes) == 3
    assert all(re.search(r" /SD ID\w+", box) for box in boxes)


def test_without_the_tool_it_is_said_which_command_gets_it(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(windows_installer.InstallerError, match="apt-get install --yes nsis"):
        windows_installer.make_installer(tmp_path, tmp_path / "out", "0.1.0", tmp_path / "work")


@pytest.fixture
def payload(tmp_path):
    folder = tmp_path / "Übung 1" / "psoas-trainer"
    for name in ("psoas-trainer.exe", "psoas-trainer-cli.exe", "_internal/a b.dll"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"MZ" * 700)
    return folder


def test_the_tool_is_told_all_it_needs(payload, tmp_path, monkeypatch):
    asked = {}

    class Done:
        returncode, stdout = 0, ""

    def run(command, **options):
        asked.update(command=command, **options)
        return Done()

    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(windows_installer.subprocess, "run", run)
    made = windows_installer.make_installer(payload, tmp_path / "out", "0.1.0", tmp_path / "work")
    assert made == tmp_path / "out" / "psoas-trainer-0.1.0-setup.exe"
    given = dict(each.removeprefix("-D").split("=", 1) for each in asked["command"] if each.startswith("-D"))
    assert set(re.findall(r"!ifndef (.*)", CODE)[0].split(" | ")) == set(given)
    assert given["KILOBYTES"] == "5"
    assert Path(given["FILES"]).read_text("utf-8-sig").count("File ") == 3
    assert Path(given["ICON"]).read_bytes().startswith(b"\0\0\1\0")


def make(payload: Path, folder: Path) -> bytes:
    """An installer's bytes; none where the tool is not there: then what is told above must do."""
    if shutil.which("makensis") is None:
        return b""
    return windows_installer.make_installer(payload, folder / "out", "0.1.0", folder / "work").read_bytes()


def test_where_the_tool_is_there_it_accepts_the_script(payload, tmp_path):
    assert make(payload, tmp_path)[:2] in (b"MZ", b"")


@pytest.mark.soak
def test_the_same_payload_gives_the_same_bytes(payload, tmp_path):
    assert make(payload, tmp_path / "one") == make(payload, tmp_path / "two")
