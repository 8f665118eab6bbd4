# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers of the Debian package agree with the program; tests/soak builds the package itself."""

import gzip
import re
from pathlib import Path

import pytest

import build_deb
import build_licences
from build_archive import date_alike
from build_resources import BuildError
from psoas_trainer import __version__

ROOT = Path(__file__).resolve().parent.parent
DEB = ROOT / "packaging" / "deb"
EPOCH = 1_700_000_000
NO_TOOLS = "this gets it:\n\n    sudo apt-get install --yes dpkg-dev\n"


def paragraphs(text):
    """The fields of each paragraph of a Debian control file; lines that go on are joined."""
    for block in re.split(r"\n\s*\n", text.strip()):
        joined = re.sub(r"\n[ \t]+", " ", block)
        yield dict(line.split(":", 1) for line in joined.splitlines() if ":" in line)


def test_the_control_file_names_what_the_program_needs_and_what_is_good_to_have():
    (fields,) = paragraphs(build_deb._control(__version__, "amd64", "libc6 (>= 2.35), libegl1", 115_000_000))
    assert fields["Package"].strip() == "psoas-trainer"
    assert fields["Version"].strip() == f"{__version__}-1"
    assert fields["Depends"].strip() == "libc6 (>= 2.35), libegl1"
    assert fields["Installed-Size"].strip() == "112305"
    assert "aplay" not in fields["Recommends"]
    assert "alsa-utils" in fields["Recommends"]


def test_no_line_of_the_description_is_cut_off_in_a_terminal():
    control = build_deb._control(__version__, "amd64", "libc6", 1)
    assert max(len(line) for line in control.partition("Description:")[2].splitlines()) <= 80


def test_the_project_invents_no_address_and_a_publisher_gives_theirs():
    assert build_deb.maintainer({}) == "The Psoas Trainer authors <psoas-trainer@localhost>"
    publisher = {"DEBFULLNAME": "Anna Muster", "DEBEMAIL": "anna@example.org"}
    assert build_deb.maintainer(publisher) == "Anna Muster <anna@example.org>"


def test_a_missing_tool_is_named_with_the_command_that_gets_it(monkeypatch):
    monkeypatch.setattr(build_deb.shutil, "which", lambda name: None if name == "dpkg-shlibdeps" else name)
    with pytest.raises(BuildError) as raised:
        build_deb._check_tools()
    assert str(raised.value).startswith("The package is made with dpkg-shlibdeps, which is not there.")
    assert str(raised.value).endswith(NO_TOOLS)


def test_the_copyright_file_has_a_text_for_every_licence_it_names():
    fields = list(paragraphs((DEB / "copyright").read_text("utf-8")))
    named = {each["License"].strip() for each in fields if "Files" in each}
    texts = {each["License"].strip() for each in fields if set(each) == {"License"}}
    assert fields[0]["Format"].strip() == "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    assert all(each["Copyright"].strip() for each in fields if "Files" in each)
    assert {
        text for text in texts if text.split("  ")[0] in named or any(text.startswith(name) for name in named)
    } == texts
    assert all(any(text.startswith(name) for text in texts) for name in named)


def test_every_licence_text_that_the_copyright_file_points_to_is_shipped():
    pointed = set(re.findall(r"licences/([\w.-]+\.txt)", (DEB / "copyright").read_text("utf-8")))
    pointed |= set(re.findall(r"^ ([\w-]+\.txt) beside it", (DEB / "copyright").read_text("utf-8"), re.MULTILINE))
    ours = {each.name for folder in ("assets", "packaging") for each in (ROOT / folder / "licences").glob("*.txt")}
    assert pointed <= ours | {"python.txt", "pyinstaller.txt"}
    assert "qt-third-party.txt" in pointed


def test_every_override_has_its_reason_above_it():
    lines = (DEB / "lintian-overrides").read_text("utf-8").splitlines()
    reason = ""
    for line in lines:
        if line.startswith("#"):
            reason = line
        elif not line:
            reason = ""
        else:
            assert reason, f"no reason for: {line}"
            assert line.startswith("psoas-trainer: ")


def test_the_manual_page_names_every_command_and_option():
    from psoas_trainer.command_line import _parser

    page = (DEB / "psoas-trainer.1").read_text("utf-8").replace("\\-", "-")
    said = _parser().format_help()
    commands = re.findall(r"^    (\w+) {2,}", said, re.MULTILINE)
    assert len(commands) > 5
    assert [word for word in (*commands, *re.findall(r"--[\w-]+", said)) if word not in page] == []


def test_the_package_holds_menu_entry_types_icons_papers_and_the_link(tmp_path):
    folder, tree = tmp_path / "psoas-trainer", tmp_path / "tree"
    (folder / "licences").mkdir(parents=True)
    for name in ("gnu-gpl-3.txt", "python.txt", "qt-third-party.txt", "linux-libxcb-cursor0.txt"):
        (folder / "licences" / name).write_text(name)
    (folder / "psoas-trainer.cdx.json").write_text("{}")
    build_deb._link_program(tree)
    build_deb._add_desktop(ROOT, tree)
    build_deb._add_papers(ROOT, folder, tree, __version__, EPOCH)
    date_alike(tree, EPOCH)
    share = tree / "usr" / "share"
    assert (tree / "usr/bin/psoas-trainer").readlink() == Path("../lib/psoas-trainer/psoas-trainer")
    assert {each.parent.parent.name for each in share.rglob("psoas-trainer.png")} >= {"16x16", "48x48", "256x256"}
    found = {each.relative_to(share).as_posix() for each in share.rglob("*") if each.is_file()}
    papers = {each.removeprefix("doc/psoas-trainer/") for each in found if each.startswith("doc/")}
    assert papers == {
        "changelog.Debian.gz",
        "changelog.gz",
        "copyright",
        "psoas-trainer.cdx.json.gz",
        "licences/python.txt",
        "licences/qt-third-party.txt.gz",
    }
    assert found >= {
        "applications/psoas-trainer.desktop",
        "icons/hicolor/scalable/apps/psoas-trainer.svg",
        "lintian/overrides/psoas-trainer",
        "man/man1/psoas-trainer.1.gz",
        "metainfo/internal.psoas_trainer.app.metainfo.xml",
        "mime/packages/psoas-trainer.xml",
    }
    changes = gzip.decompress((share / "doc/psoas-trainer/changelog.Debian.gz").read_bytes()).decode()
    assert changes.startswith(f"psoas-trainer ({__version__}-1) unstable; urgency=low\n")
    assert changes.endswith("Tue, 14 Nov 2023 22:13:20 +0000\n")


def test_the_owner_of_a_library_is_the_package_in_the_usual_folder(monkeypatch):
    said = (
        "libfoo-udeb: /usr/lib/x86_64-linux-gnu/foo/libz.so.1\n"
        "zlib1g:amd64: /lib/x86_64-linux-gnu/libz.so.1\n"
        "somebody: /opt/somebody/lib/libz.so.1\n"
    )
    monkeypatch.setattr(build_licences.shutil, "which", lambda name: name)
    monkeypatch.setattr(build_licences, "call", lambda *_command: said)
    assert build_licences.owners([Path("/program/_internal/libz.so.1")]) == {"libz.so.1": "zlib1g"}


def test_licences_that_a_package_points_to_come_along(monkeypatch, tmp_path):
    doc, common = tmp_path / "doc" / "libkeyutils1", tmp_path / "common"
    doc.mkdir(parents=True)
    common.mkdir()
    (common / "LGPL-2").write_text("the text")
    (doc / "copyright").write_text(f"The text is in {common}/LGPL-2.\n")
    (tmp_path / "pyinstaller-6.22.3.dist-info").mkdir()
    (tmp_path / "pyinstaller-6.22.3.dist-info" / "COPYING.txt").write_text("PyInstaller's")
    monkeypatch.setattr(build_licences, "_DEBIAN_TEXTS", tmp_path / "doc")
    monkeypatch.setattr(build_licences, "_COMMON", common)
    monkeypatch.setattr(build_licences, "owners", lambda _libraries: {"libkeyutils.so.1": "libkeyutils1"})
    target = tmp_path / "licences"
    build_licences.gather(ROOT, target, tmp_path, [Path("libkeyutils.so.1")])
    names = {each.name for each in target.iterdir()}
    assert names >= {
        "linux-libkeyutils1.txt",
        "linux-common-LGPL-2.txt",
        "pyinstaller.txt",
        "python.txt",
        "gnu-gpl-3.txt",
    }
    assert names >= {each.name for each in (ROOT / "assets" / "licences").glob("*.txt")}


def test_pyinstallers_missing_licence_stops_the_build(tmp_path):
    with pytest.raises(BuildError, match="licence of PyInstaller was not found"):
        build_licences._bootloader_licence(tmp_path)
