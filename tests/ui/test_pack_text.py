# SPDX-License-Identifier: GPL-3.0-or-later
"""Every reason to refuse a pack is a whole sentence, with the place and the numbers in it."""

import re

import pytest

from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.own_training import Arrival
from psoas_trainer.ui.pack_text import PackText


@pytest.mark.some_of(3)
@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_is_a_whole_sentence(qapp, refusal):
    error = OutsideError(refusal, "pack.json", ("exercises", 0), least=1, most=20_000_000)
    said = PackText().refusal(error)
    assert said.endswith(".")
    assert not re.search(r"%\d", said)


def test_place_and_limit_are_named(qapp):
    error = OutsideError(Refusal.OUT_OF_RANGE, "pack.json", ("exercises", 0, "dose"), least=1, most=30)
    said = PackText().refusal(error)
    assert "pack.json#/exercises/0/dose" in said
    assert "1 to 30" in said


def test_a_place_that_looks_like_a_sign_is_shown_as_it_is(qapp):
    error = OutsideError(Refusal.TEXT_TOO_LONG, "pack.json", ("%3",), most=80)
    assert PackText().refusal(error).startswith("A text has more than 80 characters: pack.json#/%3")


def test_an_arrival_with_another_name_is_told(qapp):
    said = PackText().brings(Arrival(known=("Here",), renamed=(("%2", "New"),)))
    assert "Here" in said[0]
    assert "“%2”" in said[1]
    assert "“New”" in said[1]
