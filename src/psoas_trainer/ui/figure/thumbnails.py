# SPDX-License-Identifier: GPL-3.0-or-later
"""Small still pictures of the figure: each made once, and kept for the next start too."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from psoas_trainer.core.side import Side
from psoas_trainer.storage.picture_file import StoredPicture, read_pictures, write_pictures

_KEPT = 120
"""So many are kept; a page of cards in three sizes and themes is less."""

_STORED_AFTER_MS = 1000
"""Soon after the last wish was met, for a program that is killed; what was made at once is written at the close."""


class Thumbnail(NamedTuple):
    """A small still picture: the end pose of an exercise or its beginning, of a side, or neutral.

    Sizes are in units of `ratio` pixels; `headroom` is kept free at the top where the movement is wide.
    """

    exercise_id: str
    width: float
    height: float
    ratio: float
    side: Side | None = None
    start: bool = False
    neutral: bool = True
    headroom: int = 0


class Thumbnails(QObject):
    """Pictures by what they show and how. What is not there yet is made when there is time."""

    made = Signal()
    """All that was asked for is there."""

    def __init__(self, make: Callable[[Thumbnail], QPixmap | None], parent: QObject) -> None:
        """`make` draws one, in the look of now; None where the exercise has no figure."""
        super().__init__(parent)
        self._make = make
        self._kept: dict[str, QPixmap | None] = {}
        self._wanted: dict[str, Thumbnail] = {}
        self._stored: dict[str, StoredPicture] = {}
        self._file: tuple[Path, str] | None = None
        self._changed = False
        self._awake = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_next)
        self._storing = QTimer(self)
        self._storing.setSingleShot(True)
        self._storing.timeout.connect(self.store)

    def keep_in(self, path: Path, fingerprint: str) -> None:
        """Takes what an earlier run of this very program kept in that file, and keeps its own there at the end."""
        self._file = (path, fingerprint)
        self._stored = {stored.key: stored for stored in read_pictures(path, fingerprint)}

    def store(self) -> None:
        """Writes what was shown in this run to the file, and no more; nothing where nothing is new."""
        self._storing.stop()
        if self._file is None or not self._changed:
            return
        pictures = ((key, picture) for key, picture in reversed(self._kept.items()) if picture is not None)
        write_pictures(*self._file, (_stored(key, picture) for key, picture in pictures))
        self._changed = False

    @property
    def awake(self) -> bool:
        """Whether they are made by now."""
        return self._awake

    @property
    def waiting(self) -> bool:
        """Whether something was asked for that is not made yet."""
        return bool(self._wanted)

    def wake(self) -> None:
        """From now on they are made."""
        self._awake = True
        if self._wanted:
            self._timer.start(0)

    def find(self, wanted: Thumbnail, manner: str) -> QPixmap | None:
        """The picture in that manner (theme, tone); None while it is not made, or where there is none."""
        key = f"{manner} {tuple(wanted)}"
        if self._has(key):
            return self._kept[key]
        self._wish(key, wanted)
        if self._awake and not self._timer.isActive():
            self._timer.start(0)
        return None

    def find_now(self, wanted: Thumbnail, manner: str) -> QPixmap | None:
        """As `find`, but made at once: for a part that has just one."""
        key = f"{manner} {tuple(wanted)}"
        if not self._has(key):
            self._add(key, wanted)
        return self._kept[key]

    def drop_wishes(self) -> None:
        """The look is another one: what was asked for in the old one is not needed any more."""
        self._wanted.clear()

    def _wish(self, key: str, wanted: Thumbnail) -> None:
        """A card that was asked for in another size or look just now is not needed in that one any more."""
        what = wanted._replace(width=0.0, height=0.0, ratio=1.0)
        for other in [each for each, wish in self._wanted.items() if each != key]:
            if self._wanted[other]._replace(width=0.0, height=0.0, ratio=1.0) == what:
                del self._wanted[other]
        self._wanted[key] = wanted

    def _has(self, key: str) -> bool:
        """Whether it is there; one of an earlier run becomes a picture when it is first asked for."""
        if key not in self._kept and key in self._stored:
            self._keep(key, _picture(self._stored.pop(key)))
        return key in self._kept

    def _make_next(self) -> None:
        """One a time, so that keys and clicks need not wait for a whole page."""
        if self._wanted:
            key = next(iter(self._wanted))
            self._add(key, self._wanted.pop(key))
        if self._wanted:
            self._timer.start(0)
            return
        self.made.emit()
        if self._changed and self._file is not None:
            self._storing.start(_STORED_AFTER_MS)

    def _add(self, key: str, wanted: Thumbnail) -> None:
        self._keep(key, self._make(wanted))
        self._changed = True

    def _keep(self, key: str, picture: QPixmap | None) -> None:
        while len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[key] = picture


def _picture(stored: StoredPicture) -> QPixmap:
    image = QImage(stored.pixels, stored.width, stored.height, QImage.Format.Format_ARGB32_Premultiplied)
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(stored.ratio)
    return picture


def _stored(key: str, picture: QPixmap) -> StoredPicture:
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return StoredPicture(key, image.width(), image.height(), picture.devicePixelRatio(), bytes(image.constBits()))
