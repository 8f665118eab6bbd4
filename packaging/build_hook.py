# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes hatchling compile the resources for every wheel and editable install, so that `pip install .` is complete."""

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourceHook(BuildHookInterface):
    """Compiles resources.rcc and adds it to the wheel; hatchling alone would leave out what git ignores."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        # Loaded by path: the folder must not be on sys.path, where its name would hide the `packaging` distribution.
        spec = importlib.util.spec_from_file_location("build_resources", root / "packaging" / "build_resources.py")
        resources = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(resources)
        resources.compile_resources(root)
        build_data["artifacts"].append(resources.RCC.as_posix())
