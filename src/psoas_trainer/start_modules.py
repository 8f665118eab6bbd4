# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own modules, found without asking everybody.

Before the first picture stand 180 of them. For each Python asks every finder there is, and the one that knows looks for
seven kinds of files. Ours are all of one kind, in the folder of their package. How a module is read and checked stays
Python's own affair; so does everything that is not such a file: other packages, folders, a packed program.
"""

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import ModuleType
from typing import Final

_OWN: Final = "psoas_trainer."


def find_own_modules_first() -> None:
    """From now on, for modules that are not imported yet."""
    sys.meta_path.insert(0, OwnFinder())


class OwnFinder:
    """Finds `psoas_trainer.core.dose` as dose.py in its package's folder, and nothing else."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """`path` is where the package lies. None for what is to be found by others."""
        if not path or not name.startswith(_OWN):
            return None
        source = f"{path[0]}{os.sep}{name.rpartition('.')[2]}.py"
        if not os.path.isfile(source):
            return None
        spec = ModuleSpec(name, SourceFileLoader(name, source), origin=source)
        spec.has_location = True
        return spec
