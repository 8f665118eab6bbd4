# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes into the frozen program, and what the build does with it, in pieces; tests/soak builds the whole."""

import functools
import os
import re
import struct
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import build_archive
import build_command
import build_parts_list
import frozen_parts
import frozen_start
from build_environments import call, commit_time
from build_resources import BuildError
from run_paths import forget_build_path, forget_build_paths

ROOT = Path(__file__).resolve().parent.parent
WHEEL = "/build/runtime/site-packages/"
LINUX = "/lib/x86_64-linux-gnu/"
EPOCH = 1_700_000_000
pack_tar = functools.partial(build_archive.pack_tar, preset=0)


@pytest.mark.parametrize(
    ("destination", "source"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", WHEEL),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", WHEEL),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", WHEEL),  # --self-test, handout, export
        ("PySide6/plugins/platforms/qwindows.dll", WHEEL),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", WHEEL),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", WHEEL),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", WHEEL),  # GNOME's dark mode
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", WHEEL),
        ("PySide6/QtNetwork.abi3.so", WHEEL),  # QLocalServer
        ("PySide6/QtNetwork.pyd", WHEEL),
        ("libQt6DBus.so.6", WHEEL),  # the computer's sleep
        ("PySide6/Qt6Widgets.dll", WHEEL),
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", WHEEL),
        ("libicudata.so.73", WHEEL),
        ("libxcb-cursor.so.0", LINUX),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/"),
        ("python3.11/lib-dynload/math.cpython-311-x86_64-linux-gnu.so", "/usr/lib/python3.11/lib-dynload/"),
        ("psoas_trainer/resources.rcc", WHEEL),
        ("qtawesome/fonts/phosphor-1.3.0.ttf", WHEEL),
    ],
)
def test_what_the_program_needs_stays(destination, source):
    assert frozen_parts.stays(destination, source + Path(destination).name)


@pytest.mark.parametrize(
    ("destination", "source"),
    [
        ("PySide6/Qt/plugins/platforms/libqvnc.so", WHEEL),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", WHEEL),
        ("PySide6/plugins/platforms/qdirect2d.dll", WHEEL),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", WHEEL),
        ("PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so", WHEEL),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", WHEEL),
        ("PySide6/Qt/plugins/networkinformation/libqglib.so", WHEEL),
        ("libQt6Qml.so.6", WHEEL),
        ("libQt6VirtualKeyboard.so.6", WHEEL),
        ("PySide6/Qt6Pdf.dll", WHEEL),
        ("PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick", WHEEL),
        ("PySide6/Qt/qml/QtQuick/qmldir", WHEEL),
        ("PySide6/Qt/translations/qtbase_de.qm", WHEEL),
        ("PySide6/opengl32sw.dll", WHEEL),
        ("libgtk-3.so.0", LINUX),
        ("libglib-2.0.so.0", LINUX),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/"),
        ("libcrypto.so.3", LINUX),
    ],
)
def test_what_it_does_not_need_goes(destination, source):
    assert not frozen_parts.stays(destination, source + Path(destination).name)


def program_texts():
    return {file.name: file.read_text("utf-8") for file in (ROOT / "src" / "psoas_trainer").rglob("*.py")}


def test_no_module_that_is_left_out_is_imported_by_the_program():
    left_out = re.compile(rf"^\s*(?:import|from) ({'|'.join(frozen_parts.UNUSED_MODULES)})\b", re.MULTILINE)
    assert [name for name, text in program_texts().items() if left_out.search(text)] == []


def test_hashes_that_only_openssl_has_are_not_asked_for():
    asked = re.compile(r"hashlib\.(new|pbkdf2_hmac|scrypt)\b|hmac\.digest\(")
    assert [name for name, text in program_texts().items() if asked.search(text)] == []


def test_every_kind_of_picture_that_can_be_chosen_can_be_read():
    offered = re.search(
        r"Pictures \((.+?)\)", (ROOT / "src/psoas_trainer/ui/views/exercise_editor.py").read_text("utf-8")
    )
    kinds = {kind.replace("jpg", "jpeg") for kind in re.findall(r"\*\.(\w+)", offered[1])} - {
        "png"
    }  # Qt itself reads PNG
    kept = {kind for kind in kinds if frozen_parts.stays(f"PySide6/Qt/plugins/imageformats/libq{kind}.so", WHEEL)}
    assert kept == kinds


def test_programs_that_are_started_get_the_systems_libraries(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    changed = {"LD_LIBRARY_PATH": "/usr/lib/psoas-trainer/_internal", "LD_LIBRARY_PATH_ORIG": "/opt/own"}
    frozen_start.put_library_path_back(changed)
    assert changed == {"LD_LIBRARY_PATH": "/opt/own"}
    none_before = {"LD_LIBRARY_PATH": "/usr/lib/psoas-trainer/_internal", "HOME": "/home/anna"}
    frozen_start.put_library_path_back(none_before)
    assert none_before == {"HOME": "/home/anna"}


def test_without_freezing_the_library_path_is_the_persons_own():
    environment = {"LD_LIBRARY_PATH": "/opt/own"}
    frozen_start.put_library_path_back(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/own"}


def library_with_run_path(path, tag=29):
    """The smallest library with a run path: one segment with its dynamic section and that text."""
    text = path.encode() + b"\0"
    head, segments = 64, 2 * 56
    dynamic = head + segments
    strings = dynamic + 3 * 16
    end = strings + len(text)
    header = (
        b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, head, 0, 0, 64, 56, 2, 0, 0, 0)
    )
    load = struct.pack("<IIQQQQQQ", 1, 6, 0, 0x1000, 0x1000, end, end, 4096)
    table = struct.pack("<IIQQQQQQ", 2, 6, dynamic, 0x1000 + dynamic, 0x1000 + dynamic, 48, 48, 8)
    entries = struct.pack("<QQQQQQ", 5, 0x1000 + strings, tag, 0, 0, 0)
    return header + load + table + entries + text


@pytest.mark.parametrize("tag", [15, 29])
def test_a_folder_of_the_building_computer_is_forgotten(tmp_path, tag):
    library = tmp_path / "libmade.so"
    library.write_bytes(library_with_run_path("/home/builder/lib", tag))
    size = library.stat().st_size
    assert forget_build_paths(tmp_path) == [library]
    assert struct.unpack_from("<Q", library.read_bytes(), 64 + 2 * 56 + 16)[0] not in (15, 29)
    assert library.stat().st_size == size
    assert forget_build_paths(tmp_path) == []


def test_a_run_path_beside_the_library_stays(tmp_path):
    library = tmp_path / "libmade.so"
    library.write_bytes(library_with_run_path("$ORIGIN/lib"))
    before = library.read_bytes()
    assert not forget_build_path(library)
    assert library.read_bytes() == before


def test_what_is_no_library_is_left_alone(tmp_path):
    other = tmp_path / "notes.so.txt"
    other.write_text("not a library")
    assert forget_build_paths(tmp_path) == []


@pytest.fixture
def folder(tmp_path):
    """A small finished program, its files made in a random-looking order and with odd rights."""
    made = tmp_path / "psoas-trainer"
    (made / "_internal").mkdir(parents=True)
    for name in ("psoas-trainer", "_internal/libz.so.1", "_internal/a.txt"):
        (made / name).write_text(name)
    (made / "psoas-trainer").chmod(0o700)
    (made / "_internal" / "libz.so.1").chmod(0o755)
    (made / "_internal" / "libz.so").symlink_to("libz.so.1")
    return made


def test_dates_and_rights_are_those_of_an_installed_program(folder):
    build_archive.date_alike(folder, EPOCH)
    rights = {each.name: oct(each.lstat().st_mode & 0o777) for each in folder.rglob("*") if not each.is_symlink()}
    wanted = {"psoas-trainer": "0o755", "_internal": "0o755", "libz.so.1": "0o644", "a.txt": "0o644"}
    assert rights == wanted or os.name == "nt"  # where there are no such rights
    assert {each.lstat().st_mtime for each in (folder, *folder.rglob("*"))} == {EPOCH}


@pytest.mark.parametrize(("pack", "name"), [(pack_tar, "p.tar.xz"), (build_archive.pack_zip, "p.zip")])
def test_a_packed_folder_is_the_same_each_time(folder, tmp_path, pack, name):
    first = pack(folder, tmp_path / name, EPOCH).read_bytes()
    os.utime(folder / "psoas-trainer", (1, 1))
    assert pack(folder, tmp_path / name, EPOCH).read_bytes() == first


def test_a_packed_folder_holds_all_and_nobodys_name(folder, tmp_path):
    packed = pack_tar(folder, tmp_path / "p.tar.xz", EPOCH)
    with tarfile.open(packed) as archive:
        entries = archive.getmembers()
    wanted = ["", "/_internal", "/_internal/a.txt", "/_internal/libz.so", "/_internal/libz.so.1", "/psoas-trainer"]
    assert sorted(entry.name.removeprefix("psoas-trainer") for entry in entries) == wanted
    assert {(entry.uid, entry.gid, entry.uname, entry.mtime) for entry in entries} == {(0, 0, "", EPOCH)}
    with zipfile.ZipFile(build_archive.pack_zip(folder, tmp_path / "p.zip", EPOCH)) as archive:
        assert "psoas-trainer/_internal/a.txt" in archive.namelist()


def test_a_program_that_has_grown_too_large_is_no_program(folder):
    assert build_archive.size_of(folder) == sum(
        len(name) for name in ("psoas-trainer", "_internal/libz.so.1", "_internal/a.txt")
    )
    assert build_archive.weigh("The folder", 113_200_000, 130_000_000) == "The folder: 113.2 MB (at most 130)"
    with pytest.raises(BuildError, match=r"^The folder: 130\.1 MB \(at most 130\)\. Something has come in"):
        build_archive.weigh("The folder", 130_100_000, 130_000_000)


def test_the_sums_are_those_that_sha256sum_reads(tmp_path):
    (tmp_path / "a.whl").write_bytes(b"a")
    (tmp_path / "folder").mkdir()
    sums = build_archive.write_sums(tmp_path)
    again = build_archive.write_sums(tmp_path)  # which leaves itself out
    assert sums == again
    assert sums.read_text() == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.whl\n"


def test_parts_that_are_not_in_the_program_are_told_from_those_that_are():
    listed = {"components": [{"name": "QtPy"}, {"name": "cffi"}]}
    parts = build_parts_list.with_frozen(listed, "6.22.3", [])["components"]
    assert {part["name"]: part["scope"] for part in parts} == {
        "QtPy": "excluded",
        "cffi": "required",
        "CPython": "required",
        "PyInstaller bootloader": "required",
    }


def test_an_unknown_thing_to_build_gets_the_usage(capsys):
    assert build_command.main(["everything"]) == 2
    assert capsys.readouterr().err == "Say what to build: python3 packaging/dev.py build [wheel|program|deb|all]\n"


def test_what_stops_a_build_is_said_in_a_sentence(monkeypatch, capsys):
    def stop(_what):
        raise BuildError("Something is missing; this gets it.")

    monkeypatch.setattr(build_command, "build", stop)
    assert build_command.main([]) == 1
    assert capsys.readouterr().err == "Something is missing; this gets it.\n"


def test_a_program_that_fails_is_named_with_its_own_words():
    with pytest.raises(BuildError, match=r"(?s)a bad day.*python\S* failed; its own words are above\.$"):
        call(sys.executable, "-c", "raise SystemExit('a bad day')")
    with pytest.raises(BuildError, match=r"^no-such-tool could not be started: "):
        call("no-such-tool")


def test_the_builders_own_paths_do_not_reach_into_the_build(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/home/builder/elsewhere")
    said = call(
        sys.executable, "-c", "import os; print(os.environ.get('PYTHONPATH'), os.environ['MORE'])", more={"MORE": "1"}
    )
    assert said == "None 1\n"


def test_everything_is_dated_with_the_commit(monkeypatch, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert commit_time(tmp_path) == 1_700_000_000
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert commit_time(tmp_path) == 315_532_800  # an unpacked source archive: no commit, no time
