# SPDX-License-Identifier: GPL-3.0-or-later
"""The schedule as an iCalendar file (RFC 5545), for any calendar program to take in.

Written by hand: the core uses the standard library only, and one kind of event needs a page of rules. All times are
floating, without a time zone: seven in the morning stays that wherever the calendar is looked at.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple

LONGEST_LINE: Final = 75
"""Octets of a line without its end (RFC 5545, 3.1)."""
_CRLF: Final = "\r\n"
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PRODUCT: Final = "-//Psoas Trainer//Schedule//EN"


class CalendarEvent(NamedTuple):
    """A session at a time of day, on some weekdays of every week (0 is Monday) or, without weekdays, once.

    `uid` is given and stays: a calendar that takes the file in again replaces the event by a higher `revision`.
    `first` is the day from which it counts, `until` the last that counts; on the days in `without` it is left out, and
    the days that are first in `moved` take place on the second ones: the same event, moved.
    `reminder` is minutes before the start, None for none. The texts are the caller's and as long as they are.
    """

    uid: str
    first: date
    at: time
    minutes: int
    summary: str
    weekdays: tuple[int, ...] = ()
    description: str = ""
    reminder: int | None = None
    until: date | None = None
    without: tuple[date, ...] = ()
    moved: tuple[tuple[date, date], ...] = ()
    revision: int = 0


def calendar_text(events: Iterable[CalendarEvent], name: str, made: datetime) -> str:
    """The whole file, with the line ends that the standard asks for. `name` is the calendar's.

    ValueError where `made`, the time at which the file is made, does not know its zone. An event that would end before
    it begins is left out.
    """
    if made.tzinfo is None:
        raise ValueError("the time at which the file is made has no zone")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(name)}")
    for event in events:
        lines += _event(event, made)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}{_CRLF}" for line in lines for folded in _folded(line))


def _event(event: CalendarEvent, made: datetime) -> Iterator[str]:
    start = _first_start(event)
    if event.until is not None and event.until < start.date():
        return
    yield from _begin(event, made, start)
    if event.weekdays:
        yield _rule(event)
        for day in event.without:
            yield f"EXDATE:{_stamp(datetime.combine(day, event.at))}"
    yield from _end(event)
    for planned, to in event.moved if event.weekdays else ():
        yield from _begin(event, made, datetime.combine(to, event.at))
        # One of many, known by the time at which the rule has it (RFC 5545, 3.8.4.4).
        yield f"RECURRENCE-ID:{_stamp(datetime.combine(planned, event.at))}"
        yield from _end(event)


def _begin(event: CalendarEvent, made: datetime, start: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.uid)}"
    yield f"DTSTAMP:{_stamp(made.astimezone(UTC))}Z"
    yield f"SEQUENCE:{event.revision}"
    yield f"DTSTART:{_stamp(start)}"
    yield f"DURATION:PT{event.minutes}M"


def _end(event: CalendarEvent) -> Iterator[str]:
    yield f"SUMMARY:{_escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    # Training does not make a person busy for others.
    yield "TRANSP:TRANSPARENT"
    if event.reminder is not None:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_escaped(event.summary)}"
        yield f"TRIGGER:-PT{event.reminder}M"
        yield "END:VALARM"
    yield "END:VEVENT"


def _first_start(event: CalendarEvent) -> datetime:
    """The start of the first one: a rule must begin on a day that it names (RFC 5545, 3.8.5.3)."""
    ahead = min(((day - event.first.weekday()) % 7 for day in event.weekdays), default=0)
    return datetime.combine(event.first + timedelta(days=ahead), event.at)


def _rule(event: CalendarEvent) -> str:
    days = ",".join(_WEEKDAYS[day] for day in sorted(set(event.weekdays)))
    # The end has the form of the start: floating (RFC 5545, 3.3.10).
    until = "" if event.until is None else f";UNTIL={_stamp(datetime.combine(event.until, time(23, 59, 59)))}"
    return f"RRULE:FREQ=WEEKLY;BYDAY={days};WKST=MO{until}"


def _stamp(at: datetime) -> str:
    """Written out: strftime leaves the zeros of early years away on some systems."""
    return f"{at.year:04}{at.month:02}{at.day:02}T{at.hour:02}{at.minute:02}{at.second:02}"


def _escaped(text: str) -> str:
    """Text as a value (RFC 5545, 3.3.11); a line end between two lines stays, other control characters are left out."""
    lines = "\n".join(text.splitlines())
    kept = "".join(one for one in lines if one in "\n\t" or not (one < " " or "\x7f" <= one < "\xa0"))
    whole = kept.encode("utf-8", "replace").decode("utf-8")
    for special, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        whole = whole.replace(special, written)
    return whole


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, each further one behind a space; no character is cut in two."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode("utf-8"))
        if size + octets > LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece += letter
        size += octets
    yield piece
