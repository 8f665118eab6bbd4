# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints what lies inside: the halo, the bones and the psoas, which shows through shirt and leggings."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient, QTransform

from psoas_trainer.core.figure.movement import PsoasState
from psoas_trainer.core.figure.plane import clock, left_of, right_of
from psoas_trainer.core.figure.psoas_outline import PsoasOutline, psoas_outline
from psoas_trainer.ui.figure.scene import Scene
from psoas_trainer.ui.widgets.painting import faint, mix

_WHITE = "#FFFFFF"


def paint_xray(scene: Scene, trunk: QPainterPath, thigh: QPainterPath) -> None:
    """Halo, bones and muscle of the working limb; nothing in the front view, where it cannot be seen."""
    if not scene.movement.psoas_visible or scene.movement.front:
        return
    pose = scene.frame.pose
    hip_angle = (pose.far if scene.works == "far" else pose.near).hip
    muscle = psoas_outline(
        scene.shapes.psoas, scene.line, scene.active, hip_angle, scene.frame.level, scene.frame.state
    )
    _paint_halo(scene, muscle, trunk, thigh)
    if scene.shows("bones_from"):
        _paint_bones(scene)
    _paint_muscle(scene, muscle)


def _paint_halo(scene: Scene, muscle: PsoasOutline, trunk: QPainterPath, thigh: QPainterPath) -> None:
    rule, level = scene.plain["psoas"]["halo"], scene.frame.level
    at_rest = scene.frame.state is PsoasState.REST
    if at_rest or level < rule["from_level"] or scene.size < rule["from_px"] or scene.colours.flat:
        return
    canvas, painter = scene.canvas, scene.canvas.painter
    start, end = (canvas.px(point) for point in muscle.halo)
    along = end - start
    distance = (along.x() ** 2 + along.y() ** 2) ** 0.5
    if distance == 0.0:
        return
    half_long, half_wide = distance / 2 + rule["beyond"] * canvas.scale, rule["radius"] * canvas.scale
    colour = mix(scene.colours.plain["psoas"], QColor(_WHITE), rule["to_white"])
    gradient = QRadialGradient(QPointF(0.0, 0.0), 1.0)
    for place, strength in ((0.0, 1.0), (0.55, 0.62), (1.0, 0.0)):
        gradient.setColorAt(place, faint(colour, rule["alpha"] * level * strength))
    inside = QPainterPath(trunk)
    inside.addPath(thigh if _alike(scene) else thigh.toReversed())
    inside.setFillRule(Qt.FillRule.WindingFill)
    painter.save()
    painter.setClipPath(inside)
    middle = (start + end) / 2.0
    painter.setTransform(
        QTransform(
            along.x() / distance * half_long, along.y() / distance * half_long,
            -along.y() / distance * half_wide, along.x() / distance * half_wide, middle.x(), middle.y(),
        ),
        True,  # noqa: FBT003
    )  # fmt: skip
    path = QPainterPath()
    path.addEllipse(QPointF(0.0, 0.0), 1.0, 1.0)
    painter.fillPath(path, gradient)
    painter.restore()


def _alike(scene: Scene) -> bool:
    """Trunk and limb outlines turn the same way: both go up the front and down the back, but a thigh hangs down."""
    return scene.movement.front


def _paint_bones(scene: Scene) -> None:
    rule, canvas = scene.plain["bones"], scene.canvas
    alpha = scene.colours.bone_alpha
    white = scene.colours.plain["bone"]
    pelvis, thigh = clock(scene.skeleton.pelvis), clock(scene.active.thigh)
    pelvis_frame = canvas.frame(scene.skeleton.hip, right_of(pelvis), pelvis)
    thigh_frame = canvas.frame(scene.active.hip, left_of(thigh), thigh)
    vertebrae = [_vertebra_frame(scene, number) for number in range(len(rule["vertebrae"]["t"]))]
    path = QPainterPath()
    for name in ("ilium", "ischium_pubis", "sacrum"):
        path.addPath(pelvis_frame.map(scene.rigid.outline("bones", "pelvis", name)))
    for frame in vertebrae:
        path.addPath(frame.map(scene.rigid.polygon("bones", "vertebrae", "spine")))
    path.addPath(thigh_frame.map(scene.rigid.outline("bones", "femur", "outline")))
    path.setFillRule(Qt.FillRule.WindingFill)
    canvas.fill(path, QBrush(scene.colours.faint("bone", alpha * rule["pelvis"]["share"], on="shirt")))
    body = scene.colours.brush("shirt", "bone", rule["vertebrae"]["mix"])
    for frame in vertebrae:
        canvas.fill(frame.map(scene.rigid.polygon("bones", "vertebrae", "body")), body)
    head = QPainterPath()
    radius = rule["femur"]["head_radius"] * canvas.scale
    head.addEllipse(canvas.px(scene.active.hip), radius, radius)
    canvas.fill(head, QBrush(faint(white, alpha)))


def _vertebra_frame(scene: Scene, number: int) -> QTransform:
    rule = scene.plain["bones"]["vertebrae"]
    t, size = rule["t"][number], rule["scale"][number]
    _, up, front = scene.line.frame(t)
    centre = scene.line.point(t, -(_back(scene, t) - rule["centre_from_back"]))
    return scene.canvas.frame(centre, (front[0] * size, front[1] * size), (up[0] * size, up[1] * size))


def _back(scene: Scene, t: float) -> float:
    """The thickness of the trunk towards the back at that place."""
    stations = scene.shapes.trunk.side
    for (t0, _, back0), (t1, _, back1) in zip(stations, stations[1:], strict=False):
        if t0 <= t <= t1:
            return back0 + (back1 - back0) * (t - t0) / (t1 - t0)
    return stations[-1][2]


def _paint_muscle(scene: Scene, muscle: PsoasOutline) -> None:
    rule, canvas, colours = scene.plain["psoas"], scene.canvas, scene.colours
    path = canvas.outline(muscle.outline)
    keyline = max(rule["keyline"]["min_px"], rule["keyline"]["width"] * canvas.scale)
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
        for fibre in muscle.fibres:
            line = canvas.outline(fibre, closed=False)
            canvas.stroke(line, ink, fibres["width"], fibres["stretched_dash"] if stretched else ())
