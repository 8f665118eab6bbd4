# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of the long tests: what was tried, how often, how often something was lost, from pytest's report."""

import json
import platform
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

BEGIN, END = "<!-- soak: begin -->", "<!-- soak: end -->"
_HERE = f"{platform.system()}, Python {platform.python_version()}"
_HEAD = ("| What | Tried | Lost | Crashed | More |", "| --- | ---: | ---: | ---: | --- |")


class Row(NamedTuple):
    """One line: how often it was tried, how often something was lost, and in how many tests a failure ended it."""

    what: str
    tried: int
    lost: int
    crashed: int
    more: str


def read_rows(reports: Iterable[Path]) -> tuple[Row, ...]:
    """What pytest's reports hold, in the order in which the tests ran; tests that note the same thing are added up.

    A test that noted no figure is tried once, under its own name.
    """
    rows: dict[str, Row] = {}
    for report in reports:
        for case in ET.parse(report).getroot().iter("testcase"):
            for row in _rows_of(case):
                before = rows.get(row.what)
                rows[row.what] = row if before is None else _sum(before, row)
    return tuple(rows.values())


def _sum(one: Row, other: Row) -> Row:
    counts = (one.tried + other.tried, one.lost + other.lost, one.crashed + other.crashed)
    return Row(one.what, *counts, one.more or other.more)


def _rows_of(case: ET.Element) -> list[Row]:
    crashed = int(case.find("failure") is not None or case.find("error") is not None)
    figures = [each.get("value", "") for each in case.iter("property") if each.get("name") == "figure"]
    if not figures:
        return [Row(case.get("name", "").partition("[")[0], 1, 0, crashed, "")]
    noted = (json.loads(figure) for figure in figures)
    return [Row(what, tried, lost, crashed, more) for what, tried, lost, more in noted]


def table(rows: tuple[Row, ...], seconds: float, today: date) -> str:
    """The table as text for a page, with the day and how long it took."""
    lines = [
        f"`dev.py soak` of {today.isoformat()}, {_HERE}: {seconds / 60:.0f} min.",
        "",
        *_HEAD,
    ]
    lines += [f"| {row.what} | {row.tried:,} | {row.lost:,} | {row.crashed:,} | {row.more} |" for row in rows]
    return "\n".join(lines)


def put_into(page: Path, text: str) -> None:
    """Puts the table between its two marks on a page, in the place of the one that stood there."""
    whole = page.read_text(encoding="utf-8")
    before, _, rest = whole.partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
