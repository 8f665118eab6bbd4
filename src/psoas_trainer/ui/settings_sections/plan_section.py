# SPDX-License-Identifier: GPL-3.0-or-later
"""The training plan: goal, length, sessions and days of a week, which side first, the calendar, the numbers behind."""

from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.profile import Goal, Profile
from psoas_trainer.core.schedule import SessionKind
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side
from psoas_trainer.core.threshold_room import with_default_rules
from psoas_trainer.core.thresholds import BOUNDS, Thresholds
from psoas_trainer.core.training_days import days_for_goal, days_of_kind, neighbour_of, with_day
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_1, SPACE_3, SPACE_4
from psoas_trainer.ui.settings_sections.note import Note
from psoas_trainer.ui.settings_sections.plan_answer import PlanAnswer
from psoas_trainer.ui.settings_sections.threshold_part import ThresholdPart
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.day_chips import DayChips, long_day_name
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.switch import Switch

_AS_IT_IS = "as_it_is"


class PlanSection(Card):
    """Shows a profile and tells what the person wants of it; whoever keeps it says so by `show_profile`."""

    changed = Signal(object)
    """The Profile as the person now wants it."""
    calendar_requested = Signal()
    """Write the sessions into a file for a calendar."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._profile = Profile()
        self._asked_day: int | None = None
        self._before: Thresholds | None = None
        self._make_choices(look)
        self.days = DayChips(look, self.tr("Days of the week"))
        self.days.toggled.connect(self._on_day)
        self.question = PlanAnswer(look)
        self.question.answered.connect(self._on_neighbour)
        self.running = Switch(look, self.tr("Strengthening on days that follow each other"))
        self.running.clicked.connect(lambda on: self._want(running_days=on))
        self.kinds = TextLabel(look, "small", "ink-2", wrap=True)
        self.fewer = Note(look, "", "ink-2")
        self.calendar = PillButton(look, self.tr("Save to calendar"), "outline", "download-simple", HIT)
        self.calendar.clicked.connect(self.calendar_requested)
        self.saved = TextLabel(look, "small", "ink-2", wrap=True)
        self.numbers = ThresholdPart(look)
        self.numbers.changed.connect(self._on_thresholds)
        self.undo = PlanAnswer(look)
        self.undo.answered.connect(self._on_undo)
        self._lay_out(look)
        self.show_profile(Profile())

    def show_profile(self, profile: Profile) -> None:
        """Shows what is decided; a question about a day that was open is over."""
        self._profile = profile
        self.goal.set_current(profile.goal)
        self.length.set_current(profile.length)
        self.weekly.set_current(str(profile.weekly_goal))
        self.first_side.set_current(profile.first_side or _AS_IT_IS)
        self.days.set_days(profile.days)
        self.running.setChecked(profile.running_days)
        self._ask_about(None)
        self.kinds.setText(self._kinds_text())
        self._show_few()
        self.calendar.setEnabled(bool(profile.days))
        self.numbers.show_thresholds(profile.thresholds)

    def show_saved(self, text: str) -> None:
        """What came of the file for the calendar."""
        self.saved.setText(text)
        self.saved.setVisible(bool(text))

    def _make_choices(self, look: Look) -> None:
        goals = ((Goal.EASE.value, self.tr("Everyday ease")), (Goal.SPORT.value, self.tr("Sport")))
        self.goal = Segmented(look, goals, self.tr("Goal"))
        self.goal.changed.connect(lambda goal: self._want(goal=Goal(goal)))
        lengths = (
            (SessionLength.FULL.value, self.tr("All of it")),
            (SessionLength.FIFTEEN.value, self.tr("%n min", "", 15)),
            (SessionLength.EIGHT.value, self.tr("%n min", "", 8)),
        )
        self.length = Segmented(look, lengths, self.tr("Length of a session"))
        self.length.changed.connect(lambda length: self._want(length=SessionLength(length)))
        least, most = BOUNDS["weekly_goal"]
        goals_a_week = [(str(each), QLocale().toString(each)) for each in range(least, most + 1)]
        self.weekly = Segmented(look, goals_a_week, self.tr("Sessions a week"))
        self.weekly.changed.connect(lambda goal: self._on_weekly(int(goal)))
        sides = ((_AS_IT_IS, self.tr("As it comes")), (Side.LEFT.value, self.tr("Left")))
        self.first_side = Segmented(look, (*sides, (Side.RIGHT.value, self.tr("Right"))), self.tr("Which side first"))
        # Left is on the left of the screen in every language.
        self.first_side.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.first_side.changed.connect(lambda side: self._want(first_side=None if side == _AS_IT_IS else Side(side)))

    def _want(self, **fields: Any) -> None:
        self.changed.emit(self._profile._replace(**fields))

    def _on_weekly(self, goal: int) -> None:
        days = days_for_goal(self._profile.days, self._profile.weekly_goal, goal)
        self._want(days=days, thresholds=self._profile.thresholds._replace(weekly_goal=goal))

    def _on_day(self, day: int, chosen: bool) -> None:  # noqa: FBT001 - Qt's signal
        """A day beside another waits for a second choice; every other change is made at once."""
        if chosen and not self._profile.running_days and neighbour_of(self._profile.days, day) is not None:
            self.days.set_days(self._profile.days)
            self._ask_about(day)
            return
        self._want(days=with_day(self._profile.days, day, chosen=chosen))

    def _ask_about(self, day: int | None) -> None:
        self._asked_day = day
        beside = None if day is None else neighbour_of(self._profile.days, day)
        if day is None or beside is None:
            self.question.withdraw()
            return
        told = self.tr("%1 is next to %2: one of the two is then for stretching, so that the muscles can rest.")
        text = told.replace("%2", long_day_name(beside)).replace("%1", long_day_name(day))
        choose = self.tr("Choose %1 too", "a day of the week").replace("%1", long_day_name(day))
        self.question.ask(text, choose, self.tr("Leave it"))

    def _on_neighbour(self, yes: bool) -> None:  # noqa: FBT001 - Qt's signal
        day, self._asked_day = self._asked_day, None
        if day is not None:
            self.days.chip(day).setFocus(Qt.FocusReason.OtherFocusReason)
            if yes:
                self._want(days=with_day(self._profile.days, day, chosen=True))

    def _on_thresholds(self, thresholds: Thresholds) -> None:
        before = self._profile.thresholds
        back = thresholds == with_default_rules(before)
        many = sum(getattr(before, name) != getattr(thresholds, name) for name in BOUNDS) > 1
        self._before = before if back and many else None
        self._want(thresholds=thresholds)
        if self._before is not None:
            self.undo.ask(self.tr("The numbers are the usual ones again."), self.tr("Undo"))
        else:
            self.undo.withdraw()

    def _on_undo(self, _yes: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._before is not None:
            thresholds, self._before = self._before, None
            self.numbers.fold.setFocus(Qt.FocusReason.OtherFocusReason)
            self._want(thresholds=thresholds._replace(weekly_goal=self._profile.weekly_goal))

    def _kinds_text(self) -> str:
        """What each day is for."""
        days, running = self._profile.days, self._profile.running_days
        kinds = (SessionKind.STRENGTH, SessionKind.EASE)
        strong, light = (days_of_kind(days, kind, running_days=running) for kind in kinds)
        if not days:
            return self.tr("No day is chosen: nothing is planned, and nothing reminds you.")
        if not light:
            return self.tr("For strengthening: %1.").replace("%1", _named(strong))
        told = self.tr("For strengthening: %1. For stretching: %2.")
        return told.replace("%2", _named(light)).replace("%1", _named(strong))

    def _show_few(self) -> None:
        chosen, goal = len(self._profile.days), self._profile.weekly_goal
        text = self.tr("There are fewer days than sessions: %1 for %2.")
        self.fewer.say(text.replace("%2", QLocale().toString(goal)).replace("%1", QLocale().toString(chosen)))
        self.fewer.setVisible(0 < chosen < goal)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_3)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("Training plan")))
        column.addSpacing(SPACE_1)
        for row in self._rows(look):
            column.addWidget(row)
            if row is self._days_row:
                for part in (self.kinds, self.question, self.fewer):
                    column.addWidget(part)
                column.addSpacing(SPACE_3)
            column.addWidget(Hairline(look))
        self.saved.hide()
        column.insertWidget(column.count() - 1, self.saved)
        column.insertSpacing(column.count() - 1, SPACE_1)
        column.addSpacing(SPACE_1)
        column.addWidget(self.numbers)
        column.addWidget(self.undo)

    def _rows(self, look: Look) -> tuple[SettingRow, ...]:
        days = SettingRow(
            look,
            self.tr("Days of the week"),
            self.tr("Today shows what is planned; a missed day breaks nothing."),
            self.days,
            resettable=False,
            below=True,
        )
        self._days_row = days
        others = (
            (self.tr("Goal"), self.tr("What it is for. It changes words, never what is asked of you."), self.goal),
            (self.tr("Length of a session"), self.tr("All of it takes 25 to 30 minutes."), self.length),
            (self.tr("Sessions a week"), self.tr("Two to four; three are a good start."), self.weekly),
            (
                self.tr("Which side first"),
                self.tr("As it comes: each exercise begins as it is written."),
                self.first_side,
            ),
            (
                self.tr("Calendar"),
                self.tr("A file for your calendar. Saved and opened again, it updates the sessions there."),
                self.calendar,
            ),
        )
        rows = [SettingRow(look, title, text, control, resettable=False) for title, text, control in others]
        running = SettingRow(
            look,
            self.running.accessibleName(),
            self.tr("Usual is two or three days a week, never two running: so the muscles have a day of rest."),
            self.running,
            resettable=False,
        )
        return (*rows[:3], days, running, *rows[3:])


def _named(days: tuple[int, ...]) -> str:
    return QLocale().createSeparatedList([long_day_name(day) for day in days])
