; SPDX-License-Identifier: GPL-3.0-or-later
; A small program in the place of the real one, for packaging/try_windows_installer.py: it writes into the file TOLD what
; it is and how it was called, and stays open when it is called with /STAY.

Target amd64-unicode
Unicode true
RequestExecutionLevel user
SilentInstall silent
OutFile "${OUT}"
Name "stand-in"

!include "FileFunc.nsh"
!include "LogicLib.nsh"

Section
  ${GetParameters} $0
  FileOpen $1 "${TOLD}" w
  FileWriteUTF16LE $1 "${WHAT}: $0"
  FileClose $1
  ClearErrors
  ${GetOptions} $0 "/STAY" $2
  ${IfNot} ${Errors}
    Sleep 120000
  ${EndIf}
SectionEnd
