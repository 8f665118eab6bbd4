# SPDX-License-Identifier: GPL-3.0-or-later
"""The psoas: from the lowest spine over the front of the hip joint to the inner thigh bone."""

from typing import NamedTuple

from psoas_trainer.core.figure.movement import PsoasState
from psoas_trainer.core.figure.plane import Outline, Point, along, at, between, clock, left_of, unit
from psoas_trainer.core.figure.shapes import PsoasShape
from psoas_trainer.core.figure.skeleton import Bones
from psoas_trainer.core.figure.trunk_outline import TrunkLine

_MID_PULL = 0.004
_UPPER_SHARE = 0.85
_ENDS = (0.12, 0.14)
"""How far the ends of a fibre are drawn in (figure-shapes.json, psoas.fibres.ends)."""
_SHEEN_TOP, _SHEEN_INSERTION, _SHEEN_BACK = 0.10, 0.25, 0.22


class PsoasOutline(NamedTuple):
    """The closed outline, the fibres in it (open lines), the light band, and the two ends of the halo's middle line."""

    outline: Outline
    fibres: list[Outline]
    sheen: Outline
    halo: tuple[Point, Point]


class _Marks(NamedTuple):
    upper: Point
    upper_back: Point
    lower_back: Point
    belly_front: Point
    belly_back: Point
    front2: Point
    hip_front: Point
    hip_back: Point
    insertion_front: Point
    insertion_back: Point
    mid: Point


def psoas_outline(
    shape: PsoasShape, line: TrunkLine, bones: Bones, hip_angle: float, level: float, state: PsoasState
) -> PsoasOutline:
    """The muscle on that thigh, with the hip flexed by that many degrees; it swells or thins with its level."""
    marks = _marks(shape, line, bones, hip_angle, _swell(shape, state) * level)
    outline = [
        marks.upper, marks.belly_front, marks.front2, marks.hip_front, marks.insertion_front, marks.insertion_back,
        marks.hip_back, marks.belly_back, marks.lower_back, marks.mid, marks.upper_back,
    ]  # fmt: skip
    upper_mid = between(marks.upper, marks.belly_front, 0.25)
    hip_mid = between(marks.hip_front, marks.hip_back, 0.5)
    insertion_mid = between(marks.insertion_front, marks.insertion_back, 0.5)
    return PsoasOutline(
        outline,
        [_fibre(marks, share) for share in shape.fibre_shares],
        _sheen(shape, marks),
        (upper_mid, between(hip_mid, insertion_mid, 0.5)),
    )


def _swell(shape: PsoasShape, state: PsoasState) -> float:
    return {
        PsoasState.WORKING: shape.swell_working,
        PsoasState.STRETCHED: shape.swell_stretched,
        PsoasState.REST: 0.0,
    }[state]


def _marks(shape: PsoasShape, line: TrunkLine, bones: Bones, hip_angle: float, swell: float) -> _Marks:
    belly_front, belly_back = line.point(*shape.belly_front), line.point(*shape.belly_back)
    if swell:
        middle = between(belly_front, belly_back, 0.5)
        belly_front, belly_back = between(middle, belly_front, 1.0 + swell), between(middle, belly_back, 1.0 + swell)
    thigh = clock(bones.thigh)
    ahead = left_of(thigh)
    _, _, pelvis_front = line.frame(0.0)
    v = unit((pelvis_front[0] + ahead[0], pelvis_front[1] + ahead[1]))
    low, high = shape.hip_flexion
    share = min(1.0, max(0.0, (hip_angle - low) / (high - low)))
    hip_front = along(bones.hip, v, shape.hip_front[0] + (shape.hip_front[1] - shape.hip_front[0]) * share)
    hip_back = along(bones.hip, v, shape.hip_back[0] + (shape.hip_back[1] - shape.hip_back[0]) * share)
    lower_back, upper_back = line.point(*shape.lower_back), line.point(*shape.upper_back)
    spine = unit((upper_back[0] - lower_back[0], upper_back[1] - lower_back[1]))
    return _Marks(
        upper=line.point(*shape.upper),
        upper_back=upper_back,
        lower_back=lower_back,
        belly_front=belly_front,
        belly_back=belly_back,
        front2=line.point(*shape.front2),
        hip_front=hip_front,
        hip_back=hip_back,
        insertion_front=at(bones.hip, ahead, thigh, shape.insertion_front[1], shape.insertion_front[0]),
        insertion_back=at(bones.hip, ahead, thigh, shape.insertion_back[1], shape.insertion_back[0]),
        mid=along(between(lower_back, upper_back, 0.5), left_of(spine), _MID_PULL),
    )


def _fibre(marks: _Marks, share: float) -> Outline:
    points = [
        between(marks.upper, marks.lower_back, share * _UPPER_SHARE),
        between(marks.belly_front, marks.belly_back, share),
        between(marks.hip_front, marks.hip_back, share),
        between(marks.insertion_front, marks.insertion_back, share),
    ]
    points[0] = between(points[0], points[1], _ENDS[0])
    points[-1] = between(points[-1], points[-2], _ENDS[1])
    return points


def _sheen(shape: PsoasShape, marks: _Marks) -> Outline:
    edge, share = shape.sheen_edge, shape.sheen_share
    return [
        between(marks.upper, marks.belly_front, _SHEEN_TOP),
        between(marks.belly_front, marks.belly_back, edge),
        between(marks.hip_front, marks.hip_back, edge),
        between(between(marks.insertion_front, marks.insertion_back, edge), marks.hip_front, _SHEEN_INSERTION),
        between(marks.hip_front, marks.hip_back, share),
        between(marks.belly_front, marks.belly_back, share),
        between(marks.upper, marks.lower_back, _SHEEN_BACK),
    ]
