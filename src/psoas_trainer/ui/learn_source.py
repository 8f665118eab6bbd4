# SPDX-License-Identifier: GPL-3.0-or-later
"""The lessons and the pictures of the anatomy, from the program's own files."""

import json
import logging

from psoas_trainer.core.anatomy import Anatomy
from psoas_trainer.core.anatomy_file import read_anatomy
from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.learn import Learn
from psoas_trainer.core.learn_file import read_learn
from psoas_trainer.core.toml_table import TomlTable, read_toml
from psoas_trainer.ui.resources import Resources

_ORDER = "learn/lessons.toml"
_WORDS = "learn.toml"


def load_learn(resources: Resources, language: str) -> Learn:
    """The page in that language; what that language lacks is English, and all of it where its file has a mistake.

    Not for the start: it parses. Raises ContentError where our own files have a mistake, which the tests rule out.
    """
    order = _open(resources, _ORDER)
    english = read_learn(order, _open(resources, f"lang/en/{_WORDS}"))
    if language == "en" or _WORDS not in resources.names(f"lang/{language}"):
        return english
    try:
        return read_learn(order, _open(resources, f"lang/{language}/{_WORDS}"), english)
    except ContentError as error:
        logging.getLogger(__name__).warning("the lessons are shown in English: %s", error)
        return english


def load_anatomy(resources: Resources, view: str) -> Anatomy:
    """The drawing of that view: "front" or "side"."""
    name = f"learn/anatomy_{view}.json"
    return read_anatomy(name, json.loads(resources.text(name)))


def _open(resources: Resources, name: str) -> TomlTable:
    return read_toml(name, resources.bytes(name).decode("utf-8", errors="replace"))
