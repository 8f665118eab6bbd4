# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON from outside: what the standard parser would take or choke on is refused before it can cost anything."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.json_reader import read_json
from psoas_trainer.core.outside.refusal import OutsideError, Refusal, shown

plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=9),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text('abc\\"é', max_size=4), inner, max_size=5),
    max_leaves=20,
)


def refused(data: bytes) -> OutsideError:
    with pytest.raises(OutsideError) as caught:
        read_json(data, "pack.json")
    return caught.value


@given(plain, st.booleans())
def test_what_is_plain_is_read_as_the_standard_parser_does(value: object, ascii_only: bool) -> None:
    assert read_json(json.dumps(value, ensure_ascii=ascii_only).encode()) == value


@pytest.mark.parametrize(
    ("text", "refusal", "where"),
    [
        ('{"a": [1, {"b": 1, "b": 2}]}', Refusal.NAME_TWICE, "pack.json#/a/1/b"),
        ('{"a": [NaN]}', Refusal.NUMBER, "pack.json#/a/0"),
        ("[-Infinity]", Refusal.NUMBER, "pack.json#/0"),
        ("[1e999]", Refusal.NUMBER, "pack.json#/0"),
        (f"[{'9' * 5000}]", Refusal.NUMBER, "pack.json#/0"),
        (f"[0.{'9' * 5000}]", Refusal.NUMBER, "pack.json#/0"),
        (r'{"a": "\u0000"}', Refusal.LETTERS, "pack.json#/a"),
        (r'{"a": "\ud800"}', Refusal.LETTERS, "pack.json#/a"),
        (r'{"a": "\n"}', Refusal.LETTERS, "pack.json#/a"),
        (r'{"a": "x\u202egnp.exe"}', Refusal.LETTERS, "pack.json#/a"),
        (r'{"a": "\u2066"}', Refusal.LETTERS, "pack.json#/a"),
        (r'{"\u0007": 1}', Refusal.LETTERS, "pack.json#/\ufffd"),
        (f'{{"a/~b": "{"x" * 10_001}"}}', Refusal.TEXT_TOO_LONG, "pack.json#/a~1~0b"),
        (f'["{"é" * 5_001}"]', Refusal.TEXT_TOO_LONG, "pack.json#/0"),
        ("[" * 21 + "]" * 21, Refusal.TOO_DEEP, "pack.json"),
        ("[" * 2_500_000, Refusal.TOO_DEEP, "pack.json"),
        (f"[{'0,' * 200_000}0]", Refusal.TOO_MANY_VALUES, "pack.json"),
        ("[\n1,\n]", Refusal.NOT_JSON, "pack.json"),
        ('["', Refusal.NOT_JSON, "pack.json"),
        ('["\\', Refusal.NOT_JSON, "pack.json"),
        ("\ufeff{}", Refusal.NOT_JSON, "pack.json"),
        ("", Refusal.NOT_JSON, "pack.json"),
        ("]" * 9, Refusal.NOT_JSON, "pack.json"),
        ("{} {}", Refusal.NOT_JSON, "pack.json"),
    ],
)
def test_what_could_do_harm_is_refused_by_its_place(text: str, refusal: Refusal, where: str) -> None:
    error = refused(text.encode())
    assert (error.refusal, error.where) == (refusal, where)
    if refusal in (Refusal.TOO_DEEP, Refusal.TOO_MANY_VALUES, Refusal.TEXT_TOO_LONG):
        assert error.most is not None


def test_other_encodings_and_too_many_bytes_are_refused() -> None:
    assert refused("{}".encode("utf-16")).refusal is Refusal.NOT_UTF_8
    assert refused(b'["\xff"]').refusal is Refusal.NOT_UTF_8
    assert refused(b" " * (limits.JSON_BYTES + 1)).refusal is Refusal.FILE_TOO_LARGE
    assert refused(b"[1,\n\n2 3]").least == 3, "the line"


def test_the_worst_within_the_limits_is_refused_or_read_quickly() -> None:
    worst = [
        b"[" + b"[]," * 1_000_000 + b"[]]",
        b'["' + b"\\u0041" * 400_000 + b'"]',
        b'["' + b"\\" * 2_500_000,
        b"{" + b'"a":1,' * 66_000 + b'"b":1}',
        b"9" * 2_500_000,
        b" " * 2_500_000,
    ]
    began = time.process_time()
    for text in worst:
        refused(text)
    assert time.process_time() - began < 5, "a fraction of a second where nobody else works"


def test_letters_of_all_languages_are_read() -> None:
    texts = ["Hüftbeuger", "تمرين", "סיבוב\u200f", "ท่า\u200bบริหาร", "व्यायाम\u200d", "운동", "🏃🏽‍♀️", "a\u0301"]
    assert read_json(json.dumps(texts).encode()) == texts


@given(st.text())
def test_what_is_shown_of_a_name_is_short_and_can_be_seen(name: str) -> None:
    text = shown(name)
    assert len(text) <= 60
    assert text.isprintable() or "\ufffd" in text
