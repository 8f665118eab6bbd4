# SPDX-License-Identifier: GPL-3.0-or-later
"""How large is the one-folder program that `dev.py build` has made, as it lies there and packed with xz?

    python packaging/bench/frozen.py [FOLDER]

The anchor is Debian's Chromium, which stands for what comes with Electron: 115 MB of new packages to download (Debian
12, read from apt on 2026-11-22). Without a built program it says unknown.
"""

import lzma
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from goals import GOALS
from measurement import Measurement, line, unknown

ROOT = Path(__file__).resolve().parent.parent.parent
BUILT = ROOT / "dist" / "psoas-trainer"
CHROMIUM_MB = 115.0
KEYS = ("16a", "16b", "16c")
_MB = 1e6


def unpacked(folder: Path) -> int:
    """Bytes of all files below the folder; one that has several names counts once."""
    files = {each.stat().st_ino: each.stat().st_size for each in folder.rglob("*") if each.is_file()}
    return sum(files.values())


def packed(folder: Path) -> int:
    """Bytes of the folder as tar.xz, with xz's usual effort."""
    with tempfile.TemporaryDirectory() as name:
        archive = Path(name, "program.tar")
        with tarfile.open(archive, "w") as tar:
            tar.add(folder, folder.name)
        if xz := shutil.which("xz"):
            subprocess.run([xz, "-6", "--threads=0", str(archive)], check=True)
            return archive.with_name("program.tar.xz").stat().st_size
        return _pack(archive)


def _pack(archive: Path) -> int:
    packer, size = lzma.LZMACompressor(preset=6), 0
    with archive.open("rb") as file:
        while data := file.read(1 << 20):
            size += len(packer.compress(data))
    return size + len(packer.flush())


def measurements(folder: Path = BUILT) -> tuple[Measurement, ...]:
    """Goal 16."""
    if not folder.is_dir():
        return tuple(unknown(key, "no program is built: `dev.py build` makes dist/psoas-trainer") for key in KEYS)
    small, large = packed(folder) / _MB, unpacked(folder) / _MB
    return (
        Measurement("16a", small / CHROMIUM_MB, f"{small:.1f} MB beside {CHROMIUM_MB:.0f} MB"),
        Measurement("16b", large, f"{sum(each.is_file() for each in folder.rglob('*'))} files"),
        Measurement("16c", small, "tar.xz"),
    )


if __name__ == "__main__":
    for found in measurements(*(Path(each) for each in sys.argv[1:2])):
        print(line(GOALS, found))
    sys.exit(0)
