# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the pages: each is made when it is first wanted, and told what it must know."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.own_catalogue import OwnCatalogue
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.profile_desk import ProfileDesk
from psoas_trainer.ui.store import Beginning
from psoas_trainer.ui.today_desk import TodayDesk

if TYPE_CHECKING:
    from psoas_trainer.app_data import AppData
    from psoas_trainer.app_exercises import AppExercises
    from psoas_trainer.app_files import AppFiles
    from psoas_trainer.app_help import Help
    from psoas_trainer.app_starter import Starter
    from psoas_trainer.app_today import AppToday
    from psoas_trainer.app_unfinished import Unfinished
    from psoas_trainer.ui.bin_desk import BinDesk
    from psoas_trainer.ui.own_desk import OwnDesk
    from psoas_trainer.ui.plan_in_hand import PlanInHand
    from psoas_trainer.ui.views.exercises_view import ExercisesView
    from psoas_trainer.ui.views.routines_view import RoutinesView

HOME = "today"


class Doors(NamedTuple):
    """Where pages lead to. What is a function is asked when it is needed."""

    window: MainWindow
    starter: "Starter"
    unfinished: "Unfinished"
    help_: "Help"
    data: "Callable[[], AppData]"
    bin: "Callable[[], BinDesk]"
    show_end: Callable[[str], None]
    own: "Callable[[], OwnDesk]"
    files: "Callable[[], AppFiles]"


class Rooms(QObject):
    """Makes the pages, and passes on to those that stand what was learnt meanwhile."""

    summary_made = Signal(object)
    """The page after a session was made anew: a SummaryView."""

    def __init__(
        self,
        ground: Ground,
        catalogue: OwnCatalogue,
        screenings: dict[str, ScreeningRecord],
        parent: QObject,
    ) -> None:
        """`screenings` are the newest answers; they grow with what is answered."""
        super().__init__(parent)
        self._ground = ground
        self._catalogue = catalogue
        self._screenings = screenings
        self._doses = DoseText(self)
        self.profile = ProfileDesk(ground.store, ground.beginning.today.profile, self)
        exercises = ground.content.catalogue.exercises
        self.desk = TodayDesk(ground.store, self.profile, exercises, ground.beginning.today, self)
        self._favourites = ground.beginning.favourites
        self._doors: Doors | None = None
        self._exercises: ExercisesView | None = None
        self._links: AppExercises | None = None
        self._today: AppToday | None = None
        self._routines: RoutinesView | None = None
        self._plans: PlanInHand | None = None

    def open(self, doors: Doors) -> None:
        """From now on pages can be made."""
        self._doors = doors

    @property
    def makers(self) -> dict[str, Callable[[], Any]]:
        """What makes each page, by its id."""
        return {
            "today": self._make_today,
            "exercises": self._make_exercises,
            "routines": self._make_routines,
            "history": self._make_history,
            "learn": self._make_learn,
            "settings": self._make_settings,
            "summary": self._make_summary,
        }

    @property
    def _to(self) -> Doors:
        assert self._doors is not None
        return self._doors

    def note_screening(self, record: ScreeningRecord) -> None:
        """A questionnaire was answered."""
        if self._exercises is not None:
            self._exercises.show_now()
        if self._today is not None:
            self._today.note_screening(record)

    def note_unfinished(self) -> None:
        """Another session, or none, is open."""
        if self._today is not None:
            self._today.note_unfinished(self._to.unfinished.record)

    @property
    def plans(self) -> "PlanInHand":
        """The plan that a clinician made for the person; read when it is first asked for."""
        if self._plans is None:
            from psoas_trainer.ui.plan_in_hand import PlanInHand

            self._plans = PlanInHand(self._ground.store, self._catalogue, self)
            self._plans.changed.connect(self.note_plan)
            self._plans.read()
        return self._plans

    def note_plan(self) -> None:
        """There is another plan, or none."""
        if self._routines is not None:
            self._routines.show_routines()
        self.note_own()

    def note_own(self) -> None:
        """The person's own exercises and routines are there, or have changed."""
        if self._plans is not None:
            self._plans.look_again()
        if self._exercises is not None:
            self._exercises.show_own()
        if self._today is not None:
            self._today.refresh()

    def forget(self, *, plan: bool = True) -> None:
        """The window has let its pages go: nothing is passed on to them any more. A session that runs has its plan."""
        if self._today is not None:
            self._today.deleteLater()
        self._exercises = self._links = self._today = self._routines = None
        if self._plans is not None and plan:
            self._plans.forget()

    def note_restore(self, beginning: Beginning) -> None:
        """Other data is in the place of what was there."""
        self._favourites = beginning.favourites
        if self._plans is not None:
            self._plans.read()
        self.profile.reset(beginning.today.profile)
        self.desk.read_all()
        if self._exercises is not None:
            self._exercises.show_now()
            self._exercises.set_favourites(beginning.favourites)
        if self._today is not None:
            self._today.note_screenings(self._screenings)

    def read_the_rest(self) -> None:
        """Behind the first picture: what that could do without."""
        if self._today is not None:
            self._today.read_the_rest()
        self.plans.look_again()

    def ask_before_closing(self) -> bool:
        """Whether a routine is not kept yet; then its page is in front and asks, and closes the window itself."""
        if self._routines is None or not self._routines.unsaved:
            return False
        self._to.window.show_page("routines")
        self._routines.ask_before_closing(self._to.window.close)
        return True

    @property
    def unsaved(self) -> bool:
        """Whether a routine is being made that is not kept yet."""
        return self._routines is not None and self._routines.unsaved

    def _make_today(self) -> Any:
        from psoas_trainer.app_today import AppToday

        to, ground = self._to, self._ground
        today = AppToday(ground, self.profile, self.desk, self._doses, lambda: to.window.toast, self._screenings, self)
        today.play_requested.connect(to.starter.play)
        today.resume_requested.connect(to.unfinished.resume)
        today.finish_requested.connect(to.window.finish_requested)
        today.page_requested.connect(to.window.show_page)
        today.exercise_requested.connect(self._open_exercise)
        today.questions_requested.connect(lambda each: to.starter.ask(each, lambda: None))
        today.answers_given.connect(to.starter.save)
        today.help_requested.connect(lambda: to.help_.show(to.window))
        today.note_unfinished(to.unfinished.record)
        today.prepare()
        self._today = today
        return today.page

    def _make_exercises(self) -> Any:
        from psoas_trainer.app_exercises import AppExercises, exercise_now
        from psoas_trainer.ui.views.exercises_view import ExercisesView

        ground, to = self._ground, self._to
        page = ExercisesView(
            ground.look,
            ground.content,
            ground.preferences,
            ground.store,
            self._favourites,
            self._doses,
            lambda: exercise_now(ground, self.desk, self._screenings),
            self._catalogue.is_own_exercise,
        )
        self._links = AppExercises(ground, page, to.window, self.desk, to.own, self._edited)
        page.play_requested.connect(to.starter.play)
        page.screening_requested.connect(lambda screening_id: to.starter.ask(screening_id, lambda: None))
        page.detail.muscle_requested.connect(self._show_muscle)
        page.routines_wanted.connect(lambda: to.window.show_page("routines"))
        self._exercises = page
        return page

    def _make_routines(self) -> Any:
        from psoas_trainer.app_exercises import exercise_now
        from psoas_trainer.app_routines import make_routines

        to = self._to
        self._routines = make_routines(
            self._ground,
            to.own(),
            self._doses,
            to.window.toast,
            to.starter.play,
            to.window.show_page,
            lambda: self.profile.profile.thresholds,
            self._open_handout,
            to.files,
            lambda: exercise_now(self._ground, self.desk, self._screenings),
            self.plans,
        )
        return self._routines

    def _make_summary(self) -> Any:
        page = _late().make_summary(self._ground, self._doses, self._to.window)
        self.summary_made.emit(page)
        return page

    def _open_handout(self, routine_id: str) -> None:
        from psoas_trainer.app_handout import open_handout

        open_handout(self._ground, self._to.window, routine_id, self.desk.person(), self._screenings)

    def _make_history(self) -> Any:
        to = self._to
        return _late().make_history(
            self._ground,
            self._doses,
            to.window.toast,
            to.starter.play,
            to.show_end,
            to.bin,
            lambda: self.profile.profile,
        )

    def _make_learn(self) -> Any:
        from psoas_trainer.app_learn import make_learn

        return make_learn(
            self._ground, self._to.window, self._to.starter.play, self._to.help_.show, self._open_exercise
        )

    def _make_settings(self) -> Any:
        from psoas_trainer.app_plan import wire_plan

        page = _late().make_settings(self._ground, self._to.data().desk, self._to.help_.show)
        wire_plan(self._ground, page, self.profile, self.desk)
        return page

    def _show_muscle(self, muscle_id: str) -> None:
        from psoas_trainer.app_learn import show_muscle

        show_muscle(self._to.window, muscle_id)

    def _open_exercise(self, exercise_id: str) -> None:
        self._to.window.page("exercises")
        assert self._links is not None
        self._links.open(exercise_id)

    def _edited(self) -> str:
        """The id of the routine that is in the editor, or empty."""
        return self._routines.edited_id if self._routines is not None else ""


def _late() -> Any:
    """Makes the pages that the start does not show."""
    from psoas_trainer import app_pages

    return app_pages
