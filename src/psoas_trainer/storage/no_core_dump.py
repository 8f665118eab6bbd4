# SPDX-License-Identifier: GPL-3.0-or-later
"""No picture of this process's memory on a disk: with encrypted data it would hold the key and what people wrote."""

from contextlib import suppress


def forbid_core_dumps() -> None:
    """From now on a crash of this process, and of those it starts, writes no core file; twice is harmless.

    Windows has no such limit. Where the system refuses, everything goes on.
    """
    # Loaded only where something is encrypted.
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
