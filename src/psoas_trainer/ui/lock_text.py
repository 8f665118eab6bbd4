# SPDX-License-Identifier: GPL-3.0-or-later
"""The words about a passphrase that is asked for, or was not the right one."""

from PySide6.QtCore import QObject

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

    def too_soon(self, wait: int) -> str:
        """Nothing was tried: there is still time to wait."""
        return self.tr("After several wrong passphrases no other is taken for %n second(s).", "", wait)

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
