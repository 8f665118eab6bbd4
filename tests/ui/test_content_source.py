# SPDX-License-Identifier: GPL-3.0-or-later
"""The compiled content and tables are what the files say, and where they are damaged the files themselves are read."""

import tomllib

import pytest

from psoas_trainer.core.content_files import read_content
from psoas_trainer.ui.about_file import read_about
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.theme import Theme

ENGLISH = "compiled/content/en.json"
TABLES = ["themes/dark.toml", "themes/high-contrast.toml", "themes/light.toml", "icons/phosphor.toml"]


class Damaged(Resources):
    """The program's files, some of them with other bytes; None where a file is gone. Notes what was read."""

    def __init__(self, files):
        self._files = files
        self.read = []

    def bytes(self, name):
        self.read.append(name)
        if name not in self._files:
            return super().bytes(name)
        if self._files[name] is None:
            raise FileNotFoundError(name)
        return self._files[name]


DAMAGES = {
    "gone": None,
    "empty": b"",
    "cut off": b'{"catalogue":{"exercises":{',
    "not text": b"\xff\xfe\x00",
    "nested without end": b"[" * 100_000,
    "something else": b'{"catalogue":{},"words":{}}',
}


def test_the_compiled_content_is_what_the_files_say(resources):
    whole = read_content(resources.content_texts(), ("en",))
    watched = Damaged({})
    assert read_shipped_content(watched, "en") == whole
    assert watched.read == [ENGLISH]


def test_a_language_without_words_is_english(resources, content):
    watched = Damaged({})
    assert read_shipped_content(watched, "xx") == content
    assert watched.read == [ENGLISH]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged_compiled_content_is_made_up_for_by_the_files(resources, content, damage):
    assert read_shipped_content(Damaged({ENGLISH: damage}), "en") == content


@pytest.mark.parametrize(
    ("damage", "line", "said"),
    [(b"order = ", 1, "not readable as TOML"), (b'order = 1\ncategory = "\xff"\n', 2, "not written in UTF-8")],
)
def test_a_file_that_is_damaged_as_well_is_named_and_left_out(resources, content, damage, line, said):
    read = read_shipped_content(Damaged({ENGLISH: b"{", "exercises/cat_cow.toml": damage}), "en")
    assert set(content.catalogue.exercises) - set(read.catalogue.exercises) == {"cat_cow"}
    first = read.errors[0]
    assert (first.file, first.line) == ("exercises/cat_cow.toml", line)
    assert said in first.message


def test_every_table_is_what_its_file_says(resources):
    for name in [*TABLES, "lang/en/about.toml"]:
        watched = Damaged({})
        assert watched.table(name) == tomllib.loads(resources.text(name))
        assert watched.read == [f"compiled/{name.removesuffix('.toml')}.json"]


@pytest.mark.parametrize("damage", [None, b"", b"{", b"\xff", b"[" * 100_000])
def test_a_damaged_table_is_made_up_for_by_its_file(resources, damage):
    files = Damaged({"compiled/themes/dark.json": damage, "compiled/lang/en/about.json": damage})
    assert files.table("themes/dark.toml") == resources.table("themes/dark.toml")
    assert read_about(files, "xx") == read_about(resources, "en")


def test_a_theme_looks_the_same_from_its_file(qapp, resources):
    files = Damaged({"compiled/themes/dark.json": None})
    assert Theme(files).colour_in("dark", "heat-2") == Theme(resources).colour_in("dark", "heat-2")


def test_an_unknown_table_is_an_error(resources):
    with pytest.raises(FileNotFoundError):
        resources.table("themes/sepia.toml")
