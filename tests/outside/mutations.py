# SPDX-License-Identifier: GPL-3.0-or-later
"""Good samples made bad: bytes, JSON values and archives, by a chance that a test can repeat."""

import copy
import json
import random
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from outside.archives import Entry, archive

_PIECES = (
    b"\0", b"\xff\xff", b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x80", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"../",
    b"{", b"[", b'"', b"\\u0000", b"\\ud800", b"NaN", b"1e999", b"null", b"\xef\xbb\xbf", b"\xed\xa0\x80",
    b"[" * 50, b"9" * 50,
)  # fmt: skip
_VALUES = (
    None, True, False, 0, 1, -1, 30, 31, 61, 120, 121, 2**31, 2**63, -(2**64), 0.0, 0.05, 1.5, -0.0, 1e300, "", " ",
    "a",
    "left", "right", "hold", "time", "reps", "stretch", "release", "together", "each_side", "roller", "mat", "psoas",
    "low_lunge", "legs_up_rest", "foam_roller_release", "pictures/a.png", "../../a", "x" * 100, "x" * 10_001, "\u202e",
    "<b>a</b>", "=1+1", "\0", "\n", "é", [], {}, [[]], ["roller"], ["psoas"], {"id": "hold"}, [{"id": "hold"}],
)  # fmt: skip
_NAMES = (
    b"../a",
    b"/a",
    b"C:\\a",
    b"pack.json",
    b"pictures/b.png",
    b"pictures/con.png",
    b"pictures/a.svg",
    b"a\0b",
    b"",
)
_NUMBERS = (0, 1, 7, 8, 0xFFFF, 10_000, 200_000_001, 0xFFFFFFFE, 0xFFFFFFFF)
_FIELDS: MappingProxyType[str, Sequence[object]] = MappingProxyType(
    {
        "name": _NAMES,
        "local_name": _NAMES,
        "size": _NUMBERS,
        "crc": _NUMBERS,
        "packed_size": _NUMBERS,
        "start": _NUMBERS,
        "flags": (1, 2, 8, 0x40, 0x800, 0xFFFF),
        "method": (0, 1, 8, 9, 12, 14, 99),
        "attributes": (0, 0x10, 0x08, 0o120777 << 16, 0o040755 << 16, 0o100644 << 16),
        "deflate": (True, False),
    }
)


def mutated_bytes(data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, put in, doubled, moved or cut off."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        at, length = chance.randrange(len(changed) + 1), chance.choice((1, 2, 4, 20, 300))
        match chance.randrange(6):
            case 0 if at < len(changed):
                changed[at] = chance.randrange(256)
            case 1 if at < len(changed):
                changed[at] ^= 1 << chance.randrange(8)
            case 2:
                changed[at:at] = chance.choice(_PIECES)
            case 3:
                changed[at : at + length] = chance.choice(_PIECES)
            case 4:
                start = chance.randrange(len(changed) + 1)
                changed[at:at] = changed[start : start + length]
            case _:
                del changed[at : at + length]
    if chance.random() < 0.1:
        del changed[chance.randrange(len(changed) + 1) :]
    return bytes(changed)


def mutated_value(value: Any, chance: random.Random) -> Any:
    """The same JSON value with one to three places in it changed."""
    changed = json.loads(json.dumps(value))
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        holders = _holders(changed)
        holder = chance.choice(holders)
        names = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        other = copy.deepcopy(chance.choice(_VALUES if chance.random() < 0.7 else holders))
        if not names:
            continue
        name = chance.choice(names)
        match chance.randrange(8):
            case 0:
                del holder[name]
            case 1 if isinstance(holder, dict):
                holder[str(chance.choice(_VALUES))[:20]] = other
            case 1:
                holder.append(other)
            case 2 if isinstance(holder, list) and len(holder) < 10:
                holder.extend(json.loads(json.dumps(holder * (300 if _all_small(holder) else 1))))
            case 3 if isinstance(holder[name], int | float):
                holder[name] += chance.choice((-1, 1, 10, 100, 0.5))
            case _:
                holder[name] = other
    return changed


def mutated_archive(members: dict[str, bytes], chance: random.Random) -> bytes:
    """An archive of those members that says something untrue of one of them, or leaves one out or doubles it."""
    entries = [Entry(name.encode(), content, deflate=chance.random() < 0.5) for name, content in members.items()]
    at = chance.randrange(len(entries))
    match chance.randrange(6):
        case 0:
            del entries[at]
        case 1:
            entries.append(entries[at])
        case _:
            field = chance.choice(sorted(_FIELDS))
            entries[at] = entries[at]._replace(**{field: chance.choice(_FIELDS[field])})
    odd = {"count": chance.choice((0, 1, 9, 2001, 65535))} if chance.random() < 0.1 else {}
    return archive(entries, **odd)


def as_text(value: Any, chance: random.Random) -> bytes:
    """That value as JSON, as one program or another would write it; deeper than any parser likes, now and then."""
    text = json.dumps(value, ensure_ascii=chance.random() < 0.5)
    if chance.random() < 0.02:
        deep = chance.choice((15, 21, 900, 100_000))
        text = f"{'[' * deep}{text}{']' * deep}"
    return text.encode("utf-8", "surrogatepass")


def _all_small(holder: list[Any]) -> bool:
    """Whether many of them are still no large value."""
    return not any(isinstance(one, dict | list) for one in holder)


def _holders(value: Any) -> list[Any]:
    """Every object and list inside, itself first."""
    found, ahead = [], [value]
    while ahead:
        one = ahead.pop()
        if isinstance(one, dict | list):
            found.append(one)
            ahead.extend(one.values() if isinstance(one, dict) else one)
    return found
