# SPDX-License-Identifier: GPL-3.0-or-later
"""The package for Debian and Ubuntu: the frozen program without the libraries that the system has itself."""

import gzip
import hashlib
import os
import re
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

from build_archive import date_alike, size_of
from build_environments import call, same_each_time
from build_program import INSIDE, NAME
from build_resources import BuildError
from frozen_parts import brought_along
from icons import write_icons
from metainfo import metainfo

NO_ADDRESS = "psoas-trainer@localhost"
"""A package must name an address, and the project has none; Debian's DEBFULLNAME and DEBEMAIL name a publisher's."""
ALSO_GOOD = {
    "Recommends": "libcups2 | libcups2t64, pipewire-bin | pulseaudio-utils | alsa-utils, xdg-utils",
    "Suggests": "speech-dispatcher | espeak-ng, orca",
}
"""For printing, tones, opening a folder; for a voice."""
OPTIONAL_PLUGINS = ("libqgtk3.so", "libcupsprintersupport.so")
"""Only used where the desktop has what they need: the colours of GNOME, and printers."""
_ADOPTED = ("usr/lib", "usr/bin", "usr/share")


def make_deb(root: Path, folder: Path, dist: Path, version: str, epoch: int) -> Path:
    """Packs the frozen program into a .deb in `dist`. Raises BuildError, which says what is missing."""
    _check_tools()
    work = root / "build" / "deb"
    shutil.rmtree(work, ignore_errors=True)
    tree = work / "tree"
    home = tree / "usr" / "lib" / NAME
    left_out = [each.relative_to(folder) for each in brought_along(folder / INSIDE)]
    shutil.copytree(folder, home, symlinks=True)
    for each in left_out:
        (home / each).unlink()
    shutil.rmtree(home / "licences")
    (home / f"{NAME}.cdx.json").unlink()
    _link_program(tree)
    _add_desktop(root, tree)
    _add_papers(root, folder, tree, version, epoch)
    needs = _needs(work, home)
    control = tree / "DEBIAN"
    control.mkdir()
    machine = call("dpkg", "--print-architecture").strip()
    (control / "control").write_text(_control(version, machine, needs, size_of(tree)), encoding="utf-8")
    (control / "md5sums").write_text(_sums(tree), encoding="utf-8")
    date_alike(tree, epoch)
    target = dist / f"{NAME}_{version}-1_{machine}.deb"
    call("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(tree), str(target), more=same_each_time(epoch))
    return target


def maintainer(environment: Mapping[str, str] = os.environ) -> str:
    """Whom the package names as the one who made it."""
    name = environment.get("DEBFULLNAME") or "The Psoas Trainer authors"
    return f"{name} <{environment.get('DEBEMAIL') or NO_ADDRESS}>"


def _check_tools() -> None:
    missing = [tool for tool in ("dpkg-deb", "dpkg-shlibdeps") if shutil.which(tool) is None]
    if missing:
        raise BuildError(
            f"The package is made with {' and '.join(missing)}, which is not there. On Debian and Ubuntu this gets it:"
            "\n\n    sudo apt-get install --yes dpkg-dev\n"
        )


def _link_program(tree: Path) -> None:
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")


def _add_desktop(root: Path, tree: Path) -> None:
    """The entry of the menu, the types of files, the icons, and what software centres show."""
    share, linux = tree / "usr" / "share", root / "packaging" / "linux"
    text = metainfo()
    identifier = re.search(r"<id>(.+?)</id>", text)
    files = {
        f"applications/{NAME}.desktop": (linux / f"{NAME}.desktop").read_text("utf-8"),
        f"mime/packages/{NAME}.xml": (linux / f"{NAME}-mime.xml").read_text("utf-8"),
        f"metainfo/{identifier[1] if identifier else NAME}.metainfo.xml": text,
    }
    for name, content in files.items():
        (share / name).parent.mkdir(parents=True, exist_ok=True)
        (share / name).write_text(content, encoding="utf-8")
    write_icons(share / "icons" / "hicolor")
    for name in ("ico", "icns"):
        (share / "icons" / "hicolor" / f"{NAME}.{name}").unlink()


def _add_papers(root: Path, folder: Path, tree: Path, version: str, epoch: int) -> None:
    """Copyright, changes, licences, the list of parts, the manual page, and why lintian is overridden."""
    papers, deb = tree / "usr" / "share" / "doc" / NAME, root / "packaging" / "deb"
    shutil.copytree(folder / "licences", papers / "licences")
    # That text lies on every Debian.
    (papers / "licences" / "gnu-gpl-3.txt").unlink()
    for common in (papers / "licences").glob("linux-*.txt"):
        common.unlink()  # what they speak of is not in this package
    shutil.copyfile(deb / "copyright", papers / "copyright")
    _pack(papers / f"{NAME}.cdx.json.gz", (folder / f"{NAME}.cdx.json").read_text("utf-8"))
    _pack(
        papers / "licences" / "qt-third-party.txt.gz", (papers / "licences" / "qt-third-party.txt").read_text("utf-8")
    )
    (papers / "licences" / "qt-third-party.txt").unlink()
    _pack(papers / "changelog.gz", (root / "CHANGELOG.md").read_text("utf-8"))
    day = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(epoch))
    entry = f"{NAME} ({version}-1) unstable; urgency=low\n\n  * What is new stands in changelog.gz.\n\n"
    _pack(papers / "changelog.Debian.gz", f"{entry} -- {maintainer()}  {day}\n")
    _pack(tree / "usr" / "share" / "man" / "man1" / f"{NAME}.1.gz", (deb / f"{NAME}.1").read_text("utf-8"))
    overrides = tree / "usr" / "share" / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(deb / "lintian-overrides", overrides)


def _pack(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def _needs(work: Path, home: Path) -> str:
    """What the program's libraries need of the system, as Debian's own tool finds it."""
    (work / "debian").mkdir()
    (work / "debian" / "control").write_text(
        f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", encoding="utf-8"
    )
    libraries = [each for each in home.rglob("*") if each.is_file() and (".so" in each.suffixes or each.name == NAME)]
    asked = sorted(f"-e{each}" for each in libraries if each.name not in OPTIONAL_PLUGINS)
    said = call("dpkg-shlibdeps", "-O", "--ignore-missing-info", f"-l{home / INSIDE}", *asked, cwd=work)
    found = re.search(r"^shlibs:Depends=(.*)$", said, re.MULTILINE)
    if found is None:
        raise BuildError(f"dpkg-shlibdeps did not say what the program needs:\n{said}")
    return found[1]


def _control(version: str, machine: str, needs: str, size: int) -> str:
    lines = {
        "Package": NAME,
        "Version": f"{version}-1",
        "Architecture": machine,
        "Maintainer": maintainer(),
        "Installed-Size": str(-(-size // 1024)),
        "Depends": needs,
        **ALSO_GOOD,
        "Section": "misc",
        "Priority": "optional",
        "Description": "guided exercises for the psoas and the hip flexors",
    }
    about = (
        " Says what is on today, shows each exercise with a drawn person, counts\n"
        " each side, keeps the time and remembers what was done. Works without a\n"
        " network, and nothing ever leaves the computer.\n"
        " .\n"
        " It shows, times and records general stretching and strengthening\n"
        " exercises for adults, and does not choose exercises for a condition.\n"
    )
    return "".join(f"{name}: {value}\n" for name, value in lines.items()) + about


def _sums(tree: Path) -> str:
    """The sums by which dpkg tells whether an installed file is as it was."""
    files = sorted(
        each for top in _ADOPTED for each in (tree / top).rglob("*") if each.is_file() and not each.is_symlink()
    )
    return "".join(
        f"{hashlib.md5(each.read_bytes(), usedforsecurity=False).hexdigest()}  {each.relative_to(tree).as_posix()}\n"
        for each in files
    )
