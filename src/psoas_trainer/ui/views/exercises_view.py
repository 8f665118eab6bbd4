# SPDX-License-Identifier: GPL-3.0-or-later
"""All exercises to browse, and the detail of one of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise_now import Now
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, RAIL_WIDTH, SPACE_6
from psoas_trainer.ui.models.exercise_texts import ExerciseTexts
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.views.exercise_finder import ExerciseFinder
from psoas_trainer.ui.views.exercise_values import ExerciseValues, add_find
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.widgets.detail_parts import show_if
from psoas_trainer.ui.widgets.exercise_browser import ExerciseBrowser
from psoas_trainer.ui.widgets.exercise_detail import ExerciseDetail

_TWO_PANES = 1180 - RAIL_WIDTH
"""From this width of the page on, the detail stands beside the cards (DESIGN.md section 4)."""
_DETAIL_WIDTH = 496
_UNBOUND = 16777215
"""Qt's own word for a width without an upper bound."""
_RING = 6
"""The browser keeps this much room at its edges for focus rings, so both panes reach that far out."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ExercisesView(Page):
    """Browses the catalogue. What a press shall play, and which questions shall be asked, it tells by signals."""

    play_requested = Signal(object)
    """A PlayRequest."""
    routines_wanted = Signal()
    """The person wants the page of the routines."""
    screening_requested = Signal(str)
    """Somebody wants to answer that questionnaire, for the first time or again."""
    add_requested = Signal(str, object)
    """An exercise's id and that of its version, or None: it shall be added to a routine."""
    returned = Signal()
    """The way back out of an exercise that was opened by a link from elsewhere."""

    def __init__(
        self,
        look: Look,
        content: Content,
        preferences: Preferences,
        store: Store,
        favourites: frozenset[str],
        doses: DoseText,
        now: Callable[[], Now],
        is_own: Callable[[str], bool] = lambda _exercise_id: False,
        parent: QWidget | None = None,
    ) -> None:
        """`favourites` were read at the start; `now` tells what decides now, `is_own` marks what a person made."""
        super().__init__(parent)
        self._catalogue = content.catalogue
        self._preferences = preferences
        self._store = store
        self._favourites = favourites
        texts = ExerciseTexts(content, doses, self)
        self._values = ExerciseValues(content, texts, now, is_own, self)
        self._finder = ExerciseFinder(content, self)
        self._alone = False
        self._painted = self._seen = self._stale = False
        self._detail_open = self._linked = False
        self.browser = ExerciseBrowser(
            look,
            texts.filters(),
            preferences.settings.equipment,
            self._values.cards(favourites),
        )
        self.detail = ExerciseDetail(look)
        self._lay_out()
        self._connect()
        first = next(iter(self._catalogue.exercises), None)
        if first is not None:
            self.show_exercise(first)
        self._search()

    def show_now(self) -> None:
        """What decides may be something else now: answers, pain, doses, the time. Hidden, it is shown with the page."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._show_values()

    def _show_values(self) -> None:
        self.browser.grid.set_values(self._values.cards(self._favourites))
        if self.detail.value is not None and self.detail.value.id in self._catalogue.exercises:
            self._show_detail(self.detail.value.id)

    def set_favourites(self, favourites: frozenset[str]) -> None:
        """The starred exercises, read anew. The detail stays, so that a star just taken away can be given back."""
        changed = self._favourites ^ favourites
        self._favourites = favourites
        for exercise_id in changed & self._catalogue.exercises.keys():
            value = self._values.card(self._catalogue.exercises[exercise_id], favourites)
            self.browser.grid.card(exercise_id).set_value(value)
        self._show_star()
        self._show_found()

    def show_own(self) -> None:
        """A person made, changed or deleted exercises or routines."""
        self._show_values()
        self._search()
        if self.detail.value is not None and self.detail.value.id not in self._catalogue.exercises:
            self._open_detail(False)  # it is deleted: neither played nor added any more
            self.show_exercise((*self.browser.grid.shown, *self._catalogue.exercises)[0])

    def show_exercise(self, exercise_id: str, *, opened: bool = False) -> None:
        """Chooses that exercise and shows its detail; `opened` by a link, to which the way back leads. KeyError."""
        self.browser.grid.choose(exercise_id)
        self._show_detail(exercise_id)
        if opened:
            self._open_detail(True)
            self._link(True)

    def focus_search(self) -> None:
        """The keyboard goes to the search field, on whichever pane it was."""
        self._open_detail(False)
        self.browser.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.browser.search.edit.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._link(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self._seen:
            self.show_now()
        self._seen = True
        if self.focusWidget() is None and self.browser.grid.chosen_id in self.browser.grid.shown:
            self.browser.grid.card(self.browser.grid.chosen_id).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, lambda: add_find(self, self.focus_search))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        alone = self.width() < _TWO_PANES
        if alone != self._alone:
            self._alone = alone
            self.detail.set_alone(alone)
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter typed anywhere searches; Esc goes back one step."""
        text, kept = event.text(), event.modifiers() & _COMMANDS
        if text and text.isprintable() and not text.isspace() and not kept:
            self._open_detail(False)
            self.browser.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.browser.search.edit.insert(text)
        elif event.key() == Qt.Key.Key_Escape and self._alone and self._detail_open:
            self._go_back()
        elif event.key() == Qt.Key.Key_Escape and self.browser.search.text():
            self.browser.search.edit.clear()
        elif event.key() == Qt.Key.Key_Escape and self.detail.isAncestorOf(self.focusWidget() or self):
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        pane = QVBoxLayout()
        pane.setContentsMargins(_RING, 0, _RING, SPACE_6)
        pane.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN - _RING, SPACE_6, PAGE_MARGIN - _RING, 0)
        row.setSpacing(0)
        row.addWidget(self.browser, 1)
        row.addLayout(pane)
        self._arrange()

    def _arrange(self) -> None:
        """Two panes side by side, or one of them as the whole page."""
        show_if(self.browser, not (self._alone and self._detail_open))
        show_if(self.detail, self._detail_open or not self._alone)
        self.detail.setMinimumWidth(0 if self._alone else _DETAIL_WIDTH)
        self.detail.setMaximumWidth(_UNBOUND if self._alone else _DETAIL_WIDTH)

    def _connect(self) -> None:
        browser, detail = self.browser, self.detail
        browser.search.changed.connect(self._search)
        browser.switch.other_wanted.connect(self.routines_wanted)
        browser.filters.changed.connect(self._search)
        browser.filters.equipment_told.connect(lambda have: self._preferences.change(equipment=have))
        browser.nothing.wanted.connect(self._clear_what_blocks)
        browser.grid.chosen.connect(self._show_detail)
        browser.grid.chosen.connect(lambda _each: detail.stage.demonstrate())
        browser.grid.clicked.connect(lambda _: self._open_detail(True))
        detail.instead_requested.connect(self._show_instead)
        detail.add_requested.connect(self._add)
        browser.grid.entered.connect(lambda _each: detail.focus_body())
        detail.back_requested.connect(self._go_back)
        detail.try_requested.connect(self._try)
        detail.starred.connect(self._star)
        detail.variant_chosen.connect(lambda: self._values.fill_held(detail))
        detail.questions_requested.connect(self.screening_requested)
        self._preferences.changed.connect(self._on_settings)

    def _search(self) -> None:
        """Shows what passes the filter; the first of it is chosen where the chosen one is hidden now."""
        self._show_found()
        shown = self.browser.grid.shown
        if shown and self.browser.grid.chosen_id not in shown:
            self.show_exercise(shown[0])

    def _show_found(self) -> None:
        """Shows the cards of what passes the filter, and says how many."""
        wanted = self.browser.filters.value(self.browser.search.text())
        ids = self._finder.find(wanted, self._favourites)
        changed = ids != self.browser.grid.shown
        self.browser.show_found(ids)
        self.browser.filters.set_count(len(ids), len(self._catalogue.exercises))
        if not ids:
            self.browser.nothing.explain(*self._finder.explain(wanted, self._favourites))
        if changed:
            self.browser.scroll_to_top()
            announce(self, self.browser.filters.count.text() if ids else self.browser.nothing.reason.text())

    def _clear_what_blocks(self) -> None:
        browser = self.browser
        browser.clear(self._finder.to_clear(browser.filters.value(browser.search.text()), self._favourites))
        self._search()
        browser.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_detail(self, exercise_id: str) -> None:
        self._values.fill(self.detail, exercise_id, self._preferences.settings.timing)
        self._show_star()

    def _show_star(self) -> None:
        if self.detail.value is not None:
            self.detail.footer.set_starred(self.detail.value.id in self._favourites)

    def _show_instead(self, exercise_id: str) -> None:
        """Where a filter hides the card of what is offered, only the detail shows it."""
        self.show_exercise(exercise_id)
        self.detail.focus_body()

    def _open_detail(self, opened: bool) -> None:  # noqa: FBT001
        """Only where one pane is the whole page does this change what is seen."""
        if opened == self._detail_open:
            return
        self._detail_open = opened
        if self._alone:
            self._arrange()
            if opened:
                self.detail.focus_body()

    def _go_back(self) -> None:
        """From the detail to its card, or to where a link to it was."""
        linked = self._linked and self._alone
        self._open_detail(False)
        self._link(False)
        chosen = self.browser.grid.chosen_id
        if linked:
            self.returned.emit()
        elif chosen in self.browser.grid.shown:
            self.browser.grid.card(chosen).setFocus(Qt.FocusReason.TabFocusReason)
            self.browser.reveal(chosen)
        else:
            self.browser.search.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _try(self) -> None:
        if self.detail.value is not None:
            self.play_requested.emit(PlayRequest(None, self.detail.value.id, self.detail.variant_id))

    def _link(self, linked: bool) -> None:  # noqa: FBT001
        """Whether the detail was opened by a link from another page: what the way back says and does."""
        self._linked = linked
        self.detail.set_way_back(self.tr("Back") if linked else self.tr("All exercises"))

    def _add(self) -> None:
        if self.detail.value is not None:
            self.add_requested.emit(self.detail.value.id, self.detail.variant_id)

    def _star(self, starred: bool) -> None:  # noqa: FBT001
        if self.detail.value is not None:
            exercise_id = self.detail.value.id
            self._store.set_favourite(exercise_id, starred=starred)
            self.set_favourites(self._favourites | {exercise_id} if starred else self._favourites - {exercise_id})

    def _on_settings(self) -> None:
        """Rests and equipment may be others now."""
        self.browser.filters.set_have(self._preferences.settings.equipment)
        self.show_now()
        self._search()
