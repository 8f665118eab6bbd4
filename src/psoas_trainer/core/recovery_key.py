# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key on paper: letters that nobody mixes up, in groups, with a sign that finds a slip in typing them."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Ten digits and 22 letters: no I, L, O or U."""
GROUPS: Final = 6
GROUP: Final = 5
LENGTH: Final = GROUPS * GROUP
"""29 signs of chance (145 bits), and the one that checks them."""
_BETWEEN: Final = " -‐‑‒–—_.·\t\r\n\u00a0"


class Slip(StrEnum):
    """What is wrong with a recovery key that was typed in."""

    LENGTH = "length"
    """Signs are missing, or there are too many."""
    SIGN = "sign"
    """There is a sign that no recovery key has."""
    CHECK = "check"
    """All signs are possible ones, and at least one is not what was printed."""


class RecoveryKeyError(ValueError):
    """What was typed in cannot be a recovery key; `slip` says why."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip)
        self.slip = slip


def new_recovery_key(chance: Callable[[int], bytes]) -> str:
    """A new key, as `read_recovery_key` gives it; `chance` gives that many random bytes, as os.urandom does."""
    data = "".join(ALPHABET[byte % len(ALPHABET)] for byte in chance(LENGTH - 1))
    return data + _check_sign(data)


def grouped(key: str) -> str:
    """The key as it is printed: groups of five with a dash between them."""
    return "-".join(key[at : at + GROUP] for at in range(0, len(key), GROUP))


def read_recovery_key(typed: str) -> str:
    """The key that somebody typed in: case, spaces and dashes do not matter, O is zero, I and L are one.

    Raises RecoveryKeyError. Every single wrong sign and every two that were swapped are found.
    """
    key = _signs(typed)
    if any(sign not in ALPHABET for sign in key):
        raise RecoveryKeyError(Slip.SIGN)
    if len(key) != LENGTH:
        raise RecoveryKeyError(Slip.LENGTH)
    if _check_sign(key[:-1]) != key[-1]:
        raise RecoveryKeyError(Slip.CHECK)
    return key


def reads_as(typed: str, part: str) -> bool:
    """Whether somebody typed that part of a key, as freely as `read_recovery_key` allows."""
    return _signs(typed) == part


def _signs(typed: str) -> str:
    signs = "".join(sign for sign in typed if sign not in _BETWEEN).upper()
    return signs.replace("O", "0").replace("I", "1").replace("L", "1")


def _check_sign(data: str) -> str:
    """The sum of the signs in the field of 32 numbers, each place with a weight of its own."""
    total, weight = 0, 1
    for sign in data:
        weight = _times(weight, 2)
        total ^= _times(weight, ALPHABET.index(sign))
    return ALPHABET[total]


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 0b100000:
            one ^= 0b100101
        other >>= 1
    return product
