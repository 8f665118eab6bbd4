# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries the Windows installer under wine, with a small stand-in for the program.

It installs, opens a file by its type, upgrades, refuses what must be refused and uninstalls, all of it silently and
into a folder with spaces and umlauts. Needs makensis and 64-bit wine (Debian: nsis, wine64, wine). Takes a minute.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from windows_installer import make_installer

STAND_IN = Path(__file__).with_name("windows") / "stand_in.nsi"
FOLDER = "C:\\Übungen für zu Hause\\Psoas Trainer"
ENTRY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\PsoasTrainer"
CLASSES = r"HKCU\Software\Classes"
IS_OPEN, IS_NEWER, TOO_OLD = 3, 4, 5


class Windows:
    """A wine prefix of its own."""

    def __init__(self, folder: Path) -> None:
        self.disk = folder / "prefix" / "drive_c"
        self.environment = {**os.environ, "WINEPREFIX": str(folder / "prefix"), "WINEDEBUG": "-all", "DISPLAY": ""}
        self.run("wineboot", "--init")

    def run(self, *command: str | Path) -> int:
        """The exit status of a program, once it has ended."""
        done = subprocess.run(
            ["wine", *map(str, command)], env=self.environment, capture_output=True, timeout=300, check=False
        )
        return done.returncode

    def start(self, *command: str | Path) -> "subprocess.Popen[bytes]":
        """A program that goes on."""
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(["wine", *map(str, command)], env=self.environment, **quiet)

    def registry(self, key: str, value: str = "") -> str | None:
        """What the registry holds under that name; None where there is nothing."""
        name = ["/v", value] if value else ["/ve"]
        command = ["wine", "reg", "query", key, *name]
        done = subprocess.run(command, env=self.environment, capture_output=True, check=False)
        if done.returncode:
            return None
        return done.stdout.decode("cp850", "replace").strip().splitlines()[-1].split("    ")[-1].strip()

    def path(self, name: str) -> Path:
        """Where a Windows path lies here."""
        return self.disk / name.removeprefix("C:\\").replace("\\", "/")

    def wait(self) -> None:
        """Until all programs have ended: an uninstaller goes on in a copy of itself."""
        subprocess.run(["wineserver", "--wait"], env=self.environment, timeout=300, check=False)

    def close(self) -> None:
        """Ends all of it."""
        subprocess.run(["wineserver", "--kill"], env=self.environment, check=False)


class Trial:
    """What is tried, in this order, one building on the other."""

    def __init__(self, folder: Path) -> None:
        self.failed = False
        self.old = _installer(folder, "0.1.0", also="only-in-0.1.0.dll")
        self.new = _installer(folder, "0.10.0", also="only in ü $0.10.0.dll")
        self.windows = Windows(folder)
        self.installed = self.windows.path(FOLDER)
        self.data = self.windows.path("C:\\users") / _user(self.windows) / "AppData/Local/psoas-trainer/history"

    def run(self) -> bool:
        """Whether everything was as it must be; each line is printed."""
        try:
            self._old_windows()
            self._install()
            self._open_a_file()
            self._upgrade()
            self._downgrade()
            self._uninstall()
            self._usual_folder()
        finally:
            self.windows.close()
        return not self.failed

    def _says(self, sentence: str, true: object) -> None:
        print(f"{'ok  ' if true else 'FAIL'}  {sentence}")
        self.failed = self.failed or not true

    # NSIS takes all that follows /D= or _?= as it is, without quotes: hence the words one by one.

    def _set_up(self, installer: Path, *more: str) -> int:
        return self.windows.run(installer, "/S", *more, *f"/D={FOLDER}".split(" "))

    def _remove(self, folder: str) -> int:
        # So called, it does its work where it lies, can be waited for, and leaves itself behind.
        return self.windows.run(self.windows.path(folder) / "uninstall.exe", "/S", *f"_?={folder}".split(" "))

    def _old_windows(self) -> None:
        self.windows.run("winecfg", "-v", "win7")
        self._says("an old Windows is refused", self._set_up(self.old) == TOO_OLD and not self.installed.exists())
        self.windows.run("winecfg", "-v", "win10")

    def _install(self) -> None:
        self.data.parent.mkdir(parents=True)
        self.data.write_text("ten years")
        self._says("installs silently", self._set_up(self.old) == 0 and (self.installed / "psoas-trainer.exe").exists())
        self._says(
            "into a folder with spaces and umlauts", (self.installed / "_internal/sub ü/only-in-0.1.0.dll").exists()
        )
        self._says("is listed with its version", self.windows.registry(ENTRY, "DisplayVersion") == "0.1.0")
        self._says("has an entry in the Start menu", self._shortcut().exists())

    def _shortcut(self) -> Path:
        menu = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Psoas Trainer.lnk"
        return self.windows.path("C:\\users") / _user(self.windows) / menu

    def _open_a_file(self) -> None:
        # Windows lays a person's own classes over everybody's; wine 8 does not.
        self.windows.run("reg", "copy", CLASSES, CLASSES.replace("HKCU", "HKLM"), "/s", "/f")
        for suffix in (".psoasplan", ".psoasrecord", ".psoaspack"):
            told = self.windows.path("C:\\told.txt")
            told.unlink(missing_ok=True)
            file = self.windows.path(f"C:\\Plan für Anna{suffix}")
            file.write_text("{}")
            self.windows.run("start", "/wait", f"C:\\Plan für Anna{suffix}")
            text = told.read_text("utf-16-le") if told.exists() else ""
            self._says(f"a double click opens {suffix}", text == f'0.1.0: "C:\\Plan für Anna{suffix}"')

    def _until_told(self, argument: str) -> None:
        told, end = self.windows.path("C:\\told.txt"), time.monotonic() + 60
        while not told.exists() or argument not in told.read_text("utf-16-le"):
            if time.monotonic() > end:
                raise TimeoutError("the stand-in does not start")
            time.sleep(0.1)

    def _upgrade(self) -> None:
        running = self.windows.start(self.installed / "psoas-trainer.exe", "/STAY")
        self._until_told("/STAY")
        self._says("an upgrade over the running program is refused", self._set_up(self.new) == IS_OPEN)
        self._says("and has changed nothing", (self.installed / "_internal/sub ü/only-in-0.1.0.dll").exists())
        self._says("nor is the running program removed", self._remove(FOLDER) == IS_OPEN and self.installed.exists())
        self.windows.run("taskkill", "/f", "/im", "psoas-trainer.exe")
        running.wait(30)
        self._says("the upgrade goes on when it is closed", self._set_up(self.new) == 0)
        self._says("its version is listed", self.windows.registry(ENTRY, "DisplayVersion") == "0.10.0")
        names = {file.name for file in self.installed.rglob("*") if file.is_file()}
        self._says("nothing is left of the version before", "only-in-0.1.0.dll" not in names)
        self._says("and the new one is whole", "only in ü $0.10.0.dll" in names and "uninstall.exe" in names)

    def _downgrade(self) -> None:
        self._says("an older version is refused", self._set_up(self.old) == IS_NEWER)
        self._says("and has changed nothing", self.windows.registry(ENTRY, "DisplayVersion") == "0.10.0")
        self._says("with /DOWNGRADE it is installed", self._set_up(self.old, "/DOWNGRADE") == 0)
        self._says("and listed", self.windows.registry(ENTRY, "DisplayVersion") == "0.1.0")

    def _uninstall(self) -> None:
        own = self.installed / "_internal" / "of the person.txt"
        own.write_text("mine")
        status = self._remove(FOLDER)
        left = [file for file in self.installed.rglob("*") if file.is_file()]
        self._says("uninstalls silently", status == 0 and {file.name for file in left} <= {own.name, "uninstall.exe"})
        self._says("leaves what it has not brought", own.read_text() == "mine")
        self._says("leaves the data", self.data.read_text() == "ten years")
        keys = (ENTRY, rf"{CLASSES}\.psoasplan", rf"{CLASSES}\PsoasTrainer.plan")
        self._says("leaves nothing in the registry", [self.windows.registry(key) for key in keys] == [None] * 3)
        self._says("nor in the Start menu", not self._shortcut().exists())

    def _usual_folder(self) -> None:
        status = self.windows.run(self.new, "/S")
        usual = self.data.parent.parent / "Programs" / "Psoas Trainer"
        self._says("goes into the person's own programs by itself", status == 0 and (usual / "uninstall.exe").exists())
        self.windows.run(usual / "uninstall.exe", "/S")
        self.windows.wait()
        self._says("and out of them again", status == 0 and not usual.exists())


def _user(windows: Windows) -> str:
    return next(each.name for each in windows.path("C:\\users").iterdir() if each.name != "Public")


def _installer(folder: Path, version: str, also: str) -> Path:
    """An installer of the stand-in, with a file that only this version has."""
    payload = folder / version / "psoas-trainer"
    (payload / "_internal" / "sub ü").mkdir(parents=True)
    (payload / "_internal" / "library.dll").write_text(version)
    (payload / "_internal" / "sub ü" / also).write_text(version)
    for name in ("psoas-trainer.exe", "psoas-trainer-cli.exe"):
        told = "C:\\told.txt" if name == "psoas-trainer.exe" else "C:\\told-cli.txt"
        definitions = (f"-DOUT={payload / name}", f"-DWHAT={version}", f"-DTOLD={told}")
        subprocess.run(["makensis", "-V1", *definitions, str(STAND_IN)], check=True)
    return make_installer(payload, folder / "out", version, folder / "work ü")


def main() -> int:
    """The command line."""
    lacking = [name for name in ("makensis", "wine", "wineserver") if shutil.which(name) is None]
    if lacking:
        print(f"Not tried, because these programs are missing: {', '.join(lacking)}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        return 0 if Trial(Path(folder)).run() else 1


if __name__ == "__main__":
    sys.exit(main())
