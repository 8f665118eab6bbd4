# SPDX-License-Identifier: GPL-3.0-or-later
"""Another computer's disk is known on samples of what Linux, Windows and macOS say about their disks."""

import struct

import pytest

from psoas_trainer.core.network_disk import (
    is_network_in_mounts,
    is_network_in_statfs,
    is_remote_drive,
    is_share,
    type_in_mounts,
)

MOUNTS = r"""
/dev/vda / ext4 rw,relatime 0 0
server:/home /home nfs4 rw,relatime,vers=4.2 0 0
/dev/sdb1 /home/kim/local ext4 rw 0 0
//nas/files /mnt/with\040space cifs rw,vers=3.1.1 0 0
kim@host:/data /run/user/1000/far fuse.sshfs rw,nosuid 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
C: /mnt/c 9p rw 0 0
host /shared virtiofs rw 0 0
/dev/fuse /run/user/1000/doc fuse.portal rw 0 0
old:/a /twice nfs rw 0 0
/dev/sdc1 /twice xfs rw 0 0
a broken line
"""


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/home/kim/.local/share/psoas-trainer", True),
        ("/mnt/with space/data", True),
        ("/run/user/1000/far/data", True),
        ("/run/user/1000/gvfs/smb-share:server=nas", True),
        ("/home/kim/local/data", False),
        ("/homes/kim", False),
        ("/var/lib", False),
        ("/mnt/c/Users/Kim", False),
        ("/shared/data", False),
        ("/run/user/1000/doc/x", False),
        ("/twice/data", False),
    ],
)
def test_linux_tells_it_by_the_mount_that_holds_the_path(path: str, network: bool) -> None:
    assert is_network_in_mounts(path, MOUNTS) is network


def test_without_a_mount_nothing_is_known() -> None:
    assert type_in_mounts("/data", "") == ""
    assert not is_network_in_mounts("/data", "nonsense\n")


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\nas\files\data", True),
        (r"\\?\UNC\nas\files\data", True),
        ("//nas/files/data", True),
        (r"\\wsl.localhost\Ubuntu\home", True),
        (r"\\?\C:\Users\Kim", False),
        (r"C:\Users\Kim", False),
        (r"\\.\pipe\name", False),
        ("/home/kim", False),
    ],
)
def test_windows_tells_it_by_the_name_of_the_other_computer(path: str, share: bool) -> None:
    assert is_share(path) is share


def test_windows_tells_it_by_the_kind_of_the_drive() -> None:
    assert is_remote_drive(4)
    assert [kind for kind in range(7) if is_remote_drive(kind)] == [4]


def statfs(flags: int, name: bytes) -> bytes:
    """As macOS fills it: sizes, counts, owner, type, flags, the name of the file system, two paths."""
    head = struct.pack("=Ii5Q2iII", 4096, 1 << 20, 1, 1, 1, 1, 1, 0, 0, 501, 31)
    return head + struct.pack("=II16s", flags, 0, name) + bytes(2080)


def test_macos_tells_it_by_a_flag() -> None:
    assert not is_network_in_statfs(statfs(0x1000 | 0x80, b"apfs"))
    assert is_network_in_statfs(statfs(0x80, b"smbfs"))
    assert len(statfs(0, b"")) == 2168
    assert not is_network_in_statfs(b"")
