# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's checkers: used where they are installed, on top of the tests' own checks and never in their place."""

import shutil
import subprocess
from pathlib import Path


def complaint_of(tool: str, *arguments: str | Path) -> str:
    """What the tool prints about a file that it does not accept; '' where it accepts it or is not installed."""
    program = shutil.which(tool)
    if program is None:
        return ""
    command = [program, *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return (done.stdout or f"{tool} ended with {done.returncode}") if done.returncode else ""
