# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar file keeps RFC 5545 to the letter: read back by a strict reader of its own."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.calendar_file import LONGEST_LINE, CalendarEvent, calendar_text

MADE = datetime(2025, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
EVENT = CalendarEvent("one@psoas-trainer", date(2025, 11, 22), time(7, 0), 25, "Session", (0, 2, 4))
# 3.1: a name, and a value in which no control character stands but the tab.
LINE = re.compile(r"[A-Z-]+:[^\x00-\x08\x0a-\x1f\x7f]*")


def lines_of(text):
    """The unfolded lines. AssertionError for anything that the standard does not allow."""
    octets = text.encode("utf-8")
    assert octets.endswith(b"\r\n")
    physical = octets.removesuffix(b"\r\n").split(b"\r\n")
    for line in physical:
        assert len(line) <= LONGEST_LINE
        assert b"\r" not in line
        assert b"\n" not in line
        line.decode("utf-8")  # no character is cut in two
    lines = octets.decode("utf-8").replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    assert all(LINE.fullmatch(line) for line in lines)
    return lines


def unescaped(value):
    """3.3.11: only these four escapes, and none of the characters bare."""
    assert re.fullmatch(r"(?:[^\\;,\n]|\\[\\;,n])*", value)
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)


def value(lines, name):
    (found,) = [line.partition(":")[2] for line in lines if line.startswith(f"{name}:")]
    return found


def read(*events, name="Training", made=MADE):
    return lines_of(calendar_text(events, name, made))


def test_the_whole_file():
    event = EVENT._replace(description="Mat, band", reminder=30, revision=2, without=(date(2025, 11, 26),))
    assert read(event) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Psoas Trainer//Schedule//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Training",
        "BEGIN:VEVENT",
        "UID:one@psoas-trainer",
        "DTSTAMP:20251122T083000Z",
        "SEQUENCE:2",
        "DTSTART:20251124T070000",  # the first Monday: the 22nd is a Saturday
        "DURATION:PT25M",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO",
        "EXDATE:20251126T070000",
        "SUMMARY:Session",
        "DESCRIPTION:Mat\\, band",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Session",
        "TRIGGER:-PT30M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_once_and_without_a_reminder():
    lines = read(EVENT._replace(weekdays=()))
    assert value(lines, "DTSTART") == "20251122T070000"
    assert not [line for line in lines if line.startswith(("RRULE", "BEGIN:VALARM", "DESCRIPTION", "EXDATE"))]


def test_an_end_is_floating_like_the_start_and_comes_after_the_last_session():
    rule = value(read(EVENT._replace(until=date(2025, 12, 31))), "RRULE")
    assert rule.endswith(";WKST=MO;UNTIL=20251231T235959")


def test_what_would_end_before_it_begins_is_left_out():
    assert not [line for line in read(EVENT._replace(until=date(2025, 11, 23))) if "VEVENT" in line]


def test_local_times_have_no_zone():
    lines = read(EVENT)
    assert not [line for line in lines if "TZID" in line]
    assert [line for line in lines if line.endswith("Z")] == ["DTSTAMP:20251122T083000Z"]


def test_the_time_of_making_must_know_its_zone():
    with pytest.raises(ValueError, match="no zone"):
        calendar_text([EVENT], "Training", datetime(2025, 11, 22))  # noqa: DTZ001


def test_the_same_uid_and_the_same_bytes_each_time():
    assert calendar_text([EVENT], "Training", MADE) == calendar_text([EVENT], "Training", MADE)
    assert value(read(EVENT), "UID") == "one@psoas-trainer"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\x0bc", "a\nb\nc"),
        ("bell\x07, tab\t, \x9f", "bell, tab\t, "),
        ("lone \ud800", "lone ?"),
        ("END:VEVENT\r\nBEGIN:VEVENT", "END:VEVENT\nBEGIN:VEVENT"),
        ("\\n is no line end; nor is \\", "\\n is no line end; nor is \\"),
    ],
)
def test_what_a_text_may_hold(text, kept):
    lines = read(EVENT._replace(summary=text))
    assert unescaped(value(lines, "SUMMARY")) == kept
    assert lines.count("BEGIN:VEVENT") == 1


plain = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=300)
events = st.builds(
    CalendarEvent,
    uid=st.uuids().map(str),
    first=st.dates(date(1, 1, 1), date(9999, 1, 1)),
    at=st.times().map(lambda at: at.replace(microsecond=0)),
    minutes=st.integers(1, 240),
    summary=plain,
    weekdays=st.sets(st.integers(0, 6)).map(tuple),
    description=plain,
    reminder=st.none() | st.integers(0, 1440),
    until=st.none() | st.dates(),
    without=st.lists(st.dates(), max_size=3).map(tuple),
    moved=st.just(()),
    revision=st.integers(0, 99),
)


@given(st.lists(events, max_size=3), plain)
def test_whatever_is_written_a_strict_reader_takes_it_in_and_every_text_comes_back(written, name):
    lines = read(*written, name=name)
    assert unescaped(value(lines, "X-WR-CALNAME")) == name
    blocks = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    whole = [one for one in written if one.until is None or f"UID:{one.uid}" in lines]
    assert len(blocks) == len(whole)
    for event, block in zip(whole, blocks, strict=True):
        parts = block.split("BEGIN:VALARM")[0].split("\n")
        assert unescaped(value(parts, "SUMMARY")) == event.summary
        start = datetime.strptime(value(parts, "DTSTART"), "%Y%m%dT%H%M%S")  # noqa: DTZ007
        assert start.time() == event.at
        assert 0 <= (start.date() - event.first).days <= 6
        assert not event.weekdays or start.weekday() in event.weekdays
        assert ("BEGIN:VALARM" in block) == (event.reminder is not None)


@given(st.text())
def test_no_text_at_all_breaks_the_file(text):
    lines = read(EVENT._replace(summary=text, description=text, uid=text), name=text, made=MADE.astimezone(UTC))
    assert lines.count("END:VEVENT") == 1
