# SPDX-License-Identifier: GPL-3.0-or-later
"""The command handout: a routine on paper, as a PDF file, with the doses that are kept in the data folder."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from psoas_trainer.command_line_person import chosen_person
from psoas_trainer.command_line_reader import WrongError, reading
from psoas_trainer.core.content import Content
from psoas_trainer.core.handout import LONGEST_NAME, MOST_WEEKS
from psoas_trainer.storage.errors import StorageError, Trouble, from_os
from psoas_trainer.storage.paths import DataFolder, data_folder
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.print.handout_kept import HandoutKept, read_kept, read_timing, with_own
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.trouble_text import TroubleText

_RESOURCES = Path(__file__).with_name("resources.rcc")


def run_handout_command(options: Namespace) -> int:
    """Writes the file and says where; 0, or 1 where something is wrong."""
    try:
        sys.stdout.write(_write(options, Path(options.out).expanduser().absolute()))
    except WrongError as wrong:
        sys.stderr.write(str(wrong))
        return 1
    return 0


def _write(options: Namespace, target: Path) -> str:
    if not 0 <= options.weeks <= MOST_WEEKS:
        raise WrongError(f"{options.weeks} weeks do not fit. Give a number from 0 to {MOST_WEEKS} with --weeks.\n")
    if len(options.name.strip()) > LONGEST_NAME:
        raise WrongError(f"The name is too long for the sheet. Give at most {LONGEST_NAME} letters with --name.\n")
    if not options.force and os.path.lexists(target):
        exists = f"There is already something called {target}. Nothing was written over; replace it with --force.\n"
        raise WrongError(exists)
    resources = Resources()
    resources.register(_RESOURCES)
    shipped = read_shipped_content(resources, "en")
    kept = _kept(data_folder(options.data_dir), options.person)
    content, shown_by, pictures = with_own(shipped, kept.own, resources.names("figure/movements"))
    routine_id = _routine(content, options.routine)
    from psoas_trainer.ui.print.handout_offscreen import Sheet, write_handout_offscreen

    sheet = Sheet(options.paper, options.large, options.weeks, options.name.strip(), shown_by, pictures)
    try:
        return write_handout_offscreen(target, resources, content, routine_id, kept, sheet)
    except (OSError, ValueError) as error:  # a path that no disk can hold
        cause = from_os(error, target) if isinstance(error, OSError) else None
        full = cause is not None and cause.kind is Trouble.DISK_FULL
        why = "the disk is full" if full else "nothing can be written there"
        raise WrongError(f"{target} was not written: {why}. Choose another place.\n") from error


def _routine(content: Content, wanted: str) -> str:
    """The id of the routine that has that id or name."""
    routines, words = content.catalogue.routines, content.words.routines
    if wanted in routines:
        return wanted
    folded = wanted.strip().casefold()
    for routine_id in routines:
        if folded in (routine_id.casefold(), words[routine_id].name.casefold()):
            return routine_id
    names = "".join(f"  {words[each].name} ({each})\n" for each in routines)
    raise WrongError(f"There is no routine called {wanted}. These are there:\n{names}")


def _kept(folder: DataFolder, who: str | None) -> HandoutKept:
    """What the data says of the person; what ships and nothing more where there is no data yet."""
    timing = read_timing(folder.settings)
    if not folder.database.exists():
        if who is not None:
            raise WrongError(f"There is nobody in {folder.path} yet. Leave --person out.\n")
        return HandoutKept(timing=timing)
    try:
        with reading(folder) as connection:
            at = now()
            return read_kept(connection, chosen_person(connection, who, at), at)._replace(timing=timing)
    except StorageError as error:
        raise WrongError(f"{TroubleText().opening(error)}\n") from error
