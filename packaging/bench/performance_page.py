# SPDX-License-Identifier: GPL-3.0-or-later
"""The page docs/performance.md: every goal with what was found, on which kind of machine, and when."""

import os
import platform
from collections.abc import Iterable, Mapping
from datetime import date

from goals import GOALS
from measurement import AIM_MET, MET, MISSED, NO_BOUND, UNKNOWN, Goal, Measurement, shown, unknown, verdict

_HEAD = """# Performance

What the program costs, each number as a ratio to a floor that is measured in the same run: only ratios travel from one
computer to another, milliseconds do not. The floor is an empty PySide6 window, a bare label, or what the disk gives.
This page is written by `dev.py bench`; each script in `packaging/bench/` can be run alone and says at its top what it
does. A *must* beats the programs that are named, an *aim* is close to what is possible.
"""
_PEERS = """
## Other programs beside the same floors

Measured on 2026-11-22 on two shared cores under Debian 12, five interleaved rounds, with the same kinds of floor: these
numbers do not come from the run above.
"""


def page(found: Iterable[Measurement], facts: Iterable[str], today: date, *, quick: bool = False) -> str:
    """The whole page as Markdown; a goal that is not in `found` is shown as unknown."""
    rows = {each.key: each for each in found}
    parts = [_HEAD, f"Run of {today.isoformat()}{', a quick one: few rounds' if quick else ''}: {', '.join(facts)}.\n"]
    parts += [summary(rows), "", table(rows), not_measured(rows), _PEERS, peers()]
    return "\n".join(part for part in parts if part is not None).rstrip() + "\n"


def table(rows: Mapping[str, Measurement]) -> str:
    """The table of all goals."""
    lines = ["| # | Goal | Found | Must | Aim | | What it is made of | How |", "|---|---|--:|--:|--:|---|---|---|"]
    for goal in GOALS:
        one = rows.get(goal.key) or unknown(goal.key, "it was not part of this run")
        seen = "" if one.ratio is None else one.seen
        cells = (goal.key, goal.what, shown(goal, one), _bound(goal, goal.must), _bound(goal, goal.aim))
        lines.append(f"| {' | '.join(cells)} | {verdict(goal, one)} | {seen} | {goal.how} |")
    return "\n".join(lines)


def summary(rows: Mapping[str, Measurement]) -> str:
    """How many bounds are kept."""
    words = [verdict(goal, rows.get(goal.key) or unknown(goal.key, "")) for goal in GOALS]
    met, aims, missed, open_ = (words.count(each) for each in (MET, AIM_MET, MISSED, UNKNOWN))
    bounds = len(words) - words.count(NO_BOUND)
    return f"Of {bounds} bounds {met + aims} are met, {aims} of them with their aim; {missed} missed, {open_} unknown."


def not_measured(rows: Mapping[str, Measurement]) -> str | None:
    """What could not be measured, and why; None where everything was."""
    why: dict[str, list[str]] = {}
    for goal in GOALS:
        one = rows.get(goal.key) or unknown(goal.key, "it was not part of this run")
        if one.ratio is None:
            why.setdefault(one.seen, []).append(goal.key)
    if not why:
        return None
    return "\nNot measured: " + "; ".join(f"{', '.join(keys)} ({reason})" for reason, keys in why.items()) + "."


def peers() -> str:
    """What others need."""
    return "\n".join(
        ["| # | Others |", "|---|---|", *(f"| {goal.key} | {goal.peers} |" for goal in GOALS if goal.peers)]
    )


def machine() -> tuple[str, ...]:
    """What can be said of this computer without saying whose it is."""
    import apsw
    from PySide6 import __version__ as pyside

    busy = f"load {os.getloadavg()[0]:.1f} at its beginning" if hasattr(os, "getloadavg") else ""
    facts = (
        f"{platform.system()} {platform.release().partition('-')[0]}",
        platform.machine(),
        f"{os.cpu_count()} cores",
        f"Python {platform.python_version()}",
        f"PySide6 {pyside}",
        f"SQLite {apsw.sqlite_lib_version()}",
        busy,
    )
    return tuple(filter(None, facts))


def _bound(goal: Goal, bound: float | None) -> str:
    if bound is None:
        return ""
    return f"{bound:g}{goal.unit}" if goal.unit == "/s" else f"{bound:g} {goal.unit}"
