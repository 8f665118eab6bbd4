# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Linux desktop is told of the program agrees with the program."""

import configparser
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import macos_bundle
import metainfo
from outside_tools import complaint_of
from psoas_trainer import __version__
from psoas_trainer.command_line import OPENED
from psoas_trainer.core.clinic.plan_file import PLAN_FORMAT
from psoas_trainer.core.outside.archive import MAGIC

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
DESKTOP = LINUX / "psoas-trainer.desktop"
MIME = LINUX / "psoas-trainer-mime.xml"
NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"
MIME_TYPES = {f".{each.suffix}": each.mime for each in macos_bundle.TYPES}

ASK_QT = """
import sys
from PySide6.QtCore import QMimeDatabase
database = QMimeDatabase()
for name in sys.argv[1:]:
    print(database.mimeTypeForFile(name).name())
"""


@pytest.fixture(scope="module")
def entry():
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str
    parser.read_string(DESKTOP.read_text("utf-8"))
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


@pytest.fixture(scope="module")
def about():
    return ET.parse(metainfo.METAINFO).getroot()


@pytest.fixture(scope="module")
def types():
    return {each.get("type"): each for each in ET.parse(MIME).getroot()}


def listed(text: str) -> list[str]:
    assert text.endswith(";")
    return text.removesuffix(";").split(";")


def test_the_entry_starts_the_program_with_a_file(entry):
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert entry["Type"] == "Application"
    assert entry["Exec"] == f"{next(iter(scripts))} %f"
    assert entry["Terminal"] == "false"
    assert entry["Icon"] == "psoas-trainer"


def test_the_window_belongs_to_the_entry(entry):
    source = (ROOT / "src" / "psoas_trainer" / "start.py").read_text("utf-8")
    assert f'setDesktopFileName("{DESKTOP.stem}")' in source
    assert entry["StartupWMClass"] == DESKTOP.stem


def test_each_file_that_the_program_opens_has_one_type_everywhere(entry, about, types):
    assert tuple(MIME_TYPES) == OPENED
    assert listed(entry["MimeType"]) == list(MIME_TYPES.values())
    assert [each.text for each in about.iter("mediatype")] == list(MIME_TYPES.values())
    globs = {each.find(f"{NAMESPACE}glob").get("pattern"): name for name, each in types.items()}
    assert globs == {f"*{suffix}": name for suffix, name in MIME_TYPES.items()}


def test_a_type_is_known_by_how_its_files_begin(types):
    head = f'{{"format":"{PLAN_FORMAT}",'
    begins = {name: [match.get("value") for match in each.iter(f"{NAMESPACE}match")] for name, each in types.items()}
    assert begins == {
        MIME_TYPES[".psoasplan"]: [head],
        MIME_TYPES[".psoasrecord"]: [head.replace("plan", "record")],
        MIME_TYPES[".psoaspack"]: [],  # a pack may begin with a picture
    }
    assert (ROOT / "docs" / "clinic-files.md").read_text("utf-8").count('begins with `{"format":"...","version":1,`')


def test_qt_knows_the_files_by_these_types(tmp_path, monkeypatch):
    """As the desktop's own programs do: by name, and the plans also under another name."""
    if sys.platform != "linux":
        return  # elsewhere nobody reads the file
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    (packages / MIME.name).write_bytes(MIME.read_bytes())
    files = {
        "a.psoasplan": b"",
        "b.psoasrecord": b"",
        "c.psoaspack": MAGIC,
        "renamed": f'{{"format":"{PLAN_FORMAT}","version":1,'.encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "none"))
    command = [sys.executable, "-c", ASK_QT, *(str(tmp_path / name) for name in files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    plan, record, pack = MIME_TYPES.values()
    assert done.stdout.split() == [plan, record, pack, plan]


def test_the_metainfo_says_what_the_program_is(about):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    texts = tomllib.loads((ROOT / "assets" / "lang" / "en" / "about.toml").read_text("utf-8"))
    assert about.find("project_license").text == project["license"]
    assert about.find("launchable").text == DESKTOP.name
    assert about.find("description").findall("p")[-1].text == texts["intended_purpose"]
    authors = about.find("developer_name").text.removeprefix("The ")
    assert authors in (ROOT / "assets" / "licences" / "psoas-trainer.txt").read_text("utf-8")


def test_its_releases_are_those_of_the_changelog(about):
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = re.findall(r"^## \[(\d[^\]]*)\] - (\d{4}-\d\d-\d\d)$", text, re.MULTILINE)
    told = [(each.get("version"), each.get("date"), each.get("type", "stable")) for each in about.iter("release")]
    assert [(version, date) for version, date, kind in told if kind == "stable"] == released
    # What is not released yet stands on top, as what it is.
    assert [version for version, _date, kind in told if kind != "stable"] == (
        [] if released and released[0][0] == __version__ else [__version__]
    )
    assert told[0][0] == __version__


def test_no_address_is_invented():
    for file in (DESKTOP, metainfo.METAINFO, MIME):
        text = file.read_text("utf-8").replace(NAMESPACE.strip("{}"), "")
        assert not re.search(r"https?://|www\.|@\w", text), file.name


def test_pictures_are_named_where_their_place_is_known(about):
    assert about.find("screenshots") is None
    assert metainfo.metainfo({}) == metainfo.METAINFO.read_text("utf-8")
    text = metainfo.metainfo({metainfo.ADDRESS: "https://example.invalid/pictures/"})
    shots = ET.fromstring(text).find("screenshots")
    images = [each.find("image").text for each in shots]
    assert images == [f"https://example.invalid/pictures/{each.file}" for each in metainfo.PICTURES]
    assert [each.get("type") for each in shots] == ["default"] + [None] * (len(images) - 1)


@pytest.mark.parametrize(
    "address", ["http://example.invalid", "example.invalid", "https://a b", 'https://"', "file:///a"]
)
def test_what_is_no_address_of_pictures_is_said(address):
    with pytest.raises(metainfo.AddressError, match="must be an https address"):
        metainfo.metainfo({metainfo.ADDRESS: address})


def test_dev_py_shots_makes_these_pictures():
    scenes = "".join((ROOT / "packaging" / name).read_text("utf-8") for name in ("scenes.py", "page_scenes.py"))
    for picture in metainfo.PICTURES:
        # A few names are put together: the player's states stand in a table.
        name = picture.scene.removeprefix("player-")
        assert f'"{picture.scene}"' in scenes or f'("{name}"' in scenes, picture.scene
        assert (ROOT / "assets" / "themes" / f"{picture.theme}.toml").exists()


def test_other_peoples_checkers_accept_them(tmp_path):
    assert complaint_of("desktop-file-validate", DESKTOP) == ""
    assert complaint_of("appstreamcli", "validate", "--no-net", metainfo.METAINFO) == ""
    file = tmp_path / metainfo.METAINFO.name
    file.write_text(metainfo.metainfo({metainfo.ADDRESS: "https://example.invalid/pictures"}), "utf-8")
    assert complaint_of("appstreamcli", "validate", "--no-net", file) == ""
