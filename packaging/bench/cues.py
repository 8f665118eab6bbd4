# SPDX-License-Identifier: GPL-3.0-or-later
"""How long after its second is a tone handed to the sound device? A thousand cues, beside the kernel's own floor.

    python packaging/bench/cues.py [--players 20] [--seconds 52] [--idle]

Twenty sessions run side by side on one event loop through the program's own player, cue desk and sounds, on the real
clock; each second of each has a tone. The system's player is a stand-in that notes its first instruction. The floor
does no more than to sleep until the second and start the same program. It is run as the computer is, and with one
core kept busy (--idle leaves that out). Status 1 when a cue was handed over more than 50 ms after its second,
unless the floor was late too.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from stand_in_player import can_run, read_times, write_player

LIMIT_MS = 50


def floor(folder: Path, seconds: int) -> list[float]:
    """Milliseconds after each half second until a program that was started then ran."""
    write_player(folder / "floor", folder / "floor.log")
    program, due = str(folder / "floor"), []
    start = time.monotonic()
    for number in range(1, seconds * 2 + 1):
        at = start + number / 2
        while (left := at - time.monotonic()) > 0:
            time.sleep(left)
        os.waitpid(os.posix_spawn(program, [program], {}), 0)
        due.append(at)
    return [(ran - at) * 1000 for ran, at in zip(read_times(folder / "floor.log"), due, strict=True)]


def program(folder: Path, players: int, seconds: int) -> dict[str, list[float]]:
    """Milliseconds after each cue's second, by what had happened then."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cue_players import CuePlayers

    return CuePlayers(folder, players, seconds).run()


def measure(players: int, seconds: int) -> dict[str, list[float]]:
    """Both at the same time, each in a process of its own."""
    command = [sys.executable, __file__, "--players", str(players), "--seconds", str(seconds), "--part"]
    parts = [subprocess.Popen([*command, part], stdout=subprocess.PIPE) for part in ("program", "floor")]
    taken: dict[str, list[float]] = {}
    for part in parts:
        taken |= json.loads(part.communicate()[0])
    return taken


def report(name: str, taken: dict[str, list[float]]) -> bool:
    """Prints the rows; False when a cue was too late while the computer itself was not."""
    for what, late in taken.items():
        ordered = sorted(late)
        p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
        median = statistics.median(ordered)
        print(f"| {name:13} | {what:17} | {len(late):5} | {median:9.2f} | {p99:7.2f} | {ordered[-1]:8.2f} |")
    off = sum(abs(late) > LIMIT_MS for late in taken["handed over"])
    if off and max(taken["floor"]) > LIMIT_MS / 2:
        print(f"{off} cues were more than {LIMIT_MS} ms late, but so busy is the computer that this says little.")
        return True
    return not off


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--players", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=52)
    parser.add_argument("--idle", action="store_true", help="only as the computer is")
    parser.add_argument("--part", choices=("program", "floor"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not can_run():
        print("The stand-in for the sound device is made for Linux on x86-64 only, so nothing was measured.")
        return 0
    if options.part:
        with tempfile.TemporaryDirectory() as name:
            if options.part == "floor":
                print(json.dumps({"floor": floor(Path(name), options.seconds)}))
            else:
                print(json.dumps(program(Path(name), options.players, options.seconds)))
        return 0
    print(f"| {'':13} | {'ms after second':17} | {'cues':>5} | {'median':>9} | {'p99':>7} | {'worst':>8} |")
    print("|---|---|--:|--:|--:|--:|")
    kept = report("as it is", measure(options.players, options.seconds))
    if not options.idle:
        busy = subprocess.Popen([sys.executable, "-c", "while True: pass"])
        try:
            kept = report("one core busy", measure(options.players, options.seconds)) and kept
        finally:
            busy.kill()
            busy.wait()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
