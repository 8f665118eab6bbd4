# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a session with the real engine and the real storage in a process of its own, and kills it at any instant."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Event
from typing import NamedTuple

from stored import PLAN, TIMING, moment, opened

from psoas_trainer.core.bookmark import Bookmark, place, read_bookmark
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.record import Progress, SessionRecord, SetKey, SetRecord, Tally
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import MICROS, Step, StepKind, TimedPhase, Work
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.open_mark import set_mark
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import open_session
from psoas_trainer.storage.sessions import begin_session
from psoas_trainer.storage.stamp import new_uuid

HERE = Path(__file__).parent
SETS = 2_000
MARCH = Work(
    "psoas_march", "seated", SideRule.ALTERNATING, DoseKind.REPS, 12, (TimedPhase("lift", MICROS),), Side.LEFT, None
)


class Said(NamedTuple):
    """What the program had confirmed when it was killed: the last word about each set, and how many there were."""

    tallies: dict[str, int]
    commits: int


def play(path: Path) -> None:
    """Goes on where the last one was killed; says what is counted each time that a write has come back."""
    connection = opened(path)
    set_mark(path)
    person = default_person(connection, moment())
    if open_session(connection, person) is None:
        begin_session(connection, new_uuid(), person, PLAN, TIMING, moment())
    record = open_session(connection, person)
    assert record is not None
    session, now = _session(record), 0.0
    session.start(Instant(now))
    sent = dict(session.tallies)
    while not session.over:
        now += 1.0
        session.advance(Instant(now))
        changed = {key: tally for key, tally in session.tallies.items() if sent.get(key) != tally}
        save_progress(connection, record.summary.uuid, _progress(session, changed))
        sent.update(changed)
        sys.stdout.write(json.dumps({_name(key): _count(tally) for key, tally in changed.items()}) + "\n")
        sys.stdout.flush()


def serve(path: Path) -> None:
    """For each line that is read a process that plays; where processes cannot be copied, one for all."""
    for _ in sys.stdin:
        child = os.fork() if hasattr(os, "fork") else 0
        if child == 0:
            sys.stdout.write(f"pid {os.getpid()}\n")
            play(path)
            os._exit(0)
        os.waitpid(child, 0)
        sys.stdout.write("dead\n")
        sys.stdout.flush()


class Killer:
    """Starts the playing and kills it. The process that it is copied from has loaded everything already."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._start()

    def confirmed_before_the_kill(self, seconds: float) -> Said:
        """Lets it play for that long from its first word on, kills it, and gives what it had confirmed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("go\n")
        self._process.stdin.flush()
        pid = int(self._process.stdout.readline().split()[1])
        words = [self._process.stdout.readline()]
        Event().wait(seconds)
        if pid == self._process.pid:
            self._process.kill()
        else:
            os.kill(pid, signal.SIGKILL)
        while (word := self._process.stdout.readline()) and not word.endswith("dead\n"):
            words.append(word)
        if pid == self._process.pid:
            self.close()
            self._start()
        return _said(words)

    def close(self) -> None:
        """Ends the process that the others are copied from."""
        self._process.kill()
        self._process.communicate()

    def _start(self) -> None:
        program = "import sys; from pathlib import Path; import killed; killed.serve(Path(sys.argv[1]))"
        self._process = subprocess.Popen(
            [sys.executable, "-c", program, str(self._path)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1] / "src")])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )


def _said(words: list[str]) -> Said:
    tallies: dict[str, int] = {}
    whole = [word for word in words if word.endswith("\n")]
    for word in whole:
        tallies |= json.loads(word)
    return Said(tallies, len(whole))


def wrong_after_the_kill(path: Path, said: Said) -> list[str]:
    """Opens it as the next start does; what is missing or not whole, nothing if all is well."""
    connection = opened(path, had_data=True)
    record = open_session(connection, 1)
    kept = {_name(each.key): _count(each.tally) for each in record.sets} if record else {}
    # One more may be kept: killed between the commit and the word about it.
    wrong = [f"{key}: {kept.get(key)} of {count}" for key, count in said.tallies.items() if kept.get(key, -1) < count]
    rows = connection.execute("SELECT count(*) FROM rep WHERE deleted_ms IS NULL").get
    if rows != sum(kept.values()) or connection.execute("SELECT sum(reps) FROM day_total").get != rows:
        wrong.append("sums")
    if connection.pragma("integrity_check") != "ok" or connection.execute("PRAGMA foreign_key_check").fetchall():
        wrong.append("integrity")
    close_database(connection)
    return wrong


def _session(record: SessionRecord) -> Session:
    steps = tuple(Step(StepKind.WORK, 1, number + 1, MARCH.total_micros, None, MARCH) for number in range(SETS))
    tallies: Mapping[SetKey, Tally] = {each.key: each.tally for each in record.sets}
    steps, cursor, edits = place(steps, read_bookmark(record.bookmark), tallies)
    seconds = record.summary.active_seconds
    return Session(steps, cursor=cursor, tallies=tallies, edits=edits, active_seconds=seconds)


def _progress(session: Session, changed: Mapping[SetKey, Tally]) -> Progress:
    sets = tuple(SetRecord(key, "seated", tally) for key, tally in changed.items())
    return Progress(moment(), session.active_seconds, Bookmark(session.cursor, session.edits).to_text(), sets)


def _name(key: SetKey) -> str:
    return f"{key.item}/{key.set_number}/{key.side}"


def _count(tally: Tally) -> int:
    return tally.reps or 0
