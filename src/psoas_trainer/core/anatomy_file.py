# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a view of the anatomy, assets/learn/anatomy_<view>.json, strictly: whatever is wrong names file and part."""

from typing import Any

from psoas_trainer.core.anatomy import Anatomy, Curve, Label, Part, Place, Shape, Spot, Tissue, flipped
from psoas_trainer.core.figure.figure_error import FigureError
from psoas_trainer.core.figure.plain_values import PlainValues, plain_number
from psoas_trainer.core.side import Side

_FEWEST_OF_OUTLINE, _FEWEST_OF_LINE = 3, 2
_WIDEST = 0.2
_CORNER = 1


def read_anatomy(file: str, data: Any) -> Anatomy:
    """The view of that parsed file. Raises FigureError.

    What is `sided` stands in the file as the person's right; its twin on the left is made here.
    """
    whole = PlainValues(file, "", data)
    whole.expect(("parts", "labels", "reading"))
    parts: list[Part] = []
    for number, row in enumerate(whole.rows("parts", "part"), start=1):
        parts += _read_part(row, number)
    ids = [part.id for part in parts]
    for part_id in ids:
        if ids.count(part_id) > 1:
            raise whole.error(f"the part '{part_id}' stands twice")
    labels = tuple(_read_label(row, ids) for row in whole.rows("labels", "label"))
    reading = whole.texts("reading")
    spoken = {part.id for part in parts if not part.backdrop}
    if len(reading) != len(set(reading)) or set(reading) != spoken:
        raise whole.error("'reading' must name each part that is no backdrop, once")
    return Anatomy(tuple(parts), labels, reading)


def _read_part(row: PlainValues, number: int) -> list[Part]:
    row.expect(("name", "tissue", "shapes"), ("sided", "backdrop", "veiled", "fibres"))
    name, tissue = row.text("name"), row.choice("tissue", Tissue)
    where = f"part {number} '{name}'"
    shapes: list[Shape] = []
    for each in row.rows("shapes", f"{where}, shape"):
        shapes += _read_shape(each, tissue)
    plain = row.plain()
    fibres = tuple(_curve(row, line, _FEWEST_OF_LINE) for line in plain.get("fibres", []))
    made = Part(name, name, None, tuple(shapes), fibres, row.flag("backdrop"), row.flag("veiled"))
    if not row.flag("sided"):
        return [made]
    return [
        made._replace(id=f"{name}_{Side.RIGHT.value}", side=Side.RIGHT),
        made._replace(
            id=f"{name}_{Side.LEFT.value}",
            side=Side.LEFT,
            shapes=tuple(_twin(shape) for shape in shapes),
            fibres=tuple(flipped(line) for line in fibres),
        ),
    ]


def _read_shape(row: PlainValues, tissue: Tissue) -> list[Shape]:
    row.expect(("curve",), ("holes", "width", "tissue", "both"))
    width = row.number("width", 0.0, _WIDEST) if "width" in row else 0.0
    plain = row.plain()
    curve = _curve(row, plain["curve"], _FEWEST_OF_LINE if width else _FEWEST_OF_OUTLINE)
    holes = tuple(_curve(row, hole, _FEWEST_OF_OUTLINE) for hole in plain.get("holes", []))
    own = row.choice("tissue", Tissue) if "tissue" in row else tissue
    shape = Shape(own, curve, holes, width)
    return [shape, _twin(shape)] if row.flag("both") else [shape]


def _twin(shape: Shape) -> Shape:
    return shape._replace(curve=flipped(shape.curve), holes=tuple(flipped(hole) for hole in shape.holes))


def _read_label(row: PlainValues, ids: list[str]) -> Label:
    row.expect(("part", "dot", "words"), ("from_dot", "second"))
    part = row.text("part")
    if part not in ids:
        raise row.error(f"there is no part '{part}'")
    second: tuple[Place, Place] | None = None
    if "second" in row:
        numbers = row.numbers("second", 4)
        second = (numbers[0], numbers[1]), (numbers[2], numbers[3])
    return Label(part, _place(row, "dot"), _place(row, "words"), row.flag("from_dot"), second)


def _place(row: PlainValues, key: str) -> Place:
    x, y = row.numbers(key, 2)
    return x, y


def _curve(row: PlainValues, points: Any, fewest: int) -> Curve:
    if not isinstance(points, list) or len(points) < fewest:
        raise row.error(f"a curve must hold at least {fewest} points")
    return tuple(_spot(row, point) for point in points)


def _spot(row: PlainValues, point: Any) -> Spot:
    numbers = [plain_number(value) for value in point] if isinstance(point, list) else []
    match numbers:
        case [float() as x, float() as y]:
            spot = Spot(x, y)
        case [float() as x, float() as y, 1.0]:
            spot = Spot(x, y, corner=True)
        case _:
            raise _no_point(row, point)
    if not (0.0 <= spot.x <= 1.0 and 0.0 <= spot.y <= 1.0):
        raise row.error(f"the point {point} lies outside the square from 0 to 1")
    return spot


def _no_point(row: PlainValues, point: Any) -> FigureError:
    return row.error(f"{point!r} is no point: x and y, and {_CORNER} behind them for a corner")
