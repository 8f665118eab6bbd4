# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the frozen program starts: it gives the programs that it starts in turn the libraries of the system back."""

import os
import sys

# The loader has read this one already, so our own libraries are found; a player of tones must not get them.
_SEARCHED = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def put_library_path_back(environment: "os._Environ[str] | dict[str, str]") -> None:
    """Takes the frozen program's own folder out of where libraries are looked for."""
    for name in _SEARCHED:
        original = environment.pop(f"{name}_ORIG", None)
        if original is not None:
            environment[name] = original
        elif name in environment and getattr(sys, "frozen", False):
            del environment[name]


if __name__ == "__main__":
    put_library_path_back(os.environ)
    from psoas_trainer.__main__ import main

    sys.exit(main())
