# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a folder lies on another computer's disk, told from what each system says about its disks."""

import re
import struct
from typing import Final

_NETWORK: Final = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ncpfs", "ncp", "davfs", "ceph", "glusterfs", "lustre",
        "beegfs", "ocfs2", "gfs2", "webdav", "afpfs", "sshfs", "fuse.sshfs", "fuse.cifs", "fuse.smbnetfs", "fuse.davfs",
        "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.rclone", "fuse.glusterfs", "fuse.ceph", "fuse.s3fs", "fuse.curlftpfs",
    }
)  # fmt: skip
# Compiled where they are needed: the start asks for the disk, and these would cost it a millisecond.
_ESCAPED: Final = r"\\([0-7]{3})"
_SHARE: Final = r"[/\\]{2}(?:[?.][/\\]unc[/\\])?[^/\\?.][^/\\]*[/\\]+[^/\\]+.*"
_REMOTE_DRIVE: Final = 4
_MAC_FLAGS: Final = struct.Struct("=64xI")
_MAC_LOCAL: Final = 0x1000


def is_network_in_mounts(path: str, mounts: str) -> bool:
    """Linux: `mounts` is the text of /proc/self/mounts; `path` is absolute, without links."""
    return type_in_mounts(path, mounts) in _NETWORK


def type_in_mounts(path: str, mounts: str) -> str:
    """The type of the file system that holds the path, empty where the text names none."""
    wanted, best, found = _names(path), -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        place = _names(_plain(fields[1]))
        # Of two on one place the later one covers the other.
        if len(place) >= best and wanted[: len(place)] == place:
            best, found = len(place), fields[2]
    return found


def is_share(path: str) -> bool:
    r"""Windows: whether the path begins with the name of another computer (\\server\share)."""
    return re.fullmatch(_SHARE, path, re.IGNORECASE) is not None


def is_remote_drive(kind: int) -> bool:
    """Windows: `kind` is what GetDriveTypeW says."""
    return kind == _REMOTE_DRIVE


def is_network_in_statfs(answer: bytes) -> bool:
    """MacOS: `answer` is the structure that statfs fills (with 64-bit file numbers)."""
    if len(answer) < _MAC_FLAGS.size:
        return False
    (flags,) = _MAC_FLAGS.unpack_from(answer)
    return not flags & _MAC_LOCAL


def _plain(field: str) -> str:
    """Without the escapes, of which there are hardly any."""
    return re.sub(_ESCAPED, lambda match: chr(int(match[1], 8)), field) if "\\" in field else field


def _names(path: str) -> list[str]:
    return [name for name in path.split("/") if name]
