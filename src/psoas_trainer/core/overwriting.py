# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether writing over a file reaches what stood in it: some file systems write anew elsewhere and keep the old."""

from typing import Final

_KEEP_THE_OLD: Final = frozenset(
    {
        "btrfs", "zfs", "bcachefs", "nilfs2", "f2fs", "jffs2", "ubifs", "logfs", "apfs", "refs", "overlay", "aufs",
        "fuse.zfs", "9p", "virtiofs",
    }
)  # fmt: skip


def writes_in_place(file_system: str) -> bool:
    """Of a file system by its name, as the system gives it. One that gives no name is not trusted."""
    return bool(file_system) and file_system.lower() not in _KEEP_THE_OLD
