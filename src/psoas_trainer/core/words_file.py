# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the files of assets/lang/<code>/: all content words of one language."""

from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.exercise import Category, Focus, Level
from psoas_trainer.core.exercise_words import read_exercise_words
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.screening import Screening
from psoas_trainer.core.toml_table import TomlTable, read_toml
from psoas_trainer.core.words import EQUIPMENT_INSIDE, ExerciseWords, RoutineWords, ScreeningWords, Words

_Item = TypeVar("_Item")
_Words = TypeVar("_Words")


def read_words(
    texts: Mapping[str, str], catalogue: Catalogue, language: str, fallback: Words | None
) -> tuple[Words, tuple[ContentError, ...]]:
    """The words of a language and what is wrong with its files. `texts` holds the content files by path below assets/.

    English is read with `fallback` None: it must be complete, and what has a mistake is missing in the answer. Any
    other language is read with the English words as `fallback`: what is missing or wrong there is English.
    """
    reader = _WordsReader(texts, f"lang/{language}")
    known = fallback if fallback is not None else Words(language, {}, {}, {}, {})
    return Words(
        language=language,
        exercises=reader.read_exercises(catalogue, known.exercises),
        routines=reader.read_tables("routines", catalogue.routines, known.routines, _read_routine),
        screenings=reader.read_tables("screenings", catalogue.screenings, known.screenings, _read_screening),
        terms=reader.read_terms(catalogue, known.terms),
    ), tuple(reader.errors)


class _WordsReader:
    """Reads the files of one language and collects what is wrong."""

    def __init__(self, texts: Mapping[str, str], folder: str) -> None:
        self.errors: list[ContentError] = []
        self._texts = texts
        self._folder = folder
        self._complete = folder == "lang/en"

    def read_exercises(self, catalogue: Catalogue, known: Mapping[str, ExerciseWords]) -> Mapping[str, ExerciseWords]:
        """The words of each exercise that has good ones."""
        found = dict(known)
        for exercise in catalogue.exercises.values():
            table = self._open(f"exercises/{exercise.id}")
            if table is None:
                continue
            try:
                found[exercise.id] = read_exercise_words(table, exercise, known.get(exercise.id))
            except ContentError as error:
                self.errors.append(error)
        self._name_strangers()
        return found

    def read_tables(
        self,
        file: str,
        items: Mapping[str, _Item],
        known: Mapping[str, _Words],
        read: Callable[[TomlTable, _Item, _Words | None], _Words],
    ) -> Mapping[str, _Words]:
        """The words of a file that has one table for each of `items`."""
        found = dict(known)
        whole = self._open(file)
        if whole is None:
            return found
        for item_id, item in items.items():
            try:
                if item_id in whole:
                    found[item_id] = read(whole.table(item_id), item, known.get(item_id))
                elif item_id not in known:
                    raise whole.error(f"'{item_id}' is missing")
            except ContentError as error:
                self.errors.append(error)
        return found

    def read_terms(
        self, catalogue: Catalogue, known: Mapping[str, Mapping[str, str]]
    ) -> Mapping[str, Mapping[str, str]]:
        """The names of muscles, equipment ... by kind and id."""
        used = _used_terms(catalogue)
        whole = self._open("terms")
        if whole is None:
            return known
        try:
            needed = tuple(kind for kind in used if kind != EQUIPMENT_INSIDE)
            whole.expect(needed if self._complete else (), used)
            if "equipment" in whole:  # its words inside a sentence are of the same language
                known = {**known, EQUIPMENT_INSIDE: {}}
            return {kind: self._read_kind(whole, kind, used[kind], known.get(kind, {})) for kind in used}
        except ContentError as error:
            self.errors.append(error)
            return known

    def _read_kind(
        self, whole: TomlTable, kind: str, used: Collection[str], known: Mapping[str, str]
    ) -> Mapping[str, str]:
        if kind not in whole:
            return known
        table = whole.table(kind)
        if self._complete:
            table.expect(used, table.ids())  # a word more than is used now does no harm
        else:
            table.expect((), {*used, *known})
        return {**known, **{term_id: table.words(term_id) for term_id in table.ids()}}

    def _open(self, file: str) -> TomlTable | None:
        """The file as a table; None where it cannot be read or, in a language with a fallback, is not there."""
        path = f"{self._folder}/{file}.toml"
        if path not in self._texts:
            if self._complete:
                self.errors.append(ContentError(path, 1, "the file is missing"))
            return None
        try:
            return read_toml(path, self._texts[path])
        except ContentError as error:
            self.errors.append(error)
            return None

    def _name_strangers(self) -> None:
        folder = f"{self._folder}/exercises/"
        for path in sorted(self._texts):
            if path.startswith(folder) and f"exercises/{path.removeprefix(folder)}" not in self._texts:
                self.errors.append(ContentError(path, 1, "there is no exercise of that name"))


def _read_routine(table: TomlTable, _: object, fallback: RoutineWords | None) -> RoutineWords:
    if fallback is None:
        table.expect(("name", "summary"), ("note",))
        return RoutineWords(table.words("name"), table.words("summary"), _or(table, "note", ""))
    table.expect((), ("name", "summary", "note"))
    return RoutineWords(
        _or(table, "name", fallback.name), _or(table, "summary", fallback.summary), _or(table, "note", fallback.note)
    )


def _read_screening(table: TomlTable, screening: Screening, fallback: ScreeningWords | None) -> ScreeningWords:
    keys, more = ("title", "why", "questions", "reminder", "held_back", "allowed"), ("consequences", "urgent")
    table.expect(*(keys, more) if fallback is None else ((), (*keys, *more)))
    known = fallback if fallback is not None else ScreeningWords("", "", {}, "", "", "")
    questions = dict(known.questions)
    if "questions" in table:
        asked = table.table("questions")
        asked.expect(*(screening.questions, ()) if fallback is None else ((), screening.questions))
        questions |= {question: asked.words(question) for question in screening.questions if question in asked}
    return ScreeningWords(
        title=_or(table, "title", known.title),
        why=_or(table, "why", known.why),
        questions=questions,
        reminder=_or(table, "reminder", known.reminder),
        held_back=_or(table, "held_back", known.held_back),
        allowed=_or(table, "allowed", known.allowed),
        consequences=_consequences(table, screening, known.consequences),
        urgent=_or(table, "urgent", known.urgent),
    )


def _consequences(table: TomlTable, screening: Screening, known: Mapping[str, str]) -> Mapping[str, str]:
    if "consequences" not in table:
        return dict(known)
    told = table.table("consequences")
    told.expect((), screening.questions)
    return {**known, **{question: told.words(question) for question in screening.questions if question in told}}


def _or(table: TomlTable, key: str, fallback: str) -> str:
    return table.words(key) if key in table else fallback


def _used_terms(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """The ids that need a word, by kind."""
    exercises = catalogue.exercises.values()
    equipment = {
        item
        for one in exercises
        for item in (*one.equipment, *one.optional_equipment, *(i for v in one.variants for i in v.equipment or ()))
    }
    return {
        "category": tuple(Category),
        "focus": tuple(Focus),
        "level": tuple(Level),
        "position": tuple(sorted({one.position for one in exercises})),
        "equipment": tuple(sorted(equipment)),
        EQUIPMENT_INSIDE: tuple(sorted(equipment)),
        "muscle": tuple(sorted({muscle for one in exercises for muscle in (*one.muscles, *one.helpers)})),
        "warm_up": tuple(catalogue.warm_ups),
        "reason": tuple(Reason),
    }
