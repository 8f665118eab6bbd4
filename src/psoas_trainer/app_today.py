# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root behind the home page: what is known becomes what is shown, and wishes are done."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_today_adjusting import TodayAdjusting
from psoas_trainer.app_today_moves import TodayMoves
from psoas_trainer.app_today_offers import TodayOffers, additions_by_card, in_session
from psoas_trainer.core.balance_addition import Addition
from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.left_right import recent_shares, side_card
from psoas_trainer.core.own_session import Wish
from psoas_trainer.core.planned_days import DueKind
from psoas_trainer.core.record import Moment, ScreeningRecord, SessionRecord
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.today import Known, Today, offered, today_of
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.adjust_text import AdjustText
from psoas_trainer.ui.models.balance_text import BalanceText
from psoas_trainer.ui.models.today_text import TodayText
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.profile_desk import ProfileDesk
from psoas_trainer.ui.today_desk import TodayDesk
from psoas_trainer.ui.today_wish import TodayWish
from psoas_trainer.ui.views.today_view import DayValue, TodayView

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.session_hero import HeroValue
    from psoas_trainer.ui.widgets.toast import Toast

DESK_BREAK = "desk_break"
_MINUTE_MS = 60_000
_DAY_MINUTES = 1440


class AppToday(QObject):
    """Makes the page and keeps it up to date. What begins a session or shows another page it tells by signals."""

    play_requested = Signal(object)
    """A PlayRequest."""
    resume_requested = Signal()
    finish_requested = Signal()
    page_requested = Signal(str)
    exercise_requested = Signal(str)
    """The id of an exercise to be shown."""
    questions_requested = Signal(str)
    """The id of a questionnaire to be put again."""
    answers_given = Signal(str, object)
    """The id of a questionnaire and its answers, to be kept."""
    help_requested = Signal()

    def __init__(
        self,
        ground: Ground,
        profile: ProfileDesk,
        desk: TodayDesk,
        doses: DoseText,
        toast: "Callable[[], Toast]",
        screenings: Mapping[str, ScreeningRecord],
        parent: QObject | None = None,
    ) -> None:
        """`toast` gives the window's short messages when one is wanted; `screenings` are the newest answers."""
        super().__init__(parent)
        self._ground = ground
        self._profile = profile
        self._desk = desk
        self._screenings = dict(screenings)
        self._unfinished: SessionRecord | None = None
        self._wish = TodayWish()
        self._today: Today | None = None
        self._known: Known | None = None
        self._toast = toast
        content = ground.content
        self._texts = TodayText(content, doses, self)
        self._balance_text = BalanceText(content, doses, self)
        self._adjust_text = AdjustText(content, self)
        self._moves = TodayMoves(ground, self._texts, toast, self)
        self._offers = TodayOffers(ground, desk, self._balance_text, toast, self)
        thresholds = profile.profile.thresholds
        spans = self._balance_text.spans(thresholds.balance_days, thresholds.balance_long_days)
        self.page = TodayView(ground.look, self._adjust_text.words, spans)
        self._adjusting = TodayAdjusting(ground, profile, desk, self._wish, self._adjust_text, self)
        self._stale = True
        self._connect()

    def note_screening(self, record: ScreeningRecord) -> None:
        """Newer answers."""
        self._screenings[record.screening_id] = record
        self.refresh()

    def note_screenings(self, screenings: Mapping[str, ScreeningRecord]) -> None:
        """Other data is in the place of what was there."""
        self._screenings = dict(screenings)
        self._wish.reset()
        self.refresh()

    def note_unfinished(self, record: SessionRecord | None) -> None:
        """A session that can be resumed, or none."""
        if record != self._unfinished:
            self._unfinished = record
            self.refresh()

    def read_the_rest(self) -> None:
        """Behind the first picture: what the first picture could do without."""
        self._desk.read_attempts()
        self._desk.read_earlier(self._profile.profile.weekly_goal, self._first_weekday)

    def prepare(self) -> None:
        """Before the page is first in front: with its words in it from the beginning it is laid out only once."""
        self._stale = False
        self._look()

    def refresh(self) -> None:
        """Works out the day anew and shows it; a page that is not in front does so when it is shown next."""
        self._stale = not self.page.isVisible()
        if not self._stale:
            self._look()

    def _on_shown(self) -> None:
        if self._stale:
            self.refresh()
        self._desk.look_at_the_clock()

    def _look(self) -> None:
        self._known = known = self._desk.known()
        self._moves.look(known)
        settings, catalogue, wish = self._ground.preferences.settings, self._ground.content.catalogue, self._wish
        circumstances, timing = self._desk.circumstances(catalogue, self._screenings, settings.have), settings.timing
        today = today_of(known, catalogue, circumstances, timing, wish.wish, wish.routine_id, self._first_weekday)
        if today.due.kind is DueKind.DONE and (wish.open or wish.wish.added):
            wish.reset()
        self._today = today
        self.page.show_day(self._value(known, today, circumstances))
        if DESK_BREAK in catalogue.routines:
            pause = offered(DESK_BREAK, known.person, Wish(), catalogue, circumstances, timing)
            self.page.show_break(pause.minutes)

    def _value(self, known: Known, today: Today, circumstances: Circumstances) -> DayValue:
        texts, now = self._texts, self._ground.store.now()
        profile = known.person.profile
        lines = today.session.work if today.session is not None else ()
        offer = self._offers.offer(known, lines, circumstances.have)
        sides = side_card(recent_shares(self._desk.attempts, profile.thresholds))
        exercises = self._ground.content.catalogue.exercises
        under_way = self._unfinished is not None
        adjusting = self._adjusting
        adjusted = adjusting.value(today, self._screenings) if adjusting.possible(today, under_way=under_way) else None
        additions = {} if under_way else additions_by_card(today, exercises)
        target = profile.thresholds.strengthen_target
        return DayValue(
            texts.greeting(_hour(now)),
            texts.long_day(known.today),
            self._hero(today),
            texts.week(today.week, today.run),
            self._balance_text.balance(today.balance, target, additions, in_session(today, exercises)),
            tuple(self._moves.coming(each) for each in today.coming),
            adjusted,
            None if under_way else offer,
            None if sides is None else self._balance_text.sides(sides),
        )

    def _hero(self, today: Today) -> "HeroValue":
        texts, goal = self._texts, self._profile.profile.goal
        record, session = self._unfinished, today.session
        if record is not None:
            from psoas_trainer.core.time_left import seconds_to_go

            exercises = self._ground.content.catalogue.exercises
            name = texts.session_name(record.plan)
            return texts.under_way(name, seconds_to_go(record, exercises), record.plan.items)
        if today.due.kind is DueKind.DONE:
            return texts.done(today.due, session)
        if today.due.kind is DueKind.REST or session is None:
            return texts.rest_day(today.due, session, goal, adjusting=self._wish.open)
        movable = self._wish.open and today.due.session is not None and bool(self._moves.days(today.due.session.on))
        return texts.session(session, goal, adjusting=self._wish.open, movable=movable)

    @property
    def _first_weekday(self) -> int:
        return QLocale().firstDayOfWeek().value - 1

    def _connect(self) -> None:
        page, desk = self.page, self._desk
        self._adjusting.changed.connect(self.refresh)
        self._adjusting.answers_given.connect(self.answers_given)
        desk.changed.connect(self._on_known)
        self._offers.changed.connect(self.refresh)
        self._ground.preferences.changed.connect(self.refresh)
        page.asked.connect(self._on_asked)
        page.shown.connect(self._on_shown)
        page.exercise_requested.connect(self.exercise_requested)
        page.move_requested.connect(self._ask_for_a_day)
        page.desk_break_requested.connect(lambda: self.play_requested.emit(PlayRequest(DESK_BREAK)))
        page.offer.taken.connect(self._offers.take)
        page.offer.put_off.connect(self._offers.put_off)
        page.balance.strength_requested.connect(lambda: self._add("strength"))
        page.balance.glutes_requested.connect(lambda: self._add("glutes"))
        page.balance.core_requested.connect(lambda: self._add("core"))

    def _on_known(self) -> None:
        self.refresh()
        self._desk.read_earlier(self._profile.profile.weekly_goal, self._first_weekday)

    def _on_asked(self, what: str) -> None:
        match what:
            case "start":
                self._start()
            case "adjust":
                self._open_adjust(opened=not self._wish.open)
            case "move":
                self._ask_for_a_day()
            case "again":
                self.play_requested.emit(PlayRequest(self._done_today()))
            case "resume":
                self.resume_requested.emit()
            case "finish":
                self.finish_requested.emit()
            case "history":
                self.page_requested.emit("history")
            case "questions":
                self.questions_requested.emit("general")
            case "help":
                self.help_requested.emit()

    def _ask_for_a_day(self, coming: int | None = None) -> None:
        """For the session of today, or for one of those to come."""
        assert self._today is not None
        button = self.page.hero.buttons["move"] if coming is None else self.page.coming[coming].other_day
        planned = self._today.due.session if coming is None else self._today.coming[coming].planned
        if planned is not None:
            self._moves.ask(planned.on, planned.routine_id or "", button)

    def _open_adjust(self, *, opened: bool) -> None:
        self._wish.open = opened
        if opened:
            self._adjusting.watch(self.page.adjust)
        self.refresh()
        if opened:
            self.page.adjust.length.button(self.page.adjust.length.current).setFocus()

    def _start(self) -> None:
        """One line is asked for where the warm-up would be left out twice in a row (training.md M6)."""
        if self._today is None or self._today.session is None:
            return
        wish, note = self._wish.wish, None
        if wish.already_warm:
            panel = self.page.adjust
            if panel.needs_note:
                panel.ask_for_note()
                return
            note = panel.note.text().strip() or None
        self.play_requested.emit(PlayRequest(self._today.session.routine_id, wish=wish, warm_note=note))

    def _done_today(self) -> str | None:
        assert self._known is not None
        assert self._today is not None
        done = [one.routine_id for one in self._known.trained if one.on == self._known.today and one.routine_id]
        known = [each for each in done if each in self._ground.content.catalogue.routines and each != DESK_BREAK]
        session = self._today.session
        return known[-1] if known else session.routine_id if session is not None else None

    def _add(self, card: str) -> None:
        """Into the session for now where there is one, with a way back; else it begins."""
        assert self._today is not None
        addition: Addition | None = additions_by_card(self._today, self._ground.content.catalogue.exercises).get(card)
        if addition is None:
            return
        item = addition.item
        if item is None or self._today.due.kind is not DueKind.SESSION:
            exercise = None if item is None else item.exercise_id
            variant = None if item is None else item.variant_id
            self.play_requested.emit(PlayRequest(addition.routine_id, exercise, variant))
            return
        self._wish.add(item)
        self.refresh()
        name = self._ground.content.words.exercises[item.exercise_id].name
        text = self.tr("%1 is in today's session now.", "an exercise").replace("%1", name)
        self._toast().show_message(text, self.tr("Undo"), lambda: self._take_back(item))

    def _take_back(self, item: ItemDose) -> None:
        self._wish.take_back(item)
        self.refresh()


def _hour(now: Moment) -> int:
    """The hour on the wall."""
    return (now.utc_ms // _MINUTE_MS + now.offset_minutes) % _DAY_MINUTES // 60
