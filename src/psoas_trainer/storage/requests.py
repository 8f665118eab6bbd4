# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line asks of the data, as plain values: done here, or by the program that has the data open.

Requests: {"do": "check"}, {"do": "backup", "path": ...}, and for the JSON document
{"do": "export", "path": ..., "from": date, "to": date, "force": bool}; paths are absolute.
An answer has "ok"; where it is False, "error" is a Trouble or one of the words below, and "path" says where.
"""

from collections.abc import Callable, Generator
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.backup import back_up_to
from psoas_trainer.storage.check import Report, check_in_pieces, finish
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.export_file import TargetExistsError, export_json
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.pieces import Pieces
from psoas_trainer.storage.settings_copy import keep_settings
from psoas_trainer.storage.vault_key import key_of
from psoas_trainer.storage.worker import DatabaseThread

NOT_UNDERSTOOD: Final = "not_understood"
IN_USE: Final = "in_use"
"""A restore or an import needs the window to be closed."""
EXISTS: Final = "exists"
"""The file is there already, and is not written over."""
FAULT: Final = "fault"
"""A bug; the running program has told of it."""

Answer = dict[str, Any]


class Desk(NamedTuple):
    """What a request is answered with: the program's version, the present moment, the settings for a backup."""

    version: str
    moment: Callable[[], Moment]
    settings: Callable[[], Settings]


def post_request(request: Answer, thread: DatabaseThread, desk: Desk, answer: Callable[[Answer], None]) -> None:
    """Does what is asked in pieces between other jobs; `answer` is called ON THE DATABASE'S THREAD, or at once."""
    refused = _refused(request)
    if refused is not None:
        answer(refused)
        return
    Pieces(thread, lambda connection: work_of(connection, request, desk), lambda outcome: answer(_told(outcome)))


def answer_request(request: Answer, thread: DatabaseThread, desk: Desk) -> Answer:
    """The same, waited for, while other jobs go on. Never for the thread that draws a running session."""
    answers: SimpleQueue[Answer] = SimpleQueue()
    post_request(request, thread, desk, answers.put)
    return answers.get()


def perform(connection: apsw.Connection, request: Answer, desk: Desk) -> Answer:
    """Does at once what is asked, on a connection of one's own."""
    refused = _refused(request)
    if refused is not None:
        return refused
    try:
        return _told(finish(work_of(connection, request, desk)))
    except StorageError as error:
        return _told(error)


def work_of(connection: apsw.Connection, request: Answer, desk: Desk) -> Generator[int, None, Any]:
    """What is asked as work in pieces."""
    if request["do"] == "check":
        return check_in_pieces(connection)
    path = Path(request["path"])
    if request["do"] == "backup":
        at = desk.moment()
        keep_settings(connection, default_person(connection, at), desk.settings(), at)
        return back_up_to(connection, path)
    if key_of(connection) is not None:
        # What is asked from outside is answered to whoever sits at the computer, also while the window is locked.
        raise StorageError(Trouble.LOCKED_BY_PASSPHRASE, Path(connection.filename))
    which = DateRange(str(request["from"]), str(request["to"]))
    return export_json(connection, path, desk.version, which, replace=request.get("force") is True)


def _refused(request: Answer) -> Answer | None:
    do, path = request.get("do"), request.get("path")
    if do in ("restore", "import"):
        return {"ok": False, "error": IN_USE}
    if do == "check":
        return None
    if do not in ("backup", "export") or not isinstance(path, str) or "\0" in path or not Path(path).is_absolute():
        return {"ok": False, "error": NOT_UNDERSTOOD}
    if do == "export" and not all(isinstance(request.get(name), str) for name in ("from", "to")):
        return {"ok": False, "error": NOT_UNDERSTOOD}
    try:
        taken = do == "backup" and Path(path).exists()
    except OSError:
        taken = False
    return {"ok": False, "error": EXISTS, "path": path} if taken else None


def _told(outcome: Any) -> Answer:
    """A result or an exception as plain values."""
    match outcome:
        case Report():
            findings = [list(finding) for finding in outcome.findings]
            return {"ok": True, "sessions": outcome.sessions, "days": outcome.days, "findings": findings}
        case Path():
            return {"ok": True, "path": str(outcome)}
        case TargetExistsError():
            return {"ok": False, "error": EXISTS, "path": str(outcome.path)}
        case StorageError():
            return {
                "ok": False,
                "error": str(outcome.kind),
                "path": str(outcome.path),
                "needed": outcome.needed_version,
            }
    return {"ok": False, "error": FAULT}
