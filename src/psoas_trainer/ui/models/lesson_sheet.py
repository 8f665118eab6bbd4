# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson as it is printed."""

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.learn import Learn, Lesson
from psoas_trainer.ui.print.sheet import Sheet, SheetPart


class LessonSheets(QObject):
    """Makes the sheets, and the line that names a lesson's sources."""

    def __init__(self, learn: Learn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._learn = learn

    def sheet(self, lesson: Lesson) -> Sheet:
        """All words of the lesson, with its sources at the end."""
        parts = tuple(
            SheetPart(
                point.title,
                (point.text, self.tr("What the program does: %1").replace("%1", point.answer))
                if point.answer
                else (point.text,),
                point.urgent,
            )
            for point in lesson.points
        )
        closing = "\n".join(text for text in (lesson.closing, self.sources(lesson)) if text)
        return Sheet(lesson.title, lesson.introduction, parts, closing)

    def sources(self, lesson: Lesson) -> str:
        """The short names of where its facts come from, or nothing."""
        names = [self._learn.sources[each].short for each in lesson.sources]
        return self.tr("Sources: %1").replace("%1", QLocale().createSeparatedList(names)) if names else ""
