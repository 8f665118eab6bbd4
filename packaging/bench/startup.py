# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program costs to start and to have open, beside an empty PySide6 window in the same run.

    python packaging/bench/startup.py [--rounds 5] [--idle 10] [--fill] [--first]

Seen from outside, with nothing but the project and Xvfb (Linux): milliseconds from the start of the process until the
window looks as it does at the end of the first 5 s, but for 2 % of its pixels; memory (PSS) at that end; wake-ups a
second when nobody touches it. The two take turns, so the computer's mood falls on both; ratios are the median of the
rounds' ratios. --fill opens ten years of history, --first draws every figure anew. The status is 1 when a ratio is
above its goal.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from framebuffer import Framebuffer, pixels

ROOT = Path(__file__).resolve().parent.parent.parent
SETTLED = 5.0  # seconds after the start, when the window is taken to be complete
POLL = 0.002
UNLIKE = 0.02  # the part of the window that may differ: a caret
QUIET = 0.002  # the processor's seconds: less in two seconds, and nothing is being done
GOAL = 1.5  # times the empty window, for time and memory

EMPTY_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("Empty"))
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
"""
COMMANDS = (
    ("empty window", ("-c", EMPTY_WINDOW)),
    ("Psoas Trainer", ("-m", "psoas_trainer")),
)


def prepare(data: Path, *, fill: bool) -> None:
    """A data folder after the first start: the safety note was read, and with `fill` ten years have passed."""
    from ten_years import fill as fill_ten_years

    from psoas_trainer.core.record import Moment
    from psoas_trainer.storage.acknowledgements import acknowledge
    from psoas_trainer.storage.database import close_database, open_database
    from psoas_trainer.storage.paths import DataFolder
    from psoas_trainer.storage.people import default_person
    from psoas_trainer.ui.store import SAFETY_NOTE

    now = Moment(1_450_000_000_000, 60, "2015-12-13")
    connection = open_database(DataFolder(data).database, had_data=False)
    if fill:
        fill_ten_years(connection)
    about = tomllib.loads((ROOT / "assets" / "lang" / "en" / "about.toml").read_text(encoding="utf-8"))
    acknowledge(connection, default_person(connection, now), SAFETY_NOTE, about["safety_version"], now)
    close_database(connection)


def environment(home: Path, display: str) -> dict[str, str]:
    """A user's environment: nothing of a developer's shell, and no session bus to wait for."""
    unwanted = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted and not name.startswith("XDG_")}
    return {
        **kept,
        "DISPLAY": display,
        "HOME": str(home),
        "PSOAS_TRAINER_DATA": str(home / "data"),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/no-bus",
        "XDG_RUNTIME_DIR": str(home),
    }


def measure(arguments: tuple[str, ...], screen: Framebuffer, env: dict[str, str], idle: float) -> dict[str, float]:
    """One start. "ms", "MB" and, where idle seconds are asked for, "wake-ups"."""
    empty = screen.look()
    frames = [(0.0, empty)]
    begin = time.monotonic()
    program = subprocess.Popen([sys.executable, "-P", *arguments], env=env, cwd=env["HOME"])
    try:
        while (now := time.monotonic() - begin) < SETTLED:
            frame = screen.look()
            if frame != frames[-1][1]:
                frames.append((now, frame))
            time.sleep(POLL)
        if program.poll() is not None or len(frames) == 1:
            raise SystemExit(f"No window came from: {' '.join(arguments[:2])}")
        found = {"ms": 1000 * completed(frames), "MB": proc_kb(program.pid, "smaps_rollup", "Pss:") / 1024}
        if idle:
            come_to_rest(program.pid)
            before, used = wake_ups(program.pid), processor(program.pid)
            time.sleep(idle)
            found["wake-ups"] = (wake_ups(program.pid) - before) / idle
            found["processor"] = processor(program.pid) - used
        return found
    finally:
        program.terminate()
        program.wait()
        wait_until(lambda: screen.look() == empty)


def completed(frames: list[tuple[float, bytes]]) -> float:
    """The time of the first frame from which on the window stays as it is in the last."""
    root, last = pixels(frames[0][1]).tolist(), pixels(frames[-1][1]).tolist()
    window = [at for at, pixel in enumerate(last) if pixel != root[at]]
    complete = frames[-1][0]
    for when, frame in reversed(frames):
        seen = pixels(frame)
        if sum(seen[at] != last[at] for at in window) > UNLIKE * len(window):
            break
        complete = when
    return complete


def wait_until(true: Callable[[], bool], seconds: float = 3.0) -> None:
    """Returns as soon as it is true, or when the seconds are over."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(POLL)


def proc_kb(process: int, file: str, key: str) -> int:
    """The number behind `key` in that file of /proc."""
    for line in Path(f"/proc/{process}/{file}").read_text(encoding="ascii").splitlines():
        if line.startswith(key):
            return int(line.split()[1])
    raise SystemExit(f"This kernel gives no {key} in {file}.")


def wake_ups(process: int) -> int:
    """How often the process's threads have woken up by themselves so far."""
    tasks = os.listdir(f"/proc/{process}/task")
    return sum(proc_kb(process, f"task/{task}/status", "voluntary_ctxt_switches") for task in tasks)


def processor(process: int) -> float:
    """The processor's seconds of a process so far, all of its threads: its own clock, as the kernel keeps it."""
    return time.clock_gettime((~process << 3) | 2)


def come_to_rest(process: int, quiet: float = 2.0, longest: float = 60.0) -> None:
    """Returns when what is done behind the first picture, such as reading a large file through, is over."""
    end, used = time.monotonic() + longest, -1.0
    while (now := processor(process)) - used > QUIET and time.monotonic() < end:
        used = now
        time.sleep(quiet)


def report(rounds: list[list[dict[str, float]]]) -> bool:
    """Prints the table; True when time and memory keep the goal."""
    print(f"| {'':8} | {COMMANDS[0][0]:>13} | {COMMANDS[1][0]:>13} | {'ratio':>7} | {'goal':>7} |")
    print("|----------|--------------:|--------------:|--------:|--------:|")
    kept = True
    for unit in ("ms", "MB"):
        middle = [statistics.median(one[which][unit] for one in rounds) for which in (0, 1)]
        ratio = statistics.median(one[1][unit] / one[0][unit] for one in rounds)
        kept = kept and ratio <= GOAL
        print(f"| {unit:8} | {middle[0]:13.1f} | {middle[1]:13.1f} | {ratio:7.2f} | {GOAL:7.1f} |")
    idle = rounds[0]
    if "wake-ups" in idle[0]:
        print(f"| {'wake-ups':8} | {idle[0]['wake-ups']:13.1f} | {idle[1]['wake-ups']:13.1f} | {'':7} | {'0':>7} |")
        kept = kept and idle[1]["wake-ups"] <= idle[0]["wake-ups"]
    return kept


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--idle", type=float, default=10, help="seconds to count wake-ups for, in the first round")
    parser.add_argument("--fill", action="store_true", help="with ten years of history in the data folder")
    parser.add_argument("--first", action="store_true", help="as after an update: no drawn pictures are kept yet")
    options = parser.parse_args()
    from psoas_trainer.storage.paths import DataFolder

    with tempfile.TemporaryDirectory() as folder, Framebuffer() as screen:
        home = Path(folder)
        (home / "data").mkdir()
        prepare(home / "data", fill=options.fill)
        env = environment(home, screen.display)
        # Once for the page cache, the compiled modules and the kept pictures of the figure; not counted.
        for _, arguments in COMMANDS:
            measure(arguments, screen, env, 0)
        rounds = []
        for done in range(options.rounds):
            if options.first:
                DataFolder(home / "data").pictures.unlink(missing_ok=True)
            rounds.append([measure(arguments, screen, env, 0 if done else options.idle) for _, arguments in COMMANDS])
    return 0 if report(rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
