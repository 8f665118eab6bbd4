# SPDX-License-Identifier: GPL-3.0-or-later
"""What the macOS bundle says of itself agrees with the program."""

import plistlib
import re
import tomllib
from pathlib import Path

import macos_bundle
from outside_tools import complaint_of
from psoas_trainer import __version__
from psoas_trainer.command_line import OPENED

ROOT = Path(__file__).resolve().parent.parent
MACOS = ROOT / "packaging" / "macos"


def test_it_can_be_written_and_has_the_version():
    plist = plistlib.loads(plistlib.dumps(macos_bundle.info_plist(__version__)))
    assert plist["CFBundleShortVersionString"] == plist["CFBundleVersion"] == __version__
    assert re.fullmatch(r"[A-Za-z0-9.-]+", macos_bundle.IDENTIFIER)
    assert plist["LSMinimumSystemVersion"] == macos_bundle.OLDEST_SYSTEM


def test_it_opens_what_the_program_opens():
    plist = macos_bundle.info_plist(__version__)
    declared = {each["UTTypeIdentifier"]: each for each in plist["UTExportedTypeDeclarations"]}
    suffixes = [
        f".{suffix}"
        for document in plist["CFBundleDocumentTypes"]
        for kind in document["LSItemContentTypes"]
        for suffix in declared[kind]["UTTypeTagSpecification"]["public.filename-extension"]
    ]
    assert tuple(suffixes) == OPENED


def test_its_languages_and_licence_are_the_programs():
    plist = macos_bundle.info_plist(__version__)
    languages = sorted(folder.name for folder in (ROOT / "assets" / "lang").iterdir() if folder.is_dir())
    assert plist["CFBundleLocalizations"] == languages
    licence = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["license"]
    assert licence in plist["NSHumanReadableCopyright"]


def test_it_asks_for_nothing_of_the_computer():
    plist = macos_bundle.info_plist(__version__)
    assert not [key for key in plist if key.endswith("UsageDescription") or key == "NSAppTransportSecurity"]
    entitlements = plistlib.loads(macos_bundle.ENTITLEMENTS.read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_it_is_signed_only_with_an_identity():
    assert macos_bundle.signing({}) == {"codesign_identity": None, "entitlements_file": None}
    assert macos_bundle.signing({"MACOS_IDENTITY": ""})["codesign_identity"] is None
    signed = macos_bundle.signing({"MACOS_IDENTITY": "Developer ID Application: Somebody"})
    assert signed["codesign_identity"] == "Developer ID Application: Somebody"
    assert Path(signed["entitlements_file"]) == macos_bundle.ENTITLEMENTS


def test_the_scripts_stop_at_the_first_mistake_and_hold_no_secret():
    scripts = sorted(MACOS.glob("*.sh"))
    assert [file.name for file in scripts] == ["disk_image.sh", "keychain.sh"]
    for file in scripts:
        text = file.read_text("utf-8")
        assert text.startswith("#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n")
        assert "UNVERIFIED" in text
        assert "\nset -euo pipefail\n" in text
        assert "set -x" not in text
        assert complaint_of("bash", "-n", file) == ""
        assert complaint_of("shellcheck", file) == ""
