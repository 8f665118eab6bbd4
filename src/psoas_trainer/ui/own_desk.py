# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's own exercises and routines, beside the store: read at the start, kept, brought in and given away."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.changes import Change
from psoas_trainer.core.own_catalogue import OwnCatalogue
from psoas_trainer.ui.store import Store, Then

if TYPE_CHECKING:
    from psoas_trainer.core.content import Content
    from psoas_trainer.core.outside.pack import Known, PackExercise, PackRoutine
    from psoas_trainer.core.own_training import Arrival, Own
    from psoas_trainer.storage.own_content import OwnContent


class OwnDesk(QObject):
    """Keeps the program's content up to date. What reads and writes packs is imported when it is first needed."""

    changed = Signal()
    """The catalogue has other own content now."""
    failed_to_read = Signal(int)
    """So many parts of what is kept cannot be read; they stay where they are."""

    def __init__(
        self,
        store: Store,
        catalogue: OwnCatalogue,
        movements: Iterable[str],
        new_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`movements` are the exercises that have a figure; `new_id` makes the end of an id that nothing has yet."""
        super().__init__(parent)
        self._store = store
        self._catalogue = catalogue
        self.movements = tuple(movements)
        """The exercises whose movement can be drawn."""
        self._new_id = new_id
        self._exercises: dict[str, PackExercise] = {}
        self._routines: dict[str, PackRoutine] = {}
        self._note: Callable[[str, int], str] = lambda note, _gone: note

    def set_note(self, note: Callable[[str, int], str]) -> None:
        """What is said with a routine of which so many exercises are gone, made of its own note."""
        self._note = note

    @property
    def own(self) -> "Own":
        """Everything that is kept, in the order in which it was made."""
        from psoas_trainer.core.own_training import Own

        return Own(MappingProxyType(self._exercises), MappingProxyType(self._routines))

    @property
    def shipped(self) -> "Content":
        """What came with the program."""
        return self._catalogue.shipped

    @property
    def known(self) -> "Known":
        """What a pack or an own exercise may refer to: what ships."""
        from psoas_trainer.core.outside.pack import Known

        return Known.of(self._catalogue.shipped, self.movements)

    def next_id(self) -> str:
        """An id for something new."""
        return f"own_{self._new_id()}"

    def load(self, then: Callable[[], None] = lambda: None) -> None:
        """Reads what is kept; `then` is called when the catalogue has it, also where it could not be read."""
        from psoas_trainer.storage.own_content import own_content

        person = self._store.person

        def told(outcome: Any) -> None:
            if isinstance(outcome, Exception):
                self._store.failed.emit(outcome)
            elif outcome.exercises or outcome.routines or self._exercises or self._routines:
                self._fill(outcome)
            then()

        self._store.ask(lambda connection: own_content(connection, person), told)

    def save_routine(self, each: "PackRoutine", then: Then = lambda _outcome: None) -> None:
        """Keeps a routine, in the place of the one of the same id; `then` gets the exception where that fails."""
        self.keep((), (each,), then)

    def save_exercise(self, each: "PackExercise", then: Then = lambda _outcome: None) -> None:
        """Keeps an exercise, in the place of the one of the same id."""
        self.keep((each,), (), then)

    def keep(
        self, exercises: "Iterable[PackExercise]", routines: "Iterable[PackRoutine]", then: Then = lambda _outcome: None
    ) -> None:
        """Keeps all of these or, where that fails, none of them."""
        from psoas_trainer.storage.own_content import save_own

        exercises, routines = tuple(exercises), tuple(routines)
        content, person, now = self._as_kept(exercises, routines), self._store.person, self._store.now()

        def told(outcome: object) -> None:
            if not isinstance(outcome, Exception):
                self._exercises.update({each.exercise.id: each for each in exercises})
                self._routines.update({each.routine.id: each for each in routines})
                self._show()
            then(outcome)

        self._store.write(lambda connection: save_own(connection, person, content, now), Change.OWN_CONTENT, then=told)

    def delete(self, *, exercises: tuple[str, ...] = (), routines: tuple[str, ...] = ()) -> Callable[[], None]:
        """Takes these away; what it returns brings them back."""
        from psoas_trainer.storage.own_content import delete_own

        person, now = self._store.person, self._store.now()
        kept = tuple(self._exercises[each] for each in exercises), tuple(self._routines[each] for each in routines)

        def told(outcome: object) -> None:
            if isinstance(outcome, Exception):
                self._store.failed.emit(outcome)
                return
            for each in exercises:
                self._exercises.pop(each, None)
            for each in routines:
                self._routines.pop(each, None)
            self._show()

        self._store.write(
            lambda connection: delete_own(connection, person, now, exercises=exercises, routines=routines),
            Change.OWN_CONTENT,
            then=told,
        )
        return lambda: self.keep(*kept, self.tell_failure)

    def read_file(self, path: Path, then: "Callable[[Arrival | Exception], None]") -> None:
        """Asks what a pack would bring; nothing is kept yet. `then` gets an Arrival, or an OutsideError."""
        from psoas_trainer.core.own_training import arriving
        from psoas_trainer.storage.outside_file import read_pack_file
        from psoas_trainer.ui.own_picture import own_picture

        known, own = self.known, self.own
        names = tuple(each.name for each in self._catalogue.shipped.words.routines.values())

        def job(_connection: object) -> "Arrival":
            pack = read_pack_file(path, known)
            exercises = tuple(
                each if each.picture is None else each._replace(picture=own_picture(each.picture))
                for each in pack.exercises
            )
            return arriving(pack._replace(exercises=exercises), own, names)

        self._store.ask(job, then)

    def take(self, arrival: "Arrival", then: Then) -> None:
        """Keeps what a pack brings, all of it or nothing."""
        self.keep(arrival.exercises, arrival.routines, then)

    def export(
        self, path: Path, name: str, routines: "Iterable[PackRoutine]", exercises: Iterable[str], then: Then
    ) -> None:
        """Writes a pack of these routines, the own exercises in them, and those exercises.

        Rows whose exercise is gone stay out. `then` gets None, or the exception that stopped it.
        """
        from psoas_trainer.core.outside.pack_writer import write_pack
        from psoas_trainer.core.own_training import leaving, playable
        from psoas_trainer.storage.pack_file import write_pack_file

        there = self._catalogue.content.catalogue.exercises
        whole = [(each, playable(each.routine, there)) for each in routines]
        parts = tuple(each._replace(routine=routine) for each, routine in whole if routine is not None)
        pack = leaving(name, self._language, parts, tuple(exercises), self.own)
        self._store.ask(lambda _connection: write_pack_file(path, write_pack(pack)), then)

    @property
    def _language(self) -> str:
        return self._catalogue.shipped.words.language

    def tell_failure(self, outcome: object) -> None:
        """Has the window say why something was not kept."""
        if isinstance(outcome, Exception):
            self._store.failed.emit(outcome)

    def _as_kept(self, exercises: "tuple[PackExercise, ...]", routines: "tuple[PackRoutine, ...]") -> "OwnContent":
        from psoas_trainer.core.own_training import exercise_document, routine_document
        from psoas_trainer.storage.own_content import OwnContent, OwnExercise, OwnRoutine

        return OwnContent(
            tuple(
                OwnExercise(
                    each.exercise.id,
                    exercise_document(each, self._language),
                    None if each.picture is None else each.picture.data,
                )
                for each in exercises
            ),
            tuple(OwnRoutine(each.routine.id, routine_document(each, self._language)) for each in routines),
        )

    def _fill(self, kept: "OwnContent") -> None:
        """Reads the documents; what cannot be read is counted and left out."""
        from psoas_trainer.core.outside.refusal import OutsideError
        from psoas_trainer.core.own_training import known_with, read_own_exercise, read_own_routine

        self._exercises.clear()
        self._routines.clear()
        known, unread = self.known, 0
        for one in kept.exercises:
            try:
                self._exercises[one.exercise_id] = read_own_exercise(one.document, one.picture, known)
            except OutsideError:
                unread += 1
        known = known_with(known, {each: own.exercise for each, own in self._exercises.items()})
        for each in kept.routines:
            try:
                self._routines[each.routine_id] = read_own_routine(each.document, known)
            except OutsideError:
                unread += 1
        self._show()
        if unread:
            self.failed_to_read.emit(unread)

    def _show(self) -> None:
        """Gives the catalogue what is kept now; routines without the rows whose exercise is gone."""
        from psoas_trainer.core.own_training import playable

        there = {**self._catalogue.shipped.catalogue.exercises, **self._exercises}
        routines = {}
        for key, each in self._routines.items():
            routine = playable(each.routine, there)
            if routine is not None:
                gone = len(each.routine.items) - len(routine.items)
                words = each.words._replace(note=self._note(each.words.note, gone)) if gone else each.words
                routines[key] = (routine, words)
        self._catalogue.put({key: (each.exercise, each.words) for key, each in self._exercises.items()}, routines)
        self.changed.emit()
