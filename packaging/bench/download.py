# SPDX-License-Identifier: GPL-3.0-or-later
"""How much has to be downloaded of what the program depends on, beside PySide6-Essentials alone?

    python packaging/bench/download.py

pip fetches the wheels for this Python into a folder that is thrown away. Without a network it says unknown.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from goals import GOALS
from measurement import Measurement, line, unknown

ROOT = Path(__file__).resolve().parent.parent.parent
LONGEST = 240
ALONE = ("pyside6_essentials", "shiboken6")
"""What PySide6-Essentials alone is: it cannot be installed without the second one."""


def wheels(folder: Path) -> dict[str, int]:
    """The bytes of each wheel, by the name of its package; none where pip could fetch nothing."""
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    options = ["--quiet", "--disable-pip-version-check", "--retries", "1", "--only-binary", ":all:"]
    command = [sys.executable, "-m", "pip", "download", *options, "--dest", str(folder), *needs]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return {}
    if done.returncode:
        return {}
    return {each.name.partition("-")[0].lower(): each.stat().st_size for each in folder.iterdir()}


def measurement(sizes: dict[str, int]) -> Measurement:
    """Goal 15, from the wheels' sizes."""
    alone = sum(sizes.get(name, 0) for name in ALONE)
    if not alone:
        return unknown("15", "pip could not fetch the wheels: there is no network, or no package index answers")
    whole, mb = sum(sizes.values()), 1e6
    more = sorted((size, name) for name, size in sizes.items() if name not in ALONE)[::-1]
    largest = ", ".join(f"{name} {size / mb:.1f}" for size, name in more[:3])
    return Measurement("15", whole / alone, f"{whole / mb:.1f} MB beside {alone / mb:.1f} MB; {largest} MB")


def measurements() -> tuple[Measurement, ...]:
    """Goal 15."""
    with tempfile.TemporaryDirectory() as folder:
        return (measurement(wheels(Path(folder))),)


if __name__ == "__main__":
    for found in measurements():
        print(line(GOALS, found))
    sys.exit(0)
