# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the screen of this computer is locked, where that has to be asked: on Windows and macOS."""

import ctypes
import logging
import sys
from collections.abc import Callable
from ctypes import util

_SESSION_INFO = 25
"""WTSSessionInfoEx."""
_FLAGS_AT = 16
"""Where its flags stand, behind a level, an alignment, a session and a state."""
_LOCKED = 0
"""WTS_SESSIONSTATE_LOCK; 1 is unlocked, all bits are unknown."""
_KEY = b"CGSSessionScreenIsLocked"
_UTF8 = 0x08000100


def screen_lock_here() -> Callable[[], bool]:
    """A question that is answered at once; where the system cannot be asked, the answer is no."""
    if sys.platform == "win32":
        return asked_safely(_windows_flags, lambda flags: flags == _LOCKED)
    if sys.platform == "darwin":
        return asked_safely(_mac_says, bool)
    return lambda: False


def asked_safely(ask: Callable[[], int], locked: Callable[[int], bool]) -> Callable[[], bool]:
    """`ask` with `locked` told of its answer; what it fails with is noted once, and it is not asked again."""
    works = True

    def answer() -> bool:
        nonlocal works
        if not works:
            return False
        try:
            return locked(ask())
        except (OSError, AttributeError, ValueError) as error:
            works = False
            logging.getLogger(__name__).info("The lock of the screen is not noticed: %s", error)
            return False

    return answer


def _windows_flags() -> int:
    library = ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined]
    found, size = ctypes.c_void_p(), ctypes.c_ulong()
    # Of the present session, on this computer.
    if not library.WTSQuerySessionInformationW(
        None, ctypes.c_ulong(0xFFFFFFFF), _SESSION_INFO, ctypes.byref(found), ctypes.byref(size)
    ):
        raise OSError("WTSQuerySessionInformation failed")
    try:
        return flags_of(ctypes.string_at(found.value or 0, size.value))
    finally:
        library.WTSFreeMemory(found)


def flags_of(info: bytes) -> int:
    """The session's flags out of a WTSINFOEX. Raises ValueError where it has none."""
    if len(info) < _FLAGS_AT + 4 or int.from_bytes(info[:4], "little") != 1:
        raise ValueError("no session information of level 1")
    return int.from_bytes(info[_FLAGS_AT : _FLAGS_AT + 4], "little")


def _mac_says() -> int:
    graphics = ctypes.CDLL(util.find_library("CoreGraphics"))
    foundation = ctypes.CDLL(util.find_library("CoreFoundation"))
    graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
    foundation.CFDictionaryGetValue.restype = ctypes.c_void_p
    foundation.CFDictionaryGetValue.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    foundation.CFBooleanGetValue.argtypes = [ctypes.c_void_p]
    foundation.CFRelease.argtypes = [ctypes.c_void_p]
    session = graphics.CGSessionCopyCurrentDictionary()
    if not session:
        raise OSError("no session of a screen")
    key = foundation.CFStringCreateWithCString(None, _KEY, _UTF8)
    try:
        # The key is there only while the screen is locked.
        value = foundation.CFDictionaryGetValue(session, key)
        return int(foundation.CFBooleanGetValue(value)) if value else 0
    finally:
        foundation.CFRelease(key)
        foundation.CFRelease(session)
