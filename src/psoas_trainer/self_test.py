# SPDX-License-Identifier: GPL-3.0-or-later
"""`psoas-trainer --self-test`: whether this copy of the program works on this computer, check by check.

All is done on a throw-away folder, without a window on the screen and without a sound. The person's own data, settings
and logs are not touched, and a program that runs meanwhile is not disturbed.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, NamedTuple

from psoas_trainer import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PACE: Final = 10
_NAME: Final = 28


class CheckFailedError(Exception):
    """What a check found wrong, in one line."""


class Check(NamedTuple):
    """One check: `run` returns what it saw, in a few words, or raises."""

    name: str
    run: Callable[[], str]


def run_self_test(pace: int = PACE) -> int:
    """Does every check and prints a line for each; 0 where all went well, else 1.

    `pace` is how many times as fast the routine is played.
    """
    began = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="psoas-trainer-self-test-"))  # for this user alone
    sys.stdout.write(f"Psoas Trainer {__version__}: self-test\n")
    try:
        _stay_apart(folder)
        from psoas_trainer.self_test_checks import all_checks

        app = _application(folder)
        with closing(all_checks(app, folder, pace)) as checks:  # whatever stops it, nothing stays open
            failed = sum(not passed for passed in _do(checks))
    except KeyboardInterrupt:
        sys.stdout.write("stopped\n")
        failed = 1
    except Exception as error:  # noqa: BLE001  a part that cannot even be loaded is a failure like any other
        sys.stdout.write(f"{'start':<{_NAME}}FAILED  {_said(error)}\n")
        failed = 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    seconds = time.monotonic() - began
    sys.stdout.write(f"{f'{failed} failed' if failed else 'all well'}, {seconds:.1f} s\n")
    return 1 if failed else 0


def _do(checks: Iterator[Check]) -> Iterator[bool]:
    """Each check with its line. The next one is only asked for when the last is over."""
    for name, run in checks:
        began = time.monotonic()
        with _heard() as uncaught:
            try:
                said, passed = run(), True
            except Exception as error:  # noqa: BLE001  whatever it is, it is told, and the next check follows
                said, passed = _said(error), False
        if passed and uncaught:
            said, passed = f"not caught: {_said(uncaught[0])}", False
        word = "ok" if passed else "FAILED"
        sys.stdout.write(f"{name:<{_NAME}}{word:<8}{time.monotonic() - began:6.2f} s  {said}\n")
        sys.stdout.flush()
        yield passed


@contextmanager
def _heard() -> Iterator[list[BaseException]]:
    """What nobody catches on the way, as in a slot that Qt calls."""
    uncaught: list[BaseException] = []
    before = sys.excepthook

    def note(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        uncaught.append(error)

    sys.excepthook = note
    try:
        yield uncaught
    finally:
        sys.excepthook = before


def _said(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, CheckFailedError) else f"{type(error).__name__}: {text}"


def _stay_apart(folder: Path) -> None:
    """Nothing is shown, and neither the desktop nor a folder of the person's is spoken to."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if "PySide6.QtWidgets" in sys.modules:
        return  # inside another program, whose surroundings are its own
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={folder}/no-bus"
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        os.environ[name] = str(folder / "elsewhere")
    with suppress(OSError):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


def _application(folder: Path) -> "QApplication":
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        qInstallMessageHandler(lambda kind, _where, text: _tell(text, folder, fatal=kind == QtMsgType.QtFatalMsg))
        app = QApplication(["psoas-trainer", "-style", "Fusion"])
        app.setApplicationName("psoas-trainer")
    return app


def _tell(message: str, folder: Path, *, fatal: bool) -> None:
    """What Qt complains of belongs to the output; what it cannot do without a screen is known."""
    if not message.startswith("This plugin does not support"):
        sys.stdout.write(f"  {' '.join(message.split())}\n")
    if fatal:  # Qt ends the process now, whatever we do
        sys.stdout.write(f"{'start':<{_NAME}}FAILED\n")
        sys.stdout.flush()
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(1)
