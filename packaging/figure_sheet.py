# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the figure for review, laid out as the design's own sheets, so that the two can lie side by side.

Called by shots.py. Everything comes from the running program: its content, its colours, its painter.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from psoas_trainer.core.content import Content
from psoas_trainer.core.figure.heading import side_of
from psoas_trainer.core.figure.moment import FigureMoment, at_end, at_start, moment
from psoas_trainer.core.figure.movement import Movement, Works
from psoas_trainer.core.figure.timeline import in_cycle, still
from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark
from psoas_trainer.ui.widgets.stage_panel import paint_stage
from psoas_trainer.ui.widgets.tag import paint_tag

STAGE = (238.0, 158.0)
ROUND = 14.0
AIR = 8.0  # round the figure on its stage, as in the design
COW_FIRST = {"cat_cow": ("cow", "neutral", "cat")}
"""The design shows this one from end to end; the program begins it in the middle."""
RULES = {Works.BOTH: "both sides", Works.CYCLE: "alternating"}
SIZES = (64, 107, 174, 330, 736, 1280)
TURNS = (0.75, 0.4, 0.1, -0.4, -0.75)
SHOWN = "low_lunge"
"""The one of tones and sizes: face, both hands, both feet, the mat."""


class Sheets:
    """Writes them into a folder; `written` counts."""

    def __init__(self, look: Look, content: Content, folder: Path) -> None:
        self._look = look
        self._content = content
        self._folder = folder
        self._ids = [name for name in content.catalogue.exercises if look.figures.movement(name) is not None]
        # In the design what has no side, and came last, is the fifteenth.
        self._ids.sort(key=lambda name: name == "legs_up_rest")
        self.written = 0

    def write(self) -> int:
        """All of them; the theme is light again afterwards."""
        theme = self._look.theme
        themes = theme.names()[1:]
        for name in themes:
            theme.apply(name)
            self._picture(f"figure-contact-sheet-{name}", (1600, 1946), self._contact_sheet)
            self._picture(f"figure-left-right-{name}", (1816, 144 + 168 * len(self._ids) + 18), self._left_right)
        theme.apply("light")
        self._picture("figure-tones", (1340, 60 + 300 * len(themes)), self._tones)
        theme.apply("light")
        self._picture("figure-sizes", (1360, 1590), self._sizes)
        self._print()
        return self.written

    def _picture(self, name: str, size: tuple[int, int], draw: Callable[[QPainter], None]) -> None:
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(self._look.theme.colour("bg"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        image.save(str(self._folder / f"{name}.png"))
        self.written += 1

    def _contact_sheet(self, painter: QPainter) -> None:
        """As figure-contact-sheet.png: two cards a row, three stages a card."""
        self._title(painter, "Every exercise: start, middle, end", 1480.0)
        under = "Drawn by the program. The working limb wears its side colour and letter; movements of both sides stay"
        self._text(painter, QRectF(40.0, 74.0, 1480.0, 24.0), "body", "ink-2", f"{under} neutral.", 17)
        for number, exercise in enumerate(self._ids):
            card = QRectF(40.0 + 768.0 * (number % 2), 120.0 + 226.0 * (number // 2), 752.0, 214.0)
            rounded(painter, card, 20.0, self._look.theme.colour("surface"), self._look.theme.colour("line"))
            name, corner = self._name(exercise), card.topLeft()
            font = self._look.fonts.font("heading")
            place = QRectF(corner.x() + 18.0, corner.y() + 8.0, 500.0, 28.0)
            write(painter, place, font, self._look.theme.colour("ink"), name)
            tag = QPointF(place.x() + text_width(font, name) + 14.0, corner.y() + 10.0)
            category = self._content.catalogue.exercises[exercise].category
            paint_tag(painter, tag, self._look, category, self._content.words.term("category", category))
            side = unmirrored(self._movement(exercise))
            for which, shown in enumerate(three(exercise, self._movement(exercise), side)):
                self._stage(painter, QPointF(corner.x() + 12.0 + 244.0 * which, corner.y() + 44.0), shown, tinted=False)

    def _left_right(self, painter: QPainter) -> None:
        """As figure-six-left-right.png, with every exercise and its middle."""
        theme = self._look.theme
        self._title(painter, "Left is left, right is right", 1480.0, 26.0, 40.0)
        under = "Start, middle, end. The letter is drawn after mirroring, so it never flips."
        self._text(painter, QRectF(40.0, 62.0, 1480.0, 24.0), "body", "ink-2", under, 16)
        groups = ((Side.RIGHT, 280.0, "Right side works"), (Side.LEFT, 1046.0, "Left side works"))
        for side, x, words in groups:
            paint_side_mark(painter, QRectF(x + 40.0, 98.0, 32.0, 32.0), side, self._look)
            font = QFont(self._look.fonts.font("heading"))
            font.setPixelSize(17)
            write(painter, QRectF(x + 84.0, 98.0, 400.0, 32.0), font, theme.side_colour(side, "text"), words)
        for number, exercise in enumerate(self._ids):
            movement, top = self._movement(exercise), 144.0 + 168.0 * number
            self._row_words(painter, exercise, movement, top)
            for side, x, _ in groups:
                for which, shown in enumerate(three(exercise, movement, side)):
                    self._stage(painter, QPointF(x + 248.0 * which, top), shown, tinted=True, width=240.0)

    def _row_words(self, painter: QPainter, exercise: str, movement: Movement, top: float) -> None:
        """The exercise, how its sides change, and what the player calls them."""
        words = self._content.words.exercises[exercise]
        rule = RULES.get(movement.works, "hold, then switch")
        sides = "" if movement.works is Works.BOTH else f"R: {words.right}   L: {words.left}"
        for y, token, role, text in (
            (46.0, "heading", "ink", words.name),
            (74.0, "small", "ink-2", rule),
            (98.0, "small", "ink-3", sides),
        ):
            self._text(painter, QRectF(40.0, top + y, 236.0, 24.0), token, role, text, 16 if y == 46.0 else 14)

    def _tones(self, painter: QPainter) -> None:
        """Five skin tones in every theme."""
        theme = self._look.theme
        self._title(painter, "Five tones, three themes", 1200.0, 10.0, 40.0)
        shown = at_end(SHOWN, self._movement(SHOWN), Side.RIGHT)
        for row, name in enumerate(theme.names()[1:]):
            theme.apply(name)
            for tone in range(5):
                corner = QPointF(20.0 + 262.0 * tone, 60.0 + 300.0 * row)
                self._stage(painter, corner, shown, tinted=False, width=252.0, height=290.0, tone=tone)

    def _sizes(self, painter: QPainter) -> None:
        """From the smallest thumbnail to a full screen, and half way through the turn to the other side."""
        self._title(painter, "From 64 px to 1280 px, and turning round", 1200.0, 10.0, 40.0)
        shown = at_end(SHOWN, self._movement(SHOWN), Side.RIGHT)
        corner = QPointF(40.0, 60.0)
        for width in SIZES:
            high = round(width * 448 / 736)
            self._stage(painter, corner, shown, tinted=True, width=float(width), height=float(high))
            corner = {330: QPointF(40.0, 280.0), 736: QPointF(40.0, 790.0)}.get(
                width, QPointF(corner.x() + width + 16.0, corner.y())
            )
        for number, turn in enumerate(TURNS):
            side = Side.RIGHT if turn > 0 else Side.LEFT
            place = QPointF(800.0 + 260.0 * (number % 2), 280.0 + 166.0 * (number // 2))
            self._stage(painter, place, shown._replace(side=side), tinted=True, width=250.0, height=156.0, turn=turn)

    def _stage(
        self,
        painter: QPainter,
        corner: QPointF,
        shown: FigureMoment,
        *,
        tinted: bool,
        width: float = STAGE[0],
        height: float = STAGE[1],
        tone: int | None = None,
        turn: float | None = None,
    ) -> None:
        """One figure on its panel."""
        rect = QRectF(corner.x(), corner.y(), width, height)
        look, side = self._look, shown.side if tinted else None
        paint_stage(painter, rect, look.theme, min(ROUND, height / 6.0), side)
        air = min(AIR, width / 20.0)
        inner = rect.adjusted(air, air, -air, -air)
        if not look.figures.paint(painter, inner, shown, 1.0, turn=turn, tinted=tinted, tone=tone):
            raise SystemExit(f"{shown.exercise_id} cannot be painted")

    def _print(self) -> None:
        """figure-sheet.pdf: A4, nothing but vectors; the neutral ones have one pair."""
        writer = QPdfWriter(str(self._folder / "figure-sheet.pdf"))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(15.0, 15.0, 15.0, 15.0), QPageLayout.Unit.Millimeter)
        writer.setResolution(1200)
        writer.setTitle("Psoas Trainer: the figure in print")
        painter = QPainter(writer)
        unit = writer.resolution() / 96.0
        painter.scale(unit, unit)
        width, height = writer.width() / unit, writer.height() / unit
        rows = 5
        for number, exercise in enumerate(self._ids):
            if number and number % rows == 0:
                writer.newPage()
            self._print_row(painter, exercise, QRectF(0.0, number % rows * height / rows, width, height / rows))
        painter.end()
        self.written += 1

    def _print_row(self, painter: QPainter, exercise: str, row: QRectF) -> None:
        movement, words = self._movement(exercise), self._content.words.exercises[exercise]
        sides: tuple[Side | None, ...] = (None,) if movement.works is Works.BOTH else (Side.RIGHT, Side.LEFT)
        cell, ink = row.width() / 4.0, self._look.theme.colour("ink")
        for number, side in enumerate(sides):
            pair = QRectF(row.left() + 2.0 * cell * number, row.top(), 2.0 * cell, row.height() - 58.0)
            for which, pose in enumerate((at_start, at_end)):
                place = QRectF(pair.left() + cell * which, pair.top(), cell, pair.height()).adjusted(
                    3.0, 3.0, -3.0, 0.0
                )
                rounded(painter, place, 6.0, None, self._look.theme.colour("line"), 0.75)
                inner = place.adjusted(5.0, 5.0, -5.0, -5.0)
                self._look.figures.paint(painter, inner, pose(exercise, movement, side), 1.0, tinted=False, vector=True)
            if side is not None:
                below = QRectF(pair.left(), pair.bottom() + 4.0, pair.width(), 20.0)
                font = self._look.fonts.font("small")
                write(painter, below, font, ink, words.side(side), CENTRE)
        name = QRectF(row.left(), row.bottom() - 34.0, 2.0 * cell * len(sides), 24.0)
        write(painter, name, self._look.fonts.font("card-title"), ink, words.name, CENTRE)

    def _title(self, painter: QPainter, text: str, width: float, top: float = 24.0, high: float = 48.0) -> None:
        self._text(painter, QRectF(40.0, top, width, high), "hero", "ink", text, 34 if high > 40.0 else 30)

    def _text(self, painter: QPainter, place: QRectF, token: str, role: str, text: str, pixels: int = 0) -> None:
        """One line in a font of the design, in another size where that is given."""
        font = QFont(self._look.fonts.font(token))
        if pixels:
            font.setPixelSize(pixels)
        painter.setFont(font)
        painter.setPen(self._look.theme.colour(role))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _name(self, exercise: str) -> str:
        return self._content.words.exercises[exercise].name

    def _movement(self, exercise: str) -> Movement:
        movement = self._look.figures.movement(exercise)
        if movement is None:
            raise SystemExit(f"{exercise} has no figure")
        return movement


def unmirrored(movement: Movement) -> Side:
    """The side that works in the picture as it is drawn."""
    return movement.unmirrored_side or side_of(movement, "near", mirrored=False)


def three(exercise: str, movement: Movement, side: Side) -> list[FigureMoment]:
    """Start, middle and end for that side; a movement of both sides stays neutral."""
    if exercise in COW_FIRST:
        frames = [still(movement, pose) for pose in COW_FIRST[exercise]]
        return [moment(exercise, movement, frame, side, mirror=True) for frame in frames]
    if movement.middle is not None:
        frame = still(movement, movement.middle)
    else:
        first = movement.cycles[movement.first_cycle][0]
        frame = in_cycle(movement, movement.first_cycle, first.phase, 0.5)
        frame = frame._replace(heading_for="")  # the arrow stands on the end pose of still pictures
    middle = moment(exercise, movement, frame, side, mirror=True)
    return [at_start(exercise, movement, side), middle, at_end(exercise, movement, side)]
