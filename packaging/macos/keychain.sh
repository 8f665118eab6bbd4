#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts the signing certificate into a keychain of its own, before the build. UNVERIFIED: it could not be run here.
# Needs MACOS_CERTIFICATE (a .p12 file in base64), MACOS_CERTIFICATE_PASSWORD and RUNNER_TEMP.
set -euo pipefail

: "${MACOS_CERTIFICATE:?}" "${MACOS_CERTIFICATE_PASSWORD:?}" "${RUNNER_TEMP:?}"
keychain="$RUNNER_TEMP/signing.keychain-db"
certificate="$RUNNER_TEMP/certificate.p12"
password="$(openssl rand -hex 24)"
trap 'rm -f "$certificate"' EXIT

printf '%s' "$MACOS_CERTIFICATE" | base64 --decode > "$certificate"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 3600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$certificate" -k "$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
