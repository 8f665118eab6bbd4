# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercises and the plan beside each other: what is done there is done to a plan, and shown at once."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_trainer.core.clinic.plan import ClinicPlan
from psoas_trainer.core.clinic.plan_draft import empty_plan
from psoas_trainer.core.clinic.plan_faults import PlanFault, Possible
from psoas_trainer.core.clinic.plan_work import PlanWork
from psoas_trainer.core.content import Content
from psoas_trainer.core.fill import fill
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.side import Side
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_4
from psoas_trainer.ui.models.plan_row_texts import PlanRowTexts
from psoas_trainer.ui.models.routine_row_texts import RoutineRowTexts
from psoas_trainer.ui.plan_text import PlanText
from psoas_trainer.ui.widgets.exercise_library import ExerciseLibrary
from psoas_trainer.ui.widgets.plan_pane import PlanPane
from psoas_trainer.ui.widgets.rest_chip import USUAL

_WIDE, _NARROW = 312, 292
_ROOMY = 1000
_NOBODY: Mapping[str, ScreeningRecord] = MappingProxyType({})
_WHEN_TRIED = frozenset({PlanFault.NO_ROWS, PlanFault.INITIALS})
"""A plan that is only begun is not scolded: these are said when saving was tried."""


class PlanPanes(QWidget):
    """Holds the plan that is written; whoever keeps it hears of each change."""

    edited = Signal()
    """The plan is another one now."""

    def __init__(
        self,
        look: Look,
        content: Content,
        rows: RoutineRowTexts,
        text: PlanText,
        today: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """`today` tells the local date, under which initials stand."""
        super().__init__(parent)
        self._content, self._text, self._today = content, text, today
        self._rows_text, self._texts = rows, PlanRowTexts(content, rows, self)
        self._screenings = _NOBODY
        self._tried = False
        self.work = PlanWork(empty_plan(today()), Possible({}))
        self.library = ExerciseLibrary(look, rows.categories())
        words = {"full": self.tr("full"), "short": self.tr("short"), "standing": self.tr("standing")}
        self.pane = PlanPane(look, [(each, words.get(each, each)) for each in content.catalogue.warm_ups])
        self.rows, self.settings = self.pane.rows, self.pane.settings
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        row.addWidget(self.library)
        row.addWidget(self.pane, 1)
        self._connect()

    @property
    def plan(self) -> ClinicPlan:
        """What is in the editor."""
        return self.work.plan

    def open(self, work: PlanWork, screenings: Mapping[str, ScreeningRecord] = _NOBODY) -> None:
        """Edits that from now on, for a person with these answers."""
        self.work, self._tried = work, False
        self.rows.choose(-1)
        self.refresh(screenings)

    def refresh(self, screenings: Mapping[str, ScreeningRecord]) -> None:
        """Shows the plan and the exercises as they are now, for a person with these answers."""
        self._screenings = screenings
        self.library.show_entries(self._rows_text.entries())
        self.show_plan()

    def put(self, plan: ClinicPlan, said: str = "") -> None:
        """Another plan in the place of what is there; that can be taken back."""
        self.work.put(plan)
        self._after(said)

    def undo(self) -> None:
        """Takes the last change back."""
        if self.work.history.undo():
            self._after(self.tr("Taken back."))

    def redo(self) -> None:
        """Does again what was taken back."""
        if self.work.history.redo():
            self._after(self.tr("Done again."))

    def try_to_save(self) -> bool:
        """Whether it can be a version; where it cannot, what is wrong stands at its place, with the keyboard there."""
        self._tried = True
        self.show_plan()
        found = self.work.found
        if not found:
            return True
        first = found[0]
        if first.row is None:
            self._say_of_plan(first.fault)
            return False
        card = self.rows.cards[first.row]
        self.rows.choose(first.row)
        QTimer.singleShot(0, card, lambda: self.pane.scroll.ensureWidgetVisible(card.problem))  # when it has its place
        target = card.initials.edit if first.fault is PlanFault.INITIALS else card.remove
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._text.fault(first.fault))
        return False

    def show_plan(self) -> None:
        """Everything as it is in the plan now."""
        plan = self.plan
        found = [each for each in self.work.found if self._tried or each.fault not in _WHEN_TRIED]
        problems = [
            " ".join(self._text.fault(each.fault) for each in found if each.row == place)
            for place in range(len(plan.rows))
        ]
        self.rows.show_plan(self._texts.values(self.work), problems)
        self.settings.show_plan(plan)
        whole = {each.fault: self._text.fault(each.fault) for each in found if each.row is None}
        self.settings.show_problems(whole)
        above = [text for fault, text in whole.items() if fault not in self.settings.problems]
        self.pane.show_problem(" ".join(above))
        self.pane.show_sums(self._text.line(plan, self._screenings), empty=not plan.rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.library.setFixedWidth(_WIDE if self.width() >= _ROOMY else _NARROW)

    def _say_of_plan(self, fault: PlanFault) -> None:
        problem = self.settings.problems.get(fault)
        if fault is PlanFault.NO_ROWS:
            self.library.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif problem is not None:
            self.pane.scroll.ensureWidgetVisible(problem)
        announce(self, self._text.fault(fault))

    def _connect(self) -> None:
        rows = self.rows
        self.library.added.connect(self._add)
        rows.numbered.connect(lambda at, part, number: self._do(at, lambda: self.work.number(at, part, number)))
        rows.set_apart.connect(lambda at, on: self._do(at, lambda: self.work.set_apart(at, on=on)))
        rows.variant_chosen.connect(
            lambda at, each: self._do(at, lambda: self.work.variant(at, None if each == USUAL else each))
        )
        rows.first_chosen.connect(lambda at, each: self._do(at, lambda: self.work.first_side(at, _side(each))))
        rows.rested.connect(lambda at, seconds: self._do(at, lambda: self.work.rest(at, seconds)))
        rows.speed_set.connect(lambda at, on: self._do(at, lambda: self.work.tempo(at, on=on)))
        rows.phased.connect(lambda at, phase, tenths: self._do(at, lambda: self.work.phase(at, phase, tenths)))
        rows.range_set.connect(lambda at, on: self._do(at, lambda: self.work.range(at, on=on)))
        rows.bounded.connect(lambda at, part, number: self._do(at, lambda: self.work.bound(at, part, number)))
        rows.released.connect(lambda at, said: self._do(at, lambda: self.work.release(at, said, self._today())))
        rows.removed.connect(self._remove)
        rows.moved.connect(self._move)
        rows.dropped.connect(self._settle)
        self.settings.changed.connect(self._set)

    def _settle(self) -> None:
        self.work.history.settle()

    def _after(self, said: str = "") -> None:
        self.show_plan()
        self.edited.emit()
        announce(self, said)

    def _do(self, place: int, act: Callable[[], None]) -> None:
        act()
        self.rows.choose(place)
        self._after()

    def _set(self, fields: dict[str, Any], key: str) -> None:
        self.work.put(self.plan._replace(**fields), key)
        self._after()

    def _add(self, exercise_id: str) -> None:
        if not self.work.add(exercise_id):
            self.pane.show_problem(self._text.full())
            announce(self, self._text.full())
            return
        place = len(self.plan.rows) - 1
        self._after()
        self.rows.choose(place)
        QTimer.singleShot(0, self, lambda: self._reveal(place))  # when the new row has its place
        announce(self, self.tr("%1 added.", "an exercise").replace("%1", self._name(place)))

    def _reveal(self, place: int) -> None:
        if place < len(self.rows.rows):
            self.pane.scroll.ensureWidgetVisible(self.rows.rows[place])

    def _remove(self, place: int) -> None:
        name = self._name(place)
        self.work.remove(place)
        self._after()
        self.rows.choose(-1)
        left = self.rows.rows
        target = left[min(place, len(left) - 1)].remove if left else self.library.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("%1 removed.", "an exercise").replace("%1", name))

    def _move(self, place: int, to: int, by_mouse: bool) -> None:  # noqa: FBT001 - a signal's value
        self.work.move(place, to, by_mouse=by_mouse)
        self._after()
        self.rows.choose(to)
        announce(self, fill(self.tr("Place %1 of %2"), str(to + 1), str(len(self.plan.rows))))

    def _name(self, place: int) -> str:
        value = self.rows.rows[place].value
        return value.name if value is not None else ""


def _side(each: str) -> Side | None:
    return None if each == USUAL else Side(each)
