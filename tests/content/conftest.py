# SPDX-License-Identifier: GPL-3.0-or-later
"""The content that ships, read once."""

from pathlib import Path

import pytest

from psoas_trainer.core.content_files import read_content

_ASSETS = Path(__file__).parents[2] / "assets"
_FOLDERS = ("exercises", "routines", "warm_ups", "screening", "lang")


@pytest.fixture(scope="session")
def texts():
    """The content files by path below assets/."""
    files = [file for folder in _FOLDERS for file in sorted((_ASSETS / folder).rglob("*.toml"))]
    return {file.relative_to(_ASSETS).as_posix(): file.read_text(encoding="utf-8") for file in files}


@pytest.fixture(scope="session")
def content(texts):
    return read_content(texts)
