# SPDX-License-Identifier: GPL-3.0-or-later
"""All that the parts of the figure need to paint themselves in one frame."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtGui import QPainter, QPainterPath

from psoas_trainer.core.figure.movement import Movement
from psoas_trainer.core.figure.shapes import Shapes
from psoas_trainer.core.figure.skeleton import Bones, Skeleton
from psoas_trainer.core.figure.timeline import Frame
from psoas_trainer.core.figure.trunk_outline import TrunkLine
from psoas_trainer.ui.figure.canvas import Canvas
from psoas_trainer.ui.figure.colours import FigureColours
from psoas_trainer.ui.figure.rigid import Rigid


class Scene(NamedTuple):
    """One frame: where the bones are, with which shapes and colours, on which canvas.

    `works` is "near", "far" or "" for nobody. `size` is what the detail goes by: device pixels per body height.
    """

    canvas: Canvas
    colours: FigureColours
    shapes: Shapes
    plain: Mapping[str, Any]
    rigid: Rigid
    movement: Movement
    frame: Frame
    skeleton: Skeleton
    line: TrunkLine
    works: str
    size: float
    paths: dict[str, QPainterPath]
    """Outlines that several parts need, made once a frame."""

    def path(self, name: str, make: Callable[[], QPainterPath]) -> QPainterPath:
        """The outline of that name; made now where nobody needed it yet."""
        if name not in self.paths:
            self.paths[name] = make()
        return self.paths[name]

    def shows(self, detail: str) -> bool:
        """Whether there is room for that detail ("fibres_from")."""
        return bool(self.size >= self.plain["detail"][detail])

    def on_painter(self, painter: QPainter) -> "Scene":
        """The same frame for another painter."""
        return self if painter is self.canvas.painter else self._replace(canvas=self.canvas.on(painter))

    @property
    def active(self) -> Bones:
        """The limb that the psoas follows: the working one, else the near one."""
        return self.skeleton.far if self.works == "far" else self.skeleton.near
