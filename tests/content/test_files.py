# SPDX-License-Identifier: GPL-3.0-or-later
"""Every content file is read without a mistake, and nothing lacks its other half."""

import json

from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.content_pack import pack, unpack


def test_no_file_has_a_mistake(content):
    assert [str(error) for error in content.errors] == []


def test_every_file_is_in_the_catalogue(texts, content):
    catalogue = content.catalogue
    for folder, found in (
        ("exercises", catalogue.exercises),
        ("routines", catalogue.routines),
        ("warm_ups", catalogue.warm_ups),
        ("screening", catalogue.screenings),
    ):
        files = {path for path in texts if path.startswith(f"{folder}/")}
        assert files == {f"{folder}/{name}.toml" for name in found}


def test_every_exercise_has_its_words_and_every_words_file_its_exercise(texts):
    exercises = {path for path in texts if path.startswith("exercises/")}
    for language in {path.split("/")[1] for path in texts if path.startswith("lang/")}:
        folder = f"lang/{language}/"
        words = {path.removeprefix(folder) for path in texts if path.startswith(f"{folder}exercises/")}
        assert words <= exercises
        if language == "en":
            assert words == exercises


def test_every_language_reads_without_a_mistake(texts):
    for language in {path.split("/")[1] for path in texts if path.startswith("lang/")}:
        read = read_content(texts, (language,))
        assert [str(error) for error in read.errors] == []
        assert read.words.language == language


def test_every_language_survives_being_compiled(texts):
    for language in {path.split("/")[1] for path in texts if path.startswith("lang/")}:
        read = read_content(texts, (language,))
        back = unpack(json.loads(json.dumps(pack(read))))
        assert back == read
        assert repr(back) == repr(read)  # mappings in the same order


def test_every_id_has_a_word(content):
    words = content.words
    for exercise in content.catalogue.exercises.values():
        pairs = [("position", exercise.position), ("category", exercise.category)]
        pairs += [("muscle", muscle) for muscle in (*exercise.muscles, *exercise.helpers)]
        pairs += [("equipment", item) for item in (*exercise.equipment, *exercise.optional_equipment)]
        pairs += [("equipment", item) for variant in exercise.variants for item in variant.equipment or ()]
        for kind, name in pairs:
            assert name in words.terms[kind]


def test_orders_are_unique(content):
    for found in (content.catalogue.exercises, content.catalogue.routines):
        orders = [one.order for one in found.values()]
        assert orders == sorted(set(orders))


def test_names_are_unique(content):
    exercises = content.words.exercises.values()
    for names in ([words.name for words in exercises], [words.short for words in exercises]):
        assert len(names) == len(set(names))
