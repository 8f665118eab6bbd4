# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the player's page: made once, placed by the geometry, filled from one screen value."""

from types import MappingProxyType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.player_screen import PlayerScreen
from psoas_trainer.ui.views.full_geometry import in_full_screen
from psoas_trainer.ui.views.player_geometry import PlayerGeometry, in_window
from psoas_trainer.ui.widgets.banner import Banner
from psoas_trainer.ui.widgets.countdown_ring import CountdownRing
from psoas_trainer.ui.widgets.edge_flash import EdgeFlash
from psoas_trainer.ui.widgets.info_card import InfoCard
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.next_up import NextUp
from psoas_trainer.ui.widgets.pain_button import PainButton
from psoas_trainer.ui.widgets.paused_veil import PausedVeil
from psoas_trainer.ui.widgets.player_top_bar import PlayerTopBar
from psoas_trainer.ui.widgets.rep_tracker import RepTracker, TrackerValue
from psoas_trainer.ui.widgets.ring_face import RingRole
from psoas_trainer.ui.widgets.segment_bar import SegmentBar
from psoas_trainer.ui.widgets.stage import Stage, StageRoom
from psoas_trainer.ui.widgets.toast import Toast
from psoas_trainer.ui.widgets.transport import Transport

_ROLES: MappingProxyType[Side, RingRole] = MappingProxyType({Side.LEFT: "left", Side.RIGHT: "right"})


class PlayerParts(QObject):
    """The widgets of the page. Left and right stand on their own sides of the screen in every language."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._phase_scale = 1.0
        self.stage = Stage(look, page)
        self.top = PlayerTopBar(look, page)
        self.phase = TextLabel(look, "far-phase", "primary", align=Qt.AlignmentFlag.AlignCenter, parent=page)
        self.ring = CountdownRing(look, page)
        self.left = RepTracker(look, Side.LEFT, parent=page)
        self.right = RepTracker(look, Side.RIGHT, parent=page)
        self.card = InfoCard(look, page)
        self.next_up = NextUp(look, page)
        self.next_line = TextLabel(look, "lead", "ink-2", elide=True, parent=page)
        self.transport = Transport(look, page)
        self.segments = SegmentBar(look, page)
        self.hint = TextLabel(look, "label", "ink-2", wrap=True, align=Qt.AlignmentFlag.AlignCenter, parent=page)
        self.veil = PausedVeil(look, page)
        self.pain = PainButton(look, self.tr("Pain?"), "", parent=page)
        self.banner = Banner(look, page)
        self.toast = Toast(look, page)
        self.flash = EdgeFlash(look, look.figures.clock, page)

    def show(self, screen: PlayerScreen) -> None:
        """Fills every part; a part whose value is the same does not repaint.

        The trackers come first: a count is painted at once, and only what was changed before it is painted with it.
        """
        for tracker, value in ((self.left, screen.left), (self.right, screen.right)):
            tracker.setVisible(value is not None)
            if value is not None:
                _fill(tracker, value)
        role = _role(screen)
        paused = bool(screen.paused)
        self.top.show_place(screen.title, screen.place, screen.segments, screen.to_go)
        self.segments.set_value(screen.segments)
        self.stage.set_value(screen.stage)
        if screen.phase != self.phase.text():
            self.phase.setText(screen.phase)
            self._fit_phase()
        self.phase.set_role("ink-3" if paused else f"{role}-text" if screen.tone is not None else role)
        self.ring.set_value(screen.ring.fraction, screen.ring.digits, screen.ring.caption, role, dim=paused)
        self.card.setVisible(screen.card is not None)
        if screen.card is not None:
            self.card.set_value(screen.card)
        self.next_up.set_value(screen.next_up)
        self.next_line.setText(" · ".join(part for part in (screen.next_up.overline, screen.next_up.name) if part))
        still = paused or screen.awaiting
        self.transport.set_state(
            paused=still, can_correct=screen.can_correct, confirms=screen.confirms, can_lengthen=_can_lengthen(screen)
        )
        if paused:
            self.veil.show_pause(screen.paused, screen.paused_hint)
            self._lift()
        else:
            self.veil.hide()

    def show_pain_key(self, key: str) -> None:
        """Names the key of the stop; a long one only where there is room."""
        short = self.tr("Pain?  %1").replace("%1", key) if len(key) == 1 else self.tr("Pain?")
        hint = self.tr("Stop here · %1") if len(key) == 1 else self.tr("%1 stops", "a key")
        self.pain.set_key(hint.replace("%1", key), short)

    def show_banner(self, text: str) -> None:
        """A quiet line over the top bar's middle; an empty text hides it."""
        self.banner.show_text(text)
        self._lift()

    def place(self, width: int, height: int, far_text: float, *, full: bool) -> None:
        """Moves every part to where it belongs at that size."""
        at = in_full_screen(width, height, far_text) if full else in_window(width, height, far_text)
        self.top.setGeometry(0, 0, width, self.top.height())
        for part, rect in (
            (self.stage, at.stage),
            (self.phase, at.phase),
            (self.ring, at.ring),
            (self.left, at.left),
            (self.right, at.right),
            (self.card, at.card),
            (self.next_up, at.next_up),
            (self.next_line, at.next_up),
            (self.transport, at.transport),
            (self.veil, at.veil or at.stage),
            (self.segments, at.segments),
            (self.hint, at.hint),
        ):
            part.setGeometry(rect)
        hint = self.tr("Space: pause   F11 or Esc: leave full screen")
        self.hint.setText(hint if at.hint.width() > 5 * at.hint.height() else hint.replace("   ", "\n"))
        self.transport.set_on_sheet(on_sheet=full)
        self.pain.set_compact(compact=full)
        self.pain.setGeometry(at.pain)
        self.banner.setGeometry(width // 4, 10, width // 2, 44)
        self.stage.set_room(StageRoom(round(at.stage_scale, 3), at.readable, full, at.cue, at.ground, at.words_end))
        self.ring.set_digits_size(round(at.digits, 1))
        self.ring.set_ground(None if full else "bg")  # there it stands on the stage
        for tracker in (self.left, self.right):
            tracker.set_scale(round(at.tracker_scale, 3))
        self.toast.set_area(at.toast)
        self._scale(at, full=full)

    def _scale(self, at: PlayerGeometry, *, full: bool) -> None:
        self._phase_scale = round(at.scale, 3)
        self._fit_phase()
        in_window: tuple[QWidget, ...] = (self.next_up,)
        in_full: tuple[QWidget, ...] = (self.next_line, self.segments, self.hint)
        for part in in_window + in_full:
            part.setVisible((part in in_full) is full)
        if full:
            self.stage.lower()
        self._lift()

    def _fit_phase(self) -> None:
        """The phase's word as large as the column allows."""
        scale = self._phase_scale
        self.phase.set_token("far-phase", scale)
        wide = self.phase.fontMetrics().horizontalAdvance(self.phase.text())
        if wide > self.phase.width() > 0:
            self.phase.set_token("far-phase", round(scale * self.phase.width() / wide, 3))

    def _lift(self) -> None:
        """What must never be covered lies on top: the pain button, then what is said."""
        for part in (self.top, self.transport, self.pain, self.banner, self.toast):
            part.raise_()


def _role(screen: PlayerScreen) -> RingRole:
    """Whose colour leads: the working side's; else each state without work has its own."""
    if screen.tone is not None:
        return _ROLES[screen.tone]
    if screen.stage.pills or screen.stage.pair is not None:
        return "primary"
    return "cat-strengthen" if screen.card is not None and screen.card.resting else "warn"


def _can_lengthen(screen: PlayerScreen) -> bool:
    """Whether the plus means ten seconds more: in a wait, but for a rest, whose card has its own button for it."""
    resting = screen.card is not None and screen.card.resting
    return not (screen.stage.pills or screen.awaiting or resting)


def _fill(tracker: RepTracker, value: TrackerValue) -> None:
    tracker.set_value(value.done, value.target, value.unit, active=value.active, unsaved=value.unsaved)
