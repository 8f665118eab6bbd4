# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints what lies inside: the halo, the bones and the psoas, which shows through shirt and leggings."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QTransform

from psoas_trainer.core.figure.movement import PsoasState
from psoas_trainer.core.figure.plane import clock, left_of, right_of
from psoas_trainer.core.figure.psoas_outline import PsoasOutline, psoas_outline
from psoas_trainer.ui.figure.halo import paint_halo
from psoas_trainer.ui.figure.scene import Scene
from psoas_trainer.ui.widgets.painting import mix

_WHITE, _BLACK = "#FFFFFF", "#000000"
_DARK_EDGE = 1.2
"""Pixels."""


def paint_xray(scene: Scene, trunk: QPainterPath, thigh: QPainterPath) -> None:
    """Halo, bones and muscle of the working limb; nothing in the front view, where it cannot be seen."""
    if not scene.movement.psoas_visible or scene.movement.front:
        return
    pose = scene.frame.pose
    hip_angle = (pose.far if scene.works == "far" else pose.near).hip
    muscle = psoas_outline(
        scene.shapes.psoas, scene.line, scene.active, hip_angle, scene.frame.level, scene.frame.state
    )
    paint_halo(scene, muscle, trunk, thigh)
    if scene.shows("bones_from"):
        _paint_bones(scene)
    _paint_muscle(scene, muscle)


def _paint_bones(scene: Scene) -> None:
    rule, canvas = scene.plain["bones"], scene.canvas
    alpha = scene.colours.bone_alpha
    pelvis, thigh = clock(scene.skeleton.pelvis), clock(scene.active.thigh)
    pelvis_frame = canvas.frame(scene.skeleton.hip, right_of(pelvis), pelvis)
    thigh_frame = canvas.frame(scene.active.hip, left_of(thigh), thigh)
    bodies = QPainterPath()
    path = QPainterPath()
    for name in ("ilium", "ischium_pubis", "sacrum"):
        path.addPath(pelvis_frame.map(scene.rigid.outline("bones", "pelvis", name)))
    for number in range(len(rule["vertebrae"]["t"])):
        frame = _vertebra_frame(scene, number)
        path.addPath(frame.map(scene.rigid.polygon("bones", "vertebrae", "spine")))
        bodies.addPath(frame.map(scene.rigid.polygon("bones", "vertebrae", "body")))
    path.addPath(thigh_frame.map(scene.rigid.outline("bones", "femur", "outline")))
    path.setFillRule(Qt.FillRule.WindingFill)
    _paint_see_through(scene, path, alpha * rule["pelvis"]["share"])
    bodies.setFillRule(Qt.FillRule.WindingFill)
    canvas.fill(bodies, scene.colours.brush("shirt", "bone", rule["vertebrae"]["mix"]))
    head = QPainterPath()
    radius = rule["femur"]["head_radius"]
    head.addEllipse(canvas.px(scene.active.hip), radius * abs(canvas.across), radius * canvas.scale)
    _paint_see_through(scene, head, alpha * rule["pelvis"]["share"])


def _paint_see_through(scene: Scene, path: QPainterPath, alpha: float) -> None:
    if scene.colours.flat:
        scene.canvas.fill(path, scene.colours.see_through("bone", alpha, on="shirt"))
        return
    bone = scene.colours.brush("bone")
    scene.canvas.veil(path.boundingRect(), alpha, lambda painter: painter.fillPath(path, bone))


def _vertebra_frame(scene: Scene, number: int) -> QTransform:
    rule = scene.plain["bones"]["vertebrae"]
    t, size = rule["t"][number], rule["scale"][number]
    centre, up, front = scene.line.frame(t)
    behind = _back(scene, t) - rule["centre_from_back"]
    origin = centre[0] - front[0] * behind, centre[1] - front[1] * behind
    return scene.canvas.frame(origin, (front[0] * size, front[1] * size), (up[0] * size, up[1] * size))


def _back(scene: Scene, t: float) -> float:
    """The thickness of the trunk towards the back at that place."""
    stations = scene.shapes.trunk.side
    for (t0, _, back0), (t1, _, back1) in pairwise(stations):
        if t0 <= t <= t1:
            return back0 + (back1 - back0) * (t - t0) / (t1 - t0)
    return stations[-1][2]


def _paint_muscle(scene: Scene, muscle: PsoasOutline) -> None:
    rule, canvas, colours = scene.plain["psoas"], scene.canvas, scene.colours
    path = canvas.outline(muscle.outline)
    keyline = max(rule["keyline"]["min_px"], rule["keyline"]["width"] * canvas.scale)
    if colours.contrast:  # white alone does not stand out from a bright leg
        canvas.stroke(path, QColor(_BLACK), 2.0 * (keyline + _DARK_EDGE) / canvas.scale)
    canvas.stroke(path, QColor(rule["keyline"]["colour"]), 2.0 * keyline / canvas.scale)
    base = colours.psoas(scene.frame.level, rule["opacity"])
    canvas.fill(path, QBrush(base))
    if scene.size >= rule["sheen"]["from_px"]:
        light = mix(base, QColor(_WHITE), rule["sheen"]["white"])
        canvas.fill(canvas.outline(muscle.sheen), QBrush(light))
    if scene.shows("fibres_from"):
        fibres = rule["fibres"]
        ink = mix(base, QColor(_WHITE), fibres["white"])
        stretched = scene.frame.state is PsoasState.STRETCHED
        lines = QPainterPath()
        for fibre in muscle.fibres:
            lines.addPath(canvas.outline(fibre, closed=False))
        canvas.stroke(lines, ink, fibres["width"], fibres["stretched_dash"] if stretched else ())
