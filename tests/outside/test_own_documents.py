# SPDX-License-Identifier: GPL-3.0-or-later
"""Own exercises and routines in an export are held to the rules of packs; one that breaks them stops the whole file."""

import json
from pathlib import Path

import pytest
from stored import moment, opened

from outside.pictures import SVG, png
from outside.shipped import Shipped
from psoas_trainer.core.outside.own_documents import OwnDocuments
from psoas_trainer.core.outside.pack import PackExercise, PackRoutine
from psoas_trainer.core.outside.picture import read_picture
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.own_training import exercise_document, routine_document
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.words import RoutineWords
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.export_file import export_json
from psoas_trainer.storage.import_file import import_file
from psoas_trainer.storage.own_content import OwnContent, OwnExercise, OwnRoutine, own_content, save_own
from psoas_trainer.storage.people import default_person

LUNGE = "own_lunge"


@pytest.fixture(scope="module")
def lunge(shipped: Shipped) -> PackExercise:
    one, words = shipped.content.catalogue.exercises["low_lunge"], shipped.content.words.exercises["low_lunge"]
    return PackExercise(one._replace(id=LUNGE, order=0), words, None, read_picture(png()))


@pytest.fixture(scope="module")
def evening() -> PackRoutine:
    return PackRoutine(Routine("own_evening", None, (RoutineItem(LUNGE),)), RoutineWords("Evening", "", ""))


def edited(document: str, *path: str | int, value: object) -> str:
    whole = json.loads(document)
    place = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(whole)


def refused(shipped: Shipped, lunge: PackExercise, document: str, picture: bytes | None = None) -> OutsideError:
    assert lunge.picture is not None
    with pytest.raises(OutsideError) as caught:
        OwnDocuments(shipped.known).check_exercise(LUNGE, document, picture or lunge.picture.data)
    return caught.value


def test_what_the_program_writes_is_read(shipped: Shipped, lunge: PackExercise, evening: PackRoutine) -> None:
    assert lunge.picture is not None
    documents = OwnDocuments(shipped.known)
    documents.check_exercise(LUNGE, exercise_document(lunge, "en"), lunge.picture.data)
    documents.check_routine("own_evening", routine_document(evening, "en"))
    OwnDocuments(shipped.known).check_routine("own_evening", routine_document(evening, "en"))


@pytest.mark.parametrize("picture", [SVG, b"BM" + bytes(80), png(100_000, 100_000), png() + bytes(10_000_000)])
def test_only_pictures_of_our_kinds_and_sizes(shipped: Shipped, lunge: PackExercise, picture: bytes) -> None:
    error = refused(shipped, lunge, exercise_document(lunge, "en"), picture)
    assert (error.refusal, error.place[0]) == (Refusal.DOES_NOT_FIT, "picture")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("exercises",), []),
        (("routines",), [{"id": "more"}]),
        (("exercises", 0, "id"), "low_lunge"),
        (("exercises", 0, "id"), "own_another"),
        (("exercises", 0, "dose", "maximum"), 600),
        (("exercises", 0, "words", "name"), "a" * 81),
        (("exercises", 0, "words", "name"), "gn\u202eorw"),
        (("exercises", 0, "words", "cues"), ["a"] * 9),
        (("exercises", 0, "muscles"), ["no_such_muscle"]),
        (("exercises", 0, "day_limit"), 5),
        (("format",), "another"),
    ],
)
def test_a_document_that_no_pack_could_have(
    shipped: Shipped, lunge: PackExercise, path: tuple[str | int, ...], value: object
) -> None:
    error = refused(shipped, lunge, edited(exercise_document(lunge, "en"), *path, value=value))
    assert (error.refusal, error.place[0]) == (Refusal.DOES_NOT_FIT, "document")


@pytest.mark.parametrize("document", ["", "{}", "[]", "7", "[" * 90_000, '{"exercises": {}}', " " * 5_000_001])
def test_a_document_that_is_none(shipped: Shipped, lunge: PackExercise, document: str) -> None:
    assert refused(shipped, lunge, document).refusal is Refusal.DOES_NOT_FIT
    with pytest.raises(OutsideError):
        OwnDocuments(shipped.known).check_routine("own_evening", document)


def test_a_document_of_a_newer_program(shipped: Shipped, lunge: PackExercise) -> None:
    error = refused(shipped, lunge, edited(exercise_document(lunge, "en"), "version", value=2))
    assert error.refusal is Refusal.NEWER_VERSION


def test_a_routine_keeps_the_caps(shipped: Shipped, evening: PackRoutine) -> None:
    long = evening._replace(routine=evening.routine._replace(items=(RoutineItem("low_lunge"),) * 60, rounds=10))
    with pytest.raises(OutsideError):
        OwnDocuments(shipped.known).check_routine("own_evening", routine_document(long, "en"))


def test_the_export_is_refused_whole(
    shipped: Shipped, lunge: PackExercise, evening: PackRoutine, tmp_path: Path
) -> None:
    assert lunge.picture is not None
    connections = []
    for name in ("away", "here"):
        (tmp_path / name).mkdir()
        connections.append(opened(tmp_path / name / "psoas-trainer.sqlite3"))
    away, here = connections
    exercise = OwnExercise(LUNGE, exercise_document(lunge, "en"), lunge.picture.data)
    mine = OwnContent((exercise,), (OwnRoutine("own_evening", routine_document(evening, "en")),))
    save_own(away, default_person(away, moment()), mine, moment())
    person, known = default_person(here, moment()), shipped.known
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    finish(export_json(away, good, "1.2.3"))
    whole = json.loads(good.read_bytes())
    whole["own_exercises"][0]["picture"] = "PHN2Zy8+"
    bad.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(OutsideError) as caught:
        finish(import_file(here, tmp_path / "here", bad, 1, known))
    assert caught.value.where == "#/own_exercises/0/picture"
    assert own_content(here, person) == OwnContent()
    finish(import_file(here, tmp_path / "here", good, 1, known))
    assert own_content(here, person) == mine
    away.close()
    here.close()
