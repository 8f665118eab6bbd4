# SPDX-License-Identifier: GPL-3.0-or-later
"""A fault in words for whoever mends it, with nothing personal: where in the program, and of which kind.

An exception's own message is left out, for it may hold what the person wrote; so is every path but the program's own.
"""

import os
import re
import traceback
from types import TracebackType
from typing import Final

from PySide6.QtCore import qVersion

from psoas_trainer import __version__

_PACKAGE: Final = "psoas_trainer"
_LONGEST: Final = 8_000
_FRAME: Final = re.compile(r'  File "(?P<path>.*)", line (?P<line>\d+|\?+) in (?P<name>[\w<>.]+)')
_HEAD: Final = re.compile(
    r"Fatal Python error: [\w :]+|Windows fatal exception: [\w :]+|(?:Current thread|Thread) 0x[0-9a-f]+ .*|  <no .*>"
)


def about_here() -> str:
    """Which program, on what: the first line of a report."""
    import platform  # 4 ms, and wanted only where something went wrong

    return f"Psoas Trainer {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"


def exception_text(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The exception and what led to it, oldest call first."""
    lines = ["Traceback (most recent call last):"]
    for frame in traceback.extract_tb(trace):
        lines.append(f'  File "{shown_path(frame.filename)}", line {frame.lineno}, in {frame.name}')
        if _is_ours(frame.filename) and frame.line:
            lines.append(f"    {frame.line}")
    lines.append(f"{kind.__module__}.{kind.__qualname__}{_number(error)}")
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        lines.append(f"after {type(cause).__module__}.{type(cause).__qualname__}{_number(cause)}")
    return "\n".join(lines)[-_LONGEST:]


def fault_text(written: str) -> str:
    """What Python wrote when the process itself was struck down, as far as its lines are known to hold nothing else."""
    lines = []
    for line in written[:_LONGEST].splitlines():
        if frame := _FRAME.fullmatch(line):
            lines.append(f'  File "{shown_path(frame["path"])}", line {frame["line"]}, in {frame["name"]}')
        elif _HEAD.fullmatch(line):
            lines.append(line)
    return "\n".join(lines)


def shown_path(path: str) -> str:
    """From the package on for a file of the program, the bare name for any other."""
    parts = path.replace("\\", "/").split("/")
    return "/".join(parts[_start(parts) :])


def _start(parts: list[str]) -> int:
    return next((at for at in range(len(parts) - 1, 0, -1) if parts[at] == _PACKAGE), len(parts) - 1)


def _is_ours(path: str) -> bool:
    return shown_path(path).startswith(f"{_PACKAGE}/")


def _number(error: BaseException) -> str:
    """The system's own words for its error's number: they name no file."""
    number = error.errno if isinstance(error, OSError) else None
    return f": {os.strerror(number)}" if number is not None else ""
