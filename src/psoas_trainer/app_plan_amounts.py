# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for what a person may change in a plan: asked, kept, and taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.clinic.own_amounts import OwnAmounts, open_amounts
from psoas_trainer.ui.dialogs.plan_amounts_dialog import PlanAmountsDialog

if TYPE_CHECKING:
    from psoas_trainer.ui.plan_in_hand import PlanInHand
    from psoas_trainer.ui.widgets.toast import Toast


def open_plan_amounts(
    ground: Ground, over: QWidget, plans: "PlanInHand", toast: "Callable[[], Toast]"
) -> PlanAmountsDialog | None:
    """Shows the numbers of the plan that is in hand over the window of `over`; None where none may be changed."""
    version, person = plans.version, ground.store.person
    if version is None or not plans.may_change:
        return None
    before = {each.key: plans.amounts.get(each.key, each.planned) for each in open_amounts(version.plan)}

    def take_back(other: OwnAmounts) -> None:
        if plans.version == version and ground.store.person == person:
            plans.choose({key: before[key] for key in other}, lambda outcome: tell(outcome, lambda: None))

    def tell(outcome: object, then: Callable[[], None]) -> None:
        if isinstance(outcome, Exception):
            ground.store.failed.emit(outcome)
        else:
            then()

    def kept(other: OwnAmounts) -> None:
        said = QCoreApplication.translate("PlanAmounts", "Your plan has your amounts now.")
        undo = QCoreApplication.translate("PlanAmounts", "Undo")
        plans.choose(
            other,
            lambda outcome: tell(outcome, lambda: toast().show_message(said, undo, lambda: take_back(other))),
        )

    return PlanAmountsDialog.open(over, ground.look, ground.content, version.plan, plans.amounts, kept)
