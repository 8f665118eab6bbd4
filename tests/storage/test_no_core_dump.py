# SPDX-License-Identifier: GPL-3.0-or-later
"""A process that has to do with encrypted data leaves no core file; each is tried in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from encrypted_files import encrypted

import psoas_trainer

SRC = Path(psoas_trainer.__file__).parents[1]
ALLOWED = """
try:
    import resource
except ImportError:  # a system without such limits
    raise SystemExit(print("(0, 0)"))
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
"""
TOLD = "print(resource.getrlimit(resource.RLIMIT_CORE))"
A_NEW_VAULT = "from psoas_trainer.storage.vault import new_vault; new_vault('four words and a comma')"
A_TRY = """
from contextlib import suppress
from pathlib import Path
from psoas_trainer.storage.vault_lock import NotUnlockedError, unlock
with suppress(NotUnlockedError):
    unlock(Path({path!r}), "four words", 0)
"""


def limit_after(code: str) -> str:
    script = f"{ALLOWED}\n{code}\n{TOLD}"
    found = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(SRC)},
        capture_output=True,
        text=True,
        check=True,
    )
    return found.stdout.strip()


def test_whoever_makes_a_key_leaves_none() -> None:
    assert limit_after(A_NEW_VAULT) == "(0, 0)"


def test_whoever_tries_a_passphrase_leaves_none(path: Path) -> None:
    encrypted(path, backups=0)
    assert limit_after(A_TRY.format(path=str(path))) == "(0, 0)"
