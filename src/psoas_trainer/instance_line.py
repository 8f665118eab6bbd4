# SPDX-License-Identifier: GPL-3.0-or-later
"""What two programs on one data folder say to each other: one line of JSON there, one back."""

import json
from typing import Any, Final

LIMIT: Final = 65_536
"""Bytes of a request, and of an answer."""
TOO_LONG: Final = "too_long"
NO_ANSWER: Final = "no_answer"
NOT_UNDERSTOOD: Final = "not_understood"


def to_line(values: dict[str, Any]) -> bytes:
    """The values as a line; a line beyond the limit says instead that it would have been too long."""
    line = json.dumps(values).encode() + b"\n"
    return line if len(line) <= LIMIT else to_line(refusal(TOO_LONG))


def from_line(line: bytes) -> dict[str, Any] | None:
    """The values of a line, or None for whatever is not an object in JSON."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def refusal(why: str) -> dict[str, Any]:
    """The answer where there is none: `ok` is False, `error` says why."""
    return {"ok": False, "error": why}
