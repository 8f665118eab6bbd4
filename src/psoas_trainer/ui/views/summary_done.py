# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the summary that shows what was done, and lets the person put the counts right."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.correction import corrected_sets
from psoas_trainer.core.record import SessionRecord, SessionState
from psoas_trainer.core.words import Words
from psoas_trainer.ui.correction_writer import CorrectionWriter
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, RADIUS_FIELD, SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.session_done import DoneWriter
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.correction_table import CorrectionTable
from psoas_trainer.ui.widgets.done_table import DoneTable
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll

_LEAST = 220
"""So high are the rows at least, in pixels; what is more scrolls."""


class _Rows(PaneScroll):
    """As high as its place; what does not fit scrolls, and then it can be reached by keyboard."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LEAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _LEAST)

    def focus_outline(self) -> Outline | None:
        return Outline(QRectF(self.rect()), RADIUS_FIELD) if self.hasFocus() else None


class DoneCard(Card):
    """Rows with bars, or with steppers while the person corrects them."""

    correction_given = Signal(object)
    """The sets that the person changed: a tuple of SetRecord, never an empty one."""

    def __init__(
        self, look: Look, catalogue: Catalogue, words: Words, doses: DoseText, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self._catalogue = catalogue
        self._done = DoneWriter(catalogue, words, doses)
        self._numbers = CorrectionWriter(catalogue, words, doses)
        self._record: SessionRecord | None = None
        self.table: DoneTable | None = None
        self.editor: CorrectionTable | None = None
        self._head = QWidget()
        self._content = QWidget()
        self.correct = PillButton(look, self.tr("Correct the counts"), "outline", "pencil-simple", HIT)
        self.save = PillButton(look, self.tr("Save changes"), "tint", "check", HIT)
        self.cancel = PillButton(look, self.tr("Cancel"), "plain", height=HIT)
        self.corrected = TextLabel(look, "small", "ink-2", self.tr("Corrected by you"), wrap=True)
        self.correct.clicked.connect(self._edit)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._stop_editing)
        self._lay_out(look)

    def show_record(self, record: SessionRecord) -> None:
        """Shows what was done, as far as it is kept; a correction that was begun is given up."""
        self._record = record
        self._show_rows(record)

    def _lay_out(self, look: Look) -> None:
        for holder in (self._head, self._content):
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
        self.pane = _Rows(look, self._content, self.tr("What you did"))
        self.pane.verticalScrollBar().rangeChanged.connect(self._on_range)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_3, 0, SPACE_3)
        column.setSpacing(SPACE_1)
        # Spaces instead of margins: the scroll bar stands in the one at the end.
        for part, stretch in ((self._head, 0), (self.pane, 1)):
            row = QHBoxLayout()
            row.setSpacing(0)
            row.addSpacing(CARD_PADDING)
            row.addWidget(part, 1)
            row.addSpacing(CARD_PADDING if part is self._head else CARD_PADDING // 2)
            column.addLayout(row, stretch)
        column.addSpacing(SPACE_1)
        actions = QHBoxLayout()
        actions.setSpacing(SPACE_2)
        actions.addSpacing(CARD_PADDING)
        for button in (self.save, self.cancel, self.correct):
            actions.addWidget(button)
        actions.addWidget(self.corrected, 1)
        actions.addStretch()
        column.addLayout(actions)

    def _show_rows(self, record: SessionRecord) -> None:
        work, warm_up = (self._done.rows(record, warm_up=each) for each in (False, True))
        self.table, self.editor = DoneTable(self._look, work, warm_up, bars=True), None
        self._put(self.table)
        self.corrected.setVisible(record.summary.corrected)
        self.correct.setVisible(record.summary.state is not SessionState.RUNNING)
        self.save.hide()
        self.cancel.hide()

    def _edit(self) -> None:
        if self._record is None or self.table is None:
            return
        self.editor = CorrectionTable(self._look, self._numbers.lines(self._record))
        self._put(self.editor)
        self.save.show()
        self.cancel.show()
        self.editor.focus_first()
        self.correct.hide()
        self.corrected.hide()

    def _save(self) -> None:
        if self._record is None or self.editor is None:
            return
        changed = corrected_sets(self._record, self._catalogue.exercises, self.editor.counts)
        self._stop_editing()
        if changed:
            self.correction_given.emit(changed)

    def _stop_editing(self) -> None:
        if self._record is None:
            return
        self.correct.show()
        self.correct.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_rows(self._record)

    def _put(self, rows: DoneTable | CorrectionTable) -> None:
        """A new widget each time, in place of the one before; the header keeps its place while the rows scroll."""
        title = self.tr("Correct the counts") if self.editor is not None else self.tr("What you did")
        header = self.table.header(title) if self.table is not None and self.editor is None else None
        heading = header or TextLabel(self._look, "heading", "ink", title)
        for holder, part in ((self._head, heading), (self._content, rows)):
            layout = holder.layout()
            assert layout is not None
            while layout.count():
                old = layout.takeAt(0).widget()
                if old is not None:
                    old.hide()
                    old.deleteLater()
            layout.addWidget(part)
            layout.activate()
        self.pane.verticalScrollBar().setValue(0)

    def _on_range(self, minimum: int, maximum: int) -> None:
        """Only what can be scrolled is a stop for the Tab key."""
        scrolls = maximum > minimum and self.editor is None
        self.pane.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)
