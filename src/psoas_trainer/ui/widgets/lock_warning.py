# SPDX-License-Identifier: GPL-3.0-or-later
"""The card at the foot of the window that says that it is locked soon; any key or movement keeps it open."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, RADIUS_TILE, SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.free_place import lowest_free_place
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 40
_WIDTH = 640


class LockWarning(Card):
    """Takes no keyboard: whoever types goes on typing."""

    stay_requested = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(look, level=3)
        self.setParent(over)
        self._over = over
        self._spoken = False
        self.line = TextLabel(look, "body-strong", "ink", wrap=True)
        self.stay = PillButton(look, self.tr("Stay"), height=BUTTON_HEIGHT)
        self.stay.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stay.clicked.connect(self.stay_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_4)
        row.addWidget(Sign(look, "lock", _SIGN, RADIUS_TILE))
        row.addWidget(self.line, 1)
        row.addWidget(self.stay)
        over.installEventFilter(self)
        self.hide()

    def show_left(self, seconds: int) -> None:
        """So many seconds are left; a screen reader hears it when it begins."""
        text = self.tr("Psoas Trainer locks in %n second(s). Press any key to stay.", "", seconds)
        self.line.setText(text)
        self.setAccessibleName(text)
        if not self._spoken:
            self._spoken = True
            announce(self, text, urgent=True)
        self._place()
        self.show()
        self.raise_()

    def put_away(self) -> None:
        """Somebody is there."""
        self._spoken = False
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        width = min(_WIDTH, self._over.width() - 2 * SPACE_6)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        within = self._over.rect().adjusted(0, 0, 0, -SPACE_6)
        self.setGeometry(lowest_free_place(self._over, QSize(width, height), within, self))
