# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of parts in CycloneDX's form: the wheel with all it needs, and what freezing adds to that."""

import json
import platform
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from build_environments import call
from build_licences import owners

NOT_FROZEN = ("qtpy", "packaging", "pycparser")
"""Asked for by other packages, and no part of the frozen program: nothing in it uses them."""


def parts_list(runtime: Path, tools: Path, root: Path, more: dict[str, str]) -> dict[str, Any]:
    """What is installed in the environment with the wheel, as the tool of CycloneDX lists it."""
    options = ("--output-reproducible", "--output-format", "JSON", "--pyproject", str(root / "pyproject.toml"))
    listed: dict[str, Any] = json.loads(
        call(str(tools), "-m", "cyclonedx_py", "environment", *options, str(runtime), more=more)
    )
    components = listed["components"]
    # The project itself is what the list is about; where it was built is nobody's business.
    listed["components"] = [_placeless(each) for each in components if each["name"] != "psoas-trainer"]
    return listed


def _placeless(component: dict[str, Any]) -> dict[str, Any]:
    kept = [each for each in component.get("externalReferences", []) if not each["url"].startswith("file:")]
    return {**component, "externalReferences": kept} if kept else {**component}


def with_frozen(listed: dict[str, Any], bootloader: str, libraries: Iterable[Path]) -> dict[str, Any]:
    """The same for a frozen program: Python, PyInstaller's start program and libraries of this Linux come in."""
    parts = [{**each, "scope": _scope(each["name"])} for each in listed["components"]]
    parts.append(_part("CPython", platform.python_version(), "Python-2.0"))
    parts.append(_part("PyInstaller bootloader", bootloader, "GPL-2.0-or-later WITH Bootloader-exception"))
    for package in sorted(set(owners(libraries).values())):
        version = call("dpkg-query", "--show", "--showformat", "${Version}\n", package).splitlines()[0]
        parts.append({**_part(package, version, None), "type": "library", "group": "debian"})
    return {**listed, "components": parts}


def write_list(listed: dict[str, Any], target: Path) -> Path:
    """Writes it as indented JSON."""
    target.write_text(json.dumps(listed, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    return target


def _scope(name: str) -> str:
    return "excluded" if name.lower() in NOT_FROZEN else "required"


def _part(name: str, version: str, licence: str | None) -> dict[str, Any]:
    part: dict[str, Any] = {"type": "application", "name": name, "version": version, "scope": "required"}
    part["bom-ref"] = f"{name}=={version}"
    return part if licence is None else {**part, "licenses": [{"expression": licence}]}
