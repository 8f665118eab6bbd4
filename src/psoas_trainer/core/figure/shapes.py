# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers of the skin, from assets/figure/shapes.json: stations along the bones, joints, and rigid outlines."""

from typing import NamedTuple

from psoas_trainer.core.figure.plane import Point

Station = tuple[float, float, float]
"""Place along the bone (0 to 1), thickness towards the front, thickness towards the back."""


class JointShape(NamedTuple):
    """The skin at a knee or elbow: an arc on the outer side, one point on the inner side."""

    outer_radius: float
    outer_arc: tuple[float, ...]
    inner_radius: float
    inner_min_cos: float


class LimbShape(NamedTuple):
    """Two bones under one skin. `bulge` rounds the far end, `crease_blend` draws it into a bent joint's crease."""

    upper: tuple[Station, ...]
    lower: tuple[Station, ...]
    joint: JointShape
    root_angles: tuple[float, ...]
    bulge: float
    crease_blend: float


class SleeveShape(NamedTuple):
    """The sleeve over the upper arm."""

    stations: tuple[Station, ...]
    hem_bulge: float


class TrunkShape(NamedTuple):
    """The trunk in both views, and how its middle line bends."""

    length: float
    pelvis_until: float
    abdomen_at: float
    thorax_from: float
    side: tuple[Station, ...]
    front: tuple[Station, ...]
    hem_at: float
    hem_sag: float


class NeckShape(NamedTuple):
    """The neck, from below the shoulder into the head."""

    from_shoulder: float
    to: float
    stations: tuple[Station, ...]
    bend: float


class FootShape(NamedTuple):
    """Points in the frames of foot and toes; one outline, so that it bends at the ball."""

    ball: Point
    instep: tuple[Point, ...]
    toes: tuple[Point, ...]
    sole: tuple[Point, ...]
    shin: tuple[Station, ...]
    front_outline: tuple[Point, ...]


class PsoasShape(NamedTuple):
    """Where the muscle begins, runs and ends: pairs of (place along the trunk, forward) or (along the thigh, forward).

    `hip_front` and `hip_back` are distances from the hip joint at the two flexions of `hip_flexion`.
    """

    upper: Point
    upper_back: Point
    lower_back: Point
    belly_front: Point
    belly_back: Point
    front2: Point
    hip_flexion: tuple[float, float]
    hip_front: tuple[float, float]
    hip_back: tuple[float, float]
    insertion_front: Point
    insertion_back: Point
    swell_working: float
    swell_stretched: float
    fibre_shares: tuple[float, ...]
    sheen_edge: float
    sheen_share: float


class Shapes(NamedTuple):
    """All outlines that depend on the pose."""

    leg: LimbShape
    arm: LimbShape
    sleeve: SleeveShape
    trunk: TrunkShape
    neck: NeckShape
    foot: FootShape
    psoas: PsoasShape
    breath_amount: float
