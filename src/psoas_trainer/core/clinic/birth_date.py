# SPDX-License-Identifier: GPL-3.0-or-later
"""Birth dates in the forms that people type: 12.3.1971, 12/03/71, 1971-03-12, 12031971, 3.1971, 1971."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

OLDEST: Final = 120
"""Years: nobody is older."""
_PARTS: Final = re.compile(r"(\d{1,4})[.,/\- ]+(\d{1,4})(?:[.,/\- ]+(\d{1,4}))?\.?", re.ASCII)
_DIGITS: Final = re.compile(r"\d{4}|\d{6}|\d{8}", re.ASCII)


def birth_dates(text: str, today: date) -> tuple[str, ...]:
    """Every birth date (YYYY-MM-DD) that the text may mean, the day first before the month first; or nothing.

    Where there is more than one, only the person can tell.
    """
    return tuple(found for found in birth_prefixes(text, today) if len(found) == 10)


def birth_prefixes(text: str, today: date) -> tuple[str, ...]:
    """The same with months and years alone: beginnings of the birth dates that are looked for."""
    return tuple(dict.fromkeys(_found(text.strip(), today)))


def _found(text: str, today: date) -> Iterator[str]:
    match = _PARTS.fullmatch(text)
    if match is not None:
        first, second, third = match.groups()
        if third is None:
            yield from _month(first, second, today)
            yield from _month(second, first, today)
        elif len(first) == 4:
            yield from _date(first, second, third, today)
        else:
            yield from _date(third, second, first, today)
            yield from _date(third, first, second, today)
    elif _DIGITS.fullmatch(text):
        if len(text) == 4:
            yield from _years(text, today)
        elif len(text) == 6:
            yield from _date(text[4:], text[2:4], text[:2], today)
            yield from _date(text[4:], text[:2], text[2:4], today)
        else:
            yield from _date(text[4:], text[2:4], text[:2], today)
            yield from _date(text[4:], text[:2], text[2:4], today)
            yield from _date(text[:4], text[4:6], text[6:], today)


def _years(text: str, today: date) -> Iterator[str]:
    """The years that it may mean: of two digits the one of this century comes last."""
    years = (int(text),) if len(text) == 4 else (1900 + int(text), 2000 + int(text)) if len(text) == 2 else ()
    yield from (f"{year:04}" for year in years if today.year - OLDEST <= year <= today.year)


def _month(year: str, month: str, today: date) -> Iterator[str]:
    if len(year) == 4 and 1 <= int(month) <= 12:
        yield from (f"{found}-{int(month):02}" for found in _years(year, today))


def _date(year: str, month: str, day: str, today: date) -> Iterator[str]:
    for found in _years(year, today):
        try:
            known = date(int(found), int(month), int(day))
        except ValueError:
            continue
        if known <= today:
            yield known.isoformat()
