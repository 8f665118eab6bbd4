# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the plan among a person's routines: what of it is theirs, and its paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.ui.range_text import RangeText

if TYPE_CHECKING:
    from psoas_trainer.core.clinic.plan import ClinicPlan
    from psoas_trainer.core.record import ScreeningRecord
    from psoas_trainer.ui.plan_in_hand import PlanInHand
    from psoas_trainer.ui.views.routines_view import RoutinesView
    from psoas_trainer.ui.widgets.toast import Toast


class PlanCard(QObject):
    """Fills the card of the plan on the page with the routines, and hears its buttons; it lives with the page."""

    def __init__(self, ground: Ground, page: "RoutinesView", plans: "PlanInHand", toast: "Toast") -> None:
        super().__init__(page)
        self._ground, self._page, self._plans, self._toast = ground, page, plans, toast
        self._ranges = RangeText(self)
        page.cards.may_change = lambda: plans.may_change
        page.cards.ranges = self._lines
        page.list.routine_acted.connect(self._act)
        page.show_routines()

    def _lines(self) -> tuple[str, ...]:
        version = self._plans.version
        return () if version is None else self._ranges.lines(version.plan, self._ground.content)

    def _act(self, routine_id: str, act: str) -> None:
        if routine_id != CLINIC_PLAN:
            return
        if act == "amounts":
            from psoas_trainer.app_plan_amounts import open_plan_amounts

            open_plan_amounts(self._ground, self._page, self._plans, lambda: self._toast)
        elif act == "handout":
            self._ask_screenings()

    def _ask_screenings(self) -> None:
        from psoas_trainer.storage.screenings import latest_screenings

        store, plans = self._ground.store, self._plans
        person, version = store.person, plans.version

        def told(outcome: Any) -> None:
            if isinstance(outcome, Exception):
                store.failed.emit(outcome)
            elif version is not None and (store.person, plans.version) == (person, version):
                self._handout(version.plan, outcome)

        store.ask(lambda connection: latest_screenings(connection, person), told)

    def _handout(self, plan: "ClinicPlan", screenings: "Mapping[str, ScreeningRecord]") -> None:
        from psoas_trainer.app_plan_editor import open_plan_handout

        open_plan_handout(self._ground, self._page, plan, screenings, chosen=self._plans.amounts)
