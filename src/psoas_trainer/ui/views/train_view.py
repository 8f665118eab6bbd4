# SPDX-License-Identifier: GPL-3.0-or-later
"""The player's page: shows the running session and turns keys and clicks into the player's verbs."""

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.events import Event, Finished, Paused, StepStarted
from psoas_trainer.core.one_key import Press
from psoas_trainer.core.position import Position
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.views.key_bindings import KeyBindings
from psoas_trainer.ui.views.one_key_watch import OneKeyWatch
from psoas_trainer.ui.views.pain_flow import PainFlow, PainKit
from psoas_trainer.ui.views.player_actions import PlayerActions
from psoas_trainer.ui.views.player_attention import PlayerAttention
from psoas_trainer.ui.views.player_parts import PlayerParts
from psoas_trainer.ui.views.player_questions import PlayerQuestions
from psoas_trainer.ui.views.stage_figure import StageFigure
from psoas_trainer.ui.widgets.controls_fade import ControlsFade


class TrainView(QWidget):
    """Connects parts, keys and the player. It keeps nothing and computes nothing."""

    finished = Signal(bool)
    """The session is over; True when it was played to its end."""
    left = Signal()
    """The person leaves and goes on later; the session stays open."""

    def __init__(self, look: Look, player: Player, preferences: Preferences, kit: PainKit) -> None:
        super().__init__()
        self._player = player
        self._preferences = preferences
        self._look = look
        self._writer: ScreenWriter | None = None
        self._unsaved: frozenset[SetKey] = frozenset()
        self.attention = PlayerAttention(self, player, look, preferences)
        self.parts = PlayerParts(look, self)
        self._figure = StageFigure(look.figures, self.parts.stage)
        self.questions = PlayerQuestions(look, self)
        self.pain = PainFlow(look, self, player, preferences, kit)
        self.key = OneKeyWatch(player.seconds, self)
        self._actions = PlayerActions(player, preferences, self.parts, self._settles, self)
        self.keys = KeyBindings(self, self.press)
        self.fade = ControlsFade((self.parts.top, self.parts.transport), self, lambda: look.figures.reduced, self)
        self._connect()
        self._on_settings(preferences.settings)

    def load(self, writer: ScreenWriter) -> None:
        """Shows a session that the player is about to run, in this writer's words."""
        self._writer = writer
        self._figure.load(writer)
        self.pain.load(writer.plan)
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
        if self.questions.open is None and self.pain.open is None:
            self._verbs[action]()

    def note(self, events: list[Event]) -> None:
        """Shows and says what happened."""
        session = self._player.session
        started = [event for event in events if isinstance(event, StepStarted)]
        if started and self._writer is not None and session is not None and not session.over:
            spoken = self._writer.screen(session, self._unsaved).spoken
            self.parts.ring.set_spoken(spoken)
            if not self.attention.speaks():
                step = session.steps[session.cursor.index]
                announce(self, spoken, urgent=step.kind in (StepKind.SWITCH, StepKind.WORK))
        for event in events:
            if isinstance(event, Finished):
                self.key.swallow()  # a press too many must not answer what comes next
                self._leave_full_screen()
                self.finished.emit(event.completed)
            elif isinstance(event, Paused) and self.questions.open is None and self.pain.open is None:
                self.questions.stood_still(event.reason, self._player.position(), self._after_sleep)

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
        self._set_attention()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.parts.flash.end()
        self._set_attention()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._set_attention()

    def _set_attention(self) -> None:
        """Nothing was painted while nobody saw it."""
        self.attention.update()
        self._show()

    @property
    def may_close(self) -> bool:
        """Whether the window may go now: the person was asked, or has stopped for pain; all is kept in either case."""
        return self.questions.asks_to_close or self.pain.open is not None

    def ask_to_close(self) -> None:
        """Pauses and asks once; what is done is kept whatever the answer."""
        if self.pain.open is None and not self.questions.asks_to_close:
            self._player.pause()
            self.questions.close(self._closing)

    def _show(self) -> None:
        session = self._player.session
        if self.attention.seen and self._writer is not None and session is not None and not session.over:
            self.parts.show(self._writer.screen(session, self._unsaved))
            self._figure.show(session)

    def _place(self) -> None:
        self.parts.place(self.width(), self.height(), self._preferences.settings.far_text, full=self._is_full)
        self.fade.set_active(self._is_full and self.isVisible())

    @property
    def _is_full(self) -> bool:
        return self.window().isFullScreen()

    def _connect(self) -> None:
        parts, player = self.parts, self._player
        player.happened.connect(self.note)
        player.ticked.connect(self.show_position)
        self._look.figures.changed.connect(self.attention.update)
        self._preferences.changed.connect(self._on_settings)
        self.key.pressed.connect(self._on_press)
        self._verbs: MappingProxyType[str, Callable[[], None]] = MappingProxyType(
            {
                **self._actions.verbs,
                "toggle": self.key.press,
                "pain": self.stop_for_pain,
                "skip": self._actions.guarded(self._skip),
                "text_size": self._next_text_size,
                "full_screen": self._toggle_full_screen,
                "escape": self._escape,
                "keys": self._show_keys,
            }
        )
        for button, action in (
            (parts.top.sound, "mute"),
            (parts.top.text_size, "text_size"),
            (parts.top.counting, "counting"),
            (parts.top.keys, "keys"),
            (parts.top.full, "full_screen"),
            (parts.transport.minus, "remove_rep"),
            (parts.transport.back, "back"),
            (parts.transport.skip, "skip"),
            (parts.transport.plus, "add_rep"),
            (parts.pain, "pain"),
        ):
            button.clicked.connect(lambda _checked=False, name=action: self.press(name))
        parts.transport.main.clicked.connect(self._actions.main)
        parts.card.start.clicked.connect(self._begin)
        parts.top.close_button.clicked.connect(self.ask_to_close)
        self.questions.asking.connect(self._lend_keys)
        self.pain.asking.connect(self._lend_keys)
        parts.card.more_requested.connect(lambda: player.extend(15))

    def _on_settings(self, settings: Settings) -> None:
        self.attention.update()
        self.parts.top.show_sound(on=settings.sound)
        if self.keys.bind(settings):
            pain = self.keys.keys["pain"]
            self.parts.show_pain_key(pain[0])
            self.questions.set_pain_keys(pain)

    def _on_press(self, meant: Press) -> None:
        """What the one key means; a long press of it is the stop wherever the first one led."""
        if not self._actions.press(meant):
            if self._player.session is not None:
                self._player.take_back_press()
            self.stop_for_pain()

    def _lend_keys(self, asking: bool) -> None:  # noqa: FBT001  a signal's value
        """While a question is open its own keys hold; then the focus goes back to the main control."""
        self.keys.set_enabled(enabled=not asking)
        self.fade.set_active(not asking and self._is_full and self.isVisible())
        if not asking:
            self.parts.transport.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        """The person is in position, or wants no more rest."""
        if self._player.position().awaiting:
            self._actions.main()
        else:
            self.press("skip")

    def _skip(self) -> None:
        """Behind the last exercise is the end: that is asked, for it cannot be taken back."""
        session = self._player.session
        if session is not None and session.skip_ends:
            self.ask_to_close()
        else:
            self._actions.undoable(self._player.skip)

    def _show_keys(self) -> None:
        """Nobody trains and reads a list at once: the session waits, and P is at hand."""
        self._player.pause()
        self.questions.keys(self.keys.keys, lambda answer: self.stop_for_pain() if answer == "pain" else None)

    def stop_for_pain(self) -> None:
        """Stops at once, then asks."""
        if self.pain.open is None:
            self.pain.stop(self.questions.kept_line())

    def _settles(self) -> bool:
        if not self.pain.unsettled:
            return False
        self.pain.settle()
        return True

    def _after_sleep(self, answer: str) -> None:
        if answer == "pain":
            self.stop_for_pain()
        elif answer == "finish":
            self._player.stop()
        elif answer in ("resume", "restart"):
            if answer == "restart":
                self._player.restart()
            self._player.resume()

    def _closing(self, answer: str) -> None:
        if answer == "finish":
            self._player.stop()
        elif answer == "later":
            self._leave_full_screen()
            self.left.emit()
        elif answer == "pain":
            self.stop_for_pain()

    def _next_text_size(self) -> None:
        self._actions.next_text_size()
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
