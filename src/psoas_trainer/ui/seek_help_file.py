# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the page "Stop and seek help", from the program's own files."""

import logging

from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.seek_help import SeekHelp, read_seek_help
from psoas_trainer.core.toml_table import TomlTable, read_toml
from psoas_trainer.ui.resources import Resources

_FILE = "seek_help.toml"


def load_seek_help(resources: Resources, language: str) -> SeekHelp:
    """The page in that language; what that language lacks is English, and all of it where its file has a mistake.

    Not for the start: it parses. The page must come up whatever a translator wrote, so a mistake is only logged.
    """
    english = read_seek_help(_open(resources, "en"))
    if language == "en" or _FILE not in resources.names(f"lang/{language}"):
        return english
    try:
        return read_seek_help(_open(resources, language), english)
    except ContentError as error:
        logging.getLogger(__name__).warning("the page to seek help is shown in English: %s", error)
        return english


def _open(resources: Resources, language: str) -> TomlTable:
    name = f"lang/{language}/{_FILE}"
    return read_toml(name, resources.bytes(name).decode("utf-8", errors="replace"))
