# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page asks the player to play."""

from typing import NamedTuple

from psoas_trainer.core.own_session import Wish


class PlayRequest(NamedTuple):
    """Either a routine, or a single exercise in one of its variants (None: the exercise itself).

    With a `pace` above 1 it is a rehearsal, so many times as fast, and nothing of it is kept. `easier` asks for the
    easier version of everything. `wish` is what the person wants of just this session; `warm_note` is what they said
    of being warm already.
    """

    routine_id: str | None = None
    exercise_id: str | None = None
    variant_id: str | None = None
    pace: int = 1
    easier: bool = False
    wish: Wish = Wish()
    warm_note: str | None = None
