# SPDX-License-Identifier: GPL-3.0-or-later
"""`dev.py build`: wheel and source archive, the frozen program, and this system's installer, into dist/."""

import re
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from build_archive import MOST_IN_FOLDER, MOST_PACKED, pack_tar, pack_zip, size_of, weigh, write_sums
from build_environments import call, commit_time, runtime, same_each_time, tools
from build_program import NAME, Place, freeze, system
from build_resources import BuildError
from windows_installer import InstallerError, make_installer

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("wheel", "program", "deb", "all")
USAGE = f"Say what to build: python3 packaging/dev.py build [{'|'.join(KINDS)}]"

Say = Callable[[str], object]


def build(what: str, root: Path = ROOT, dist: Path | None = None, say: Say = print) -> None:
    """Builds that kind, and what it is made from, into `dist`; `all` is everything that this system can make.

    Raises BuildError, which says what is missing and how it is got.
    """
    dist = dist or root / "dist"
    dist.mkdir(exist_ok=True)
    began = time.monotonic()
    if what == "all":
        _clear(dist)
    epoch = commit_time(root)
    say("Wheel and source archive ...")
    wheel = make_wheel(root, dist, epoch)
    if what != "wheel":
        say("An environment with the wheel alone, and one with the tools ...")
        alone = runtime(root / "build" / "runtime", wheel)
        place = Place(root, dist, epoch, version_in(root), alone, tools(root / "build" / "tools", root))
        say("The program, with Python and Qt in it ...")
        folder = freeze(place)
        say(weigh("The program's folder", size_of(folder), MOST_IN_FOLDER))
        for file in _packed(what, place, folder, say):
            say(weigh(file.name, file.stat().st_size, MOST_PACKED))
    write_sums(dist)
    say(f"Built in {time.monotonic() - began:.0f} s; all lies in {dist}.")


def _clear(dist: Path) -> None:
    """What an earlier version left there must not stand in the sums of this one."""
    for old in dist.glob("psoas[-_]trainer*"):
        if old.is_file():
            old.unlink()


def make_wheel(root: Path, dist: Path, epoch: int) -> Path:
    """Builds the source archive and the wheel with the environment that runs this, and gives the wheel."""
    for old in (*dist.glob("psoas_trainer-*.whl"), *dist.glob("psoas_trainer-*.tar.gz")):
        old.unlink()
    call(sys.executable, "-m", "hatchling", "build", "-d", str(dist), cwd=root, more=same_each_time(epoch))
    return next(dist.glob("psoas_trainer-*.whl"))


def version_in(root: Path) -> str:
    """The version that the program says it is."""
    text = (root / "src" / "psoas_trainer" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise BuildError("src/psoas_trainer/__init__.py does not say the version.")
    return found[1]


def _packed(what: str, place: Place, folder: Path, say: Say) -> list[Path]:
    """What people download, for the system that this is."""
    if sys.platform == "win32":
        return [*_zip(what, place, folder), *_installer(what, place, folder, say)]
    if sys.platform == "darwin":
        return []  # the bundle lies in dist/ beside the folder; macos/disk_image.sh packs it, and signs it before
    made = []
    if what in ("deb", "all") and _has_debian_tools(what, say):
        from build_deb import make_deb

        say("The package for Debian and Ubuntu ...")
        made.append(make_deb(place.root, folder, place.dist, place.version, place.epoch))
    if what == "all":
        say("The packed folder, which takes a minute ...")
        made.append(pack_tar(folder, place.dist / f"{NAME}-{place.version}-{system()}.tar.xz", place.epoch))
    return made


def _has_debian_tools(what: str, say: Say) -> bool:
    """On another Linux `all` goes on without the package; who asks for it by name is told what is missing."""
    if what == "all" and shutil.which("dpkg-deb") is None:
        say("No package for Debian: this system has no dpkg-deb.")
        return False
    return True


def _zip(what: str, place: Place, folder: Path) -> list[Path]:
    target = place.dist / f"{NAME}-{place.version}-{system()}.zip"
    return [pack_zip(folder, target, place.epoch)] if what == "all" else []


def _installer(what: str, place: Place, folder: Path, say: Say) -> list[Path]:
    if what != "all":
        return []
    say("The installer ...")
    try:
        return [make_installer(folder, place.dist, place.version, place.work / "installer")]
    except InstallerError as error:
        raise BuildError(str(error)) from error


def main(arguments: list[str]) -> int:
    """The command line; 0 when all is well, 1 with a sentence when not."""
    what = arguments or ["all"]
    if len(what) != 1 or what[0] not in KINDS:
        print(USAGE, file=sys.stderr)
        return 2
    if what == ["deb"] and sys.platform != "linux":
        print("A package for Debian is built on Linux.", file=sys.stderr)
        return 1
    try:
        build(what[0])
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
