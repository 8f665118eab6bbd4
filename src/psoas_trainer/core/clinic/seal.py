# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a clinic's file: a digest of all that comes before it, by which a cut or a change by hand is seen.

It keeps no secret and proves nobody's name: whoever wants to can write another file with a right digest.
"""

import re
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from psoas_trainer.core.outside.refusal import OutsideError, Refusal

VERSION: Final = 1
"""Of both formats; a change that an older reader would misread raises it."""
_HEAD_BYTES: Final = 200
_HEAD: Final = re.compile(rb'\{"format":"([a-z-]{1,40})","version":([0-9]{1,6}),')
_TAIL: Final = re.compile(rb',\n"digest":"([0-9a-f]{64})"\}\n')
_TAIL_BYTES: Final = len(b',\n"digest":""}\n') + 64


class FileFault(StrEnum):
    """What is wrong with a clinic's file, where it is one of these; whatever else is wrong `Refusal` names."""

    NOT_OURS = "not_ours"
    NEWER = "newer"
    """Written by a newer program: `least` is the version that it needs, `most` the one that is known here."""
    CUT_OFF = "cut_off"
    CHANGED = "changed"
    """Changed by hand, or on the way."""
    OTHER_PERSON = "other_person"
    """It is of another person than the one it is taken for, or of nobody who is known here."""


class ClinicFileError(OutsideError):
    """A plan file or record file is refused, whole. Nothing of it was used."""

    def __init__(self, fault: FileFault, *, least: int | None = None, most: int | None = None) -> None:
        self.fault = fault
        super().__init__(_REFUSALS[fault], least=least, most=most, detail=str(fault))


_REFUSALS: Final = MappingProxyType(
    {
        FileFault.NOT_OURS: Refusal.FOREIGN_KIND,
        FileFault.NEWER: Refusal.NEWER_VERSION,
        FileFault.CUT_OFF: Refusal.MISSING,
        FileFault.CHANGED: Refusal.DOES_NOT_FIT,
        FileFault.OTHER_PERSON: Refusal.ID_UNKNOWN,
    }
)


def sealed(text: str) -> bytes:
    """The bytes of a file: that JSON object, of which the closing bracket is left out, with its digest at the end."""
    data = text.encode()
    return data + b',\n"digest":"' + _digest(data).encode() + b'"}\n'


def look_at_seal(data: bytes, format_name: str) -> None:
    """Raises ClinicFileError where the bytes are no such file, from a newer program, cut off, or changed."""
    head = _HEAD.match(data[:_HEAD_BYTES])
    if head is None or head[1].decode() != format_name:
        raise ClinicFileError(FileFault.NOT_OURS)
    version = int(head[2])
    if version > VERSION:
        raise ClinicFileError(FileFault.NEWER, least=version, most=VERSION)
    tail = _TAIL.fullmatch(data[-_TAIL_BYTES:])
    if tail is None:
        raise ClinicFileError(FileFault.CUT_OFF)
    if _digest(data[:-_TAIL_BYTES]) != tail[1].decode():
        raise ClinicFileError(FileFault.CHANGED)
    if version < 1:
        raise ClinicFileError(FileFault.NOT_OURS)


def _digest(data: bytes) -> str:
    # Loaded only where a file is handed over.
    from hashlib import sha256

    return sha256(data).hexdigest()
