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
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent / "src"


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
    """How late, in milliseconds, each second is painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(SOURCE))
    from PySide6.QtWidgets import QApplication

    from psoas_trainer.core.session import Session
    from psoas_trainer.core.step import MICROS, Step, StepKind
    from psoas_trainer.start import RESOURCES
    from psoas_trainer.ui.clock import engine_clock
    from psoas_trainer.ui.look import Look
    from psoas_trainer.ui.player import Player
    from psoas_trainer.ui.resources import Resources
    from psoas_trainer.ui.widgets.countdown_ring import CountdownRing

    app = QApplication([])
    resources = Resources()
    resources.register(RESOURCES)
    look = Look.from_resources(resources)
    look.theme.apply("light")
    clock, late, shown = engine_clock(), [], [str(seconds)]

    class Watched(CountdownRing):
        """Notes the moment at which another second stands on it."""

        def paintEvent(self, event: object) -> None:  # noqa: N802
            super().paintEvent(event)  # type: ignore[arg-type]
            if self.digits != shown[0]:
                shown[0] = self.digits
                late.append((clock().awake - start - (seconds - int(self.digits))) * 1000)

    ring = Watched(look)
    ring.resize(300, 300)
    player = Player(clock)
    player.ticked.connect(
        lambda at: (
            ring.set_value(at.seconds_left / at.seconds_total, str(-int(-at.seconds_left // 1))) if at.step else 0
        )
    )
    ends: list[float] = []

    def watch(events: list[object]) -> None:
        if any(type(event).__name__ == "Finished" for event in events):
            ends.append((clock().awake - start - seconds) * 1000)
            app.quit()

    player.happened.connect(watch)
    ring.show()
    ring.set_value(1.0, str(seconds))
    app.processEvents()
    start = clock().awake
    player.load(Session((Step(StepKind.GET_READY, 0, 1, seconds * MICROS),)))
    app.exec()
    return [*late, *ends]


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
