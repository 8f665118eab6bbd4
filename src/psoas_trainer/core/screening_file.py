# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the files of assets/screening/: the questions as ids, when they are asked, and what a yes leads to."""

from typing import Final

from psoas_trainer.core.exercise import Category
from psoas_trainer.core.screening import Caution, Effect, Screening
from psoas_trainer.core.toml_table import TomlTable

_MOST_MONTHS: Final = 24
_MOST_DAYS: Final = 366


def read_screening(table: TomlTable, screening_id: str) -> Screening:
    """The questionnaire of that file, its questions as ids. Raises ContentError."""
    table.expect(("version", "questions"), ("before", "months", "gap_days", "urgent", "cautions"))
    questions = table.identifiers("questions")
    if not questions:
        raise table.error("'questions' must not be empty", "questions")
    return Screening(
        screening_id,
        table.integer("version", 1, 9999),
        questions,
        before=_categories(table, "before"),
        months=table.integer("months", 1, _MOST_MONTHS) if "months" in table else None,
        gap_days=table.integer("gap_days", 1, _MOST_DAYS) if "gap_days" in table else None,
        urgent=_asked(table, "urgent", questions) if "urgent" in table else (),
        cautions=tuple(_caution(row, questions) for row in table.tables("cautions")) if "cautions" in table else (),
    )


def _caution(row: TomlTable, questions: tuple[str, ...]) -> Caution:
    row.expect(("questions", "effect"), ("exercises", "positions", "categories", "versions"))
    caution = Caution(
        _asked(row, "questions", questions),
        row.choice("effect", Effect),
        exercises=row.identifiers("exercises") if "exercises" in row else (),
        positions=row.identifiers("positions") if "positions" in row else (),
        categories=_categories(row, "categories"),
        versions=row.identifiers("versions") if "versions" in row else (),
    )
    if not (caution.exercises or caution.positions or caution.categories):
        raise row.error("it names no exercise, position or category")
    if bool(caution.versions) != (caution.effect is Effect.EASE):
        raise row.error("'versions' belongs to the effect 'ease', and to it always", "effect")
    return caution


def _asked(table: TomlTable, key: str, questions: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of questions of this file."""
    found = table.identifiers(key)
    for each in found:
        if each not in questions:
            raise table.error(f"'{each}' is none of the questions", key)
    return found


def _categories(table: TomlTable, key: str) -> tuple[Category, ...]:
    if key not in table:
        return ()
    known = {category.value: category for category in Category}
    found = table.identifiers(key)
    for each in found:
        if each not in known:
            raise table.error(f"'{each}' is no category", key)
    return tuple(known[each] for each in found)
