# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a folder lies: in the folder of a service that synchronises it, on another computer's disk, or just here."""

import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from psoas_trainer.core.network_disk import is_network_in_mounts, is_network_in_statfs, is_remote_drive, is_share

if TYPE_CHECKING:
    from psoas_trainer.core.synced_folder import Service

SCARCE_BYTES: Final = 50_000_000
"""Below this a disk is nearly full: a backup may find no room."""
_MOUNTS: Final = Path("/proc/self/mounts")
_STATFS_SIZE: Final = 2168


class Whereabouts(NamedTuple):
    """What is known of a folder's place; neither is the usual case."""

    service: "Service | None" = None
    network: bool = False

    @property
    def risky(self) -> bool:
        """Whether others write there, or a line that can break leads there."""
        return self.network or self.service is not None


def whereabouts(folder: Path, environment: Mapping[str, str] | None = None) -> Whereabouts:
    """Looks at the path, at what lies in the folders above, and at the disk. Never raises."""
    from psoas_trainer.core.synced_folder import ROOT_VARIABLES, service_of  # the start asks for the disk alone

    environment = os.environ if environment is None else environment
    real = _real(folder)
    roots = [environment[name] for name in ROOT_VARIABLES if environment.get(name)]
    service = service_of(str(folder), roots) or service_of(str(real), roots, _marks(real))
    return Whereabouts(service, is_on_network(folder))


def is_on_network(folder: Path) -> bool:
    """Whether the folder lies on another computer's disk, as far as the system tells. Never raises."""
    real = str(_real(folder))
    with suppress(OSError, AttributeError):
        if sys.platform == "win32":
            return is_share(real) or is_remote_drive(_drive_kind(real))
        if sys.platform == "darwin":
            return is_network_in_statfs(_statfs(real))
        return is_network_in_mounts(real, _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))
    return False


def is_scarce(folder: Path) -> bool:
    """Whether the folder's disk is nearly full; False where the disk does not tell."""
    try:
        return shutil.disk_usage(folder).free < SCARCE_BYTES
    except OSError:
        return False


def _real(folder: Path) -> Path:
    return Path(os.path.realpath(folder))


def _marks(folder: Path) -> list[str]:
    from psoas_trainer.core.synced_folder import MARKS

    found = []
    for each in (folder, *folder.parents):
        with suppress(OSError):
            found += [name for name, _ in MARKS if os.path.lexists(each / name)]
    return found


def _drive_kind(path: str) -> int:
    import ctypes

    windows = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    return int(windows.GetDriveTypeW(os.path.splitdrive(path)[0] + "\\"))


def _statfs(path: str) -> bytes:
    """What the system writes about the disk; Python's own statvfs leaves out what matters here."""
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    answer = ctypes.create_string_buffer(_STATFS_SIZE)
    call = getattr(system, "statfs$INODE64", None) or system.statfs
    if call(os.fsencode(path), answer) != 0:
        raise OSError(ctypes.get_errno(), "statfs", path)
    return answer.raw
