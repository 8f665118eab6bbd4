# SPDX-License-Identifier: GPL-3.0-or-later
"""The lessons: what they say in one language, what they lead to, and where their facts come from."""

from collections.abc import Mapping
from typing import NamedTuple

HELP = "help"
"""The kind of link that opens the page "Stop and seek help"."""
LESSON = "lesson"
"""The kind of link that opens another lesson."""
LINK_KINDS = ("exercise", "routine", "page", "settings", HELP, LESSON)
"""What stands in front of the colon of a link's target."""


class Link(NamedTuple):
    """A way out of a lesson: `target` is kind and id ("exercise:glute_bridge"), `text` is what the button says."""

    target: str
    text: str

    @property
    def kind(self) -> str:
        """One of LINK_KINDS."""
        return self.target.partition(":")[0]

    @property
    def id(self) -> str:
        """What of that kind."""
        return self.target.partition(":")[2]


class Point(NamedTuple):
    """One thing that a lesson says. `brief` is it in a few words, `answer` what the program does about it."""

    id: str
    icon: str
    title: str
    brief: str
    text: str
    answer: str = ""
    link: Link | None = None
    figure: str = ""
    """The exercise whose figure belongs to it, or nothing."""
    urgent: bool = False


class Lesson(NamedTuple):
    """One screen. `parts` are the names of what the picture points out meanwhile; `sources` are ids."""

    id: str
    icon: str
    title: str
    introduction: str
    points: tuple[Point, ...]
    closing: str
    parts: tuple[str, ...]
    sources: tuple[str, ...]


class Source(NamedTuple):
    """Where a fact comes from: what a lesson calls it, what it is, and how much of it was read."""

    id: str
    short: str
    text: str


class PartWords(NamedTuple):
    """What a part of the picture is called; `right` and `left` are the names where there are two of it."""

    name: str
    right: str
    left: str
    note: str
    text: str


class Muscle(NamedTuple):
    """A muscle as exercises name it: the parts that show it, none where no picture does, and one sentence."""

    id: str
    parts: tuple[str, ...]
    text: str


class Learn(NamedTuple):
    """All words of the page, in one language."""

    heading: str
    lessons: tuple[Lesson, ...]
    sources: Mapping[str, Source]
    parts: Mapping[str, PartWords]
    muscles: Mapping[str, Muscle]

    def lesson(self, lesson_id: str) -> Lesson:
        """The lesson of that id. Raises KeyError for an unknown one."""
        for lesson in self.lessons:
            if lesson.id == lesson_id:
                return lesson
        raise KeyError(lesson_id)
