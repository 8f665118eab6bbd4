# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a file from outside is not taken, in whole sentences; and what a pack brought."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.own_training import Arrival

_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "PackText", "The file is damaged or was cut off. Nothing of it was taken. Ask for it again."
)
_SENTENCES: Final = MappingProxyType(
    {
        Refusal.UNREADABLE: QT_TRANSLATE_NOOP(
            "PackText", "The file cannot be read. Nothing was taken. Look whether it is still there and may be opened."
        ),
        Refusal.NOT_A_FILE: QT_TRANSLATE_NOOP("PackText", "That is not a file. Nothing was taken. Choose another one."),
        Refusal.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
            "PackText", "The file is larger than %5 MB, the most that is read. Nothing of it was taken."
        ),
        Refusal.CHANGING: QT_TRANSLATE_NOOP(
            "PackText", "The file was changed while it was read. Nothing of it was taken. Try again in a moment."
        ),
        Refusal.FOREIGN_KIND: QT_TRANSLATE_NOOP(
            "PackText", "The file is no exercise pack of Psoas Trainer. Nothing of it was taken."
        ),
        Refusal.ARCHIVE_DAMAGED: _DAMAGED,
        Refusal.ARCHIVE_UNUSUAL: QT_TRANSLATE_NOOP(
            "PackText", "The file is packed in a way that is not read here. Nothing of it was taken."
        ),
        Refusal.TOO_MANY_MEMBERS: QT_TRANSLATE_NOOP(
            "PackText", "There are more than %3 files in the pack. Nothing of it was taken."
        ),
        Refusal.UNPACKED_TOO_LARGE: QT_TRANSLATE_NOOP(
            "PackText", "Unpacked, the pack would be larger than %5 MB. Nothing of it was taken."
        ),
        Refusal.PACKED_TOO_TIGHT: QT_TRANSLATE_NOOP(
            "PackText", "The pack is made to fill the memory of the computer. Nothing of it was taken."
        ),
        Refusal.MEMBER_NAME: QT_TRANSLATE_NOOP(
            "PackText", "There is something in the pack that does not belong there: %1. Nothing of it was taken."
        ),
        Refusal.MEMBER_LINK: QT_TRANSLATE_NOOP(
            "PackText", "There is a link in the pack instead of a file: %1. Nothing of it was taken."
        ),
        Refusal.MEMBER_MISSING: QT_TRANSLATE_NOOP(
            "PackText", "Something that belongs to the pack is missing in it: %1. Nothing of it was taken."
        ),
        Refusal.MEMBER_UNUSED: QT_TRANSLATE_NOOP(
            "PackText", "There is a picture in the pack that no exercise shows: %1. Nothing of it was taken."
        ),
        Refusal.PICTURE_KIND: QT_TRANSLATE_NOOP(
            "PackText", "The picture is no PNG, JPEG or WebP, whatever its name says. Nothing was taken."
        ),
        Refusal.PICTURE_DAMAGED: QT_TRANSLATE_NOOP(
            "PackText", "The picture is damaged or was cut off. Nothing was taken. Choose another one."
        ),
        Refusal.PICTURE_TOO_LARGE: QT_TRANSLATE_NOOP(
            "PackText", "The picture has more than %5 million pixels. Nothing was taken. Make it smaller first."
        ),
        Refusal.NOT_UTF_8: _DAMAGED,
        Refusal.NOT_JSON: _DAMAGED,
        Refusal.TOO_DEEP: _DAMAGED,
        Refusal.TOO_MANY_VALUES: QT_TRANSLATE_NOOP(
            "PackText", "There is more in the pack than can be taken at once. Nothing of it was taken."
        ),
        Refusal.TEXT_TOO_LONG: QT_TRANSLATE_NOOP(
            "PackText", "A text has more than %3 characters: %1. Nothing of it was taken."
        ),
        Refusal.LETTERS: QT_TRANSLATE_NOOP(
            "PackText", "A text has nothing to read in it, or signs that cannot be seen: %1. Nothing of it was taken."
        ),
        Refusal.NUMBER: QT_TRANSLATE_NOOP(
            "PackText", "There is a number that cannot be used: %1. Nothing of it was taken."
        ),
        Refusal.NAME_TWICE: QT_TRANSLATE_NOOP(
            "PackText", "Something stands in the pack twice: %1. Nothing of it was taken."
        ),
        Refusal.NEWER_VERSION: QT_TRANSLATE_NOOP(
            "PackText",
            "The pack was made by a newer Psoas Trainer. Nothing of it was taken. Install the newer program first.",
        ),
        Refusal.MISSING: QT_TRANSLATE_NOOP(
            "PackText", "Something is missing in the pack: %1. Nothing of it was taken."
        ),
        Refusal.UNKNOWN: QT_TRANSLATE_NOOP(
            "PackText", "There is something in the pack that this program does not know: %1. Nothing of it was taken."
        ),
        Refusal.WRONG_KIND: QT_TRANSLATE_NOOP(
            "PackText", "Something else is expected in the pack at this place: %1. Nothing of it was taken."
        ),
        Refusal.NOT_A_CHOICE: QT_TRANSLATE_NOOP(
            "PackText", "None of the words that are possible there stands at %1. Nothing of it was taken."
        ),
        Refusal.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
            "PackText", "What stands at %1 is not from %2 to %3. Nothing of it was taken."
        ),
        Refusal.ID_TAKEN: QT_TRANSLATE_NOOP(
            "PackText", "A name stands twice, or is one of the program's own: %1. Nothing of it was taken."
        ),
        Refusal.ID_UNKNOWN: QT_TRANSLATE_NOOP(
            "PackText", "The pack needs something that neither it nor this program has: %1. Nothing of it was taken."
        ),
        Refusal.DOES_NOT_FIT: QT_TRANSLATE_NOOP(
            "PackText", "Two things in the pack do not fit together: %1. Nothing of it was taken."
        ),
        Refusal.STRETCH_TOO_LONG: QT_TRANSLATE_NOOP(
            "PackText", "A stretch lasts for more than %3 s: %1. Nothing of it was taken."
        ),
        Refusal.ROLLER_TOO_LONG: QT_TRANSLATE_NOOP(
            "PackText", "The roller is used for more than %3 s: %1. Nothing of it was taken."
        ),
    }
)
_MILLION: Final = 1_000_000


class PackText(QObject):
    """Sentences in the program's language."""

    def refusal(self, error: OutsideError) -> str:
        """What is wrong with the file, and that nothing of it was taken."""
        text = QCoreApplication.translate("PackText", _SENTENCES[error.refusal])
        most = error.most or 0
        parts = {"%5": most // _MILLION, "%3": most, "%2": error.least or 0}
        for sign, number in parts.items():
            text = text.replace(sign, QLocale().toString(number))
        return text.replace("%1", error.where or self.tr("the file"))

    def cap(self, error: OutsideError) -> str:
        """Which cap of a session a change would break, said at the field."""
        most = str(error.most or 0)
        if error.refusal is Refusal.ROLLER_TOO_LONG:
            return self.tr("The roller is used for no more than %1 s a day. Nothing was changed.").replace("%1", most)
        return self.tr("One hip is stretched for no more than %1 s a session. Nothing was changed.").replace("%1", most)

    def brings(self, arrival: Arrival) -> tuple[str, ...]:
        """What is in a pack, in sentences, before it is taken."""
        said = []
        if arrival.routines:
            names = self._names(each.words.name for each in arrival.routines)
            said.append(self.tr("%n new routine(s): %1.", "", len(arrival.routines)).replace("%1", names))
        if arrival.exercises:
            names = self._names(each.words.name for each in arrival.exercises)
            said.append(self.tr("%n new exercise(s): %1.", "", len(arrival.exercises)).replace("%1", names))
        if arrival.known:
            text = self.tr("Already here just so, and left as it is: %1.")
            said.append(text.replace("%1", self._names(arrival.known)))
        for old, new in arrival.renamed:
            text = self.tr("“%1” is here with other content, so it comes as “%2”.")
            said.append(fill(text, old, new))
        return tuple(said)

    def taken(self, arrival: Arrival) -> str:
        """That it was taken."""
        count = len(arrival.routines) + len(arrival.exercises)
        return self.tr("%n part(s) of the pack are here now.", "", count)

    def nothing_new(self) -> str:
        """Why there is nothing to take."""
        return self.tr("Everything in that pack is here already. Nothing was changed.")

    def not_written(self, path: str) -> str:
        """That a pack could not be written."""
        text = self.tr("The pack could not be written to %1. Choose another folder; nothing of yours was changed.")
        return text.replace("%1", path)

    def unreadable(self, count: int) -> str:
        """That parts of what a person made cannot be shown."""
        return self.tr("%n of your own routines or exercises cannot be read. They stay in your data.", "", count)

    @staticmethod
    def _names(names: Iterable[str]) -> str:
        return QLocale().createSeparatedList(list(names))
