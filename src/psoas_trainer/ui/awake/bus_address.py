# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the buses of this computer are, without asking any of them."""

import os

_SYSTEM = "unix:path=/run/dbus/system_bus_socket;unix:path=/var/run/dbus/system_bus_socket"


def session_address() -> str:
    """The address of the person's session bus; empty where there is none."""
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return _local(os.environ.get("DBUS_SESSION_BUS_ADDRESS") or (f"unix:path={folder}/bus" if folder else ""))


def system_address() -> str:
    """The address of the computer's bus, which tells that it is going to sleep."""
    return _local(os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or _SYSTEM)


def _local(address: str) -> str:
    """Only sockets of this computer: others (tcp:, autolaunch:, unixexec:) wait for a network or start programs."""
    return ";".join(part for part in address.split(";") if part.startswith("unix:"))
