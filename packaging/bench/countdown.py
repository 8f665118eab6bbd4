# SPDX-License-Identifier: GPL-3.0-or-later
"""When do the seconds appear? The program's own player and ring against the kernel's timer, in one run.

    python packaging/bench/countdown.py [--seconds 60] [--stall 3.4]

Two processes count the same seconds side by side: the floor sleeps to absolute deadlines and does nothing else; the
program runs a get-ready count through the engine, the player's timer and the painted ring. Each notes how late after
`start + k s` its second k was there (for the program: painted). With --stall both are stopped for that long in the
middle, as a busy machine would; the end must not be late by it.
"""

import argparse
import json
import os
import signal
import statistics
import subprocess
import sys
import time


def floor(seconds: int) -> list[float]:
    """How late, in milliseconds, the kernel wakes a sleeper at each whole second."""
    start = time.monotonic()
    late = []
    for second in range(1, seconds + 1):
        while (left := start + second - time.monotonic()) > 0:
            time.sleep(left)
        late.append((time.monotonic() - start - second) * 1000)
    return late


def program(seconds: int) -> list[float]:
    """How late, in milliseconds, each second is painted, and the end told."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from countdown_window import CountdownWindow

    return CountdownWindow(seconds).run()


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--stall", type=float, default=0.0, help="stop both for so many seconds in the middle")
    parser.add_argument("--count", choices=("floor", "program"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.count:
        print(json.dumps(floor(options.seconds) if options.count == "floor" else program(options.seconds)))
        return 0
    command = [sys.executable, __file__, "--seconds", str(options.seconds), "--count"]
    running = {name: subprocess.Popen([*command, name], stdout=subprocess.PIPE) for name in ("floor", "program")}
    if options.stall:
        time.sleep(options.seconds / 2)
        for process in running.values():
            process.send_signal(signal.SIGSTOP)
        time.sleep(options.stall)
        for process in running.values():
            process.send_signal(signal.SIGCONT)
    print(f"{'':10} {'median':>8} {'p99':>8} {'worst':>8} {'end':>8}   ms after the second")
    medians = {}
    for name, process in running.items():
        late = json.loads(process.communicate()[0])
        ordered = sorted(map(abs, late))
        medians[name] = statistics.median(ordered)
        p99 = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
        print(f"{name:10} {medians[name]:8.2f} {p99:8.2f} {ordered[-1]:8.2f} {late[-1]:+8.2f}")
    print(f"the program's median less the floor's: {medians['program'] - medians['floor']:.2f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
