# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves a chart as a picture: PNG for a message, SVG for print; in the colours that are shown."""

from PySide6.QtCore import QFile, QIODevice, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.chart import Chart
from psoas_trainer.ui.widgets.painting import fill, write

_MARGIN = 24.0
_TITLE = 30.0
_RATIO = 2
_LEAST = (720, 300)
SVG = ".svg"


def ask_for_picture(over: QWidget, title: str, suggested: str, png: str, svg: str) -> str:
    """The path of a picture to write, of one of the two kinds; empty where the person changed their mind."""
    dialog = QFileDialog(over, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([png, svg])
    dialog.setDefaultSuffix("png")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("svg" if chosen == svg else "png"))
    dialog.selectFile(suggested)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return chosen[0] if chosen else ""


def save_picture(chart: Chart, look: Look, path: str) -> bool:
    """Writes the chart with its title and summary: an SVG where the name ends so, else a PNG. False where it failed."""
    size = chart.size().expandedTo(QSize(*_LEAST)).expandedTo(chart.minimumSizeHint())
    whole = QSize(size.width() + round(2 * _MARGIN), size.height() + round(2 * _MARGIN + 2 * _TITLE))
    if path.casefold().endswith(SVG):
        return _save_svg(chart, look, path, whole)
    image = QImage(whole * _RATIO, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_RATIO)
    painter = QPainter(image)
    _draw(painter, chart, look, QRectF(0.0, 0.0, whole.width(), whole.height()))
    painter.end()
    file = QSaveFile(path)
    return file.open(QIODevice.OpenModeFlag.WriteOnly) and image.save(file, "PNG") and file.commit()


def _save_svg(chart: Chart, look: Look, path: str, whole: QSize) -> bool:
    from PySide6.QtSvg import QSvgGenerator  # nobody else draws vectors: not at the start

    file = QSaveFile(path)
    if not file.open(QFile.OpenModeFlag.WriteOnly):
        return False
    generator = QSvgGenerator()
    generator.setOutputDevice(file)
    generator.setSize(whole)
    generator.setViewBox(QRectF(0.0, 0.0, whole.width(), whole.height()))
    generator.setTitle(chart.name)
    generator.setDescription(chart.summary)
    painter = QPainter(generator)
    _draw(painter, chart, look, QRectF(0.0, 0.0, whole.width(), whole.height()))
    painter.end()
    return file.commit()


def _draw(painter: QPainter, chart: Chart, look: Look, whole: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme, fonts = look.theme, look.fonts
    fill(painter, whole, theme.colour("surface"))
    inner = whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    title = QRectF(inner.left(), inner.top(), inner.width(), _TITLE)
    write(painter, title, fonts.font("heading"), theme.colour("ink"), chart.name)
    line = title.translated(0.0, _TITLE - 4.0)
    write(painter, line, fonts.font("small"), theme.colour("ink-2"), chart.summary)
    chart.draw(painter, inner.adjusted(0.0, 2 * _TITLE, 0.0, 0.0))
