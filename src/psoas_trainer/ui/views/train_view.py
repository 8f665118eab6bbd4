# SPDX-License-Identifier: GPL-3.0-or-later
"""The player's page: shows the running session and turns keys and clicks into the player's verbs."""

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.events import Action, Event, Finished, PauseReason, StepStarted
from psoas_trainer.core.position import Position
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.settings import FAR_TEXT
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.views.player_keys import KEYS, REMOTE_KEYS
from psoas_trainer.ui.views.player_parts import PlayerParts
from psoas_trainer.ui.views.player_questions import PlayerQuestions
from psoas_trainer.ui.views.stage_figure import StageFigure

_MORE_SECONDS = 10


class TrainView(QWidget):
    """Connects parts, keys and the player. It keeps nothing and computes nothing."""

    finished = Signal(bool)
    """The session is over; True when it was played to its end."""
    left = Signal()
    """The person leaves and goes on later; the session stays open."""

    def __init__(self, look: Look, player: Player, preferences: Preferences, stop_advice: tuple[str, ...]) -> None:
        super().__init__()
        self._player = player
        self._preferences = preferences
        self._look = look
        self._writer: ScreenWriter | None = None
        self._unsaved: frozenset[SetKey] = frozenset()
        self.parts = PlayerParts(look, self)
        self._figure = StageFigure(look.figures, self.parts.stage)
        self.questions = PlayerQuestions(look, self, stop_advice)
        self._shortcuts = self._make_shortcuts()
        self._connect()

    def load(self, writer: ScreenWriter) -> None:
        """Shows a session that the player is about to run, in this writer's words."""
        self._writer = writer
        self._figure.load(writer)
        self._unsaved = frozenset()
        self.questions.unsaved = False
        self.parts.banner.hide()
        self.parts.toast.dismiss()
        self.parts.top.show_sound(on=self._preferences.settings.sound)
        self._place()

    def mark_unsaved(self, keys: frozenset[SetKey]) -> None:
        """The counts that are not durable yet wear a mark."""
        self._unsaved = keys
        self.questions.unsaved = bool(keys)
        self._show()

    def show_trouble(self, text: str) -> None:
        """A quiet line at the top; the session goes on. An empty text takes it away."""
        self.parts.show_banner(text)

    def flash(self, cue: str) -> None:
        """The visible twin of a tone that may be missed: a change of sides in the colour of the side that comes."""
        self.parts.flash.flash({"switch_left": "left", "switch_right": "right"}.get(cue, "primary"))

    def press(self, action: str) -> None:
        """Does what the key or button of that name does (player_keys.KEYS)."""
        if self.questions.open is None:
            self._verbs[action]()

    def note(self, events: list[Event]) -> None:
        """Shows and says what happened."""
        session = self._player.session
        started = any(isinstance(event, StepStarted) for event in events)
        if started and self._writer is not None and session is not None and not session.over:
            spoken = self._writer.screen(session, self._unsaved).spoken
            self.parts.ring.set_spoken(spoken)
            announce(self, spoken, urgent=True)
        for event in events:
            if isinstance(event, Finished):
                self._leave_full_screen()
                self.finished.emit(event.completed)

    def show_position(self, position: Position) -> None:
        """Paints the position."""
        if not position.finished:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.parts.transport.main.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_smooth()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.parts.flash.end()
        self._set_smooth()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._set_smooth()

    def _set_smooth(self) -> None:
        """Pictures between the seconds only while somebody sees them and wants things to move."""
        seen = self.isVisible() and not self.window().isMinimized()
        self._player.set_smooth(smooth=seen and not self._look.figures.reduced)

    def ask_to_close(self) -> None:
        """Pauses and asks once; what is done is kept whatever the answer."""
        if self.questions.open is None:
            self._player.pause()
            self.questions.close(self._closing)

    def _show(self) -> None:
        session = self._player.session
        if self._writer is not None and session is not None and not session.over:
            self.parts.show(self._writer.screen(session, self._unsaved))
            self._figure.show(session)

    def _place(self) -> None:
        self.parts.place(self.width(), self.height(), self._preferences.settings.far_text, full=self._is_full)

    @property
    def _is_full(self) -> bool:
        return self.window().isFullScreen()

    def _connect(self) -> None:
        parts, player = self.parts, self._player
        player.happened.connect(self.note)
        player.ticked.connect(self.show_position)
        self._look.figures.changed.connect(self._set_smooth)
        self._verbs: MappingProxyType[str, Callable[[], None]] = MappingProxyType(
            {
                "toggle": player.toggle,
                "pain": self._pain,
                "skip": self._skip,
                "back": lambda: self._undoable(player.back),
                "add_rep": self._more,
                "remove_rep": lambda: self._undoable(player.remove_rep),
                "switch_side": lambda: self._undoable(player.switch_side),
                "undo": self._undo,
                "mute": self._mute,
                "text_size": self._next_text_size,
                "full_screen": self._toggle_full_screen,
                "escape": self._escape,
                "keys": self._show_keys,
            }
        )
        for button, action in (
            (parts.top.sound, "mute"),
            (parts.top.text_size, "text_size"),
            (parts.top.keys, "keys"),
            (parts.top.full, "full_screen"),
            (parts.transport.minus, "remove_rep"),
            (parts.transport.back, "back"),
            (parts.transport.main, "toggle"),
            (parts.transport.skip, "skip"),
            (parts.transport.plus, "add_rep"),
            (parts.pain, "pain"),
            (parts.card.start, "skip"),
        ):
            button.clicked.connect(lambda _checked=False, name=action: self.press(name))
        parts.top.close_button.clicked.connect(self.ask_to_close)
        self.questions.asking.connect(self._lend_keys)
        parts.card.more_requested.connect(lambda: player.extend(15))

    def _make_shortcuts(self) -> tuple[QShortcut, ...]:
        """Keys that work whatever has the focus: a shortcut goes before the button that is focused."""
        made = []
        for action, (keys, _text) in (*KEYS.items(), *REMOTE_KEYS.items()):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(lambda name=action: self.press(name))
                made.append(shortcut)
        return tuple(made)

    def _lend_keys(self, asking: bool) -> None:  # noqa: FBT001  a signal's value
        """While a question is open its own keys hold; then the focus goes back to the main control."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not asking)
        if not asking:
            self.parts.transport.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _more(self) -> None:
        """One rep more; where nothing is counted yet, ten seconds more to get ready."""
        session = self._player.session
        step = session.position().step if session is not None else None
        if step is None or step.work is not None:
            self._undoable(self._player.add_rep)
            return
        self._player.extend(_MORE_SECONDS)
        self.parts.toast.show_message(self.tr("%1 s more").replace("%1", str(_MORE_SECONDS)))

    def _skip(self) -> None:
        """Behind the last exercise is the end: that is asked, for it cannot be taken back."""
        session = self._player.session
        if session is not None and session.skip_ends:
            self.ask_to_close()
        else:
            self._undoable(self._player.skip)

    def _undoable(self, verb: Callable[[], None]) -> None:
        session = self._player.session
        if session is None or session.over:
            return
        cursor, tallies = session.cursor, dict(session.tallies)
        verb()
        undo = session.can_undo
        if undo is not None and (session.cursor, dict(session.tallies)) != (cursor, tallies):
            self.parts.toast.show_message(self._told(undo), self.tr("Undo"), self._undo)

    def _told(self, action: Action) -> str:
        return {
            Action.SKIP: self.tr("Skipped"),
            Action.BACK: self.tr("Went back"),
            Action.SWITCH: self.tr("Switched side"),
            Action.ADD_REP: self.tr("One rep more"),
            Action.REMOVE_REP: self.tr("One rep less"),
        }[action]

    def _undo(self) -> None:
        self._player.undo()
        self.parts.toast.dismiss()

    def _show_keys(self) -> None:
        """Nobody trains and reads a list at once: the session waits, and P is at hand."""
        self._player.pause()
        self.questions.keys(lambda answer: self._pain() if answer == "pain" else None)

    def _pain(self) -> None:
        self._player.pause(PauseReason.PAIN)
        self.questions.pain(self._after_pain)

    def _after_pain(self, answer: str) -> None:
        if answer == "pain":
            self._pain()
        elif answer == "skip":
            self._undoable(self._player.skip)
        elif answer == "finish":
            self._player.stop()
        elif answer == "go_on":
            self._player.resume()

    def _closing(self, answer: str) -> None:
        if answer == "finish":
            self._player.stop()
        elif answer == "later":
            self._leave_full_screen()
            self.left.emit()
        elif answer == "pain":
            self._pain()

    def _mute(self) -> None:
        on = not self._preferences.settings.sound
        self._preferences.change(sound=on)
        self.parts.top.show_sound(on=on)

    def _next_text_size(self) -> None:
        now = self._preferences.settings.far_text
        self._preferences.change(far_text=FAR_TEXT[(FAR_TEXT.index(now) + 1) % len(FAR_TEXT) if now in FAR_TEXT else 0])
        self._place()

    def _toggle_full_screen(self) -> None:
        window = self.window()
        if window.isFullScreen():
            self._leave_full_screen()
        else:
            window.showFullScreen()
            self._place()

    def _leave_full_screen(self) -> None:
        if self._is_full:
            # Not showNormal(): a maximised window is maximised again.
            self.window().setWindowState(self.window().windowState() & ~Qt.WindowState.WindowFullScreen)
            self._place()

    def _escape(self) -> None:
        if self._is_full:
            self._leave_full_screen()
        else:
            self.ask_to_close()
