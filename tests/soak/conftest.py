# SPDX-License-Identifier: GPL-3.0-or-later
"""All tests here are long ones, run by `dev.py soak`. Some need the Qt layer's resources, look and content."""

from pathlib import Path

import pytest

import build_resources
from psoas_trainer.core.content_files import read_content
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.resources import Resources

ROOT = Path(__file__).parent.parent.parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Marked here, so that none of them is forgotten and lengthens the ordinary run."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.soak)


@pytest.fixture(scope="session")
def resources():
    """The program's files, compiled anew where an asset changed."""
    build_resources.compile_resources(ROOT)
    resources = Resources()
    resources.register(ROOT / build_resources.RCC)
    return resources


@pytest.fixture(scope="session")
def look(qapp, resources):
    """The light theme, with the figures."""
    qapp.setStyle("Fusion")
    look = Look.from_resources(resources)
    look.theme.apply("light")
    look.figures.wake()
    return look


@pytest.fixture(scope="session")
def content(resources):
    """The content that ships, in English."""
    return read_content(resources.content_texts())
