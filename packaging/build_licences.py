# SPDX-License-Identifier: GPL-3.0-or-later
"""The licence texts of everything that a frozen program carries, and which Linux packages some of it comes from."""

import re
import shutil
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from build_environments import call
from build_resources import BuildError

_DEBIAN_TEXTS = Path("/usr/share/doc")
_COMMON = Path("/usr/share/common-licenses")


def gather(root: Path, target: Path, tools_site: Path, libraries: Iterable[Path]) -> None:
    """Writes every licence into the folder `target`. Raises BuildError where a text is missing.

    `tools_site` is where PyInstaller is installed, whose start program goes along; `libraries` are of this Linux.
    """
    target.mkdir(parents=True, exist_ok=True)
    for file in (*(root / "assets" / "licences").glob("*.txt"), *(root / "packaging" / "licences").glob("*.txt")):
        shutil.copyfile(file, target / file.name)
    shutil.copyfile(root / "LICENSE", target / "gnu-gpl-3.txt")
    shutil.copyfile(_python_licence(), target / "python.txt")
    shutil.copyfile(_bootloader_licence(tools_site), target / "pyinstaller.txt")
    packages = sorted(set(owners(libraries).values()))
    common = set[str]()
    for package in packages:
        text = (_DEBIAN_TEXTS / package / "copyright").read_text("utf-8", errors="replace")
        (target / f"linux-{package}.txt").write_text(text, encoding="utf-8")
        common |= set(re.findall(rf"{_COMMON}/([A-Za-z0-9.-]*\w)", text))
    for name in sorted(common):
        shutil.copyfile(_COMMON / name, target / f"linux-common-{name}.txt")


def owners(libraries: Iterable[Path]) -> dict[str, str]:
    """The Debian package of each library, by the library's file name."""
    found = {}
    for library in libraries:
        if shutil.which("dpkg-query") is None:
            raise BuildError("The licences of the libraries of this Linux are read from dpkg, which is not here.")
        said = call("dpkg-query", "--search", f"*/{library.name}").splitlines()
        # Where one library lies in several packages, the one in the usual folder is the one that was taken.
        lines = [line for line in said if re.search(r": (/usr)?/lib/[^/]+/[^/]+$", line)] or said
        found[library.name] = lines[0].split(":")[0]
    return found


def _python_licence() -> Path:
    version = sysconfig.get_python_version()
    places = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sysconfig.get_config_var("installed_base") or "", "LICENSE.txt"),  # on Windows
        _DEBIAN_TEXTS / f"python{version}" / "copyright",
    )
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise BuildError(f"The licence of Python {version} was not found; looked at: {', '.join(map(str, places))}")
    return found


def _bootloader_licence(tools_site: Path) -> Path:
    found = next(iter(sorted(tools_site.glob("pyinstaller-*.dist-info/**/COPYING.txt"))), None)
    if found is None:
        raise BuildError("The licence of PyInstaller was not found beside it.")
    return found
