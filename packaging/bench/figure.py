# SPDX-License-Identifier: GPL-3.0-or-later
"""What a frame of the figure costs, beside filling one path, in the same run.

    python packaging/bench/figure.py [EXERCISE ...]

Every exercise runs through its whole cycle, both sides in turn, at 30 frames a second on the player's stage of
736 x 448 px with everything on: once as the stage does it, which keeps what stands still, and once painting all of
each frame. While only the breath moves the stage paints two frames a second, and so does this. The floor, filling a
leg-sized path of 26 curves 100 times, comes in between: it shows a loaded machine. The status is 1 when the median of
the supine leg raise, as the stage paints it, is above its bound.
"""

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.figure.body_file import read_body
from psoas_trainer.core.figure.heading import heading, side_of
from psoas_trainer.core.figure.moment import FigureMoment, moment
from psoas_trainer.core.figure.movement import Movement
from psoas_trainer.core.figure.skeleton import place
from psoas_trainer.core.figure.timeline import at_second, cycle_seconds
from psoas_trainer.core.side import Side
from psoas_trainer.start import RESOURCES
from psoas_trainer.ui.figure.figures import Figures
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.resources import Resources

STAGE = (736, 448)
FRAMES = 30  # a second
HELD = 10.0  # seconds, where the dose sets a hold
BREATHS = 15  # of those frames one is painted while only the breath moves
BOUND, BOUND_LOADED, AIM = 6.0, 8.0, 4.0  # ms for a median frame
LOADED = 1.25  # so many times its fastest tenth the floor's median is on a loaded machine
JUDGED = "supine_leg_raise"
SMALL, CARD = (107.0, 92.0), (170.0, 98.0)


class Costs(NamedTuple):
    """Milliseconds of many turns."""

    taken: list[float]

    @property
    def median(self) -> float:
        """Of all."""
        return statistics.median(self.taken)

    @property
    def fastest(self) -> float:
        """The one that a tenth of all are faster than."""
        return sorted(self.taken)[len(self.taken) // 10]


class Floor:
    """What can be had: one opaque path as large as a leg on the stage, filled again and again."""

    def __init__(self) -> None:
        self._image = QImage(*STAGE, QImage.Format.Format_RGB32)
        self._path = QPainterPath(QPointF(*_rim(0)))
        for number in range(26):
            self._path.cubicTo(*_rim(number + 1 / 3), *_rim(number + 2 / 3), *_rim(number + 1))
        self.costs = Costs([])

    def measure(self) -> None:
        """100 fills."""
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        brush = QBrush(QColor("#d55e00"))
        begin = time.perf_counter()
        for _ in range(100):
            painter.fillPath(self._path, brush)
        self.costs.taken.append(1000 * (time.perf_counter() - begin))
        painter.end()


class Bench:
    """The program's own figures on an offscreen stage."""

    def __init__(self) -> None:
        self._app = QApplication([])
        self._resources = Resources()
        self._resources.register(RESOURCES)
        self.look = Look.from_resources(self._resources)
        self.look.theme.apply("light")
        self.floor = Floor()
        self._image = QImage(*STAGE, QImage.Format.Format_RGB32)
        self._ground = QPixmap(*STAGE)
        self._ground.fill(self.look.theme.colour("stage"))
        names = self._resources.names("figure/movements")
        self.exercises = [name.removesuffix(".json") for name in names]

    def movement(self, exercise: str) -> Movement:
        """It is there, or the program ends."""
        movement = self.look.figures.movement(exercise)
        if movement is None:
            raise SystemExit(f"{exercise} has no figure")
        return movement

    def frames(self, exercise: str, *, kept: bool) -> Costs:
        """Paints the exercise once through, with layers that are kept from frame to frame or without."""
        from psoas_trainer.ui.figure.layers import Layers

        movement, layers = self.movement(exercise), Layers() if kept else None
        rect, figures, costs = QRectF(0.0, 0.0, *STAGE), self.look.figures, Costs([])
        for number, shown in enumerate(played(exercise, movement)):
            if number % 10 == 0:
                self.floor.measure()
            painter = QPainter(self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            begin = time.perf_counter()
            painter.drawPixmap(0, 0, self._ground)
            painted = figures.paint(painter, rect, shown, 1.0, layers=layers)
            costs.taken.append(1000 * (time.perf_counter() - begin))
            painter.end()
            if not painted:
                raise SystemExit(f"{exercise} cannot be painted")
        return costs

    def chain(self, exercise: str) -> Costs:
        """Angles and bones alone."""
        body = read_body("figure/body.json", json.loads(self._resources.bytes("figure/body.json")))
        movement, costs = self.movement(exercise), Costs([])
        for cycle in movement.cycles:
            seconds = cycle_seconds(movement, cycle, HELD)
            for number in range(int(seconds * FRAMES)):
                begin = time.perf_counter()
                frame = at_second(movement, cycle, number / FRAMES, HELD)
                place(body, frame.pose, front=movement.front)
                costs.taken.append(1000 * (time.perf_counter() - begin))
        return costs

    def thumbnails(self, size: tuple[float, float], *, read: bool = True) -> Costs:
        """Each exercise's picture for the first time; with `read` the files and the code are there already."""
        figures, costs = Figures(self._resources, self.look.theme, self.look.fonts), Costs([])
        for exercise in self.exercises if read else ():
            figures.movement(exercise)
        for exercise in self.exercises:
            begin = time.perf_counter()
            figures.thumbnail_now(Thumbnail(exercise, *size, 1.0))
            costs.taken.append(1000 * (time.perf_counter() - begin))
        return costs


def played(exercise: str, movement: Movement) -> Iterator[FigureMoment]:
    """What the stage shows of one repetition on each side, or of one where nobody wears a colour."""
    if movement.unmirrored_side is not None:
        sides: tuple[Side | None, ...] = (movement.unmirrored_side,)
    else:
        near = side_of(movement, "near", mirrored=False)
        sides = (near, near.other) if len(movement.cycles) > 1 else (None,)
    for side in sides:
        cycle, before = heading(movement, side).cycle, None
        seconds = cycle_seconds(movement, cycle, HELD)
        for number in range(math.ceil(seconds * FRAMES)):
            frame = at_second(movement, cycle, number / FRAMES, HELD)
            if frame.pose != before or number % BREATHS == 0:
                yield moment(exercise, movement, frame, side)
            before = frame.pose


def cold() -> float:
    """Milliseconds for a page of cards in a process that has drawn no figure yet: imports, files, pictures."""
    bench = Bench()
    begin = time.perf_counter()
    bench.thumbnails(CARD, read=False)
    return 1000 * (time.perf_counter() - begin)


def report(bench: Bench, exercises: list[str]) -> bool:
    """Measures, and prints the table as it goes; True when the bound is kept."""
    floor = bench.floor
    print(f"| {'ms':27} | median | ratio | tenth | ratio | all: median | ratio | tenth | ratio | above {AIM:.0f} ms")
    print("|-----------------------------|-------:|------:|------:|------:|------------:|------:|------:|------:|---")
    beyond, judged = [], None
    for exercise in exercises:
        first_picture(bench, exercise)
        floor.costs.taken.clear()
        kept, whole = bench.frames(exercise, kept=True), bench.frames(exercise, kept=False)
        bound = BOUND_LOADED if loaded(floor) else BOUND
        if kept.median > bound:
            beyond.append(exercise)
        judged = (kept.median, bound) if exercise == JUDGED else judged
        word = "beyond the bound" if kept.median > bound else "above" if kept.median > AIM else ""
        print(line(exercise, floor, kept, whole) + f" | {word}")
    for name, measure in others(bench).items():
        floor.costs.taken.clear()
        costs = measure()
        floor.measure()
        print(line(name, floor, costs))
    print(f"\nBeyond {BOUND:.0f} ms ({BOUND_LOADED:.0f} on a loaded machine): {', '.join(beyond) or 'none'}.")
    if judged is not None:
        print(f"{JUDGED}: {judged[0]:.2f} ms, bound {judged[1]:.0f}, aim {AIM:.0f}.")
    return judged is None or judged[0] <= judged[1]


def loaded(floor: Floor) -> bool:
    """Whether something else keeps the computer busy: by its own word, or because the floor goes up and down."""
    queue = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return queue > max(1.5, 0.75 * (os.cpu_count() or 1)) or floor.costs.median > LOADED * floor.costs.fastest


def others(bench: Bench) -> dict[str, Callable[[], Costs]]:
    """What else is measured, by its name in the table."""

    def rounds(measure: Callable[[], Costs], *, together: bool = False) -> Costs:
        """Several times, with the floor between; `together` counts each turn as one."""
        found = []
        for _ in range(5):
            bench.floor.measure()
            taken = measure().taken
            found += [sum(taken)] if together else taken
        return Costs(found)

    return {
        "the floor: 100 fills": lambda: rounds(lambda: _floor_again(bench.floor)),
        "the chain alone, a frame": lambda: rounds(lambda: bench.chain(JUDGED)),
        "a thumbnail 107 x 92": lambda: rounds(lambda: bench.thumbnails(SMALL)),
        "15 thumbnails, warm": lambda: rounds(lambda: bench.thumbnails(CARD), together=True),
        "15 thumbnails, cold": lambda: rounds(_cold_elsewhere),
    }


def first_picture(bench: Bench, exercise: str) -> None:
    """The first picture of an exercise reads its file: that is no frame's cost."""
    moments = played(exercise, bench.movement(exercise))
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    bench.look.figures.paint(painter, QRectF(0.0, 0.0, 64.0, 64.0), next(moments), 1.0)
    painter.end()


def line(name: str, floor: Floor, one: Costs, other: Costs | None = None) -> str:
    """A row of the table: every number also as a share of the floor's median in the same minutes."""
    base = floor.costs.median
    text = (
        f"| {name:27} | {one.median:6.2f} | {one.median / base:5.2f} | {one.fastest:5.2f} | {one.fastest / base:5.2f}"
    )
    if other is None:
        return text + " |"
    median = f"{other.median:11.2f}"
    return text + f" | {median} | {other.median / base:5.2f} | {other.fastest:5.2f} | {other.fastest / base:5.2f}"


def _rim(at: float) -> tuple[float, float]:
    """A point on the edge of a leg that lies aslant on the stage; the whole edge is 0 to 26."""
    turn = 2.0 * math.pi * at / 26.0
    along, across = 115.0 * math.cos(turn), (26.0 - 7.0 * math.cos(turn)) * math.sin(turn)
    return 368.0 + 0.77 * along - 0.64 * across, 224.0 - 0.64 * along - 0.77 * across


def _floor_again(floor: Floor) -> Costs:
    floor.measure()
    return Costs([floor.costs.taken[-1]])


def _cold_elsewhere() -> Costs:
    told = subprocess.run([sys.executable, __file__, "--cold"], check=True, capture_output=True, text=True)
    return Costs([float(told.stdout)])


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exercises", nargs="*", metavar="EXERCISE", help="only these; all when none is named")
    parser.add_argument("--cold", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if options.cold:
        print(cold())
        return 0
    bench = Bench()
    return 0 if report(bench, options.exercises or bench.exercises) else 1


if __name__ == "__main__":
    sys.exit(main())
