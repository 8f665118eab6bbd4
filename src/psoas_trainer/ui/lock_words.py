# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the dialogs round the passphrase."""

from PySide6.QtCore import QObject

from psoas_trainer.ui.dialogs.passphrase_dialog import PassphraseWords


class LockWords(QObject):
    """Whole sentences."""

    def turn_on(self) -> PassphraseWords:
        """Before everything is encrypted."""
        lines = (
            self.tr("All data and the backups in its folder are encrypted. Only the passphrase opens them."),
            self.tr("Then comes a recovery key to be printed. If both are lost, nobody can open the data again."),
        )
        return PassphraseWords(self.tr("Encrypt the data"), lines, self.tr("Next: the recovery key"))

    def turn_off(self) -> PassphraseWords:
        """Before everything is made readable again."""
        lines = (
            self.tr("All data and its backups become readable for everybody who can use this computer."),
            self.tr("Nothing is locked any more. Your data is backed up first."),
        )
        return PassphraseWords(self.tr("Take the encryption away"), lines, self.tr("Take it away"))

    def change_passphrase(self) -> PassphraseWords:
        """Another passphrase."""
        line = self.tr("The former passphrase opens neither the data nor the backups in its folder afterwards.")
        return PassphraseWords(self.tr("Change the passphrase"), (line,), self.tr("Change it"))

    def new_recovery_key(self) -> PassphraseWords:
        """Another recovery key."""
        line = self.tr("When the new key is on paper, the former one opens nothing any more.")
        return PassphraseWords(self.tr("New recovery key"), (line,), self.tr("Make a new key"))

    def encrypt_now(self) -> str:
        """The button behind the first recovery key."""
        return self.tr("Encrypt the data now")

    def use_key(self) -> str:
        """The button behind a later one."""
        return self.tr("Use this key from now on")

    def changed(self) -> str:
        """After another passphrase."""
        return self.tr("The passphrase is changed.")

    def key_changed(self) -> str:
        """After another recovery key."""
        return self.tr("The new recovery key holds. Destroy the page with the old one.")
