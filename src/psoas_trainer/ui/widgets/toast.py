# SPDX-License-Identifier: GPL-3.0-or-later
"""A short message low in a window that goes by itself; it may offer one action."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, TOAST_MS, TOAST_UNDO_MS
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.free_place import lowest_free_place
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, faint, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.press_shield import PressShield

_HEIGHT = 60
_RADIUS = 16
_SHADOW = 14
_ABOVE_BOTTOM = 24
_SIDES = 20
_ICON = 20
_ICON_GAP = 11


class _Action(PaintedButton):
    """The word at the end of a toast."""

    def sizeHint(self) -> QSize:
        return QSize(max(HIT, round(text_width(self._look.fonts.font("body-strong"), self.text())) + 24), HIT)

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()).adjusted(2.0, 4.0, -2.0, -4.0), 12.0)

    def draw(self, painter: QPainter) -> None:
        theme = self._look.theme
        if self.underMouse() or self.isDown():
            rounded(painter, *self.outline(), faint(theme.colour("bg"), 0.15))
        font = self._look.fonts.font("body-strong")
        write(painter, QRectF(self.rect()), font, theme.colour("primary-tint"), self.text(), CENTRE)


class Toast(QWidget):
    """One for each window, low in it, over nothing that can be pressed. A new message takes the place of the last."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        say: Callable[[QWidget, str], None] = announce,
    ) -> None:
        """`say` tells the message to a screen reader."""
        super().__init__(parent)
        self._look = look
        self._over = parent
        self._area = QRect()
        self._say = say
        self._text = ""
        self._icon = "check-circle-fill"
        self._on_action: Callable[[], None] | None = None
        self._focused_before: QWidget | None = None
        self._action = _Action(look, parent=self)
        self._action.clicked.connect(self._act)
        self._shield = PressShield(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._vanish)
        parent.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        text: str,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        *,
        icon: str = "check-circle-fill",
    ) -> None:
        """Shows and announces the text: for 5 s, or for 10 s with an action."""
        if self._on_action is not None and not action:
            self._vanish()
        if not self._action.hasFocus():
            self._focused_before = self.window().focusWidget()
        self._text, self._icon, self._on_action = text, icon, on_action
        self._action.setVisible(bool(action))
        if action:
            self._action.setText(action)
        self.setAccessibleName(text)
        self._place()
        QTimer.singleShot(0, self, self.place_anew)  # a page that came at this moment is laid out by then
        self.show()
        self.raise_()
        self.update()
        self._timer.start(TOAST_UNDO_MS if action else TOAST_MS)
        self._say(self, text)

    def set_area(self, area: QRect) -> None:
        """Keeps to this part of the parent, in its coordinates; at first to the whole of it."""
        self._area = area
        self._place()

    def dismiss(self) -> None:
        """Takes the message away, its action with it."""
        self._timer.stop()
        self._shield.end()
        self._on_action = None
        self.hide()

    def place_anew(self) -> None:
        """Something else is under it now."""
        if self.isVisible():
            self._place()

    @property
    def text(self) -> str:
        """The message."""
        return self._text

    @property
    def action(self) -> PaintedButton:
        """The button of the action; hidden where there is none."""
        return self._action

    @property
    def remaining_ms(self) -> int:
        """How long it stays, in milliseconds; -1 when it is not shown."""
        return self._timer.remainingTime()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        sheet = self._sheet()
        if theme.shadows:
            for spread in range(1, _SHADOW):
                soft = sheet.adjusted(-spread, 4.0 - spread, spread, spread)
                rounded(painter, soft, _RADIUS + spread, faint(QColor(0, 0, 0), 0.013))
        border = None if theme.shadows else theme.colour("outline")
        rounded(painter, sheet, _RADIUS, theme.colour("ink"), border, OUTLINE)
        icon = QRectF(sheet.left() + _SIDES, sheet.center().y() - _ICON / 2, _ICON, _ICON)
        self._look.icons.paint(painter, mirrored(painter, sheet, icon), self._icon, theme.colour("ok-tint"))
        words = sheet.adjusted(_SIDES + _ICON + _ICON_GAP, 0.0, -_SIDES - self._action_width(), 0.0)
        font = self._look.fonts.font("body-strong")
        write(painter, mirrored(painter, sheet, words), font, theme.colour("bg"), self._text)
        painter.end()

    def _vanish(self) -> None:
        """Takes it away from under a hand that may be pressing its action now, or pressing it again."""
        had, keys, place = self._on_action is not None, self._action.hasFocus(), self.geometry()
        if had and self.isVisible():
            self._shield.stand(
                place, keys=keys, back=self._focused_before
            )  # before it goes: else the keyboard is elsewhere already
        self._timer.stop()
        self._on_action = None
        self.hide()

    def _act(self) -> None:
        wanted = self._on_action
        self._vanish()
        if wanted is not None:
            wanted()

    def _sheet(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)

    def _action_width(self) -> float:
        return 0.0 if self._action.isHidden() else self._action.sizeHint().width() + 8.0

    def _place(self) -> None:
        area = self._area if not self._area.isEmpty() else self._over.rect()
        font = self._look.fonts.font("body-strong")
        wanted = text_width(font, self._text) + 2 * _SIDES + _ICON + _ICON_GAP + self._action_width() + 1
        width = round(min(max(wanted, 240.0), area.width() - 2 * _ABOVE_BOTTOM)) + 2 * _SHADOW
        height = _HEIGHT + 2 * _SHADOW
        within = area.adjusted(0, 0, 0, -_ABOVE_BOTTOM)
        self.setGeometry(lowest_free_place(self._over, QSize(width, height), within, self))
        size = self._action.sizeHint()
        left = width - _SHADOW - 12 - size.width()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = _SHADOW + 12
        self._action.setGeometry(left, (height - size.height()) // 2, size.width(), size.height())
