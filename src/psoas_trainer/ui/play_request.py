# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page asks the player to play."""

from typing import NamedTuple


class PlayRequest(NamedTuple):
    """Either a routine, or a single exercise in one of its variants (None: the exercise itself)."""

    routine_id: str | None = None
    exercise_id: str | None = None
    variant_id: str | None = None
