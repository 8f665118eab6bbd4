# SPDX-License-Identifier: GPL-3.0-or-later
"""When do the seconds appear, and what do they cost? The program's own player and ring, in one run with their floors.

    python packaging/bench/countdown.py [--seconds 60] [--stall 3.4]

Four processes count the same seconds side by side. "kernel" sleeps to absolute deadlines and does nothing else;
"label" shows them in a bare window; "program" runs a get-ready count through the engine, the player's timer and the
painted ring, which runs down smoothly; "steps" is the same with a ring that steps once a second, as with reduced
motion. Each notes how late after `start + k s` its second k was there (for the program: painted). With --stall all are
stopped for that long in the middle, as a busy machine would; the end must not be late by it.
"""

import argparse
import contextlib
import json
import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from countdown_times import Countdown, median, p99
from framebuffer import Framebuffer
from measurement import Measurement

PARTS = ("kernel", "label", "program", "steps")
APART = 0.137
"""Seconds between their starts, so that their boundaries do not fall together."""
Running = dict[str, subprocess.Popen[bytes]]


def kernel(seconds: int) -> Countdown:
    """How late the kernel wakes a sleeper at each whole second."""
    start, before = time.monotonic(), time.process_time()
    late = []
    for second in range(1, seconds + 1):
        while (left := start + second - time.monotonic()) > 0:
            time.sleep(left)
        late.append((time.monotonic() - start - second) * 1000)
    return Countdown(late, time.process_time() - before)


def count(part: str, seconds: int) -> Countdown:
    """Counts in this process."""
    if part == "kernel":
        return kernel(seconds)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if part == "label":
        from bare_label import BareLabel

        return BareLabel(seconds).run()
    from countdown_window import CountdownWindow

    return CountdownWindow(seconds, smooth=part == "program").run()


def begin(parts: tuple[str, ...], seconds: int, env: dict[str, str] | None = None) -> Running:
    """Starts the parts, each in a process of its own."""
    running = {}
    for part in parts:
        command = [sys.executable, __file__, "--seconds", str(seconds), "--part", part]
        running[part] = subprocess.Popen(command, stdout=subprocess.PIPE, env=env)
        time.sleep(APART)
    return running


def stall(running: Running, seconds: float) -> None:
    """Stops all of them for that long."""
    for process in running.values():
        process.send_signal(signal.SIGSTOP)
    time.sleep(seconds)
    for process in running.values():
        process.send_signal(signal.SIGCONT)


def collect(running: Running) -> dict[str, Countdown]:
    """What they found, when they have ended."""
    told = {part: process.communicate()[0] for part, process in running.items()}
    if silent := [part for part, text in told.items() if not text.strip()]:
        raise SystemExit(f"Counted nothing: {', '.join(silent)}.")
    return {part: Countdown(*json.loads(text)) for part, text in told.items()}


@contextlib.contextmanager
def on_screen() -> Iterator[dict[str, str]]:
    """An environment with a private X server where there is one, else without any screen."""
    try:
        screen = Framebuffer()
    except FileNotFoundError:
        yield {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        return
    with screen:
        yield {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.display}


def measurements(rounds: int = 5, seconds: int = 40) -> tuple[Measurement, ...]:
    """The goals 6 and 7, of some rounds in which all count side by side."""
    with on_screen() as env:
        found = [collect(begin(PARTS, seconds, env)) for _ in range(rounds)]
    cost = {part: statistics.median(each[part].processor for each in found) * 60 / seconds for part in PARTS}
    ratio = {
        part: statistics.median(each[part].processor / each["label"].processor for each in found) for part in PARTS
    }
    late = {part: [value for each in found for value in each[part].late] for part in ("kernel", "program")}
    seen = f"beside {cost['label']:.3f} s a minute"
    less = median(late["program"]) - median(late["kernel"])
    return (
        Measurement("6a", ratio["steps"], f"{cost['steps']:.3f} s {seen}"),
        Measurement("6b", ratio["program"], f"{cost['program']:.3f} s {seen}"),
        Measurement("7a", less, f"{median(late['program']):.2f} ms beside {median(late['kernel']):.2f} ms"),
        Measurement("7b", p99(late["program"]), f"{p99(late['kernel']):.2f} ms for the kernel alone"),
    )


def end_of(key: str, ended: dict[str, Countdown]) -> Measurement:
    """Goal 8: how far off the end of a long countdown was."""
    late = ended["steps"].late[-1]
    return Measurement(key, abs(late), f"{late:+.2f} ms; a sleeping process {ended['kernel'].late[-1]:+.2f} ms")


def report(found: dict[str, Countdown], seconds: int) -> None:
    """Prints the table."""
    print(f"{'':10} {'median':>8} {'p99':>8} {'worst':>8} {'end':>8}   ms after the second   s a minute")
    for part, (late, processor) in found.items():
        numbers = [median(late), p99(late), max(map(abs, late)), late[-1]] if late else []
        cells = " ".join(f"{each:8.2f}" for each in numbers) or " " * 35
        print(f"{part:10} {cells}{processor * 60 / seconds:34.3f}")
    less = median(found["program"].late) - median(found["kernel"].late)
    print(f"the program's median less the kernel's: {less:.2f} ms")
    for part in ("steps", "program"):
        print(f"{part}: {found[part].processor / found['label'].processor:.2f} x the bare label")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--stall", type=float, default=0.0, help="stop all for so many seconds in the middle")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        print(json.dumps(count(options.part, options.seconds)))
        return 0
    with on_screen() as env:
        running = begin(PARTS, options.seconds, env)
        if options.stall:
            time.sleep(options.seconds / 2)
            stall(running, options.stall)
        report(collect(running), options.seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
