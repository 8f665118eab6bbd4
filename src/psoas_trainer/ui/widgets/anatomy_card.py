# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture of the anatomy on its card: two views to choose from, and below it what is pointed out."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.anatomy import Anatomy
from psoas_trainer.core.learn import Learn
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.widgets.anatomy import AnatomyView
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.detail_parts import show_if
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.segmented import Segmented

FRONT, SIDE = "front", "side"
_CAPTION = 76
_WIDE = 450
_SIDES = 28


class AnatomyCard(Card):
    """Reads out what is pointed out; what a muscle or a lesson wants shown is asked for by name."""

    def __init__(
        self, look: Look, learn: Learn, anatomies: Mapping[str, Anatomy], parent: QWidget | None = None
    ) -> None:
        """`anatomies` are by view: FRONT and SIDE."""
        super().__init__(look, parent=parent)
        self._learn = learn
        self._anatomies = dict(anatomies)
        self._said: tuple[tuple[str, ...], str, str] = ((), "", "")
        self.heading = TextLabel(look, "lead", text=learn.heading, wrap=True)
        self.view = AnatomyView(look)
        self.views = Segmented(look, [(FRONT, self.tr("Front")), (SIDE, self.tr("Side"))], self.tr("View"))
        self.name = TextLabel(look, "label", "ink", wrap=True)
        self.text = TextLabel(look, "small", "ink-2", wrap=True)
        self._lay_out()
        self.views.changed.connect(self.show_view)
        self.view.pointed.connect(self._caption)
        self.show_view(FRONT)

    def show_view(self, view: str) -> None:
        """Shows that view, with nothing pointed out."""
        self.views.set_current(view)
        self._said = ((), "", "")
        self.view.show_anatomy(view, self._anatomies[view], self._learn.parts, sided=view == FRONT)
        self._caption(())

    def show_parts(self, names: tuple[str, ...], name: str = "", text: str = "") -> None:
        """Points out all parts of these names, in the view that has them; `name` and `text` are read out for them.

        Without parts nothing is pointed out, and the words say that no picture has it.
        """
        view = self._view_of(names)
        if view != self.views.current:
            self.show_view(view)
        ids = tuple(each for one in names for each in self._anatomies[view].named(one))
        if not ids and name:
            text = self.tr("%1 It is not in these pictures.", "a sentence about a muscle").replace("%1", text)
        self._said = (ids, name, text)
        self.view.point_out(ids)
        self._caption(self.view.shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.heading.set_token("lead" if self.width() >= _WIDE else "card-title")

    def _view_of(self, names: tuple[str, ...]) -> str:
        """The view with most of them; the one that is shown where both have as many."""
        shown = self.views.current
        other = SIDE if shown == FRONT else FRONT
        count = {view: sum(bool(self._anatomies[view].named(name)) for name in names) for view in (shown, other)}
        return other if count[other] > count[shown] else shown

    def _caption(self, ids: tuple[str, ...]) -> None:
        name, text = self._words(ids)
        self.name.setText(name)
        show_if(self.name, bool(name))
        self.text.setText(text)
        show_if(self.text, bool(text))

    def _words(self, ids: tuple[str, ...]) -> tuple[str, str]:
        wanted, name, text = self._said
        if ids == wanted and name:
            return name, text
        if not ids:
            return "", self._resting_words()
        if len(ids) == 1:
            part = self._anatomies[self.views.current].part(ids[0])
            return self.view.name_of(ids[0]), self._learn.parts[part.name].text
        names = dict.fromkeys(self._anatomies[self.views.current].part(each).name for each in ids)
        words = [self._learn.parts[each] for each in names]
        listed = QLocale().createSeparatedList([each.name for each in words])
        return listed, words[0].text if len(words) == 1 else ""

    def _resting_words(self) -> str:
        if self.views.current == FRONT:
            return self.tr(
                "Seen from the front: your right is on the left of the picture. Tab or the mouse names a part."
            )
        return self.tr(
            "Seen from your right side; what lies over the psoas is not drawn. Tab or the mouse names a part."
        )

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.text)
        words.addStretch(1)
        holder = QWidget()
        holder.setLayout(words)
        holder.setFixedHeight(_CAPTION)
        words.setContentsMargins(0, 0, 0, 0)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDES - 4, 0, SPACE_6, 0)
        foot.setSpacing(SPACE_4)
        foot.addWidget(self.views, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(holder, 1)
        head = QHBoxLayout()
        head.setContentsMargins(_SIDES, 0, _SIDES, 0)
        head.addWidget(self.heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_4, 0, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
