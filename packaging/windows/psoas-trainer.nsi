; SPDX-License-Identifier: GPL-3.0-or-later
; The Windows installer: for one person, without administrator rights. packaging/windows_installer.py calls makensis
; with the definitions below; what is installed and removed stands in FILES, which it writes: each file by name, so that
; nothing else is ever deleted. The data folder is never touched.
;
; Silent: setup.exe /S [/D=C:\where to]. /D comes last and without quotes. A newer installed version stops a silent
; installation unless /DOWNGRADE is given.
; Exit status: 0 done, 1 cancelled, 2 files could not be written, 3 the program is open, 4 a newer version is installed,
; 5 this Windows is too old.

!ifndef VERSION | FILE_VERSION | FILES | ICON | SIDE | KILOBYTES | OUT
  !error "Made by packaging/windows_installer.py, which gives all of these definitions."
!endif

Target amd64-unicode
Unicode true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off ; the same payload gives the same bytes
ManifestDPIAware true
AllowSkipFiles off

!define NAME "Psoas Trainer"
!define PROGRAM "psoas-trainer.exe"
!define COMMAND_LINE "psoas-trainer-cli.exe"
!define UNINSTALLER "uninstall.exe"
!define CLASSES "Software\Classes"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PsoasTrainer"
!define IS_OPEN 3
!define IS_NEWER 4
!define TOO_OLD 5

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "${FILES}" ; the macros InstallFiles and RemoveFiles

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${FILE_VERSION}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs ${NAME}"
VIAddVersionKey "CompanyName" "The Psoas Trainer authors"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Your sessions, plans and settings stay where they are, in your data folder."
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Asks for the program in FOLDER to be closed, as often as it is open; cancelled or silent, it ends with IS_OPEN.
; Windows lets nobody write into a program that runs, so opening it for writing tells without asking who runs what.
!macro AskToClose FOLDER
  Push "${FOLDER}"
  Call ${UN}CloseIt
!macroend

!macro CloseItFunction UN
Function ${UN}CloseIt
  Exch $R0
  Push $R1
  ${Do}
    StrCpy $R1 "closed"
    !insertmacro LookAt "$R0\${PROGRAM}"
    !insertmacro LookAt "$R0\${COMMAND_LINE}"
    ${If} $R1 == "closed"
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "${NAME} is open. Please close its window, then choose Retry.$\r$\n\
      Nothing is lost: each repetition that was counted is saved already." /SD IDCANCEL IDRETRY +3
    SetErrorLevel ${IS_OPEN}
    Quit
  ${Loop}
  Pop $R1
  Pop $R0
FunctionEnd
!macroend

!macro LookAt FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $R2 "${FILE}" a
    ${If} ${Errors}
      StrCpy $R1 "open"
    ${Else}
      FileClose $R2
    ${EndIf}
  ${EndIf}
!macroend

!insertmacro CloseItFunction ""
!insertmacro CloseItFunction "un."

!macro Associate EXTENSION KIND TYPE TEXT
  WriteRegStr HKCU "${CLASSES}\PsoasTrainer.${KIND}" "" "${TEXT}"
  WriteRegStr HKCU "${CLASSES}\PsoasTrainer.${KIND}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\PsoasTrainer.${KIND}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}" "" "PsoasTrainer.${KIND}"
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}" "Content Type" "${TYPE}"
!macroend

; Leaves the extension alone where it belongs to another program by now.
!macro Dissociate EXTENSION KIND TYPE TEXT
  DeleteRegKey HKCU "${CLASSES}\PsoasTrainer.${KIND}"
  ReadRegStr $R0 HKCU "${CLASSES}\${EXTENSION}" ""
  ${If} $R0 == "PsoasTrainer.${KIND}"
    DeleteRegValue HKCU "${CLASSES}\${EXTENSION}" ""
    DeleteRegValue HKCU "${CLASSES}\${EXTENSION}" "Content Type"
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\${EXTENSION}"
!macroend

!macro ForEachType DO
  !insertmacro ${DO} ".psoasplan" "plan" "application/vnd.psoas-trainer.plan+json" "Psoas Trainer plan"
  !insertmacro ${DO} ".psoasrecord" "record" "application/vnd.psoas-trainer.record+json" "Psoas Trainer record"
  !insertmacro ${DO} ".psoaspack" "pack" "application/vnd.psoas-trainer.pack+zip" "Psoas Trainer exercise pack"
!macroend

!macro TellTheShell ; SHCNE_ASSOCCHANGED
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${NAME} needs Windows 10 or later." /SD IDOK
    SetErrorLevel ${TOO_OLD}
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${ENTRY}" "DisplayVersion"
  ${If} $0 == ""
    Return
  ${EndIf}
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $1 != 1
    Return
  ${EndIf}
  ${GetParameters} $2
  ClearErrors
  ${GetOptions} $2 "/DOWNGRADE" $3
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "${NAME} $0 is installed, which is newer than ${VERSION}.$\r$\n\
    The older program may be unable to open what the newer one has saved; it then says so and changes nothing.$\r$\n$\r$\n\
    Install the older version all the same?" /SD IDNO IDYES +3
  SetErrorLevel ${IS_NEWER}
  Quit
FunctionEnd

Section
  SetShellVarContext current
  !define UN ""
  ReadRegStr $R3 HKCU "${ENTRY}" "InstallLocation"
  ${If} $R3 != ""
    !insertmacro AskToClose "$R3"
  ${EndIf}
  !insertmacro AskToClose "$INSTDIR"
  !undef UN
  ; The version before takes its own files away; only it knows them all.
  ${If} $R3 != ""
  ${AndIf} ${FileExists} "$R3\${UNINSTALLER}"
    DetailPrint "Removing the version before"
    ExecWait '"$R3\${UNINSTALLER}" /S _?=$R3' $R4
    ${If} $R4 != 0
      DetailPrint "The version before could not be removed (status $R4)."
      SetErrorLevel $R4
      Quit
    ${EndIf}
    Delete "$R3\${UNINSTALLER}"
    RMDir "$R3"
  ${EndIf}

  SetOverwrite on
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  !insertmacro ForEachType Associate

  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "The Psoas Trainer authors"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  !insertmacro TellTheShell
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !define UN "un."
  !insertmacro AskToClose "$INSTDIR"
  !undef UN
  SetOutPath "$TEMP" ; a folder that a program stands in cannot be removed
  !insertmacro RemoveFiles
  Delete "$SMPROGRAMS\${NAME}.lnk"
  !insertmacro ForEachType Dissociate
  DeleteRegKey HKCU "${ENTRY}"
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  !insertmacro TellTheShell
SectionEnd
