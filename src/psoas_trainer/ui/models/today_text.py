# SPDX-License-Identifier: GPL-3.0-or-later
"""The home page in words: greeting, the session for now, the week and what comes."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.content import Content
from psoas_trainer.core.day_limits import stretches_hip
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import ANSWERED, PlanItem, Reason, SessionPlan
from psoas_trainer.core.planned_days import DayState, Due, WeekDay, WeekOverview
from psoas_trainer.core.profile import Goal
from psoas_trainer.core.schedule import SessionKind
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.today import Coming, Offered
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.widgets.coming_card import ComingValue
from psoas_trainer.ui.widgets.exercise_thumb import ThumbValue
from psoas_trainer.ui.widgets.fact_line import Fact
from psoas_trainer.ui.widgets.session_hero import HeroButton, HeroValue
from psoas_trainer.ui.widgets.week_card import WeekDayValue, WeekValue

_NOON, _EVENING, _MORNING = 12, 18, 4


class TodayText(QObject):
    """Gives each part of the page the value that it shows."""

    def __init__(self, content: Content, doses: DoseText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue: Catalogue = content.catalogue
        self._words = content.words
        self._doses = doses

    def greeting(self, hour: int) -> str:
        """By the time of day; there are no accounts, so no name."""
        if _MORNING <= hour < _NOON:
            return self.tr("Good morning")
        return self.tr("Good afternoon") if _NOON <= hour < _EVENING else self.tr("Good evening")

    def long_day(self, day: date) -> str:
        """'Sunday 22 November'."""
        return QLocale().toString(_qdate(day), self.tr("dddd d MMMM", "today's date, in Qt's letters"))

    def short_day(self, day: date) -> str:
        """'Tue 24 Nov'."""
        return QLocale().toString(_qdate(day), self.tr("ddd d MMM", "a date of this year, in Qt's letters"))

    def routine(self, routine_id: str) -> str:
        """Its name."""
        known = self._words.routines.get(routine_id)
        return known.name if known is not None else routine_id

    def session_name(self, plan: SessionPlan) -> str:
        """The name of a session's routine, or of its one exercise."""
        if plan.routine_id is not None:
            return self.routine(plan.routine_id)
        first = next((item.chosen.exercise_id for item in plan.items if not item.warm_up), "")
        known = self._words.exercises.get(first)
        return known.name if known is not None else first

    def session(
        self, offered: Offered, goal: Goal, *, adjusting: bool, light: bool = False, movable: bool = False
    ) -> HeroValue:
        """The session for now. `light` on a rest day: then it is only a suggestion; `movable` to another day."""
        if not offered.plan.items:
            return self._nothing_played(offered)
        start = HeroButton("start", self.tr("Start session"), "primary", "play-fill")
        eyebrow = self.tr("Today's session")
        if light:
            start = HeroButton("start", self.tr("Start a light session"), "outline", "play-fill")
            eyebrow = self.tr("Rest day")
        adjust = self.tr("Close") if adjusting else self.tr("Adjust")
        return HeroValue(
            eyebrow,
            self.routine(offered.routine_id),
            self._facts(offered),
            self._differs(offered),
            self._thumbs(offered.work),
            (
                start,
                HeroButton("adjust", adjust, "outline", "sliders-horizontal"),
                *((HeroButton("move", self.tr("Another day"), "plain"),) if movable else ()),
                *self._more(offered.plan),
            ),
            self._note(offered, goal),
        )

    def rest_day(self, due: Due, offered: Offered | None, goal: Goal, *, adjusting: bool) -> HeroValue:
        """Nothing is due: why, what comes next, and a light session for who wants one."""
        if offered is None:
            return HeroValue(
                self.tr("Rest day"), self.tr("Nothing is due today"), (), self._rest_line(due), (), (), "", "check"
            )
        value = self.session(offered, goal, adjusting=adjusting, light=True)
        if not offered.plan.items:
            return value
        note = self.tr("If you like: %1, %n min.", "name of a light routine", offered.minutes)
        note = note.replace("%1", self.routine(offered.routine_id))
        title = self.tr("Nothing is due today")
        return value._replace(title=title, facts=(), sentence=self._rest_line(due), note=note)

    def done(self, due: Due, coming: Offered | None) -> HeroValue:
        """What was due is done; what comes next is shown."""
        line = self.tr("Nothing more is due today. Rest is part of it.")
        if due.next is not None:
            text = self.tr("Nothing more is due today. Next: %1, %2.", "a day, name of a routine")
            name = self.routine(due.next.routine_id or "")
            line = text.replace("%1", self.long_day(due.next.on)).replace("%2", name)
        again = HeroButton("again", self.tr("Train again"), "outline", "arrow-counter-clockwise")
        history = HeroButton("history", self.tr("See what you did"), "plain")
        title = self.tr("Done for today")
        thumbs = () if coming is None or due.next is None else self._thumbs(coming.work)
        return HeroValue(self.tr("Today's session"), title, (), line, thumbs, (again, history), "", "check")

    def under_way(self, name: str, to_go: float, lines: Iterable[PlanItem]) -> HeroValue:
        """A session that was begun and not ended."""
        items = tuple(item for item in lines if not item.warm_up)
        return HeroValue(
            self.tr("Session under way"),
            name,
            (("clock", self._doses.to_go(to_go)), self._count(len({item.chosen.exercise_id for item in items}))),
            self.tr("It goes on where you stopped. Nothing of it is lost."),
            self._thumbs(items),
            (
                HeroButton("resume", self.tr("Resume"), "primary", "play-fill"),
                HeroButton("finish", self.tr("Finish it as it is"), "outline"),
            ),
            "",
        )

    def week(self, week: WeekOverview, run: int) -> WeekValue:
        """The week against the goal."""
        locale = QLocale()
        days = tuple(
            WeekDayValue(
                locale.standaloneDayName(day.on.isoweekday(), QLocale.FormatType.NarrowFormat), day.state, day.today
            )
            for day in week.days
        )
        count = self.tr("%1 of %n session(s)", "done in this week, and the goal", week.goal)
        title = self.tr("%n week(s) on target", "", run) if run else self.tr("Week by week")
        line = self.tr("Rest days never break your run.") if run else self._to_go(week)
        return WeekValue(
            count.replace("%1", str(week.done)), days, "; ".join(self._spoken(day) for day in week.days), title, line
        )

    def coming(self, coming: Coming, day: str = "", move: str = "") -> ComingValue:
        """A session to come; `day` and `move` are the words about its day, and about giving it another one."""
        category = "strengthen" if coming.planned.kind is SessionKind.STRENGTH else "stretch"
        word = self._words.term("category", category)
        name, day = self.routine(coming.routine_id), day or self.short_day(coming.planned.on)
        minutes = self.tr("%n min", "", coming.minutes)
        exercises = self._catalogue.exercises
        pictured = tuple((each, exercises[each].category.value) for each in coming.pictured)
        spoken = self.tr("%1, %2, %3, %4", "day, name, kind and minutes of a session to come")
        for number, part in enumerate((day, name, word, minutes), start=1):
            spoken = spoken.replace(f"%{number}", part)
        return ComingValue(day, name, category, word, minutes, pictured, spoken, move)

    def _nothing_played(self, offered: Offered) -> HeroValue:
        """All of it is held back today."""
        answers = any(reason in ANSWERED for _, reason in offered.plan.left_out)
        line = self.tr("None of it is played today: you stopped it for pain. What you did before is kept.")
        buttons = [HeroButton("help", self.tr("When to seek help"), "outline", "first-aid")]
        if answers:
            line = self.tr("Your answers to the safety questions hold all of it back. Ask a health professional first.")
            buttons.insert(0, HeroButton("questions", self.tr("Change my answers"), "outline"))
        name = self.routine(offered.routine_id)
        return HeroValue(self.tr("Not today"), name, (), line, (), tuple(buttons), "", "hand-palm")

    def _more(self, plan: SessionPlan) -> tuple[HeroButton, ...]:
        reasons = [reason for _, reason in plan.left_out] + [item.reason for item in plan.items]
        answers = any(reason in ANSWERED for reason in reasons)
        return (HeroButton("questions", self.tr("My answers"), "plain"),) if answers else ()

    def _facts(self, offered: Offered) -> tuple[Fact, ...]:
        kit = [
            piece
            for item in offered.plan.items
            for piece in self._catalogue.exercises[item.chosen.exercise_id].needs(item.chosen.variant_id)
        ]
        known = dict.fromkeys(piece for one in self._catalogue.exercises.values() for piece in one.equipment)
        words = self._words.equipment(dict.fromkeys([each for each in known if each in kit] + kit))
        needs = QLocale().createSeparatedList(words) if words else self.tr("No equipment")
        number = len({item.chosen.exercise_id for item in offered.work})
        return (("clock", self.tr("%n min", "", offered.minutes)), self._count(number), ("package", needs))

    def _count(self, number: int) -> Fact:
        return ("barbell", self.tr("%n exercise(s)", "", number))

    def _differs(self, offered: Offered) -> str:
        """What is left out, for the time and for other reasons, each in a sentence of its own."""
        sentences = [self.tr("Lighter week: half of the sets.")] if offered.lighter else []
        if offered.asked is not None:
            minutes = offered.minutes
            text = self.tr("It takes about %n min, not %1: rests count too, and what is in it is needed.", "", minutes)
            sentences.append(text.replace("%1", QLocale().toString(offered.asked)))
        if offered.left_out:
            text = self.tr("In this length not played today: %1. They come in turn.", "names of exercises")
            sentences.append(text.replace("%1", self._names(offered.left_out)))
        answers = [each for each, reason in offered.plan.left_out if reason in ANSWERED]
        exercises, limited = self._catalogue.exercises, Reason.DAY_LIMIT
        enough = [each for each, why in offered.plan.left_out if why is limited and stretches_hip(exercises[each])]
        others = [each for each, why in offered.plan.left_out if why not in ANSWERED and each not in enough]
        if answers:
            text = self.tr("Your answers hold back: %1. The rest is played.", "names of exercises")
            sentences.append(text.replace("%1", self._names(answers)))
        if enough:
            text = self.tr("Stretched enough for now: %1. A hip has up to 2 minutes a day, and 10 in 7 days.")
            sentences.append(text.replace("%1", self._names(enough)))
        if others:
            text = self.tr("Not played today: %1.", "names of exercises")
            sentences.append(text.replace("%1", self._names(others)))
        return "\n".join(sentences)

    def _note(self, offered: Offered, goal: Goal) -> str:
        if offered.warm_up_minutes:
            begins = self.tr("Starts with a warm-up of %n min.", "", offered.warm_up_minutes)
        else:
            begins = self.tr("Without a warm-up.")
        ends = (
            self.tr("For strong, steady strides.") if goal is Goal.SPORT else self.tr("For easy sitting and walking.")
        )
        return f"{begins}\n{ends}"

    def _thumbs(self, items: Iterable[PlanItem]) -> tuple[ThumbValue, ...]:
        found: dict[str, ThumbValue] = {}
        for item in items:
            exercise = self._catalogue.exercises.get(item.chosen.exercise_id)
            if exercise is None or item.warm_up:
                continue
            words = self._words.exercises[exercise.id]
            dose = item.chosen.dose
            amount, short = self._doses.dose(exercise.side_rule, dose), self._short(exercise.side_rule, dose)
            spoken = self.tr("%1, %2. Opens the exercise.", "name and amount of an exercise")
            spoken = spoken.replace("%1", words.name).replace("%2", amount)
            found.setdefault(exercise.id, ThumbValue(exercise.id, words.short, short, exercise.category.value, spoken))
        return tuple(found.values())

    def _short(self, rule: SideRule, dose: Dose) -> str:
        """An amount for a small place: '10 a side', '2 × 20 s a side'."""
        if rule is SideRule.TOGETHER or dose.kind is DoseKind.TIME or dose.uneven:
            return self._doses.dose(rule, dose)
        if dose.kind is DoseKind.REPS:
            text = (
                self.tr("%1 × %n a side", "", dose.amount) if dose.sets > 1 else self.tr("%n a side", "", dose.amount)
            )
        else:
            text = (
                self.tr("%1 × %n s a side", "", dose.amount)
                if dose.sets > 1
                else self.tr("%n s a side", "", dose.amount)
            )
        return text.replace("%1", str(dose.sets))

    def _rest_line(self, due: Due) -> str:
        if due.next is None:
            return self.tr("Rest days count too.")
        next_one = due.next.routine_id or ""
        text = self.tr("Next: %1, %2.", "a day, name of a routine")
        if due.slipped:
            text = self.tr("You trained for strength yesterday, so today is for rest. Next: %1, %2.")
        return text.replace("%1", self.long_day(due.next.on)).replace("%2", self.routine(next_one))

    def _to_go(self, week: WeekOverview) -> str:
        left = week.goal - week.done
        if left <= 0:
            return self.tr("The goal of this week is met.")
        return self.tr("%n more to the goal of this week.", "sessions", left)

    def _spoken(self, day: WeekDay) -> str:
        """A day of the week for a screen reader. A day that was missed is a day without a session, and no more."""
        name = self.long_day(day.on)
        match day.state:
            case DayState.DONE:
                text = self.tr("%1: done", "a day")
            case DayState.PLANNED:
                text = self.tr("%1: today, planned", "a day") if day.today else self.tr("%1: planned", "a day")
            case DayState.MISSED:
                text = self.tr("%1: no session", "a day")
            case DayState.REST:
                text = self.tr("%1: rest", "a day")
        return text.replace("%1", name)

    def _names(self, exercise_ids: Iterable[str]) -> str:
        names = [self._words.exercises[each].name for each in exercise_ids if each in self._words.exercises]
        return QLocale().createSeparatedList(names)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
