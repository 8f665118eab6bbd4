# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders of services that synchronise are known by their paths on all three systems, and others are left in peace."""

import pytest

from psoas_trainer.core.synced_folder import Service, service_of


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (r"C:\Users\Kim\OneDrive\psoas-trainer", Service.ONEDRIVE),
        (r"C:\Users\Kim\OneDrive - Town Clinic\data", Service.ONEDRIVE),
        ("/Users/kim/Library/CloudStorage/OneDrive-Personal/data", Service.ONEDRIVE),
        (r"D:\Dropbox\data", Service.DROPBOX),
        (r"C:\Users\Kim\Dropbox (Town Clinic)\data", Service.DROPBOX),
        ("/home/kim/Dropbox/data", Service.DROPBOX),
        ("/Users/kim/Library/CloudStorage/Dropbox/data", Service.DROPBOX),
        (r"G:\My Drive\data", Service.GOOGLE_DRIVE),
        (r"C:\Users\Kim\Google Drive\data", Service.GOOGLE_DRIVE),
        ("/Users/kim/Library/CloudStorage/GoogleDrive-kim@example.org/My Drive/data", Service.GOOGLE_DRIVE),
        ("/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/data", Service.ICLOUD),
        (r"C:\Users\Kim\iCloudDrive\data", Service.ICLOUD),
        ("/home/kim/Nextcloud/data", Service.NEXTCLOUD),
        (r"C:\Users\Kim\Nextcloud2\data", Service.NEXTCLOUD),
        ("/home/kim/ownCloud/data", Service.OWNCLOUD),
        ("/Users/kim/Library/CloudStorage/Box-Box/data", Service.OTHER),
    ],
)
def test_it_is_known_by_its_path(path: str, service: Service) -> None:
    assert service_of(path) is service


@pytest.mark.parametrize(
    "path",
    [
        "/home/kim/.local/share/psoas-trainer",
        "/Users/kim/Library/Application Support/psoas-trainer",
        r"C:\Users\Kim\AppData\Local\psoas-trainer",
        "/home/kim/my drive/data",
        "/home/kim/dropboxes/data",
        "/home/kim/my onedrive notes/data",
        "/srv/library/data",
        "",
    ],
)
def test_other_folders_are_nobodys(path: str) -> None:
    assert service_of(path) is None


def test_windows_names_the_folders_of_onedrive_whatever_they_are_called() -> None:
    roots = (r"D:\Work files", "")
    assert service_of(r"d:\work files\data", roots) is Service.ONEDRIVE
    assert service_of(r"D:\Work files of others\data", roots) is None


def test_a_mark_of_the_service_tells_where_the_name_does_not() -> None:
    assert service_of("/srv/sync/data", marks=["photos", ".dropbox.cache"]) is Service.DROPBOX
    assert service_of("/srv/sync/data", marks=[".stfolder"]) is Service.OTHER
    assert service_of("/srv/sync/data", marks=["photos"]) is None
