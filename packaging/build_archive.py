# SPDX-License-Identifier: GPL-3.0-or-later
"""Finished folders: dated alike, weighed, packed into one file that is the same each time, and summed up."""

import hashlib
import lzma
import os
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from build_resources import BuildError

MEGABYTE = 1_000_000
MOST_IN_FOLDER = 130 * MEGABYTE
MOST_PACKED = 40 * MEGABYTE
SUMS = "SHA256SUMS"


def date_alike(folder: Path, epoch: int) -> None:
    """Gives everything in the folder the same time, and the rights that an installed program has."""
    for each in sorted(folder.rglob("*"), reverse=True):
        if each.is_symlink():
            if os.utime in os.supports_follow_symlinks:
                os.utime(each, (epoch, epoch), follow_symlinks=False)
            continue
        runs = each.is_dir() or (os.access(each, os.X_OK) and not _is_library(each))
        each.chmod(0o755 if runs else 0o644)
        os.utime(each, (epoch, epoch))
    folder.chmod(0o755)
    os.utime(folder, (epoch, epoch))


def _is_library(file: Path) -> bool:
    return ".so" in file.suffixes


def size_of(folder: Path) -> int:
    """The bytes of all files in the folder."""
    return sum(each.lstat().st_size for each in folder.rglob("*") if each.is_file() and not each.is_symlink())


def weigh(what: str, size: int, most: int) -> str:
    """A line about the size; raises BuildError where it is more than it may be."""
    line = f"{what}: {size / MEGABYTE:.1f} MB (at most {most / MEGABYTE:.0f})"
    if size > most:
        raise BuildError(f"{line}. Something has come in that is not needed: see packaging/frozen_parts.py.")
    return line


def pack_tar(folder: Path, target: Path, epoch: int, preset: int = 9) -> Path:
    """Packs the folder into a .tar.xz in which nothing tells who packed it, and when."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = epoch
        return entry

    with (
        lzma.open(target, "wb", preset=preset) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for each in (folder, *sorted(folder.rglob("*"))):
            archive.add(each, str(Path(folder.name, each.relative_to(folder))), recursive=False, filter=plain)
    return target


def pack_zip(folder: Path, target: Path, epoch: int) -> Path:
    """Packs the folder into a .zip, for Windows."""
    moment = datetime.fromtimestamp(epoch, tz=UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                entry = zipfile.ZipInfo(Path(folder.name, each.relative_to(folder)).as_posix(), moment)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, each.read_bytes(), compresslevel=9)
    return target


def write_sums(dist: Path) -> Path:
    """Writes SHA256SUMS for every file that lies in the folder, as `sha256sum --check` reads it."""
    files = sorted(each for each in dist.iterdir() if each.is_file() and each.name != SUMS)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (dist / SUMS).write_text("".join(lines), encoding="ascii", newline="\n")
    return dist / SUMS
