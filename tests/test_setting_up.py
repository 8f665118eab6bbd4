# SPDX-License-Identifier: GPL-3.0-or-later
"""dev.py finds out what a computer lacks and says it calmly, in words that help."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import system_libraries
from virtual_env import SetUpError, VirtualEnv

ROOT = Path(__file__).resolve().parent.parent

LDD = """\
/x/QtWidgets.abi3.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
"""
MISSING = {"libEGL.so.1", "libxcb-cursor.so.0"}


def only(tool):
    """A computer that has that one package tool."""
    return lambda name: f"/usr/bin/{name}" if name == tool else None


def test_missing_libraries_are_read_from_ldd():
    assert system_libraries.missing_in(LDD) == MISSING
    assert system_libraries.missing_in("") == set()


def test_the_command_fits_the_computer():
    debian = system_libraries.install_command(MISSING, which=only("apt-get"))
    assert debian == ["apt-get", "install", "--yes", "--no-install-recommends", "libegl1", "libxcb-cursor0"]
    fedora = system_libraries.install_command(MISSING, which=only("dnf"))
    assert fedora == ["dnf", "install", "-y", "libEGL.so.1()(64bit)", "libxcb-cursor.so.0()(64bit)"]
    assert system_libraries.install_command(MISSING, which=only("unknown")) is None


def test_an_unknown_library_is_not_left_out():
    command = system_libraries.install_command({"libnew.so.9"}, which=only("apt-get"))
    assert command is not None
    assert command[-1] == "libnew.so.9"


def test_the_tests_need_a_bus_of_their_own_and_the_program_does_not():
    assert system_libraries.missing_programs("offscreen", which=only("dbus-daemon")) == set()
    assert system_libraries.missing_programs("offscreen", which=only("apt-get")) == {"dbus-daemon"}
    assert system_libraries.missing_programs("wayland", which=only("apt-get")) == set()


def test_a_program_has_its_package_everywhere():
    debian = system_libraries.install_command({"dbus-daemon"}, which=only("apt-get"))
    assert debian is not None
    assert debian[-1] == "dbus"
    fedora = system_libraries.install_command({"dbus-daemon"}, which=only("dnf"))
    assert fedora == ["dnf", "install", "-y", "/usr/bin/dbus-daemon"]


def test_a_missing_program_is_looked_for_beside_the_libraries(monkeypatch, tmp_path):
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda pyside, platform: set())
    monkeypatch.setattr(system_libraries, "missing_programs", lambda platform: {"dbus-daemon"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(system_libraries.MissingLibrariesError, match="--no-install-recommends dbus\n"):
        system_libraries.provide(tmp_path, "offscreen", which=only("apt-get"))


def test_every_platform_asks_for_its_own_plugin():
    assert "Qt/plugins/platforms/libqxcb.so" in system_libraries.qt_files("xcb")
    assert "Qt/plugins/platforms/libqxcb.so" not in system_libraries.qt_files("offscreen")


@pytest.fixture
def lacking(monkeypatch):
    """A computer that lacks two libraries, for a user who is not root."""
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda pyside, platform: MISSING)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    return monkeypatch


def test_who_is_not_root_is_told_the_one_command(lacking, tmp_path):
    with pytest.raises(system_libraries.MissingLibrariesError) as told:
        system_libraries.provide(tmp_path, "xcb", which=only("apt-get"))
    assert "\n    sudo apt-get install --yes --no-install-recommends libegl1 libxcb-cursor0\n" in str(told.value)


def test_brackets_are_quoted_for_the_shell(lacking, tmp_path):
    with pytest.raises(
        system_libraries.MissingLibrariesError, match=r"sudo dnf install -y 'libEGL\.so\.1\(\)\(64bit\)'"
    ):
        system_libraries.provide(tmp_path, "xcb", which=only("dnf"))


def test_without_a_known_tool_the_libraries_are_named(lacking, tmp_path):
    with pytest.raises(system_libraries.MissingLibrariesError, match=r"libEGL\.so\.1, libxcb-cursor\.so\.0"):
        system_libraries.provide(tmp_path, "xcb", which=only("unknown"))


def test_root_on_debian_gets_them_installed(lacking, tmp_path):
    asked, said = [], []
    lacking.setattr(os, "geteuid", lambda: 0, raising=False)

    def apt(*arguments):
        asked.append(arguments)
        lacking.setattr(system_libraries, "missing_libraries", lambda pyside, platform: set())
        return subprocess.CompletedProcess(arguments, 0, "", "")

    lacking.setattr(system_libraries, "_apt", apt)
    system_libraries.provide(tmp_path, "xcb", say=said.append, which=only("apt-get"))
    install = ("install", "--yes", "--no-install-recommends", "libegl1", "libxcb-cursor0")
    assert asked == [("update",), install]
    assert said == ["Installing the missing parts of the system: libegl1 libxcb-cursor0"]


def test_what_apt_could_not_install_is_named(lacking, tmp_path):
    lacking.setattr(os, "geteuid", lambda: 0, raising=False)
    lacking.setattr(system_libraries, "_apt", lambda *a: subprocess.CompletedProcess(a, 100, "E: no network", ""))
    with pytest.raises(
        system_libraries.MissingLibrariesError, match=r"E: no network\nParts of the system are still missing: .*libEGL"
    ):
        system_libraries.provide(tmp_path, "xcb", say=str, which=only("apt-get"))


def test_nothing_is_said_where_nothing_is_missing(lacking, tmp_path, capsys):
    lacking.setattr(system_libraries, "missing_libraries", lambda pyside, platform: set())
    system_libraries.provide(tmp_path, "xcb")
    assert capsys.readouterr().out == ""


def test_a_python_without_venv_is_told_how_to_get_it(monkeypatch, tmp_path):
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "build_hook.py").touch()
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SetUpError, match="sudo apt-get install --yes python3-venv"):
        VirtualEnv(tmp_path).ready("offscreen")


@pytest.mark.parametrize("arguments", [[], ["paint"], ["--help"]])
def test_dev_py_explains_itself(arguments):
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "dev.py run" in done.stdout
    assert done.returncode == (0 if arguments == ["--help"] else 2)


def test_pictures_need_a_place():
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "shots"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "Say where the pictures go: python3 packaging/dev.py shots DIR\n")
