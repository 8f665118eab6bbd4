# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key on paper: what people make of it when they type it in."""

import os

import pytest

from psoas_trainer.core.passphrase import can_be_passphrase, passphrase_bytes
from psoas_trainer.core.recovery_key import (
    ALPHABET,
    LENGTH,
    RecoveryKeyError,
    Slip,
    grouped,
    new_recovery_key,
    read_recovery_key,
)

KEY = new_recovery_key(lambda count: bytes(range(7, 7 + count)))


def slip(typed: str) -> Slip:
    with pytest.raises(RecoveryKeyError) as caught:
        read_recovery_key(typed)
    return caught.value.slip


def test_it_is_printed_in_groups_and_read_back_however_it_is_typed() -> None:
    printed = grouped(KEY)
    assert [len(group) for group in printed.split("-")] == [5] * 6
    for typed in (printed, printed.lower(), KEY, f"  {printed.replace('-', ' ')}\n", printed.replace("-", " – ")):
        assert read_recovery_key(typed) == KEY


def test_what_looks_like_zero_and_one_is_taken_for_it() -> None:
    key = new_recovery_key(lambda count: bytes([0, 1] * count)[:count])
    assert set(key[:-1]) == {"0", "1"}
    assert read_recovery_key(key.replace("0", "o").replace("1", "l")) == key
    assert read_recovery_key(key.replace("0", "O").replace("1", "I")) == key


def test_every_single_wrong_sign_and_every_swap_is_found() -> None:
    for at in range(LENGTH):
        for sign in ALPHABET.replace(KEY[at], ""):
            assert slip(KEY[:at] + sign + KEY[at + 1 :]) is Slip.CHECK
    for one in range(LENGTH):
        for other in range(one + 1, LENGTH):
            if KEY[one] != KEY[other]:
                signs = list(KEY)
                signs[one], signs[other] = signs[other], signs[one]
                assert slip("".join(signs)) is Slip.CHECK


def test_too_short_too_long_and_impossible_signs_are_told_apart() -> None:
    assert slip(KEY[:-1]) is Slip.LENGTH
    assert slip(KEY + "0") is Slip.LENGTH
    assert slip("") is Slip.LENGTH
    assert slip(KEY[:-1] + "U") is Slip.SIGN
    assert slip(KEY[:-1] + "é") is Slip.SIGN


def test_no_two_are_alike_and_all_signs_come() -> None:
    keys = {new_recovery_key(os.urandom) for _ in range(100)}
    assert len(keys) == 100
    assert set("".join(keys)) == set(ALPHABET)
    assert all(read_recovery_key(key) == key for key in keys)


def test_one_passphrase_from_every_keyboard() -> None:
    assert passphrase_bytes("Grün und schön") == passphrase_bytes("Gru\u0308n und scho\u0308n")
    assert passphrase_bytes("Grün") != passphrase_bytes("grün")
    assert passphrase_bytes("\udc80") != passphrase_bytes("")


@pytest.mark.parametrize(
    ("typed", "can"), [("", False), ("123456", False), ("aaaaaaaaaaaa", False), ("a long walk", True)]
)
def test_a_short_one_is_none(typed: str, can: bool) -> None:
    assert can_be_passphrase(typed) is can
