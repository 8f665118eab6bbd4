# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a session cannot be taken up again although all of it is there."""


class HeldBackError(Exception):
    """Something that is still ahead in a session may not be played now: its questions are open, or one was a yes."""
