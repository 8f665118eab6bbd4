# SPDX-License-Identifier: GPL-3.0-or-later
"""The self-test of what is bundled: content, fonts, icons, figures, sounds, languages."""

import io
import wave
from pathlib import Path

from PySide6.QtCore import QRectF, QTranslator
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.content import Content
from psoas_trainer.core.cue_points import CuePoint
from psoas_trainer.self_test import CheckFailedError
from psoas_trainer.self_test_picture import is_blank
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.fonts import FAMILY, TOKENS
from psoas_trainer.ui.language import install_language
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.sound import Sounds

_RESOURCES = Path(__file__).with_name("resources.rcc")
_ICON = 48
_TONES = ("tick", "go", "done", "rest_over", "switch_left", "switch_right", *(point.value for point in CuePoint))


class Parts:
    """What the program is made of besides its code; read by `resources`, which comes first."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.source = Resources()
        self.language = "en"
        self._look: Look | None = None
        self._content: Content | None = None

    @property
    def look(self) -> Look:
        """Colours, fonts, icons and figures."""
        if self._look is None:
            raise CheckFailedError("there are no resources")
        return self._look

    @property
    def content(self) -> Content:
        """Exercises, routines and their words."""
        if self._content is None:
            raise CheckFailedError("there are no resources")
        return self._content

    def resources(self) -> str:
        """The resource file and the content in it, without a mistake."""
        self.source.register(_RESOURCES)
        self.language = install_language(self._app, self.source, "system")
        look = Look.from_resources(self.source)
        look.theme.apply("light")
        self._app.setFont(look.fonts.font("body"))
        look.figures.wake()
        self._look = look
        content = read_shipped_content(self.source, self.language)
        if content.errors:
            raise CheckFailedError(f"{len(content.errors)} mistakes in the content: {content.errors[0]}")
        self._content = content
        return f"{len(content.catalogue.exercises)} exercises, {len(content.catalogue.routines)} routines"

    def fonts(self) -> str:
        """The program's own font in every size of the design."""
        fonts = self.look.fonts
        if fonts.family != FAMILY:
            raise CheckFailedError(f"{FAMILY} is missing, {fonts.family} is in its place")
        flat = [token for token in TOKENS if QFontMetrics(fonts.font(token)).horizontalAdvance("90") <= 0]
        if flat:
            raise CheckFailedError(f"no digits in {', '.join(flat)}")
        return f"{FAMILY} in {len(TOKENS)} sizes"

    def icons(self) -> str:
        """Each icon leaves something on the paper."""
        icons, names = self.look.icons, self.look.icons.names()
        lost = [name for name in names if is_blank(self._icon(name))]
        if lost or not names:
            raise CheckFailedError(f"{len(lost)} of {len(names)} icons are not drawn: {', '.join(lost[:3])}")
        icons.icon(names[0])
        return f"{len(names)} drawn"

    def figures(self) -> str:
        """Each exercise has a movement, and its figure can be drawn."""
        figures, exercises = self.look.figures, self.content.catalogue.exercises
        lost = [each for each in exercises if figures.movement(each) is None or self._lacks_picture(each)]
        if lost:
            raise CheckFailedError(f"no figure for {', '.join(lost)}")
        return f"{len(exercises)} drawn"

    def sounds(self) -> str:
        """Each tone is there and is a sound; what this computer plays it with is only told."""
        for name in _TONES:
            with wave.open(io.BytesIO(self.source.bytes(f"sounds/{name}.wav"))) as tone:
                if not tone.getnframes():
                    raise CheckFailedError(f"{name} is silent")
        sounds = Sounds(self.source)
        try:
            player = "with a player" if sounds.available else "no player here, so they stay silent"
        finally:
            sounds.close()
        return f"{len(_TONES)} tones, {player}"

    def languages(self) -> str:
        """Each language has its words, and its texts of the pages can be read."""
        languages = self.source.folders("lang")
        for code in languages:
            if not QTranslator().load(self.source.path(f"lang/{code}/ui.qm")):
                raise CheckFailedError(f"the texts of {code} cannot be read")
            if errors := read_shipped_content(self.source, code).errors:
                raise CheckFailedError(f"{code}: {errors[0]}")
        if "en" not in languages:
            raise CheckFailedError("English is missing")
        return ", ".join(languages)

    def _icon(self, name: str) -> QImage:
        picture = QImage(_ICON, _ICON, QImage.Format.Format_RGB32)
        picture.fill(QColor(255, 255, 255))
        with QPainter(picture) as painter:
            self.look.icons.paint(painter, QRectF(0, 0, _ICON, _ICON), name, QColor(0, 0, 0))
        return picture

    def _lacks_picture(self, exercise_id: str) -> bool:
        picture = self.look.figures.thumbnail_now(Thumbnail(exercise_id, 160.0, 120.0, 1.0))
        return picture is None or is_blank(picture.toImage())
