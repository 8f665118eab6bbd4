# SPDX-License-Identifier: GPL-3.0-or-later
"""The lessons are read strictly; what a translation lacks is English, and it can lose no point of a lesson."""

import pytest

from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.learn import Link, PartWords
from psoas_trainer.core.learn_file import read_learn
from psoas_trainer.core.toml_table import read_toml

ORDER = """
sources = ["hu"]
parts = ["psoas", "spine"]
[muscles]
psoas = ["psoas"]
calves = []
[[lessons]]
id = "one"
icon = "info"
parts = ["psoas"]
sources = ["hu"]
points = [
    { id = "a", icon = "x-circle", link = "exercise:low_lunge", figure = "low_lunge" },
    { id = "b", icon = "info" },
]
[[lessons]]
id = "two"
icon = "book-open"
lists_sources = true
"""
WORDS = """
heading = "Head"
[lessons.one]
title = "One"
introduction = "Intro."
closing = "Close."
[lessons.one.points.a]
title = "A"
text = "About a."
answer = "The program does."
link = "Low lunge"
[lessons.one.points.b]
title = "B"
brief = "B in brief."
text = "About b."
[lessons.two]
title = "Two"
introduction = "Listed."
[sources.hu]
short = "Hu"
text = "A paper."
[parts.psoas]
name = "Psoas"
right = "Right psoas"
left = "Left psoas"
note = "T12"
text = "Bends."
[parts.spine]
name = "Spine"
text = "Stands."
[muscles]
psoas = "Bends."
calves = "Push."
"""


def read(words=WORDS, order=ORDER, fallback=None):
    return read_learn(read_toml("learn/lessons.toml", order), read_toml("lang/xx/learn.toml", words), fallback)


def test_everything_is_read_in_the_order_of_the_lessons():
    learn = read()
    assert [lesson.id for lesson in learn.lessons] == ["one", "two"]
    first, second = learn.lesson("one").points
    assert first.link == Link("exercise:low_lunge", "Low lunge")
    assert (first.link.kind, first.link.id) == ("exercise", "low_lunge")
    assert (first.brief, second.brief, first.answer) == ("A", "B in brief.", "The program does.")
    assert learn.parts["psoas"] == PartWords("Psoas", "Right psoas", "Left psoas", "T12", "Bends.")
    assert learn.parts["spine"].right == "Spine"
    assert learn.muscles["calves"].parts == ()


def test_the_last_lesson_lists_the_sources():
    [source] = read().lesson("two").points
    assert (source.title, source.text) == ("Hu", "A paper.")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('heading = "Head"\n', "", "'heading' is missing"),
        ('answer = "The program does."\n', 'reply = "x"\n', "unknown key 'reply'"),
        ('link = "Low lunge"\n', "", "'link' is missing"),
        ('[lessons.one.points.b]\ntitle = "B"', '[lessons.one.points.c]\ntitle = "B"', "unknown key 'c'"),
        ('[sources.hu]\nshort = "Hu"\n', "[sources.hu]\n", "'short' is missing"),
        ('calves = "Push."\n', "", "'calves' is missing"),
        ('note = "T12"', 'note = " T12"', "without blanks"),
    ],
)
def test_a_mistake_in_the_words_is_named(old, new, message):
    assert old in WORDS
    with pytest.raises(ContentError, match=message) as caught:
        read(WORDS.replace(old, new))
    assert caught.value.file == "lang/xx/learn.toml"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('link = "exercise:low_lunge"', 'link = "web:example"', "leads nowhere"),
        ('link = "exercise:low_lunge"', 'link = "exercise"', "leads nowhere"),
        ('sources = ["hu"]\npoints', 'sources = ["who"]\npoints', "there is no source 'who'"),
        ('icon = "book-open"\n', 'icon = "book-open"\nmore = 1\n', "unknown key 'more'"),
    ],
)
def test_a_mistake_in_the_order_is_named(old, new, message):
    assert old in ORDER
    with pytest.raises(ContentError, match=message) as caught:
        read(order=ORDER.replace(old, new))
    assert caught.value.file == "learn/lessons.toml"


def test_what_another_language_lacks_is_english():
    english = read()
    learn = read(
        '[lessons.two]\ntitle = "Zwei"\nintroduction = "Liste."\n[parts.spine]\nname = "W"\ntext = "T."\n',
        fallback=english,
    )
    assert learn.heading == "Head"
    assert learn.lesson("one") == english.lesson("one")
    assert learn.lesson("two").title == "Zwei"
    assert (learn.parts["spine"].name, learn.parts["psoas"]) == ("W", english.parts["psoas"])
    assert (learn.sources, learn.muscles) == (english.sources, english.muscles)
    assert read("", fallback=english) == english


def test_a_translated_lesson_keeps_all_its_points():
    half = WORDS[WORDS.index("[lessons.one]") : WORDS.index("[lessons.one.points.b]")]
    with pytest.raises(ContentError, match="'b' is missing"):
        read(half, fallback=read())


def test_an_unknown_lesson_is_none():
    with pytest.raises(KeyError):
        read().lesson("three")
