# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one file of assets/figure/movements/, strictly. docs/figure.md describes the format."""

from itertools import groupby
from types import MappingProxyType
from typing import Any

from psoas_trainer.core.figure.body import Body
from psoas_trainer.core.figure.movement import Cue, MoveGroup, Movement, MoveStep, PsoasState, View, Works
from psoas_trainer.core.figure.plain_values import PlainValues
from psoas_trainer.core.figure.pose import Pose
from psoas_trainer.core.figure.pose_file import FAR_AWAY, POINTS, read_pose
from psoas_trainer.core.side import Side

_REQUIRED = (
    "view", "near_is", "works", "psoas_visible", "hand", "bounds", "contacts", "props", "end", "set_up", "cycles",
    "poses",
)  # fmt: skip
_OPTIONAL = ("unmirrored_side", "arms_behind_trunk", "contacts_in", "cues", "middle")
_PROPS = MappingProxyType(
    {
        "mat": ("x0", "x1"),
        "chair": ("seat_back", "seat_front", "seat_height", "back_height"),
        "chair_behind": ("x0", "x1", "seat_height", "back_height"),
        "roller": ("radius",),
        "band": (),
    }
)
"""What may stand around, and the numbers that each needs."""
_HANDS = ("flat", "relaxed")
_LONGEST = 60.0
_SMALLEST = 0.1
_HELD_PLACE = "a step without 'seconds' holds, so it must stay in the pose of the step before it"


def read_movement(file: str, data: Any, body: Body) -> Movement:
    """The movement of that parsed file. Raises FigureError, which names the file and the pose or step."""
    whole = PlainValues(file, "", data)
    whole.expect(_REQUIRED, _OPTIONAL)
    view = whole.choice("view", View)
    poses = _read_poses(whole.inside("poses"), body, front=view is View.FRONT)
    movement = Movement(
        view=view,
        near_is=whole.choice("near_is", Side),
        works=whole.choice("works", Works),
        poses=MappingProxyType(poses),
        cycles=MappingProxyType(_read_cycles(whole.inside("cycles"), poses)),
        set_up=_read_set_up(whole, poses),
        end=_pose_name(whole, "end", poses),
        bounds=_read_bounds(whole),
        hands=MappingProxyType(_read_hands(whole)),
        props=tuple(_read_prop(prop) for prop in whole.rows("props", "prop")) if whole.plain()["props"] != [] else (),
        cues=tuple(_read_cue(cue, poses) for cue in whole.rows("cues", "cue")) if "cues" in whole else (),
        contacts=_points(whole, "contacts"),
        contacts_in=MappingProxyType(_read_contacts(whole)),
        unmirrored_side=whole.choice("unmirrored_side", Side) if "unmirrored_side" in whole else None,
        psoas_visible=whole.flag("psoas_visible"),
        arms_behind_trunk=whole.flag("arms_behind_trunk"),
        middle=_pose_name(whole, "middle", poses) if "middle" in whole else None,
    )
    _check(whole, movement)
    return movement


def _read_poses(table: PlainValues, body: Body, *, front: bool) -> dict[str, Pose]:
    poses = {name: read_pose(table.inside(name, f"pose '{name}'"), body, front=front) for name in table.keys()}  # noqa: SIM118
    if len({pose.anchor for pose in poses.values()}) > 1:
        raise table.error("all poses of a movement stand on the same anchor point")
    return poses


def _read_cycles(table: PlainValues, poses: dict[str, Pose]) -> dict[str, tuple[MoveGroup, ...]]:
    names = set(table.keys())
    if names not in ({"one"}, {"near", "far"}):
        raise table.error("'cycles' must be either 'one', or 'near' and 'far'")
    cycles = {name: _read_groups(table, name, f"cycle '{name}'", poses, phases=True) for name in table.keys()}  # noqa: SIM118
    for name, groups in cycles.items():
        for group in groups:
            if not group.held and group.seconds <= 0.0:
                raise PlainValues(table.file, f"cycle '{name}'", {}).error(f"'{group.phase}' takes no time")
    return cycles


def _read_set_up(whole: PlainValues, poses: dict[str, Pose]) -> tuple[MoveGroup, ...]:
    return _read_groups(whole, "set_up", "set_up", poses, phases=False)


def _read_groups(
    table: PlainValues, key: str, where: str, poses: dict[str, Pose], *, phases: bool
) -> tuple[MoveGroup, ...]:
    rows = table.rows(key, f"{where}, step")
    needed = ("to", "psoas", "state", "phase") if phases else ("to", "psoas", "state", "seconds")
    for row in rows:
        row.expect(needed, ("seconds",) if phases else ())
    groups = []
    for phase, members in groupby(rows, lambda row: row.text("phase" if phases else "state")):
        steps = list(members)
        states = {step.choice("state", PsoasState) for step in steps}
        if len(states) > 1:
            raise steps[0].error(f"the steps of '{phase}' have different states of the psoas")
        groups.append(
            MoveGroup(
                phase=phase,
                state=states.pop(),
                steps=tuple(_read_step(step, poses) for step in steps),
                held=any("seconds" not in step for step in steps),
            )
        )
        if groups[-1].held and len(steps) > 1:
            raise steps[0].error(f"'{phase}' is held, so it has one step")
    return tuple(groups)


def _read_step(row: PlainValues, poses: dict[str, Pose]) -> MoveStep:
    seconds = row.number("seconds", 0.0, _LONGEST) if "seconds" in row else 0.0
    return MoveStep(_pose_name(row, "to", poses), seconds, row.number("psoas", 0.0, 1.0))


def _pose_name(table: PlainValues, key: str, poses: dict[str, Pose]) -> str:
    name = table.text(key)
    if name not in poses:
        raise table.error(f"there is no pose '{name}'")
    return name


def _read_bounds(whole: PlainValues) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = whole.numbers("bounds", 4)
    if x1 - x0 < _SMALLEST or y1 - y0 < _SMALLEST or max(abs(each) for each in (x0, y0, x1, y1)) > FAR_AWAY:
        raise whole.error(f"'bounds' must be x0, y0, x1, y1 with room between them, within {FAR_AWAY:g} body heights")
    return x0, y0, x1, y1


def _read_hands(whole: PlainValues) -> dict[str, str]:
    hands = whole.inside("hand", "hand")
    hands.expect(("near", "far"))
    for which in ("near", "far"):
        if hands.text(which) not in _HANDS:
            raise hands.error(f"'{which}' must be one of: {', '.join(_HANDS)}")
    return {which: hands.text(which) for which in ("near", "far")}


def _read_prop(row: PlainValues) -> MappingProxyType[str, Any]:
    kind = row.text("type") if "type" in row else ""
    if kind not in _PROPS:
        raise row.error(f"'type' must be one of: {', '.join(_PROPS)}")
    row.expect(("type", *_PROPS[kind]), ("x",) if kind == "roller" else ())
    return MappingProxyType({"type": kind, **{name: row.number(name) for name in _PROPS[kind]}})


def _read_cue(row: PlainValues, poses: dict[str, Pose]) -> Cue:
    row.expect(("type", "about", "frame", "radius", "phase_to", "start", "end"))
    if row.text("type") != "arc_arrow" or row.text("about") not in POINTS or row.text("frame") != "pelvis":
        raise row.error("only an 'arc_arrow' about a point of the body in the frame of the 'pelvis' is known")
    return Cue(
        about=row.text("about"),
        frame=row.text("frame"),
        radius=row.number("radius", 0.01, 1.0),
        phase_to=_pose_name(row, "phase_to", poses),
        start=row.number("start"),
        end=row.number("end"),
    )


def _points(table: PlainValues, key: str) -> tuple[str, ...]:
    names = table.texts(key)
    for name in names:
        if name not in POINTS:
            raise table.error(f"'{name}' in '{key}' is no point of the body")
    return names


def _read_contacts(whole: PlainValues) -> dict[str, tuple[str, ...]]:
    if "contacts_in" not in whole:
        return {}
    table = whole.inside("contacts_in", "contacts_in")
    return {name: _points(table, name) for name in table.keys()}  # noqa: SIM118


def _check(whole: PlainValues, movement: Movement) -> None:
    """The rules that need more than one value."""
    cycles = movement.cycles
    if (movement.works is Works.CYCLE) != ("near" in cycles):
        raise whole.error("'works' is 'cycle' exactly where there is a cycle for the near and one for the far limb")
    one_sided = movement.works in (Works.NEAR, Works.FAR)
    if one_sided != (movement.unmirrored_side is not None):
        raise whole.error("'unmirrored_side' belongs to movements in which the near or the far limb works")
    near_works = movement.unmirrored_side is movement.near_is
    if one_sided and near_works != (movement.works is Works.NEAR):
        raise whole.error("'near_is' and 'works' say that another side works than 'unmirrored_side' does")
    if not movement.contacts_in.keys() <= cycles.keys():
        raise whole.error("'contacts_in' names a cycle that is not there")
    ends = {(groups[-1].steps[-1].to, groups[-1].steps[-1].level) for groups in cycles.values()}
    if len(ends) > 1:
        raise whole.error("all cycles must end in the same pose, with the same level of the psoas")
    last = movement.set_up[-1].steps[-1]
    if last.to != movement.start:
        raise whole.error(f"the set-up ends in '{last.to}', but the cycles begin in '{movement.start}'")
    for name, groups in cycles.items():
        before = movement.start
        for group in groups:
            if group.held and group.steps[0].to != before:
                raise PlainValues(whole.file, f"cycle '{name}'", {}).error(_HELD_PLACE)
            before = group.steps[-1].to
