# SPDX-License-Identifier: GPL-3.0-or-later
"""Past sessions for tests of the history, and a store that answers when it is told to."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QDate, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Feedback, Felt, PainStop
from psoas_trainer.core.history import History, Kept, Range, Trend, history_of
from psoas_trainer.core.periods import periods_of
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment, SessionRecord, SessionState, SessionSummary, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.core.weeks import Span, weeks_of
from psoas_trainer.storage.history_days import HistoryDay
from psoas_trainer.storage.session_marks import Mark
from psoas_trainer.storage.session_queries import SessionPage
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.history_model import SESSION_ROLE
from psoas_trainer.ui.views.history_view import HistoryView
from psoas_trainer.ui.widgets.toast import Toast

LUNGE = ItemDose("low_lunge", None, Dose(DoseKind.HOLD, 20, 2))
SETS_OF_LUNGE = tuple(
    SetRecord(SetKey(0, number, side), None, Tally(None, seconds))
    for number, side, seconds in ((1, Side.RIGHT, 20), (1, Side.LEFT, 20), (2, Side.RIGHT, 5), (2, Side.LEFT, 20))
)


def a_moment(text: str, offset: int = 60) -> Moment:
    """A moment from its time in UTC."""
    then = datetime.fromisoformat(text).replace(tzinfo=UTC)
    milliseconds = round(then.timestamp() * 1000)
    local = datetime.fromtimestamp(milliseconds / 1000 + offset * 60, UTC)
    return Moment(milliseconds, offset, local.date().isoformat())


def a_session(number: int = 0) -> SessionSummary:
    """A finished session, that many days before 22 November 2026."""
    day = date(2026, 11, 22) - timedelta(days=number)
    return SessionSummary(
        uuid=f"{number:032x}",
        routine_id="balance_a",
        first_exercise_id="psoas_march",
        started=a_moment(f"{day}T07:12"),
        ended=a_moment(f"{day}T07:26"),
        state=SessionState.FINISHED,
        active_seconds=14 * 60,
    )


def a_record(content: Content | None = None, routine: str = "", number: int = 0) -> SessionRecord:
    """A whole session: of that routine with nothing done, or two holds of the low lunge, the last one short."""
    session = a_session(number)
    if content is None:
        session = session._replace(routine_id=None, first_exercise_id="low_lunge")
        plan = SessionPlan(None, (PlanItem(LUNGE, LUNGE),))
        return SessionRecord(session, plan, Timing(), SETS_OF_LUNGE, None)
    plan = choose(content.catalogue.routines[routine], content.catalogue, Circumstances({}, {}))
    return SessionRecord(session._replace(routine_id=routine), plan, Timing(), (), None)


class FakeStore(QObject):
    """Keeps the questions in `waiting` until `answer` is called; what is written is in `written`."""

    failed = Signal(object)

    def __init__(self, count: int) -> None:
        super().__init__()
        self.rows = [a_session(number) for number in range(count)]
        self.gone: dict[str, SessionSummary] = {}
        self.stops: dict[str, tuple[PainStop, ...]] = {}
        self.said: dict[str, Feedback] = {}
        self.waiting: list[tuple[Callable[[object], None], Callable[[], object]]] = []
        self.asked: list[tuple[object, ...]] = []
        self.written: list[tuple[str, str]] = []

    def sessions(self, before, limit, then) -> None:
        self.asked.append(("sessions", before, limit))
        self.waiting.append((then, lambda: self._page(before, limit)))

    def session(self, uuid, then) -> None:
        self.asked.append(("session", uuid))
        self.waiting.append((then, lambda: a_record()._replace(summary=self._find(uuid))))

    def pain_stops(self, session_uuid, then) -> None:
        self.waiting.append((then, lambda: self.stops.get(session_uuid, ())))

    def feedback(self, session_uuid, then) -> None:
        self.waiting.append((then, lambda: self.said.get(session_uuid, Feedback())))

    def stopped_sessions(self, then) -> None:
        self.asked.append(("stopped",))
        self.waiting.append((then, lambda: frozenset(self.stops)))

    def delete_session(self, uuid) -> None:
        self.written.append(("delete", uuid))
        self.gone[uuid] = self._find(uuid)
        self.rows.remove(self.gone[uuid])

    def restore_session(self, uuid) -> None:
        self.written.append(("restore", uuid))
        self.rows.append(self.gone.pop(uuid))
        self.rows.sort(key=lambda session: -session.started.utc_ms)

    def answer(self) -> None:
        """Answers all that is asked, and what is asked because of the answers."""
        while self.waiting:
            then, make = self.waiting.pop(0)
            then(make())

    def _page(self, before, limit) -> SessionPage:
        start = 0 if before is None else before[1]
        end = start + limit
        return SessionPage(tuple(self.rows[start:end]), (0, end) if end < len(self.rows) else None)

    def _find(self, uuid) -> SessionSummary:
        return next(session for session in (*self.rows, *self.gone.values()) if session.uuid == uuid)


class FakeDesk:
    """The charts' questions, kept until `answer` is called; `kept` is what was typed in."""

    def __init__(self, content: Content, today: date = date(2026, 11, 22)) -> None:
        self.content = content
        self.today = today
        self.days: tuple[HistoryDay, ...] = ()
        # By how many periods back: the seconds of work by category.
        self.sums: dict[int, tuple[int, ...]] = {}
        self.met: frozenset[str] = frozenset()
        self.records: tuple[SessionRecord, ...] = ()
        self.trends: dict[str, Trend] = {}
        self.found: tuple[SessionSummary, ...] = ()
        self.marked: dict[str, dict[Mark, str | None]] = {}
        self.feelings: dict[str, Felt] = {}
        self.asked: list[tuple[object, ...]] = []
        self.kept: list[TypedSession] = []
        self.waiting: list[tuple[Callable[[object], None], Callable[[], object]]] = []

    def now(self) -> Moment:
        return a_moment(f"{self.today}T12:00")

    def history(self, span, then, *, anew=False) -> None:
        self.asked.append(("history", span))
        self.waiting.append((then, lambda: self.a_history(span)))

    def trend(self, exercise_id, span, then) -> None:
        self.asked.append(("trend", exercise_id, span))
        self.waiting.append((then, lambda: self.trends[exercise_id]))

    def search(self, text, before, limit, then) -> None:
        self.asked.append(("search", text, before, limit))
        self.waiting.append((then, lambda: SessionPage(self.found, None)))

    def felt(self, uuids, then) -> None:
        self.waiting.append((then, lambda: {uuid: self.feelings[uuid] for uuid in uuids if uuid in self.feelings}))

    def marks(self, uuid, then) -> None:
        self.waiting.append((then, lambda: self.marked.get(uuid, {})))

    def add(self, typed, then) -> None:
        self.kept.append(typed)
        self.waiting.append((then, lambda: None))

    def a_history(self, span: Span) -> History:
        first = min((date.fromisoformat(day.local_date) for day in self.days), default=None)
        weeks = weeks_of(span, self.today, first)
        periods = periods_of(weeks, self.today)
        sums = [self.sums.get(back, (0,) * 5) for back in range(len(periods.each) - 1, -1, -1)]
        return history_of(
            Range(span, weeks, periods, self.today, first),
            Kept(self.days, sums, self.met, self.records),
            self.content.catalogue,
            Profile(),
        )

    def answer(self) -> None:
        """Answers all that is asked."""
        while self.waiting:
            then, make = self.waiting.pop(0)
            then(make())


def open_history(qtbot, look, content, count, *, answered=True, size=(1192, 800), desk=None) -> HistoryView:
    """Opens the page over a store with that many sessions; with `answered` the first answers have come."""
    store = FakeStore(count)
    desk = desk or FakeDesk(content)
    days = {"today": lambda: QDate(2026, 11, 25)}
    page = HistoryView(look, store, desk, content.catalogue, content.words, DoseText(), **days)
    qtbot.addWidget(page)
    page.store, page.desk = store, desk
    page.resize(*size)
    page.show()
    if answered:
        store.answer()
        desk.answer()
    return page


def chosen(page: HistoryView) -> int:
    """The number of the session that is current."""
    return int(page.list.currentIndex().data(SESSION_ROLE).uuid, 16)


def toast_of(page: HistoryView) -> Toast:
    """The toast that the page made."""
    return page.findChild(Toast)


def keyed(qtbot, page, chart):
    """Puts the keyboard on the chart; what presses a key there."""
    page.activateWindow()
    QApplication.processEvents()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    return partial(qtbot.keyClick, chart)
