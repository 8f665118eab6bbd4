# SPDX-License-Identifier: GPL-3.0-or-later
"""What the macOS bundle says of itself: names, the version, and the types of files that it opens."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

NAME = "Psoas Trainer.app"
IDENTIFIER = "internal.psoas-trainer.app"
"""".internal" is nobody's domain and never will be; whoever signs with an identifier of their own changes it here."""
OLDEST_SYSTEM = "13.0"
"""What the wheels of PySide6 6.11 accept."""
ENTITLEMENTS = Path(__file__).with_name("macos") / "entitlements.plist"
IDENTITY = "MACOS_IDENTITY"
"""The environment variable that names the signing identity in the keychain."""


class FileType(NamedTuple):
    """A type of files that is the program's own."""

    suffix: str
    name: str
    conforms_to: str
    mime: str

    @property
    def identifier(self) -> str:
        """Its uniform type identifier."""
        return f"{IDENTIFIER}.{self.suffix}"


TYPES = (
    FileType("psoasplan", "Psoas Trainer plan", "public.json", "application/vnd.psoas-trainer.plan+json"),
    FileType("psoasrecord", "Psoas Trainer record", "public.json", "application/vnd.psoas-trainer.record+json"),
    FileType(
        "psoaspack", "Psoas Trainer exercise pack", "public.zip-archive", "application/vnd.psoas-trainer.pack+zip"
    ),
)


def info_plist(version: str) -> dict[str, Any]:
    """For `info_plist` of PyInstaller's BUNDLE, which adds what it knows itself (executable, icon, identifier)."""
    return {
        "CFBundleName": "Psoas Trainer",
        "CFBundleDisplayName": "Psoas Trainer",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en"],
        "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Copyright (C) 2026 the Psoas Trainer authors. GPL-3.0-or-later.",
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
        "CFBundleDocumentTypes": [_document(each) for each in TYPES],
        "UTExportedTypeDeclarations": [_declaration(each) for each in TYPES],
    }


def signing(environment: Mapping[str, str] = os.environ) -> dict[str, str | None]:
    """For PyInstaller's EXE: with an identity everything is signed for notarisation; without one, ad hoc."""
    identity = environment.get(IDENTITY) or None
    return {"codesign_identity": identity, "entitlements_file": str(ENTITLEMENTS) if identity else None}


def _document(each: FileType) -> dict[str, Any]:
    return {
        "CFBundleTypeName": each.name,
        "CFBundleTypeRole": "Editor",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [each.identifier],
    }


def _declaration(each: FileType) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": each.identifier,
        "UTTypeDescription": each.name,
        "UTTypeConformsTo": [each.conforms_to],
        "UTTypeTagSpecification": {"public.filename-extension": [each.suffix], "public.mime-type": [each.mime]},
    }
