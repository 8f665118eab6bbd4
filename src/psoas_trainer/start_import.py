# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's own import, put back where PySide6 has put another in its place.

PySide6's import looks, after every import anywhere, whether the module uses PySide6, for a switch that this program
has no use for (`from __feature__ import ...`). For that it reads the source text of each module, and `linecache` keeps
all of it: a tenth of the start, and 3 MB for as long as the program runs.
"""

import builtins

import PySide6.QtCore  # noqa: F401  with it PySide6's import comes


def put_plain_import_back() -> None:
    """From now on an import is Python's alone. Where PySide6 has changed nothing, nothing changes."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
