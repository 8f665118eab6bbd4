# SPDX-License-Identifier: GPL-3.0-or-later
"""Forward kinematics: from the angles of a pose to the points and directions of its bones."""

from typing import NamedTuple

from psoas_trainer.core.figure.body import Body
from psoas_trainer.core.figure.plane import Point, along, clock, left_of, right_of
from psoas_trainer.core.figure.pose import LimbPose, Pose


class Bones(NamedTuple):
    """One side's leg and arm. Directions are clock angles in degrees, points are in body heights."""

    thigh: float
    shank: float
    foot_angle: float
    toes: float
    upper_arm: float
    forearm: float
    hand: float
    hip: Point
    knee: Point
    ankle: Point
    heel: Point
    ball: Point
    toe: Point
    shoulder: Point
    elbow: Point
    wrist: Point
    fingertip: Point
    foot_length: float
    """The factor by which the foot is shortened."""
    hand_length: float


class Skeleton(NamedTuple):
    """Where everything is; `hip` and `shoulder` are the middle ones, which differ from the joints in the front view."""

    pelvis: float
    abdomen: float
    thorax: float
    head_angle: float
    hip: Point
    waist: Point
    mid: Point
    shoulder: Point
    head: Point
    near: Bones
    far: Bones
    roller_x: float

    def point(self, name: str) -> Point:
        """A point by the name that keyframes use ("hip", "knee_near", "hand_far"). Raises AttributeError."""
        for side in ("near", "far"):
            if name.endswith(f"_{side}"):
                limb: Bones = getattr(self, side)
                joint = name.removesuffix(f"_{side}")
                found: Point = getattr(limb, "fingertip" if joint == "hand" else joint)
                return found
        whole: Point = getattr(self, name)
        return whole

    def limb(self, which: str) -> Bones:
        """The "near" or the "far" one."""
        return self.near if which == "near" else self.far


def place(body: Body, pose: Pose, *, front: bool = False) -> Skeleton:
    """Lays the chain out and sets it on its anchor. `front` is the front view, with the joints side by side."""
    if pose.anchor == "hip":
        return _lay_out(body, pose, (pose.anchor_x, pose.anchor_y), front=front)
    laid = _lay_out(body, pose, (0.0, 0.0), front=front)
    anchor = laid.point(pose.anchor)
    return _lay_out(body, pose, (pose.anchor_x - anchor[0], pose.anchor_y - anchor[1]), front=front)


def _lay_out(body: Body, pose: Pose, hip: Point, *, front: bool) -> Skeleton:
    abdomen = pose.pelvis + pose.lumbar
    thorax = abdomen + pose.thoracic
    head_angle = thorax + pose.neck
    waist = along(hip, clock(pose.pelvis), body.pelvis)
    mid = along(waist, clock(abdomen), body.abdomen)
    shoulder = along(mid, clock(thorax), body.thorax)
    apart = (body.hip_half, body.shoulder_half) if front else (0.0, 0.0)
    across = right_of(clock(pose.pelvis)), right_of(clock(thorax))
    limbs = [
        _limb(
            body,
            limb,
            (pose.pelvis, thorax),
            along(hip, across[0], side * apart[0]),
            along(shoulder, across[1], side * apart[1]),
        )
        for limb, side in ((pose.near, 1.0), (pose.far, -1.0))
    ]
    return Skeleton(
        pelvis=pose.pelvis,
        abdomen=abdomen,
        thorax=thorax,
        head_angle=head_angle,
        hip=hip,
        waist=waist,
        mid=mid,
        shoulder=shoulder,
        head=along(shoulder, clock(head_angle), body.head_offset),
        near=limbs[0],
        far=limbs[1],
        roller_x=pose.roller_x,
    )


def _limb(body: Body, limb: LimbPose, trunk: tuple[float, float], hip: Point, shoulder: Point) -> Bones:
    thigh = trunk[0] + 180.0 - limb.hip
    shank = thigh + limb.knee
    foot = shank - 90.0 - limb.ankle
    toes = foot - limb.toe
    upper_arm = trunk[1] + 180.0 - limb.shoulder
    forearm = upper_arm - limb.elbow
    hand = forearm - limb.wrist
    knee = along(hip, clock(thigh), body.thigh * limb.thigh)
    ankle = along(knee, clock(shank), body.shank * limb.shank)
    toward = clock(foot)
    sole = along(ankle, left_of(toward), -body.foot_height)
    ball = along(sole, toward, body.foot_ball * limb.foot)
    elbow = along(shoulder, clock(upper_arm), body.upper_arm * limb.upper_arm)
    wrist = along(elbow, clock(forearm), body.forearm * limb.forearm)
    return Bones(
        thigh=thigh,
        shank=shank,
        foot_angle=foot,
        toes=toes,
        upper_arm=upper_arm,
        forearm=forearm,
        hand=hand,
        hip=hip,
        knee=knee,
        ankle=ankle,
        heel=along(sole, toward, -body.foot_heel * limb.foot),
        ball=ball,
        toe=along(ball, clock(toes), body.toes * limb.foot),
        shoulder=shoulder,
        elbow=elbow,
        wrist=wrist,
        fingertip=along(wrist, clock(hand), body.hand * limb.hand),
        foot_length=limb.foot,
        hand_length=limb.hand,
    )
