#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the disk image: packaging/macos/disk_image.sh "dist/Psoas Trainer.app" dist/psoas-trainer-0.1.0.dmg
# With MACOS_IDENTITY it is signed; with APPLE_ID, APPLE_TEAM_ID and APPLE_PASSWORD too, it is notarised and stapled.
# UNVERIFIED: it could not be run here.
set -euo pipefail

app="$1"
image="$2"
stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT

if [ -n "${MACOS_IDENTITY:-}" ]; then
  codesign --verify --deep --strict --verbose=2 "$app"
fi
ditto "$app" "$stage/$(basename "$app")"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Psoas Trainer" -srcfolder "$stage" -format UDZO -ov "$image"

if [ -n "${MACOS_IDENTITY:-}" ]; then
  codesign --sign "$MACOS_IDENTITY" --timestamp "$image"
  if [ -n "${APPLE_ID:-}" ] && [ -n "${APPLE_TEAM_ID:-}" ] && [ -n "${APPLE_PASSWORD:-}" ]; then
    xcrun notarytool submit "$image" --wait --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM_ID" --password "$APPLE_PASSWORD"
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
  fi
fi
