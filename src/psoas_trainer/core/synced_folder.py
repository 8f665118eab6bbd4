# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a folder belongs to a service that copies it to other computers: told from its path and the marks in it."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final


class Service(StrEnum):
    """A service that synchronises folders; the value is its own name."""

    ONEDRIVE = "OneDrive"
    DROPBOX = "Dropbox"
    GOOGLE_DRIVE = "Google Drive"
    ICLOUD = "iCloud Drive"
    NEXTCLOUD = "Nextcloud"
    OWNCLOUD = "ownCloud"
    OTHER = "other"
    """It is one, and which one is not known."""


ROOT_VARIABLES: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Environment variables in which Windows names the folders of OneDrive, whatever they are called."""
MARKS: Final = (
    (".849C9593-D756-4E56-8D6E-42412F2A707B", Service.ONEDRIVE),
    (".dropbox.cache", Service.DROPBOX),
    (".tmp.drivedownload", Service.GOOGLE_DRIVE),
    (".tmp.driveupload", Service.GOOGLE_DRIVE),
    (".nextcloudsync.log", Service.NEXTCLOUD),
    (".owncloudsync.log", Service.OWNCLOUD),
    (".stfolder", Service.OTHER),
)
"""What such a service leaves in the folder that it synchronises, by name."""

_BY_NAME: Final = (
    # "OneDrive - Company", "Dropbox (Personal)", "GoogleDrive-me@example.org": a name and what tells accounts apart.
    (re.compile(r"onedrive( ?-.*)?"), Service.ONEDRIVE),
    (re.compile(r"dropbox( ?-.*| ?\(.*\))?"), Service.DROPBOX),
    (re.compile(r"google ?drive( ?-.*| ?\(.*\))?"), Service.GOOGLE_DRIVE),
    (re.compile(r"icloud ?drive( ?-.*)?"), Service.ICLOUD),
    (re.compile(r"nextcloud( ?-.*|\d*)"), Service.NEXTCLOUD),
    (re.compile(r"owncloud( ?-.*|\d*)"), Service.OWNCLOUD),
)
_DRIVE: Final = re.compile(r"[a-z]:")
_ON_A_MAC: Final = ("library", "cloudstorage")
_ICLOUD_ON_A_MAC: Final = ("library", "mobile documents")


def service_of(path: str, roots: Iterable[str] = (), marks: Iterable[str] = ()) -> Service | None:
    """The service that a folder with this path belongs to, or None.

    `roots` are paths that the system itself names as OneDrive's; `marks` are names found in the folder or above it.
    """
    parts = _parts(path)
    if any(parts[: len(root)] == root for root in map(_parts, roots) if root):
        return Service.ONEDRIVE
    found = _by_path(parts)
    if found is not None:
        return found
    seen = frozenset(marks)
    return next((service for name, service in MARKS if name in seen), None)


def _by_path(parts: Sequence[str]) -> Service | None:
    for at, part in enumerate(parts):
        above = tuple(parts[at - 2 : at]) if at >= 2 else ()
        if above == _ICLOUD_ON_A_MAC:
            return Service.ICLOUD
        named = next((service for pattern, service in _BY_NAME if pattern.fullmatch(part)), None)
        if named is not None or above == _ON_A_MAC:
            return named or Service.OTHER
        if at == 1 and part == "my drive" and _DRIVE.fullmatch(parts[0]):
            return Service.GOOGLE_DRIVE
    return None


def _parts(path: str) -> list[str]:
    """The names in a path of any system, in small letters."""
    return [part for part in re.split(r"[/\\]+", path.lower()) if part]
