# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands export and import. Where a window has the data open, it writes the data out, and this makes the file."""

import os
import sys
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from psoas_trainer import __version__
from psoas_trainer.command_line_person import chosen_person
from psoas_trainer.command_line_reader import WrongError, export_request, opened, reading
from psoas_trainer.core.content import Content
from psoas_trainer.core.outside.pack import Known
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.instance_client import ask_running
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.export_csv import Names
from psoas_trainer.storage.export_file import TargetExistsError, export_csv, export_json
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.import_file import Import, import_file
from psoas_trainer.storage.paths import DataFolder, data_folder
from psoas_trainer.storage.report_data import read_report
from psoas_trainer.storage.requests import EXISTS
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.command_texts import LANGUAGE, command_texts
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.export_text import ExportText
from psoas_trainer.ui.resources import Resources

_RESOURCES = Path(__file__).with_name("resources.rcc")
_OPEN = "Psoas Trainer is open on this data. Close its window and try again, or use Settings, Data.\n"


def run_export_command(options: Namespace) -> int:
    """Does it and says what was done; 0, or 1 where something is wrong."""
    folder = data_folder(options.data_dir)
    resources = Resources()
    resources.register(_RESOURCES)
    taking_in = options.command == "import"
    try:
        with command_texts(resources, letters=not taking_in and options.format == "pdf"):
            if taking_in:
                said = _import(folder, resources, Path(options.path).expanduser().absolute())
            else:
                said = _export(folder, resources, options, Path(options.out).expanduser().absolute())
            sys.stdout.write(said)
    except WrongError as wrong:
        sys.stderr.write(str(wrong))
        return 1
    return 0


def _export(folder: DataFolder, resources: Resources, options: Namespace, target: Path) -> str:
    which = _range(options.first, options.last)
    if options.format == "json" and options.person is not None:
        raise WrongError("A JSON file has everyone's data. Leave --person out, or write a table or a report.\n")
    if not options.force and os.path.lexists(target):
        raise WrongError(_exists(target))
    try:
        if options.format == "json":
            _export_json(folder, which, target, force=options.force)
        else:
            _needs_history(folder)
            with reading(folder, which, lambda answer: _failure(answer, target)) as reader:
                _write(reader, resources, options, which, target)
    except TargetExistsError as error:
        raise WrongError(_exists(target)) from error
    except (StorageError, OutsideError) as error:
        raise WrongError(f"{ExportText().not_exported(error, target)}\n") from error
    return f"{ExportText().exported(target)}\n"


def _range(first: str | None, last: str | None) -> DateRange:
    everything = DateRange()
    which = DateRange(_date(first, everything.first), _date(last, everything.last))
    if which.first > which.last:
        raise WrongError(f"{which.first} is after {which.last}. Give the earlier day with --from.\n")
    return which


def _date(given: str | None, otherwise: str) -> str:
    if given is None:
        return otherwise
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise WrongError(f"{given} is no date. Write it as year, month and day: 2026-05-31.\n") from error


def _exists(target: Path) -> str:
    return f"There is already something called {target}. Nothing was written over; replace it with --force.\n"


def _export_json(folder: DataFolder, which: DateRange, target: Path, *, force: bool) -> None:
    """A window that has the data open does all of it."""
    answer = _ask(folder, export_request(target, which, force=force))
    if answer is None:
        with opened(folder) as connection:
            finish(export_json(connection, target, __version__, which, replace=force))
    elif not answer.get("ok"):
        raise _failure(answer, target)


def _ask(folder: DataFolder, request: dict[str, Any]) -> dict[str, Any] | None:
    _needs_history(folder)
    return ask_running(folder.path, request)


def _needs_history(folder: DataFolder) -> None:
    if not folder.database.exists():
        raise WrongError(f"There is no history in {folder.path} yet.\n")


def _failure(answer: dict[str, Any], target: Path) -> WrongError:
    error = str(answer.get("error", ""))
    if error == EXISTS:
        return WrongError(_exists(target))
    if error in {str(kind) for kind in Trouble}:
        return WrongError(f"{ExportText().not_exported(StorageError(Trouble(error), target), target)}\n")
    return WrongError(_OPEN)


def _write(connection: Connection, resources: Resources, options: Namespace, which: DateRange, target: Path) -> None:
    content, at = read_shipped_content(resources, LANGUAGE), now()
    person = chosen_person(connection, options.person, at)
    if options.format == "csv":
        finish(export_csv(connection, target, _names(content), which, person, replace=options.force))
    else:
        from psoas_trainer.ui.print.report_offscreen import write_report_offscreen

        data = finish(read_report(connection, person, which, at.local_date))
        write_report_offscreen(target, data, resources, content, replace=options.force)


def _names(content: Content) -> Names:
    words = content.words
    return Names(
        {name: each.name for name, each in words.exercises.items()},
        {name: each.name for name, each in words.routines.items()},
    )


def _import(folder: DataFolder, resources: Resources, source: Path) -> str:
    answer = _ask(folder, {"do": "import", "path": str(source)})
    if answer is not None:
        raise WrongError(_OPEN)
    movements = (name.removesuffix(".json") for name in resources.names("figure/movements"))
    known = Known.of(read_shipped_content(resources, LANGUAGE), tuple(movements))
    text = ExportText()
    with opened(folder) as connection:
        try:
            done: Import = finish(import_file(connection, folder.path, source, now().utc_ms, known))
        except (StorageError, OutsideError) as error:
            raise WrongError(f"{text.not_imported(error, source)}\n") from error
    lines = [*text.imported(done.imported)]
    if done.undo is not None:
        lines.append(f"What was there before is kept: {done.undo}")
    return "\n".join(lines) + "\n"
