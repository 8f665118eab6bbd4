# SPDX-License-Identifier: GPL-3.0-or-later
"""What the keys and buttons of the player do to the session, each with its message and its way back."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject

from psoas_trainer.core.events import Action
from psoas_trainer.core.one_key import Press
from psoas_trainer.core.settings import FAR_TEXT
from psoas_trainer.core.step import Counting
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.views.player_parts import PlayerParts

_MORE_SECONDS = 10


class PlayerActions(QObject):
    """The verbs that need no question. Those that do belong to the page."""

    def __init__(
        self,
        player: Player,
        preferences: Preferences,
        parts: PlayerParts,
        settles: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`settles` asks what follows a stop for pain, and is True where that is still open."""
        super().__init__(parent)
        self._settles = settles
        self._player = player
        self._preferences = preferences
        self._parts = parts
        self.verbs: Mapping[str, Callable[[], None]] = MappingProxyType(
            {
                "back": self.guarded(lambda: self.undoable(player.back)),
                "add_rep": self._more,
                "remove_rep": lambda: self.undoable(player.remove_rep),
                "switch_side": self.guarded(lambda: self.undoable(player.switch_side)),
                "restart_hold": self.guarded(lambda: self.undoable(player.restart)),
                "undo": self.undo,
                "counting": self._next_counting,
                "mute": self._mute,
            }
        )

    def undoable(self, verb: Callable[[], None]) -> None:
        """Does it, says so, and offers to take it back for 10 s."""
        session = self._player.session
        if session is None or session.over:
            return
        cursor, tallies = session.cursor, dict(session.tallies)
        verb()
        undo = session.can_undo
        if undo is not None and (session.cursor, dict(session.tallies)) != (cursor, tallies):
            self._parts.toast.show_message(self._told(undo), self.tr("Undo"), self.undo)

    def undo(self) -> None:
        """Takes the last action back."""
        self._player.undo()
        self._parts.toast.dismiss()

    def press(self, meant: Press) -> bool:
        """What the one key means but for pain; False where it is that."""
        if meant is Press.MAIN:
            self.main()
        elif meant is Press.TAKE_BACK:
            self._player.take_back_press()
        return meant is not Press.PAIN

    def main(self) -> None:
        """The step's main action; after a stop for pain what was answered has to be followed first."""
        if not self._settles():
            self._player.toggle()

    def guarded(self, verb: Callable[[], None]) -> Callable[[], None]:
        """That verb, unless a stop for pain is still open."""

        def do() -> None:
            if not self._settles():
                verb()

        return do

    def next_text_size(self) -> None:
        """The far text one step larger, from the largest back to the usual."""
        now = self._preferences.settings.far_text
        following = FAR_TEXT[(FAR_TEXT.index(now) + 1) % len(FAR_TEXT) if now in FAR_TEXT else 0]
        self._preferences.change(far_text=following)

    def _more(self) -> None:
        """One rep more; where nothing is counted yet, ten seconds more to get ready."""
        session = self._player.session
        step = session.position().step if session is not None else None
        if step is None or step.work is not None:
            self.undoable(self._player.add_rep)
            return
        self._player.extend(_MORE_SECONDS)
        self._parts.toast.show_message(self.tr("%1 s more").replace("%1", str(_MORE_SECONDS)))

    def _next_counting(self) -> None:
        """Another way to count, for this session: the one that stands in the settings stays."""
        session = self._player.session
        if session is None or session.over:
            return
        ways = tuple(Counting)
        way = ways[(ways.index(session.counting) + 1) % len(ways)]
        self._player.set_manner(way, gate=self._preferences.settings.form_gate)
        self._parts.toast.show_message(self._way(way))

    def _way(self, way: Counting) -> str:
        return {
            Counting.PACED: self.tr("Paced: the figure leads, and reps count themselves"),
            Counting.SELF_PACED: self.tr("Self-paced: press Space for each rep"),
            Counting.WAITING: self.tr("Wait for me: every step waits for Space"),
        }[way]

    def _mute(self) -> None:
        on = not self._preferences.settings.sound
        self._preferences.change(sound=on)
        self._parts.top.show_sound(on=on)

    def _told(self, action: Action) -> str:
        return {
            Action.SKIP: self.tr("Skipped"),
            Action.BACK: self.tr("Went back"),
            Action.SWITCH: self.tr("Switched side"),
            Action.ADD_REP: self.tr("One rep more"),
            Action.REMOVE_REP: self.tr("One rep less"),
            Action.COUNT: self.tr("Counted"),
            Action.GO_ON: self.tr("Went on"),
            Action.RESTART: self.tr("Started anew"),
        }[action]
