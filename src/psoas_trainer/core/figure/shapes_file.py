# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the outlines that depend on the pose from the parsed assets/figure/shapes.json."""

from collections.abc import Mapping
from typing import Any

from psoas_trainer.core.figure.figure_error import FigureError
from psoas_trainer.core.figure.plain_values import plain_number
from psoas_trainer.core.figure.plane import Point
from psoas_trainer.core.figure.shapes import (
    FootShape,
    JointShape,
    LimbShape,
    NeckShape,
    PsoasShape,
    Shapes,
    SleeveShape,
    Station,
    TrunkShape,
)

_Table = Mapping[str, Any]
_FEWEST = 2


def read_shapes(file: str, data: Any) -> Shapes:
    """The shapes of that parsed file. Raises FigureError where something is missing or of another kind."""
    try:
        return _read(data)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise FigureError(file, "", f"not the shapes of a body: {error!r}") from error


def _read(data: _Table) -> Shapes:
    limbs, foot = data["limbs"], data["foot"]
    return Shapes(
        leg=_limb(limbs, "thigh", "shank", "knee", limbs["shank"]["cuff_bulge"]),
        arm=_limb(limbs, "upper_arm", "forearm", "elbow", 0.0),
        sleeve=SleeveShape(_stations(limbs["sleeve"]["stations"]), _number(limbs["sleeve"]["hem_bulge"])),
        trunk=_trunk(data["trunk"]),
        neck=_neck(data["neck"]),
        foot=_foot(foot, _stations(limbs["shin_skin"]["stations"])),
        psoas=_psoas(data["psoas"]),
        breath_amount=_number(data["breath"]["amount"]),
    )


def _number(value: object) -> float:
    """Only what is a number in the file; float() would take a text, too."""
    number = plain_number(value)
    if number is None:
        raise TypeError(f"{value!r} is no number")
    return number


def _stations(rows: Any) -> tuple[Station, ...]:
    return tuple((_number(t), _number(front), _number(back)) for t, front, back in _several(rows))


def _points(rows: Any) -> tuple[Point, ...]:
    return tuple((_number(x), _number(y)) for x, y in _several(rows))


def _several(rows: Any) -> Any:
    if len(rows) < _FEWEST:
        raise ValueError("an outline needs two places or more")
    return rows


def _limb(limbs: _Table, upper: str, lower: str, joint: str, bulge: float) -> LimbShape:
    bent = limbs[joint]
    return LimbShape(
        upper=_stations(limbs[upper]["stations"]),
        lower=_stations(limbs[lower]["stations"]),
        joint=JointShape(
            _number(bent["outer_radius"]),
            tuple(_number(share) for share in bent["outer_arc"]),
            _number(bent["inner_radius"]),
            _number(bent["inner_min_cos"]),
        ),
        root_angles=tuple(_number(angle) for angle in limbs["root_cap"]["angles"]),
        bulge=_number(bulge),
        crease_blend=_number(limbs["clamp"]["crease_blend"]),
    )


def _trunk(trunk: _Table) -> TrunkShape:
    bend, hem = trunk["bend"], trunk["hem"]
    return TrunkShape(
        length=_number(trunk["length"]),
        pelvis_until=_number(bend["pelvis_until"]),
        abdomen_at=_number(bend["abdomen_at"]),
        thorax_from=_number(bend["thorax_from"]),
        side=_stations(trunk["side"]),
        front=tuple((_number(t), _number(half), _number(half)) for t, half in trunk["front"]),
        hem_at=_number(hem["t"]),
        hem_sag=_number(hem["sag"]),
    )


def _neck(neck: _Table) -> NeckShape:
    return NeckShape(
        _number(neck["from_shoulder"]), _number(neck["to"]), _stations(neck["stations"]), _number(neck["bend"])
    )


def _foot(foot: _Table, shin: tuple[Station, ...]) -> FootShape:
    side = foot["side"]
    x, y = foot["ball"]
    return FootShape(
        ball=(_number(x), _number(y)),
        instep=_points(side["foot"]),
        toes=_points([*side["toes_top"], *side["toes_tip"], *side["toes_sole"]]),
        sole=_points(side["foot_sole"]),
        shin=shin,
        front_outline=_points(foot["front"]["outline"]),
    )


def _psoas(psoas: _Table) -> PsoasShape:
    origin, belly, hip, insertion = psoas["origin"], psoas["belly"], psoas["hip"], psoas["insertion"]

    def on_trunk(place: _Table) -> Point:
        return _number(place["t"]), _number(place["x"])

    def on_thigh(place: _Table) -> Point:
        return _number(place["along"]), _number(place["x"])

    def pair(values: Any) -> tuple[float, float]:
        first, second = values
        return _number(first), _number(second)

    return PsoasShape(
        upper=on_trunk(origin["upper"]),
        upper_back=on_trunk(origin["upper_back"]),
        lower_back=on_trunk(origin["lower_back"]),
        belly_front=on_trunk(belly["front"]),
        belly_back=on_trunk(belly["back"]),
        front2=on_trunk(psoas["front2"]),
        hip_flexion=pair(hip["flexion"]),
        hip_front=pair(hip["front"]),
        hip_back=pair(hip["back"]),
        insertion_front=on_thigh(insertion["front"]),
        insertion_back=on_thigh(insertion["back"]),
        swell_working=_number(psoas["swell"]["working"]),
        swell_stretched=_number(psoas["swell"]["stretched"]),
        fibre_shares=tuple(_number(share) for share in psoas["fibres"]["w"]),
        sheen_edge=_number(psoas["sheen"]["edge"]),
        sheen_share=_number(psoas["sheen"]["w"]),
    )
