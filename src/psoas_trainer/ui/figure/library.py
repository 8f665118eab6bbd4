# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the figure's files when they are first needed. A damaged one is named in the log and left out, once."""

import json
import logging
from typing import Any

from psoas_trainer.core.figure.body import Body
from psoas_trainer.core.figure.body_file import read_body
from psoas_trainer.core.figure.figure_error import FigureError
from psoas_trainer.core.figure.movement import Movement
from psoas_trainer.core.figure.movement_file import read_movement
from psoas_trainer.core.figure.shapes_file import read_shapes
from psoas_trainer.ui.figure.figure_painter import FigurePainter
from psoas_trainer.ui.resources import Resources


class FigureLibrary:
    """The body and the movements that are bundled."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._movements: dict[str, Movement | None] = {}
        self._known = frozenset(resources.names("figure/movements"))
        self.plain: dict[str, Any] = {}
        self.painter: FigurePainter | None = None
        self._body: Body | None = None
        try:
            self._body = read_body("figure/body.json", self._json("figure/body.json"))
            self.plain = self._json("figure/shapes.json")
            self.painter = FigurePainter(self._body, read_shapes("figure/shapes.json", self.plain), self.plain)
        except (FigureError, FileNotFoundError, ValueError) as error:
            _tell(error)

    def movement(self, exercise_id: str) -> Movement | None:
        """How that exercise moves; None where there is no file for it or where that cannot be used."""
        if exercise_id not in self._movements:
            self._movements[exercise_id] = self._read(exercise_id)
        return self._movements[exercise_id]

    def known_missing(self, exercise_id: str) -> bool:
        """Whether that exercise was looked for and has no figure."""
        return self._movements.get(exercise_id, self.painter) is None

    def lose(self, exercise_id: str, error: Exception) -> None:
        """Its picture could not be painted: it is not tried again."""
        self._movements[exercise_id] = None
        files = f"figure/movements/{exercise_id}.json or figure/shapes.json"
        _tell(FigureError(files, "", f"cannot be painted: {error!r}"))

    def _read(self, exercise_id: str) -> Movement | None:
        file = f"figure/movements/{exercise_id}.json"
        if self.painter is None or self._body is None or f"{exercise_id}.json" not in self._known:
            return None
        try:
            return read_movement(file, self._json(file), self._body)
        except (FigureError, FileNotFoundError, ValueError, RecursionError) as error:
            _tell(error)
            return None

    def _json(self, file: str) -> Any:
        try:
            return json.loads(self._resources.bytes(file))
        except (ValueError, RecursionError) as error:
            raise FigureError(file, "", f"not readable as JSON: {error}") from error


def _tell(error: Exception) -> None:
    logging.getLogger(__name__).warning("An exercise is shown without its figure: %s", error)
