# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts about the program itself: purpose, safety note, advice after a stop."""

from collections.abc import Mapping
from typing import Any

from psoas_trainer.ui.resources import Resources

_FILE = "about.toml"


def read_about(resources: Resources, language: str) -> Mapping[str, Any]:
    """The texts in that language, or in English where it has none."""
    code = language if _FILE in resources.names(f"lang/{language}") else "en"
    return resources.table(f"lang/{code}/{_FILE}")
