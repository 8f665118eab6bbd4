# SPDX-License-Identifier: GPL-3.0-or-later
"""The words about a passphrase: one that is asked for, was not the right one, or is a new one."""

from PySide6.QtCore import QObject

from psoas_trainer.core.passphrase import FEWEST
from psoas_trainer.core.passphrase_strength import Strength
from psoas_trainer.core.recovery_key import Slip


class LockText(QObject):
    """Whole sentences; the same for a window and a terminal."""

    def prompt(self) -> str:
        """What stands before the place to type, where there is only a terminal."""
        return self.tr("Passphrase: ")

    def wrong(self, wait: int) -> str:
        """It was not the right one; `wait` is how many seconds no other is taken."""
        if wait:
            return self.tr("That is not the passphrase. The next one is taken in %n second(s).", "", wait)
        return self.tr("That is not the passphrase. Nothing was opened and nothing was changed.")

    def wrong_recovery_key(self, wait: int) -> str:
        """The same of a recovery key: it is a whole one, and another data's."""
        if wait:
            return self.tr("That recovery key is not of this data. The next one is taken in %n second(s).", "", wait)
        return self.tr("That recovery key is not of this data. A newer one may have taken its place.")

    def too_soon(self, wait: int) -> str:
        """Nothing was tried: there is still time to wait."""
        return self.tr("After several wrong passphrases no other is taken for %n second(s).", "", wait)

    def again(self) -> str:
        """The time to wait is over."""
        return self.tr("You can try again now.")

    def slip(self, slip: Slip) -> str:
        """A recovery key that cannot be one."""
        if slip is Slip.LENGTH:
            return self.tr("A recovery key has 30 signs, in six groups of five. Look at it again.")
        if slip is Slip.SIGN:
            return self.tr("There is a sign in it that no recovery key has. Look at it again.")
        return self.tr("A sign is not as it was printed, or two are swapped. Look at it again.")

    def no_terminal(self) -> str:
        """Nobody can be asked."""
        return self.tr("This data is encrypted. Run the command in a terminal, where it can ask for the passphrase.")

    def strength(self, strength: Strength, length: int) -> str:
        """What a new passphrase of so many signs is worth."""
        match strength:
            case Strength.SHORT:
                return self.tr("Too short: %n more sign(s) at the least.", "", max(1, FEWEST - length))
            case Strength.EASY:
                return self.tr("Too easy to guess. Add another word.")
            case Strength.WEAK:
                return self.tr("Weak: who tries for long may find it. One more word makes it much harder.")
            case Strength.GOOD:
                return self.tr("Good: hard to find by trying.")
            case Strength.STRONG:
                return self.tr("Very good: trying would take far too long.")
