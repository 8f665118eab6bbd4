# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints what stands around the figure: floor, mat, contact shadows, chair, support, roller, band, and the arrow."""

import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from psoas_trainer.core.figure.plane import Point, along, at, clock, left_of
from psoas_trainer.core.figure.skeleton import Bones
from psoas_trainer.ui.figure.canvas import Tones
from psoas_trainer.ui.figure.kept_state import KeptState
from psoas_trainer.ui.figure.scene import Scene
from psoas_trainer.ui.widgets.painting import faint, mix

Prop = Mapping[str, Any]
_LIGHT_WOOD = 0.16


def props_of(scene: Scene, *kinds: str) -> list[Prop]:
    """The props of these kinds."""
    return [prop for prop in scene.movement.props if prop["type"] in kinds]


def paint_floor(scene: Scene) -> None:
    """The floor line with its shadow, where there is no mat."""
    if props_of(scene, "mat"):
        return
    rule = scene.plain["props"]["floor"]
    x0, _, x1, _ = scene.movement.bounds
    if scene.colours.flat:  # what is opaque must not lie over the line
        _paint_floor_shadows(scene)
    _bar(scene, x0 + rule["inset"], x1 - rule["inset"], rule["y"], rule["width"], scene.colours.colour("floor"))
    if not scene.colours.flat:
        _paint_floor_shadows(scene)


def paint_mat(scene: Scene) -> None:
    """The mat is drawn after the body: its near edge hides what sinks in, so that every contact is crisp."""
    rule = scene.plain["props"]["mat"]
    for mat in props_of(scene, "mat"):
        top, low = rule["top"], rule["top"] - rule["thickness"]
        box = scene.canvas.box(mat["x0"], low, mat["x1"], top)
        path = QPainterPath()
        path.addRoundedRect(box, box.height() * 0.4, box.height() * 0.4)
        painter = scene.canvas.painter
        painter.fillPath(path, scene.colours.brush("mat-edge"))
        light = QRectF(box.left(), box.top(), box.width(), box.height() * rule["light_share"])
        with KeptState(painter):
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.fillRect(light, scene.colours.brush("mat"))
            _paint_mat_shadows(scene, light)


def _paint_mat_shadows(scene: Scene, light: QRectF) -> None:
    """Darker where the body lies, on the upper half of the mat only; softer to both ends."""
    rule, canvas, colours = scene.plain["props"]["shadow"], scene.canvas, scene.colours
    if not colours.shadow_alpha:
        return
    for left, right in contacts_of(scene):
        ends = (left - rule["beyond"], right + rule["beyond"])
        first, last = (canvas.px((x, 0.0)).x() for x in ends)
        gradient = QLinearGradient(QPointF(first, 0.0), QPointF(last, 0.0))
        gradient.setColorAt(0.0, colours.plain["mat"])
        gradient.setColorAt(1.0, colours.plain["mat"])
        for size, strength in rule["rings"][1:]:
            share = colours.shadow_alpha * strength * rule["on_mat"]
            colour = mix(colours.plain["mat"], colours.plain["shadow"], share)
            gradient.setColorAt((1.0 - size) / 2.0, colour)
            gradient.setColorAt((1.0 + size) / 2.0, colour)
        box = QRectF(QPointF(min(first, last), light.top()), QPointF(max(first, last), light.bottom()))
        canvas.painter.fillRect(box.intersected(light), gradient)


def _paint_floor_shadows(scene: Scene) -> None:
    rule, canvas, colours = scene.plain["props"]["shadow"], scene.canvas, scene.colours
    alpha = colours.shadow_alpha
    if not alpha:
        return
    # Without smoothing: the tones differ too little for steps to be seen, and flat ellipses take ten times as long.
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, canvas.vector)
    for left, right in contacts_of(scene):
        centre = canvas.px(((left + right) / 2.0, rule["y"]))
        half = ((right - left) / 2.0 + rule["beyond"]) * abs(canvas.across)
        for size, strength in rule["rings"]:
            colour = faint(colours.plain["shadow"], alpha * rule["on_floor"])
            if colours.flat:
                colour = mix(colours.stage, colours.plain["shadow"], alpha * rule["on_floor"] * strength)
            path = QPainterPath()
            path.addEllipse(centre, half * size, rule["height"] * canvas.scale * size)
            canvas.fill(path, QBrush(colour))
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def contacts_of(scene: Scene) -> tuple[tuple[float, float], ...]:
    """Where the body is near the ground and so throws a shadow: pieces of the x axis."""
    rule, skeleton = scene.plain["props"]["shadow"], scene.skeleton
    points: list[Point] = [skeleton.hip, skeleton.waist, skeleton.mid, skeleton.shoulder, skeleton.head]
    for limb in (skeleton.near, skeleton.far):
        points += [limb.knee, limb.ankle, limb.heel, limb.ball, limb.toe, limb.elbow, limb.wrist, limb.fingertip]
    for chair in props_of(scene, "chair"):
        points += [(chair["seat_back"], 0.0), (chair["seat_front"], 0.0)]
    places = sorted(x for x, y in points if y < rule["low"])
    pieces: list[tuple[float, float]] = []
    for x in places:
        if pieces and x - pieces[-1][1] <= rule["gap"]:
            pieces[-1] = (pieces[-1][0], x)
        else:
            pieces.append((x, x))
    return tuple((round(left, 5), round(right, 5)) for left, right in pieces)


def paint_behind(scene: Scene) -> None:
    """The far parts of a chair, and a chair that is held on to."""
    for chair in props_of(scene, "chair"):
        _paint_chair_back(scene, chair)
    for chair in props_of(scene, "chair_behind"):
        _paint_support(scene, chair)


def _paint_chair_back(scene: Scene, chair: Prop) -> None:
    rule, colours = scene.plain["props"]["chair"], scene.colours
    _paint_chair_legs(scene, chair, far=True)
    back, height = chair["seat_back"], chair["seat_height"]
    stretch = (chair["back_height"] - height) / rule["back_post"]["quad"][-1][1]
    wood = colours.colour("chair")
    for name, colour in (("back_post", wood), ("back_rest", colours.colour("chair", "white", _LIGHT_WOOD))):
        part = rule[name]
        points = [(back + x * _toward(chair), height + y * stretch) for x, y in part["quad"]]
        path = QPainterPath(scene.canvas.px(points[0]))
        path.quadTo(scene.canvas.px(points[1]), scene.canvas.px(points[2]))
        scene.canvas.stroke(path, colour, part["width"])


def paint_seat(scene: Scene) -> None:
    """The seat and the near legs of the chair: over the trunk, under the near leg."""
    rule = scene.plain["props"]["chair"]
    for chair in props_of(scene, "chair"):
        _paint_chair_legs(scene, chair, far=False)
        ends = chair["seat_back"], chair["seat_front"]
        x0, x1 = min(ends) - rule["seat_over"], max(ends) + rule["seat_over"]
        wood = scene.colours.brush("chair"), scene.colours.brush("chair", "white", _LIGHT_WOOD)
        _plank(scene, (x0, x1), chair["seat_height"], rule["seat_thickness"], wood)


def _toward(chair: Prop) -> float:
    """Which way the chair faces in the world."""
    return 1.0 if chair["seat_front"] > chair["seat_back"] else -1.0


def _paint_chair_legs(scene: Scene, chair: Prop, *, far: bool) -> None:
    """The far pair stands a little further in, and is paler."""
    rule, colours = scene.plain["props"]["chair"], scene.colours
    toward, top = _toward(chair), chair["seat_height"] - rule["seat_thickness"] / 2.0
    places, width, colour = rule["legs"]["near"], rule["leg_width"], colours.colour("chair")
    if far:
        places, width = rule["legs"]["far"], rule["far_leg_width"]
        colour = colours.colour("chair", "stage", rule["far_mix"])
    for edge in ("seat_back", "seat_front"):
        above, below = places[edge]
        start, end = chair[edge] + above * toward, chair[edge] + below * toward
        _line(scene, (start, top), (end, width / 2.0), colour, width)


def _plank(scene: Scene, ends: tuple[float, float], top: float, thickness: float, wood: tuple[QBrush, QBrush]) -> None:
    """A board: its base, and a lighter upper half."""
    box = scene.canvas.box(ends[0], top - thickness, ends[1], top)
    path = QPainterPath()
    path.addRoundedRect(box, box.height() * 0.35, box.height() * 0.35)
    painter = scene.canvas.painter
    painter.fillPath(path, wood[0])
    with KeptState(painter):
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), box.height() * 0.55), wood[1])


def _paint_support(scene: Scene, chair: Prop) -> None:
    """A chair seen from its back, to hold on to."""
    rule, colours = scene.plain["props"]["support"], scene.colours
    wood = colours.colour("support", "stage", rule["mix"])
    light = colours.colour("support", "stage", rule["rail_mix"])
    x0, x1, seat, back = chair["x0"], chair["x1"], chair["seat_height"], chair["back_height"]
    half = rule["post_width"] / 2.0
    middle = seat + (back - seat) * rule["rail_at"]
    _line(scene, (x0 + half, middle), (x1 - half, middle), light, rule["middle_rail_width"])
    for x in (x0 + half, x1 - half):
        _line(scene, (x, half), (x, back - half), wood, rule["post_width"])
    top = back - rule["rail_width"] / 2.0
    _line(scene, (x0 + half, top), (x1 - half, top), light, rule["rail_width"])
    board = QBrush(light), QBrush(light)
    _plank(scene, (x0, x1), seat, rule["seat_thickness"], board)


def paint_roller(scene: Scene) -> None:
    """A foam roller seen from its end; it turns as it rolls."""
    rule, canvas, colours = scene.plain["props"]["roller"], scene.canvas, scene.colours
    for roller in props_of(scene, "roller"):
        radius = roller["radius"]
        centre = (scene.skeleton.roller_x, radius)
        tones = Tones(
            colours.brush("roller", "white", 0.22), colours.brush("roller", "white", 0.1), colours.brush("roller")
        )
        canvas.shade(_disc(scene, centre, radius), tones)
        turned = scene.skeleton.roller_x * rule["deg_per_H"]
        ink = colours.colour("roller", "white", 0.3)
        for number in range(rule["spokes"]):
            out = clock(turned + number * 360.0 / rule["spokes"])
            start, end = (along(centre, out, radius * share) for share in rule["spoke"])
            _line(scene, start, end, ink, rule["spoke_width"])
        canvas.fill(_disc(scene, centre, radius * rule["hole"]), colours.brush("roller", "black", 0.3))


def _disc(scene: Scene, centre: Point, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(scene.canvas.px(centre), radius * abs(scene.canvas.across), radius * scene.canvas.scale)
    return path


def paint_band(scene: Scene, *, near: bool) -> None:
    """A loop round both feet: the far strand behind the far leg, the near one in front of the near leg."""
    if not props_of(scene, "band"):
        return
    rule, colours = scene.plain["props"]["band"], scene.colours
    places = {name: [_on_foot(limb, *rule["at"][name]) for limb in _feet(scene)] for name in ("upper", "lower")}
    if near:
        _line(scene, *places["upper"], colours.colour("band"), rule["front_width"])
        _line(scene, places["upper"][0], places["lower"][0], colours.colour("band"), rule["front_width"])
        return
    dark = colours.colour("band", "black", 0.22)
    _line(scene, *places["lower"], dark, rule["width"])


def paint_band_on_far_foot(scene: Scene) -> None:
    """The band's bar across the far foot."""
    if not props_of(scene, "band"):
        return
    rule = scene.plain["props"]["band"]
    upper, lower = (_on_foot(scene.skeleton.far, *rule["at"][name]) for name in ("upper", "lower"))
    _line(scene, upper, lower, scene.colours.colour("band", "black", 0.1), rule["front_width"])


def _feet(scene: Scene) -> tuple[Bones, Bones]:
    return scene.skeleton.near, scene.skeleton.far


def _on_foot(bones: Bones, x: float, y: float) -> Point:
    toward = clock(bones.foot_angle)
    return at(bones.ankle, toward, left_of(toward), x, y)


def paint_arrow(scene: Scene) -> None:
    """Which way a part turns, while it does."""
    rule, canvas, colours = scene.plain["props"]["arc_arrow"], scene.canvas, scene.colours
    for cue in scene.movement.cues:
        if cue.phase_to != scene.frame.heading_for or scene.size < scene.plain["detail"]["sleeve_line_from"]:
            continue
        centre, base = scene.skeleton.point(cue.about), scene.skeleton.pelvis
        angles = [base + cue.start + (cue.end - cue.start) * step / 16.0 for step in range(17)]
        arc = [along(centre, clock(angle), cue.radius) for angle in angles]
        turn = math.copysign(90.0, cue.end - cue.start)
        tip = along(arc[-1], clock(angles[-1] + turn), rule["head"] * 0.7)
        wings = [along(arc[-1], clock(angles[-1]), side * rule["head"] * 0.5) for side in (1.0, -1.0)]
        path = canvas.outline(arc, closed=False)
        head = canvas.straight([tip, *wings])
        for colour, more in ((colours.stage, rule["halo"]), (colours.plain["cue"], 0.0)):
            canvas.stroke(path, colour, rule["width"] + 2.0 * more)
            if more:
                canvas.stroke(head, colour, 2.0 * more)
            canvas.fill(head, QBrush(colour))


def _bar(scene: Scene, x0: float, x1: float, y: float, width: float, colour: QColor) -> None:
    _line(scene, (x0, y), (x1, y), colour, width)


def _line(scene: Scene, start: Point, end: Point, colour: QColor, width: float) -> None:
    pen = QPen(colour)
    pen.setWidthF(max(1.0, width * scene.canvas.scale))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    scene.canvas.painter.setPen(pen)
    ends: list[QPointF] = [scene.canvas.px(start), scene.canvas.px(end)]
    scene.canvas.painter.drawLine(*ends)
    scene.canvas.painter.setPen(Qt.PenStyle.NoPen)
