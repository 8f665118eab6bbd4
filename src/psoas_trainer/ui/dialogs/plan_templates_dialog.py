# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates: a plan begins as one of them, or as a routine; what is in the editor is kept as one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.clinic.person import NAME_LETTERS
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, HIT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField


class SourceValue(NamedTuple):
    """What a plan can begin as: its id, its name, and what it comes to."""

    id: str
    name: str
    line: str


class TemplateActs(NamedTuple):
    """What becomes of the answers; each gets an id."""

    use_template: Callable[[str], None]
    use_routine: Callable[[str], None]
    delete: Callable[[str], None]
    keep: Callable[[str, str], None]
    """Gets the id of the template that it takes the place of, empty for none, and the name."""


class PlanTemplatesDialog(StopDialog):
    """What is chosen takes the place of the draft; that can be taken back."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        templates: Sequence[SourceValue],
        routines: Sequence[SourceValue],
        acts: TemplateActs,
    ) -> None:
        super().__init__(parent, look)
        self._acts, self._ids = acts, {each.name: each.id for each in templates}
        self._replaces = ""
        self.title = TextLabel(look, "title", "ink", self.tr("Templates"), wrap=True)
        self.setAccessibleName(self.title.text())
        self.name = LineField(look, self.tr("Keep this plan as a template named"), NAME_LETTERS)
        self.name.shares_undo = False
        self.keep = PillButton(look, self.tr("Save as template"), "outline", height=BUTTON_HEIGHT)
        self.nothing = TextLabel(look, "body", "ink-2", self.tr("No template yet."), wrap=True)
        self.use: dict[str, PillButton] = {}
        self.remove: dict[str, IconButton] = {}
        self._rows = {each.id: self._row(each, acts.use_template, removable=True) for each in templates}
        begin = [self._row(each, acts.use_routine) for each in routines]
        self.done = PillButton(look, self.tr("Close"), height=BUTTON_HEIGHT)
        self.done.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        self.keep.clicked.connect(self._on_keep)
        self.name.edit.returnPressed.connect(self._on_keep)
        headings = [self.tr("Begin with a template"), self.tr("Begin with a routine")]
        first, second = (TextLabel(look, "card-title", "ink", each, wrap=True) for each in headings)
        body = [first, self.nothing, *self._rows.values(), second, *begin, self._keeping()]
        self.nothing.setVisible(not self._rows)
        self.lay_out([self.title], body, [FlowRow((self.done,), SPACE_3, SPACE_2)])

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        templates: Sequence[SourceValue],
        routines: Sequence[SourceValue],
        acts: TemplateActs,
    ) -> "PlanTemplatesDialog":
        """Lays it over the window of `parent` and returns at once."""
        dialog = cls(parent, look, templates, routines, acts)
        dialog.lay(dialog.done)
        dialog.settle(dialog.nothing)
        dialog.fit()
        announce(dialog, dialog.accessibleName())
        return dialog

    def _keeping(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, SPACE_3, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.name)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addStretch(1)
        column.addLayout(row)
        return holder

    def _row(self, value: SourceValue, use: Callable[[str], None], *, removable: bool = False) -> QWidget:
        look, holder = self._look, QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(look, "body-strong", "ink", value.name, wrap=True))
        words.addWidget(TextLabel(look, "small", "ink-2", value.line, wrap=True))
        button = PillButton(look, self.tr("Begin with it"), "tint", height=HIT)
        button.setAccessibleName(self.tr("Begin with %1", "a template or routine").replace("%1", value.name))
        button.clicked.connect(lambda: self._on_use(use, value.id))
        self.use[value.id] = button
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        row.addWidget(button)
        if removable:
            bin_ = IconButton(look, "trash", self.tr("Delete %1", "a template").replace("%1", value.name))
            bin_.clicked.connect(lambda: self._on_delete(value.id))
            self.remove[value.id] = bin_
            row.addWidget(bin_)
        return holder

    def _on_use(self, use: Callable[[str], None], source: str) -> None:
        self.lift()
        use(source)

    def _on_delete(self, template: str) -> None:
        self.done.setFocus()
        self._ids = {name: each for name, each in self._ids.items() if each != template}
        self._rows.pop(template).hide()
        self.nothing.setVisible(not self._rows)
        self.settle(self.nothing)
        self.fit()
        self._acts.delete(template)

    def _on_keep(self) -> None:
        """A name that is taken is asked about: the second press puts the plan in the place of that template."""
        name = " ".join(self.name.text.split())
        known = name in self._ids
        problem = ""
        if not any(letter.isalnum() for letter in name):
            problem = self.tr("Give the template a name.")
        elif known and self._replaces != name:
            problem = self.tr("There is a template of this name. Press again to replace it.")
        self._replaces = name if known else ""
        self.name.show_problem(problem)
        self.settle(self.name)
        self.fit()
        if not problem:
            self.lift()
            self._acts.keep(self._ids.get(name, ""), name)
