# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root behind *Adjust* on the home page: the panel's values, and what is done with them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.own_doses import may_skip_warm_up
from psoas_trainer.core.planned_days import DueKind
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.today import Today
from psoas_trainer.ui.models.adjust_text import COMFORT, AdjustText
from psoas_trainer.ui.profile_desk import ProfileDesk
from psoas_trainer.ui.today_desk import TodayDesk
from psoas_trainer.ui.today_wish import TodayWish

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.adjust_panel import AdjustPanel, AdjustValue


class TodayAdjusting(QObject):
    """Length, order, side and warm-up hold for the session for now; equipment and what is eased are kept."""

    changed = Signal()
    """The session for now is another."""
    answers_given = Signal(str, object)
    """The id of a questionnaire and its answers, to be kept."""

    def __init__(
        self,
        ground: Ground,
        profile: ProfileDesk,
        desk: TodayDesk,
        wish: TodayWish,
        texts: AdjustText,
        parent: QObject | None = None,
    ) -> None:
        """`wish` is changed by what is chosen in the panel."""
        super().__init__(parent)
        self._ground = ground
        self._profile = profile
        self._desk = desk
        self._wish = wish
        self._texts = texts
        self._watched: AdjustPanel | None = None

    def watch(self, panel: "AdjustPanel") -> None:
        """Heeds what is chosen in the panel, from its first opening on."""
        if self._watched is panel:
            return
        self._watched = panel
        panel.length_chosen.connect(self._choose_length)
        panel.order_chosen.connect(self._choose_order)
        panel.side_chosen.connect(self._choose_side)
        panel.warm_told.connect(self._be_warm)
        panel.equipment_told.connect(self._tell_equipment)
        panel.easy_told.connect(self._ease)

    def possible(self, today: Today, *, under_way: bool) -> bool:
        """Whether the panel is open, and there is a session that can be adjusted."""
        return self._wish.open and not under_way and today.due.kind is not DueKind.DONE and today.session is not None

    def value(self, today: Today, screenings: Mapping[str, ScreeningRecord]) -> "AdjustValue":
        """What the panel shows of a day that has a session."""
        from psoas_trainer.ui.widgets.adjust_panel import AdjustValue

        assert today.session is not None
        wish, catalogue = self._wish.wish, self._ground.content.catalogue
        have = self._ground.preferences.settings.equipment
        due = today.due.kind is DueKind.SESSION
        return AdjustValue(
            (wish.length or self._profile.profile.length).value,
            self._wish.order if due and self._texts.has_orders else "",
            self._wish.side_id,
            self._texts.everything if have is None else have,
            self._texts.eased(screenings),
            wish.already_warm,
            may_skip_warm_up(catalogue.routines[today.session.routine_id], catalogue.exercises),
            self._desk.data.warm_last_time,
            self._texts.takes(today.session.minutes),
        )

    def _choose_length(self, length: str) -> None:
        self._wish.choose_length(length)
        self.changed.emit()

    def _choose_order(self, order: str) -> None:
        self._wish.order = order
        self.changed.emit()

    def _choose_side(self, side: str) -> None:
        self._wish.choose_side(side)
        self.changed.emit()

    def _be_warm(self, warm: bool) -> None:  # noqa: FBT001 - a switch's signal
        self._wish.be_warm(warm)
        self.changed.emit()

    def _tell_equipment(self, picked: tuple[str, ...]) -> None:
        preferences = self._ground.preferences
        preferences.change(equipment=self._texts.told(picked, preferences.settings.equipment))

    def _ease(self, eased: tuple[str, ...]) -> None:
        questions = self._ground.content.catalogue.screenings[COMFORT].questions
        self.answers_given.emit(COMFORT, tuple((each, each in eased) for each in questions))
