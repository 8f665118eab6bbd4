# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the lessons: ids, order and links from assets/learn/, every word from assets/lang/<code>/learn.toml."""

from collections.abc import Mapping

from psoas_trainer.core.learn import LINK_KINDS, Learn, Lesson, Link, Muscle, PartWords, Point, Source
from psoas_trainer.core.toml_table import TomlTable


def read_learn(order: TomlTable, words: TomlTable, fallback: Learn | None = None) -> Learn:
    """The page in one language. Raises ContentError, with file and line.

    English is read with `fallback` None: it must be complete. Any other language is read with the English page as
    `fallback`: a lesson, source, part or muscle that is missing there is English.
    """
    order.expect(("lessons", "sources", "parts", "muscles"))
    keys = ("heading", "lessons", "sources", "parts", "muscles")
    words.expect(*(keys, ()) if fallback is None else ((), keys))
    sources = _read_sources(order, words, fallback)
    return Learn(
        heading=words.words("heading") if fallback is None or "heading" in words else fallback.heading,
        lessons=_read_lessons(order, words, sources, fallback),
        sources=sources,
        parts=_read_parts(order, words, fallback),
        muscles=_read_muscles(order, words, fallback),
    )


def _read_lessons(
    order: TomlTable, words: TomlTable, sources: Mapping[str, Source], fallback: Learn | None
) -> tuple[Lesson, ...]:
    tables = order.tables("lessons")
    said = _below(words, "lessons", [table.identifier("id") for table in tables], fallback)
    lessons = []
    for table in tables:
        lesson_id = table.identifier("id")
        if lesson_id not in said:
            assert fallback is not None
            lessons.append(fallback.lesson(lesson_id))
        else:
            lessons.append(_read_lesson(table, said[lesson_id], sources))
    return tuple(lessons)


def _read_lesson(table: TomlTable, words: TomlTable, sources: Mapping[str, Source]) -> Lesson:
    table.expect(("id", "icon"), ("points", "parts", "sources", "lists_sources"))
    words.expect(("title", "introduction"), ("closing", "points"))
    cited = table.identifiers("sources") if "sources" in table else ()
    for source in cited:
        if source not in sources:
            raise table.error(f"there is no source '{source}'", "sources")
    listed = "lists_sources" in table and table.flag("lists_sources")
    return Lesson(
        id=table.identifier("id"),
        icon=table.words("icon"),
        title=words.words("title"),
        introduction=words.words("introduction"),
        points=_as_points(sources) if listed else _read_points(table, words),
        closing=words.words("closing") if "closing" in words else "",
        parts=table.identifiers("parts") if "parts" in table else (),
        sources=cited,
    )


def _as_points(sources: Mapping[str, Source]) -> tuple[Point, ...]:
    return tuple(Point(each.id, "", each.short, "", each.text) for each in sources.values())


def _read_points(table: TomlTable, words: TomlTable) -> tuple[Point, ...]:
    rows = table.tables("points")
    said = words.table("points")
    said.expect([row.identifier("id") for row in rows])
    return tuple(_read_point(row, said.table(row.identifier("id"))) for row in rows)


def _read_point(row: TomlTable, words: TomlTable) -> Point:
    row.expect(("id", "icon"), ("link", "figure", "urgent"))
    linked = ("link",) if "link" in row else ()
    words.expect(("title", "text", *linked), ("brief", "answer"))
    title = words.words("title")
    return Point(
        id=row.identifier("id"),
        icon=row.words("icon"),
        title=title,
        brief=words.words("brief") if "brief" in words else title,
        text=words.words("text"),
        answer=words.words("answer") if "answer" in words else "",
        link=_read_link(row, words) if linked else None,
        figure=row.identifier("figure") if "figure" in row else "",
        urgent="urgent" in row and row.flag("urgent"),
    )


def _read_link(row: TomlTable, words: TomlTable) -> Link:
    link = Link(row.words("link"), words.words("link"))
    if link.kind not in LINK_KINDS or not link.id:
        kinds = ", ".join(LINK_KINDS)
        raise row.error(f"'{link.target}' leads nowhere: a link is one of {kinds}, a colon and an id", "link")
    return link


def _read_sources(order: TomlTable, words: TomlTable, fallback: Learn | None) -> dict[str, Source]:
    ids = order.identifiers("sources")
    said = _below(words, "sources", ids, fallback)
    found: dict[str, Source] = {}
    for source in ids:
        if source not in said:
            assert fallback is not None
            found[source] = fallback.sources[source]
        else:
            said[source].expect(("short", "text"))
            found[source] = Source(source, said[source].words("short"), said[source].words("text"))
    return found


def _read_parts(order: TomlTable, words: TomlTable, fallback: Learn | None) -> dict[str, PartWords]:
    ids = order.identifiers("parts")
    said = _below(words, "parts", ids, fallback)
    found: dict[str, PartWords] = {}
    for part in ids:
        if part not in said:
            assert fallback is not None
            found[part] = fallback.parts[part]
            continue
        table = said[part]
        table.expect(("name", "text"), ("right", "left", "note"))
        name, optional = table.words("name"), ("right", "left", "note")
        right, left, note = (table.words(key) if key in table else "" for key in optional)
        found[part] = PartWords(name, right or name, left or name, note, table.words("text"))
    return found


def _read_muscles(order: TomlTable, words: TomlTable, fallback: Learn | None) -> dict[str, Muscle]:
    shown = order.table("muscles")
    if fallback is None or "muscles" in words:
        said = words.table("muscles")
        said.expect(*(shown.ids(), ()) if fallback is None else ((), shown.ids()))
    found: dict[str, Muscle] = {}
    for muscle in shown.ids():
        known = fallback is not None and ("muscles" not in words or muscle not in said)
        text = fallback.muscles[muscle].text if fallback is not None and known else said.words(muscle)
        found[muscle] = Muscle(muscle, shown.identifiers(muscle), text)
    return found


def _below(
    words: TomlTable, key: str, ids: tuple[str, ...] | list[str], fallback: Learn | None
) -> dict[str, TomlTable]:
    """The tables below a key by id; with a fallback some of them, or all, may be missing."""
    if fallback is not None and key not in words:
        return {}
    table = words.table(key)
    table.expect(*(ids, ()) if fallback is None else ((), ids))
    return {each: table.table(each) for each in ids if each in table}
