# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon's files: every size, the same bytes each time, and each reader sees the picture."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QImageReader

import icons

ROOT = Path(__file__).resolve().parent.parent
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
GREEN, WHITE, PINK = "#1f5b4c", "#ffffff", "#f2a7c3"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("icons")
    files = icons.write_icons(folder)
    return folder, files


def pictures(file: Path) -> list[QImage]:
    reader = QImageReader(str(file))
    found = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        found.append(reader.read())
    return found


def test_every_file_is_told_and_there(written):
    folder, files = written
    assert set(files) == {file for file in folder.rglob("*") if file.is_file()}
    names = {file.relative_to(folder).as_posix() for file in files}
    assert {f"{size}x{size}/apps/psoas-trainer.png" for size in HICOLOR} <= names
    assert {"scalable/apps/psoas-trainer.svg", "psoas-trainer.ico", "psoas-trainer.icns"} <= names


def test_each_png_has_the_size_of_its_folder(written):
    folder, files = written
    for file in (file for file in files if file.suffix == ".png"):
        picture = QImage(str(file))
        assert f"{picture.width()}x{picture.height()}" == file.relative_to(folder).parts[0]
        assert picture.hasAlphaChannel()


def test_the_vector_is_the_programs_own(written):
    folder, _files = written
    assert (folder / "scalable/apps/psoas-trainer.svg").read_bytes() == (ROOT / "assets" / "app.svg").read_bytes()


def test_the_same_bytes_each_time(written, tmp_path):
    folder, files = written
    again = icons.write_icons(tmp_path)
    digests = [[hashlib.sha256(file.read_bytes()).hexdigest() for file in each] for each in (files, again)]
    assert [file.relative_to(folder) for file in files] == [file.relative_to(tmp_path) for file in again]
    assert digests[0] == digests[1]


def test_the_windows_icon_holds_every_size(written):
    folder, _files = written
    found = pictures(folder / "psoas-trainer.ico")
    assert [picture.width() for picture in found] == list(icons.ICO_SIZES)
    assert {16, 32, 48, 256} <= set(icons.ICO_SIZES)
    for picture, size in zip(found, icons.ICO_SIZES, strict=True):
        assert picture.convertToFormat(QImage.Format.Format_ARGB32) == icons.drawn(size)


def test_the_mac_icon_holds_every_size_with_its_margin(written):
    folder, _files = written
    found = pictures(folder / "psoas-trainer.icns")
    assert sorted(picture.width() for picture in found) == sorted(size for _kind, size in icons.ICNS_TYPES)
    largest = max(found, key=QImage.width)
    margin = round(1024 * (1 - icons.MAC_SHARE) / 2)
    assert largest.pixelColor(512, margin - 2).alpha() == 0
    assert largest.pixelColor(512, margin + 2).name() == GREEN


@pytest.mark.parametrize("size", [16, 32, 256])
def test_the_bone_and_the_muscle_can_be_told_at_each_size(size):
    picture = icons.drawn(size)
    colours = {picture.pixelColor(x, y).name() for x in range(size) for y in range(size)}
    assert GREEN in colours
    assert near(WHITE, colours)
    assert near(PINK, colours)
    assert picture.pixelColor(0, 0).alpha() == 0


def near(wanted: str, colours: set[str]) -> bool:
    """Whether a colour is there, or nearly: a thin line covers no pixel whole."""

    def parts(name: str) -> list[int]:
        return [int(name[at : at + 2], 16) for at in (1, 3, 5)]

    return any(max(abs(a - b) for a, b in zip(parts(wanted), parts(each), strict=True)) < 40 for each in colours)
