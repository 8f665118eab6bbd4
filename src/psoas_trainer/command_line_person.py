# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose data a command takes: the only person's there is, or that of who is named. Nobody is taken by chance."""

from psoas_trainer.command_line_reader import WrongError
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.people_named import people_known, people_named
from psoas_trainer.storage.worker import Connection


def chosen_person(connection: Connection, wanted: str | None, at: Moment) -> int:
    """The number of that person in the data. Raises WrongError where it is not clear who is meant."""
    if wanted is not None:
        return _named(connection, wanted)
    known = people_known(connection)
    if len(known) > 1:
        raise WrongError(f"This data has {len(known)} people. Say whose it is to be with --person NUMBER or NAME.\n")
    return known[0] if known else default_person(connection, at)


def _named(connection: Connection, wanted: str) -> int:
    found = people_named(connection, wanted)
    if not found:
        raise WrongError(
            f"Nobody has the number or the name {wanted}. Write it with --person as it stands in the list of people.\n"
        )
    if len(found) > 1:
        raise WrongError(f"{len(found)} people are called {wanted}. Give a number that only one of them has.\n")
    return found[0]
