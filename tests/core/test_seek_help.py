# SPDX-License-Identifier: GPL-3.0-or-later
"""The page to seek help is read strictly, and a translation can lose no point of it."""

import pytest

from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.seek_help import GROUPS, HelpGroup, read_seek_help
from psoas_trainer.core.toml_table import read_toml

FILE = "lang/en/seek_help.toml"
HEAD = 'title = "Help"\nintroduction = "Stop."\nclosing = "Ask."\n'
TABLES = {each: f'[{each}]\nheading = "Head of {each}"\nlines = ["One.", "Two."]\n' for each in GROUPS}
WHOLE = HEAD + "".join(TABLES.values())


def read(text, fallback=None):
    return read_seek_help(read_toml(FILE, text), fallback)


def test_all_groups_come_in_their_order_whatever_the_order_of_the_file():
    page = read(HEAD + "".join(reversed(TABLES.values())))
    assert (page.title, page.introduction, page.closing) == ("Help", "Stop.", "Ask.")
    assert page.groups == tuple(HelpGroup(each, f"Head of {each}", ("One.", "Two.")) for each in GROUPS)
    assert page.groups[0].id == "emergency"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (WHOLE.replace('title = "Help"\n', ""), 1, "'title' is missing"),
        (HEAD + "".join(TABLES[each] for each in GROUPS[1:]), 1, "'emergency' is missing"),
        (WHOLE + '[other]\nheading = "x"\n', 16, "unknown key 'other'"),
        (WHOLE.replace('lines = ["One.", "Two."]', "lines = []", 1), 6, "'lines' must hold 1 to 20 texts, not 0"),
        (WHOLE.replace('"Head of same_day"', '" "'), 8, "'heading' must be one line of text without blanks"),
        (WHOLE.replace('"Two."]', "2]", 1), 6, "'lines' must be text"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(text, line, message):
    with pytest.raises(ContentError) as caught:
        read(text)
    assert (caught.value.file, caught.value.line) == (FILE, line)
    assert message in caught.value.message


def test_what_another_language_lacks_is_english():
    english = read(WHOLE)
    page = read('title = "Hilfe"\n[soon]\nheading = "Bald"\nlines = ["Eins.", "Zwei."]\n', english)
    assert (page.title, page.closing) == ("Hilfe", "Ask.")
    assert page.groups[2] == HelpGroup("soon", "Bald", ("Eins.", "Zwei."))
    assert [page.groups[each] for each in (0, 1, 3)] == [english.groups[each] for each in (0, 1, 3)]


def test_a_translation_that_loses_a_point_is_refused():
    with pytest.raises(ContentError, match="must hold 2 texts as in English, not 1") as caught:
        read('[emergency]\nheading = "Sofort"\nlines = ["Eins."]\n', read(WHOLE))
    assert caught.value.line == 3
