# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands about the data: check, backup, restore. Where a window has the data open, it does the work."""

import os
import sys
from pathlib import Path
from typing import Any

from psoas_trainer import __version__
from psoas_trainer.command_line_lock import NotOpenedError, asked_key
from psoas_trainer.core.settings import Settings
from psoas_trainer.instance_client import ask_running
from psoas_trainer.instance_lock import InstanceLock
from psoas_trainer.storage.check import Fault, Finding, Report, finish
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.paths import DataFolder, data_folder, make_private_folder
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.requests import EXISTS, IN_USE, Desk, perform
from psoas_trainer.storage.restore import restore_in_pieces
from psoas_trainer.storage.settings_copy import keep_settings, with_kept
from psoas_trainer.storage.settings_file import load_settings, save_settings
from psoas_trainer.storage.whereabouts import is_on_network
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.command_texts import command_texts
from psoas_trainer.ui.data_text import DataText
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.trouble_text import TroubleText

_RESOURCES = Path(__file__).with_name("resources.rcc")
_OPEN = "Psoas Trainer is open on this data. Close its window and try again, or use Settings, Data.\n"


def run_data_command(command: str, given: str | None, data_dir: str | None) -> int:
    """Does it and says what was done; 0, or 1 where something is wrong. `given` is the file or folder that is named."""
    resources = Resources()
    resources.register(_RESOURCES)
    with command_texts(resources):
        return _run(command, given, data_folder(data_dir))


def _run(command: str, given: str | None, folder: DataFolder) -> int:
    request: dict[str, Any] = {"do": command}
    if given is not None:
        # As seen from here: the running program may stand in another folder.
        request["path"] = str(Path(given).expanduser().absolute())
    if not folder.database.exists():
        return _fail(f"There is no history in {folder.path} yet.\n")
    answer = ask_running(folder.path, request)
    if answer is not None:
        return _tell(request, answer)
    lock = InstanceLock(folder.path)
    if not lock.take():
        return _fail(_OPEN)
    try:
        return _do(request, folder)
    except NotOpenedError as error:
        return _fail(f"{error}\n")
    except StorageError as error:
        return _fail(f"{TroubleText().opening(error)}\n")
    finally:
        lock.release()


def _do(request: dict[str, Any], folder: DataFolder) -> int:
    """On a connection of our own: nobody else has the data open."""
    make_private_folder(folder.path)
    settings, _ = load_settings(folder.settings)
    network = is_on_network(folder.path)
    key = asked_key(folder.database)
    connection = open_database(folder.database, had_data=True, key=key, network=network)
    try:
        if request["do"] == "restore":
            return _restore(connection, Path(request["path"]), folder, settings)
        return _tell(request, perform(connection, request, Desk(__version__, now, lambda: settings)))
    finally:
        close_database(connection)


def _restore(connection: Connection, source: Path, folder: DataFolder, settings: Settings) -> int:
    text, at = DataText(), now()
    try:
        keep_settings(connection, default_person(connection, at), settings, at)
        restored = finish(restore_in_pieces(connection, folder.path, source, at.utc_ms))
        save_settings(folder.settings, with_kept(settings, restored.settings))
    except StorageError as error:
        return _fail(f"{text.not_restored(error, source)}\n")
    sys.stdout.write(f"{text.restored(restored)}\n")
    if restored.undo is not None:
        sys.stdout.write(f"What was there before is kept: {restored.undo}\n")
    return 0


def _tell(request: dict[str, Any], answer: dict[str, Any]) -> int:
    """Says what came of it in words."""
    text, do = DataText(), request["do"]
    if not answer.get("ok"):
        return _fail(_failure(text, request, answer))
    if do == "check":
        found = tuple(Finding(Fault(fault), where, detail) for fault, where, detail in answer["findings"])
        report = Report(int(answer["sessions"]), int(answer["days"]), found)
        lines = ["Structure, links, sessions, day totals:", *text.findings(report)]
        sys.stdout.write("\n".join((*lines, text.sound(report) if report.sound else text.unsound(report))) + "\n")
        return 0 if report.sound else 1
    path = Path(str(answer["path"]))
    sys.stdout.write(f"{text.backed_up_to(path)}\n")
    return 0


def _failure(text: DataText, request: dict[str, Any], answer: dict[str, Any]) -> str:
    error, path = str(answer.get("error", "")), str(request.get("path", ""))
    if error == EXISTS:
        return f"There is already something called {path}. Nothing was written over; choose another name.\n"
    if error == IN_USE or error not in {str(kind) for kind in Trouble}:
        return _OPEN
    trouble = StorageError(Trouble(error), Path(str(answer.get("path") or path)))
    say = {"check": text.not_checked, "backup": text.not_backed_up}
    return f"{say[request['do']](trouble)}\n"


def _fail(sentence: str) -> int:
    sys.stderr.write(sentence.replace("\n", os.linesep) if os.name == "nt" else sentence)
    return 1
